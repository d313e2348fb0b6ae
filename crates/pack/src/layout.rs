//! How a pack lies in its file: head, section table, sections.
//!
//! | bytes | content |
//! |---|---|
//! | 0..8 | `AUSKUNFT` |
//! | 8..10 | version of the format |
//! | 10 | version of the text analysis |
//! | 11 | number of the stemmer |
//! | 12..16 | length of the file |
//! | 16..24 | XXH64 of all other bytes, seed 0 |
//! | 24..88 | end of each section, from the start of the file |
//! | 88.. | the sections, one behind the other |
//!
//! All numbers are little-endian. A section has no length of its own: it begins where the one
//! before it ends, so sections can neither overlap nor leave a gap.

use std::ops::Range;

use twox_hash::XxHash64;

use crate::bytes::{Reader, Writer};
use crate::error::PackError;

/// Version of the layout and of all records in it.
pub const FORMAT_VERSION: u16 = 6;

const MAGIC: &[u8; 8] = b"AUSKUNFT";
const CHECKSUM: Range<usize> = 16..24;
const HEAD: usize = CHECKSUM.end + 4 * Section::COUNT;

/// The sections in their order.
#[derive(Debug, Clone, Copy)]
#[repr(usize)]
pub(crate) enum Section {
    Origin,
    Town,
    Phrases,
    Offices,
    Topics,
    Answers,
    Lengths,
    Vocabulary,
    Kinds,
    Frequencies,
    PostingTopics,
    PostingFields,
    Aliases,
    SmallTalk,
    Cues,
    Dates,
}

impl Section {
    pub(crate) const COUNT: usize = 16;

    /// Name for messages and size tables.
    pub(crate) const NAMES: [&'static str; Self::COUNT] = [
        "origin",
        "town",
        "phrases",
        "offices",
        "topics",
        "answers",
        "lengths",
        "vocabulary",
        "kinds",
        "frequencies",
        "posting topics",
        "posting fields",
        "aliases",
        "small talk",
        "cues",
        "dates",
    ];
}

/// Which text analysis made the terms of a pack: its version, and the number of the stemmer.
pub type Analysis = (u8, u8);

/// Where the sections lie in a file whose checksum was right.
#[derive(Debug, Clone)]
pub(crate) struct Layout {
    pub(crate) analysis: Analysis,
    /// The first half of the checksum.
    pub(crate) fingerprint: u32,
    ends: [usize; Section::COUNT],
}

impl Layout {
    pub(crate) fn read(bytes: &[u8]) -> Result<Self, PackError> {
        let mut head = Reader::new(bytes);
        if head.slice(MAGIC.len()) != Some(MAGIC) {
            return Err(PackError::NotAPack);
        }
        let found = bytes.len() as u64;
        let cut = PackError::Truncated { expected: HEAD as u64, found };
        let mut byte = || head.u8().ok_or(cut);
        let version = u16::from_le_bytes([byte()?, byte()?]);
        if version != FORMAT_VERSION {
            return Err(PackError::Version { found: version });
        }
        let analysis = (byte()?, byte()?);
        let expected = u64::from(head.u32().ok_or(cut)?);
        if expected != found {
            return Err(PackError::Truncated { expected, found });
        }
        let checksum = checksum(bytes);
        if head.slice(CHECKSUM.len()) != Some(&checksum) {
            return Err(PackError::Checksum);
        }
        let [a, b, c, d, ..] = checksum;
        let fingerprint = u32::from_be_bytes([a, b, c, d]);
        let mut ends = [0; Section::COUNT];
        let mut start = HEAD;
        for (end, part) in ends.iter_mut().zip(Section::NAMES) {
            *end = head.u32().ok_or(cut)? as usize;
            if *end < start || *end > bytes.len() {
                return Err(PackError::Structure { part });
            }
            start = *end;
        }
        Ok(Self { analysis, fingerprint, ends })
    }

    pub(crate) fn range(&self, section: Section) -> Range<usize> {
        let i = section as usize;
        let start = if i == 0 { HEAD } else { self.ends[i - 1] };
        start..self.ends[i]
    }

    /// Joins sections to a file.
    ///
    /// # Panics
    /// If the file would reach 4 GB, which no list of topics does.
    #[expect(clippy::expect_used, reason = "packs are written natively, and the limit is stated")]
    pub(crate) fn write(analysis: Analysis, sections: &[Vec<u8>; Section::COUNT]) -> Vec<u8> {
        let total = HEAD + sections.iter().map(Vec::len).sum::<usize>();
        let total = u32::try_from(total).expect("a pack is smaller than 4 GB");
        let mut out = Writer::default();
        out.slice(MAGIC);
        out.slice(&FORMAT_VERSION.to_le_bytes());
        out.u8(analysis.0);
        out.u8(analysis.1);
        out.u32(total);
        out.slice(&[0; CHECKSUM.end - CHECKSUM.start]);
        let mut end = HEAD;
        for section in sections {
            end += section.len();
            out.u32(end as u32);
        }
        for section in sections {
            out.slice(section);
        }
        let mut bytes = out.into_bytes();
        let sum = checksum(&bytes);
        bytes[CHECKSUM].copy_from_slice(&sum);
        bytes
    }
}

/// XXH64 of everything but the checksum itself.
///
/// It finds damage, not intent: who can change the file can change the sum. Against intent stand
/// the checks that every reader in this crate makes.
fn checksum(bytes: &[u8]) -> [u8; 8] {
    use std::hash::Hasher;
    let mut hasher = XxHash64::with_seed(0);
    hasher.write(bytes.get(..CHECKSUM.start).unwrap_or_default());
    hasher.write(bytes.get(CHECKSUM.end..).unwrap_or_default());
    hasher.finish().to_le_bytes()
}

/// Writes length and checksum anew, so that tests and fuzzers reach what lies behind them.
#[doc(hidden)]
pub fn reseal(bytes: &mut [u8]) {
    if bytes.len() >= HEAD {
        let total = bytes.len() as u32;
        bytes[12..16].copy_from_slice(&total.to_le_bytes());
        let sum = checksum(bytes);
        bytes[CHECKSUM].copy_from_slice(&sum);
    }
}
