//! `auskunft build`: from what an editor writes to a folder that a webmaster uploads.

use std::path::PathBuf;
use std::time::Instant;

use auskunft_compile::{LanguageTable, compile};
use auskunft_text::Language;

use super::{Failure, create_folder, write};
use crate::widget::Widget;

/// Übersetzt einen Ordner mit Texten in einen Ordner zum Hochladen.
#[derive(clap::Args)]
pub struct Arguments {
    /// Ordner mit town.toml, offices/ und topics/, oder eine JSON-Datei
    source: PathBuf,
    /// Ordner, in den geschrieben wird
    #[arg(long)]
    out: PathBuf,
}

/// Runs the command.
pub fn run(arguments: &Arguments) -> Result<(), Failure> {
    let start = Instant::now();
    let reading = auskunft_source::read(&arguments.source)?;
    if !reading.warnings.is_empty() {
        eprintln!("{}", reading.warnings);
    }
    let pack = compile(&reading.faq).map_err(Failure::Compile)?;
    let folder = &arguments.out;
    create_folder(folder)?;
    write(&folder.join("faq.pack"), &pack)?;
    println!(
        "{}: {} Themen, {} Bytes, in {} ms übersetzt",
        folder.join("faq.pack").display(),
        reading.faq.topics.len(),
        pack.len(),
        start.elapsed().as_millis()
    );
    let Some(widget) = Widget::embedded() else {
        println!(
            "Nur das Paket: Dieses Programm enthält kein Widget (`cargo xtask build` baut es ein)."
        );
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
    println!("Dazu: {}", written.join(", "));
    println!("Vorschau: auskunft serve {}", folder.display());
    Ok(())
}
