//! Dates and times as they are written: `24.12.2026`, `24. Dezember`, `am 24.`, `um 15 Uhr`.

use super::calendar::{self, coming};
use super::reading::{Kind, Reading, Seen};
use super::tokens::{COLON, COMMA, DASH, DOT, END, SIGN, SLASH, SPACE, Token};
use super::words::{
    AT, COUNTED, MONTH, NUMBERED, OCLOCK, ON_THE, OPEN, OPEN_AT_END, PART, SHORT_MONTH, STILL,
    WEEKDAY, WITHIN,
};

impl Reading {
    /// `im August`, `December 24th`.
    pub fn read_month(&mut self, [_, before, token, next, then, ..]: &Seen) -> Option<usize> {
        let month = token.number as u8 + 1;
        if self.month_first && token.gap == SPACE && is_day_number(token, next) {
            return self.date(next.number, month, year(next, then), 2);
        }
        if !token.is(MONTH) && !before.is(WITHIN) {
            return None;
        }
        let year = year(token, next);
        self.mention(Kind::Date, coming((month, 1, 0), year, self.today)?);
        Some(1 + usize::from(year > 0))
    }

    /// `um 15 Uhr`, `15:30`, `vor 9?`: that a time is told, not which one.
    pub fn read_time(&mut self, [_, before, hour, next, then, ..]: &Seen) -> Option<usize> {
        if hour.number > 24 || hour.digits > 2 {
            return None;
        }
        let minute = next.digits == 2 && next.number < 60;
        let bare = before.is(AT)
            && hour.gap & DOT == 0
            && (hour.gap & (END | COMMA) != 0 || next.is(OPEN | OPEN_AT_END | STILL | PART));
        let taken = if minute && (hour.gap == COLON || (hour.gap == DOT && then.is(OCLOCK))) {
            2
        } else if next.is(OCLOCK) && hour.gap <= SPACE || bare {
            1
        } else {
            return None;
        };
        self.heard |= OCLOCK;
        Some(taken)
    }

    /// `24.12.2026`, `24. Dezember`, `am 24.`, `2026-12-24`.
    pub fn read_date(&mut self, [_, before, day, month, then, after, _]: &Seen) -> Option<usize> {
        if (day.digits, month.digits, then.digits) == (4, 2, 2)
            && (day.gap, month.gap) == (DASH, DASH)
        {
            return self.date(then.number, month.number as u8, day.number, 3);
        }
        if !is_day_number(before, day) {
            return None;
        }
        let year = year(month, then);
        let taken = 2 + usize::from(year > 0);
        let near = day.gap & !(DOT | SPACE) == 0;
        if month.is(MONTH | SHORT_MONTH) {
            let month = if near { month.number as u8 + 1 } else { 0 };
            return self.date(day.number, month, year, taken);
        }
        if (1..3).contains(&month.digits) && near && day.gap & DOT != 0 {
            let (last, more) = if year > 0 { (then, after) } else { (month, then) };
            let no_date = if month.gap & DOT != 0 {
                last.gap == DOT && more.digits > 0
            } else {
                day.gap != DOT || then.is(COUNTED) || month.gap & SIGN != 0
            };
            let month = if no_date { 0 } else { month.number as u8 };
            return self.date(day.number, month, year, taken);
        }
        if day.gap & DOT != 0 && before.is(ON_THE) && !month.is(COUNTED | WEEKDAY) {
            self.mention(Kind::Date, self.day_alone(day.number as u8)?);
        }
        None
    }

    /// Mentions a date; a year of 0 is none.
    #[inline(never)]
    fn date(&mut self, day: u16, month: u8, year: u16, taken: usize) -> Option<usize> {
        if day == 0 || day > 31 || !(1..=12).contains(&month) {
            return None;
        }
        self.mention(Kind::Date, coming((month, day as i8, 1), year, self.today)?);
        Some(taken)
    }

    /// The next day of that number.
    fn day_alone(&self, day: u8) -> Option<calendar::Days> {
        let (mut year, mut month) = (self.today.year(), self.today.month());
        for _ in 0..4 {
            if let Some(found) = calendar::number(year, month, day)
                && found >= self.today.number()
            {
                return Some((found, found));
            }
            (year, month) = if month == 12 { (year + 1, 1) } else { (year, month + 1) };
        }
        None
    }
}

/// The number of a day that is not part of something else.
#[inline(never)]
fn is_day_number(before: &Token, day: &Token) -> bool {
    let inside = before.digits > 2
        || (before.digits > 0 && matches!(before.gap, DOT | COMMA | COLON | SLASH));
    let numbered = before.gap & SIGN != 0 || before.is(NUMBERED);
    (1..3).contains(&day.digits) && (1..=31).contains(&day.number) && !inside && !numbered
}

/// A year, 0 if none stands there.
#[inline(never)]
fn year(before: &Token, year: &Token) -> u16 {
    let near = before.gap & !(DOT | SPACE | COMMA) == 0;
    match year.digits {
        4 if near && (1900..2200).contains(&year.number) => year.number,
        2 if before.gap == DOT && year.gap != COLON => 2000 + year.number,
        _ => 0,
    }
}
