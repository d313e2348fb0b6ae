//! `cargo xtask size`: what reaches the browser, raw and compressed, against the budget.
//!
//! Measured are the files of `dist/` that the widget loads, not the page around it. gzip -9 is what
//! any server can do; brotli at quality 11 is what a host that compresses once delivers, and what
//! the budget counts.

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use auskunft_pack::Pack;
use brotli::enc::BrotliEncoderParams;
use flate2::Compression;
use flate2::write::GzEncoder;

use crate::budget::{Budget, Measured, Verdict};
use crate::dist;
use crate::error::Error;
use crate::project::Project;
use crate::toolchain::Std;

/// Bytes of one file or of several.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
struct Sizes {
    raw: usize,
    gzip: usize,
    brotli: usize,
}

/// What a file is to the browser.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Role {
    Loader,
    Code,
    /// Code that only a kiosk loads, which is no visitor's download.
    Kiosk,
    Pack,
}

/// Builds, prints the table and tells whether the budget is kept.
pub(crate) fn run(project: &Project) -> Result<bool, Error> {
    let std = dist::build(project)?;
    let budget = Budget::read(&project.size_budget())?;
    let files = measure_all(&project.dist())?;
    let topics = count_topics(&project.dist().join("faq.pack"))?;
    print_files(&files);
    let kiosk = project.dist().join("kiosk.html");
    let single_file = fs::read(&kiosk).map_err(Error::file("read", &kiosk))?.len();
    let verdicts = budget.judge(Measured { single_file, ..summarise(&files, topics, std) });
    print_verdicts(&verdicts, topics, std);
    Ok(verdicts.iter().all(Verdict::is_kept))
}

fn measure_all(dist: &Path) -> Result<Vec<(String, Role, Sizes)>, Error> {
    let entries = fs::read_dir(dist).map_err(Error::file("read", dist))?;
    let mut paths: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
    paths.sort();
    let mut files = Vec::new();
    for path in paths {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if let Some(role) = role(&name) {
            let bytes = fs::read(&path).map_err(Error::file("read", &path))?;
            let sizes = measure(&bytes).map_err(Error::file("compress", &path))?;
            files.push((name, role, sizes));
        }
    }
    Ok(files)
}

fn role(name: &str) -> Option<Role> {
    let (stem, extension) = name.rsplit_once('.')?;
    match extension {
        "js" if stem == "auskunft" => Some(Role::Loader),
        "js" | "wasm" | "css" if stem.ends_with("-kiosk") => Some(Role::Kiosk),
        "js" | "wasm" | "css" if stem.starts_with("auskunft-") => Some(Role::Code),
        "pack" => Some(Role::Pack),
        _ => None,
    }
}

fn measure(bytes: &[u8]) -> io::Result<Sizes> {
    let mut gzip = GzEncoder::new(Vec::new(), Compression::best());
    gzip.write_all(bytes)?;
    let mut brotli = Vec::new();
    let parameters = BrotliEncoderParams { quality: 11, lgwin: 22, ..Default::default() };
    brotli::BrotliCompress(&mut &*bytes, &mut brotli, &parameters)?;
    Ok(Sizes { raw: bytes.len(), gzip: gzip.finish()?.len(), brotli: brotli.len() })
}

/// The topics of the pack: some come from the base that the town's folder extends.
fn count_topics(pack: &Path) -> Result<usize, Error> {
    let bytes = fs::read(pack).map_err(Error::file("read", pack))?;
    let unreadable = |cause| Error::file("open", pack)(io::Error::other(cause));
    Ok(Pack::open(bytes).map_err(unreadable)?.topic_count() as usize)
}

fn summarise(files: &[(String, Role, Sizes)], topics: usize, std: Std) -> Measured {
    let total = |role| sum(files.iter().filter(|file| file.1 == role)).brotli;
    let loader = total(Role::Loader);
    let [code, kiosk] = [Role::Code, Role::Kiosk].map(|role| loader + total(role));
    let pack = total(Role::Pack);
    // The single file is a kiosk.
    let gzip = sum(files.iter().filter(|file| file.1 != Role::Code)).gzip;
    Measured { loader, code, kiosk, pack, gzip, single_file: 0, topics, std }
}

fn sum<'a>(files: impl Iterator<Item = &'a (String, Role, Sizes)>) -> Sizes {
    files.fold(Sizes::default(), |sum, (_, _, sizes)| Sizes {
        raw: sum.raw + sizes.raw,
        gzip: sum.gzip + sizes.gzip,
        brotli: sum.brotli + sizes.brotli,
    })
}

fn print_files(files: &[(String, Role, Sizes)]) {
    println!("{:<28}{:>10}{:>10}{:>10}", "", "raw", "gzip -9", "brotli 11");
    for (name, _, sizes) in files {
        print_line(name, *sizes);
    }
    print_line("together", sum(files.iter().filter(|file| file.1 != Role::Kiosk)));
}

fn print_line(name: &str, Sizes { raw, gzip, brotli }: Sizes) {
    let [raw, gzip, brotli] = [raw, gzip, brotli].map(grouped);
    println!("{name:<28}{raw:>10}{gzip:>10}{brotli:>10}");
}

fn print_verdicts(verdicts: &[Verdict], topics: usize, std: Std) {
    let std = match std {
        Std::Anew => "built anew",
        Std::Prebuilt => "prebuilt",
    };
    println!("\nBudget (brotli; standard library {std}; {topics} topics)");
    for verdict in verdicts {
        let [bytes, allowed] = [verdict.bytes, verdict.allowed].map(grouped);
        let word = if verdict.is_kept() { "kept" } else { "OVER" };
        println!("{:<28}{bytes:>10} of {allowed:>7}  {word}", verdict.name);
    }
}

/// 1234567 as "1,234,567".
fn grouped(number: usize) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_the_widget_loads_is_counted() {
        assert_eq!(role("auskunft.js"), Some(Role::Loader));
        assert_eq!(role("auskunft-1a2b3c4d.wasm"), Some(Role::Code));
        assert_eq!(role("auskunft-1a2b3c4d-kiosk.wasm"), Some(Role::Kiosk));
        assert_eq!(role("faq.pack"), Some(Role::Pack));
        assert_eq!(role("index.html"), None);
        assert_eq!(role("town.css"), None);
    }

    #[test]
    fn the_loader_is_part_of_the_code() {
        let sizes = |brotli| Sizes { brotli, ..Sizes::default() };
        let files = [
            ("auskunft.js".to_owned(), Role::Loader, sizes(10)),
            ("auskunft-1.wasm".to_owned(), Role::Code, sizes(200)),
            ("auskunft-1-kiosk.wasm".to_owned(), Role::Kiosk, sizes(250)),
            ("faq.pack".to_owned(), Role::Pack, sizes(3000)),
        ];
        let measured = summarise(&files, 7, Std::Anew);
        let Measured { loader, code, kiosk, pack, .. } = measured;
        assert_eq!([loader, code, kiosk, pack], [10, 210, 260, 3000]);
    }

    #[test]
    fn repetition_compresses() {
        let sizes = measure(&[b'a'; 10_000]).unwrap();
        assert_eq!(sizes.raw, 10_000);
        assert!(sizes.gzip < 100 && sizes.brotli < 50, "{sizes:?}");
    }

    #[test]
    fn large_numbers_are_grouped() {
        assert_eq!(
            ["7", "999", "1,000", "1,234,567"].map(str::to_owned),
            [grouped(7), grouped(999), grouped(1000), grouped(1_234_567)]
        );
    }
}
