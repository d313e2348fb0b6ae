//! Misspellings: terms within one or two edits of a word.

use auskunft_pack::{TermKind, function_term};
use auskunft_text::{Spelling, State};
use fst::Automaton;
use fst::raw::Node;

use super::{Candidate, Lookup, MAX_CANDIDATES, Relation, SYNONYM_SHARE};

/// Letters from which on a word is tried as a misspelt one of the lexicon.
const MIN_TRIED: usize = 7;

impl Lookup<'_> {
    /// Terms of which a word may be a misspelling.
    pub(super) fn misspelt(&self, stem: &str) -> Vec<Candidate> {
        let edits = allowed_edits(stem);
        if edits == 0 {
            return Vec::new();
        }
        let candidate = |(term, edits)| Candidate {
            term,
            strength: strength(edits, stem),
            relation: Relation::Spelling(edits),
        };
        let found = self.search(&Spelling::new(stem, edits)).into_iter();
        let mut found: Vec<_> = found.map(candidate).collect();
        // `abmelden` is one letter from `anmelden` and no misspelling of it.
        let opposites = self.opposites(stem);
        found.retain(|candidate| !opposites.contains(&candidate.term));
        found
    }

    /// Terms that the lexicon leads to from a word of which this may be a misspelling: with two letters
    /// swapped, or one doubled. The words of the lexicon are hashes that can only be tried; what else
    /// can be misspelt is too much to try, for one hash in some 1,500 is that of another word by chance.
    /// Short words are like too many others.
    pub(super) fn misspelt_aliases(&self, folded: &str) -> Vec<Candidate> {
        // As unsure as two edits, because of those.
        let (strength, relation) = (SYNONYM_SHARE * strength(2, folded), Relation::Synonym);
        let mut found = Vec::new();
        if folded.len() >= MIN_TRIED {
            for at in 1..folded.len() {
                let mut word = folded.as_bytes().to_vec();
                if word[at - 1] == word[at] {
                    word.remove(at);
                } else {
                    word.swap(at - 1, at);
                }
                let stem = self.analyzer.stem(str::from_utf8(&word).unwrap_or_default());
                let terms = self.pack.aliases(&stem).iter();
                found.extend(terms.map(|&term| Candidate { term, strength, relation }));
            }
        }
        found
    }

    /// The function word of which a word may be a misspelling, as what it is good for.
    pub(super) fn misspelt_function_word(&self, folded: &str) -> Option<TermKind> {
        let spelling = Spelling::new(&function_term(folded), allowed_edits(folded));
        let found = self.search(&spelling).into_iter().min_by_key(|&(_, edits)| edits);
        self.kind(found.map(|(term, _)| term)).filter(|kind| kind.is_function())
    }

    /// Terms that a spelling accepts, in the order of the alphabet, and the edits of each.
    pub(super) fn search(&self, spelling: &Spelling) -> Vec<(u32, u8)> {
        let mut walk = Walk { lookup: self, spelling, term: Vec::new(), found: Vec::new() };
        walk.visit(self.set.as_fst().root(), &spelling.start());
        walk.found
    }
}

/// A walk over the paths of the vocabulary that a spelling may yet accept. The streams of `fst` do
/// the same, but can also be bounded and entered anywhere: a reader would have to download that.
struct Walk<'a> {
    lookup: &'a Lookup<'a>,
    spelling: &'a Spelling,
    /// The letters on the way to the present node.
    term: Vec<u8>,
    found: Vec<(u32, u8)>,
}

impl Walk<'_> {
    /// Goes as deep as the longest term is long, which the reader of the pack limits.
    fn visit(&mut self, node: Node<'_>, state: &State) {
        if let Some(edits) = self.spelling.edits_at(state).filter(|_| node.is_final()) {
            let number = self.lookup.pack.terms().number(&self.term);
            self.found.extend(number.map(|number| (number, edits)));
        }
        for transition in node.transitions() {
            let state = self.spelling.accept(state, transition.inp);
            if self.found.len() < 4 * MAX_CANDIDATES && self.spelling.can_match(&state) {
                self.term.push(transition.inp);
                self.visit(self.lookup.set.as_fst().node(transition.addr), &state);
                self.term.pop();
            }
        }
    }
}

/// How surely a word with so many edits is the other one.
fn strength(edits: u8, word: &str) -> f32 {
    0.9 * (1.0 - 1.5 * f32::from(edits) / word.len() as f32)
}

/// Edits allowed in a word: none in short words and numbers, one from five letters, two from nine.
/// These are the figures of meilisearch and Algolia, measured on folded words.
fn allowed_edits(folded: &str) -> u8 {
    if folded.bytes().any(|byte| byte.is_ascii_digit()) {
        return 0;
    }
    match folded.len() {
        0..=4 => 0,
        5..=8 => 1,
        _ => 2,
    }
}
