//! Points in time as a calendar file tells them, and the clock they are told by.
//!
//! A time is that of the town unless it is told in UTC (`20260107T180000Z`): a calendar that names
//! another time zone still means what its people read. Days have no clock.

use calcard::common::PartialDateTime;
use chrono::{DateTime, Datelike, NaiveDate, NaiveDateTime, TimeZone, Timelike, Utc};
use chrono_tz::Europe::Berlin;

/// A clock.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Clock {
    /// That of a town in Germany.
    Town,
    /// Coordinated universal time.
    Utc,
}

/// A day, or a time of a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Moment {
    /// As its clock shows it; of a day its beginning.
    pub(super) shown: NaiveDateTime,
    pub(super) clock: Clock,
    pub(super) is_day: bool,
}

impl Moment {
    /// A moment of a file; `None` if there is no such day, or none that anybody can mean.
    pub(super) fn of(written: &PartialDateTime) -> Option<Self> {
        let is_day = written.hour.is_none();
        let found = written.to_date_time()?;
        let (shown, clock) = match found.offset {
            Some(offset) if !is_day => {
                let found = offset.from_local_datetime(&found.date_time).single()?;
                (found.naive_utc(), Clock::Utc)
            }
            _ => (found.date_time, Clock::Town),
        };
        (1970..2200).contains(&shown.year()).then_some(Self { shown, clock, is_day })
    }

    /// What another clock shows. A time that the town skips in spring stays as it is.
    pub(super) fn on(self, clock: Clock) -> NaiveDateTime {
        match (self.clock, clock) {
            _ if self.is_day => self.shown,
            (Clock::Utc, Clock::Town) => {
                DateTime::<Utc>::from_naive_utc_and_offset(self.shown, Utc)
                    .with_timezone(&Berlin)
                    .naive_local()
            }
            (Clock::Town, Clock::Utc) => Berlin
                .from_local_datetime(&self.shown)
                .earliest()
                .map_or(self.shown, |found| found.naive_utc()),
            _ => self.shown,
        }
    }
}

/// A time without a clock, in the parser's form.
pub(super) fn written(shown: NaiveDateTime) -> PartialDateTime {
    PartialDateTime {
        year: Some(shown.year() as u16),
        month: Some(shown.month() as u8),
        day: Some(shown.day() as u8),
        hour: Some(shown.hour() as u8),
        minute: Some(shown.minute() as u8),
        second: Some(shown.second() as u8),
        ..PartialDateTime::default()
    }
}

/// The day in the form of a pack.
pub(super) fn date(day: NaiveDate) -> Option<auskunft_pack::date::Date> {
    auskunft_pack::date::Date::new(
        i16::try_from(day.year()).ok()?,
        day.month() as u8,
        day.day() as u8,
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn time(hour: u32, month: u32) -> NaiveDateTime {
        NaiveDate::from_ymd_opt(2026, month, 7)
            .and_then(|day| day.and_hms_opt(hour, 0, 0))
            .expect("a time")
    }

    #[test]
    fn the_town_is_one_hour_ahead_in_winter_and_two_in_summer() {
        for (month, ahead) in [(1, 1), (7, 2)] {
            let utc = Moment { shown: time(17, month), clock: Clock::Utc, is_day: false };
            let town = Moment { shown: time(17 + ahead, month), clock: Clock::Town, is_day: false };
            assert_eq!((utc.on(Clock::Town), town.on(Clock::Utc)), (town.shown, utc.shown));
            assert_eq!((utc.on(Clock::Utc), town.on(Clock::Town)), (utc.shown, town.shown));
        }
    }

    #[test]
    fn a_day_is_the_same_by_every_clock() {
        let day = Moment { shown: time(0, 7), clock: Clock::Town, is_day: true };
        assert_eq!(day.on(Clock::Utc), day.shown);
    }

    #[test]
    fn a_moment_survives_being_written() {
        let moment = Moment::of(&written(time(17, 7))).expect("a moment");
        assert_eq!(moment, Moment { shown: time(17, 7), clock: Clock::Town, is_day: false });
    }
}
