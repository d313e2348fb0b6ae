//! The vocabulary: an `fst` set of terms, whose numbers follow the alphabet.
//!
//! The `fst` crate trusts its bytes: [`Set::new`] looks at head and foot only, and a look-up in a
//! damaged set indexes out of bounds and panics (BurntSushi/fst documents this in `raw::Fst::new`).
//! A panic ends the widget, so [`check`] walks every node once when a pack is opened and refuses a
//! set in which any look-up could leave its bytes, run backwards or never end. What passes can be
//! handed to `fst` on any question. The layout of nodes is that of version 3 of the `fst` format
//! (`fst` 0.4, `src/raw/node.rs`).
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

/// The number of terms, if every look-up in `bytes` stays inside them and ends; `None` otherwise.
pub(crate) fn check(bytes: &[u8]) -> Option<u32> {
    let nodes_end = bytes.len().checked_sub(FOOT).filter(|&end| end >= HEAD)?;
    let foot = bytes.get(nodes_end..)?;
    let keys = u64_at(foot, 0)?;
    let root = usize::try_from(u64_at(foot, 8)?).ok()?;
    if u64_at(bytes, 0)? != FORMAT_VERSION {
        return None;
    }
    // `fst` itself demands that the root is the last node. A set without terms has another form,
    // and no use.
    if root.checked_add(1)? != nodes_end {
        return None;
    }
    let nodes = bytes.get(..nodes_end)?;
    let mut walk = Walk { nodes, keys: vec![0; nodes_end] };
    let found = walk.count_keys(root, MAX_TERM_BYTES)?;
    (u64::from(found) == keys).then_some(found)
}

struct Walk<'a> {
    nodes: &'a [u8],
    /// Keys that end below the node at each address; 0 where no node was visited yet.
    keys: Vec<u32>,
}

/// A decoded node: what is needed to know where it leads and how far it reaches down.
struct Node {
    is_final: bool,
    /// First byte of the node; the node after it ends just before.
    start: usize,
    transitions: usize,
    /// Where the packed addresses of the targets begin, and bytes for each; `None` if the target
    /// is the node that ends just before this one.
    targets: Option<(usize, usize)>,
}

impl Walk<'_> {
    /// How many keys end at or below a node; `None` if the set is broken. Paths are at most
    /// `depth` long, so that neither this recursion nor a search can be driven deep.
    fn count_keys(&mut self, address: usize, depth: usize) -> Option<u32> {
        if address == EMPTY {
            return Some(1);
        }
        let known = *self.keys.get(address)?;
        if known > 0 {
            return Some(known);
        }
        let depth = depth.checked_sub(1)?;
        let node = self.node(address)?;
        let mut keys = u32::from(node.is_final);
        for i in 0..node.transitions {
            let target = self.target(&node, i)?;
            keys = keys.checked_add(self.count_keys(target, depth)?)?;
        }
        // Each key takes a byte of postings at least: more keys than bytes could be is a bomb.
        if keys == 0 || keys > 1 << 24 {
            return None;
        }
        *self.keys.get_mut(address)? = keys;
        Some(keys)
    }

    fn node(&self, address: usize) -> Option<Node> {
        let state = *self.nodes.get(address)?;
        let inputs_in_state = state & 0b0011_1111;
        let below = |n: usize| address.checked_sub(n).filter(|&at| at >= HEAD);
        let extra = usize::from(inputs_in_state == 0);
        if state >> 6 == 0b11 {
            let start = below(extra)?;
            return Some(Node { is_final: false, start, transitions: 1, targets: None });
        }
        let sizes_at = below(extra + 1)?;
        let sizes = *self.nodes.get(sizes_at)?;
        let (target_size, output_size) = (usize::from(sizes >> 4), usize::from(sizes & 15));
        // Four bytes reach everywhere in 4 GB; a set has no outputs.
        if target_size > 4 || output_size > 0 {
            return None;
        }
        let one = state >> 6 == 0b10;
        let transitions = match (one, inputs_in_state, extra) {
            (true, ..) => 1,
            (false, n, 0) => usize::from(n),
            _ => match *self.nodes.get(address.checked_sub(1)?)? {
                1 => 256,
                n => usize::from(n),
            },
        };
        if transitions > 0 && target_size == 0 {
            return None;
        }
        let is_final = !one && state & 0b0100_0000 != 0;
        // The one-transition form keeps its input beside the state; the general form keeps an
        // index of 256 bytes when it has more than 32 transitions.
        let inputs = if one { 0 } else { transitions };
        let index = if transitions > 32 { 256 } else { 0 };
        let targets_at = sizes_at.checked_sub(index + inputs + transitions * target_size)?;
        let targets = Some((targets_at, target_size)).filter(|_| targets_at >= HEAD)?;
        Some(Node { is_final, start: targets_at, transitions, targets: Some(targets) })
    }

    /// Address of the `i`th target; always below the node, so that a walk ends. Targets are stored
    /// from last to first, but their order does not matter here.
    fn target(&self, node: &Node, i: usize) -> Option<usize> {
        let Some((at, size)) = node.targets else {
            return node.start.checked_sub(1).filter(|&target| target >= HEAD);
        };
        let packed = self.nodes.get(at + i * size..at + (i + 1) * size)?;
        let delta = packed.iter().rev().fold(0usize, |sum, &byte| sum << 8 | usize::from(byte));
        if delta == 0 {
            return Some(EMPTY);
        }
        node.start.checked_sub(delta).filter(|&target| target >= HEAD)
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

    fn set(terms: &[&str]) -> Vec<u8> {
        let mut terms = terms.to_vec();
        terms.sort_unstable();
        terms.dedup();
        let mut builder = SetBuilder::memory();
        for term in &terms {
            builder.insert(term).expect("sorted");
        }
        builder.into_inner().expect("in memory")
    }

    fn town() -> Vec<u8> {
        set(&[
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
            "ä",
            "z",
        ])
    }

    #[test]
    fn accepts_what_the_builder_writes() {
        assert!(check(&set(&["a"])).is_some());
        assert!(check(&town()).is_some());
        let wide: Vec<String> =
            (0..200u8).map(|i| format!("{}x", char::from(i % 94 + 33))).collect();
        assert!(check(&set(&wide.iter().map(String::as_str).collect::<Vec<_>>())).is_some());
    }

    #[test]
    fn refuses_terms_that_are_too_long() {
        assert!(check(&set(&["a".repeat(MAX_TERM_BYTES - 1).as_str()])).is_some());
        assert!(check(&set(&["a".repeat(MAX_TERM_BYTES + 2).as_str()])).is_none());
    }

    #[test]
    fn refuses_every_truncation() {
        let bytes = town();
        assert!((0..bytes.len()).all(|end| check(&bytes[..end]).is_none()));
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
            let mut bytes = town();
            for (at, byte) in changes {
                let at = at.index(bytes.len());
                bytes[at] = byte;
            }
            if check(&bytes).is_some() {
                use_set(&bytes);
            }
        }

    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(100))]
        #[test]
        fn arbitrary_sets_are_accepted(terms in prop::collection::btree_set("[a-zäöü]{1,20}", 1..200)) {
            let terms: Vec<&str> = terms.iter().map(String::as_str).collect();
            prop_assert!(check(&set(&terms)).is_some());
        }
    }
}
