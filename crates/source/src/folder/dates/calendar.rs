//! An iCalendar file (RFC 5545): its events, each on all of its days.
//!
//! Every `VEVENT` is cut out and parsed on its own, so that a mistake in one has a place and leaves the
//! others as they are.

use std::collections::BTreeMap;
use std::ops::Range;

use super::Happening;
use super::event::Event;
use super::series::{self, Budget};
use crate::diagnostics::{Place, Report};
use crate::messages::dates;
use crate::model::Period;

/// How an event begins.
pub(super) const BEGIN: &str = "BEGIN:VEVENT";
const END: &str = "END:VEVENT";

/// Reads a calendar; events with mistakes are left out.
///
/// A rule of recurrence is worked out up to the end of the town's `calendar`.
pub(super) fn read(
    text: &str,
    source: usize,
    calendar: Option<Period>,
    report: &mut Report,
) -> Vec<Happening> {
    let blocks = blocks(text, source, report);
    if blocks.is_empty() && !has_line(text, BEGIN) {
        let is_calendar = has_line(text, "BEGIN:VCALENDAR");
        report.add(Place::file(source), dates::empty_calendar(is_calendar));
    }
    let mut happenings = Vec::new();
    let mut series: BTreeMap<String, Vec<Event>> = BTreeMap::new();
    for (number, block) in blocks.into_iter().enumerate() {
        let Some(event) = Event::read(text, source, block, report) else { continue };
        if event.is_single() {
            happenings.extend(event.on_its_days(event.start));
        } else {
            // Without a name nothing else can belong to it.
            let id = event.uid.clone().unwrap_or_else(|| format!("\n{number}"));
            series.entry(id).or_default().push(event);
        }
    }
    let mut budget = Budget::default();
    for events in series.values() {
        happenings.extend(series::read(events, calendar, &mut budget, report));
    }
    happenings
}

fn has_line(text: &str, wanted: &str) -> bool {
    text.lines().any(|line| line.trim_end().eq_ignore_ascii_case(wanted))
}

/// Where events begin and end; one without an end is reported.
fn blocks(text: &str, source: usize, report: &mut Report) -> Vec<Range<usize>> {
    let mut blocks = Vec::new();
    let mut start: Option<Range<usize>> = None;
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let span = at..at + line.trim_end().len();
        at += line.len();
        let is = |name: &str| line.trim_end().eq_ignore_ascii_case(name);
        if is(BEGIN) {
            if let Some(open) = start.replace(span) {
                report.add(Place::new(source, open), dates::event_open());
            }
        } else if is(END) {
            blocks.extend(start.take().map(|start| start.start..at));
        }
    }
    if let Some(open) = start {
        report.add(Place::new(source, open), dates::event_open());
    }
    blocks
}
