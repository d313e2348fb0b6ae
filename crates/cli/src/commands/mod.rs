//! The commands, one module each, and how they fail.

pub mod ask;
pub mod build;
pub mod check;
pub mod eval;
pub mod export;
pub mod new;
mod plain;
pub mod serve;

use std::fmt;
use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use auskunft_engine::{Desk, PackError};
use auskunft_source::Diagnostics;

/// Tells a person how far the work is. It goes on when nobody reads, as behind `| head -1`.
fn tell(line: impl fmt::Display) {
    let _ = writeln!(io::stdout(), "{line}");
}

/// Why a command ended without doing its work.
#[derive(Debug)]
pub enum Failure {
    /// A port cannot be listened on.
    Address {
        /// The port.
        port: u16,
        /// What the system says.
        error: io::Error,
    },
    /// The FAQ is in a language that there is no table for.
    Compile(auskunft_compile::CompileError),
    /// The source has errors.
    Diagnostics(Diagnostics),
    /// This program was built without the widget, which a single file needs.
    NoWidget,
    /// A folder that should be new has files in it.
    NotEmpty(PathBuf),
    /// A file is no pack, or damaged.
    Pack {
        /// The file.
        path: PathBuf,
        /// The cause.
        error: PackError,
    },
    /// A file of questions is not understood.
    Questions {
        /// The file.
        path: PathBuf,
        /// Where and why.
        error: serde_json::Error,
    },
    /// A file cannot be read.
    Read {
        /// The file.
        path: PathBuf,
        /// What the system says.
        error: io::Error,
    },
    /// The answer cannot be written, for instance because the other end of a pipe was closed.
    Output(io::Error),
    /// A file is no thesaurus.
    Thesaurus {
        /// The file.
        path: PathBuf,
        /// The cause.
        error: auskunft_compile::ThesaurusError,
    },
    /// A file cannot be written.
    Write {
        /// The file.
        path: PathBuf,
        /// What the system says.
        error: io::Error,
    },
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Address { port, error } => write!(
                f,
                "Port {port} ist nicht frei ({error}). Nehmen Sie einen anderen, zum Beispiel \
                 --port {}.",
                port.wrapping_add(1)
            ),
            Self::Compile(error) => write!(f, "{error}"),
            Self::Diagnostics(diagnostics) => write!(f, "{diagnostics}"),
            Self::NoWidget => f.write_str(
                "Dieses Programm enthält kein Widget. `cargo xtask build` baut eines, das es \
                 enthält: target/release/auskunft.",
            ),
            Self::NotEmpty(path) => write!(
                f,
                "Der Ordner {} enthält schon Dateien. Nennen Sie einen neuen, damit nichts \
                 überschrieben wird.",
                path.display()
            ),
            Self::Pack { path, error } => write!(f, "{}: {error}", path.display()),
            Self::Questions { path, error } => write!(
                f,
                "{}: {error}\nErwartet wird {{\"questions\": [{{\"q\": \"…\", \"ids\": [\"…\"]}}], \
                 \"off_topic\": [\"…\"]}} oder die Datei, die ein Kiosk mit offenen Fragen \
                 ausgibt: {{\"unanswered\": [{{\"q\": \"…\", \"times\": 1}}]}}.",
                path.display()
            ),
            Self::Read { path, error } => {
                write!(f, "{} kann nicht gelesen werden: {error}", path.display())
            }
            Self::Output(error) => write!(f, "Die Ausgabe bricht ab: {error}"),
            Self::Thesaurus { path, error } => write!(f, "{}: {error}", path.display()),
            Self::Write { path, error } => {
                write!(f, "{} kann nicht geschrieben werden: {error}", path.display())
            }
        }
    }
}

impl From<Diagnostics> for Failure {
    fn from(diagnostics: Diagnostics) -> Self {
        Self::Diagnostics(diagnostics)
    }
}

fn read(path: &Path) -> Result<Vec<u8>, Failure> {
    fs::read(path).map_err(|error| Failure::Read { path: path.to_owned(), error })
}

fn write(path: &Path, bytes: impl AsRef<[u8]>) -> Result<(), Failure> {
    fs::write(path, bytes).map_err(|error| Failure::Write { path: path.to_owned(), error })
}

fn create_folder(path: &Path) -> Result<(), Failure> {
    fs::create_dir_all(path).map_err(|error| Failure::Write { path: path.to_owned(), error })
}

fn open_desk(path: &Path) -> Result<Desk, Failure> {
    Desk::open(read(path)?).map_err(|error| Failure::Pack { path: path.to_owned(), error })
}
