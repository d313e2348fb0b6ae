//! The vocabulary: an `fst` set of terms, whose numbers follow the alphabet.
//!
//! The `fst` crate trusts its bytes: [`Set::new`] looks at head and foot only, and a look-up in a
//! damaged set indexes out of bounds and panics (BurntSushi/fst documents this in `raw::Fst::new`).
//! A panic ends the widget, so [`Terms::read`] walks every path once when a pack is opened. It refuses a
//! set in which any look-up could leave its bytes, run backwards or never end, and writes down the
//! terms on its way: what passes can be handed to `fst` on any question. The layout of nodes is that
//! of version 3 of the `fst` format (`fst` 0.4, `src/raw/node.rs`).
//!
//! [`Set::new`]: fst::Set::new

/// Longest term in bytes; the compiler writes none that is longer.
pub const MAX_TERM_BYTES: usize = 63;

/// Bytes before the first node: version and type.
const HEAD: usize = 16;
/// Bytes after the last node: number of keys, address of the root, checksum.
const FOOT: usize = 20;
const FORMAT_VERSION: u64 = 3;
/// Address of the one final node without transitions, which is not stored.
const EMPTY: usize = 0;
/// Bits of a node's state: it has one transition; which leads to the node that ends just before it;
/// or, where it may have any number, a term ends here.
const ONE: u8 = 0b1000_0000;
const NEXT: u8 = 0b0100_0000;
const FINAL: u8 = 0b0100_0000;
/// The letters that a node with one transition keeps in six bits, from 1 on
/// (`fst` 0.4, `src/raw/common_inputs.rs`).
const COMMON_INPUTS: &[u8; 63] = b"te/oasripcnw.hlm-du012g=:bf3y5&_4v9678k%?xCDASFIBEjPTzRNM+LOqHG";

/// All terms of a pack, by number.
#[derive(Debug, Clone, Default)]
pub struct Terms {
    text: Vec<u8>,
    /// End of each term in `text`.
    ends: Vec<u32>,
}

impl Terms {
    /// The `count` terms of a set; `None` unless it has so many, and every look-up in it stays inside
    /// its bytes and ends.
    pub(crate) fn read(bytes: &[u8], count: usize) -> Option<Self> {
        let nodes_end = bytes.len().checked_sub(FOOT).filter(|&end| end >= HEAD)?;
        let foot = bytes.get(nodes_end..)?;
        let keys = u64_at(foot, 0)?;
        let root = usize::try_from(u64_at(foot, 8)?).ok()?;
        if u64_at(bytes, 0)? != FORMAT_VERSION || keys != count as u64 {
            return None;
        }
        // `fst` itself demands that the root is the last node. A set without terms has another
        // form, and no use.
        if root.checked_add(1)? != nodes_end {
            return None;
        }
        let nodes = bytes.get(..nodes_end)?;
        // Each node is on the way to a term, so no more are met than all terms have letters; nodes
        // on the way to none, which `fst` never writes, could be met for ever.
        let most = count.checked_mul(MAX_TERM_BYTES + 1)?;
        let terms = Self::default();
        let mut walk = Walk { nodes, left: most, term: [0; MAX_TERM_BYTES], terms };
        walk.visit(root, 0)?;
        (walk.terms.ends.len() == count).then_some(walk.terms)
    }

    /// How many there are.
    pub fn count(&self) -> u32 {
        self.ends.len() as u32
    }

    /// A term by its number; empty if there is none.
    pub fn bytes(&self, number: u32) -> &[u8] {
        let number = number as usize;
        let start = number.checked_sub(1).and_then(|before| self.ends.get(before)).copied();
        let end = self.ends.get(number).copied().unwrap_or_default();
        self.text.get(start.unwrap_or_default() as usize..end as usize).unwrap_or_default()
    }

    /// A term as text; empty if there is none, or if it is no text.
    pub fn text(&self, number: u32) -> &str {
        str::from_utf8(self.bytes(number)).unwrap_or_default()
    }

    /// The number of a term.
    pub fn number(&self, term: &[u8]) -> Option<u32> {
        let number = self.first_from(term);
        (number < self.count() && self.bytes(number) == term).then_some(number)
    }

    /// The terms that begin with a text and are longer, in the order of the alphabet.
    pub fn beginning_with<'a>(&'a self, text: &'a str) -> impl Iterator<Item = &'a str> {
        let terms =
            (self.first_from(text.as_bytes())..self.count()).map(|number| self.text(number));
        terms.take_while(move |term| term.starts_with(text)).filter(|term| term.len() > text.len())
    }

    /// The first term that is not before a text in the alphabet.
    fn first_from(&self, text: &[u8]) -> u32 {
        let (mut low, mut high) = (0, self.count());
        while low < high {
            let middle = low.midpoint(high);
            if self.bytes(middle) < text { low = middle + 1 } else { high = middle }
        }
        low
    }

    fn push(&mut self, term: &[u8]) {
        self.text.extend_from_slice(term);
        self.ends.push(self.text.len() as u32);
    }
}

/// A walk over all paths, in the order of the alphabet.
struct Walk<'a> {
    nodes: &'a [u8],
    /// Nodes that may still be met.
    left: usize,
    /// The letters on the way to the present node.
    term: [u8; MAX_TERM_BYTES],
    terms: Terms,
}

/// Where the transitions of a node lead.
struct Targets {
    /// First byte of the node; its packed addresses are distances from here.
    start: usize,
    /// Bytes of an address.
    size: usize,
    transitions: usize,
}

impl Walk<'_> {
    /// Notes the terms at or below a node that is `depth` letters from the root; `None` if the set is
    /// broken. Paths are at most [`MAX_TERM_BYTES`] long, so that neither this recursion nor a search
    /// can be driven deep.
    fn visit(&mut self, mut address: usize, mut depth: usize) -> Option<()> {
        // Most nodes have one transition, and are followed without recursion.
        loop {
            self.left = self.left.checked_sub(1)?;
            if address == EMPTY {
                return self.note(depth);
            }
            let state = *self.nodes.get(address)?;
            let in_state = usize::from(state & 0b0011_1111);
            // What is not in the state is beside it.
            let at = address.checked_sub(usize::from(in_state == 0))?;
            let beside = *self.nodes.get(at)?;
            if state & ONE == 0 {
                if state & FINAL != 0 {
                    self.note(depth)?;
                }
                // A single transition would be in the state: beside it stands 1 for 256.
                let transitions = match (in_state, beside) {
                    (0, 1) => 256,
                    (0, many) => usize::from(many),
                    (few, _) => few,
                };
                return self.fork(at, transitions, depth);
            }
            let common = in_state.checked_sub(1).and_then(|i| COMMON_INPUTS.get(i));
            let input = *common.unwrap_or(&beside);
            address = if state & NEXT != 0 {
                at.checked_sub(1).filter(|&target| target >= HEAD)?
            } else {
                self.target(&self.targets(at, 0, 1)?, 0)?
            };
            self.step(depth, input)?;
            depth += 1;
        }
    }

    /// Visits what any number of transitions lead to. Before the sizes of such a node lie an index of
    /// 256 bytes if there are more than 32, then the letters and the addresses, the first last.
    fn fork(&mut self, at: usize, transitions: usize, depth: usize) -> Option<()> {
        let index = if transitions > 32 { 256 } else { 0 };
        let targets = self.targets(at, index + transitions, transitions)?;
        for i in 0..transitions {
            let input = *self.nodes.get(at.checked_sub(index + 2 + i)?)?;
            let target = self.target(&targets, i)?;
            self.step(depth, input)?;
            self.visit(target, depth + 1)?;
        }
        Some(())
    }

    /// The addresses of a node. Below `at` lies a byte with the sizes of an address and an output,
    /// below that `between` bytes, then the addresses.
    fn targets(&self, at: usize, between: usize, transitions: usize) -> Option<Targets> {
        let sizes_at = at.checked_sub(1)?;
        let sizes = *self.nodes.get(sizes_at)?;
        let (size, output) = (usize::from(sizes >> 4), sizes & 15);
        // Four bytes reach everywhere in 4 GB; a set has no outputs.
        if size > 4 || output > 0 || (size == 0 && transitions > 0) {
            return None;
        }
        let start = sizes_at.checked_sub(between + transitions * size).filter(|&at| at >= HEAD)?;
        Some(Targets { start, size, transitions })
    }

    /// Address of the `i`th target; always below the node, so that a walk ends. Targets are stored
    /// from last to first.
    fn target(&self, targets: &Targets, i: usize) -> Option<usize> {
        let at = targets.start + (targets.transitions - 1 - i) * targets.size;
        let packed = self.nodes.get(at..at + targets.size)?;
        let delta = packed.iter().rev().fold(0usize, |sum, &byte| sum << 8 | usize::from(byte));
        if delta == 0 {
            return Some(EMPTY);
        }
        targets.start.checked_sub(delta).filter(|&target| target >= HEAD)
    }

    fn step(&mut self, depth: usize, input: u8) -> Option<()> {
        *self.term.get_mut(depth)? = input;
        Some(())
    }

    fn note(&mut self, depth: usize) -> Option<()> {
        self.terms.push(self.term.get(..depth)?);
        Some(())
    }
}

fn u64_at(bytes: &[u8], at: usize) -> Option<u64> {
    Some(u64::from_le_bytes(*bytes.get(at..)?.first_chunk()?))
}

#[cfg(test)]
mod tests {
    use super::*;
    use fst::{IntoStreamer, Set, SetBuilder, Streamer, automaton::Str};
    use proptest::prelude::*;

    const TOWN: [&str; 12] = [
        "abfall",
        "abmeld",
        "anmeld",
        "ausweis",
        "bau",
        "bauantrag",
        "hund",
        "hundesteu",
        "pass",
        "personalausweis",
        "z",
        "ä",
    ];

    fn set(terms: &[&str]) -> Vec<u8> {
        let mut builder = SetBuilder::memory();
        for term in terms {
            builder.insert(term).expect("sorted");
        }
        builder.into_inner().expect("in memory")
    }

    fn read(terms: &[&str]) -> Option<Terms> {
        Terms::read(&set(terms), terms.len())
    }

    #[test]
    fn terms_are_found_by_number_name_and_beginning() {
        let terms = read(&TOWN).expect("a set");
        for (term, number) in TOWN.into_iter().zip(0..) {
            assert_eq!((terms.text(number), terms.number(term.as_bytes())), (term, Some(number)));
        }
        for unknown in ["", "a", "bauantrag ", "hunde", "ß", "zz"] {
            assert_eq!(terms.number(unknown.as_bytes()), None, "{unknown}");
        }
        assert_eq!(terms.beginning_with("hund").collect::<Vec<_>>(), ["hundesteu"]);
        assert_eq!(terms.beginning_with("a").count(), 4);
        assert_eq!((terms.count(), terms.text(12)), (12, ""));
    }

    #[test]
    fn refuses_terms_that_are_too_long() {
        assert!(read(&["a".repeat(MAX_TERM_BYTES).as_str()]).is_some());
        assert!(read(&["a".repeat(MAX_TERM_BYTES + 1).as_str()]).is_none());
    }

    #[test]
    fn refuses_every_truncation_and_every_other_count() {
        let bytes = set(&TOWN);
        assert!((0..bytes.len()).all(|end| Terms::read(&bytes[..end], TOWN.len()).is_none()));
        assert!([0, 1, 11, 13, usize::MAX].iter().all(|&n| Terms::read(&bytes, n).is_none()));
    }

    /// What a search does to a set: look-ups, and a walk over all keys.
    fn use_set(bytes: &[u8]) -> usize {
        let Ok(set) = Set::new(bytes) else { return 0 };
        set.contains("hundesteu");
        set.contains("b");
        let mut keys = 0;
        let mut stream = set.search(Str::new("hund")).into_stream();
        while stream.next().is_some() {
            keys += 1;
        }
        let mut stream = set.stream();
        while stream.next().is_some() {
            keys += 1;
        }
        keys
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(2_000))]
        #[test]
        fn a_set_that_passes_never_panics(changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..6)) {
            let mut bytes = set(&TOWN);
            for (at, byte) in changes {
                let at = at.index(bytes.len());
                bytes[at] = byte;
            }
            if Terms::read(&bytes, TOWN.len()).is_some() {
                use_set(&bytes);
            }
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(200))]
        #[test]
        fn terms_are_what_the_builder_was_given(terms in prop::collection::btree_set("[ !-~äöüß]{1,15}|[a-e]{1,6}", 1..300)) {
            let terms: Vec<&str> = terms.iter().map(String::as_str).collect();
            let found = read(&terms).expect("a set");
            let found: Vec<&str> = (0..found.count()).map(|number| found.text(number)).collect();
            prop_assert_eq!(found, terms);
        }
    }
}
