//! One `VEVENT` of a calendar: what happens, when it begins, how long it takes, how it recurs.

use std::ops::Range;

use calcard::icalendar::{
    ICalendarComponent, ICalendarComponentType, ICalendarProperty, ICalendarRecurrenceRule,
    ICalendarStatus, ICalendarValue,
};
use calcard::{Entry, Parser};
use chrono::{NaiveDateTime, TimeDelta, Timelike};

use super::Happening;
use super::calendar::BEGIN;
use super::moment::{self, Clock, Moment};
use super::series;
use super::written::DAY;
use crate::diagnostics::{Place, Report, Spanned};
use crate::messages::dates;

/// Longer events are slips of the pen.
const MAX_DAYS: i64 = 366;

/// An event that can be understood.
pub(super) struct Event {
    /// Joins a series with its exceptions.
    pub(super) uid: Option<String>,
    pub(super) start: Moment,
    /// Which one of a series it takes the place of.
    pub(super) instead_of: Option<Moment>,
    pub(super) rule: Option<ICalendarRecurrenceRule>,
    pub(super) rule_place: Place,
    /// Further moments at which it happens, and at which it does not.
    pub(super) more: Vec<Moment>,
    pub(super) except: Vec<Moment>,
    what: Spanned<String>,
    start_place: Place,
    location: Option<String>,
    /// `None` if only its beginning is known.
    length: Option<TimeDelta>,
    is_cancelled: bool,
}

/// An event as it was parsed, and where it was written.
struct Written<'a> {
    text: &'a str,
    source: usize,
    span: Range<usize>,
    component: ICalendarComponent,
}

impl Event {
    /// Reads the event in a part of a file. `None` if something is wrong with it.
    pub(super) fn read(
        text: &str,
        source: usize,
        span: Range<usize>,
        report: &mut Report,
    ) -> Option<Self> {
        let written = Written::parse(text, source, span, report)?;
        let what = written.text(&ICalendarProperty::Summary);
        if what.is_none() {
            report.add(written.first_line(), dates::event_without("SUMMARY", "der Name"));
        }
        let start = written.start(report);
        let rule = written.rule(report);
        let what = Spanned { value: what?, place: written.place_of("SUMMARY") };
        Some(Self {
            uid: written.text(&ICalendarProperty::Uid),
            start: start?,
            instead_of: written.moments(&ICalendarProperty::RecurrenceId, report)?.first().copied(),
            rule: rule?,
            rule_place: written.place_of("RRULE"),
            more: written.moments(&ICalendarProperty::Rdate, report)?,
            except: written.moments(&ICalendarProperty::Exdate, report)?,
            what,
            start_place: written.place_of("DTSTART"),
            location: written.text(&ICalendarProperty::Location),
            length: written.length(start?, report)?,
            is_cancelled: written.component.status() == Some(&ICalendarStatus::Cancelled),
        })
    }

    /// Whether it has nothing to do with any other event.
    pub(super) fn is_single(&self) -> bool {
        self.rule.is_none() && self.more.is_empty() && self.instead_of.is_none()
    }

    /// The event on all of its days if it begins at this moment; nothing if it is cancelled.
    pub(super) fn on_its_days(&self, start: Moment) -> Vec<Happening> {
        if self.is_cancelled {
            return Vec::new();
        }
        let from = start.on(Clock::Town);
        let end = self.length.and_then(|length| from.checked_add_signed(length));
        let on = |(number, day): (usize, chrono::NaiveDate)| {
            let time = (!start.is_day && number == 0).then(|| time(from, end));
            Some(Happening {
                what: self.what.clone(),
                date: moment::date(day)?,
                place: self.start_place.clone(),
                time,
                location: self.location.clone(),
            })
        };
        let days = from.date().iter_days().take(self.days(from, end));
        days.enumerate().filter_map(on).collect()
    }

    /// On how many days it is. What only goes on into the night is on one day.
    fn days(&self, from: NaiveDateTime, end: Option<NaiveDateTime>) -> usize {
        let Some(end) = end else { return 1 };
        if !self.start.is_day && end - from <= TimeDelta::days(1) {
            return 1;
        }
        let full = (end.date() - from.date()).num_days();
        let days = full + i64::from(end.time().num_seconds_from_midnight() > 0);
        days.clamp(1, MAX_DAYS) as usize
    }
}

/// From when until when on its first day.
fn time(from: NaiveDateTime, end: Option<NaiveDateTime>) -> (u16, Option<u16>) {
    let minute = |at: NaiveDateTime| (at.hour() * 60 + at.minute()) as u16;
    let until = end.and_then(|end| match (end.date() - from.date()).num_days() {
        0 => Some(minute(end)),
        1 if minute(end) == 0 => Some(DAY),
        _ => None,
    });
    (minute(from), until.filter(|until| *until > minute(from)))
}

fn component(text: &str) -> Option<ICalendarComponent> {
    let Entry::ICalendar(parsed) = Parser::new(text).entry() else { return None };
    let first = parsed.components.into_iter().next()?;
    (first.component_type == ICalendarComponentType::VEvent).then_some(first)
}

impl<'a> Written<'a> {
    fn parse(
        text: &'a str,
        source: usize,
        span: Range<usize>,
        report: &mut Report,
    ) -> Option<Self> {
        let Some(component) = text.get(span.clone()).and_then(component) else {
            let line = span.start..span.start + BEGIN.len();
            report.add(Place::new(source, line), dates::event_unreadable());
            return None;
        };
        Some(Self { text, source, span, component })
    }

    fn text(&self, property: &ICalendarProperty) -> Option<String> {
        let text = self.component.property(property)?.values.first()?.as_text()?;
        // A list shows it in one line.
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        (!text.is_empty()).then_some(text)
    }

    fn start(&self, report: &mut Report) -> Option<Moment> {
        let start = self.moments(&ICalendarProperty::Dtstart, report)?.first().copied();
        if start.is_none() {
            report.add(self.first_line(), dates::event_without("DTSTART", "der Tag"));
        }
        start
    }

    /// The values of all properties of a kind; `None` if one of them cannot be read.
    fn moments(&self, property: &ICalendarProperty, report: &mut Report) -> Option<Vec<Moment>> {
        let entries = self.component.entries.iter().filter(|entry| entry.name == *property);
        let values = entries.flat_map(|entry| &entry.values);
        let moment = |value: &ICalendarValue| match value {
            ICalendarValue::PartialDateTime(written) => Moment::of(written),
            _ => None,
        };
        let moments: Option<Vec<Moment>> = values.map(moment).collect();
        if moments.is_none() {
            let place = self.place_of(property.as_str());
            let span = place.span.clone().unwrap_or_default();
            let written = self.text.get(span).unwrap_or_default();
            report.add(place, dates::moment_invalid(written));
        }
        moments
    }

    /// How long it takes: outer `None` if that is wrong.
    #[expect(clippy::option_option, reason = "outer: it is wrong; inner: it is not told")]
    fn length(&self, start: Moment, report: &mut Report) -> Option<Option<TimeDelta>> {
        let end = self.moments(&ICalendarProperty::Dtend, report)?.first().copied();
        let duration = self.component.property(&ICalendarProperty::Duration);
        let duration = duration.and_then(|entry| match entry.values.first() {
            Some(ICalendarValue::Duration(duration)) => duration.to_time_delta(),
            _ => None,
        });
        let (length, name) = match end {
            Some(end) => (Some(end.on(start.clock) - start.shown), "DTEND"),
            None => (duration, "DURATION"),
        };
        let too_long = length.is_some_and(|length| length > TimeDelta::days(MAX_DAYS));
        if too_long || length.is_some_and(|length| length < TimeDelta::zero()) {
            report.add(self.place_of(name), dates::event_ends(too_long));
            return None;
        }
        Some(length)
    }

    /// Its rule: outer `None` if there is one that cannot be worked out.
    #[expect(clippy::option_option, reason = "outer: the rule is wrong; inner: there is none")]
    fn rule(&self, report: &mut Report) -> Option<Option<ICalendarRecurrenceRule>> {
        let all = |name| self.component.entries.iter().filter(move |entry| entry.name == name);
        let mut rules = all(ICalendarProperty::Rrule);
        let (rule, further) = (rules.next(), rules.next());
        let excluding = all(ICalendarProperty::Exrule).next();
        let place = self.place_of("RRULE");
        let rule = match (rule.map(|entry| entry.values.first()), further.or(excluding)) {
            (None, None) => return Some(None),
            (Some(Some(ICalendarValue::RecurrenceRule(rule))), None) => Some(rule),
            _ => None,
        };
        let rule = rule.filter(|rule| series::is_supported(rule, &self.unfolded(&place)));
        if rule.is_none() {
            report.add(place, dates::rule_invalid());
        }
        rule.map(|rule| Some((**rule).clone()))
    }

    /// Where the value of a property stands; the first line of the event if there is none.
    fn place_of(&self, property: &str) -> Place {
        let mut at = self.span.start;
        for line in self.text.get(self.span.clone()).unwrap_or_default().split_inclusive('\n') {
            let rest =
                line.get(..property.len()).filter(|name| name.eq_ignore_ascii_case(property));
            let rest = rest.and_then(|name| line.get(name.len()..));
            if let Some(rest) = rest.filter(|rest| rest.starts_with([':', ';'])) {
                let end = at + line.trim_end().len();
                let value = rest.find(':').map_or(0, |colon| colon + 1);
                return Place::new(self.source, (end.min(at + property.len() + value))..end);
            }
            at += line.len();
        }
        self.first_line()
    }

    /// A line from a place on, with what goes on in the next lines (RFC 5545, section 3.1).
    fn unfolded(&self, place: &Place) -> String {
        let start = place.span.as_ref().map_or(self.span.end, |span| span.start);
        let mut lines = self.text.get(start..self.span.end).unwrap_or_default().lines();
        let first = lines.next().unwrap_or_default().to_owned();
        lines.map_while(|line| line.strip_prefix([' ', '\t'])).fold(first, |all, line| all + line)
    }

    fn first_line(&self) -> Place {
        let line = self.text.get(self.span.clone()).and_then(|text| text.lines().next());
        let length = line.unwrap_or_default().len();
        Place::new(self.source, self.span.start..self.span.start + length)
    }
}
