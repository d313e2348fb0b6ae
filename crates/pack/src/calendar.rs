//! The calendar of an office: on which days and at what times it is open.
//!
//! The compiler expands the editors' rules (weekly hours, public holidays, closings of the town) to a
//! week and to the days that differ from it, so that the browser reads and never computes a rule.
//! After the last day nothing is known.

use crate::bytes::{Reader, Writer};
use crate::date::Date;

/// How an office can be used in a span of time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[repr(u8)]
pub enum Access {
    /// Anybody may come.
    Open = 0,
    /// Only with an appointment.
    Appointment = 1,
    /// Only by telephone.
    Phone = 2,
}

impl Access {
    /// All ways, the easiest first.
    pub const ALL: [Access; 3] = [Access::Open, Access::Appointment, Access::Phone];
}

/// A span of time on one day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Span {
    /// First minute since midnight, below 1440.
    pub from: u16,
    /// The minute after the last, at most 1440.
    pub until: u16,
    /// What is possible.
    pub access: Access,
}

/// A day that differs from the week.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Exception {
    /// The day.
    pub date: Date,
    /// Index into [`Calendar::days`].
    pub day: u8,
    /// Index into [`Calendar::reasons`].
    pub reason: u8,
}

/// The calendar of an office.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Calendar<'a> {
    /// First day that it covers.
    pub first: Date,
    /// Last day that it covers.
    pub last: Date,
    /// The different days, each with its spans from early to late.
    pub days: Vec<Vec<Span>>,
    /// For each day of the week from Monday on an index into `days`.
    pub week: [u8; 7],
    /// The days that differ, from early to late.
    pub exceptions: Vec<Exception>,
    /// Why days differ, such as the name of a public holiday; the first may be empty.
    pub reasons: Vec<&'a str>,
}

/// What a calendar says of a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Day<'a> {
    /// From early to late; empty if the office is closed.
    pub spans: &'a [Span],
    /// Why it differs from other weeks; empty if it does not.
    pub reason: &'a str,
}

impl<'a> Calendar<'a> {
    /// A day; `None` before the first and after the last.
    pub fn on(&self, date: Date) -> Option<Day<'_>> {
        if date < self.first || date > self.last {
            return None;
        }
        let exception = self.exceptions.binary_search_by_key(&date, |exception| exception.date);
        let exception = exception.ok().and_then(|i| self.exceptions.get(i));
        let (day, reason) = match exception {
            Some(exception) => (exception.day, self.reasons.get(usize::from(exception.reason))),
            None => (self.week[usize::from(date.weekday())], None),
        };
        let spans = self.days.get(usize::from(day)).map_or(&[][..], Vec::as_slice);
        Some(Day { spans, reason: reason.copied().unwrap_or_default() })
    }

    pub(crate) fn encode(&self, out: &mut Writer) {
        out.varint(self.first.to_bits());
        out.varint(self.last.to_bits());
        out.list(&self.days, |day, out| {
            out.list(day, |span, out| {
                out.varint(u32::from(span.from));
                out.varint(u32::from(span.until));
                out.u8(span.access as u8);
            });
        });
        out.slice(&self.week);
        out.list(&self.reasons, |reason, out| out.str(reason));
        let mut before = self.first.number();
        out.varint(self.exceptions.len() as u32);
        for exception in &self.exceptions {
            let number = exception.date.number();
            out.varint(number.abs_diff(before));
            out.u8(exception.day);
            out.u8(exception.reason);
            before = number;
        }
    }

    pub(crate) fn decode(bytes: &mut Reader<'a>) -> Option<Self> {
        let (first, last) = (Date::from_bits(bytes.varint()?)?, Date::from_bits(bytes.varint()?)?);
        let days = bytes.list(|bytes| bytes.list(span))?;
        let mut week = [0; 7];
        for day in &mut week {
            *day = bytes.u8()?;
        }
        let reasons = bytes.list(Reader::str)?;
        let mut before = first.number();
        let exceptions = bytes.list(|bytes| {
            before = before.checked_add_unsigned(bytes.varint()?)?;
            Some(Exception {
                date: Date::from_number(before)?,
                day: bytes.u8()?,
                reason: bytes.u8()?,
            })
        })?;
        Some(Self { first, last, days, week, exceptions, reasons })
    }
}

fn span(bytes: &mut Reader<'_>) -> Option<Span> {
    let (from, until) = (bytes.varint()?, bytes.varint()?);
    let access = *Access::ALL.get(usize::from(bytes.u8()?))?;
    let (from, until) = (u16::try_from(from).ok()?, u16::try_from(until).ok()?);
    (from < until && until <= 1440).then_some(Span { from, until, access })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(year: i16, month: u8, day: u8) -> Date {
        Date::new(year, month, day).expect("a day")
    }

    fn calendar() -> Calendar<'static> {
        let open = |from: u16, until: u16| Span {
            from: from * 60,
            until: until * 60,
            access: Access::Open,
        };
        Calendar {
            first: date(2026, 1, 1),
            last: date(2027, 12, 31),
            days: vec![vec![], vec![open(8, 12), open(14, 18)], vec![open(8, 12)]],
            week: [1, 1, 1, 1, 2, 0, 0],
            exceptions: vec![
                Exception { date: date(2026, 12, 24), day: 0, reason: 1 },
                Exception { date: date(2026, 12, 31), day: 2, reason: 0 },
            ],
            reasons: vec!["", "Heiligabend"],
        }
    }

    #[test]
    fn a_day_is_that_of_the_week_unless_it_differs() {
        let calendar = calendar();
        let on = |year, month, day| {
            calendar.on(date(year, month, day)).map(|day| (day.spans.len(), day.reason))
        };
        assert_eq!(on(2026, 11, 23), Some((2, "")));
        assert_eq!(on(2026, 11, 22), Some((0, "")));
        assert_eq!(on(2026, 12, 24), Some((0, "Heiligabend")));
        assert_eq!(on(2026, 12, 31), Some((1, "")));
        assert_eq!((on(2025, 12, 31), on(2028, 1, 1)), (None, None));
    }

    #[test]
    fn survives_packing_and_refuses_impossible_spans() {
        let mut out = Writer::default();
        calendar().encode(&mut out);
        let bytes = out.into_bytes();
        assert_eq!(Calendar::decode(&mut Reader::new(&bytes)), Some(calendar()));
        let mut impossible = calendar();
        impossible.days[1][0].until = 1441;
        let mut out = Writer::default();
        impossible.encode(&mut out);
        assert_eq!(Calendar::decode(&mut Reader::new(&out.into_bytes())), None);
    }
}
