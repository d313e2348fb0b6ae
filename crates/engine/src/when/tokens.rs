//! A folded text as words and numbers, each classified once.

use super::words::{Class, ORDINAL, Word, first_word};

/// What stands between two tokens: which characters, but not in which order.
pub(super) type Gap = u8;

pub(super) const SPACE: Gap = 1;
pub(super) const DOT: Gap = 1 << 1;
pub(super) const COMMA: Gap = 1 << 2;
pub(super) const COLON: Gap = 1 << 3;
pub(super) const SLASH: Gap = 1 << 4;
pub(super) const DASH: Gap = 1 << 5;
/// `?`, `!`, `;` or the end of the text.
pub(super) const END: Gap = 1 << 6;
/// Before or after a number that is none of a date.
pub(super) const SIGN: Gap = 1 << 7;

/// A word or phrase, or a run of digits.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Token {
    pub class: Class,
    /// The value of a word, the number of digits if they are at most four.
    pub number: u16,
    /// How many digits; none in a word.
    pub digits: u8,
    /// What stands between it and the next one.
    pub gap: Gap,
}

impl Token {
    pub fn is(&self, class: Class) -> bool {
        self.class & class != 0
    }
}

/// How many empty tokens stand before the first one, and how many one can see at once.
pub(super) const BEFORE: usize = 2;
pub(super) const SEEN: usize = 7;

/// The tokens of a text, with empty ones around them so that looking around needs no care.
pub(super) fn tokens(text: &str, words: &str) -> Vec<Token> {
    let mut all = vec![Token::default(); BEFORE];
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        let mut token = Token::default();
        let Word { class, value, mut end } = first_word(words, rest);
        (token.class, token.number) = (class, value);
        while end == 0 || class == 0 {
            let Some(next) = rest.get(end..).and_then(|rest| rest.chars().next()) else { break };
            if !next.is_alphanumeric() || next.is_ascii_digit() != c.is_ascii_digit() {
                break;
            }
            end += next.len_utf8();
            if next.is_ascii_digit() {
                token.digits = token.digits.saturating_add(1);
                token.number = token.number.wrapping_mul(10).wrapping_add(next as u16 - 48);
            }
        }
        if let Some(last) = all.last_mut() {
            if end == 0 {
                last.gap |= gap(c);
                end = c.len_utf8();
            } else if token.is(ORDINAL) && (last.gap == 0 || token.number > 0) {
                // `24ten`, `24th of`
                last.gap |= DOT;
            } else {
                all.push(token);
            }
        }
        rest = rest.get(end..).unwrap_or_default();
    }
    if let Some(last) = all.last_mut() {
        last.gap |= END;
    }
    all.resize(all.len() + SEEN - BEFORE - 1, Token::default());
    all
}

fn gap(c: char) -> Gap {
    match c {
        '.' => DOT,
        ',' => COMMA,
        ':' => COLON,
        '/' => SLASH,
        '-' | '–' => DASH,
        '?' | '!' | ';' => END,
        '§' | '€' | '#' | '$' | '%' => SIGN,
        _ => SPACE,
    }
}

#[cfg(test)]
mod tests {
    use super::super::words::{PART, WEEKDAY, words};
    use super::*;
    use auskunft_text::Language;

    #[test]
    fn words_and_numbers_are_apart_and_know_what_is_between() {
        let all = tokens("(24ten, 9-12 donnerstagabend", words(Language::German));
        let seen: Vec<_> = all[BEFORE..].iter().map(|t| (t.number, t.digits, t.gap)).collect();
        let numbers = [(24, 2, DOT | COMMA | SPACE), (9, 1, DASH), (12, 2, SPACE)];
        assert_eq!(seen[..3], numbers);
        assert_eq!((seen[3], seen[4], seen.len()), ((3, 0, 0), (0, 0, END), 5 + SEEN - BEFORE - 1));
        assert!(all[BEFORE + 3].is(WEEKDAY) && all[BEFORE + 4].is(PART));
    }
}
