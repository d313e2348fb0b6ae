//! Days and times as people write them in a list.

use auskunft_pack::date::Date;

use crate::diagnostics::{Report, Spanned};
use crate::messages::dates;
use crate::values;

/// Minutes of a day.
pub(super) const DAY: u16 = 24 * 60;

/// Whether a pack can hold a day, and an editor may have meant it.
pub(super) fn is_sensible(date: Date) -> bool {
    (1970..2200).contains(&date.year())
}

/// A day as `07.01.2026`, `7.1.2026` or `2026-01-07`.
pub(super) fn day(text: &Spanned<String>, report: &mut Report) -> Option<Date> {
    let date = values::day(&text.value);
    let sensible = date.filter(|date| is_sensible(*date));
    if sensible.is_none() {
        let meant = date.filter(|date| date.year() < 100);
        let meant = meant.map(|d| format!("{:02}.{:02}.20{:02}", d.day(), d.month(), d.year()));
        report.add(text.place.clone(), dates::day_invalid(&text.value, meant));
    }
    sensible
}

/// A time as `19:00`, `19 Uhr` or `17:00-19:00`.
pub(super) fn time(text: &Spanned<String>, report: &mut Report) -> Option<(u16, Option<u16>)> {
    let plain = text.value.to_lowercase().replace("uhr", "").replace("bis", "-").replace('–', "-");
    let (from, until) = plain.split_once('-').map_or((&*plain, None), |(a, b)| (a, Some(b)));
    let until = until.map(minute);
    let (Some(from), false) = (minute(from), until == Some(None)) else {
        report.add(text.place.clone(), dates::clock_invalid(&text.value));
        return None;
    };
    let until = until.flatten();
    if from == DAY || until.is_some_and(|until| until <= from) {
        report.add(text.place.clone(), dates::clock_reversed(&text.value));
        return None;
    }
    Some((from, until))
}

/// The minute of `19`, `19:00` or `19.00`; `24:00` is the last.
fn minute(text: &str) -> Option<u16> {
    let text = text.trim();
    let (hour, minute) = text.split_once([':', '.']).unwrap_or((text, "00"));
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if !digits(hour) || !digits(minute) || hour.len() > 2 || minute.len() != 2 {
        return None;
    }
    let (hour, minute): (u16, u16) = (hour.parse().ok()?, minute.parse().ok()?);
    let minutes = hour * 60 + minute;
    (minute < 60 && minutes <= DAY).then_some(minutes)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostics::{Author, Place};

    fn read<T>(of: fn(&Spanned<String>, &mut Report) -> Option<T>, text: &str) -> Option<T> {
        let mut report = Report::new(Author::Person);
        let found = of(&Spanned { value: text.to_owned(), place: Place::file(0) }, &mut report);
        assert_eq!(found.is_none(), report.has_errors(), "{text}");
        found
    }

    #[test]
    fn days_are_german_or_iso() {
        for text in ["07.01.2026", "7.1.2026", "2026-01-07"] {
            assert_eq!(read(day, text), Date::new(2026, 1, 7), "{text}");
        }
        for text in ["30.02.2026", "7.1.26", "01/07/2026", "Mittwoch", "1.1.1969", "1.1.2200"] {
            assert_eq!(read(day, text), None, "{text}");
        }
    }

    #[test]
    fn times_are_those_of_a_clock() {
        for text in ["19:00", "19 Uhr", "19", "19.00 Uhr", "19:00 uhr"] {
            assert_eq!(read(time, text), Some((1140, None)), "{text}");
        }
        for text in ["17:00-19:00", "17 bis 19 Uhr", "17:00 – 19:00", "17.00 Uhr - 19.00 Uhr"] {
            assert_eq!(read(time, text), Some((1020, Some(1140))), "{text}");
        }
        assert_eq!(read(time, "20:00-24:00"), Some((1200, Some(1440))));
        for text in ["abends", "25:00", "24:01", "19:5", "19:60", "-", "17-", "17-18-19", "24:00"] {
            assert_eq!(read(time, text), None, "{text}");
        }
        assert_eq!((read(time, "22:00-02:00"), read(time, "9-9")), (None, None));
    }
}
