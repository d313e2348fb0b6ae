//! Words: where they begin and end, and the form that they are looked up by.
//!
//! A word is a run of letters and digits. Everything else separates, so `Kfz-Zulassung` is two
//! words. The endings of gendered forms (`Bürger:innen`, `Bürger*in`, `Bürger/-innen`) are no words
//! of their own.

use std::ops::Range;

use crate::fold::{fold, vanishes};
use crate::{Analyzer, MAX_WORD_BYTES};

/// A word of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Word {
    /// Where it stands in the text, in bytes.
    pub span: Range<usize>,
    /// The word folded.
    pub folded: String,
    /// Its stem, which is the term in the vocabulary.
    pub stem: String,
}

impl Analyzer {
    /// The words of a text from left to right. Words that fold to more than
    /// [`MAX_WORD_BYTES`] are cut: no German word is longer, and work on a word must stay bounded.
    pub fn words(self, text: &str) -> Vec<Word> {
        spans(text).into_iter().filter_map(|span| self.word(text, span)).collect()
    }

    fn word(self, text: &str, span: Range<usize>) -> Option<Word> {
        let mut folded = fold(text.get(span.clone())?, self.language());
        folded.truncate(folded.floor_char_boundary(MAX_WORD_BYTES));
        if folded.is_empty() {
            return None;
        }
        let stem = self.stem(&folded);
        Some(Word { span, folded, stem })
    }
}

fn spans(text: &str) -> Vec<Range<usize>> {
    let mut spans: Vec<Range<usize>> = Vec::new();
    let mut start = None;
    for (at, c) in text.char_indices() {
        let inside = c.is_alphanumeric() || (start.is_some() && vanishes(c));
        match (start, inside) {
            (None, true) => start = Some(at),
            (Some(begin), false) => {
                push_span(text, begin..at, &mut spans);
                start = None;
            }
            _ => {}
        }
    }
    if let Some(begin) = start {
        push_span(text, begin..text.len(), &mut spans);
    }
    spans
}

fn push_span(text: &str, span: Range<usize>, spans: &mut Vec<Range<usize>>) {
    let gendered = spans.last().is_some_and(|word| is_gender_gap(&text[word.end..span.start]))
        && matches!(&text[span.clone()], "in" | "innen" | "r" | "n" | "e" | "er");
    if !gendered {
        spans.push(span);
    }
}

fn is_gender_gap(gap: &str) -> bool {
    matches!(gap, ":" | "*" | "_" | "/-" | "·" | "/" | "(-" | "(")
}

/// Words as one key under which a phrase is found however it is spelt: folded, and with no letter
/// twice in a row, for `hallooo` means `hallo`.
pub fn phrase_key(words: &[Word]) -> String {
    let mut key = String::new();
    for word in words {
        for c in word.folded.chars().chain([' ']) {
            if !key.ends_with(c) {
                key.push(c);
            }
        }
    }
    key
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Language;
    use proptest::prelude::*;

    fn folded(text: &str) -> Vec<String> {
        let words = Analyzer::new(Language::German).words(text);
        words.into_iter().map(|word| word.folded).collect()
    }

    #[test]
    fn everything_that_is_no_letter_or_digit_separates() {
        assert_eq!(folded("Kfz-Zulassung, am 24.12.?"), ["kfz", "zulassung", "am", "24", "12"]);
        assert!(folded(" …?! ").is_empty());
        assert!(folded("").is_empty());
    }

    #[test]
    fn gendered_endings_are_no_words() {
        for text in ["Bürger:innen", "Bürger*innen", "Bürger_innen", "Bürger/-innen", "Bürger*in"]
        {
            assert_eq!(folded(text), ["burger"], "{text}");
        }
        assert_eq!(
            folded("komme ich in Haus A/B rein"),
            ["komme", "ich", "in", "haus", "a", "b", "rein"]
        );
    }

    #[test]
    fn spans_point_into_the_text() {
        let text = "Wo ist das Bürger\u{ad}büro?";
        let words = Analyzer::new(Language::German).words(text);
        assert_eq!(&text[words[3].span.clone()], "Bürger\u{ad}büro");
        assert_eq!(words[3].folded, "burgerburo");
    }

    proptest! {
        #[test]
        fn words_of_any_text_are_bounded_and_in_order(text in any::<String>()) {
            let words = Analyzer::new(Language::German).words(&text);
            prop_assert!(words.iter().all(|word| word.folded.len() <= MAX_WORD_BYTES));
            prop_assert!(words.windows(2).all(|pair| pair[0].span.end <= pair[1].span.start));
            prop_assert!(words.iter().all(|word| text.get(word.span.clone()).is_some()));
        }
    }

    #[test]
    fn a_phrase_has_one_key_for_all_its_spellings() {
        let key = |text: &str| phrase_key(&Analyzer::new(Language::German).words(text));
        assert_eq!(key("Hallooo, wie GEHT'S?"), key("hallo wie geht's"));
        assert_eq!(key("grüß dich"), key("Gruess dich!!"));
        assert_ne!(key("wie geht"), key("wie geht es"));
    }
}
