//! Look-up: which terms of the vocabulary a word may stand for, and how surely.

use auskunft_pack::{Pack, TermKind, function_term};
use auskunft_text::{Analyzer, Spelling, Word};
use fst::{IntoStreamer, Map, Streamer};

use crate::compound::{MIN_PART, begins_compound, split};
use crate::occurrences::Occurrences;
use crate::rank::{FRAME_SHARE, idf};
use crate::vocabulary::{Gram, Vocabulary, inner_grams};

/// How surely a word means what the lexicon leads to.
const SYNONYM_SHARE: f32 = 0.85;

/// How much less so if the word is a term itself.
const SPEAKS_FOR_ITSELF: f32 = 0.8;

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

/// What a word of a question says.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Meaning {
    /// How much such a word can tell: 0 for a function word, at most 1.
    pub telling: f32,
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
    /// Whether the word says nothing.
    pub fn is_function(&self) -> bool {
        self.telling == 0.0
    }
}

/// The searched side of a pack.
#[derive(Debug)]
pub struct Lookup<'a> {
    pack: &'a Pack,
    terms: Map<&'a [u8]>,
    vocabulary: &'a Vocabulary,
    occurrences: &'a Occurrences,
    analyzer: Analyzer,
}

impl<'a> Lookup<'a> {
    /// The look-up in a pack; `None` only in a pack that contradicts itself.
    pub fn new(
        pack: &'a Pack,
        vocabulary: &'a Vocabulary,
        occurrences: &'a Occurrences,
        analyzer: Analyzer,
    ) -> Option<Self> {
        Some(Self { pack, terms: pack.vocabulary()?, vocabulary, occurrences, analyzer })
    }

    /// What a complete word may stand for.
    pub fn meaning(&self, word: &Word) -> Meaning {
        if self.terms.contains_key(function_term(&word.folded)) {
            return Meaning::default();
        }
        let same = self.term(&word.stem);
        let mut candidates = self.candidates(&word.stem, same);
        if same.is_none() && self.pack.aliases(&word.stem).is_empty() {
            candidates.extend(self.misspelt(&word.stem));
        }
        let frame = same.is_some_and(|term| self.is_kind(term, TermKind::Frame));
        let telling = if frame { FRAME_SHARE } else { 1.0 };
        Meaning {
            telling,
            candidates: surest(candidates),
            opposites: self.opposites(&word.stem),
            parts: self.parts(word),
        }
    }

    /// The term itself, its compounds, and those that the lexicon leads to.
    fn candidates(&self, stem: &str, term: Option<u32>) -> Vec<Candidate> {
        let mut all = self.compounds_with(stem);
        all.extend(self.contained_in(stem));
        all.extend(term.map(|term| Candidate { term, strength: 1.0, relation: Relation::Same }));
        let certainty = if term.is_some() { SPEAKS_FOR_ITSELF } else { 1.0 };
        for &target in self.pack.aliases(stem) {
            let relation = Relation::Synonym;
            let strength = SYNONYM_SHARE * certainty;
            let text = self.vocabulary.text(target);
            all.push(Candidate { term: target, strength, relation });
            all.extend(self.compounds_with(text).into_iter().map(|compound| Candidate {
                strength: strength * compound.strength,
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
            let found =
                self.search(&Spelling::prefix(&word.folded, 0), |_| (0.7, Relation::Compound));
            meaning.candidates.extend(found);
            meaning.candidates = surest(std::mem::take(&mut meaning.candidates));
            meaning.telling = 1.0;
        }
        meaning
    }

    fn term(&self, stem: &str) -> Option<u32> {
        self.terms.get(stem).map(|number| number as u32)
    }

    fn opposites(&self, stem: &str) -> Vec<u32> {
        self.analyzer.opposites(stem).filter_map(|stem| self.term(&stem)).collect()
    }

    fn is_kind(&self, term: u32, kind: TermKind) -> bool {
        self.pack.postings(term).is_some_and(|list| list.kind() == kind)
    }

    fn misspelt(&self, stem: &str) -> Vec<Candidate> {
        let edits = allowed_edits(stem);
        if edits == 0 {
            return Vec::new();
        }
        let length = stem.len() as f32;
        let mut found = self.search(&Spelling::new(stem, edits), |edits| {
            let strength = 0.9 * (1.0 - 1.5 * f32::from(edits) / length);
            (strength, Relation::Spelling(edits))
        });
        // `abmelden` is one letter from `anmelden` and no misspelling of it.
        let opposites = self.opposites(stem);
        found.retain(|candidate| !opposites.contains(&candidate.term));
        found
    }

    /// Terms that contain a word: at their edges it is a part of them, inside it may be chance.
    fn compounds_with(&self, stem: &str) -> Vec<Candidate> {
        if stem.len() < MIN_PART {
            return Vec::new();
        }
        let Some(rarest) = self.rarest_gram(stem) else { return Vec::new() };
        let mut found = Vec::new();
        for &number in self.vocabulary.containing(rarest) {
            let term = self.vocabulary.term(number);
            let Some(at) = find(term, stem.as_bytes()).filter(|_| term.len() > stem.len()) else {
                continue;
            };
            let share = stem.len() as f32 / term.len() as f32;
            let edge = at == 0 || at + stem.len() == term.len();
            let strength = if edge {
                edge_strength(share)
            } else if stem.len() > MIN_PART {
                0.6 * (0.3 + 0.7 * share)
            } else {
                continue;
            };
            found.push(Candidate { term: number, strength, relation: Relation::Compound });
        }
        found
    }

    /// Terms that a word begins or ends with: the head of a compound, or what specifies it.
    fn contained_in(&self, stem: &str) -> Vec<Candidate> {
        let ends = (MIN_EDGE..stem.len()).filter_map(|end| stem.get(..end));
        let starts =
            (1..=stem.len().saturating_sub(MIN_EDGE)).filter_map(|start| stem.get(start..));
        let found = |part: &str| {
            let strength = edge_strength(part.len() as f32 / stem.len() as f32);
            let term = self.term(part)?;
            Some(Candidate { term, strength, relation: Relation::Compound })
        };
        ends.chain(starts).filter_map(found).collect()
    }

    /// Of the inner runs of letters the one that fewest terms contain.
    fn rarest_gram(&self, stem: &str) -> Option<Gram> {
        let inner = |gram: &Gram| self.vocabulary.containing(*gram).len();
        let mut all: Vec<Gram> = Vec::new();
        inner_grams(stem.as_bytes(), |gram| all.push(gram));
        all.into_iter().min_by_key(inner)
    }

    fn parts(&self, word: &Word) -> Vec<Part> {
        let stems = split(&word.folded, |start, part| self.is_part(start, part)).into_iter();
        let stems = stems.filter_map(|part| Some(self.analyzer.stem(word.folded.get(part)?)));
        let mut parts: Vec<Part> = stems.map(|stem| self.part(&stem)).collect();
        let whole: f32 = parts.iter().map(|part| part.share).sum();
        for part in &mut parts {
            part.share /= whole;
        }
        parts
    }

    /// A part with what it tells as its share: of `Parkerlaubnis` the park says more than the permit.
    fn part(&self, stem: &str) -> Part {
        let term = self.term(stem);
        let candidates = surest(self.candidates(stem, term));
        let found_in = term.map_or(candidates.len(), |term| self.occurrences.of(term).len());
        Part { share: idf(found_in as u32, self.pack.topic_count()), candidates }
    }

    /// Whether compounds are made with a word: a term or an alias is, and at the beginning what a
    /// term begins with if the rest of it is a term.
    fn is_part(&self, start: usize, text: &str) -> bool {
        let is_term = |text: &str| self.terms.contains_key(text);
        if is_term(text) {
            return true;
        }
        let stem = self.analyzer.stem(text);
        if is_term(&stem) || !self.pack.aliases(&stem).is_empty() {
            return true;
        }
        if start > 0 {
            return false;
        }
        let mut longer = self.terms.range().gt(text).into_stream();
        for _ in 0..MAX_COMPOUNDS {
            let Some((term, _)) = longer.next() else { return false };
            if !term.starts_with(text.as_bytes()) {
                return false;
            }
            if std::str::from_utf8(term).is_ok_and(|term| begins_compound(term, text, is_term)) {
                return true;
            }
        }
        false
    }

    fn search(&self, spelling: &Spelling, judge: impl Fn(u8) -> (f32, Relation)) -> Vec<Candidate> {
        let mut found = Vec::new();
        let mut stream = self.terms.search_with_state(spelling).into_stream();
        while let Some((_, term, state)) = stream.next() {
            if let Some(edits) = spelling.edits_at(&state) {
                let (strength, relation) = judge(edits);
                found.push(Candidate { term: term as u32, strength, relation });
            }
            if found.len() == 4 * MAX_CANDIDATES {
                break;
            }
        }
        found.retain(|candidate| !self.is_kind(candidate.term, TermKind::Function));
        found
    }
}

fn surest(mut candidates: Vec<Candidate>) -> Vec<Candidate> {
    candidates.sort_by(|a, b| b.strength.total_cmp(&a.strength).then_with(|| a.term.cmp(&b.term)));
    candidates.truncate(MAX_CANDIDATES);
    candidates
}

/// How surely a word means another with this share of its letters at one of its edges.
fn edge_strength(share: f32) -> f32 {
    0.8 * (0.4 + 0.6 * share)
}

fn find(term: &[u8], part: &[u8]) -> Option<usize> {
    term.windows(part.len()).position(|window| window == part)
}

/// Shortest term that is looked for at the edges of a word, in bytes.
const MIN_EDGE: usize = 5;

/// Longer terms with the same beginning that are looked at.
const MAX_COMPOUNDS: usize = 50;

/// Shortest beginning that is looked up as such, in bytes.
const MIN_PREFIX: usize = 2;

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
