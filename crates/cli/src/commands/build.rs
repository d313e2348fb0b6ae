//! `auskunft build`: from what an editor writes to a folder that a webmaster uploads.

use std::path::{Path, PathBuf};
use std::time::Instant;

use auskunft_compile::{DEBIAN_THESAURUS, LanguageTable, Options, Thesaurus, compile_with};
use auskunft_text::Language;

use super::{Failure, create_folder, tell, write};
use crate::widget::Widget;

/// Übersetzt einen Ordner mit Texten in einen Ordner zum Hochladen.
#[derive(clap::Args)]
pub struct Arguments {
    /// Ordner mit town.toml, offices/ und topics/, oder eine JSON-Datei
    source: PathBuf,
    /// Ordner, in den geschrieben wird
    #[arg(long)]
    out: PathBuf,
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
    let reading = auskunft_source::read(&arguments.source)?;
    if !reading.warnings.is_empty() {
        eprintln!("{}", reading.warnings);
    }
    let thesaurus = arguments.thesaurus.as_deref().map(read_thesaurus).transpose()?;
    let options = Options { thesaurus };
    let pack = compile_with(&reading.faq, &options).map_err(Failure::Compile)?;
    let folder = &arguments.out;
    create_folder(folder)?;
    write(&folder.join("faq.pack"), &pack)?;
    tell(format_args!(
        "{}: {} Themen, {} Bytes, in {} ms übersetzt mit {}",
        folder.join("faq.pack").display(),
        reading.faq.topics.len(),
        pack.len(),
        start.elapsed().as_millis(),
        options.origin()
    ));
    let Some(widget) = Widget::embedded() else {
        tell(format_args!(
            "Nur das Paket: Dieses Programm enthält kein Widget (`cargo xtask build` baut es ein)."
        ));
        return Ok(());
    };
    let language = Language::from_tag(&reading.faq.language).unwrap_or(Language::German);
    let text = LanguageTable::of(language).loader;
    let written = widget
        .write(&reading.faq, &text, &pack, folder)
        .map_err(|error| Failure::Write { path: folder.clone(), error })?;
    let preview = folder.join("index.html");
    if !preview.exists() {
        write(&preview, include_str!("preview.html"))?;
    }
    tell(format_args!("Dazu: {}", written.join(", ")));
    tell(format_args!("Vorschau: auskunft serve {}", folder.display()));
    Ok(())
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
    fn the_pack_finds_synonyms_and_names_the_thesaurus() {
        let folder = tempfile::tempdir().expect("a folder");
        let at = |name: &str| folder.path().join(name);
        let topics = r#"{"topics": [
            {"id": "dudelsack", "title": "Dudelsack", "answer": "Am Bahnhof."},
            {"id": "okarina", "title": "Okarina", "answer": "Im Rathaus."}]}"#;
        fs::write(at("faq.json"), topics).expect("written");
        fs::write(at("th.dat"), "UTF-8\nxy|1\n-|Dudelsack|Sackpfeife\n").expect("written");
        let build = |thesaurus: Option<&str>| {
            let (source, out) = (at("faq.json"), at("dist"));
            run(&Arguments { source, out, thesaurus: thesaurus.map(at) })?;
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
