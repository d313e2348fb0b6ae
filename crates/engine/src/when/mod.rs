//! What a question says about time: which days it means.
//!
//! ```text
//! text  -> tokens   folded words and numbers, each classified once by one table (`words`)
//!       -> reading  one walk over them: dates, feasts, days of the week, times
//!       -> meaning  resolved together against the civil time of the town
//! ```
//!
//! There is no pattern language. What is written without a year is the next such day, today
//! included (`calendar`). What is no time stays none: prices, paragraphs, `Sonntagsdienst`,
//! `guten Morgen`. Times of day are recognised but not told.
//!
//! Days are plain numbers until the end, and what has many callers is never inlined: a text is
//! read once per question, and every byte of this is downloaded.

#![allow(clippy::trivially_copy_pass_by_ref, reason = "a reference to a token is less code")]

mod calendar;
mod dates;
mod meaning;
mod reading;
mod tokens;
mod words;

use auskunft_pack::Date;
use auskunft_text::{Language, fold};

use crate::civil_time::CivilTime;
use auskunft_matching::beginning;

/// What a question says about time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct When {
    /// The days that are meant.
    pub days: Days,
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
    Holidays,
}

/// What a text says about time; `None` if it says nothing. Only the beginning of a long text is
/// read, as far as a question is.
pub fn when(text: &str, language: Language, now: CivilTime) -> Option<When> {
    let folded = fold(beginning(text), language);
    let tokens = tokens::tokens(&folded, words::words(language));
    reading::read(&tokens, now.date()?, language == Language::English).meaning()
}
