//! Telephones, other long numbers, and the numbers that tell what a question is about.
//!
//! German numbers are written with blanks, hyphens, slashes and brackets, and so are times and days.
//! They are told apart by their beginning: an area code begins with 0 and has three digits or more,
//! an hour, a day and a month have two at most.

use super::tokens::{Kind, Token, blank, from, leading};
use super::{Found, mail, placeholder};

/// Words before a number without area code, folded (`ph` is `f`), and what may stand between.
const CALL: &str = "tel telefon telefonnummer handy handynummer mobil mobilnummer rufnummer fax \
                    faxnummer durchwahl fone mobile whatsapp";
const BETWEEN: &str = "nr nummer number ist lautet is unter meine my";

/// Units: the number before one is a quantity.
const UNITS: &str = "uhr euro eur cent prozent grad jahre meter qm kwh liter";

/// Signs inside a number.
const SIGNS: &str = "-‐‑–—−/()";

/// Fewest digits of a number with area code, of one behind a word for it, and of one that is long
/// enough to be nothing else: a file, a taxpayer, a telephone without its zero.
const MIN_WITH_AREA: usize = 7;
const MIN_LOCAL: usize = 4;
const MIN_LONG: usize = 7;

/// Most groups of one number.
const MAX_GROUPS: usize = 12;

/// Digits of the groups of a taxpayer (`12 345 678 901`, `12/345/67890`) and of a bank card.
const SHAPES: [&[usize]; 4] = [&[2, 3, 3, 3], &[2, 3, 5], &[3, 3, 5], &[4, 4, 4, 4]];

/// Digits of a run.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Group<'a> {
    digits: &'a str,
    /// Where it ends, in tokens of the run.
    end: usize,
    /// Whether a hyphen or a slash, and not only a blank or a bracket, stands before it.
    is_joined: bool,
}

/// A telephone: with area code, or behind a word that says so.
pub(super) fn telephone(tokens: &[Token<'_>]) -> Option<Found> {
    let kept = announcement(tokens);
    let tokens = from(tokens, kept);
    let opening = leading(tokens, 2, |token| token.is_sign("+("));
    let is_abroad = tokens.iter().take(opening).any(|token| token.text == "+");
    let groups = groups(from(tokens, opening));
    let digits: usize = groups.iter().map(|group| group.digits.len()).sum();
    let is_telephone = match kept {
        0 if is_abroad => digits >= MIN_WITH_AREA,
        0 => digits >= MIN_WITH_AREA && has_area_code(&groups),
        _ => digits >= MIN_LOCAL && !is_day(&groups),
    };
    let taken = opening + groups.last().filter(|_| is_telephone)?.end;
    Some(Found { kept, taken, placeholder: placeholder::PHONE })
}

/// The tokens of `Tel.: `; 0 if no such word is ahead.
fn announcement(tokens: &[Token<'_>]) -> usize {
    let is_between =
        |token: &Token<'_>| token.is_blank() || token.is_sign(":.=") || token.is_word(BETWEEN);
    match tokens {
        [first, rest @ ..] if first.is_word(CALL) => 1 + leading(rest, 8, is_between),
        _ => 0,
    }
}

/// `0511…`, also as `0 51 11`; not `08-12` and not `01 05 2026`.
fn has_area_code(groups: &[Group<'_>]) -> bool {
    let is_short = groups.first().is_some_and(|first| first.digits.len() <= 2);
    let is_joined = groups.get(1).is_some_and(|second| second.is_joined);
    let is_zero = groups.first().is_some_and(|first| first.digits.starts_with('0'));
    is_zero && !(is_short && is_joined) && !is_day(groups)
}

fn is_day(groups: &[Group<'_>]) -> bool {
    let [day, month, year] = groups else { return false };
    let is_at_most = |text: &str, most| text.parse::<u32>().is_ok_and(|n| (1..=most).contains(&n));
    is_at_most(day.digits, 31)
        && is_at_most(month.digits, 12)
        && day.digits.len() <= 2
        && matches!(year.digits.len(), 2 | 4)
}

/// A number that is too long for a quantity, or has the shape of one that is a person's own.
pub(super) fn long(tokens: &[Token<'_>]) -> Option<Found> {
    let groups = groups(tokens);
    let first = groups.first()?;
    let has_shape = |shape: &[usize]| {
        let lengths = groups.iter().map(|group| group.digits.len());
        groups.len() >= shape.len() && lengths.zip(shape).all(|(length, &shape)| length == shape)
    };
    let shape = SHAPES.into_iter().find(|shape| has_shape(shape) && !groups.iter().all(is_year));
    let last = shape.map_or(Some(first), |shape| groups.get(shape.len() - 1))?;
    let is_long = shape.is_some() || first.digits.len() >= MIN_LONG;
    is_long.then_some(Found { kept: 0, taken: last.end, placeholder: placeholder::NUMBER })
}

fn is_year(group: &Group<'_>) -> bool {
    group.digits.len() == 4 && (group.digits.starts_with("19") || group.digits.starts_with("20"))
}

/// A price, a time or a day as a whole, so that nobody looks for a telephone in the middle of it.
pub(super) fn quantity(tokens: &[Token<'_>]) -> Option<Found> {
    tokens.first().filter(|token| token.kind == Kind::Digits)?;
    let mut kept = 1;
    while let [sign, digits, ..] = from(tokens, kept)
        && sign.is_sign(".,:")
        && digits.kind == Kind::Digits
    {
        kept += 2;
    }
    Some(Found::harmless(kept))
}

/// The groups of digits at the beginning, without one that a unit follows.
fn groups<'a>(tokens: &[Token<'a>]) -> Vec<Group<'a>> {
    let mut groups: Vec<Group<'a>> = Vec::new();
    let mut at = 0;
    let mut is_joined = false;
    while groups.len() < MAX_GROUPS
        && let Some(token) = tokens.get(at).filter(|token| token.kind == Kind::Digits)
    {
        groups.push(Group { digits: token.text, end: at + 1, is_joined });
        let gap = separator(from(tokens, at + 1), &groups);
        is_joined = from(tokens, at + 1).iter().take(gap).any(is_joint);
        at += 1 + gap;
    }
    let behind = groups.last().map_or(0, |last| last.end);
    if has_unit(from(tokens, behind)) {
        groups.pop();
    }
    groups
}

/// The tokens to the next group. A dot parts thousands, days and times, unless an area code stands
/// before it.
fn separator(tokens: &[Token<'_>], groups: &[Group<'_>]) -> usize {
    let is_dotted = groups.first().is_some_and(|first| {
        first.digits.len() >= 3 && first.digits.starts_with('0') && first.digits != "000"
    });
    match tokens {
        [dot, digits, ..] if dot.is_sign(".") && digits.kind == Kind::Digits => {
            usize::from(is_dotted)
        }
        _ => leading(tokens, 3, |token| token.is_blank() || token.is_sign(SIGNS)),
    }
}

fn is_joint(token: &Token<'_>) -> bool {
    token.kind == Kind::Sign && !token.is_sign("()")
}

fn has_unit(tokens: &[Token<'_>]) -> bool {
    let unit = from(tokens, blank(tokens));
    let is_unit = |token: &Token<'_>| token.is_word(UNITS) || token.is_sign("€$%°");
    let is_hour =
        matches!(tokens, [colon, minutes, ..] if colon.is_sign(":") && minutes.digits() == 2);
    // `12345678 euro@web.de`: the unit will be gone.
    is_hour || unit.first().is_some_and(is_unit) && mail::address(unit).is_none()
}

#[cfg(test)]
mod tests {
    use auskunft_text::{Language, fold};

    use super::*;

    #[test]
    fn lists_are_folded_as_questions_are() {
        for words in [CALL, BETWEEN, UNITS] {
            assert_eq!(words, fold(words, Language::German));
        }
    }
}
