//! Cues: words and phrases that say what a question wants, whatever it is about.
//!
//! `Was kostet` asks for the costs of any topic, `geöffnet` for opening hours, and `es brennt` for
//! help before anything else. A cue is known by the hash of its folded words, like small talk. The
//! section is the list of helps (name, telephone, text), the sorted hashes, and for each its meaning
//! as a number. With 24 bits one other phrase in some 30,000 is taken for one of 500.

use crate::bytes::{Reader, Writer};
use crate::facet::Facet;
use crate::hashes::Numbers;

const HASH_BITS: u32 = 24;

/// What a phrase in a question wants.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cue {
    /// To add something to what was said before: `und`.
    And,
    /// To know when somebody can be met.
    Hours,
    /// A part of the answer.
    Facet(Facet),
    /// To know on which day something happens.
    Dates,
    /// Help in danger or distress: the number of a [`Help`].
    Help(u8),
    /// School holidays: their number in [`Dates`](crate::Dates).
    Holidays(u8),
    /// A street: its number in [`Dates`](crate::Dates).
    Street(u32),
}

/// Who helps in danger or distress.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Help {
    /// What it is called, such as `Notruf`.
    pub name: String,
    /// Telephone number.
    pub phone: String,
    /// What to do.
    pub text: String,
}

const AND: u32 = 0;
const HOURS: u32 = 1;
const FIRST_FACET: u32 = 2;
const DATES: u32 = 63;
const FIRST_HELP: u32 = 64;
const FIRST_HOLIDAYS: u32 = 320;
const FIRST_STREET: u32 = 576;

impl Cue {
    fn to_number(self) -> u32 {
        match self {
            Self::And => AND,
            Self::Hours => HOURS,
            Self::Facet(facet) => FIRST_FACET + facet as u32,
            Self::Dates => DATES,
            Self::Help(number) => FIRST_HELP + u32::from(number),
            Self::Holidays(number) => FIRST_HOLIDAYS + u32::from(number),
            Self::Street(number) => FIRST_STREET + number,
        }
    }

    fn from_number(number: u32) -> Option<Self> {
        Some(match number {
            AND => Self::And,
            HOURS => Self::Hours,
            DATES => Self::Dates,
            FIRST_STREET.. => Self::Street(number - FIRST_STREET),
            FIRST_HOLIDAYS.. => Self::Holidays((number - FIRST_HOLIDAYS) as u8),
            FIRST_HELP.. => Self::Help((number - FIRST_HELP) as u8),
            _ => Self::Facet(Facet::from_byte((number - FIRST_FACET) as u8)?),
        })
    }
}

/// The cues of a language.
#[derive(Debug, Clone, Default)]
pub(crate) struct Cues {
    helps: Vec<Help>,
    phrases: Numbers,
}

impl Cues {
    /// Reads the section; `None` if it is broken.
    pub(crate) fn decode(bytes: &[u8]) -> Option<Self> {
        let mut bytes = Reader::new(bytes);
        let helps = bytes.list(|bytes| {
            let mut text = || bytes.str().map(str::to_owned);
            Some(Help { name: text()?, phone: text()?, text: text()? })
        })?;
        Some(Self { helps, phrases: Numbers::decode(HASH_BITS, &mut bytes)? })
    }

    /// What a phrase wants.
    pub(crate) fn of(&self, phrase: &str) -> Option<Cue> {
        Cue::from_number(self.phrases.of(phrase)?)
    }

    /// Who helps.
    pub(crate) fn help(&self, number: u8) -> Option<&Help> {
        self.helps.get(usize::from(number))
    }
}

/// Writes the section. Of two meanings of one phrase the first stays.
pub(crate) fn encode(helps: &[Help], cues: &[(String, Cue)], out: &mut Writer) {
    out.list(helps, |help, out| {
        for text in [&help.name, &help.phone, &help.text] {
            out.str(text);
        }
    });
    let phrases = cues.iter().map(|(phrase, cue)| (phrase.as_str(), cue.to_number()));
    Numbers::new(HASH_BITS, phrases).encode(out);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cues_survive_packing_and_other_phrases_want_nothing() {
        let mut cues = vec![("und ".to_owned(), Cue::And), ("ofen ".to_owned(), Cue::Hours)];
        cues.extend(Facet::ALL.map(|facet| (format!("{facet:?}"), Cue::Facet(facet))));
        let others = [
            Cue::Dates,
            Cue::Help(0),
            Cue::Help(255),
            Cue::Holidays(0),
            Cue::Holidays(255),
            Cue::Street(0),
            Cue::Street(9_000),
        ];
        cues.extend(others.map(|cue| (format!("{cue:?}"), cue)));
        let help = Help { name: "Notruf".into(), phone: "112".into(), text: "Sofort.".into() };
        let mut out = Writer::default();
        encode(std::slice::from_ref(&help), &cues, &mut out);
        let bytes = out.into_bytes();
        let read = Cues::decode(&bytes).expect("a section");
        for (phrase, cue) in &cues {
            assert_eq!(read.of(phrase), Some(*cue), "{phrase}");
        }
        assert_eq!((read.help(0), read.help(1)), (Some(&help), None));
        assert_eq!(read.of("hundesteuer "), None);
        assert!(Cues::decode(&bytes[..bytes.len() - 1]).is_none());
    }
}
