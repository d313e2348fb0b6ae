//! TOML to [`Node`]s.
//!
//! The `toml` crate recovers from errors; its messages are for programmers, so each is told again
//! in an editor's words.

use std::ops::Range;

use ::toml::Spanned;
use ::toml::de::{DeTable, DeValue, Error};

use super::{Entry, Node, Table, Value};
use crate::diagnostics::{Message, Place, Report};
use crate::messages::{quoted, syntax};

/// Reads a TOML file; syntax errors are reported and give `None`.
pub(crate) fn toml(text: &str, source: usize, report: &mut Report) -> Option<Table> {
    let (table, mut errors) = DeTable::parse_recoverable(text);
    if errors.is_empty() {
        return Some(to_table(table));
    }
    errors.sort_by_key(|error| error.span().map_or(0, |span| span.start));
    let mut last_line = None;
    for error in &errors {
        let (line_start, line) = line_of(text, error);
        let independent = is_missing_quote(error.message());
        // What follows the first unreadable line may only be confusion about that line.
        if last_line.is_none_or(|last| independent && last != line_start) {
            let (span, message) = explain(error, line_start, line);
            report.add(Place::new(source, span), message);
            last_line = Some(line_start);
        }
    }
    None
}

/// A text at the top of a TOML file, without the blanks around it, and its bytes; found wherever
/// the rest of the file can be guessed.
pub(crate) fn toml_text(text: &str, key: &str) -> Option<(String, Range<usize>)> {
    let (table, _) = DeTable::parse_recoverable(text);
    let (_, value) = table.into_inner().into_iter().find(|(name, _)| name.get_ref() == key)?;
    let span = value.span();
    match value.into_inner() {
        DeValue::String(text) => Some((text.trim().to_owned(), span)),
        _ => None,
    }
}

fn to_table(table: Spanned<DeTable<'_>>) -> Table {
    let start = table.span().start;
    let mut entries: Vec<Entry> = table
        .into_inner()
        .into_iter()
        .map(|(key, value)| {
            let key_span = key.span();
            Entry { key: key.into_inner().into_owned(), key_span, node: to_node(value) }
        })
        .collect();
    entries.sort_by_key(|entry| entry.key_span.start);
    Table { entries, start }
}

fn to_node(value: Spanned<DeValue<'_>>) -> Node {
    let span = value.span();
    let value = match value.into_inner() {
        DeValue::String(text) => Value::Text(text.into_owned()),
        DeValue::Integer(_) | DeValue::Float(_) => Value::Number,
        DeValue::Boolean(_) => Value::Bool,
        DeValue::Datetime(_) => Value::Date,
        DeValue::Array(items) => Value::List(items.into_iter().map(to_node).collect()),
        DeValue::Table(table) => Value::Table(to_table(Spanned::new(span.clone(), table))),
    };
    Node { value, span }
}

fn line_of<'t>(text: &'t str, error: &Error) -> (usize, &'t str) {
    let at = error.span().map_or(0, |span| span.start).min(text.len());
    let start = text.get(..at).and_then(|before| before.rfind('\n')).map_or(0, |end| end + 1);
    (start, text[start..].lines().next().unwrap_or_default())
}

fn is_missing_quote(message: &str) -> bool {
    message.starts_with("string values must be quoted") || message.starts_with("invalid date")
}

/// An editor's words for an error on this line.
fn explain(error: &Error, line_start: usize, line: &str) -> (Range<usize>, Message) {
    let message = error.message();
    let span = error.span().unwrap_or(line_start..line_start);
    let whole_line = line_start..line_start + line.trim_end().len();
    if message == "duplicate key" {
        let column = |at: usize| at.saturating_sub(line_start);
        let key = line.get(column(span.start)..column(span.end)).unwrap_or(line);
        return (span, syntax::key_twice(key.trim()));
    }
    if let Some(corrected) = with_equals_sign(line) {
        return (whole_line, syntax::toml_equals(&corrected));
    }
    if line.contains(['„', '“', '”', '‚', '‘', '’']) && is_missing_quote(message) {
        return (span, syntax::toml_curly_quotes());
    }
    if is_missing_quote(message) {
        let example = corrected_value(line, span.start - line_start);
        return (span, syntax::toml_quotes(&example));
    }
    (span, known_mistake(message).unwrap_or_else(|| syntax::toml(message)))
}

fn known_mistake(message: &str) -> Option<Message> {
    let begins = |beginnings: &[&str]| beginnings.iter().any(|start| message.starts_with(start));
    if begins(&["invalid basic string", "invalid literal string"]) {
        return Some(syntax::toml_open_quote());
    }
    if begins(&["missing escaped value", "too few unicode"]) {
        return Some(syntax::toml_backslash());
    }
    if begins(&["missing comma", "unclosed array"]) {
        return Some(syntax::toml_list());
    }
    if begins(&["unclosed table"]) {
        return Some(syntax::toml_head());
    }
    begins(&["unexpected key or value"]).then(syntax::toml_rest)
}

/// `name: "x"` and `name "x"` with the equals sign that is missing.
fn with_equals_sign(line: &str) -> Option<String> {
    let line = line.trim();
    if line.starts_with('{') {
        return without_colons(line);
    }
    let key_end = line.find(|c: char| !(c.is_alphanumeric() || c == '_' || c == '-'))?;
    let (key, rest) = line.split_at(key_end);
    let value = rest.trim_start().trim_start_matches(':').trim_start();
    let starts_a_value = value.starts_with(['"', '\'', '[']) || rest.starts_with(':');
    (!key.is_empty() && starts_a_value).then(|| {
        let value =
            if value.starts_with(['"', '\'', '[']) { value.to_owned() } else { quoted(value) };
        format!("{key} = {value}")
    })
}

/// `{ say: ["x"] }` with equals signs; colons in quotes and in a comment are part of a text.
fn without_colons(line: &str) -> Option<String> {
    let line = line.split(" #").next().unwrap_or(line).trim_end();
    let parts: Vec<String> = line
        .split('"')
        .enumerate()
        .map(|(index, part)| if index % 2 == 0 { part.replace(':', " =") } else { part.to_owned() })
        .collect();
    let corrected = parts.join("\"");
    (corrected != line).then(|| corrected.trim_end_matches(',').to_owned())
}

/// The line with its value in quotes; inside a list only the item.
fn corrected_value(line: &str, column: usize) -> String {
    let (before, value) = line.split_at_checked(column).unwrap_or((line, ""));
    if before.contains('[') {
        let item = value.split([',', ']']).next().unwrap_or(value);
        return quoted(item.trim());
    }
    format!("{}{}", before.trim_start(), quoted(value.trim()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostics::{Author, Diagnostics, Sources};

    fn found(text: &str) -> Vec<(String, usize, String)> {
        let mut report = Report::new(Author::Person);
        let mut sources = Sources::default();
        sources.add("town.toml", text);
        toml(text, 0, &mut report);
        let found = Diagnostics::new(sources, report);
        found.entries().map(|e| (e.code.to_owned(), e.line, e.remedy.to_owned())).collect()
    }

    #[track_caller]
    fn assert_remedy(text: &str, line: usize, part: &str) {
        let found = found(text);
        assert_eq!(found.len(), 1, "{found:?}");
        assert_eq!(found[0].1, line, "{found:?}");
        assert!(found[0].2.contains(part), "{found:?}");
    }

    #[test]
    fn keys_keep_the_order_of_the_file() {
        let mut report = Report::new(Author::Person);
        let table = toml("b = 1\na = 'x'\n[c]\nd = true\n", 0, &mut report).unwrap();
        let keys: Vec<&str> = table.entries.iter().map(|entry| entry.key.as_str()).collect();
        assert_eq!(keys, ["b", "a", "c"]);
    }

    #[test]
    fn every_usual_slip_has_its_own_remedy() {
        assert_remedy("name = Gemeinde X\n", 1, "name = \"Gemeinde X\"");
        assert_remedy("a = 1\nphone = 05000 12-100\n", 2, "phone = \"05000 12-100\"");
        assert_remedy("name: \"x\"\n", 1, "name = \"x\"");
        assert_remedy("name: x\n", 1, "name = \"x\"");
        assert_remedy("name \"x\"\n", 1, "name = \"x\"");
        assert_remedy("a = [\n{ b: \"x: y\" }, # z: z\n]\n", 2, "{ b = \"x: y\" }");
        assert_remedy("a = [\n{ b = \"x\" } # y: z\n{}]\n", 3, "Komma");
        assert_remedy("name = „x“\n", 1, "geraden");
        assert_remedy("name = \"x\nland = \"NI\"\n", 1, "schließende");
        assert_remedy("a = [\"x\" \"y\"]\n", 1, "Komma");
        assert_remedy("a = [\"x\",\n\"y\"\nb = 1\n", 3, "Klammer");
        assert_remedy("[colors\na = 1\n", 1, "[colors]");
        assert_remedy("a = \"C:\\x\"\n", 1, "\\\\");
        assert_remedy("a = 'it's'\n", 1, "Wert");
    }

    #[test]
    fn missing_quotes_are_all_reported() {
        assert_eq!(found("a = x\nb = y\nc = z\n").len(), 3);
    }
}
