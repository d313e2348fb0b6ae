//! `auskunft new`: a folder to begin with, in which each part of the format occurs once.

use std::path::{Path, PathBuf};

use super::{Failure, create_folder, tell, write};

/// Legt einen Ordner mit einem Beispiel an, das Sie überschreiben.
#[derive(clap::Args)]
pub struct Arguments {
    /// Der neue Ordner
    folder: PathBuf,
}

/// The files of the example.
const FILES: [(&str, &str); 3] = [
    ("town.toml", include_str!("../../example/town.toml")),
    ("offices/buergerbuero.toml", include_str!("../../example/offices/buergerbuero.toml")),
    ("topics/ausweise/reisepass.md", include_str!("../../example/topics/ausweise/reisepass.md")),
];

/// Runs the command.
pub fn run(arguments: &Arguments) -> Result<(), Failure> {
    let folder = &arguments.folder;
    if folder.read_dir().is_ok_and(|mut entries| entries.next().is_some()) {
        return Err(Failure::NotEmpty(folder.clone()));
    }
    for (name, text) in FILES {
        let path = folder.join(name);
        create_folder(path.parent().unwrap_or(Path::new(".")))?;
        write(&path, text)?;
        tell(format_args!("{}", path.display()));
    }
    tell(format_args!("Prüfen: auskunft check {}", folder.display()));
    Ok(())
}
