//! Days of birth: a date behind or before "geboren".

use super::tokens::{Kind, Token, blank, from, leading};
use super::{Found, placeholder};

/// Words that announce a day of birth.
const BIRTH: &str = "geboren geb geburtsdatum geburtstag born birthday birth";

/// What may stand between such a word and the date.
const BETWEEN: &str = "am ist war wurde bin den der on is was";

/// Beginnings of months in German and English, folded.
const MONTHS: [&str; 15] = [
    "jan", "feb", "mar", "marz", "apr", "mai", "may", "jun", "jul", "aug", "sep", "okt", "nov",
    "dez", "dec",
];

/// Tokens between a word and its date, and between a date and the word behind it.
const REACH: usize = 8;

/// A day of birth. A year alone stays: deadlines hang on it, and it names nobody.
pub(super) fn day(tokens: &[Token<'_>]) -> Option<Found> {
    let kept = announcement(tokens).unwrap_or(0);
    let date = date(from(tokens, kept))?;
    let is_star = tokens.first().is_some_and(|first| first.is_sign("*"));
    // `3 * 4.5 m`: behind a star only a full date is one.
    let is_birth = kept > 0 && (date.is_full || !is_star)
        || date.is_full && is_followed_by_birth(from(tokens, date.length));
    let found = Found { kept, taken: date.length, placeholder: placeholder::BIRTH };
    is_birth.then_some(found)
}

/// The tokens of `geboren am `, or of the star that stands for it.
fn announcement(tokens: &[Token<'_>]) -> Option<usize> {
    let first = tokens.first()?;
    let is_between =
        |token: &Token<'_>| token.is_blank() || token.is_sign(":.=(,") || token.is_word(BETWEEN);
    if first.is_sign("*") {
        return Some(1 + blank(from(tokens, 1)));
    }
    first.is_word(BIRTH).then(|| 1 + leading(from(tokens, 1), REACH, is_between))
}

fn is_followed_by_birth(tokens: &[Token<'_>]) -> bool {
    let is_sentence =
        |token: &Token<'_>| matches!(token.kind, Kind::Letters | Kind::Blank) || token.is_sign(",");
    let reach = leading(tokens, REACH, is_sentence);
    tokens.iter().take(reach).any(|token| token.is_word(BIRTH))
}

/// A date at the beginning of some tokens.
#[derive(Debug, Clone, Copy)]
struct Day {
    length: usize,
    /// Whether it has a day, a month and a year.
    is_full: bool,
}

fn date(tokens: &[Token<'_>]) -> Option<Day> {
    let first = tokens.first()?;
    if matches!(first.digits(), 6 | 8) {
        return Some(Day { length: 1, is_full: true });
    }
    let mut length = 0;
    let mut parts = 0;
    let mut gap = 0;
    while parts < 3 && tokens.get(length + gap).is_some_and(is_part) {
        length += gap + 1;
        parts += 1;
        gap = separator(from(tokens, length));
        // `geboren 1970 12 Uhr`: only `1970-12-…` begins with the year.
        if parts == 1 && first.digits() == 4 && !is_glued(from(tokens, length), gap) {
            return None;
        }
    }
    (parts >= 2).then_some(Day { length, is_full: parts == 3 })
}

/// A day, a month or a year.
fn is_part(token: &Token<'_>) -> bool {
    matches!(token.digits(), 1 | 2 | 4)
        || MONTHS.iter().any(|month| token.folded.starts_with(month))
}

fn separator(tokens: &[Token<'_>]) -> usize {
    let ordinal = leading(tokens, 1, |token| token.is_word("st nd rd th"));
    let is_between = |token: &Token<'_>| token.is_blank() || token.is_sign("./-–,");
    ordinal + leading(from(tokens, ordinal), 2, is_between)
}

fn is_glued(tokens: &[Token<'_>], gap: usize) -> bool {
    gap == 1 && tokens.first().is_some_and(|token| !token.is_blank())
}

#[cfg(test)]
mod tests {
    use auskunft_text::{Language, fold};

    use super::*;

    #[test]
    fn lists_are_folded_as_questions_are() {
        for words in [BIRTH, BETWEEN].into_iter().chain(MONTHS) {
            assert_eq!(words, fold(words, Language::German));
        }
    }
}
