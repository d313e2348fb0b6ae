//! What a question says about time: which days and which part of the day it means.
//!
//! ```text
//! text  -> tokens   folded words and numbers, with what stands between them
//!       -> reading  one walk over them: dates, feasts, days of the week, times
//!       -> meaning  resolved together against the civil time of the town
//! ```
//!
//! The words are in tables of text, one per language (`words`); there is no pattern language. What
//! is written without a year is the next such day, today included. What is no time stays none:
//! prices, paragraphs, `Sonntagsdienst`, `guten Morgen`.
//!
//! What has many callers here is never inlined: the engine is built for speed, but a text is read
//! once per question, and copies of these functions would cost the browser two kilobytes.

mod clock;
mod dates;
mod feasts;
mod meaning;
mod reading;
mod said;
mod tokens;
mod weekdays;
mod words;

use auskunft_matching::beginning;
use auskunft_pack::Date;
use auskunft_text::{Language, fold};

use crate::civil_time::CivilTime;

/// What a question says about time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct When {
    /// The days that are meant.
    pub days: Days,
    /// The part of the day, if one is told.
    pub part: Option<Part>,
    /// The days are an example for every week (`samstags`, `jeden Montag`).
    pub weekly: bool,
    /// This very minute is meant (`jetzt`, `noch offen`); `days` is today.
    pub now: bool,
    /// It asks when something opens again.
    pub next_opening: bool,
}

/// Days that a question means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Days {
    /// No day is told, only a time (`abends`) or that something opens again.
    Unsaid,
    /// One day.
    One(Date),
    /// All days from `first` to `last`; `first` is before `last`.
    Range {
        /// The first of them.
        first: Date,
        /// The last of them.
        last: Date,
    },
    /// School holidays, which no rule gives: the state decrees them.
    Holidays(Holidays),
}

/// School holidays by name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Holidays {
    /// Osterferien.
    Easter,
    /// Pfingstferien.
    Whitsun,
    /// Sommerferien.
    Summer,
    /// Herbstferien.
    Autumn,
    /// Weihnachtsferien.
    Christmas,
    /// Winterferien, in some states called Faschings- or Frühjahrsferien.
    Winter,
    /// Zeugnisferien between the halves of the school year.
    Report,
    /// Any of them: `in den Ferien`.
    Any,
}

/// A part of a day, half open: a time such as `um 15 Uhr` is the one minute that begins then.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Part {
    /// First minute since midnight, below 1440.
    pub from: u16,
    /// The minute after the last, above `from` and at most 1440.
    pub until: u16,
}

/// What a text says about time; `None` if it says nothing. Only the beginning of a long text is
/// read, as far as a question is.
pub fn when(text: &str, language: Language, now: CivilTime) -> Option<When> {
    let folded = fold(beginning(text), language);
    let grammar = words::grammar(language);
    reading::Reading::new(tokens::Tokens::new(&folded, grammar), now.date()?).finish()
}
