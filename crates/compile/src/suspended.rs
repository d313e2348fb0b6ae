//! Suspended words: `Kranken- und Pflegeversicherung` is about a `Krankenversicherung` too.
//!
//! The hyphen stands for what the words of an enumeration have in common (Amtliches Regelwerk der
//! deutschen Rechtschreibung, § 98: Ergänzungsstrich). `An- und Abmeldung` would otherwise be about
//! the opposite of `anmelden` alone.

use std::ops::Range;

use auskunft_text::{Analyzer, Word};

/// A word without its end, and the word that has this end.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Suspended {
    /// Folded: `kranken`.
    beginning: String,
    /// Folded: `pflegeversicherung`.
    model: String,
}

/// Shortest beginning and end of a word that is put together, in bytes.
const MIN_BEGINNING: usize = 3;
const MIN_END: usize = 4;

impl Suspended {
    /// The suspended words of a text; `joins` tells which words may stand between them.
    pub fn find(text: &str, words: &[Word], joins: impl Fn(&Word) -> bool) -> Vec<Self> {
        let (mut found, mut open) = (Vec::new(), Vec::new());
        let nexts = words.iter().skip(1).map(|next| next.span.start).chain([text.len()]);
        for (word, next) in words.iter().zip(nexts) {
            if is_suspended(text, word.span.end..next) {
                open.push(word.folded.clone());
            } else if !joins(word) {
                let model = || word.folded.clone();
                let all = open.drain(..).map(|beginning| Self { beginning, model: model() });
                found.extend(all);
            }
        }
        found
    }

    /// The whole word, folded; `None` if nothing known remains of the model. `is_word` tells which
    /// stems are words; of several ends the longest counts.
    pub fn completed(&self, analyzer: Analyzer, is_word: impl Fn(&str) -> bool) -> Option<String> {
        let mut ends = self.model.char_indices().map(|(at, _)| self.model.split_at(at));
        let end = if analyzer.is_separable_prefix(&self.beginning) {
            ends.rfind(|(before, _)| analyzer.is_separable_prefix(before))
        } else if self.beginning.len() >= MIN_BEGINNING {
            let long = |(before, end): &(&str, &str)| {
                before.len() >= MIN_BEGINNING && end.len() >= MIN_END
            };
            ends.filter(long).find(|(_, end)| is_word(&analyzer.stem(end)))
        } else {
            None
        };
        end.map(|(_, end)| format!("{}{end}", self.beginning))
    }
}

/// Whether a hyphen follows a word, and then no letter.
fn is_suspended(text: &str, gap: Range<usize>) -> bool {
    text.get(gap).is_some_and(|gap| gap.len() > 1 && gap.starts_with('-'))
}

#[cfg(test)]
mod tests {
    use super::*;
    use auskunft_text::Language;

    fn completed(text: &str) -> Vec<Option<String>> {
        let analyzer = Analyzer::new(Language::German);
        let words = analyzer.words(text);
        let joins = |word: &Word| ["und", "oder"].contains(&word.folded.as_str());
        let known = ["versicher", "urkund", "anzeig"];
        let is_word = |stem: &str| known.contains(&stem);
        let found = Suspended::find(text, &words, joins);
        found.iter().map(|word| word.completed(analyzer, is_word)).collect()
    }

    #[test]
    fn what_the_hyphen_stands_for_is_added() {
        for (text, expected) in [
            (
                "Kranken-, Pflege- oder Unfallversicherung",
                vec!["krankenversicherung", "pflegeversicherung"],
            ),
            ("Geburts-/Sterbeurkunden", vec!["geburtsurkunden"]),
            ("An- und Abmeldung", vec!["anmeldung"]),
            ("auf- oder zumachen", vec!["aufmachen"]),
        ] {
            let expected: Vec<_> = expected.into_iter().map(|word| Some(word.to_owned())).collect();
            assert_eq!(completed(text), expected, "{text}");
        }
    }

    #[test]
    fn a_hyphen_inside_a_word_or_before_nothing_known_adds_nothing() {
        for text in
            ["Kfz-Zulassung und Kennzeichen", "Urkunden - Verlust", "Urkunden-", "S-, U-Bahn"]
        {
            assert!(completed(text).into_iter().flatten().next().is_none(), "{text}");
        }
        assert_eq!(completed("Kinder- und Jugendwerkstatt"), [None]);
    }
}
