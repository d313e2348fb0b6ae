//! `streets.csv`: the area that each street lies in.
//!
//! ```text
//! Straße;Bezirk
//! Gartenstraße;nord
//! ```

use std::collections::HashMap;

use super::number_of;
use super::table::{self, Column};
use crate::diagnostics::{Place, Report, Spanned};
use crate::messages::dates;
use crate::model::Street;
use crate::similar::closest;

const COLUMNS: [Column; 2] = [
    Column { names: &["straße", "strasse", "street"], shown: "Straße", required: true },
    Column { names: &["bezirk", "gebiet", "area"], shown: "Bezirk", required: true },
];
const STREET: usize = 0;
const AREA: usize = 1;

/// The streets in the order of the file; those with mistakes are left out.
pub(super) fn read(
    text: &str,
    source: usize,
    areas: &[String],
    report: &mut Report,
) -> Vec<Street> {
    let mut first: HashMap<String, Place> = HashMap::new();
    let mut streets = Vec::new();
    for row in table::read(text, source, &COLUMNS, report).unwrap_or_default() {
        let name = row.required(STREET, &COLUMNS, report);
        let area = row.required(AREA, &COLUMNS, report);
        let area = area.and_then(|area| self::area(area, areas, report));
        let Some(name) = name else { continue };
        if let Some(first) = first.get(&key(&name.value)) {
            let message = dates::street_twice(&name.value);
            report.add_pair(name.place.clone(), message, first.clone(), "zuerst hier");
            continue;
        }
        first.insert(key(&name.value), name.place.clone());
        streets.extend(area.map(|area| Street { name: name.value.clone(), area }));
    }
    streets
}

fn area(name: &Spanned<String>, areas: &[String], report: &mut Report) -> Option<usize> {
    let area = number_of(&name.value, areas);
    if area.is_none() {
        let similar = closest(&name.value, areas.iter().map(String::as_str));
        report.add(name.place.clone(), dates::area_missing(&name.value, similar));
    }
    area
}

/// One key for all the ways to write a street: `Garten-Str.` is `Gartenstraße`.
fn key(name: &str) -> String {
    let mut key = name.to_lowercase().replace('ß', "ss");
    key.retain(char::is_alphanumeric);
    if key.ends_with("str") {
        key.push_str("asse");
    }
    key
}
