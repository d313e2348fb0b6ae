//! Why a file is refused as a thesaurus, in words for editors.

use std::{fmt, io};

use super::DEBIAN_THESAURUS;

/// Why a file is refused as a thesaurus.
#[derive(Debug)]
#[non_exhaustive]
pub enum ThesaurusError {
    /// It names another encoding than UTF-8.
    Encoding {
        /// The encoding.
        named: String,
    },
    /// It has not the form of `MyThes`.
    Form {
        /// The first line that differs, from 1.
        line: usize,
    },
    /// There is no such file.
    Missing,
    /// It cannot be read.
    Unreadable(io::Error),
    /// It names UTF-8, and is not.
    Utf8 {
        /// The first line that differs, from 1.
        line: usize,
    },
}

impl fmt::Display for ThesaurusError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Encoding { named } => write!(
                f,
                "Der Thesaurus ist als {named} gespeichert, nicht als UTF-8. Wandeln Sie ihn um, zum \
                 Beispiel mit `iconv -f {named} -t UTF-8`, und schreiben Sie UTF-8 in die erste Zeile."
            ),
            Self::Form { line } => write!(
                f,
                "Zeile {line} passt nicht zu einem Thesaurus im Format MyThes: Erwartet werden die \
                 Zeile „UTF-8“, dann Einträge aus „Wort|1“ und so vielen Zeilen „-|Wort|Synonym“. \
                 Geben Sie die Datei mit der Endung .dat an, oder laden Sie sie noch einmal."
            ),
            Self::Missing => write!(
                f,
                "Diese Datei gibt es nicht. Prüfen Sie die Schreibweise. OpenThesaurus installiert \
                 unter Debian und Ubuntu `apt install mythes-de`; dann liegt er in {DEBIAN_THESAURUS}."
            ),
            Self::Unreadable(error) => write!(
                f,
                "Der Thesaurus lässt sich nicht öffnen ({error}). Prüfen Sie, ob Sie die Datei lesen \
                 dürfen."
            ),
            Self::Utf8 { line } => write!(
                f,
                "Zeile {line} des Thesaurus ist nicht in UTF-8, obwohl die erste Zeile es sagt. \
                 Laden Sie die Datei noch einmal."
            ),
        }
    }
}

impl std::error::Error for ThesaurusError {}

impl From<io::Error> for ThesaurusError {
    fn from(error: io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::NotFound => Self::Missing,
            _ => Self::Unreadable(error),
        }
    }
}
