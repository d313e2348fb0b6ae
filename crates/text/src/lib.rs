//! Text analysis, shared by the compiler and the browser.
//!
//! Both must see the same terms, so everything between a text and its terms is here: folding,
//! words, stems. [`ANALYSIS`] names this version of it in each pack. [`Spelling`] finds terms that
//! are nearly like a word.
//!
//! ```
//! use auskunft_text::{Analyzer, Language};
//! let words = Analyzer::new(Language::German).words("Hunde anmelden");
//! let stems: Vec<&str> = words.iter().map(|word| word.stem.as_str()).collect();
//! assert_eq!(stems, ["hund", "anmeld"]);
//! ```

// A panic ends the widget: nothing that runs in the browser may have one.
#![cfg_attr(not(test), deny(clippy::unwrap_used, clippy::expect_used, clippy::panic))]

mod distance;
mod fold;
mod stem;
mod words;

pub use distance::{MAX_EDITS, Spelling, State};
pub use fold::fold;
pub use words::{Word, phrase_key};

/// Version of folding, words and stems together. It is raised with each change that could give a
/// text other terms; a pack of another version is refused.
pub const ANALYSIS: u8 = 3;

/// Longest word in bytes after folding.
pub const MAX_WORD_BYTES: usize = 62;

/// The language of a text, which decides folding and stemmer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[repr(u8)]
pub enum Language {
    /// German: digraphs are umlauts, Snowball 3 `german` with rules for participles.
    German = 1,
    /// English: Snowball 3 `english`.
    English = 2,
}

impl Language {
    /// All languages.
    pub const ALL: [Language; 2] = [Language::German, Language::English];

    /// The language of a BCP 47 tag such as `de`, `de-DE`, `en`.
    pub fn from_tag(tag: &str) -> Option<Self> {
        let primary = tag.split('-').next().unwrap_or_default();
        Self::ALL.into_iter().find(|language| primary.eq_ignore_ascii_case(language.tag()))
    }

    /// The primary tag.
    pub fn tag(self) -> &'static str {
        match self {
            Self::German => "de",
            Self::English => "en",
        }
    }

    /// The language with a number, as a pack names it.
    pub fn from_number(number: u8) -> Option<Self> {
        Self::ALL.into_iter().find(|&language| language as u8 == number)
    }
}

/// Turns text into words and terms.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Analyzer {
    language: Language,
}

impl Analyzer {
    /// The analysis for a language.
    pub fn new(language: Language) -> Self {
        Self { language }
    }

    /// The language.
    pub fn language(self) -> Language {
        self.language
    }
}
