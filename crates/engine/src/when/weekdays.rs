//! Days of the week: `Donnerstag`, `donnerstags`, `Donnerstagnachmittag`, `am Do`.

use super::tokens::{Tokens, find, group};

/// A day of the week in a text.
#[derive(Debug, Clone, Copy)]
pub(super) struct Weekday {
    /// Monday is 0.
    pub day: u8,
    /// Every such day.
    pub weekly: bool,
    /// The part of the day, an index of `PARTS`.
    pub part: Option<usize>,
}

/// The day of the week that a token is.
#[inline(never)]
pub(super) fn weekday(tokens: &Tokens, index: usize) -> Option<Weekday> {
    full(tokens, index).or_else(|| short(tokens, index))
}

#[inline(never)]
fn full(tokens: &Tokens, index: usize) -> Option<Weekday> {
    let word = tokens.at(index);
    let mut rest = "";
    let day = find(tokens.grammar.weekdays, &mut |_, name| {
        let tail = word.strip_prefix(name);
        rest = tail.unwrap_or_default();
        tail.is_some()
    })?;
    let part = match rest {
        "morgen" | "fruh" => Some(0),
        _ => group(tokens.grammar.parts, rest),
    };
    let found = Weekday { day: day as u8, weekly: rest.ends_with('s'), part };
    (rest.is_empty() || rest == "s" || part.is_some()).then_some(found)
}

/// An abbreviation, which is a day only if something beside it says so: `Di`, but not `di Mare`.
fn short(tokens: &Tokens, index: usize) -> Option<Weekday> {
    let day = abbreviation(tokens, index)?;
    let found = Weekday { day, weekly: false, part: None };
    let before = index.wrapping_sub(1);
    let is_day = |index| {
        full(tokens, index).is_some()
            || (tokens.at(index) != "so" && abbreviation(tokens, index).is_some())
    };
    let joins = |index| tokens.is(index, tokens.grammar.to) || tokens.is(index, tokens.grammar.and);
    let after_day = is_day(before) || (joins(before) && is_day(index.wrapping_sub(2)));
    let placed = tokens.is(before, tokens.grammar.on) || tokens.which(before).is_some();
    if tokens.at(index) == "so" {
        // The commonest of these words: `am so genannten Markt`, `so um 15 Uhr`.
        return (after_day || (placed && tokens.ends_clause(index))).then_some(found);
    }
    let beside = tokens.dash(index) || tokens.gap(index) == "/";
    let before_day = is_day(index + 1)
        || (joins(index + 1) && is_day(index + 2))
        || (beside && abbreviation(tokens, index + 1).is_some());
    (after_day || before_day || placed || before_time(tokens, index)).then_some(found)
}

#[inline(never)]
fn abbreviation(tokens: &Tokens, index: usize) -> Option<u8> {
    group(tokens.grammar.weekdays_short, tokens.at(index)).map(|day| day as u8)
}

fn before_time(tokens: &Tokens, index: usize) -> bool {
    let grammar = tokens.grammar;
    let at = usize::from(tokens.is(index + 1, grammar.at));
    let number = index + 1 + at;
    let is_time = tokens.gap(number) == ":" || tokens.is(number + 1, grammar.oclock);
    tokens.is(index + 1, grammar.parts) || (tokens.number(number).is_some() && is_time)
}
