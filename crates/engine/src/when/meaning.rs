//! What all that was found in a text means together.

use auskunft_pack::Date;
use auskunft_pack::date::weekday;

use super::calendar;
use super::reading::{Kind, Link, Mention, Reading};
use super::words::{AGAIN, NOW, OCLOCK, OPEN, PART, STILL, VAGUE_PART, WHEN};
use super::{Days, When};

impl Reading {
    /// The days; `None` if nothing was said about time.
    pub fn meaning(&self) -> Option<When> {
        let heard = |class| self.heard & class == class;
        let next_opening = heard(WHEN | OPEN | AGAIN);
        let at_once = !next_opening && (heard(NOW) || heard(STILL | OPEN) || heard(STILL | OCLOCK));
        let timed = heard(PART) || heard(OCLOCK) || heard(VAGUE_PART | OPEN);
        let today = Days::One(self.today);
        let days = match self.days() {
            Days::Unsaid if at_once => today,
            days => days,
        };
        let now = at_once && !timed && days == today;
        let says = days != Days::Unsaid || timed || next_opening;
        says.then_some(When { days, now, next_opening })
    }

    fn days(&self) -> Days {
        if let Some(Mention { kind: Kind::Holidays, .. }) = self.first {
            return Days::Holidays;
        }
        let dates = self
            .span()
            .and_then(|(first, last)| Some((Date::from_number(first)?, Date::from_number(last)?)));
        match dates {
            Some((first, last)) if first < last => Days::Range { first, last },
            Some((day, _)) => Days::One(day),
            None => Days::Unsaid,
        }
    }

    fn span(&self) -> Option<calendar::Days> {
        let today = self.today.number();
        let shift = self.shift.unwrap_or_default();
        let Some(first) = self.first else {
            if self.shift.is_some() {
                return Some((today + shift, today + shift));
            }
            let monday = self.monday(self.week?);
            return Some((
                monday.max(if self.week == Some(0) { today } else { monday }),
                monday + 6,
            ));
        };
        let (first, last) = self.resolve(first, today, shift);
        let Some((link, second)) = self.second else {
            return Some((first, last));
        };
        let (next, end) = self.resolve(second, first - shift, shift);
        Some(match link {
            Link::And if last + 1 == next => (first, end),
            Link::To if first <= end => (first, end),
            // The span has begun: its first day comes again after its last.
            Link::To => match year_before(first) {
                Some(first) if (first..=end).contains(&today) => (first, end),
                _ => (first, last),
            },
            Link::And => (first, last),
        })
    }

    /// The days of a mention; days of the week are looked for from a day on.
    #[inline(never)]
    fn resolve(&self, mention: Mention, from: i32, shift: i32) -> calendar::Days {
        let Mention { kind, first, last, .. } = mention;
        match (kind, self.week) {
            (Kind::Weekday, Some(weeks)) => (self.monday(weeks) + first, self.monday(weeks) + last),
            (Kind::Weekday, None) => {
                let day = from + days_until(mention, from) + shift;
                (day, day + last - first)
            }
            (Kind::Relative, _) => (first + shift, last + shift),
            (Kind::Date | Kind::Holidays, _) => (first, last),
        }
    }

    /// Monday of the week so many weeks from this one.
    #[inline(never)]
    fn monday(&self, weeks: i32) -> i32 {
        let today = self.today.number();
        today - weekday(today) + 7 * weeks
    }
}

fn days_until(Mention { first, last, which, .. }: Mention, from: i32) -> i32 {
    let ahead = (first - weekday(from)).rem_euclid(7);
    let after = if ahead == 0 { 7 } else { ahead };
    match which {
        1 => after,
        -1 => ahead - 7,
        2 => after + 7,
        // It is the second day of the weekend.
        _ if ahead == 6 && first < last => -1,
        _ => ahead,
    }
}

fn year_before(day: i32) -> Option<i32> {
    let day = Date::from_number(day)?;
    calendar::number(day.year() - 1, day.month(), day.day())
}
