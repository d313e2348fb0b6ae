//! Cues: which part of an answer a question wants, and whether it goes on from what was said.

use std::ops::Range;

use auskunft_pack::{Cue, Facet, Pack};
use auskunft_text::{Word, phrase_key};

/// Words of the longest phrase that is looked for.
const MAX_PHRASE: usize = 5;

/// Telling words of the longest question that adds to the one before: `und für kleine Kinder?`
const MAX_ADDED: usize = 2;

/// The cues of a question, each with the words that are it. Where phrases overlap the longest counts.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Cues {
    found: Vec<(Range<usize>, Cue)>,
}

impl Cues {
    /// Looks for cues among the words of a question as they were written.
    pub(crate) fn find(pack: &Pack, words: &[Word]) -> Self {
        let mut found = Vec::new();
        let mut start = 0;
        while start < words.len() {
            let lengths = (1..=MAX_PHRASE.min(words.len() - start)).rev();
            let longest =
                lengths.filter_map(|length| words.get(start..start + length)).find_map(|phrase| {
                    Some((start..start + phrase.len(), pack.cue(&phrase_key(phrase))?))
                });
            let longest = longest.map(|(range, cue)| match cue {
                // `Gartenstraße 12`
                Cue::Street(_) => (range.start..range.end + numbers_at(words, range.end), cue),
                _ => (range, cue),
            });
            start = longest.as_ref().map_or(start + 1, |(range, _)| range.end);
            found.extend(longest);
        }
        Self { found }
    }

    /// Whether somebody wants to know when somebody can be met.
    pub(crate) fn want_hours(&self) -> bool {
        self.all().any(|cue| cue == Cue::Hours)
    }

    /// Whether somebody wants to know on which day something happens.
    pub(crate) fn want_dates(&self) -> bool {
        self.all().any(|cue| cue == Cue::Dates)
    }

    /// The street that is named: its number.
    pub(crate) fn street(&self) -> Option<u32> {
        self.all().find_map(|cue| match cue {
            Cue::Street(number) => Some(number),
            _ => None,
        })
    }

    /// The school holidays that are named: their number.
    pub(crate) fn holidays(&self) -> Option<u8> {
        self.all().find_map(|cue| match cue {
            Cue::Holidays(number) => Some(number),
            _ => None,
        })
    }

    /// The words of the question but those that name a street.
    pub(crate) fn without_street(&self, words: Vec<Word>) -> Vec<Word> {
        let street = self.found.iter().find(|(_, cue)| matches!(cue, Cue::Street(_)));
        let Some((street, _)) = street else { return words };
        let words = words.into_iter().enumerate();
        words.filter(|(place, _)| !street.contains(place)).map(|(_, word)| word).collect()
    }

    /// Whether it goes on from what was said before.
    pub(crate) fn begin_with_and(&self) -> bool {
        self.found.first().is_some_and(|(at, cue)| at.start == 0 && *cue == Cue::And)
    }

    /// Who must be called at once: the number of a help.
    pub(crate) fn help(&self) -> Option<u8> {
        self.all().find_map(|cue| match cue {
            Cue::Help(number) => Some(number),
            _ => None,
        })
    }

    /// The parts of an answer that are wanted.
    pub(crate) fn facets(&self) -> impl Iterator<Item = Facet> {
        self.all().filter_map(|cue| match cue {
            Cue::Facet(facet) => Some(facet),
            _ => None,
        })
    }

    /// Whether the question names a part and nothing that it would be a part of: it is about what was
    /// said before. `is_telling` tells which words name something.
    pub(crate) fn only_ask_for_a_part(
        &self,
        words: &[Word],
        is_telling: impl Fn(&Word) -> bool,
    ) -> bool {
        self.facets().next().is_some() && self.telling(words, is_telling) == 0
    }

    /// Whether the question adds something to the one before.
    pub(crate) fn add_to_what_was_said(
        &self,
        words: &[Word],
        is_telling: impl Fn(&Word) -> bool,
    ) -> bool {
        self.begin_with_and() && (1..=MAX_ADDED).contains(&self.telling(words, is_telling))
    }

    /// How many words outside of the cues name something.
    pub(crate) fn telling(&self, words: &[Word], is_telling: impl Fn(&Word) -> bool) -> usize {
        let is_cue = |place: usize| self.found.iter().any(|(range, _)| range.contains(&place));
        let others = words.iter().enumerate().filter(|(place, _)| !is_cue(*place));
        others.filter(|(_, word)| is_telling(word)).count()
    }

    fn all(&self) -> impl Iterator<Item = Cue> {
        self.found.iter().map(|(_, cue)| *cue)
    }
}

/// How many words from a place on begin with a digit, like the number of a house.
fn numbers_at(words: &[Word], place: usize) -> usize {
    let is_number = |word: &&Word| word.folded.starts_with(|c: char| c.is_ascii_digit());
    words.iter().skip(place).take_while(is_number).count()
}
