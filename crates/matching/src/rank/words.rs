//! Words: for each word of the question the best evidence that a topic is about it.

use super::{Understood, View, idf, sort_pairs};
use crate::lookup::Candidate;
use crate::occurrences::Occurrences;

/// From this evidence on a topic counts as one of those that a word is found in.
const FOUND: f32 = 0.5;

/// How much the parts of a compound count together, compared with the whole.
const PARTS_SHARE: f32 = 0.95;

/// Sums up for each topic the question's words that it has.
pub(super) fn view(occurrences: &Occurrences, words: &[Understood]) -> View {
    let mut sums = vec![0.0f32; occurrences.topics()];
    let mut evidence = Evidence::new(occurrences);
    let mut part_evidence = Evidence::new(occurrences);
    let mut mass = 0.0;
    for (_, meaning) in words.iter().filter(|(_, meaning)| !meaning.is_function()) {
        for candidate in &meaning.candidates {
            evidence.raise(*candidate, 1.0);
        }
        let mut whole: Vec<(u32, f32)> = Vec::new();
        for part in &meaning.parts {
            for candidate in &part.candidates {
                part_evidence.raise(*candidate, PARTS_SHARE * part.share);
            }
            whole.extend(part_evidence.drain());
        }
        evidence.raise_to_sums(whole);
        let topics = evidence.drain();
        let found = topics.iter().filter(|(_, value)| *value > FOUND).count();
        let weight = meaning.telling() * idf(found as u32, occurrences.topics() as u32);
        mass += weight;
        for (topic, value) in topics {
            if let Some(sum) = sums.get_mut(topic as usize) {
                *sum += weight * value;
            }
        }
    }
    View { sums, mass }
}

/// The best evidence so far, for each topic.
struct Evidence<'a> {
    occurrences: &'a Occurrences,
    values: Vec<f32>,
    touched: Vec<u32>,
}

impl<'a> Evidence<'a> {
    fn new(occurrences: &'a Occurrences) -> Self {
        Self { occurrences, values: vec![0.0; occurrences.topics()], touched: Vec::new() }
    }

    fn raise(&mut self, candidate: Candidate, share: f32) {
        for occurrence in self.occurrences.of(candidate.term) {
            let value = share * candidate.strength * occurrence.presence();
            self.raise_topic(occurrence.topic(), value);
        }
    }

    fn raise_topic(&mut self, topic: u32, value: f32) {
        let Some(known) = self.values.get_mut(topic as usize) else { return };
        if *known == 0.0 {
            self.touched.push(topic);
        }
        *known = known.max(value);
    }

    /// Raises each topic to the sum of its values.
    fn raise_to_sums(&mut self, mut values: Vec<(u32, f32)>) {
        sort_pairs(&mut values);
        for same in values.chunk_by(|a, b| a.0 == b.0) {
            self.raise_topic(same[0].0, same.iter().map(|&(_, value)| value).sum());
        }
    }

    fn drain(&mut self) -> Vec<(u32, f32)> {
        let touched = std::mem::take(&mut self.touched);
        touched
            .into_iter()
            .filter_map(|topic| Some((topic, std::mem::take(self.values.get_mut(topic as usize)?))))
            .collect()
    }
}
