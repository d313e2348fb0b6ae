//! Rows and cells of a CSV file, as spreadsheets save it: with `;`, `,` or tabulators, quoted or not.
//!
//! The first row names the columns in any order. A format is a list of [`Column`]s; a [`Row`] gives the
//! cell of a column, with its place in the file.

use std::ops::Range;

use csv::{ReaderBuilder, StringRecord};

use crate::diagnostics::{Place, Report, Spanned};
use crate::messages::dates;

const DELIMITERS: [char; 3] = [';', '\t', ','];

/// A column of a format.
pub(super) struct Column {
    /// Its names in small letters; a message shows the first.
    pub(super) names: &'static [&'static str],
    /// What messages call it.
    pub(super) shown: &'static str,
    pub(super) required: bool,
}

/// A row below the first; an empty one is none.
pub(super) struct Row {
    cells: Vec<Spanned<String>>,
    place: Place,
}

/// The rows of a file, each with one cell for every column of the format.
///
/// `None` if columns are missing: nothing in such a file can be understood.
pub(super) fn read(
    text: &str,
    source: usize,
    columns: &[Column],
    report: &mut Report,
) -> Option<Vec<Row>> {
    let mut rows = rows(text, source);
    let Some(head) = rows.next() else {
        report.add(Place::file(source), dates::empty_list());
        return None;
    };
    let order = order(&head, columns, report)?;
    let rows: Vec<Row> =
        rows.filter_map(|row| row.arranged(&order, columns.len(), report)).collect();
    if rows.is_empty() {
        report.add(Place::file(source), dates::empty_list());
    }
    Some(rows)
}

impl Row {
    /// The cell of a column; one that must not be empty is reported.
    pub(super) fn required(
        &self,
        column: usize,
        columns: &[Column],
        report: &mut Report,
    ) -> Option<&Spanned<String>> {
        let cell = self.optional(column);
        if cell.is_none() {
            let place = self.cells.get(column).map_or(&self.place, |cell| &cell.place);
            report.add(place.clone(), dates::cell_empty(columns[column].shown));
        }
        cell
    }

    /// The cell of a column, unless it is empty.
    pub(super) fn optional(&self, column: usize) -> Option<&Spanned<String>> {
        self.cells.get(column).filter(|cell| !cell.value.is_empty())
    }

    /// The row with its cells in the order of the format; `None` if something is wrong with it.
    fn arranged(self, order: &[Option<usize>], width: usize, report: &mut Report) -> Option<Self> {
        if let Some(cell) = self.cells.iter().find(|cell| cell.value.contains(['\n', '\r'])) {
            report.add(cell.place.clone(), dates::line_break());
            return None;
        }
        let unnamed = |at: usize| order.get(at).copied().flatten().is_none();
        let mut surplus =
            self.cells.iter().enumerate().filter(|(at, _)| *at >= order.len() || unnamed(*at));
        if let Some((_, cell)) = surplus.find(|(_, cell)| !cell.value.is_empty()) {
            report.add(cell.place.clone(), dates::row_too_long());
            return None;
        }
        let nothing = Spanned { value: String::new(), place: self.place.clone() };
        let mut cells = vec![nothing; width];
        for (cell, column) in self.cells.into_iter().zip(order) {
            if let Some(column) = column {
                cells[*column] = cell;
            }
        }
        Some(Self { cells, place: self.place })
    }
}

/// The column of the format for each column of the file; one without a name has none.
fn order(head: &Row, columns: &[Column], report: &mut Report) -> Option<Vec<Option<usize>>> {
    let known: Vec<&str> = columns.iter().map(|column| column.shown).collect();
    let known = known.join(", ");
    let mut order: Vec<Option<usize>> = Vec::new();
    let mut sound = true;
    for cell in &head.cells {
        let name = cell.value.to_lowercase();
        let column = columns.iter().position(|column| column.names.contains(&name.as_str()));
        if column.is_none() && !name.is_empty() {
            report.add(cell.place.clone(), dates::column_unknown(&cell.value, &known));
            sound = false;
        } else if column.is_some() && order.contains(&column) {
            report.add(cell.place.clone(), dates::column_twice(&cell.value));
            sound = false;
        }
        order.push(column);
    }
    let missing = |(at, column): &(usize, &Column)| column.required && !order.contains(&Some(*at));
    for (_, column) in columns.iter().enumerate().filter(missing) {
        report.add(head.place.clone(), dates::column_missing(column.shown, &known));
        sound = false;
    }
    sound.then_some(order)
}

/// All rows with something in them, one after the other.
fn rows(text: &str, source: usize) -> impl Iterator<Item = Row> {
    let delimiter = delimiter(text) as u8;
    let mut reader = ReaderBuilder::new()
        .delimiter(delimiter)
        .has_headers(false)
        .flexible(true)
        .from_reader(text.as_bytes());
    let mut record = StringRecord::new();
    std::iter::from_fn(move || {
        while reader.read_record(&mut record).is_ok_and(|more| more) {
            let start = record.position().map_or(0, |position| position.byte() as usize);
            let span = trimmed(text, start..reader.position().byte() as usize);
            if record.iter().any(|cell| !cell.trim().is_empty()) {
                return Some(row(text, &record, span, source));
            }
        }
        None
    })
}

fn row(text: &str, record: &StringRecord, span: Range<usize>, source: usize) -> Row {
    let mut start = span.start;
    let mut cells = Vec::new();
    for cell in record {
        let cell = cell.trim();
        // A cell with doubled quotes is not written as it reads: then the rest of the row is marked.
        let found = text.get(start..span.end).and_then(|rest| rest.find(cell));
        let at = found.map(|at| start + at..start + at + cell.len());
        start = at.as_ref().map_or(start, |at| at.end);
        let place = Place::new(source, at.unwrap_or(start..span.end));
        cells.push(Spanned { value: cell.to_owned(), place });
    }
    Row { cells, place: Place::new(source, span) }
}

/// A span without the line breaks around it.
fn trimmed(text: &str, span: Range<usize>) -> Range<usize> {
    let end = span.end.min(text.len());
    let start = span.start.min(end);
    let Some(part) = text.get(start..end) else { return start..start };
    let start = end - part.trim_start_matches(['\n', '\r']).len();
    start..start + text[start..end].trim_end_matches(['\n', '\r']).len()
}

/// What stands most often in the first line outside of quotes.
fn delimiter(text: &str) -> char {
    let line = text.lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
    let plain: String = line.split('"').step_by(2).collect();
    let count = |delimiter: &char| plain.matches(*delimiter).count();
    // Of equals the last would win, so the list is turned around.
    DELIMITERS.into_iter().rev().max_by_key(count).unwrap_or(';')
}
