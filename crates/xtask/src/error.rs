//! What can go wrong in a task, and what to do about it.
//!
//! One enum for the whole of xtask. A program that fails has already said why on its own error
//! output, so [`Error::Failed`] only names the step; everything xtask finds out by itself carries
//! the remedy in its message.

use std::fmt;
use std::io;
use std::path::{Path, PathBuf};

/// Why a task stopped.
#[derive(Debug)]
pub(crate) enum Error {
    /// The size budget cannot be read.
    Budget { path: PathBuf, cause: String },
    /// A file could not be read, written or copied.
    File { action: &'static str, path: PathBuf, cause: io::Error },
    /// A program ran and reported failure; `ending` is its exit status.
    Failed { step: String, ending: String },
    /// Something is not installed and xtask may not or cannot install it.
    Missing { what: String, remedy: String },
    /// A program is there but could not be started.
    NotStarted { program: String, cause: io::Error },
    /// The compiled widget or its loader is not what the next step expects.
    Widget { cause: String },
}

impl Error {
    /// Turns an `io::Error` into one that names the file: `.map_err(Error::file("read", path))`.
    pub(crate) fn file(action: &'static str, path: &Path) -> impl FnOnce(io::Error) -> Self {
        let path = path.to_owned();
        move |cause| Self::File { action, path, cause }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Budget { path, cause } => write!(f, "cannot use {}: {cause}", path.display()),
            Self::File { action, path, cause } => {
                write!(f, "cannot {action} {}: {cause}", path.display())
            }
            Self::Failed { step, ending } => {
                write!(f, "{step}: failed ({ending}); the lines above say why")
            }
            Self::Missing { what, remedy } => write!(f, "{what}.\nWhat to do: {remedy}"),
            Self::NotStarted { program, cause } => write!(f, "cannot start {program}: {cause}"),
            Self::Widget { cause } => write!(f, "{cause}"),
        }
    }
}
