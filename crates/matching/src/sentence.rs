//! Sentences: who writes a letter tells a story and then asks.
//!
//! What stands around the question would drown it, for words that no topic has weigh most. So the
//! sentences that ask are compared with the topics by themselves, too, see [`crate::rank`].

use auskunft_pack::TermKind;
use auskunft_text::Word;

use crate::lookup::Meaning;

/// A sentence of a question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sentence {
    /// The places of its words among those of the question, each once.
    pub words: Vec<usize>,
    pub end: End,
}

/// How a sentence ends; the surer it asks, the earlier it stands here.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum End {
    /// With a question mark.
    QuestionMark,
    /// The text ends without a mark, as what is typed into a field mostly does.
    Open,
    /// With another mark.
    OtherMark,
}

/// Marks that end a sentence, or announce the next.
const MARKS: [char; 5] = ['.', '!', ';', ':', '\n'];

/// Letters of a word from which on a mark behind it ends a sentence: `z. B.`, `Nr. 5` and `24. Mai`
/// go on.
const MIN_LAST_WORD: usize = 3;

/// Which words of a text end a sentence, and how. The last one does.
pub fn sentence_ends(text: &str, words: &[Word]) -> Vec<Option<End>> {
    let starts = words.iter().skip(1).map(|next| next.span.start).chain([text.len()]);
    let end_of = |(word, next): (&Word, usize)| {
        let gap = text.get(word.span.end..next).unwrap_or_default();
        let is_last = next == text.len();
        if gap.contains('?') {
            Some(End::QuestionMark)
        } else if gap.contains(MARKS)
            && (is_last || word.span.len() >= MIN_LAST_WORD && gap.ends_with(char::is_whitespace))
        {
            Some(End::OtherMark)
        } else {
            is_last.then_some(End::Open)
        }
    };
    words.iter().zip(starts).map(end_of).collect()
}

/// The sentences of several that ask: those with a question mark, else the last if it has no mark
/// at all, else all. Sentences that tell nothing (`Können Sie mir helfen?`) are none of them.
pub fn asking<'a>(
    sentences: &'a [Sentence],
    meanings: &[Meaning],
) -> impl Iterator<Item = &'a Sentence> {
    let tells = |&place: &usize| {
        meanings.get(place).is_some_and(|meaning| meaning.kind == TermKind::Content)
    };
    let telling = sentences.iter().filter(move |sentence| sentence.words.iter().any(tells));
    let end = telling.clone().map(|sentence| sentence.end).min();
    telling.filter(move |sentence| Some(sentence.end) == end)
}

#[cfg(test)]
mod tests {
    use auskunft_text::{Analyzer, Language};

    use super::*;
    use crate::question::Question;

    fn question(text: &str) -> Question {
        let analyzer = Analyzer::new(Language::German);
        Question::new(text, analyzer.words(text), analyzer, |_| false)
    }

    /// The words of each sentence that asks, where words in capitals tell something.
    fn asked(text: &str) -> Vec<String> {
        let Question { words, sentences } = question(text);
        let kind = |word: &Word| {
            let is_telling = text[word.span.clone()].chars().all(char::is_uppercase);
            if is_telling { TermKind::Content } else { TermKind::Frame }
        };
        let meaning = |word| Meaning { kind: kind(word), ..Meaning::default() };
        let meanings: Vec<Meaning> = words.iter().map(meaning).collect();
        let said = |sentence: &Sentence| {
            let folded = sentence.words.iter().map(|&place| words[place].folded.as_str());
            folded.collect::<Vec<_>>().join(" ")
        };
        asking(&sentences, &meanings).map(said).collect()
    }

    #[test]
    fn what_has_a_question_mark_asks() {
        assert_eq!(asked("Mein HUND ist weg. Wo ist das FUNDBÜRO? LG"), ["wo ist das fundburo"]);
        assert_eq!(asked("HUND? KATZE? Danke"), ["hund", "katze"]);
    }

    #[test]
    fn without_one_the_end_asks_if_it_is_open_and_else_all() {
        assert_eq!(asked("ich bin NEU hier! HUND anmelden"), ["hund anmelden"]);
        assert_eq!(
            asked("Ich bin NEU hier. Ich habe einen HUND."),
            ["ich bin neu hier", "ich habe einen hund"]
        );
    }

    #[test]
    fn a_sentence_that_tells_nothing_does_not_ask() {
        assert_eq!(asked("Ich habe einen HUND. Was muss ich tun?"), ["ich habe einen hund"]);
        assert!(asked("Hallo! Können Sie mir helfen?").is_empty());
    }

    #[test]
    fn abbreviations_and_ordinals_do_not_end_a_sentence() {
        for text in ["Kostet z. B. am 24. Mai Nr. 5 etwas", "Um 8:30 in A/B?", "Kita-Platz"] {
            assert_eq!(question(text).sentences.len(), 1, "{text}");
        }
        assert_eq!(question("Betreff: Hund\nGuten Tag! Was kostet er?").sentences.len(), 4);
        assert!(question(" …?! ").sentences.is_empty());
    }

    #[test]
    fn a_word_belongs_to_each_sentence_that_has_it() {
        let words = |text| -> Vec<Vec<usize>> {
            question(text).sentences.into_iter().map(|sentence| sentence.words).collect()
        };
        assert_eq!(words("Hund weg, Hund weg. Mein Hund?"), [vec![0, 1], vec![2, 0]]);
    }
}
