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
