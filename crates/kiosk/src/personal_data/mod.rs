//! What could name a person, taken out of a question before it is kept.
//!
//! ```
//! use auskunft_kiosk::personal_data::redacted;
//! let kept = redacted("Ich heiße Meyer und brauche einen Pass, Tel. 05101 12345");
//! assert_eq!(kept, "Ich heiße [Name] und brauche einen Pass, Tel. [Telefon]");
//! ```
//!
//! **This is a filter, not a promise.** It knows forms, not people: addresses with an `@`, numbers
//! that look like those of telephones, accounts and cards, dates beside "geboren", words behind "ich
//! heiße" or "Frau". It cannot know that `Meyer` in "wo wohnt Meyer" is a person, that "meine Frau
//! Anna" has a name, or whom a street with a house number or an illness describes. Who keeps questions
//! must tell people so, and read the file with that in mind. Where in doubt a word too many goes:
//! a question with a gap still tells what is missing in the pack.
//!
//! What a question is understood by stays: prices, years, times, days, paragraphs, and the years of
//! birth that deadlines hang on ("geboren 1965"). Postal codes stay too; thousands share one, and
//! without it "Müll in 29999" says nothing.
//!
//! | module | finds |
//! |---|---|
//! | `mail` | e-mail addresses |
//! | `birth` | days of birth |
//! | `names` | names behind words that announce one |
//! | `codes` | IBANs, numbers of identity cards, number plates |
//! | `numbers` | telephones, and other numbers too long to be anything else |
//!
//! A text is cut into tokens (`tokens`) and walked once from left to right. At each token the finders
//! are asked in turn, each looks only ahead and only so far, so that the work is proportional to the
//! length of any text.

mod birth;
mod codes;
mod mail;
mod names;
mod numbers;
mod tokens;

#[cfg(test)]
mod tests;

use tokens::{Token, tokens};

/// What stands for what was taken out. Only editors read it, in the file that a kiosk exports.
mod placeholder {
    pub const BIRTH: &str = "[Geburtsdatum]";
    pub const CARD: &str = "[Ausweisnummer]";
    pub const IBAN: &str = "[IBAN]";
    pub const MAIL: &str = "[E-Mail]";
    pub const NAME: &str = "[Name]";
    pub const NUMBER: &str = "[Nummer]";
    pub const PHONE: &str = "[Telefon]";
    pub const PLATE: &str = "[Kennzeichen]";
    pub const ALL: [&str; 8] = [BIRTH, CARD, IBAN, MAIL, NAME, NUMBER, PHONE, PLATE];
}

/// What a finder says about the tokens ahead: so many stay, so many more are taken out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Found {
    kept: usize,
    taken: usize,
    /// What is written instead of those taken.
    placeholder: &'static str,
}

impl Found {
    /// The tokens ahead belong together and name nobody.
    fn harmless(kept: usize) -> Self {
        Self { kept, taken: 0, placeholder: "" }
    }
}

type Finder = fn(&[Token<'_>]) -> Option<Found>;

/// In this order: an address may contain a number, an account begins with letters, and what remains
/// of digits is looked at last.
const FINDERS: [Finder; 9] = [
    mail::address,
    birth::day,
    names::announced,
    codes::iban,
    codes::card,
    codes::plate,
    numbers::telephone,
    numbers::long,
    numbers::quantity,
];

/// A text without what could name a person, as far as forms can tell. Doing it again changes nothing.
pub fn redacted(text: &str) -> String {
    let tokens = tokens(text);
    let mut rest = tokens.as_slice();
    let mut out = String::with_capacity(text.len());
    while !rest.is_empty() {
        let found = FINDERS.iter().find_map(|find| find(rest)).unwrap_or(Found::harmless(1));
        let (kept, after) = rest.split_at(found.kept.min(rest.len()));
        out.extend(kept.iter().map(|token| token.text));
        out.push_str(found.placeholder);
        rest = after.get(found.taken..).unwrap_or_default();
    }
    out
}
