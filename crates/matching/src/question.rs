//! Understanding: which words of a question can be looked up.

use auskunft_text::{Analyzer, Word};

use crate::sentence::{Sentence, sentence_ends};

/// Distinct words of a question that are looked at: those of a letter of twenty lines. The work on a
/// question must stay bounded.
pub const MAX_WORDS: usize = 128;

/// A question as words, each distinct stem once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Question {
    /// The words in the order of their first occurrence.
    pub words: Vec<Word>,
    /// The sentences that these words make.
    pub(crate) sentences: Vec<Sentence>,
}

impl Question {
    /// Puts the words of a text's [`beginning`] together; `is_term` tells which stems the vocabulary has, or their opposites.
    pub fn new(
        text: &str,
        mut all: Vec<Word>,
        analyzer: Analyzer,
        is_term: impl Fn(&str) -> bool,
    ) -> Self {
        all.truncate(2 * MAX_WORDS);
        join_separated_verbs(text, &mut all, analyzer, &is_term);
        join_split_compounds(&mut all, analyzer, &is_term);
        let ends = sentence_ends(text, &all);
        let mut words: Vec<Word> = Vec::new();
        let mut sentences = Vec::new();
        let mut sentence = Vec::new();
        for (word, end) in all.into_iter().zip(ends) {
            let known = words.iter().position(|known| known.stem == word.stem);
            let place = known.unwrap_or(words.len());
            if known.is_none() && place < MAX_WORDS {
                words.push(word);
            }
            if place < words.len() && !sentence.contains(&place) {
                sentence.push(place);
            }
            if let Some(end) = end {
                sentences.push(Sentence { words: std::mem::take(&mut sentence), end });
            }
        }
        Self { words, sentences }
    }
}

/// Bytes of a question that are looked at.
const MAX_BYTES: usize = 2_000;

/// What is looked at of a text.
pub fn beginning(text: &str) -> &str {
    text.get(..text.floor_char_boundary(MAX_BYTES)).unwrap_or(text)
}

/// `melde ... ab` is `abmelden`, not `melden`, and the opposite of `anmelden`. A prefix at the end
/// of a clause goes back to the last word before it with which it makes a term.
fn join_separated_verbs(
    text: &str,
    words: &mut Vec<Word>,
    analyzer: Analyzer,
    is_term: impl Fn(&str) -> bool,
) {
    let mut joined: Vec<Word> = Vec::with_capacity(words.len());
    let mut coming = std::mem::take(words).into_iter().peekable();
    while let Some(word) = coming.next() {
        let ends_clause = coming.peek().is_none_or(|next| {
            let gap = text.get(word.span.end..next.span.start).unwrap_or_default();
            !gap.trim().is_empty() || analyzer.is_conjunction(&next.folded)
        });
        let is_prefix = ends_clause && analyzer.is_separable_prefix(&word.folded);
        let is_its_verb = |verb: &&mut Word| is_term(&format!("{}{}", word.folded, verb.stem));
        match joined.iter_mut().rev().find(is_its_verb).filter(|_| is_prefix) {
            Some(verb) => {
                verb.folded.insert_str(0, &word.folded);
                verb.stem.insert_str(0, &word.folded);
            }
            None => joined.push(word),
        }
    }
    *words = joined;
}

/// Shortest words that may be the halves of a compound, in bytes.
const MIN_HALVES: (usize, usize) = (3, 4);

/// `Bau platz` is `Bauplatz`: two words that make a term together are one.
fn join_split_compounds(words: &mut Vec<Word>, analyzer: Analyzer, is_term: impl Fn(&str) -> bool) {
    let mut joined: Vec<Word> = Vec::with_capacity(words.len());
    for word in std::mem::take(words) {
        if let Some(before) = joined.last_mut()
            && before.folded.len() >= MIN_HALVES.0
            && word.folded.len() >= MIN_HALVES.1
        {
            let folded = format!("{}{}", before.folded, word.folded);
            let stem = analyzer.stem(&folded);
            if is_term(&stem) {
                *before = Word { span: before.span.start..word.span.end, folded, stem };
                continue;
            }
        }
        joined.push(word);
    }
    *words = joined;
}

#[cfg(test)]
mod tests {
    use super::*;
    use auskunft_text::Language;

    fn stems(text: &str) -> Vec<String> {
        let is_term = |stem: &str| ["abmeld", "anmeld", "ummeld"].contains(&stem);
        let analyzer = Analyzer::new(Language::German);
        let question = Question::new(text, analyzer.words(text), analyzer, is_term);
        question.words.into_iter().map(|word| word.stem).collect()
    }

    #[test]
    fn each_stem_counts_once_and_long_texts_are_cut() {
        assert_eq!(stems("Hunde, Hunde, Hund anmelden"), ["hund", "anmeld"]);
        let many = (0..500).map(|i| i.to_string()).collect::<Vec<_>>().join(" ");
        assert_eq!(stems(&many).len(), MAX_WORDS);
        assert_eq!(stems(&"ä".repeat(5_000)).len(), 1);
    }

    #[test]
    fn two_words_that_make_a_term_are_one() {
        let is_term = |stem: &str| ["bauplatz"].contains(&stem);
        let stems = |text: &str| -> Vec<String> {
            let analyzer = Analyzer::new(Language::German);
            let question = Question::new(text, analyzer.words(text), analyzer, is_term);
            question.words.into_iter().map(|word| word.stem).collect()
        };
        assert_eq!(stems("ein Bau platz?"), ["ein", "bauplatz"]);
        assert_eq!(stems("um Bau"), ["um", "bau"]);
    }

    #[test]
    fn a_separated_verb_is_one_word() {
        assert_eq!(stems("melde ich Gewerbe ab?"), ["abmeld", "ich", "gewerb"]);
        assert_eq!(stems("melde ich Gewerbe an"), ["anmeld", "ich", "gewerb"]);
        assert_eq!(stems("melde mich ab und gehe"), ["abmeld", "mich", "und", "geh"]);
        assert_eq!(stems("melde ab heute"), ["meld", "ab", "heut"]);
        assert_eq!(stems("wo gehe ich an"), ["wo", "geh", "ich", "an"]);
    }
}
