//! `auskunft check`: what an editor should mend.

use std::path::PathBuf;

use super::{Failure, tell};

/// Prüft einen Ordner mit Texten und nennt jeden Fehler mit Datei, Zeile und Abhilfe.
#[derive(clap::Args)]
pub struct Arguments {
    /// Ordner mit town.toml, offices/ und topics/, oder eine JSON-Datei
    source: PathBuf,
}

/// Runs the command.
pub fn run(arguments: &Arguments) -> Result<(), Failure> {
    let reading = auskunft_source::read(&arguments.source)?;
    if !reading.warnings.is_empty() {
        tell(&reading.warnings);
    }
    tell(format_args!(
        "In Ordnung: {} Themen, {} Stellen.",
        reading.faq.topics.len(),
        reading.faq.offices.len()
    ));
    Ok(())
}
