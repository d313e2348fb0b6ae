//! Events that recur: the days of a rule, those in addition and instead, and exceptions.
//!
//! The rule is worked out by the clock of its beginning, for a market at eight stays at eight in summer.
//! Work is bounded: nothing is looked for after the town's calendar, and one file has a [`Budget`].

use std::collections::HashSet;

use calcard::common::timezone::Tz;
use calcard::icalendar::dates::CalendarEvent;
use calcard::icalendar::{
    ICalendar, ICalendarComponent, ICalendarComponentType, ICalendarEntry, ICalendarFrequency,
    ICalendarProperty, ICalendarRecurrenceRule, ICalendarValue,
};
use chrono::{DateTime, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta};

use super::Happening;
use super::event::Event;
use super::moment::{self, Clock, Moment};
use crate::diagnostics::Report;
use crate::messages::dates;
use crate::model::Period;

/// The parts of a rule that are understood (RFC 5545, section 3.3.10).
const PARTS: [&str; 14] = [
    "FREQ",
    "UNTIL",
    "COUNT",
    "INTERVAL",
    "BYSECOND",
    "BYMINUTE",
    "BYHOUR",
    "BYDAY",
    "BYMONTHDAY",
    "BYYEARDAY",
    "BYWEEKNO",
    "BYMONTH",
    "BYSETPOS",
    "WKST",
];

/// Every day of seventy years, twice.
const MAX_MOMENTS: usize = 50_000;

/// What it costs at least to look for the days of a rule: some 20 ms, also if it has none.
const RULE: usize = 250;

/// How many moments the rules of one file may still give.
pub(super) struct Budget(usize);

impl Default for Budget {
    fn default() -> Self {
        Self(MAX_MOMENTS)
    }
}

/// Whether the days of a rule can be worked out; `written` is how it stands in the file.
pub(super) fn is_supported(rule: &ICalendarRecurrenceRule, written: &str) -> bool {
    let is_known = |part: &str| {
        let name = part.split('=').next().unwrap_or_default().trim();
        name.is_empty() || PARTS.iter().any(|known| known.eq_ignore_ascii_case(name))
    };
    rule.freq <= ICalendarFrequency::Daily && written.split(';').all(is_known)
}

/// All days of the events that belong together.
pub(super) fn read(
    events: &[Event],
    calendar: Option<Period>,
    budget: &mut Budget,
    report: &mut Report,
) -> Vec<Happening> {
    let main = events.iter().find(|event| event.rule.is_some());
    let Some(first) = main.or(events.first()).filter(|_| budget.0 > 0) else { return Vec::new() };
    if let Some(endless) = events.iter().find(|event| calendar.is_none() && event.is_endless()) {
        report.add(endless.rule_place.clone(), dates::rule_endless());
        return Vec::new();
    }
    let Some(found) = expanded(events, first, last(calendar), budget, report) else {
        return Vec::new();
    };
    let exceptions = Exceptions::of(events, first.start.clock);
    let on_its_days = |(event, start): (&Event, Moment)| {
        let happens = event.instead_of.is_some() || !exceptions.hold(start);
        happens.then(|| event.on_its_days(start))
    };
    let mut happenings: Vec<Happening> =
        found.into_iter().filter_map(on_its_days).flatten().collect();
    happenings.sort_by_key(|happening| (happening.date, happening.time));
    if main.is_some() { within(happenings, calendar) } else { happenings }
}

/// Every moment at which one of the events begins, by the clock of the first.
fn expanded<'a>(
    events: &'a [Event],
    first: &Event,
    last: NaiveDateTime,
    budget: &mut Budget,
    report: &mut Report,
) -> Option<Vec<(&'a Event, Moment)>> {
    let clock = first.start.clock;
    let components = events.iter().map(|event| component(event, clock, last)).collect();
    let expanded = ICalendar { components }.expand_dates(Tz::Floating, budget.0);
    budget.0 = budget.0.saturating_sub(expanded.events.len() + RULE);
    let mistake = match (budget.0, expanded.errors.is_empty()) {
        (0, _) => Some(dates::rules_too_many()),
        (_, false) => Some(dates::rule_invalid()),
        (_, true) => None,
    };
    if let Some(mistake) = mistake {
        report.add(first.rule_place.clone(), mistake);
        return None;
    }
    let moment = |found: CalendarEvent<DateTime<Tz>, _>| {
        let event = events.get(found.comp_id as usize)?;
        let shown = found.start.naive_local();
        Some((event, Moment { shown, clock, is_day: event.start.is_day }))
    };
    Some(expanded.events.into_iter().filter_map(moment).collect())
}

impl Event {
    fn until(&self) -> Option<Moment> {
        self.rule.as_ref()?.until.as_ref().and_then(Moment::of)
    }

    /// Whether its rule has no end, or none that anybody will see.
    fn is_endless(&self) -> bool {
        self.rule.as_ref().is_some_and(|rule| rule.count.is_none()) && self.until().is_none()
    }

    /// Its last moment. A rule that begins after `last` still has its first day, which is then reported.
    fn end_of_rule(&self, clock: Clock, last: NaiveDateTime) -> NaiveDateTime {
        let last = last.max(self.start.on(clock));
        let Some(until) = self.until() else { return last };
        // The last day of a rule is told as a day by many programs, also if the event has a time.
        let whole_day = until.is_day && !self.start.is_day;
        let until = if whole_day { until.shown + TimeDelta::days(1) } else { until.on(clock) };
        until.min(last)
    }
}

/// When nothing happens although a rule says so.
struct Exceptions {
    days: HashSet<NaiveDate>,
    moments: HashSet<NaiveDateTime>,
}

impl Exceptions {
    fn of(events: &[Event], clock: Clock) -> Self {
        let all = events.iter().flat_map(|event| &event.except);
        let (days, moments): (Vec<&Moment>, Vec<&Moment>) = all.partition(|except| except.is_day);
        Self {
            days: days.into_iter().map(|day| day.shown.date()).collect(),
            moments: moments.into_iter().map(|moment| moment.on(clock)).collect(),
        }
    }

    /// Whether a moment is one of them, or on a day that rules out all its times.
    fn hold(&self, start: Moment) -> bool {
        self.days.contains(&start.on(Clock::Town).date()) || self.moments.contains(&start.shown)
    }
}

/// The moment after which nothing is looked for; by any clock after the end of the calendar.
fn last(calendar: Option<Period>) -> NaiveDateTime {
    let day = calendar.and_then(|calendar| {
        let until = calendar.until.plus_days(2)?;
        NaiveDate::from_ymd_opt(until.year().into(), until.month().into(), until.day().into())
    });
    let day = day.or(NaiveDate::from_ymd_opt(2199, 12, 31)).unwrap_or_default();
    day.and_time(NaiveTime::MIN)
}

/// An event with nothing but its moments, all of them shown by one clock.
fn component(event: &Event, clock: Clock, last: NaiveDateTime) -> ICalendarComponent {
    let start = event.start.on(clock);
    let at = |name, shown| {
        let value = ICalendarValue::PartialDateTime(Box::new(moment::written(shown)));
        ICalendarEntry { name, params: Vec::new(), values: vec![value] }
    };
    let mut entries = vec![at(ICalendarProperty::Dtstart, start)];
    entries.extend(event.more.iter().map(|more| at(ICalendarProperty::Rdate, more.on(clock))));
    let instead = event.instead_of.iter().map(|moment| moment.on(clock));
    entries.extend(instead.map(|shown| at(ICalendarProperty::RecurrenceId, shown)));
    entries.extend(event.rule.as_ref().map(|rule| {
        let until = Some(moment::written(event.end_of_rule(clock, last)));
        let rule = ICalendarRecurrenceRule { until, ..rule.clone() };
        let values = vec![ICalendarValue::RecurrenceRule(Box::new(rule))];
        ICalendarEntry { name: ICalendarProperty::Rrule, params: Vec::new(), values }
    }));
    ICalendarComponent {
        component_type: ICalendarComponentType::VEvent,
        entries,
        ..ICalendarComponent::default()
    }
}

/// What lies in the calendar: a series is not wrong for having begun before. If nothing does, its first
/// day stays, so that it is reported.
fn within(happenings: Vec<Happening>, calendar: Option<Period>) -> Vec<Happening> {
    let is_within = |one: &Happening| calendar.is_none_or(|calendar| calendar.contains(one.date));
    let all = happenings.iter().all(|one| !is_within(one));
    let kept = happenings.into_iter().enumerate();
    kept.filter(|(at, one)| is_within(one) || all && *at == 0).map(|(_, one)| one).collect()
}
