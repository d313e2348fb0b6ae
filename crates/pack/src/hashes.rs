//! Names told apart by hashes: what is only ever compared as a whole need not be spelt out.
//!
//! Sorted hashes are written as varint distances to the hash before.

use std::hash::Hasher;

use twox_hash::XxHash64;

use crate::bytes::{Reader, Writer};

/// The first bits of the XXH64 of a name.
pub(crate) fn hash(name: &str, bits: u32) -> u32 {
    let mut hasher = XxHash64::with_seed(0);
    hasher.write(name.as_bytes());
    (hasher.finish() >> (64 - bits)) as u32
}

/// Writes the hashes of entries, which are sorted by hash and have each hash once.
pub(crate) fn encode<T>(entries: &[(u32, T)], out: &mut Writer) {
    let mut next = 0;
    out.list(entries, |(hash, _), out| {
        out.varint(hash - next);
        next = hash + 1;
    });
}

/// Reads sorted hashes; `None` if they are broken.
pub(crate) fn decode(bytes: &mut Reader<'_>) -> Option<Vec<u32>> {
    let mut next = 0u32;
    bytes.list(|bytes| {
        let hash = next.checked_add(bytes.varint()?)?;
        next = hash.checked_add(1)?;
        Some(hash)
    })
}

/// Names with a number each, found by the first `bits` of their hashes. A section of them is the
/// sorted hashes, then the number of each.
#[derive(Debug, Clone, Default)]
pub(crate) struct Numbers {
    bits: u32,
    entries: Vec<(u32, u32)>,
}

impl Numbers {
    /// Numbers for names; of two numbers for one name the first stays.
    pub(crate) fn new<'a>(bits: u32, names: impl Iterator<Item = (&'a str, u32)>) -> Self {
        let mut entries: Vec<_> = names.map(|(name, number)| (hash(name, bits), number)).collect();
        entries.sort_by_key(|entry| entry.0);
        entries.dedup_by_key(|entry| entry.0);
        Self { bits, entries }
    }

    /// Reads the rest of a section; `None` if it is broken.
    pub(crate) fn decode(bits: u32, bytes: &mut Reader<'_>) -> Option<Self> {
        let hashes = decode(bytes)?;
        let numbers = bytes.list(Reader::varint)?;
        let complete = bytes.len() == 0 && hashes.len() == numbers.len();
        complete.then(|| Self { bits, entries: hashes.into_iter().zip(numbers).collect() })
    }

    pub(crate) fn encode(&self, out: &mut Writer) {
        encode(&self.entries, out);
        out.list(&self.entries, |&(_, number), out| out.varint(number));
    }

    /// The number of a name.
    pub(crate) fn of(&self, name: &str) -> Option<u32> {
        let hash = hash(name, self.bits);
        let at = self.entries.binary_search_by_key(&hash, |&(hash, _)| hash).ok()?;
        self.entries.get(at).map(|&(_, number)| number)
    }
}
