//! Occurrences: in which topics each term occurs, ready to be added up.
//!
//! The postings of a pack are small and slow to read. They are decoded once when it is opened, and
//! what depends on the topic alone (how long its texts are) is worked into them, so that a question
//! only adds.

use auskunft_pack::{Field, Pack, Posting, TermKind};

use crate::rank::{FRAME_SHARE, SATURATION, idf};

/// A term in a topic.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Occurrence {
    /// Index of the topic.
    pub topic: u32,
    /// BM25F's sum over the fields: occurrences, by field weight and length of the field.
    pub weight: f32,
    /// How surely the topic is about the term, at most 1.
    pub presence: f32,
}

impl Occurrence {
    /// Whether the topic is about the term, and does not only mention it.
    pub fn is_about(&self) -> bool {
        self.presence >= 1.0
    }
}

/// All occurrences of a pack, term by term.
#[derive(Debug, Clone, Default)]
pub struct Occurrences {
    /// For each term its end in `all`.
    ends: Vec<u32>,
    all: Vec<Occurrence>,
    /// For each topic what the words of its title tell together.
    title_masses: Vec<f32>,
}

impl Occurrences {
    /// Decodes the postings of a pack.
    pub fn new(pack: &Pack) -> Self {
        let (terms, topics) = (pack.terms().count(), pack.topic_count());
        let weights = field_weights(pack);
        let mut title_masses = vec![0.0; topics as usize];
        let (mut ends, mut all) = (Vec::with_capacity(terms as usize), Vec::new());
        for term in 0..terms {
            if let Some(postings) = pack.postings(term) {
                let telling = if postings.kind() == TermKind::Frame { FRAME_SHARE } else { 1.0 };
                let weight = telling * idf(postings.frequency(), topics);
                for posting in postings {
                    all.extend(occurrence(&weights, posting));
                    if posting.counts.of(Field::Title) > 0
                        && let Some(mass) = title_masses.get_mut(posting.topic as usize)
                    {
                        *mass += weight;
                    }
                }
            }
            ends.push(all.len() as u32);
        }
        Self { ends, all, title_masses }
    }

    /// Number of topics.
    pub fn topics(&self) -> usize {
        self.title_masses.len()
    }

    /// Where a term occurs, in the order of the topics.
    pub fn of(&self, term: u32) -> &[Occurrence] {
        let term = term as usize;
        let start = term.checked_sub(1).and_then(|before| self.ends.get(before)).copied();
        let end = self.ends.get(term).copied().unwrap_or_default();
        self.all.get(start.unwrap_or_default() as usize..end as usize).unwrap_or_default()
    }

    /// What the words of a topic's title tell together.
    pub fn title_mass(&self, topic: u32) -> f32 {
        self.title_masses.get(topic as usize).copied().unwrap_or_default()
    }
}

/// How much an occurrence in each field counts. An answer mentions much that it is not about.
const FIELD_WEIGHTS: [(Field, f32); 4] =
    [(Field::Title, 3.0), (Field::Questions, 3.0), (Field::Keywords, 3.0), (Field::Answer, 0.3)];

/// For each topic what one occurrence in each field counts, and what one in the answer does before
/// it is weighted.
fn field_weights(pack: &Pack) -> Vec<([f32; 4], f32)> {
    let lengths = pack.length_factors();
    let weights = |topic| {
        let weights = FIELD_WEIGHTS.map(|(field, weight)| weight * lengths.of(topic, field));
        (weights, lengths.of(topic, Field::Answer))
    };
    (0..pack.topic_count()).map(weights).collect()
}

fn occurrence(weights: &[([f32; 4], f32)], posting: Posting) -> Option<Occurrence> {
    let Posting { topic, counts } = posting;
    let (weights, in_answer) = weights.get(topic as usize)?;
    let count = |field| f32::from(counts.of(field));
    let weight =
        FIELD_WEIGHTS.iter().zip(weights).map(|((field, _), one)| count(*field) * one).sum();
    // What a topic is about is in its title, questions and keywords; its answer only mentions.
    let mentioned = count(Field::Answer) * in_answer;
    let presence = if counts.is_about() { 1.0 } else { mentioned / (mentioned + SATURATION) };
    Some(Occurrence { topic, weight, presence })
}
