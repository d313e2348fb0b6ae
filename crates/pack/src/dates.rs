//! Dates: on which days something happens, such as council meetings, markets, or the collection of
//! waste in a street.
//!
//! The compiler has worked out every single day, so that the browser reads and never computes a rule.
//! All that happens in one place is one timetable, sorted by day: the first for the whole town, others
//! for parts of it. A street names the timetables that hold for it.
//!
//! In the pack everything but names is a list of numbers, so that one reader serves all of it.

use crate::bytes::{Reader, Writer};
use crate::date::Date;

/// All dates of a town.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Dates<'a> {
    /// Streets by their numbers.
    pub streets: Vec<Street<'a>>,
    /// What can happen.
    pub kinds: Vec<Kind<'a>>,
    /// The timetables; the first holds for the whole town.
    pub timetables: Vec<Timetable>,
    /// School holidays by their numbers: first and last day of each time from early to late.
    pub holidays: Vec<Vec<u32>>,
}

/// A street.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Street<'a> {
    /// Name.
    pub name: &'a str,
    /// Numbers of its timetables.
    pub timetables: Vec<u32>,
}

/// Something that happens at the same time and place whenever it happens.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kind<'a> {
    /// What it is, such as `Gelbe Tonne`.
    pub what: &'a str,
    /// Where; may be empty.
    pub place: &'a str,
    /// First minute since midnight, and the minute after the last if that is known.
    pub time: Option<(u16, Option<u16>)>,
    /// The topics whose dates these are.
    pub topics: Vec<u32>,
}

/// Days and what happens on them, from early to late.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Timetable {
    /// Days since the entry before, times [`STRIDE`], plus the kind.
    steps: Vec<u32>,
}

/// One more than the greatest number of a [`Kind`] in a timetable.
pub const STRIDE: u32 = 1 << 10;

/// Minutes of a day and one more, for none.
const MINUTES: u32 = 24 * 60 + 2;

impl Timetable {
    /// A timetable of days and kinds that are sorted, none before 1970, and of fewer kinds than
    /// [`STRIDE`].
    pub fn new(entries: &[(Date, u32)]) -> Self {
        let mut before = 0;
        let step = |&(date, kind): &(Date, u32)| {
            let days = date.number().abs_diff(before);
            before = date.number();
            days * STRIDE + kind % STRIDE
        };
        Self { steps: entries.iter().map(step).collect() }
    }

    /// Days and the numbers of what happens.
    pub fn entries(&self) -> impl Iterator<Item = (Date, u32)> {
        let mut day = 0i32;
        self.steps.iter().map_while(move |step| {
            day = day.checked_add_unsigned(step / STRIDE)?;
            Some((Date::from_number(day)?, step % STRIDE))
        })
    }
}

impl<'a> Dates<'a> {
    pub(crate) fn encode(&self, out: &mut Writer) {
        let numbers = |list: &Vec<u32>, out: &mut Writer| out.list(list, |&n, out| out.varint(n));
        out.list(&self.streets, |street, out| {
            out.str(street.name);
            numbers(&street.timetables, out);
        });
        out.list(&self.kinds, |kind, out| {
            out.str(kind.what);
            out.str(kind.place);
            out.varint(encode_time(kind.time));
            numbers(&kind.topics, out);
        });
        out.list(&self.timetables, |timetable, out| numbers(&timetable.steps, out));
        out.list(&self.holidays, numbers);
    }

    /// Reads the section; `None` if it is broken.
    pub(crate) fn decode(bytes: &mut Reader<'a>) -> Option<Self> {
        Some(Self {
            streets: bytes
                .list(|bytes| Some(Street { name: bytes.str()?, timetables: numbers(bytes)? }))?,
            kinds: bytes.list(|bytes| {
                Some(Kind {
                    what: bytes.str()?,
                    place: bytes.str()?,
                    time: decode_time(bytes.varint()?),
                    topics: numbers(bytes)?,
                })
            })?,
            timetables: bytes.list(|bytes| Some(Timetable { steps: numbers(bytes)? }))?,
            holidays: bytes.list(numbers)?,
        })
    }
}

#[inline(never)]
fn numbers(bytes: &mut Reader<'_>) -> Option<Vec<u32>> {
    bytes.list(Reader::varint)
}

fn encode_time(time: Option<(u16, Option<u16>)>) -> u32 {
    let (from, until) = time.unzip();
    let number = |minute: Option<u16>| minute.map_or(0, |minute| u32::from(minute) + 1);
    number(until.flatten()) * MINUTES + number(from)
}

fn decode_time(number: u32) -> Option<(u16, Option<u16>)> {
    let minute = |number: u32| number.checked_sub(1).map(|minute| minute as u16);
    Some((minute(number % MINUTES)?, minute(number / MINUTES % MINUTES)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(year: i16, month: u8, day: u8) -> Date {
        Date::new(year, month, day).expect("a day")
    }

    fn dates() -> Dates<'static> {
        let bin = Kind { what: "Gelbe Tonne", place: "", time: None, topics: vec![3, 300] };
        let time = Some((0, Some(1440)));
        let council = Kind { what: "Rat", place: "Saal", time, topics: vec![9] };
        let open_end = Kind { time: Some((19 * 60, None)), ..council.clone() };
        let days = [(date(2026, 1, 2), 0), (date(2026, 1, 2), 2), (date(2027, 12, 31), 1)];
        Dates {
            streets: vec![Street { name: "Am Alten Markt", timetables: vec![1, 7] }],
            kinds: vec![bin, council, open_end],
            timetables: vec![Timetable::default(), Timetable::new(&days)],
            holidays: vec![vec![20_000, 20_013]],
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
    fn a_timetable_gives_its_days_again() {
        let days = [(date(2026, 1, 2), 0), (date(2026, 1, 2), 1023), (date(2027, 12, 31), 1)];
        assert_eq!(Timetable::new(&days).entries().collect::<Vec<_>>(), days);
    }

    #[test]
    fn cut_dates_are_refused_at_every_length() {
        let bytes = packed(&dates());
        for end in 0..bytes.len() {
            assert_eq!(Dates::decode(&mut Reader::new(&bytes[..end])), None, "{end}");
        }
    }

    #[test]
    fn days_beyond_the_calendar_end_a_timetable() {
        let timetable = Timetable { steps: vec![STRIDE, u32::MAX, u32::MAX] };
        assert_eq!(timetable.entries().count(), 1);
    }
}
