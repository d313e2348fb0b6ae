//! Understanding: which words of a question can be looked up, and how much each of them tells.

use auskunft_text::{Analyzer, Word};

/// Distinct words of a question that are looked at. Longer texts are no questions, and the work on
/// a question must stay bounded.
pub const MAX_WORDS: usize = 32;

/// A question as words, each distinct stem once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Question {
    /// The words in the order of their first occurrence.
    pub words: Vec<Word>,
}

impl Question {
    /// Takes a text apart.
    pub fn new(text: &str, analyzer: Analyzer) -> Self {
        let mut words: Vec<Word> = Vec::new();
        for word in analyzer.words(beginning(text)) {
            if words.iter().all(|known| known.stem != word.stem) {
                words.push(word);
            }
            if words.len() == MAX_WORDS {
                break;
            }
        }
        Self { words }
    }
}

/// Bytes of a question that are looked at.
const MAX_BYTES: usize = 2_000;

fn beginning(text: &str) -> &str {
    text.get(..text.floor_char_boundary(MAX_BYTES)).unwrap_or(text)
}

#[cfg(test)]
mod tests {
    use super::*;
    use auskunft_text::Language;

    #[test]
    fn each_stem_counts_once_and_long_texts_are_cut() {
        let analyzer = Analyzer::new(Language::German);
        let question = Question::new("Hunde, Hunde, Hund anmelden", analyzer);
        assert_eq!(question.words.len(), 2);
        let many = (0..500).map(|i| i.to_string()).collect::<Vec<_>>().join(" ");
        assert_eq!(Question::new(&many, analyzer).words.len(), MAX_WORDS);
        assert_eq!(Question::new(&"ä".repeat(5_000), analyzer).words.len(), 1);
    }
}
