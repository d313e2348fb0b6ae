//! Look-up: which terms of the vocabulary a word may stand for, and how surely.
//!
//! A word that the vocabulary has stands for itself alone. Only a word that it lacks is taken for
//! a misspelling or for the beginning of a longer word: an unnecessary guess costs precision.

use auskunft_pack::Pack;
use auskunft_text::{Spelling, Word};
use fst::{IntoStreamer, Map, Streamer};

/// Terms that one word may stand for at most.
const MAX_CANDIDATES: usize = 24;

/// A term that a word may stand for.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Candidate {
    /// Number of the term.
    pub term: u64,
    /// How surely the word means the term, above 0 and at most 1.
    pub strength: f32,
    /// What relates the word to the term.
    pub relation: Relation,
}

/// What relates a word to a term.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Relation {
    /// The same word, or another form of it.
    Same,
    /// The term begins with the word.
    Prefix,
    /// The word is a misspelling of the term, with this many edits.
    Spelling(u8),
}

/// A word and what it may stand for.
#[derive(Debug, Clone, PartialEq)]
pub enum Meaning {
    /// A word that says nothing about what is asked.
    Function,
    /// A word that no topic contains, nor anything like it.
    Unknown,
    /// Terms, the surest first; never empty.
    Terms(Vec<Candidate>),
}

/// The searched side of a pack.
#[derive(Debug)]
pub struct Lookup<'a> {
    pack: &'a Pack,
    vocabulary: Map<&'a [u8]>,
}

impl<'a> Lookup<'a> {
    /// The look-up in a pack; `None` only in a pack that contradicts itself.
    pub fn new(pack: &'a Pack) -> Option<Self> {
        Some(Self { pack, vocabulary: pack.vocabulary()? })
    }

    /// What a complete word may stand for.
    pub fn meaning(&self, word: &Word) -> Meaning {
        if self.is_function_word(&word.folded) {
            return Meaning::Function;
        }
        if let Some(term) = self.vocabulary.get(&word.stem) {
            let same = Candidate { term, strength: 1.0, relation: Relation::Same };
            return Meaning::Terms(vec![same]);
        }
        let mut candidates = self.misspelt(&word.stem);
        candidates.extend(self.beginning_with(&word.folded, 0));
        Self::surest(candidates)
    }

    /// What a word may stand for whose end is still being typed.
    pub fn meaning_of_beginning(&self, word: &Word) -> Meaning {
        let mut candidates = Vec::new();
        if !self.is_function_word(&word.folded) {
            let same = self.vocabulary.get(&word.stem).into_iter();
            candidates.extend(same.map(|term| Candidate {
                term,
                strength: 1.0,
                relation: Relation::Same,
            }));
        }
        candidates.extend(self.beginning_with(&word.folded, allowed_edits(&word.folded).min(1)));
        match Self::surest(candidates) {
            Meaning::Unknown if self.is_function_word(&word.folded) => Meaning::Function,
            meaning => meaning,
        }
    }

    fn is_function_word(&self, folded: &str) -> bool {
        let term = self.vocabulary.get(folded);
        term.and_then(|at| self.pack.postings(at)).is_some_and(|list| list.frequency() == 0)
    }

    fn misspelt(&self, stem: &str) -> Vec<Candidate> {
        let edits = allowed_edits(stem);
        if edits == 0 {
            return Vec::new();
        }
        let length = stem.len() as f32;
        self.search(&Spelling::new(stem, edits), |edits| {
            let strength = 0.9 * (1.0 - 1.5 * f32::from(edits) / length);
            (strength, Relation::Spelling(edits))
        })
    }

    fn beginning_with(&self, folded: &str, edits: u8) -> Vec<Candidate> {
        if folded.len() < MIN_PREFIX {
            return Vec::new();
        }
        self.search(&Spelling::prefix(folded, edits), |edits| {
            (if edits == 0 { 0.6 } else { 0.4 }, Relation::Prefix)
        })
    }

    fn search(&self, spelling: &Spelling, judge: impl Fn(u8) -> (f32, Relation)) -> Vec<Candidate> {
        let mut found = Vec::new();
        let mut stream = self.vocabulary.search_with_state(spelling).into_stream();
        while let Some((_, term, state)) = stream.next() {
            if let Some(edits) = spelling.edits_at(&state) {
                let (strength, relation) = judge(edits);
                found.push(Candidate { term, strength, relation });
            }
            if found.len() == 4 * MAX_CANDIDATES {
                break;
            }
        }
        found.retain(|candidate| {
            self.pack.postings(candidate.term).is_some_and(|list| list.frequency() > 0)
        });
        found
    }

    fn surest(mut candidates: Vec<Candidate>) -> Meaning {
        candidates
            .sort_by(|a, b| b.strength.total_cmp(&a.strength).then_with(|| a.term.cmp(&b.term)));
        candidates.truncate(MAX_CANDIDATES);
        if candidates.is_empty() { Meaning::Unknown } else { Meaning::Terms(candidates) }
    }
}

/// Shortest beginning that is looked up as such, in bytes.
const MIN_PREFIX: usize = 3;

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
