//! What is written in letters and digits: IBANs, numbers of identity cards, number plates.

use super::tokens::{Kind, Token, blank, from, leading};
use super::{Found, placeholder};

/// Letters and digits of an IBAN (ISO 13616), of a German one, and so many that it may be one with
/// the end missing.
const MAX_IBAN: usize = 34;
const GERMAN_IBAN: usize = 22;
const MIN_IBAN: usize = 12;

/// Letters on German identity cards and passports; vowels and what looks like a digit are left out.
const CARD_LETTERS: &str = "CFGHJKLMNPRTVWXYZ";

/// An account, in groups or not, in capitals or not. The check digits are not looked at: a mistyped
/// number tells whose account it is as well.
pub(super) fn iban(tokens: &[Token<'_>]) -> Option<Found> {
    let country = tokens.first().filter(|token| token.is_code() && token.text.len() == 2)?;
    let gap = blank(from(tokens, 1));
    // `am 24 …`, `ID 12 …`: a word and a number.
    let is_country = gap == 0 || country.folded == "de";
    let check = tokens.get(1 + gap).filter(|token| is_country && token.digits() >= 2)?;
    let most = if country.folded == "de" { GERMAN_IBAN } else { MAX_IBAN };
    let mut length = 2 + gap;
    let mut written = country.text.len() + check.text.len();
    while written < most
        && let Some(group) = next_group(from(tokens, length), written)
    {
        written += from(tokens, length).get(group - 1).map_or(0, |token| token.text.len());
        length += group;
    }
    let found = Found { kept: 0, taken: length, placeholder: placeholder::IBAN };
    (written >= MIN_IBAN).then_some(found)
}

/// The tokens of the next group: digits behind a blank or a hyphen, the letters of a bank at the
/// beginning, or letters in the middle of digits.
fn next_group(tokens: &[Token<'_>], written: usize) -> Option<usize> {
    let gap = leading(tokens, 1, |token| token.is_blank() || token.is_sign("-"));
    let group = tokens.get(gap).filter(|token| token.is_code())?;
    let is_inside = gap == 0 || written == 4;
    let is_bank = || group.text.len() <= 4 && is_inside && has_digits(from(tokens, gap + 1));
    (group.kind == Kind::Digits || is_bank()).then_some(gap + 1)
}

fn has_digits(tokens: &[Token<'_>]) -> bool {
    let gap = blank(tokens);
    tokens.get(gap).is_some_and(|token| token.kind == Kind::Digits)
}

/// The number of an identity card or a passport: nine letters and digits, or more with check digits.
pub(super) fn card(tokens: &[Token<'_>]) -> Option<Found> {
    tokens.first().filter(|token| token.kind == Kind::Letters)?;
    let is_letter = |c: char| CARD_LETTERS.contains(c.to_ascii_uppercase());
    let is_card = |token: &Token<'_>| token.digits() > 0 || token.text.chars().all(is_letter);
    let taken = leading(tokens, MAX_IBAN, is_card);
    let inside = tokens.iter().take(taken);
    let digits: usize = inside.clone().map(Token::digits).sum();
    let fits = inside.map(|token| token.text.len()).sum::<usize>() >= 9 && digits >= 3;
    fits.then_some(Found { kept: 0, taken, placeholder: placeholder::CARD })
}

/// A number plate with its hyphen, in capitals: `H-AB 123`, `WUN-X1E`. In small letters it cannot be
/// told from other things.
pub(super) fn plate(tokens: &[Token<'_>]) -> Option<Found> {
    let [district, hyphen, letters, ..] = tokens else { return None };
    let is_plate = is_capitals(district, 3) && hyphen.is_sign("-‑") && is_capitals(letters, 2);
    let gap = leading(from(tokens, 3), 1, |token| token.is_blank() || token.is_sign("-"));
    let number = tokens.get(3 + gap).filter(|token| is_plate && (1..=4).contains(&token.digits()));
    let kind = leading(from(tokens, 4 + gap), 1, |token| matches!(token.text, "E" | "H"));
    number.map(|_| Found { kept: 0, taken: 4 + gap + kind, placeholder: placeholder::PLATE })
}

fn is_capitals(token: &Token<'_>, most: usize) -> bool {
    let is_capital = |c| matches!(c, 'A'..='Z' | 'Ä' | 'Ö' | 'Ü');
    token.kind == Kind::Letters
        && token.text.chars().count() <= most
        && token.text.chars().all(is_capital)
}
