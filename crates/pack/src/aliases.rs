//! Aliases: terms that lead to others, such as a colloquial word to the official one.
//!
//! The section is a list, sorted by alias: varint distance to the alias before, then the list of
//! the terms it leads to.

use crate::bytes::{Reader, Writer};

/// Which terms lead to which.
#[derive(Debug, Clone, Default)]
pub(crate) struct Aliases {
    entries: Vec<(u32, Vec<u32>)>,
}

impl Aliases {
    /// Reads the section; `None` if it is broken.
    pub(crate) fn decode(bytes: &[u8]) -> Option<Self> {
        let mut bytes = Reader::new(bytes);
        let mut next = 0u32;
        let entries = bytes.list(|bytes| {
            let alias = next.checked_add(bytes.varint()?)?;
            next = alias.checked_add(1)?;
            Some((alias, bytes.list(Reader::varint)?))
        })?;
        (bytes.len() == 0).then_some(Self { entries })
    }

    /// The terms that a term leads to.
    pub(crate) fn of(&self, term: u32) -> &[u32] {
        let found = self.entries.binary_search_by_key(&term, |&(alias, _)| alias);
        found.ok().and_then(|at| self.entries.get(at)).map_or(&[], |(_, terms)| terms)
    }
}

/// Writes the section; aliases come sorted.
pub(crate) fn encode(aliases: &[(u32, Vec<u32>)], out: &mut Writer) {
    let mut next = 0;
    out.list(aliases, |(alias, terms), out| {
        debug_assert!(*alias >= next, "aliases are sorted");
        out.varint(alias - next);
        next = alias + 1;
        out.list(terms, |&term, out| out.varint(term));
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn aliases_survive_packing() {
        let mut out = Writer::default();
        encode(&[(3, vec![9, 1]), (4, vec![]), (700, vec![0])], &mut out);
        let bytes = out.into_bytes();
        let aliases = Aliases::decode(&bytes).expect("a section");
        assert_eq!(aliases.of(3), [9, 1]);
        assert_eq!(aliases.of(700), [0]);
        assert!(aliases.of(4).is_empty() && aliases.of(5).is_empty());
        assert!(Aliases::decode(&bytes[1..]).is_none());
    }
}
