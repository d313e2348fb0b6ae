//! The civil time of the town, which the engine is told and never asks for.

use auskunft_pack::Date;

/// Date and time of day on the town hall's clock.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct CivilTime {
    /// Year, 1 to 9999.
    pub year: i16,
    /// Month, 1 to 12.
    pub month: u8,
    /// Day of the month, 1 to 31.
    pub day: u8,
    /// Hour, 0 to 23.
    pub hour: u8,
    /// Minute, 0 to 59.
    pub minute: u8,
}

impl CivilTime {
    /// Minutes since midnight.
    pub(crate) fn minute_of_day(self) -> u16 {
        u16::from(self.hour) * 60 + u16::from(self.minute)
    }

    /// The day; `None` if the calendar has no such day.
    pub fn date(self) -> Option<Date> {
        Date::new(self.year, self.month, self.day)
    }
}

impl std::str::FromStr for CivilTime {
    type Err = InvalidTime;

    /// Reads `2026-12-24T10:00`.
    fn from_str(text: &str) -> Result<Self, InvalidTime> {
        parse(text).ok_or(InvalidTime)
    }
}

/// A text is no civil time of the form `2026-12-24T10:00`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct InvalidTime;

impl std::fmt::Display for InvalidTime {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "a time is written like 2026-12-24T10:00")
    }
}

impl std::error::Error for InvalidTime {}

fn parse(text: &str) -> Option<CivilTime> {
    let (date, time) = text.split_once('T')?;
    let mut date = date.splitn(3, '-');
    let (year, month, day) = (date.next()?, date.next()?, date.next()?);
    let (hour, minute) = time.split_once(':')?;
    let time = CivilTime {
        year: year.parse().ok()?,
        month: month.parse().ok()?,
        day: day.parse().ok()?,
        hour: hour.parse().ok().filter(|&hour| hour < 24)?,
        minute: minute.parse().ok().filter(|&minute| minute < 60)?,
    };
    time.date().map(|_| time)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_a_time_and_refuses_what_is_none() {
        let eve = CivilTime { year: 2026, month: 12, day: 24, hour: 10, minute: 5 };
        assert_eq!("2026-12-24T10:05".parse(), Ok(eve));
        for bad in
            ["", "2026-12-24", "2026-02-30T10:00", "2026-12-24T24:00", "2026-12-24T10:60", "morgen"]
        {
            assert_eq!(bad.parse::<CivilTime>(), Err(InvalidTime), "{bad}");
        }
    }
}
