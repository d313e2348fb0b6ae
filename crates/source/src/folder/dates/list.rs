//! A CSV file of dates: one row for each.
//!
//! ```text
//! Datum;Was;Uhrzeit;Ort
//! 07.01.2026;Ratssitzung;19:00;Ratssaal
//! ```

use super::Happening;
use super::table::{self, Column, Row};
use super::written;
use crate::diagnostics::Report;

const COLUMNS: [Column; 4] = [
    Column { names: &["datum", "date", "tag"], shown: "Datum", required: true },
    Column { names: &["was", "art", "titel", "title", "what"], shown: "Was", required: true },
    Column { names: &["uhrzeit", "zeit", "time"], shown: "Uhrzeit", required: false },
    Column { names: &["ort", "place"], shown: "Ort", required: false },
];
const DATE: usize = 0;
const WHAT: usize = 1;
const TIME: usize = 2;
const PLACE: usize = 3;

/// Reads a list; rows with mistakes are left out.
pub(super) fn read(text: &str, source: usize, report: &mut Report) -> Vec<Happening> {
    let rows = table::read(text, source, &COLUMNS, report).unwrap_or_default();
    rows.iter().filter_map(|row| happening(row, report)).collect()
}

fn happening(row: &Row, report: &mut Report) -> Option<Happening> {
    let date = row.required(DATE, &COLUMNS, report);
    let what = row.required(WHAT, &COLUMNS, report);
    let time = row.optional(TIME).map(|cell| written::time(cell, report));
    let day = written::day(date?, report)?;
    Some(Happening {
        what: what?.clone(),
        date: day,
        place: date?.place.clone(),
        // A time that cannot be read is no whole day.
        time: time.map_or(Some(None), |time| time.map(Some))?,
        location: row.optional(PLACE).map(|cell| cell.value.clone()),
    })
}
