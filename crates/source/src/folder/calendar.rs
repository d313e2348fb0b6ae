//! `calendar` and `closings` of `town.toml`: for which days opening hours are worked out, and on which
//! of them offices stay closed.
//!
//! ```toml
//! calendar = { from = 2026-01-01, until = 2027-12-31 }
//! closings = [{ from = 2026-12-24, reason = "Heiligabend", offices = ["buergerbuero"] }]
//! ```

use super::town;
use crate::diagnostics::{Place, Report};
use crate::directory::Directory;
use crate::document::{Node, Value};
use crate::fields::{Fields, Key};
use crate::messages::{field, hours};
use crate::model::{Closing, Period};

/// Nobody knows opening hours further ahead, and each day takes bytes in the pack.
const MAX_YEARS: i16 = 5;

const CALENDAR_KEYS: [Key; 2] =
    [Key::required("from", "from = 2026-01-01"), Key::required("until", "until = 2027-12-31")];

const CLOSING_KEYS: [Key; 4] = [
    Key::required("from", "from = 2026-12-24"),
    Key::optional("until", "until = 2026-12-31"),
    Key::required("reason", "reason = \"Betriebsausflug\""),
    Key::optional("offices", "offices = [\"buergerbuero\"]"),
];

/// One entry of the list, to be copied from a message.
pub(super) const CLOSINGS: &str =
    "closings = [{ from = 2026-12-24, until = 2026-12-31, reason = \"Betriebsferien\" }]";

/// The days for which opening hours are worked out.
pub(super) fn period(
    fields: &Fields<'_>,
    file: (usize, &str),
    report: &mut Report,
) -> Option<Period> {
    let fields = Fields::open(fields.table("calendar", report)?, &CALENDAR_KEYS, file, report);
    let (from, until) = (fields.date("from", report), fields.date("until", report));
    let period = in_order(&fields, Period { from: from?, until: until? }, report)?;
    let (from, until) = (period.from, period.until);
    let end = (from.year() + MAX_YEARS, from.month(), from.day());
    if (until.year(), until.month(), until.day()) >= end {
        let place = fields.key_place("until").unwrap_or_else(|| fields.place());
        report.add(place, hours::calendar_too_long(MAX_YEARS));
        return None;
    }
    Some(period)
}

/// The closings in the order of the file.
pub(super) fn closings(
    fields: &Fields<'_>,
    file: (usize, &str),
    calendar: Option<Period>,
    directory: &Directory,
    report: &mut Report,
) -> Vec<Closing> {
    let mut closings: Vec<(Place, Closing)> = Vec::new();
    for node in fields.list("closings", report) {
        let place = Place::new(file.0, node.span.clone());
        let Some(closing) = closing(node, file, directory, report) else { continue };
        if calendar.is_some_and(|calendar| !calendar.meets(closing.period)) {
            report.add(place.clone(), hours::closing_outside(&closing.reason));
        }
        if let Some((other, _)) = closings.iter().find(|(_, other)| other.collides(&closing)) {
            let message = hours::closings_overlap(&closing.reason);
            report.add_pair(place.clone(), message, other.clone(), "hier schon geschlossen");
        }
        closings.push((place, closing));
    }
    closings.into_iter().map(|(_, closing)| closing).collect()
}

fn closing(
    node: &Node,
    file: (usize, &str),
    directory: &Directory,
    report: &mut Report,
) -> Option<Closing> {
    let Value::Table(table) = &node.value else {
        report.add(Place::new(file.0, node.span.clone()), field::table_expected(CLOSINGS));
        return None;
    };
    let fields = Fields::open(table, &CLOSING_KEYS, file, report);
    let period = days(&fields, report);
    let reason = fields.text("reason", report);
    let ids = fields.texts("offices", report);
    let named = ids.len();
    let offices: Vec<usize> =
        ids.iter().filter_map(|id| town::office(id, directory, report)).collect();
    // No known office is not all of them.
    if offices.len() < named {
        return None;
    }
    Some(Closing { period: period?, reason: reason?.value, offices })
}

/// The days of `from` and `until`, without the latter a single one.
pub(super) fn days(fields: &Fields<'_>, report: &mut Report) -> Option<Period> {
    let (from, until) = (fields.date("from", report), fields.date("until", report));
    // A last day that cannot be read is no single day.
    if fields.node("until").is_some() && until.is_none() {
        return None;
    }
    in_order(fields, Period { from: from?, until: until.or(from)? }, report)
}

fn in_order(fields: &Fields<'_>, period: Period, report: &mut Report) -> Option<Period> {
    if period.from <= period.until {
        return Some(period);
    }
    let place = |name| fields.key_place(name).unwrap_or_else(|| fields.place());
    report.add_pair(place("until"), hours::reversed(), place("from"), "from");
    None
}
