//! Occurrences: in which topics each term occurs, ready to be added up.
//!
//! The postings of a pack are small and slow to read. They are decoded once when it is opened, and
//! what depends on the topic alone (how long its texts are) is worked into them, so that a question
//! only adds.

use auskunft_pack::{Field, Pack, Posting};

use crate::rank::{SATURATION, idf, telling};

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
        let weights = TopicWeights::all(pack);
        let mut title_masses = vec![0.0; topics as usize];
        let mut ends = Vec::with_capacity(terms as usize);
        let mut all = Vec::with_capacity(pack.posting_count());
        for term in 0..terms {
            if let Some(postings) = pack.postings(term) {
                let (kind, frequency) = (postings.kind(), postings.frequency());
                for posting in postings {
                    let Some(weights) = weights.get(posting.topic as usize) else { continue };
                    all.push(weights.of(posting));
                    if posting.counts.of(Field::Title) > 0
                        && let Some(mass) = title_masses.get_mut(posting.topic as usize)
                    {
                        *mass += telling(kind) * idf(frequency, topics);
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

/// What occurrences in a topic count.
struct TopicWeights {
    /// One in each field.
    fields: [f32; 4],
    /// None to three in the answer alone: weight and presence. Most occurrences are of these.
    mentioned: [(f32, f32); 4],
}

impl TopicWeights {
    fn all(pack: &Pack) -> Vec<Self> {
        let lengths = pack.length_factors();
        let weights = |topic| {
            let fields = FIELD_WEIGHTS.map(|(field, weight)| weight * lengths.of(topic, field));
            let mentioned = [0.0, 1.0, 2.0, 3.0].map(|count| {
                let mentioned = count * lengths.of(topic, Field::Answer);
                (count * fields[Field::Answer as usize], mentioned / (mentioned + SATURATION))
            });
            Self { fields, mentioned }
        };
        (0..pack.topic_count()).map(weights).collect()
    }

    fn of(&self, Posting { topic, counts }: Posting) -> Occurrence {
        if !counts.is_about() {
            let (weight, presence) = self.mentioned[usize::from(counts.of(Field::Answer))];
            return Occurrence { topic, weight, presence };
        }
        let each = Field::ALL.iter().zip(&self.fields);
        let weight = each.map(|(&field, one)| f32::from(counts.of(field)) * one).sum();
        Occurrence { topic, weight, presence: 1.0 }
    }
}
