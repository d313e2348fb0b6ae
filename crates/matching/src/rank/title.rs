//! Titles: of topics that fit alike the one whose title says little else is meant.
//!
//! `Reisepass` fits `Reisepass beantragen` and `Express-Reisepass und vorläufiger Reisepass`; the
//! title that it covers more of is the more general one.

use crate::occurrences::Occurrences;
use crate::rank::{Understood, idf, sort_pairs};

/// How much a title raises a score that is covered completely.
const COVERED: f32 = 0.12;

/// Weight that no question covers, so that one-word titles are not preferred by that alone.
const PRIOR: f32 = 1.0;

/// Raises the score of each topic by the share of its title that the question covers.
pub(super) fn add(occurrences: &Occurrences, words: &[Understood], scores: &mut [f32]) {
    let mut covered = vec![0.0f32; scores.len()];
    for (term, strength) in surest_terms(words) {
        let occurrences = occurrences.of(term);
        let weight = strength * idf(occurrences.len() as u32, scores.len() as u32);
        for occurrence in occurrences.iter().filter(|occurrence| occurrence.is_in_title()) {
            if let Some(sum) = covered.get_mut(occurrence.topic() as usize) {
                *sum += weight;
            }
        }
    }
    for ((score, covered), topic) in scores.iter_mut().zip(&covered).zip(0..) {
        let share = covered / (PRIOR + occurrences.title_mass(topic));
        *score *= (1.0 + COVERED * share.min(1.0)) / (1.0 + COVERED);
    }
}

/// Each term that a word or a part of it may stand for, once, as surely as any does; a word that
/// frames questions covers as little as it weighs in a title.
fn surest_terms(words: &[Understood]) -> Vec<(u32, f32)> {
    let mut terms: Vec<(u32, f32)> = Vec::new();
    for (_, meaning) in words {
        let parts = meaning.parts.iter().flat_map(|part| &part.candidates);
        let all = meaning.candidates.iter().chain(parts);
        terms.extend(all.map(|candidate| (candidate.term, meaning.telling() * candidate.strength)));
    }
    sort_pairs(&mut terms);
    terms.dedup_by_key(|term| term.0);
    terms
}
