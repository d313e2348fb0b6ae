//! Look-up: which terms of the vocabulary a word may stand for, and how surely.

mod compounds;
mod spelling;

use auskunft_pack::{Pack, TermKind, function_term};
use auskunft_text::{Analyzer, Spelling, Word};
use fst::Set;

use crate::gram_index::GramIndex;
use crate::occurrences::Occurrences;
use crate::rank::telling;

/// How surely a word means what the lexicon leads to.
const SYNONYM_SHARE: f32 = 0.85;

/// Terms that one word may stand for at most.
const MAX_CANDIDATES: usize = 24;

/// A term that a word may stand for.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Candidate {
    /// Number of the term.
    pub term: u32,
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
    /// The term contains the word.
    Compound,
    /// The lexicon leads from the word to the term.
    Synonym,
    /// The word is a misspelling of the term, with this many edits.
    Spelling(u8),
}

impl Candidate {
    /// Edits between the word and the term; 0 unless it is a misspelling.
    fn edits(&self) -> u8 {
        match self.relation {
            Relation::Spelling(edits) => edits,
            _ => 0,
        }
    }
}

/// What a word of a question says.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Meaning {
    /// What such a word is good for.
    pub kind: TermKind,
    /// Terms it may stand for, the surest first.
    pub candidates: Vec<Candidate>,
    /// Terms that mean its opposite.
    pub opposites: Vec<u32>,
    /// If it is a compound of known words: these from left to right.
    pub parts: Vec<Part>,
}

/// A part of a compound.
#[derive(Debug, Clone, PartialEq)]
pub struct Part {
    /// Its share of what the compound says; those of a word add up to 1.
    pub share: f32,
    /// Terms it may stand for, the surest first.
    pub candidates: Vec<Candidate>,
}

impl Meaning {
    /// How much such a word can tell: 0 for a function word, at most 1.
    pub fn telling(&self) -> f32 {
        telling(self.kind)
    }

    /// Whether the word says nothing.
    pub fn is_function(&self) -> bool {
        self.kind.is_function()
    }
}

/// The searched side of a pack.
#[derive(Debug)]
pub struct Lookup<'a> {
    pack: &'a Pack,
    set: Set<&'a [u8]>,
    grams: &'a GramIndex,
    occurrences: &'a Occurrences,
    analyzer: Analyzer,
}

impl<'a> Lookup<'a> {
    /// The look-up in a pack; `None` only in a pack that contradicts itself.
    pub fn new(
        pack: &'a Pack,
        grams: &'a GramIndex,
        occurrences: &'a Occurrences,
        analyzer: Analyzer,
    ) -> Option<Self> {
        Some(Self { pack, set: pack.vocabulary()?, grams, occurrences, analyzer })
    }

    /// What a complete word may stand for.
    pub fn meaning(&self, word: &Word) -> Meaning {
        if let Some(kind) = self.kind(self.term(&function_term(&word.folded))) {
            return Meaning { kind, ..Meaning::default() };
        }
        let same = self.term(&word.stem);
        let mut candidates = self.candidates(&word.stem, same);
        let mut parts = self.parts(word);
        if same.is_none() && self.pack.aliases(&word.stem).is_empty() {
            let misspelt = self.misspelt(&word.stem);
            if misspelt.is_empty() && parts.is_empty() {
                let kind = if self.analyzer.is_place(&word.folded) {
                    Some(TermKind::Frame)
                } else {
                    self.misspelt_function_word(&word.folded)
                };
                if let Some(kind) = kind {
                    return Meaning { kind, ..Meaning::default() };
                }
                candidates.extend(self.misspelt_aliases(&word.folded));
                parts = self.misspelt_parts(word);
            }
            candidates.extend(misspelt);
        }
        let candidates = surest(candidates);
        let misspelt = candidates.first().filter(|first| first.edits() > 0).map(|first| first.term);
        let kind = self.kind(same.or(misspelt)).unwrap_or(TermKind::Content);
        Meaning { kind, candidates, opposites: self.opposites(&word.stem), parts }
    }

    /// The term itself, its compounds, and those that the lexicon leads to.
    fn candidates(&self, stem: &str, term: Option<u32>) -> Vec<Candidate> {
        let mut all = self.compounds_with(stem);
        all.extend(self.contained_in(stem));
        all.extend(term.map(|term| Candidate { term, strength: 1.0, relation: Relation::Same }));
        for &target in self.pack.aliases(stem) {
            let relation = Relation::Synonym;
            let text = self.pack.terms().text(target);
            all.push(Candidate { term: target, strength: SYNONYM_SHARE, relation });
            all.extend(self.compounds_with(text).into_iter().map(|compound| Candidate {
                strength: SYNONYM_SHARE * compound.strength,
                relation,
                ..compound
            }));
        }
        all
    }

    /// What a word may stand for whose end is still being typed.
    pub fn meaning_of_beginning(&self, word: &Word) -> Meaning {
        let mut meaning = self.meaning(word);
        if word.folded.len() >= MIN_PREFIX {
            let relation = Relation::Compound;
            let found = self.search(&Spelling::prefix(&word.folded, 0)).into_iter();
            meaning.candidates.extend(found.map(|(term, _)| Candidate {
                term,
                strength: 0.7,
                relation,
            }));
            meaning.candidates = surest(std::mem::take(&mut meaning.candidates));
            meaning.kind = TermKind::Content;
        }
        meaning
    }

    fn term(&self, stem: &str) -> Option<u32> {
        self.pack.terms().number(stem.as_bytes())
    }

    fn opposites(&self, stem: &str) -> Vec<u32> {
        self.analyzer.opposites(stem).filter_map(|stem| self.term(&stem)).collect()
    }

    fn kind(&self, term: Option<u32>) -> Option<TermKind> {
        self.pack.term_kind(term?)
    }
}

fn surest(mut candidates: Vec<Candidate>) -> Vec<Candidate> {
    candidates.sort_unstable_by(|a, b| {
        b.strength.total_cmp(&a.strength).then_with(|| a.term.cmp(&b.term))
    });
    candidates.truncate(MAX_CANDIDATES);
    candidates
}

/// Shortest beginning that is looked up as such, in bytes.
const MIN_PREFIX: usize = 2;
