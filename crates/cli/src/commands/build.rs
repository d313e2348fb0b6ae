//! `auskunft build`: from what an editor writes to a folder that a webmaster uploads, or to one
//! file for a computer that has no network.

use std::path::{Path, PathBuf};
use std::time::Instant;

use auskunft_compile::{
    DEBIAN_THESAURUS, LanguageTable, LoaderTexts, Options, Thesaurus, compile_with,
};
use auskunft_source::{Faq, Reading};
use auskunft_text::Language;

use super::{Failure, create_folder, tell, write};
use crate::offline;
use crate::widget::{Widget, pack_address};

/// Übersetzt einen Ordner mit Texten in einen Ordner zum Hochladen.
#[derive(clap::Args)]
pub struct Arguments {
    /// Ordner mit town.toml, offices/ und topics/, oder eine JSON-Datei
    source: PathBuf,
    /// Ordner, in den geschrieben wird
    #[arg(long, required_unless_present = "single_file")]
    out: Option<PathBuf>,
    /// Schreibt die ganze Auskunft in eine HTML-Datei, die ohne Server und ohne Netz läuft
    #[arg(long, value_name = "FILE")]
    single_file: Option<PathBuf>,
    /// Schreibt auch auskunft-offline.js: Binden Ihre Seiten es ein, geht die Auskunft auch ohne Netz
    #[arg(long, requires = "out")]
    offline: bool,
    #[arg(
        long,
        value_name = "FILE",
        num_args = 0..=1,
        default_missing_value = DEBIAN_THESAURUS,
        help = "Nimmt Synonyme aus OpenThesaurus hinzu, ohne FILE die des Debian-Pakets mythes-de"
    )]
    thesaurus: Option<PathBuf>,
}

/// Runs the command.
pub fn run(arguments: &Arguments) -> Result<(), Failure> {
    let start = Instant::now();
    let Reading { faq, warnings, .. } = auskunft_source::read(&arguments.source)?;
    if !warnings.is_empty() {
        eprintln!("{warnings}");
    }
    let thesaurus = arguments.thesaurus.as_deref().map(read_thesaurus).transpose()?;
    let options = Options { thesaurus };
    let pack = compile_with(&faq, &options).map_err(Failure::Compile)?;
    tell(format_args!(
        "{}: {} Themen, {} Bytes, in {} ms übersetzt mit {}",
        arguments.source.display(),
        faq.topics.len(),
        pack.len(),
        start.elapsed().as_millis(),
        options.origin()
    ));
    if let Some(folder) = &arguments.out {
        write_folder(folder, &faq, &pack, arguments.offline)?;
    }
    if let Some(file) = &arguments.single_file {
        write_single_file(file, &faq, &pack)?;
    }
    Ok(())
}

fn write_folder(folder: &Path, faq: &Faq, pack: &[u8], offline: bool) -> Result<(), Failure> {
    create_folder(folder)?;
    write(&folder.join("faq.pack"), pack)?;
    tell(format_args!("Geschrieben: {}", folder.join("faq.pack").display()));
    let Some(widget) = Widget::embedded() else {
        tell(format_args!(
            "Nur das Paket: Dieses Programm enthält kein Widget (`cargo xtask build` baut es ein)."
        ));
        return Ok(());
    };
    let written = widget
        .write(faq, &texts(faq), pack, folder)
        .map_err(|error| Failure::Write { path: folder.to_owned(), error })?;
    let preview = folder.join("index.html");
    if !preview.exists() {
        write(&preview, include_str!("preview.html"))?;
    }
    tell(format_args!("Dazu: {}", written.page.join(", ")));
    tell(format_args!("Nur für mode=\"kiosk\": {}", written.kiosk.join(", ")));
    let files = [written.page, vec![pack_address(pack)]].concat();
    write_offline(folder, faq, offline.then_some(&files))?;
    tell(format_args!("Vorschau: auskunft serve {}", folder.display()));
    Ok(())
}

/// Lets visitors keep these files, or removes what an earlier build let them keep.
fn write_offline(folder: &Path, faq: &Faq, kept: Option<&Vec<String>>) -> Result<(), Failure> {
    let failure = |error| Failure::Write { path: folder.to_owned(), error };
    if let Some(files) = kept {
        let page = offline::Page { lang: &faq.language, text: &texts(faq) };
        let written = offline::keep(folder, files, page).map_err(failure)?;
        tell(format_args!("Für die Auskunft ohne Netz: {}", written.join(", ")));
    } else if offline::leave(folder).map_err(failure)? {
        tell(format_args!(
            "{} räumt nun auf, was ein Bau mit --offline bei Besuchern gespeichert hat.",
            offline::SCRIPT
        ));
    }
    Ok(())
}

fn write_single_file(file: &Path, faq: &Faq, pack: &[u8]) -> Result<(), Failure> {
    let widget = Widget::embedded().ok_or(Failure::NoWidget)?;
    let page = widget
        .single_file(faq, &texts(faq), pack)
        .map_err(|error| Failure::Write { path: file.to_owned(), error })?;
    write(file, &page)?;
    tell(format_args!("{}: {} Bytes, läuft per Doppelklick", file.display(), page.len()));
    Ok(())
}

/// What the loader says, in the language of the FAQ.
fn texts(faq: &Faq) -> LoaderTexts {
    LanguageTable::of(Language::from_tag(&faq.language).unwrap_or(Language::German)).loader
}

fn read_thesaurus(path: &Path) -> Result<Thesaurus, Failure> {
    Thesaurus::read(path).map_err(|error| Failure::Thesaurus { path: path.to_owned(), error })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::commands::open_desk;
    use clap::Parser;
    use std::fs;

    #[derive(Parser)]
    struct CommandLine {
        #[command(flatten)]
        arguments: Arguments,
    }

    fn arguments(line: &[&str]) -> Arguments {
        CommandLine::parse_from(["build"].iter().chain(line)).arguments
    }

    #[test]
    fn a_thesaurus_is_taken_only_if_asked_for() {
        assert_eq!(arguments(&["faq", "--out", "dist"]).thesaurus, None);
        let without_value = arguments(&["faq", "--thesaurus", "--out", "dist"]).thesaurus;
        assert_eq!(without_value.as_deref(), Some(Path::new(DEBIAN_THESAURUS)));
        let with_value = arguments(&["faq", "--out", "dist", "--thesaurus", "th.dat"]).thesaurus;
        assert_eq!(with_value.as_deref(), Some(Path::new("th.dat")));
    }

    #[test]
    fn something_to_write_is_named() {
        let is_understood = |line: &[&str]| {
            CommandLine::try_parse_from(["build", "faq"].iter().chain(line)).is_ok()
        };
        assert!(is_understood(&["--out", "dist"]));
        assert!(is_understood(&["--single-file", "kiosk.html"]));
        assert!(is_understood(&["--out", "dist", "--single-file", "kiosk.html"]));
        assert!(!is_understood(&[]));
    }

    #[test]
    fn without_the_widget_a_single_file_names_the_remedy() {
        let folder = tempfile::tempdir().expect("a folder");
        let [source, file] = ["faq.json", "kiosk.html"].map(|name| folder.path().join(name));
        let topics = r#"{"topics": [{"id": "a", "title": "A", "answer": "B."}]}"#;
        fs::write(&source, topics).expect("written");
        let arguments = Arguments {
            source,
            out: None,
            single_file: Some(file.clone()),
            offline: false,
            thesaurus: None,
        };
        match run(&arguments) {
            Ok(()) => assert!(Widget::embedded().is_some() && file.is_file()),
            Err(failure) => assert!(failure.to_string().contains("cargo xtask build"), "{failure}"),
        }
    }

    #[test]
    fn the_pack_finds_synonyms_and_names_the_thesaurus() {
        let folder = tempfile::tempdir().expect("a folder");
        let at = |name: &str| folder.path().join(name);
        let topics = r#"{"topics": [
            {"id": "dudelsack", "title": "Dudelsack", "answer": "Am Bahnhof."},
            {"id": "okarina", "title": "Okarina", "answer": "Im Rathaus."}]}"#;
        fs::write(at("faq.json"), topics).expect("written");
        fs::write(at("th.dat"), "UTF-8\nxy|1\n-|Dudelsack|Sackpfeife\n").expect("written");
        let build = |thesaurus: Option<&str>| {
            let (source, out) = (at("faq.json"), Some(at("dist")));
            let (single_file, offline) = (None, false);
            run(&Arguments { source, out, single_file, offline, thesaurus: thesaurus.map(at) })?;
            open_desk(&at("dist/faq.pack"))
        };
        let desk = build(Some("th.dat")).expect("built");
        assert!(desk.origin().ends_with("; OpenThesaurus th.dat"), "{}", desk.origin());
        assert_eq!(desk.judge("Sackpfeife").ranking.first().map(|best| best.topic), Some(0));
        let plain = build(None).expect("built");
        assert!(plain.judge("Sackpfeife").confidence < desk.judge("Sackpfeife").confidence);
        let failure = build(Some("fehlt.dat")).expect_err("missing").to_string();
        assert!(failure.contains("fehlt.dat") && failure.contains("apt install mythes-de"));
    }
}
