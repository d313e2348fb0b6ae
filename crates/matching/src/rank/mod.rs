//! Ranking: how well each topic fits a question.
//!
//! Two views of the question are added up. [`grams`] compares runs of letters: it sees through
//! spelling, inflection and compounds without knowing any of them. [`words`] compares words and
//! knows what it does: it tells a word from one that only looks like it.
//!
//! Both are sums over the question's parts, divided by what these parts weigh together, **those
//! included that no topic contains**: a question about something else has most of its weight there
//! and scores low whatever else it says. The score is therefore comparable between questions and
//! serves as confidence.

mod grams;
mod title;
mod words;

use auskunft_pack::{Pack, TermKind};
use auskunft_text::Word;

use crate::gram_index::GramIndex;
use crate::logarithm::ln;
use crate::lookup::{Meaning, Relation};
use crate::occurrences::Occurrences;
use crate::question::Question;
use crate::sentence::asking;

/// Share of the runs of letters in a score; the rest is the words'.
const GRAM_SHARE: f32 = 0.55;

/// Runs of letters, and words, that a question is taken to have besides: see [`View::add_to`].
const PRIOR_GRAMS: f32 = 1.5;
const PRIOR_WORDS: f32 = 0.4;

/// How many times the prior a question gets that speaks to the desk itself.
const ADDRESSED: f32 = 3.0;

/// What remains of a topic's score if it is about the opposite.
const OPPOSED: f32 = 0.6;

/// BM25's `k1`: how soon further occurrences stop to count.
pub const SATURATION: f32 = 0.8;

/// How many times the prior a sentence gets that is taken by itself: what it leaves unsaid stands
/// around it. `Brauche ich eine Erlaubnis?` alone must not beat the carport of the sentence before.
const SURROUNDED: f32 = 2.0;

/// A word and what it may stand for.
type Understood<'a> = (&'a Word, &'a Meaning);

/// How much a word of a kind tells, at most 1.
pub fn telling(kind: TermKind) -> f32 {
    match kind {
        TermKind::Content => 1.0,
        TermKind::Frame => 0.2,
        TermKind::Function | TermKind::Address | TermKind::Asker => 0.0,
    }
}

/// A topic and how well it fits a question.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Ranked {
    /// Index of the topic.
    pub topic: u32,
    /// At least 0 and below 1.
    pub score: f32,
}

/// Most topics of a ranking.
pub const MAX_RANKED: usize = 16;

/// The topics that fit a question best, the best first; equal ones in the order of the pack.
/// A topic has the best of its scores: that of the whole question, and those of the sentences that ask.
pub fn rank(
    pack: &Pack,
    index: &GramIndex,
    occurrences: &Occurrences,
    question: &Question,
    meanings: &[Meaning],
) -> Vec<Ranked> {
    let understood: Vec<Understood> = question.words.iter().zip(meanings).collect();
    let mut parts = vec![(understood, 1.0)];
    if question.sentences.len() > 1 {
        for sentence in asking(&question.sentences, meanings) {
            let words = sentence.words.iter().filter_map(|&at| parts[0].0.get(at).copied());
            parts.push((words.collect(), SURROUNDED));
        }
    }
    let mut scores = vec![0.0f32; occurrences.topics()];
    for (words, prior) in &parts {
        let of_part = self::scores(pack, index, occurrences, words, *prior);
        scores.iter_mut().zip(of_part).for_each(|(score, of_part)| *score = score.max(of_part));
    }
    best(&scores)
}

/// How well words fit each topic; `prior` is how many times the usual prior they get.
fn scores(
    pack: &Pack,
    index: &GramIndex,
    occurrences: &Occurrences,
    words: &[Understood],
    prior: f32,
) -> Vec<f32> {
    let mut scores = vec![0.0; occurrences.topics()];
    let prior = prior * if speaks_to_the_desk(words) { ADDRESSED } else { 1.0 };
    let grams = grams::view(pack.terms(), index, occurrences, words);
    grams.add_to(&mut scores, GRAM_SHARE, prior * PRIOR_GRAMS);
    words::view(occurrences, words).add_to(&mut scores, 1.0 - GRAM_SHARE, prior * PRIOR_WORDS);
    title::add(occurrences, words, &mut scores);
    for (_, meaning) in words {
        oppose(occurrences, meaning, &mut scores);
    }
    scores
}

/// Whether a question is about the desk itself: `Wie alt bist du?`, but not `Kannst du mir sagen, ...`.
fn speaks_to_the_desk(words: &[Understood]) -> bool {
    let has = |kind| words.iter().any(|(_, meaning)| meaning.kind == kind);
    has(TermKind::Address) && !has(TermKind::Asker)
}

/// The best scores, the best first. Few are kept of many, so each is inserted where it belongs.
fn best(scores: &[f32]) -> Vec<Ranked> {
    let mut ranking: Vec<Ranked> = Vec::with_capacity(MAX_RANKED + 1);
    for (&score, topic) in scores.iter().zip(0..).filter(|(score, _)| **score > 0.0) {
        // Of equal scores the first topic stays first.
        let place = ranking.partition_point(|ranked| ranked.score >= score);
        if place < MAX_RANKED {
            ranking.insert(place, Ranked { topic, score });
            ranking.truncate(MAX_RANKED);
        }
    }
    ranking
}

/// Sorts pairs of a number and a weight by number, the greatest weight first: one sort for all that
/// needs one, since each other would be code to download.
fn sort_pairs(pairs: &mut [(u32, f32)]) {
    pairs.sort_unstable_by(|a, b| a.0.cmp(&b.0).then_with(|| b.1.total_cmp(&a.1)));
}

/// Lowers the topics that are about the opposite of a word and not about the word.
fn oppose(occurrences: &Occurrences, meaning: &Meaning, scores: &mut [f32]) {
    let about = |term: u32| {
        let about = occurrences.of(term).iter().filter(|occurrence| occurrence.is_about());
        about.map(|occurrence| occurrence.topic())
    };
    let same = meaning.candidates.iter().filter(|candidate| candidate.relation == Relation::Same);
    let same: Vec<u32> = same.flat_map(|candidate| about(candidate.term)).collect();
    for topic in meaning.opposites.iter().flat_map(|&term| about(term)) {
        if let Some(score) = scores.get_mut(topic as usize).filter(|_| !same.contains(&topic)) {
            *score *= OPPOSED;
        }
    }
}

/// BM25's inverse document frequency in the form that is never negative.
pub fn idf(found_in: u32, topics: u32) -> f32 {
    let (found_in, topics) = (found_in as f32, topics as f32);
    ln(1.0 + (topics - found_in + 0.5) / (found_in + 0.5))
}

/// One view of a question, summed up.
struct View {
    /// For each topic the sum over the question's parts.
    sums: Vec<f32>,
    /// What these parts weigh together.
    mass: f32,
}

impl View {
    /// Adds the view's share to the scores. `prior` parts that no topic has are added to the mass:
    /// a question that tells little fits some topic by chance, and its score must not be believed.
    fn add_to(&self, scores: &mut [f32], share: f32, prior: f32) {
        let mass = self.mass + prior * idf(0, scores.len() as u32);
        for (score, sum) in scores.iter_mut().zip(&self.sums).filter(|(_, sum)| **sum > 0.0) {
            *score += share * sum / mass;
        }
    }
}
