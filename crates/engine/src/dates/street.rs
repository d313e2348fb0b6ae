//! Streets: which one is meant, and which ones begin like what is being typed.

use auskunft_pack::Dates;
use auskunft_text::{Spelling, Word, fold};

use crate::cues::Cues;
use crate::desk::Desk;
use crate::reply::TopicIndex;

/// Letters from which on the beginning of a name tells which street it is.
const MIN_LETTERS: usize = 3;

/// Letters from which on one, and two, may be wrong.
const MIN_MISSPELT: [usize; 2] = [5, 9];

impl Desk {
    /// The street with which a question ends, also misspelt or not written out; `None` unless it can
    /// only be one.
    pub(crate) fn street_at_end(&self, dates: &Dates<'_>, words: &[Word]) -> Option<u32> {
        let (_, streets) = self.streets_like(dates, words, MIN_MISSPELT[0])?;
        let [street] = streets[..] else { return None };
        Some(street)
    }

    /// Questions that go on from what is being typed with the name of a street.
    pub(crate) fn complete_street(&self, dates: &Dates<'_>, typed: &str) -> Vec<String> {
        let words = self.words(typed);
        let found = self.streets_like(dates, &words, MIN_LETTERS);
        let (start, streets) = found.unwrap_or_default();
        let before = typed.get(..start).unwrap_or_default();
        let name = |&street: &u32| Some(dates.streets.get(street as usize)?.name);
        streets.iter().filter_map(name).map(|name| [before, name].concat()).collect()
    }

    /// Where in a text the name of a street begins that goes on to its end, and the streets that fit
    /// best.
    fn streets_like(
        &self,
        dates: &Dates<'_>,
        words: &[Word],
        min_letters: usize,
    ) -> Option<(usize, Vec<u32>)> {
        for (start, word) in words.iter().enumerate() {
            let mut letters = String::new();
            for word in words.iter().skip(start) {
                if word.folded.starts_with(|c: char| c.is_ascii_digit()) {
                    break;
                }
                letters.push_str(&word.folded);
            }
            if letters.len() < min_letters {
                continue;
            }
            let most = MIN_MISSPELT.iter().filter(|least| letters.len() >= **least).count();
            for edits in 0..=most {
                let spelling = Spelling::prefix(&letters, edits as u8);
                let mut streets = Vec::new();
                for (street, number) in dates.streets.iter().zip(0..) {
                    if spelling.distance(&self.street_key(street.name)).is_some() {
                        streets.push(number);
                    }
                }
                if !streets.is_empty() {
                    return Some((word.span.start, streets));
                }
            }
        }
        None
    }

    /// A name without blanks and hyphens, folded.
    fn street_key(&self, name: &str) -> String {
        let mut letters = name.to_owned();
        letters.retain(char::is_alphanumeric);
        fold(&letters, self.analyzer().language())
    }

    /// The topic of the dates in a street, for a question that names nothing but the street: that
    /// which stands for all of them.
    pub(super) fn topic_of_street(
        &self,
        dates: &Dates<'_>,
        words: &[Word],
        cues: &Cues,
    ) -> Option<TopicIndex> {
        let street = dates.streets.get(cues.street()? as usize)?;
        if cues.telling(words, |word| self.is_telling(word)) > 0 {
            return None;
        }
        let timetable = dates.timetables.get(*street.timetables.first()? as usize)?;
        let (_, kind) = timetable.entries().next()?;
        dates.kinds.get(kind as usize)?.topics.last().map(|&topic| TopicIndex(topic))
    }
}
