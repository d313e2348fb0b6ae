//! A calendar day without a clock or a time zone.

/// A day of the Gregorian calendar between the years 1 and 9999.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date {
    year: i16,
    month: u8,
    day: u8,
}

impl Date {
    /// The day, or `None` if the calendar has no such day (30 February, month 13).
    pub fn new(year: i16, month: u8, day: u8) -> Option<Self> {
        let valid = (1..=9999).contains(&year) && day >= 1 && day <= days_in_month(year, month);
        valid.then_some(Self { year, month, day })
    }

    /// The year, 1 to 9999.
    pub fn year(self) -> i16 {
        self.year
    }

    /// The month, 1 to 12.
    pub fn month(self) -> u8 {
        self.month
    }

    /// The day of the month, 1 to 31.
    pub fn day(self) -> u8 {
        self.day
    }

    /// Days since 1 January 1970 (H. Hinnant: chrono-compatible low-level date algorithms, 2013).
    pub fn number(self) -> i32 {
        let (year, month) = (i32::from(self.year), i32::from(self.month));
        // Years begin in March, so that the leap day comes last.
        let year = if month <= 2 { year - 1 } else { year };
        let month = (month + 9) % 12;
        let day_of_year = (153 * month + 2) / 5 + i32::from(self.day) - 1;
        year * 365 + year.div_euclid(4) - year.div_euclid(100) + year.div_euclid(400) + day_of_year
            - 719_468
    }

    /// The inverse of [`Date::number`]; `None` outside the years 1 to 9999.
    pub fn from_number(number: i32) -> Option<Self> {
        let number = number.checked_add(719_468)?;
        let (era, day) = (number.div_euclid(146_097), number.rem_euclid(146_097));
        let year = (day - day / 1_460 + day / 36_524 - day / 146_096) / 365;
        let day = day - (365 * year + year / 4 - year / 100);
        let month = (5 * day + 2) / 153;
        let day = day - (153 * month + 2) / 5 + 1;
        let (year, month) = if month < 10 { (year, month + 3) } else { (year + 1, month - 9) };
        Self::new(i16::try_from(year + era * 400).ok()?, month as u8, day as u8)
    }

    /// The day so many days later, or earlier if the number is negative.
    pub fn plus_days(self, days: i32) -> Option<Self> {
        Self::from_number(self.number().checked_add(days)?)
    }

    /// The day of the week: Monday is 0, Sunday 6.
    pub fn weekday(self) -> u8 {
        weekday(self.number()) as u8
    }

    /// The day as one number that sorts like the day; never 0.
    pub(crate) fn to_bits(self) -> u32 {
        (self.year as u32) << 9 | u32::from(self.month) << 5 | u32::from(self.day)
    }

    /// The inverse of [`Date::to_bits`].
    pub(crate) fn from_bits(bits: u32) -> Option<Self> {
        let year = i16::try_from(bits >> 9).ok()?;
        Self::new(year, (bits >> 5 & 15) as u8, (bits & 31) as u8)
    }
}

impl std::fmt::Display for Date {
    /// ISO 8601: `2026-11-16`.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

/// The day of the week of a [`Date::number`]: Monday is 0, Sunday 6.
pub fn weekday(number: i32) -> i32 {
    // 1 January 1970 was a Thursday.
    (number + 3).rem_euclid(7)
}

fn days_in_month(year: i16, month: u8) -> u8 {
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 => 28 + u8::from(leap),
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn refuses_days_the_calendar_does_not_have() {
        assert!(Date::new(2024, 2, 29).is_some());
        assert!(Date::new(2026, 2, 29).is_none());
        assert!(Date::new(2000, 2, 29).is_some());
        assert!(Date::new(1900, 2, 29).is_none());
        assert!(Date::new(2026, 13, 1).is_none());
        assert!(Date::new(2026, 4, 0).is_none());
        assert!(Date::new(0, 1, 1).is_none());
    }

    #[test]
    fn days_are_counted_without_gaps() {
        let mut number = Date::new(1, 1, 1).expect("a day").number();
        for year in 1..=9999 {
            for month in 1..=12 {
                for day in 1..=days_in_month(year, month) {
                    let date = Date::new(year, month, day).expect("a day");
                    assert_eq!(date.number(), number, "{date}");
                    assert_eq!(Date::from_number(number), Some(date));
                    number += 1;
                }
            }
        }
        assert_eq!(Date::from_number(number), None);
        assert_eq!(Date::new(1970, 1, 1).map(Date::number), Some(0));
    }

    #[test]
    fn the_days_of_the_week_are_known() {
        let weekday = |y, m, d| Date::new(y, m, d).map(Date::weekday);
        assert_eq!(weekday(2026, 11, 23), Some(0));
        assert_eq!(weekday(2024, 2, 29), Some(3));
        assert_eq!(weekday(1969, 12, 28), Some(6));
    }

    #[test]
    fn survives_packing_and_keeps_its_order() {
        let days = [(1, 1, 1), (2026, 1, 31), (2026, 2, 1), (2026, 12, 31), (9999, 12, 31)];
        let days: Vec<Date> = days.iter().filter_map(|&(y, m, d)| Date::new(y, m, d)).collect();
        assert_eq!(days.len(), 5);
        assert!(days.windows(2).all(|pair| pair[0].to_bits() < pair[1].to_bits()));
        assert!(days.iter().all(|day| Date::from_bits(day.to_bits()) == Some(*day)));
    }
}
