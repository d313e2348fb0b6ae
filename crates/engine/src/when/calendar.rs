//! Days that come again each year: dates, months, feasts; all as numbers of days.

use auskunft_pack::Date;
use auskunft_pack::feasts::{easter, repentance_day};

/// First and last day, as [`Date::number`] counts them.
pub(super) type Days = (i32, i32);

/// What stands for a month in a rule: the day is counted from Easter Sunday.
const EASTER: u8 = 0;
/// The day is Buß- und Bettag.
const REPENTANCE: u8 = 13;

/// A rule: month, day and how many days it lasts; 0 is to the end of the month.
pub(super) type Rule = (u8, i8, u8);

/// The feasts in the order of their names.
pub(super) static FEASTS: [Rule; 26] = [
    (12, 24, 1),
    (12, 25, 2),
    (12, 25, 1),
    (12, 26, 1),
    (12, 27, 4),
    (12, 31, 1),
    (1, 1, 1),
    (1, 6, 1),
    (EASTER, -48, 1),
    (EASTER, -3, 1),
    (EASTER, -2, 1),
    (EASTER, -1, 1),
    (EASTER, -2, 4),
    (EASTER, 0, 1),
    (EASTER, 1, 1),
    (5, 1, 1),
    (EASTER, 39, 1),
    (EASTER, 49, 2),
    (EASTER, 49, 1),
    (EASTER, 50, 1),
    (EASTER, 60, 1),
    (8, 15, 1),
    (10, 3, 1),
    (10, 31, 1),
    (11, 1, 1),
    (REPENTANCE, 0, 1),
];

/// The days of a rule in a year, or the next ones from today on if the year is 0.
#[inline(never)]
pub(super) fn coming(rule: Rule, year: u16, today: Date) -> Option<Days> {
    if year > 0 {
        return days(rule, year.cast_signed());
    }
    // Leap days are up to eight years apart.
    for years in 0..9 {
        if let Some(found) = days(rule, today.year() + years)
            && found.1 >= today.number()
        {
            return Some(found);
        }
    }
    None
}

/// The number of a day; `None` if the calendar has no such day.
#[inline(never)]
pub(super) fn number(year: i16, month: u8, day: u8) -> Option<i32> {
    Some(Date::new(year, month, day)?.number())
}

#[inline(never)]
fn days((month, day, length): Rule, year: i16) -> Option<Days> {
    let first = match month {
        EASTER => easter(year)?.number() + i32::from(day),
        REPENTANCE => repentance_day(year)?.number(),
        _ => number(year, month, day.cast_unsigned())?,
    };
    let last = match length {
        0 => number(year + i16::from(month / 12), month % 12 + 1, 1)?,
        _ => first + i32::from(length),
    };
    Some((first, last - 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_feast_that_goes_on_is_the_next_one() {
        let today = Date::new(2026, 12, 26).expect("a day");
        let christmas = (number(2026, 12, 25), number(2026, 12, 26));
        let found = |feast: usize| coming(FEASTS[feast], 0, today);
        assert_eq!(found(1).map(|days| (Some(days.0), Some(days.1))), Some(christmas));
        assert_eq!(found(0).map(|days| days.0), number(2027, 12, 24));
    }

    #[test]
    fn a_month_has_all_its_days() {
        let today = Date::new(2028, 1, 9).expect("a day");
        let february = number(2028, 2, 1).zip(number(2028, 2, 29));
        assert_eq!(coming((2, 1, 0), 0, today), february);
        assert_eq!(coming((12, 1, 0), 2029, today).map(|days| days.1), number(2029, 12, 31));
    }
}
