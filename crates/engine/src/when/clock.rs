//! Times of day: `um 15 Uhr`, `nach 16:30`, `von 9 bis 12 Uhr`, `at 3 pm`.

use super::Part;
use super::tokens::{Tokens, group, has};

/// A time that is told.
#[derive(Debug, Clone, Copy)]
pub(super) struct Clock {
    hour: Hour,
    meaning: Meaning,
    afternoon_until: u16,
}

#[derive(Debug, Clone, Copy)]
enum Meaning {
    At,
    From,
    Until,
    Span(Hour),
}

#[derive(Debug, Clone, Copy)]
struct Hour {
    minute: u16,
    /// It was told which half of the day.
    exact: bool,
    /// It was told that it is an hour.
    sure: bool,
}

/// The time whose hour is a token, and how many tokens it takes. A bare number is a time only if
/// what stands around it leaves nothing else.
pub(super) fn clock(tokens: &Tokens, index: usize) -> Option<(Clock, usize)> {
    let grammar = tokens.grammar;
    let (hour, next) = hour(tokens, index)?;
    let afternoon_until = grammar.afternoon_until;
    let about = usize::from(tokens.is(index.wrapping_sub(1), grammar.about));
    let before = tokens.before(index, 1 + about);
    let found =
        |hour, meaning, next| Some((Clock { hour, meaning, afternoon_until }, next - index));
    if let Some((last, end)) = second_hour(tokens, next, group(grammar.between, before).is_some()) {
        return found(hour, Meaning::Span(last), end);
    }
    let preposition = group(grammar.at, before);
    if !hour.sure && (preposition.is_none() || !stands_alone(tokens, index)) {
        return None;
    }
    let meaning = match preposition {
        Some(1 | 2) => Meaning::From,
        Some(3) => Meaning::Until,
        _ => Meaning::At,
    };
    found(hour, meaning, next)
}

/// The end of a span of times, which says for both that they are hours.
fn second_hour(tokens: &Tokens, index: usize, between: bool) -> Option<(Hour, usize)> {
    let joins =
        tokens.is(index, tokens.grammar.to) || (between && tokens.is(index, tokens.grammar.and));
    let start = match (tokens.dash(index - 1), joins) {
        (true, _) => index,
        (_, true) => index + 1,
        _ => return None,
    };
    hour(tokens, start).filter(|(hour, _)| hour.sure)
}

#[inline(never)]
fn hour(tokens: &Tokens, index: usize) -> Option<(Hour, usize)> {
    let number = two_digits(tokens, index, 24)?;
    let is_oclock = |index| tokens.is(index, tokens.grammar.oclock);
    let minutes = |at: usize| two_digits(tokens, at, 59).filter(|_| tokens.at(at).len() == 2);
    let (mut next, mut sure, mut minute) = (index + 1, false, 0);
    let colon = tokens.gap(index) == ":";
    if colon || (tokens.gap(index) == "." && is_oclock(index + 2)) {
        (next, sure, minute) = (index + 2, true, minutes(index + 1)?);
    }
    let half = tokens.at(next);
    if matches!(half, "a" | "p") && tokens.at(next + 1) == "m" {
        (next, sure) = (next + 2, true);
    } else if is_oclock(next) && tokens.gap(next - 1).len() <= 1 {
        (next, sure) = (next + 1, true);
        let is_minute = minute == 0 && half == "uhr" && tokens.gap(next - 1) == " ";
        if let Some(told) = minutes(next).filter(|_| is_minute && !is_oclock(next + 1)) {
            (next, minute) = (next + 1, told);
        }
    }
    let number = match half {
        "pm" | "p" if number < 12 => number + 12,
        "am" | "a" if number == 12 => 0,
        _ => number,
    };
    let exact =
        sure && matches!(half, "am" | "pm" | "a" | "p") || tokens.at(index).starts_with('0');
    Some((Hour { minute: number * 60 + minute, exact, sure }, next))
}

#[inline(never)]
fn two_digits(tokens: &Tokens, index: usize, most: u16) -> Option<u16> {
    tokens.number(index).filter(|&number| number <= most && tokens.at(index).len() <= 2)
}

/// Whether nothing follows that the number could count: `vor 9?` but not `vor 9 Jahren`.
fn stands_alone(tokens: &Tokens, index: usize) -> bool {
    let grammar = tokens.grammar;
    let last = index + 1 >= tokens.len();
    let clause = has(tokens.gap(index), "?!,;");
    let word = tokens.gap(index) == " "
        && [grammar.open, grammar.after_hour, grammar.parts]
            .iter()
            .any(|list| tokens.is(index + 1, list));
    last || clause || word
}

impl Clock {
    /// The part of the day, given the one that was named as well (an index of `PARTS`).
    pub fn part(self, named: Option<usize>) -> Option<Part> {
        let minute = |hour: Hour| hour.minute_of_day(named, self.afternoon_until);
        let from = minute(self.hour).min(1439);
        let (from, until) = match self.meaning {
            Meaning::At => (from, from + 1),
            Meaning::From => (from, 1440),
            Meaning::Until => (0, minute(self.hour).min(1440)),
            Meaning::Span(last) => (from, minute(last).min(1440)),
        };
        (from < until).then_some(Part { from, until })
    }
}

impl Hour {
    /// Nobody asks a town hall about three o'clock at night.
    fn minute_of_day(self, named: Option<usize>, afternoon_until: u16) -> u16 {
        let hour = self.minute / 60;
        let later = match named {
            _ if self.exact || hour == 0 => false,
            Some(0 | 1) => false,
            Some(3 | 4 | 6) => hour < 12,
            Some(5) => (6..12).contains(&hour),
            _ => hour <= afternoon_until,
        };
        self.minute + if later { 720 } else { 0 }
    }
}
