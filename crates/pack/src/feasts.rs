//! Feasts that move: what public holidays and questions for days are counted from.

use crate::date::Date;

/// Easter Sunday: the anonymous Gregorian algorithm (Nature, 20 April 1876; J. Meeus, Astronomical
/// Algorithms, 2nd ed. 1998, chapter 8). `None` outside the years 1 to 9999.
pub fn easter(year: i16) -> Option<Date> {
    let y = i32::from(year);
    let (golden, century, rest) = (y % 19, y / 100, y % 100);
    let correction = (century - (century + 8) / 25 + 1) / 3;
    let epact = (19 * golden + century - century / 4 - correction + 15) % 30;
    let weekday = (32 + 2 * (century % 4) + 2 * (rest / 4) - epact - rest % 4) % 7;
    let late = (golden + 11 * epact + 22 * weekday) / 451;
    let day = epact + weekday - 7 * late + 114;
    Date::new(year, (day / 31) as u8, (day % 31 + 1) as u8)
}

/// Buß- und Bettag: the Wednesday before 23 November.
pub fn repentance_day(year: i16) -> Option<Date> {
    let latest = Date::new(year, 11, 22)?;
    let since_wednesday = (latest.weekday() + 5) % 7;
    latest.plus_days(-i32::from(since_wednesday))
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
            (2049, 4, 18),
            (2076, 4, 19),
        ];
        for (year, month, day) in known {
            assert_eq!(easter(year), Date::new(year, month, day), "{year}");
        }
    }

    #[test]
    fn easter_is_a_sunday_in_spring_of_every_year() {
        for year in 1583..=9999 {
            let day = easter(year).expect("a day");
            assert_eq!(day.weekday(), 6, "{year}");
            let (first, last) = (Date::new(year, 3, 22), Date::new(year, 4, 25));
            assert!(first <= Some(day) && Some(day) <= last, "{year}");
        }
    }
}
