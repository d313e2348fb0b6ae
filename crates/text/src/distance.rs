//! Words within an edit distance, as an automaton for a walk over an `fst`.
//!
//! [`Spelling`] accepts all words at most one or two edits away from a pattern, where an edit is a
//! letter inserted, dropped, replaced, or swapped with its neighbour (optimal string alignment).
//! With [`Spelling::prefix`] it accepts all words that begin so.
//!
//! The automaton is not built: its states are simulated by bit vectors, one bit for each position
//! of the pattern and one vector for each number of edits (S. Wu, U. Manber: Fast text searching
//! allowing errors, 1992; the swap after H. Hyyrö: A bit-vector algorithm for computing Levenshtein
//! and Damerau edit distances, 2003). A step costs a few operations whatever the pattern, a state
//! is 40 bytes, and nothing can overflow: this is why `fst`'s own `Levenshtein`, which builds a
//! table of up to 10,000 states for each word and fails beyond, is not used.
//!
//! The first letter must be right. People rarely miss it, and it keeps a walk to the words that
//! begin with it.

use fst::Automaton;

use crate::MAX_WORD_BYTES;

/// Most edits that a [`Spelling`] allows.
pub const MAX_EDITS: u8 = 2;

const EDITS: usize = MAX_EDITS as usize + 1;

/// Accepts the words near a pattern.
#[derive(Debug, Clone)]
pub struct Spelling {
    /// For each byte the positions at which the pattern has it.
    positions: Box<[u64; 256]>,
    /// The bit that is set once the whole pattern has been read.
    end: u64,
    edits: u8,
    is_prefix: bool,
}

/// Where in the pattern a walk may stand.
#[derive(Debug, Clone, Copy)]
pub struct State {
    /// `reached[k]`: bit `i` is set if the first `i` letters of the pattern are read with `k` edits.
    reached: [u64; EDITS],
    /// `swapped[k]`: bit `i` is set if letter `i + 1` was read before letter `i`, as edit `k + 1`.
    swapped: [u64; EDITS - 1],
}

impl Spelling {
    /// Words at most `edits` away from `pattern`, which is folded; `edits` beyond [`MAX_EDITS`]
    /// and letters beyond [`MAX_WORD_BYTES`] are ignored.
    pub fn new(pattern: &str, edits: u8) -> Self {
        let bytes = &pattern.as_bytes()[..pattern.len().min(MAX_WORD_BYTES)];
        let mut positions = Box::new([0u64; 256]);
        for (i, &byte) in bytes.iter().enumerate() {
            positions[usize::from(byte)] |= 1 << i;
        }
        Self { positions, end: 1 << bytes.len(), edits: edits.min(MAX_EDITS), is_prefix: false }
    }

    /// Words that begin with something at most `edits` away from `pattern`.
    pub fn prefix(pattern: &str, edits: u8) -> Self {
        Self { is_prefix: true, ..Self::new(pattern, edits) }
    }

    /// How many edits a state has needed to read the whole pattern; `None` if it has not.
    pub fn edits_at(&self, state: &State) -> Option<u8> {
        (0..=self.edits).find(|&k| state.reached[usize::from(k)] & self.end != 0)
    }

    /// How many edits away a word is; `None` if it is too far.
    pub fn distance(&self, word: &str) -> Option<u8> {
        let mut state = self.start();
        for &byte in word.as_bytes() {
            state = self.accept(&state, byte);
        }
        self.edits_at(&state)
    }
}

impl Automaton for Spelling {
    type State = State;

    fn start(&self) -> State {
        State { reached: [1, 0, 0], swapped: [0; EDITS - 1] }
    }

    fn is_match(&self, state: &State) -> bool {
        self.edits_at(state).is_some()
    }

    fn can_match(&self, state: &State) -> bool {
        let edits = usize::from(self.edits);
        state.reached[..=edits].iter().chain(&state.swapped[..edits]).any(|&bits| bits != 0)
    }

    fn accept(&self, state: &State, byte: u8) -> State {
        if self.is_prefix && self.is_match(state) {
            return *state;
        }
        let here = self.positions[usize::from(byte)];
        let inside = (self.end << 1).wrapping_sub(1);
        let mut next = State { reached: [0; EDITS], swapped: [0; EDITS - 1] };
        next.reached[0] = (state.reached[0] & here) << 1;
        for k in 1..=usize::from(self.edits) {
            let before = state.reached[k - 1];
            // The first letter must be right: no edit starts where nothing is read yet.
            let edited = before & !1;
            let inserted = edited;
            let replaced = edited << 1;
            let dropped = (next.reached[k - 1] & !1) << 1;
            let swap_ends = (state.swapped[k - 1] & here) << 2;
            next.reached[k] =
                ((state.reached[k] & here) << 1 | inserted | replaced | dropped | swap_ends)
                    & inside;
            next.swapped[k - 1] = edited & here >> 1;
        }
        next
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// Optimal string alignment by its definition, with the first letter right.
    fn reference(a: &str, b: &str) -> usize {
        let (a, b) = (a.as_bytes(), b.as_bytes());
        if a.first() != b.first() {
            return usize::MAX;
        }
        let mut rows = vec![vec![0usize; b.len() + 1]; a.len() + 1];
        for i in 0..=a.len() {
            for j in 0..=b.len() {
                rows[i][j] = if i == 0 || j == 0 {
                    // Position 0 is reached with nothing read only: an edit cannot touch it.
                    if i == j { 0 } else { 1000 }
                } else {
                    let replace = if a[i - 1] == b[j - 1] {
                        rows[i - 1][j - 1]
                    } else if i == 1 || j == 1 {
                        1000
                    } else {
                        rows[i - 1][j - 1] + 1
                    };
                    let mut best = replace.min(rows[i - 1][j] + 1).min(rows[i][j - 1] + 1);
                    if i > 2 && j > 2 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                        best = best.min(rows[i - 2][j - 2] + 1);
                    }
                    best
                };
            }
        }
        rows[a.len()][b.len()]
    }

    #[test]
    fn each_kind_of_edit_counts_one() {
        let spelling = Spelling::new("hundesteuer", 2);
        assert_eq!(spelling.distance("hundesteuer"), Some(0));
        assert_eq!(spelling.distance("hudnesteuer"), Some(1));
        assert_eq!(spelling.distance("hundestuer"), Some(1));
        assert_eq!(spelling.distance("hunndesteuer"), Some(1));
        assert_eq!(spelling.distance("hundestauer"), Some(1));
        assert_eq!(spelling.distance("hudnestuer"), Some(2));
        assert_eq!(spelling.distance("hudnestur"), None);
        assert_eq!(spelling.distance("mundesteuer"), None);
    }

    #[test]
    fn a_prefix_matches_what_begins_so() {
        let prefix = Spelling::prefix("personl", 1);
        assert!(prefix.distance("personalausweis").is_some());
        assert!(prefix.distance("perso").is_none());
        assert_eq!(Spelling::prefix("pers", 0).distance("personal"), Some(0));
    }

    #[test]
    fn the_longest_word_and_longer_ones_are_safe() {
        let word = "a".repeat(MAX_WORD_BYTES);
        assert_eq!(Spelling::new(&word, 2).distance(&word), Some(0));
        assert_eq!(Spelling::new(&"b".repeat(500), 2).distance(&"b".repeat(5000)), None);
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(4000))]
        #[test]
        fn equals_the_definition(a in "[abc]{1,9}", b in "[abc]{1,9}", edits in 0u8..=2) {
            let expected = reference(&a, &b);
            let expected = u8::try_from(expected).ok().filter(|&d| d <= edits);
            prop_assert_eq!(Spelling::new(&a, edits).distance(&b), expected);
        }
    }
}
