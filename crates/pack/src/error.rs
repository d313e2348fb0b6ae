//! Why bytes are refused as a pack.

use std::fmt;

/// Why bytes are refused as a pack. Each cause has its own remedy, which the message names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum PackError {
    /// The terms of the pack were made by another version of the text analysis.
    Analysis {
        /// Version of the analysis and number of the stemmer in the pack.
        found: (u8, u8),
    },
    /// The bytes differ from what was written.
    Checksum,
    /// The bytes begin like something else, for instance an error page.
    NotAPack,
    /// A part contradicts itself although the checksum is right.
    Structure {
        /// The part.
        part: &'static str,
    },
    /// The file is shorter or longer than it says.
    Truncated {
        /// Length in bytes by the head of the file.
        expected: u64,
        /// Length in bytes as it came.
        found: u64,
    },
    /// Another version of the format.
    Version {
        /// The version in the file.
        found: u16,
    },
}

impl fmt::Display for PackError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Analysis { found: (analysis, stemmer) } => write!(
                f,
                "the pack was made for another text analysis (version {analysis}, stemmer \
                 {stemmer}): build the pack and the widget with the same release"
            ),
            Self::Checksum => write!(f, "the pack is damaged: upload it again, in binary mode"),
            Self::NotAPack => {
                write!(f, "this is no pack: check the address, the server may send an error page")
            }
            Self::Structure { part } => {
                write!(f, "the pack contradicts itself in its {part}: build it again")
            }
            Self::Truncated { expected, found } => write!(
                f,
                "the pack has {found} bytes instead of {expected}: the upload or the download was \
                 cut off, repeat it"
            ),
            Self::Version { found } => write!(
                f,
                "the pack has format version {found}, this program reads version {}: build the \
                 pack and the widget with the same release",
                crate::FORMAT_VERSION
            ),
        }
    }
}

impl std::error::Error for PackError {}
