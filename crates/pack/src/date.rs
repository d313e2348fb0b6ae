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
    fn survives_packing_and_keeps_its_order() {
        let days = [(1, 1, 1), (2026, 1, 31), (2026, 2, 1), (2026, 12, 31), (9999, 12, 31)];
        let days: Vec<Date> = days.iter().filter_map(|&(y, m, d)| Date::new(y, m, d)).collect();
        assert_eq!(days.len(), 5);
        assert!(days.windows(2).all(|pair| pair[0].to_bits() < pair[1].to_bits()));
        assert!(days.iter().all(|day| Date::from_bits(day.to_bits()) == Some(*day)));
    }
}
