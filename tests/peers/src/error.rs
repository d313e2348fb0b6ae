//! Why nothing could be measured.

use std::fmt;
use std::io;
use std::path::{Path, PathBuf};

/// Why the comparison stopped.
#[derive(Debug)]
pub enum Error {
    /// A file could not be read or written.
    File {
        /// `read` or `write`.
        action: &'static str,
        /// Which.
        path: PathBuf,
        /// What the system said.
        cause: io::Error,
    },
    /// A FAQ that `auskunft build` would refuse.
    Faq {
        /// Its file.
        path: PathBuf,
        /// What is wrong with it.
        cause: String,
    },
    /// An engine failed in the page.
    Page {
        /// Its file in `page/engines/`.
        engine: &'static str,
        /// What it threw, or what was odd about its answer.
        cause: String,
    },
}

impl Error {
    /// Turns an `io::Error` into one that names the file: `.map_err(Error::file("read", path))`.
    pub fn file(action: &'static str, path: &Path) -> impl FnOnce(io::Error) -> Self {
        let path = path.to_owned();
        move |cause| Self::File { action, path, cause }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::File { action, path, cause } => {
                write!(f, "cannot {action} {}: {cause}", path.display())
            }
            Self::Faq { path, cause } => write!(
                f,
                "{}: {cause}\nWhat to do: `auskunft check {}` shows where",
                path.display(),
                path.display()
            ),
            Self::Page { engine, cause } => write!(
                f,
                "tests/peers/page/engines/{engine}.js failed in the browser: {cause}\n\
                 What to do: look whether the version in package.json still has what the file calls"
            ),
        }
    }
}
