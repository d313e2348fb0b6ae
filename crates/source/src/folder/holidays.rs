//! `school_holidays` of `town.toml`: when schools are closed. The Länder set them year by year, so
//! they are written down like closings; offices stay open.
//!
//! ```toml
//! school_holidays = [{ name = "Osterferien", from = 2027-03-22, until = 2027-04-03 }]
//! ```

use super::calendar;
use crate::diagnostics::{Place, Report};
use crate::document::{Node, Value};
use crate::fields::{Fields, Key};
use crate::messages::{field, hours};
use crate::model::SchoolHolidays;

const KEYS: [Key; 3] = [
    Key::required("name", "name = \"Osterferien\""),
    Key::required("from", "from = 2027-03-22"),
    Key::optional("until", "until = 2027-04-03"),
];

/// One entry of the list, to be copied from a message.
pub(super) const SCHOOL_HOLIDAYS: &str =
    "school_holidays = [{ name = \"Osterferien\", from = 2027-03-22, until = 2027-04-03 }]";

/// The holidays from early to late.
pub(super) fn read(
    fields: &Fields<'_>,
    file: (usize, &str),
    report: &mut Report,
) -> Vec<SchoolHolidays> {
    let mut all: Vec<(Place, SchoolHolidays)> = Vec::new();
    for node in fields.list("school_holidays", report) {
        let place = Place::new(file.0, node.span.clone());
        let Some(holidays) = holidays(node, file, report) else { continue };
        let meets = |(_, other): &&(Place, SchoolHolidays)| other.period.meets(holidays.period);
        if let Some((other, _)) = all.iter().find(meets) {
            let message = hours::holidays_overlap(&holidays.name);
            report.add_pair(place.clone(), message, other.clone(), "hier schon Ferien");
        }
        all.push((place, holidays));
    }
    let mut all: Vec<SchoolHolidays> = all.into_iter().map(|(_, holidays)| holidays).collect();
    all.sort_by_key(|holidays| holidays.period.from);
    all
}

fn holidays(node: &Node, file: (usize, &str), report: &mut Report) -> Option<SchoolHolidays> {
    let Value::Table(table) = &node.value else {
        let place = Place::new(file.0, node.span.clone());
        report.add(place, field::table_expected(SCHOOL_HOLIDAYS));
        return None;
    };
    let fields = Fields::open(table, &KEYS, file, report);
    let (name, period) = (fields.text("name", report), calendar::days(&fields, report));
    Some(SchoolHolidays { name: name?.value, period: period? })
}
