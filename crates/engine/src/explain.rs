//! "Why this answer?": which words of a question were found in a topic, and how.
//!
//! The same meanings that rank a topic are asked again, one topic at a time and only when somebody
//! wants to know. What is shown are words as they were typed and as the topic has them, because
//! nobody reads stems.

use auskunft_matching::{Candidate, Gram, Meaning, Relation, grams};
use auskunft_pack::Phrase;
use auskunft_pack::block::plain_blocks;
use auskunft_text::Word;

use crate::desk::Desk;
use crate::reply::TopicIndex;

/// From this share of common runs of letters on two words look alike.
const ALIKE: f32 = 0.4;

/// A word of a question that tells something, and where it led.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WordMatch {
    /// The word as it was typed.
    pub typed: String,
    /// How it was found in the topic; `None` if it was not.
    pub found: Option<Found>,
}

/// What a word was found as.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// The word as the topic has it; empty if it is one of the keywords, which are not shipped.
    pub word: String,
    /// What relates the two.
    pub how: How,
}

/// What relates a typed word to a word of a topic.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum How {
    /// The same word.
    Exact,
    /// Another form of it: `Hunde` and `Hund`.
    Form,
    /// One is a part of the other, or they share a part: `Hundesteuer` and `Hund`.
    Compound,
    /// A misspelling of it.
    Spelling,
    /// Another word for it: `Perso` and `Personalausweis`.
    Synonym,
    /// It only looks alike.
    Alike,
}

impl How {
    /// `exact`, `form`, `compound`, `spelling`, `synonym` or `alike`.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Exact => "exact",
            Self::Form => "form",
            Self::Compound => "compound",
            Self::Spelling => "spelling",
            Self::Synonym => "synonym",
            Self::Alike => "alike",
        }
    }

    /// The same in words for citizens.
    pub fn phrase(self) -> Phrase {
        match self {
            Self::Exact => Phrase::WhyExact,
            Self::Form => Phrase::WhyForm,
            Self::Compound => Phrase::WhyCompound,
            Self::Spelling => Phrase::WhySpelling,
            Self::Synonym => Phrase::WhySynonym,
            Self::Alike => Phrase::WhyAlike,
        }
    }
}

impl Desk {
    /// How the words of a question were found in a topic, in their order; words that say nothing
    /// are left out.
    pub fn explain(&self, question: &str, topic: TopicIndex) -> Vec<WordMatch> {
        let understood = self.understand(question);
        let meanings = self.meanings(&understood, None);
        let shown = self.shown_words(topic);
        let telling = understood.words.iter().zip(&meanings).filter(|(_, m)| !m.is_function());
        telling
            .map(|(word, meaning)| WordMatch {
                typed: question.get(word.span.clone()).unwrap_or(&word.folded).to_owned(),
                found: self.found(word, meaning, topic, &shown),
            })
            .collect()
    }

    fn found(
        &self,
        word: &Word,
        meaning: &Meaning,
        topic: TopicIndex,
        shown: &[ShownWord],
    ) -> Option<Found> {
        let Some((candidate, is_part)) = self.surest_in(meaning, topic) else {
            return alike(word, shown);
        };
        let term = self.term_text(candidate.term);
        let same_form = shown.iter().find(|shown| shown.folded == word.folded);
        let found = same_form.or_else(|| shown.iter().find(|shown| shown.stem == term));
        let how = match candidate.relation {
            Relation::Synonym => How::Synonym,
            Relation::Spelling(_) => How::Spelling,
            _ if is_part => How::Compound,
            Relation::Compound => How::Compound,
            Relation::Same if same_form.is_some() || found.is_none() => How::Exact,
            Relation::Same => How::Form,
        };
        Some(Found { word: found.map_or_else(String::new, |shown| shown.text.clone()), how })
    }

    /// The surest term of a word that occurs in a topic, and whether only a part of the word
    /// stands for it.
    fn surest_in(&self, meaning: &Meaning, topic: TopicIndex) -> Option<(Candidate, bool)> {
        let parts = meaning.parts.iter().flat_map(|part| &part.candidates);
        let all = meaning.candidates.iter().map(|candidate| (*candidate, false));
        let all = all.chain(parts.map(|candidate| (*candidate, true)));
        let occurring = all.filter(|(candidate, _)| self.occurs_in(candidate.term, topic));
        // The first of equals: a word stands rather for itself than for a part.
        occurring.reduce(|best, next| if next.0.strength > best.0.strength { next } else { best })
    }

    /// The words of a topic that a citizen can see.
    fn shown_words(&self, topic: TopicIndex) -> Vec<ShownWord> {
        let Some(record) = self.pack().topic(topic.0) else { return Vec::new() };
        let mut text =
            std::iter::once(record.title).chain(record.questions).collect::<Vec<_>>().join("\n");
        if let Some(answer) = self.pack().answer(topic.0) {
            text.push('\n');
            text.push_str(&plain_blocks(&answer.blocks));
            for section in answer.sections {
                text.push('\n');
                text.push_str(&section.heading);
                text.push('\n');
                text.push_str(&plain_blocks(&section.blocks));
            }
        }
        let shown = |word: Word| {
            let Word { span, folded, stem } = word;
            Some(ShownWord { text: text.get(span)?.to_owned(), folded, stem })
        };
        self.analyzer().words(&text).into_iter().filter_map(shown).collect()
    }
}

/// A word as a topic has it.
struct ShownWord {
    text: String,
    folded: String,
    stem: String,
}

/// The shown word that has most runs of letters in common with a word.
fn alike(word: &Word, shown: &[ShownWord]) -> Option<Found> {
    let typed = runs(&word.stem);
    let likeness = |shown: &ShownWord| {
        let runs = runs(&shown.stem);
        let common = runs.iter().filter(|gram| typed.contains(gram)).count();
        2.0 * common as f32 / (runs.len() + typed.len()) as f32
    };
    let mut best: Option<(f32, &ShownWord)> = None;
    for shown in shown {
        let likeness = likeness(shown);
        if likeness >= ALIKE && best.is_none_or(|(most, _)| likeness > most) {
            best = Some((likeness, shown));
        }
    }
    best.map(|(_, shown)| Found { word: shown.text.clone(), how: How::Alike })
}

fn runs(stem: &str) -> Vec<Gram> {
    let mut runs = Vec::new();
    grams(stem.as_bytes(), |gram| runs.push(gram));
    runs
}
