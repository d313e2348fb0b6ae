//! Ranking: BM25F over title, questions, keywords and answer.
//!
//! For each word of the question and each topic the best of the word's candidates counts, so that
//! guesses never add up. The score of a topic is the mean of its words' evidence, weighted by how
//! much each word tells, **including the words that no topic contains**: a question about
//! something else has most of its weight on such words and scores low whatever else it says. The
//! score is therefore comparable between questions and serves as confidence.
//!
//! S. Robertson, H. Zaragoza: The Probabilistic Relevance Framework: BM25 and Beyond (2009),
//! section 3.6. Logarithms and averages were taken when the pack was compiled.

use auskunft_pack::{Field, FieldCounts, Pack};

use crate::lookup::Meaning;

/// How much an occurrence in each field counts. A short answer text mentions much that it is not
/// about.
const FIELD_WEIGHTS: [(Field, f32); 4] =
    [(Field::Title, 3.0), (Field::Questions, 2.0), (Field::Keywords, 3.0), (Field::Answer, 0.3)];

/// BM25's `k1`: how soon further occurrences stop to count.
const SATURATION: f32 = 1.2;

/// A topic and how well it fits a question.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Ranked {
    /// Index of the topic.
    pub topic: u32,
    /// At least 0 and below 1.
    pub score: f32,
}

/// All topics that have something to do with a question, the best first; equal ones in the order
/// of the pack.
pub fn rank(pack: &Pack, meanings: &[Meaning]) -> Vec<Ranked> {
    let mut scores = Scores::new(pack);
    for meaning in meanings {
        scores.add(meaning);
    }
    scores.ranking()
}

struct Scores<'a> {
    pack: &'a Pack,
    /// Sum over the words so far, for each topic.
    totals: Vec<f32>,
    /// Evidence of the present word, for each topic.
    evidence: Vec<f32>,
    /// Topics with evidence of the present word.
    touched: Vec<u32>,
    /// Sum of the weights of all words, found or not.
    mass: f32,
}

impl<'a> Scores<'a> {
    fn new(pack: &'a Pack) -> Self {
        let topics = pack.topic_count() as usize;
        let (totals, evidence) = (vec![0.0; topics], vec![0.0; topics]);
        Self { pack, totals, evidence, touched: Vec::new(), mass: 0.0 }
    }

    fn add(&mut self, meaning: &Meaning) {
        let candidates = match meaning {
            Meaning::Function => return,
            Meaning::Unknown => {
                self.mass += self.pack.unknown_weight().idf();
                return;
            }
            Meaning::Terms(candidates) => candidates,
        };
        let mut weight = 0.0f32;
        for candidate in candidates {
            let Some(postings) = self.pack.postings(candidate.term) else { continue };
            weight = weight.max(postings.weight().idf());
            for posting in postings {
                let value = candidate.strength * self.frequency(posting.topic, posting.counts);
                self.note(posting.topic, value);
            }
        }
        self.mass += weight;
        for topic in self.touched.drain(..) {
            if let (Some(total), Some(evidence)) =
                (self.totals.get_mut(topic as usize), self.evidence.get_mut(topic as usize))
            {
                *total += weight * std::mem::take(evidence);
            }
        }
    }

    fn note(&mut self, topic: u32, value: f32) {
        let Some(evidence) = self.evidence.get_mut(topic as usize) else { return };
        if *evidence == 0.0 {
            self.touched.push(topic);
        }
        *evidence = evidence.max(value);
    }

    /// The saturated frequency of a term in a topic, below 1.
    fn frequency(&self, topic: u32, counts: FieldCounts) -> f32 {
        let mut sum = 0.0;
        for (field, weight) in FIELD_WEIGHTS {
            let count = counts.of(field);
            if count > 0 {
                sum += weight * f32::from(count) * self.pack.length_factor(topic, field);
            }
        }
        sum / (sum + SATURATION)
    }

    fn ranking(self) -> Vec<Ranked> {
        let topics = self.totals.iter().zip(0u32..).filter(|&(&total, _)| total > 0.0);
        let mut ranking: Vec<Ranked> =
            topics.map(|(&total, topic)| Ranked { topic, score: total / self.mass }).collect();
        ranking.sort_by(|a, b| b.score.total_cmp(&a.score).then_with(|| a.topic.cmp(&b.topic)));
        ranking
    }
}
