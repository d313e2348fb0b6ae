//! Which words stand in the topics, roughly.
//!
//! A lexicon leads to words of the topics; an entry that leads nowhere has no effect, and its
//! editor should know. The index compares stems, which this crate does not have. Here a word is
//! present if some word of the topics begins with the same five letters, or with all letters of a
//! shorter one, whatever the case: `Betriebshöfe` is present because of `Betriebshof`, `Amt` is
//! not because of `Standesamt`. A word written as the topics write it is always present, which is
//! the remedy the warning names; where this is too lenient, only a warning is missing.

use auskunft_pack::block::plain_blocks;

use crate::model::Topic;

/// Letters that have to agree: endings of German words begin behind them.
const LETTERS: usize = 5;

/// All texts of the topics in small letters.
pub(crate) struct Wording(String);

impl Wording {
    /// Collects titles, questions, keywords, answers and sections.
    pub(crate) fn of(topics: &[Topic]) -> Self {
        let mut text = String::new();
        for topic in topics {
            add(&mut text, &topic.title);
            topic.questions.iter().chain(&topic.keywords).for_each(|part| add(&mut text, part));
            add(&mut text, &plain_blocks(&topic.answer));
            for section in &topic.sections {
                add(&mut text, &section.heading);
                add(&mut text, &plain_blocks(&section.blocks));
            }
        }
        Self(text)
    }

    /// Whether some word begins as this one does.
    pub(crate) fn has(&self, word: &str) -> bool {
        let beginning: String = word.to_lowercase().chars().take(LETTERS).collect();
        self.0
            .match_indices(&beginning)
            .any(|(at, _)| !self.0[..at].ends_with(char::is_alphanumeric))
    }
}

fn add(text: &mut String, part: &str) {
    text.push_str(&part.to_lowercase());
    text.push('\n');
}

#[cfg(test)]
mod tests {
    use super::*;
    use auskunft_pack::block::{Block, Inline};

    fn wording() -> Wording {
        Wording::of(&[Topic {
            title: "Kita-Platz anmelden".to_owned(),
            questions: vec!["Wo ist der Betriebshof?".to_owned()],
            keywords: vec!["Krippe".to_owned()],
            answer: vec![Block::Paragraph(vec![Inline::Text("Im Standesamt.".to_owned())])],
            sections: vec![crate::Section {
                facet: None,
                heading: "Geschichte der Mühle".to_owned(),
                blocks: Vec::new(),
            }],
            ..Topic::default()
        }])
    }

    #[test]
    fn every_part_of_a_topic_counts() {
        for word in ["Kita", "BETRIEBSHOF", "krippe", "Standesamt", "Mühle"] {
            assert!(wording().has(word), "{word}");
        }
    }

    #[test]
    fn endings_do_not_matter_but_beginnings_do() {
        for word in ["Betriebshöfe", "Krippenplatz", "Platz", "Standesämter"] {
            assert!(wording().has(word), "{word}");
        }
        for word in ["Amt", "Hof", "Kitas", "Rathaus"] {
            assert!(!wording().has(word), "{word}");
        }
    }
}
