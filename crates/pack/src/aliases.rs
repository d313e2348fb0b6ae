//! Aliases: words that lead to terms, such as a colloquial word to the official one.
//!
//! Nothing but its name is needed to find an alias, and a hash of the name is shorter than the
//! name. The section is three lists, sorted by hash: varint distance to the hash before, number of
//! terms, and all terms. With 22 bits one unknown word in two thousand is taken for one of 2,000
//! aliases, which harms less than two more bytes a word would.

use crate::bytes::{Reader, Writer};
use crate::hashes;

const HASH_BITS: u32 = 22;

/// Which words lead to which terms.
#[derive(Debug, Clone, Default)]
pub(crate) struct Aliases {
    /// For each word its hash and the end of its terms in `terms`.
    entries: Vec<(u32, u32)>,
    terms: Vec<u32>,
}

impl Aliases {
    /// Reads the section; `None` if it is broken.
    pub(crate) fn decode(bytes: &[u8]) -> Option<Self> {
        let mut bytes = Reader::new(bytes);
        let hashes = hashes::decode(&mut bytes)?;
        let mut ends = bytes.list(Reader::varint)?;
        let terms = bytes.list(Reader::varint)?;
        let mut sum = 0u32;
        for end in &mut ends {
            sum = sum.checked_add(*end)?;
            *end = sum;
        }
        let complete =
            bytes.len() == 0 && hashes.len() == ends.len() && sum as usize == terms.len();
        complete.then(|| Self { entries: hashes.into_iter().zip(ends).collect(), terms })
    }

    /// The terms that a stem leads to.
    pub(crate) fn of(&self, stem: &str) -> &[u32] {
        let Ok(at) = self.entries.binary_search_by_key(&hash(stem), |&(hash, _)| hash) else {
            return &[];
        };
        let end = |at: usize| self.entries.get(at).map_or(0, |&(_, end)| end as usize);
        let start = at.checked_sub(1).map_or(0, end);
        self.terms.get(start..end(at)).unwrap_or_default()
    }
}

/// Writes the section for stems and the terms they lead to.
pub(crate) fn encode(aliases: &[(String, Vec<u32>)], out: &mut Writer) {
    let mut entries: Vec<(u32, &[u32])> =
        aliases.iter().map(|(stem, terms)| (hash(stem), terms.as_slice())).collect();
    entries.sort_unstable();
    // Of two stems with one hash the first stays: rare, and better than none.
    entries.dedup_by_key(|entry| entry.0);
    hashes::encode(&entries, out);
    out.list(&entries, |(_, terms), out| out.varint(terms.len() as u32));
    let terms: Vec<u32> = entries.iter().flat_map(|(_, terms)| *terms).copied().collect();
    out.list(&terms, |&term, out| out.varint(term));
}

fn hash(stem: &str) -> u32 {
    hashes::hash(stem, HASH_BITS)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn aliases_survive_packing() {
        let mut out = Writer::default();
        let aliases = [("perso", vec![9, 1]), ("leer", vec![]), ("knollch", vec![0])];
        encode(&aliases.map(|(stem, terms)| (stem.to_owned(), terms)), &mut out);
        let bytes = out.into_bytes();
        let aliases = Aliases::decode(&bytes).expect("a section");
        assert_eq!(aliases.of("perso"), [9, 1]);
        assert_eq!(aliases.of("knollch"), [0]);
        assert!(aliases.of("leer").is_empty() && aliases.of("anderes").is_empty());
        assert!(Aliases::decode(&bytes[1..]).is_none());
    }
}
