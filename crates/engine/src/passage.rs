//! The passage: which section of an answer a question asks for.
//!
//! A topic answers many questions at once. A section that tells what the question wants of any topic
//! (the costs, the documents) comes first; otherwise the one that has most of what the question says, and
//! that the other sections do not have, comes first; where no section stands out, the order of the
//! editor stays. Sections are compared with each other by the same sum that ranks topics, only that
//! a word in a heading counts twice.

use auskunft_matching::{Meaning, idf};
use auskunft_pack::Facet;
use auskunft_pack::block::plain_blocks;

use crate::cues::Cues;
use crate::desk::Desk;
use crate::reply::{Answer, TopicIndex};

/// How much more the best section must have than the next.
const CLEARLY: f32 = 1.5;

/// How much more a word counts in a heading.
const HEADING: f32 = 2.0;

impl Desk {
    /// What a topic says to a question: what was asked for first.
    pub(crate) fn answer_to(&self, question: &str, topic: TopicIndex) -> Option<Answer> {
        let mut answer = self.answer(topic)?;
        let asked = self.wanted_section(question, &answer);
        answer.is_part = asked.is_some();
        let asked = asked.or_else(|| self.asked_section(question, &answer));
        // A question back is none of the facts.
        let is_fact = |&place: &usize| {
            answer.sections.get(place).is_some_and(|section| section.facet != Some(Facet::Choice))
        };
        if let Some(asked) = asked.filter(is_fact) {
            answer.asked = Some(answer.sections.remove(asked));
        }
        Some(answer)
    }

    /// The section that tells what a question wants to know of any topic, such as the costs.
    fn wanted_section(&self, question: &str, answer: &Answer) -> Option<usize> {
        let wanted = Cues::find(self.pack(), &self.words(question));
        let place = |facet| answer.sections.iter().position(|section| section.facet == Some(facet));
        wanted.facets().find_map(place)
    }

    /// The section of an answer that a question asks for; `None` if none stands out.
    fn asked_section(&self, question: &str, answer: &Answer) -> Option<usize> {
        let question = self.understand(question);
        if question.words.is_empty() {
            return None;
        }
        let meanings = self.meanings(&question, None);
        let words = |heading: &str, blocks| Words {
            heading: self.stems(heading),
            text: self.stems(&plain_blocks(blocks)),
        };
        // What the whole topic is about tells no section from another.
        let subject = words(&answer.title, &[]);
        let sections = answer.sections.iter();
        let sections: Vec<Words> =
            sections.map(|section| words(&section.heading, &section.blocks)).collect();
        let mut sums = vec![0.0f32; sections.len()];
        for (word, meaning) in question.words.iter().zip(&meanings) {
            let stems = self.stems_of(&word.stem, meaning);
            if meaning.is_function() || subject.evidence(&stems) > 0.0 {
                continue;
            }
            let has = |section: &Words| section.evidence(&stems);
            let evidence: Vec<f32> = sections.iter().map(has).collect();
            let found = evidence.iter().filter(|value| **value > 0.0).count();
            let weight = idf(found as u32, sections.len() as u32);
            for (sum, value) in sums.iter_mut().zip(&evidence) {
                *sum += weight * value;
            }
        }
        stands_out(&sums)
    }

    /// The stems that a word may stand for, and how surely.
    fn stems_of<'a>(&'a self, stem: &'a str, meaning: &'a Meaning) -> Vec<(&'a str, f32)> {
        let parts = meaning.parts.iter().flat_map(|part| &part.candidates);
        let all = meaning.candidates.iter().chain(parts);
        let all = all.map(|candidate| (self.term_text(candidate.term), candidate.strength));
        std::iter::once((stem, 1.0)).chain(all).collect()
    }

    fn stems(&self, text: &str) -> Vec<String> {
        self.analyzer().words(text).into_iter().map(|word| word.stem).collect()
    }
}

/// The stems of a section.
struct Words {
    heading: Vec<String>,
    text: Vec<String>,
}

impl Words {
    /// How surely the section has one of the stems.
    fn evidence(&self, stems: &[(&str, f32)]) -> f32 {
        let mut best = 0.0f32;
        for &(stem, strength) in stems {
            let is = |word: &String| word == stem;
            if self.heading.iter().any(is) {
                best = best.max(HEADING * strength);
            } else if self.text.iter().any(is) {
                best = best.max(strength);
            }
        }
        best
    }
}

fn stands_out(sums: &[f32]) -> Option<usize> {
    let (best, most) = sums.iter().enumerate().max_by(|a, b| a.1.total_cmp(b.1))?;
    let next = sums.iter().enumerate().filter(|(i, _)| *i != best).map(|(_, sum)| *sum);
    let next = next.fold(0.0, f32::max);
    (*most > CLEARLY * next && *most > 0.0).then_some(best)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_clear_best_stands_out() {
        assert_eq!(stands_out(&[0.5, 2.0, 1.0]), Some(1));
        assert_eq!(stands_out(&[1.0, 1.0]), None);
        assert_eq!(stands_out(&[0.0, 0.0]), None);
        assert_eq!(stands_out(&[]), None);
    }
}
