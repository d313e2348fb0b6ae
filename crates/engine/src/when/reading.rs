//! The walk over the tokens: it keeps what is found and resolves nothing but dates.

use auskunft_pack::Date;

use super::clock::{Clock, clock};
use super::dates::{self, written};
use super::feasts::feast;
use super::said::Said;
use super::tokens::{Link, Tokens, find, group, inflected};
use super::weekdays::weekday;
use super::{Holidays, When};

const HOLIDAYS: [Holidays; 8] = [
    Holidays::Easter,
    Holidays::Whitsun,
    Holidays::Summer,
    Holidays::Autumn,
    Holidays::Christmas,
    Holidays::Winter,
    Holidays::Report,
    Holidays::Any,
];

/// Groups of `Grammar::which`.
pub(super) const NEXT: usize = 0;
const THIS: usize = 1;
pub(super) const LAST: usize = 2;
pub(super) const AFTER_NEXT: usize = 3;
const EVERY: usize = 4;

/// Days that a text mentions.
#[derive(Debug, Clone, Copy)]
pub(super) enum Mention {
    /// Which one of the days of the week.
    Weekday(u8, Option<usize>),
    /// Days from today on.
    Offset(i32),
    /// Of the week so many weeks from this one.
    Weekend(i32),
    Span(Date, Date),
    Holidays(Holidays),
}

/// What was found so far.
#[derive(Debug)]
pub(super) struct Reading<'a> {
    pub tokens: Tokens<'a>,
    pub today: Date,
    pub first: Option<Mention>,
    pub second: Option<(Link, Mention)>,
    /// Weeks from this one on, for a week that is named.
    pub week: Option<i32>,
    /// `in drei Tagen`, in days.
    pub shift: Option<i32>,
    /// Indices of `PARTS`.
    pub part: Option<usize>,
    pub vague_part: Option<usize>,
    pub clock: Option<Clock>,
    pub said: Said,
}

impl<'a> Reading<'a> {
    pub fn new(tokens: Tokens<'a>, today: Date) -> Self {
        let said = Said::default();
        let (first, second, week, shift) = (None, None, None, None);
        let (part, vague_part, clock) = (None, None, None);
        Self { tokens, today, first, second, week, shift, part, vague_part, clock, said }
    }

    /// Reads all tokens.
    pub fn finish(mut self) -> Option<When> {
        let mut index = 0;
        while index < self.tokens.len() {
            self.said.hear(&self.tokens, index);
            index += if self.begins_compound(index) { 1 } else { self.read(index).unwrap_or(1) };
        }
        self.meaning()
    }

    /// `Silvester-Feuerwerk` is no day, `Montag-Freitag` are some.
    fn begins_compound(&self, index: usize) -> bool {
        let (tokens, next) = (&self.tokens, index + 1);
        let letters = |index| !tokens.at(index).is_empty() && tokens.number(index).is_none();
        tokens.gap(index) == "-"
            && letters(index)
            && letters(next)
            && weekday(tokens, next).is_none()
            && !tokens.is(next, tokens.grammar.parts)
            && self.named(tokens.grammar.feasts, next).is_none()
    }

    /// Reads what begins with a token; tells how many tokens it took.
    fn read(&mut self, index: usize) -> Option<usize> {
        if self.tokens.number(index).is_some()
            && let Some((clock, taken)) = clock(&self.tokens, index)
        {
            self.clock.get_or_insert(clock);
            return Some(taken);
        }
        if self.tokens.is(index.wrapping_sub(1), self.tokens.grammar.greeting) {
            return None;
        }
        self.read_holidays(index)
            .or_else(|| self.read_feast(index))
            .or_else(|| self.read_date(index))
            .or_else(|| self.read_weekday(index))
            .or_else(|| self.read_relative(index))
            .or_else(|| self.read_part(index))
            .or_else(|| self.read_weekend(index))
            .or_else(|| self.read_unit(index))
    }

    fn read_date(&mut self, index: usize) -> Option<usize> {
        let ((first, last), taken) = written(&self.tokens, index, self.today)?;
        self.mention(Mention::Span(first, last), index);
        Some(taken)
    }

    fn read_holidays(&mut self, index: usize) -> Option<usize> {
        let (found, taken) = self.named(self.tokens.grammar.holidays, index)?;
        self.mention(Mention::Holidays(*HOLIDAYS.get(found)?), index);
        Some(taken)
    }

    fn read_feast(&mut self, index: usize) -> Option<usize> {
        let (found, taken) = self.named(self.tokens.grammar.feasts, index)?;
        let year = self.tokens.number(index + taken).filter(|year| (1900..2200).contains(year));
        let (first, last) = feast(found, year.map(u16::cast_signed), self.today)?;
        self.mention(Mention::Span(first, last), index);
        Some(taken + usize::from(year.is_some()))
    }

    /// The longest phrase of a list that begins with a token: its group and its tokens.
    fn named(&self, list: &str, index: usize) -> Option<(usize, usize)> {
        let mut best = None;
        find(list, &mut |group, phrase| {
            if let Some(taken) = self.tokens.phrase(index, phrase)
                && best.is_none_or(|(_, most)| taken > most)
            {
                best = Some((group, taken));
            }
            false
        });
        best
    }

    fn read_weekday(&mut self, index: usize) -> Option<usize> {
        if self.tokens.is(index, self.tokens.grammar.workdays) {
            self.said.weekly = true;
            self.first = Some(Mention::Weekday(0, None));
            self.second = Some((Link::To, Mention::Weekday(4, None)));
            return Some(1);
        }
        let found = weekday(&self.tokens, index)?;
        let which = index.checked_sub(1).and_then(|before| self.tokens.which(before));
        self.said.weekly |= found.weekly || which == Some(EVERY);
        self.part = self.part.or(found.part);
        self.mention(Mention::Weekday(found.day, which), index);
        Some(1)
    }

    fn read_relative(&mut self, index: usize) -> Option<usize> {
        let tokens = &self.tokens;
        let found = group(tokens.grammar.relative, tokens.at(index))?;
        let before = index.wrapping_sub(1);
        if tokens.at(index) == "morgen" && (self.is_day(before) || self.is_placed(before)) {
            self.part.get_or_insert(0);
            return Some(1);
        }
        let offset = match (found, tokens.before(index, 2), tokens.before(index, 1)) {
            (3, "day", "after") => 2,
            (1, "day", "before") => -2,
            _ => i32::from(found as u8) - 2,
        };
        self.part = self.part.or(group(tokens.grammar.parts, tokens.at(index)));
        self.mention(Mention::Offset(offset), index);
        Some(1)
    }

    fn read_part(&mut self, index: usize) -> Option<usize> {
        let tokens = &self.tokens;
        if let Some(found) = group(tokens.grammar.parts, tokens.at(index)) {
            self.part.get_or_insert(found);
            if index.checked_sub(1).and_then(|before| tokens.which(before)) == Some(THIS) {
                self.mention(Mention::Offset(0), index);
            }
            return Some(1);
        }
        let part = [0, 6][group(tokens.grammar.vague_parts, tokens.at(index))?.min(1)];
        if self.is_day(index.wrapping_sub(1)) {
            self.part.get_or_insert(part);
        }
        self.vague_part.get_or_insert(part);
        Some(1)
    }

    fn read_weekend(&mut self, index: usize) -> Option<usize> {
        let found = group(self.tokens.grammar.weekend, self.tokens.at(index))?;
        let which = index.checked_sub(1).and_then(|before| self.tokens.which(before));
        let coming = i32::from(self.today.weekday() >= 5);
        let weeks = match which {
            Some(NEXT) => coming,
            Some(LAST) => coming - 1,
            Some(AFTER_NEXT) => coming + 1,
            _ => 0,
        };
        self.said.weekly |= found == 1 || which == Some(EVERY);
        self.mention(Mention::Weekend(weeks), index);
        Some(1)
    }

    /// `nächste Woche`, `diesen Monat`, `in drei Tagen`.
    fn read_unit(&mut self, index: usize) -> Option<usize> {
        let tokens = &self.tokens;
        let unit = inflected(tokens.grammar.units, tokens.at(index))?;
        let before = index.checked_sub(1)?;
        let within = tokens.is(index.wrapping_sub(2), tokens.grammar.within);
        let count = tokens.count(before).filter(|_| within).map(i32::from);
        let which = match tokens.which(before) {
            Some(NEXT) => Some(1),
            Some(THIS) => Some(0),
            Some(LAST) => Some(-1),
            Some(AFTER_NEXT) => Some(2),
            _ => None,
        };
        match (unit, count, which) {
            (0, Some(days), _) => self.shift = Some(days),
            (1, Some(weeks), _) => self.shift = Some(7 * weeks),
            (1, _, Some(weeks)) => self.week = Some(weeks),
            (2, Some(months), _) => {
                let (first, last) = self.month(months)?;
                let day = first.plus_days(i32::from(self.today.day()) - 1)?.min(last);
                self.mention(Mention::Span(day, day), index);
            }
            (2, _, Some(months)) => {
                let (first, last) = self.month(months)?;
                self.mention(Mention::Span(first, last), index);
            }
            _ => return None,
        }
        Some(1)
    }

    fn month(&self, months: i32) -> Option<(Date, Date)> {
        dates::month(self.today.year(), i32::from(self.today.month()) - 1 + months)
    }

    fn is_day(&self, index: usize) -> bool {
        self.tokens.is(index, self.tokens.grammar.relative)
            || weekday(&self.tokens, index).is_some()
    }

    /// `am Morgen`, `jeden Morgen`.
    fn is_placed(&self, index: usize) -> bool {
        self.tokens.is(index, self.tokens.grammar.on) || self.tokens.which(index).is_some()
    }

    /// Keeps a mention. Of two that are not joined the first counts, but a date tells more than a
    /// day of the week, and nobody asks about the past.
    #[inline(never)]
    fn mention(&mut self, new: Mention, index: usize) {
        let Some(first) = self.first else {
            self.first = Some(new);
            return;
        };
        let is_date = matches!(new, Mention::Span(first, last) if first == last);
        match (&mut self.second, first) {
            (Some((_, known @ Mention::Weekday(..))), _) if is_date => *known = new,
            (Some(_), _) => {}
            (None, Mention::Offset(..0)) => self.first = Some(new),
            (None, _) => match self.tokens.link_before(index) {
                Some(link) => self.second = Some((link, new)),
                None if is_date && matches!(first, Mention::Weekday(..)) => self.first = Some(new),
                None => {}
            },
        }
    }
}
