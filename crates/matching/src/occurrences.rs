//! Occurrences: in which topics each term occurs, ready to be added up.
//!
//! The postings of a pack are small and slow to read. They are decoded once when it is opened, and
//! what depends on the topic alone (how long its texts are) is worked into them, so that a question
//! only adds.

use auskunft_pack::{Field, Pack, PackError, Posting};

use crate::rank::{SATURATION, idf, telling};

/// A term in a topic, in eight bytes: a browser pays for each page of memory when it is first touched.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Occurrence {
    /// Index of the topic, and in the last bits [`IS_ABOUT`] and [`IN_TITLE`].
    place: u32,
    /// BM25F's sum over the fields: occurrences, by field weight and length of the field.
    pub weight: f32,
}

const IS_ABOUT: u32 = 1;
const IN_TITLE: u32 = 2;
/// How many bits these take.
const FLAG_BITS: u32 = 2;

impl Occurrence {
    /// Index of the topic.
    pub fn topic(self) -> u32 {
        self.place >> FLAG_BITS
    }

    /// Whether the topic is about the term, and does not only mention it.
    pub fn is_about(self) -> bool {
        self.place & IS_ABOUT > 0
    }

    /// Whether the term is in the title.
    pub fn is_in_title(self) -> bool {
        self.place & IN_TITLE > 0
    }

    /// How surely the topic is about the term, at most 1.
    pub fn presence(self) -> f32 {
        // What is only mentioned weighs `ANSWER_WEIGHT` each time.
        let half = ANSWER_WEIGHT * SATURATION;
        if self.is_about() { 1.0 } else { self.weight / (self.weight + half) }
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
    /// Decodes the postings of a pack. Fails if they contradict each other.
    pub fn new(pack: &Pack) -> Result<Self, PackError> {
        let (terms, topics) = (pack.terms().count() as usize, pack.topic_count());
        let weights = FieldWeights::all(pack);
        let mut title_masses = vec![0.0; topics as usize];
        let mut ends = Vec::with_capacity(terms);
        let mut all: Vec<Occurrence> = Vec::with_capacity(pack.posting_count());
        pack.read_postings(|term, posting| {
            // The terms before it end here.
            ends.resize(term.number as usize, all.len() as u32);
            let at = posting.topic as usize;
            if let (Some(weights), Some(mass)) = (weights.get(at), title_masses.get_mut(at)) {
                let occurrence = weights.of(posting);
                all.push(occurrence);
                if occurrence.is_in_title() {
                    *mass += telling(term.kind) * idf(term.frequency, topics);
                }
            }
        })?;
        ends.resize(terms, all.len() as u32);
        Ok(Self { ends, all, title_masses })
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

/// How much an occurrence counts, in the order of [`Field::ALL`]. An answer mentions much that it is not about.
const FIELD_WEIGHTS: [f32; Field::ALL.len()] = [3.0, 3.0, 3.0, ANSWER_WEIGHT];
const ANSWER_WEIGHT: f32 = 0.3;

/// What one occurrence in each field of a topic counts.
struct FieldWeights([f32; Field::ALL.len()]);

impl FieldWeights {
    fn all(pack: &Pack) -> Vec<Self> {
        let lengths = pack.length_factors();
        let weight = |topic, field| FIELD_WEIGHTS[field as usize] * lengths.of(topic, field);
        let weights = |topic| Self(Field::ALL.map(|field| weight(topic, field)));
        (0..pack.topic_count()).map(weights).collect()
    }

    fn of(&self, Posting { topic, counts }: Posting) -> Occurrence {
        let count = |field| f32::from(counts.of(field)) * self.0[field as usize];
        let mut occurrence = Occurrence { place: topic << FLAG_BITS, weight: count(Field::Answer) };
        // Most occurrences are in the answer alone.
        if counts.is_about() {
            occurrence.place |= IS_ABOUT;
            let others = [Field::Title, Field::Questions, Field::Keywords];
            occurrence.weight += others.map(count).iter().sum::<f32>();
        }
        if counts.of(Field::Title) > 0 {
            occurrence.place |= IN_TITLE;
        }
        occurrence
    }
}
