//! Suggestions while a question is being typed: whole questions that the desk can answer.

use std::cmp::Reverse;

use auskunft_matching::Question;
use auskunft_text::Word;

use crate::desk::Desk;
use crate::reply::TopicIndex;

/// Most suggestions that are given.
pub const MAX_SUGGESTIONS: usize = 5;

/// Who has written more words than this is not looking for a question to choose; and each letter
/// that is typed would be compared with all of it.
const MAX_TYPED: usize = 24;

/// Topics whose questions are compared with what was typed.
const MAX_TOPICS: usize = 12;

/// A question that can be asked instead of the one being typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Suggestion {
    /// The question as the editor wrote it.
    pub question: String,
    /// The topic that it belongs to.
    pub topic: TopicIndex,
}

impl Desk {
    /// Up to [`MAX_SUGGESTIONS`] questions for what has been typed so far, the best first, one for
    /// each topic; none for a letter. The last word counts as unfinished unless something follows it.
    pub fn suggest(&self, typed: &str) -> Vec<Suggestion> {
        let question = self.understand(typed);
        if question.words.len() > MAX_TYPED {
            return Vec::new();
        }
        let unfinished = question.words.last().filter(|word| word.span.end == typed.len());
        let ranking = self.rank_words(&question, unfinished);
        let topics = ranking.iter().take(MAX_TOPICS).map(|ranked| TopicIndex(ranked.topic));
        let fits = topics.filter_map(|topic| self.best_question(topic, &question));
        let mut fits: Vec<_> = fits.zip(0..).collect();
        // Among equal fits the better topic stays first.
        fits.sort_unstable_by_key(|((shared, _), place)| (Reverse(*shared), *place));
        fits.into_iter().map(|((_, suggestion), _)| suggestion).take(MAX_SUGGESTIONS).collect()
    }

    /// The question of a topic that shares most words with the typed ones, and how many.
    fn best_question(&self, topic: TopicIndex, typed: &Question) -> Option<(usize, Suggestion)> {
        let record = self.pack().topic(topic.0)?;
        let questions = record.questions.iter().copied();
        let candidates = questions.chain(record.questions.is_empty().then_some(record.title));
        let mut best: Option<(usize, &str)> = None;
        for candidate in candidates {
            let words = self.analyzer().words(candidate);
            let shared = typed.words.iter().filter(|word| words.iter().any(|w| begins(w, word)));
            let shared = shared.count();
            if best.is_none_or(|(most, _)| shared > most) {
                best = Some((shared, candidate));
            }
        }
        let (shared, question) = best?;
        Some((shared, Suggestion { question: question.to_owned(), topic }))
    }
}

fn begins(word: &Word, typed: &Word) -> bool {
    word.stem == typed.stem || word.folded.starts_with(&typed.folded)
}
