//! What all that was found in a text means together.

use auskunft_pack::Date;

use super::reading::{AFTER_NEXT, LAST, Mention, NEXT, Reading};
use super::tokens::Link;
use super::{Days, Part, When};

/// Hours of the parts of the day: morning, forenoon, noon, afternoon, evening, night, late.
const PARTS: [(u16, u16); 7] = [(5, 10), (6, 12), (12, 14), (12, 18), (17, 22), (22, 24), (16, 24)];

impl Reading<'_> {
    /// The days and the part of the day; `None` if nothing was said about time.
    pub fn meaning(&self) -> Option<When> {
        let said = &self.said;
        let part = self.part();
        let next_opening = said.when && said.open && (said.again || said.from_when);
        let at_once = said.now
            || (said.open && (said.still || said.just_now))
            || (said.still && self.clock.is_some());
        let days = match self.days() {
            Days::Unsaid if at_once && !next_opening => Days::One(self.today),
            days => days,
        };
        let now = at_once && part.is_none() && !next_opening && days == Days::One(self.today);
        let says = days != Days::Unsaid || part.is_some() || next_opening;
        says.then_some(When { days, part, weekly: said.weekly, now, next_opening })
    }

    fn part(&self) -> Option<Part> {
        let named = self.part.or(self.vague_part.filter(|_| self.said.open));
        let hours = |&(from, until)| Part { from: from * 60, until: until * 60 };
        self.clock.and_then(|clock| clock.part(named)).or_else(|| PARTS.get(named?).map(hours))
    }

    fn days(&self) -> Days {
        let days = match self.first {
            Some(Mention::Holidays(holidays)) => return Days::Holidays(holidays),
            Some(first) => self.resolve(first, self.today).and_then(|first| self.joined(first)),
            None => self.week_or_shift(),
        };
        match days {
            Some((first, last)) if first < last => Days::Range { first, last },
            Some((day, _)) => Days::One(day),
            None => Days::Unsaid,
        }
    }

    /// The days of a mention; days of the week are looked for from a day on.
    fn resolve(&self, mention: Mention, from: Date) -> Option<(Date, Date)> {
        let shift = self.shift.unwrap_or_default();
        let day = match mention {
            Mention::Offset(days) => self.today.plus_days(days + shift)?,
            Mention::Weekday(day, which) => match self.week {
                Some(weeks) => self.monday(weeks)?.plus_days(day.into())?,
                None => from.plus_days(days_until(day, which, from) + shift)?,
            },
            Mention::Weekend(weeks) => {
                let saturday = self.monday(self.week.unwrap_or(weeks))?.plus_days(5)?;
                return Some((saturday, saturday.plus_days(1)?));
            }
            Mention::Span(first, last) => return Some((first, last)),
            Mention::Holidays(_) => return None,
        };
        Some((day, day))
    }

    /// The days from the first mention to the second, if they make one span.
    fn joined(&self, (first, last): (Date, Date)) -> Option<(Date, Date)> {
        let Some((link, second)) = self.second else {
            return Some((first, last));
        };
        let unshifted = first.plus_days(-self.shift.unwrap_or_default())?;
        let Some((next, end)) = self.resolve(second, unshifted) else {
            return Some((first, last));
        };
        let year_before = || Date::new(first.year() - 1, first.month(), first.day());
        Some(match link {
            Link::And if last.plus_days(1) == Some(next) => (first, end),
            Link::To if first <= end => (first, end),
            // The span has begun: its first day comes again after its last.
            Link::To => match year_before().filter(|first| (*first..=end).contains(&self.today)) {
                Some(first) => (first, end),
                None => (first, last),
            },
            Link::And => (first, last),
        })
    }

    fn week_or_shift(&self) -> Option<(Date, Date)> {
        if let Some(days) = self.shift {
            let day = self.today.plus_days(days)?;
            return Some((day, day));
        }
        let weeks = self.week?;
        let monday = self.monday(weeks)?;
        let first = if weeks == 0 { self.today } else { monday };
        Some((first, monday.plus_days(6)?))
    }

    /// Monday of the week so many weeks from this one.
    fn monday(&self, weeks: i32) -> Option<Date> {
        self.today.plus_days(7 * weeks - i32::from(self.today.weekday()))
    }
}

fn days_until(weekday: u8, which: Option<usize>, from: Date) -> i32 {
    let ahead = (i32::from(weekday) - i32::from(from.weekday())).rem_euclid(7);
    let after = if ahead == 0 { 7 } else { ahead };
    match which {
        Some(NEXT) => after,
        Some(LAST) => ahead - 7,
        Some(AFTER_NEXT) => after + 7,
        _ => ahead,
    }
}
