//! Compounds: terms that contain a word, terms that a word contains, and the words it is made of.

use super::{Candidate, Lookup, Part, Relation, surest};
use crate::compound::{LINKS, MIN_PART, begins_compound, split};
use crate::gram_index::{Gram, inner_grams};
use crate::rank::idf;
use auskunft_text::Word;

/// Longer terms with the same beginning that are looked at.
const MAX_COMPOUNDS: usize = 50;

impl Lookup<'_> {
    /// Terms that contain a word: at their edges it is a part of them, inside it may be chance.
    pub(super) fn compounds_with(&self, stem: &str) -> Vec<Candidate> {
        if stem.len() < MIN_PART {
            return Vec::new();
        }
        let Some(rarest) = self.rarest_gram(stem) else { return Vec::new() };
        let mut found = Vec::new();
        for &number in self.grams.containing(rarest) {
            let term = self.pack.terms().bytes(number);
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
    pub(super) fn contained_in(&self, stem: &str) -> Vec<Candidate> {
        let ends = (MIN_PART..stem.len()).filter_map(|end| stem.get(..end));
        let starts =
            (1..=stem.len().saturating_sub(MIN_PART)).filter_map(|start| stem.get(start..));
        let found = |part: &str| {
            let strength = edge_strength(part.len() as f32 / stem.len() as f32);
            let term = self.term(part)?;
            Some(Candidate { term, strength, relation: Relation::Compound })
        };
        ends.chain(starts).filter_map(found).collect()
    }

    /// Of the inner runs of letters the one that fewest terms contain.
    fn rarest_gram(&self, stem: &str) -> Option<Gram> {
        let inner = |gram: &Gram| self.grams.containing(*gram).len();
        let mut all: Vec<Gram> = Vec::new();
        inner_grams(stem.as_bytes(), |gram| all.push(gram));
        all.into_iter().min_by_key(inner)
    }

    /// The known words of which a word is made.
    pub(super) fn parts(&self, word: &Word) -> Vec<Part> {
        let stems = split(&word.folded, |start, part| self.is_part(start, part)).into_iter();
        let stems = stems.filter_map(|part| Some(self.analyzer.stem(word.folded.get(part)?)));
        shared(stems.map(|stem| self.part(&stem)).collect())
    }

    /// A known word and a misspelt one of which a word is made: `Kinder` and `Auswies`.
    pub(super) fn misspelt_parts(&self, word: &Word) -> Vec<Part> {
        let word = &word.folded;
        let ends = (MIN_PART..word.len()).rev().filter_map(|at| word.split_at_checked(at));
        let known_first =
            ends.filter(|(known, _)| self.is_part(0, known)).find_map(|(known, rest)| {
                let mut rests = LINKS.iter().filter_map(|link| rest.strip_prefix(link));
                let misspelt = rests.find_map(|rest| self.misspelt_part(rest))?;
                Some(vec![self.part(&self.analyzer.stem(known)), misspelt])
            });
        let known_last = || {
            let starts = (1..word.len()).filter_map(|at| word.split_at_checked(at));
            let mut known = starts
                .filter(|(rest, known)| known.len() >= MIN_PART && self.is_part(rest.len(), known));
            known.find_map(|(rest, known)| {
                Some(vec![self.misspelt_part(rest)?, self.part(&self.analyzer.stem(known))])
            })
        };
        known_first.or_else(known_last).map_or(Vec::new(), shared)
    }

    fn misspelt_part(&self, text: &str) -> Option<Part> {
        let candidates = surest(self.misspelt(&self.analyzer.stem(text)));
        let share = self.telling(candidates.first()?.term);
        Some(Part { share, candidates })
    }

    /// A part with what it tells as its share: of `Parkerlaubnis` the park says more than the permit.
    fn part(&self, stem: &str) -> Part {
        let term = self.term(stem);
        let candidates = surest(self.candidates(stem, term));
        let all = candidates.len() as u32;
        let share = term.map_or(idf(all, self.pack.topic_count()), |term| self.telling(term));
        Part { share, candidates }
    }

    fn telling(&self, term: u32) -> f32 {
        idf(self.occurrences.of(term).len() as u32, self.pack.topic_count())
    }

    /// Whether compounds are made with a word: a term or an alias is, and at the beginning what a
    /// term begins with if the rest of it is a term.
    fn is_part(&self, start: usize, text: &str) -> bool {
        let is_term = |text: &str| self.term(text).is_some();
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
        let mut longer = self.pack.terms().beginning_with(text).take(MAX_COMPOUNDS);
        longer.any(|term| begins_compound(term, text, is_term))
    }
}

/// Parts whose shares add up to 1.
fn shared(mut parts: Vec<Part>) -> Vec<Part> {
    let whole: f32 = parts.iter().map(|part| part.share).sum();
    for part in &mut parts {
        part.share /= whole;
    }
    parts
}

/// How surely a word means another with this share of its letters at one of its edges.
fn edge_strength(share: f32) -> f32 {
    0.8 * (0.4 + 0.6 * share)
}

fn find(term: &[u8], part: &[u8]) -> Option<usize> {
    term.windows(part.len()).position(|window| window == part)
}
