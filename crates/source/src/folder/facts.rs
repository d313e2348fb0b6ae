//! The typed values in the front matter of a topic.
//!
//! ```yaml
//! fees:
//!   - {for: ab 24 Jahren, amount: 46.00, note: gültig 10 Jahre}
//!   - {for: unter 24 Jahren, amount: 27.60}
//! processing_time: 2 bis 3 Wochen
//! deadline: {within: 2 Wochen, after: Einzug}
//! list: forms
//! ```

use crate::diagnostics::{Place, Report, Spanned};
use crate::document::{Entry, Node, Table, Value};
use crate::facts::{Amount, Deadline, Duration, Fee, cents};
use crate::fields::{Fields, Key};
use crate::messages::{facts, field};
use crate::model::Listing;
use crate::values;

/// The keys of a topic that are read here.
pub(super) const FEES: Key = Key::optional("fees", "fees: [{for: ab 24 Jahren, amount: 46.00}]");
pub(super) const PROCESSING_TIME: Key =
    Key::optional("processing_time", "processing_time: 2 bis 3 Wochen");
pub(super) const DEADLINE: Key =
    Key::optional("deadline", "deadline: {within: 2 Wochen, after: Einzug}");
pub(super) const LIST: Key = Key::optional("list", "list: forms");

const FEE: &str = "- {for: ab 24 Jahren, amount: 46.00}";

const FEE_KEYS: [Key; 3] = [
    Key::optional("for", "for: ab 24 Jahren"),
    Key::required("amount", "amount: 46.00"),
    Key::optional("note", "note: gültig 10 Jahre"),
];

const AMOUNT_KEYS: [Key; 2] =
    [Key::required("from", "from: 10.00"), Key::required("to", "to: 40.00")];

const DEADLINE_KEYS: [Key; 3] = [
    Key::optional("within", "within: 2 Wochen"),
    Key::optional("after", "after: Einzug"),
    Key::optional("until", "until: 2026-12-15"),
];

/// Number and text of the file.
type File<'a> = (usize, &'a str);

/// The values of a topic.
#[derive(Debug, Default)]
pub(super) struct Facts {
    pub(super) fees: Vec<Fee>,
    pub(super) processing_time: Option<Duration>,
    pub(super) deadline: Option<Deadline>,
    pub(super) list: Option<Listing>,
}

/// Reads the values; what cannot be read is left out.
pub(super) fn read(fields: &Fields<'_>, file: File<'_>, report: &mut Report) -> Facts {
    let time = fields.text(PROCESSING_TIME.name, report);
    let list = fields.text(LIST.name, report);
    Facts {
        fees: fees(fields, file, report),
        processing_time: time.and_then(|text| duration(&text, report)),
        deadline: deadline(fields, file, report),
        list: list.and_then(|text| listing(&text, report)),
    }
}

fn listing(text: &Spanned<String>, report: &mut Report) -> Option<Listing> {
    if text.value == "forms" {
        return Some(Listing::Forms);
    }
    report.add(text.place.clone(), facts::list_unknown(&text.value));
    None
}

fn fees(fields: &Fields<'_>, file: File<'_>, report: &mut Report) -> Vec<Fee> {
    let items = fields.list(FEES.name, report);
    let mut fees = Vec::new();
    for node in items {
        let Some(fee) = fee(node, file, report) else { continue };
        if fee.group.is_none() && items.len() > 1 {
            report.add(Place::new(file.0, node.span.clone()), facts::fee_unnamed());
        }
        fees.push(fee);
    }
    fees
}

fn fee(node: &Node, file: File<'_>, report: &mut Report) -> Option<Fee> {
    let Value::Table(table) = &node.value else {
        report.add(Place::new(file.0, node.span.clone()), field::table_expected(FEE));
        return None;
    };
    if is_cut(table, &FEE_KEYS, file, report) {
        return None;
    }
    let fields = Fields::open(table, &FEE_KEYS, file, report);
    let (group, remark) = (fields.text("for", report), fields.text("note", report));
    let amount = amount(&fields, file, report);
    Some(Fee {
        group: group.map(|text| text.value),
        amount: amount?,
        note: remark.map(|text| text.value),
    })
}

/// Reports a value with a comma: braces make a key without a value of its rest.
fn is_cut(table: &Table, keys: &[Key], file: File<'_>, report: &mut Report) -> bool {
    let is_rest = |entry: &Entry| {
        let known = keys.iter().any(|key| entry.key.starts_with(key.name));
        !known && !entry.key.contains(':') && matches!(entry.node.value, Value::Empty)
    };
    let cut = table.entries.windows(2).find_map(|pair| match pair {
        [Entry { node: Node { value: Value::Text(start), .. }, .. }, rest] if is_rest(rest) => {
            Some((start, rest))
        }
        _ => None,
    });
    if let Some((start, rest)) = cut {
        let place = Place::new(file.0, rest.key_span.clone());
        report.add(place, facts::comma_in_braces(start, &rest.key));
    }
    cut.is_some()
}

fn amount(fields: &Fields<'_>, file: File<'_>, report: &mut Report) -> Option<Amount> {
    let node = fields.node("amount")?;
    let Value::Table(table) = &node.value else {
        return Some(Amount::Exact(money(&fields.text("amount", report)?, report)?));
    };
    let fields = Fields::open(table, &AMOUNT_KEYS, file, report);
    let mut bound = |name| money(&fields.text(name, report)?, report);
    let (from, to) = (bound("from"), bound("to"));
    let (from, to) = (from?, to?);
    if to <= from {
        report.add(Place::new(file.0, node.span.clone()), facts::range_reversed());
        return None;
    }
    Some(Amount::Range(from, to))
}

fn money(text: &Spanned<String>, report: &mut Report) -> Option<u32> {
    let amount = cents(&text.value);
    if amount.is_none() {
        report.add(text.place.clone(), facts::amount_invalid(&text.value));
    }
    amount
}

fn duration(text: &Spanned<String>, report: &mut Report) -> Option<Duration> {
    let Some(duration) = Duration::parse(&text.value) else {
        report.add(text.place.clone(), facts::duration_invalid(&text.value));
        return None;
    };
    if duration.until < duration.from {
        report.add(text.place.clone(), facts::range_reversed());
        return None;
    }
    Some(duration)
}

fn deadline(fields: &Fields<'_>, file: File<'_>, report: &mut Report) -> Option<Deadline> {
    let table = fields.table(DEADLINE.name, report)?;
    if is_cut(table, &DEADLINE_KEYS, file, report) {
        return None;
    }
    let fields = Fields::open(table, &DEADLINE_KEYS, file, report);
    let (within, after) = (fields.text("within", report), fields.text("after", report));
    let until = fields.text("until", report);
    match (within, after, until) {
        (Some(within), Some(after), None) => {
            Some(Deadline::Within { time: duration(&within, report)?, after: after.value })
        }
        (None, None, Some(until)) => values::date(&until, report).map(Deadline::Until),
        _ => {
            report.add(fields.place(), facts::deadline_unclear());
            None
        }
    }
}
