//! Feasts: fixed days, days that move with Easter, days that move with Advent.

use auskunft_pack::Date;

/// What a feast is counted from.
#[derive(Debug, Clone, Copy)]
pub(super) enum Rule {
    /// Month and day.
    Fixed(u8, u8),
    /// Days after Easter Sunday.
    Easter(i8),
    /// Days after the Wednesday before 23 November, which is Buß- und Bettag.
    Repentance(i8),
}
use Rule::{Easter, Fixed, Repentance};

/// The feasts in the order of the lists of their names, with how many days each lasts.
pub(super) const RULES: [(Rule, u8); 38] = [
    (Fixed(12, 24), 1),
    (Fixed(12, 25), 2),
    (Fixed(12, 25), 1),
    (Fixed(12, 26), 1),
    (Fixed(12, 27), 4),
    (Fixed(12, 31), 1),
    (Fixed(1, 1), 1),
    (Fixed(1, 6), 1),
    (Easter(-52), 1),
    (Easter(-48), 1),
    (Easter(-47), 1),
    (Easter(-46), 1),
    (Easter(-3), 1),
    (Easter(-2), 1),
    (Easter(-1), 1),
    (Easter(-2), 4),
    (Easter(0), 1),
    (Easter(1), 1),
    (Fixed(5, 1), 1),
    (Easter(39), 1),
    (Easter(49), 2),
    (Easter(49), 1),
    (Easter(50), 1),
    (Easter(60), 1),
    (Fixed(8, 15), 1),
    (Fixed(10, 3), 1),
    (Fixed(10, 31), 1),
    (Fixed(11, 1), 1),
    (Fixed(11, 11), 1),
    (Repentance(-3), 1),
    (Repentance(0), 1),
    (Repentance(4), 1),
    (Repentance(11), 1),
    (Repentance(18), 1),
    (Repentance(25), 1),
    (Repentance(32), 1),
    (Fixed(12, 6), 1),
    (Fixed(3, 8), 1),
];

/// First and last day of a feast in a year, or the next one from today on.
pub(super) fn feast(index: usize, year: Option<i16>, today: Date) -> Option<(Date, Date)> {
    let &(rule, length) = RULES.get(index)?;
    let days = |year| {
        let first = rule.first_day(year)?;
        Some((first, first.plus_days(i32::from(length) - 1)?))
    };
    match year {
        Some(year) => days(year),
        None => (today.year()..).take(2).filter_map(days).find(|days| days.1 >= today),
    }
}

impl Rule {
    fn first_day(self, year: i16) -> Option<Date> {
        match self {
            Fixed(month, day) => Date::new(year, month, day),
            Easter(days) => easter(year)?.plus_days(days.into()),
            Repentance(days) => {
                let latest = Date::new(year, 11, 22)?;
                let since_wednesday = (latest.weekday() + 5) % 7;
                latest.plus_days(i32::from(days) - i32::from(since_wednesday))
            }
        }
    }
}

/// Easter Sunday, by the anonymous Gregorian algorithm (Nature 13, 1876, p. 487; J. Meeus:
/// Astronomical Algorithms, 1991, chapter 8).
fn easter(year: i16) -> Option<Date> {
    let year_number = i32::from(year);
    let (golden, century, rest) = (year_number % 19, year_number / 100, year_number % 100);
    let moon = (century - (century + 8) / 25 + 1) / 3;
    let epact = (19 * golden + century - century / 4 - moon + 15) % 30;
    let sunday = (32 + 2 * (century % 4) + 2 * (rest / 4) - epact - rest % 4) % 7;
    let late = (golden + 11 * epact + 22 * sunday) / 451;
    let days = epact + sunday - 7 * late + 114;
    Date::new(year, (days / 31) as u8, (days % 31 + 1) as u8)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn easter_is_known() {
        let known = [
            (2024, 3, 31),
            (2025, 4, 20),
            (2026, 4, 5),
            (2027, 3, 28),
            (2028, 4, 16),
            (2029, 4, 1),
            (2030, 4, 21),
            (2031, 4, 13),
            (2032, 3, 28),
            (2033, 4, 17),
            (2034, 4, 9),
            (2035, 3, 25),
            (2036, 4, 13),
            (2037, 4, 5),
            (2038, 4, 25),
        ];
        for (year, month, day) in known {
            assert_eq!(easter(year), Date::new(year, month, day), "{year}");
        }
    }

    #[test]
    fn easter_is_a_sunday_in_spring_of_every_year() {
        for year in 1583..=9999 {
            let day = easter(year).expect("a day");
            assert_eq!(day.weekday(), 6, "{day}");
            let (first, last) = (Date::new(year, 3, 22), Date::new(year, 4, 25));
            assert!(first <= Some(day) && Some(day) <= last, "{day}");
        }
    }

    #[test]
    fn a_feast_that_goes_on_is_the_next_one() {
        let today = Date::new(2026, 12, 26).expect("a day");
        let christmas = (Date::new(2026, 12, 25), Date::new(2026, 12, 26));
        assert_eq!(feast(1, None, today).map(|days| (Some(days.0), Some(days.1))), Some(christmas));
        assert_eq!(feast(0, None, today).map(|days| days.0), Date::new(2027, 12, 24));
    }
}
