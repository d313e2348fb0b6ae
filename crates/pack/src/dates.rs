//! Dates: on which days something happens, such as council meetings, markets, or the collection of
//! waste in a street.
//!
//! The compiler has worked out every single day, so that the browser reads and never computes a rule.
//! Where days differ from street to street, streets share areas, and a series belongs to one of them.

use crate::bytes::{Reader, Writer};
use crate::date::Date;

/// All dates of a town.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Dates<'a> {
    /// Streets by their numbers.
    pub streets: Vec<Street<'a>>,
    /// What happens on which days.
    pub series: Vec<Series<'a>>,
    /// School holidays by their numbers, each with its first and last days from early to late.
    pub holidays: Vec<Vec<(Date, Date)>>,
}

/// A street and the areas it lies in: one of each plan that tells areas apart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Street<'a> {
    /// Name.
    pub name: &'a str,
    /// Numbers of areas.
    pub areas: Vec<u32>,
}

/// Days on which the same happens at the same time and place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Series<'a> {
    /// What happens, such as `Gelbe Tonne`.
    pub what: &'a str,
    /// Where; may be empty.
    pub place: &'a str,
    /// The topics whose dates these are.
    pub topics: Vec<u32>,
    /// For which area; `None` for all of the town.
    pub area: Option<u32>,
    /// First minute since midnight, and the minute after the last if that is known.
    pub time: Option<(u16, Option<u16>)>,
    /// The days from early to late, none before 1970.
    pub days: Vec<Date>,
}

impl<'a> Dates<'a> {
    pub(crate) fn encode(&self, out: &mut Writer) {
        out.list(&self.streets, |street, out| {
            out.str(street.name);
            out.list(&street.areas, |&area, out| out.varint(area));
        });
        out.list(&self.series, Series::encode);
        out.list(&self.holidays, |periods, out| {
            out.list(periods, |(first, last), out| {
                out.varint(first.to_bits());
                out.varint(last.to_bits());
            });
        });
    }

    /// Reads the section; `None` if it is broken.
    pub(crate) fn decode(bytes: &mut Reader<'a>) -> Option<Self> {
        let streets = bytes.list(|bytes| {
            Some(Street { name: bytes.str()?, areas: bytes.list(Reader::varint)? })
        })?;
        let series = bytes.list(Series::decode)?;
        let holidays =
            bytes.list(|bytes| bytes.list(|bytes| Some((date(bytes)?, date(bytes)?))))?;
        Some(Self { streets, series, holidays })
    }
}

impl<'a> Series<'a> {
    fn encode(&self, out: &mut Writer) {
        out.str(self.what);
        out.str(self.place);
        out.list(&self.topics, |&topic, out| out.varint(topic));
        out.varint(self.area.map_or(0, |area| area + 1));
        let (from, until) = self.time.unzip();
        for minute in [from, until.flatten()] {
            out.varint(minute.map_or(0, |minute| u32::from(minute) + 1));
        }
        let mut before = 0;
        out.list(&self.days, |day, out| {
            let number = day.number();
            out.varint(number.abs_diff(before));
            before = number;
        });
    }

    fn decode(bytes: &mut Reader<'a>) -> Option<Self> {
        let (what, place) = (bytes.str()?, bytes.str()?);
        let topics = bytes.list(Reader::varint)?;
        let area = bytes.varint()?.checked_sub(1);
        let (from, until) = (minute(bytes)?, minute(bytes)?);
        let mut before = 0i32;
        let days = bytes.list(|bytes| {
            before = before.checked_add_unsigned(bytes.varint()?)?;
            Date::from_number(before)
        })?;
        Some(Self { what, place, topics, area, time: from.map(|from| (from, until)), days })
    }
}

fn date(bytes: &mut Reader<'_>) -> Option<Date> {
    Date::from_bits(bytes.varint()?)
}

#[expect(clippy::option_option, reason = "outer: the bytes are broken; inner: there is no time")]
fn minute(bytes: &mut Reader<'_>) -> Option<Option<u16>> {
    let minute = bytes.varint()?.checked_sub(1);
    (minute.unwrap_or(0) <= 1440).then_some(minute.map(|minute| minute as u16))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(year: i16, month: u8, day: u8) -> Date {
        Date::new(year, month, day).expect("a day")
    }

    fn dates() -> Dates<'static> {
        let series = Series {
            what: "Gelbe Tonne",
            place: "",
            topics: vec![3, 300],
            area: Some(0),
            time: None,
            days: vec![date(2026, 1, 2), date(2026, 1, 16), date(2027, 12, 31)],
        };
        let council = Series {
            what: "Ratssitzung",
            place: "Ratssaal",
            area: None,
            time: Some((0, Some(1440))),
            ..series.clone()
        };
        let open_end = Series { time: Some((19 * 60, None)), ..council.clone() };
        Dates {
            streets: vec![Street { name: "Am Alten Markt", areas: vec![0, 7] }],
            series: vec![series, council, open_end],
            holidays: vec![vec![(date(2027, 3, 22), date(2027, 4, 3))]],
        }
    }

    fn packed(dates: &Dates<'_>) -> Vec<u8> {
        let mut out = Writer::default();
        dates.encode(&mut out);
        out.into_bytes()
    }

    #[test]
    fn dates_survive_packing() {
        let bytes = packed(&dates());
        assert_eq!(Dates::decode(&mut Reader::new(&bytes)), Some(dates()));
    }

    #[test]
    fn cut_dates_are_refused_at_every_length() {
        let bytes = packed(&dates());
        for end in 0..bytes.len() {
            assert_eq!(Dates::decode(&mut Reader::new(&bytes[..end])), None, "{end}");
        }
    }

    #[test]
    fn a_time_after_midnight_is_refused() {
        let mut dates = dates();
        dates.series[0].time = Some((1441, None));
        assert_eq!(Dates::decode(&mut Reader::new(&packed(&dates))), None);
    }
}
