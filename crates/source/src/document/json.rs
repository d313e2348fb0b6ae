//! JSON to [`Node`]s.
//!
//! `serde_json` checks the syntax of the whole file first. A borrowed `RawValue` is a slice of
//! that file, so its address tells its place; the tree is built from such slices level by level.

use std::fmt;
use std::ops::Range;

use serde::de::{Deserializer, MapAccess, Visitor};
use serde_json::value::RawValue;

use super::{Entry, MAX_DEPTH, Node, Table, Value};
use crate::diagnostics::{Place, Report};
use crate::messages::syntax;

/// Reads a JSON file; syntax errors are reported and give `None`.
pub(crate) fn json(text: &str, source: usize, report: &mut Report) -> Option<Node> {
    let raw: &RawValue = match serde_json::from_str(text) {
        Ok(raw) => raw,
        Err(error) => {
            let at = offset_of(text, &error);
            report.add(Place::new(source, at..at), syntax::json(&error));
            return None;
        }
    };
    Reader { text, source, report }.node(raw, 0)
}

struct Reader<'t, 'r> {
    text: &'t str,
    source: usize,
    report: &'r mut Report,
}

impl<'t> Reader<'t, '_> {
    fn node(&mut self, raw: &'t RawValue, depth: usize) -> Option<Node> {
        let span = self.span(raw.get());
        if depth > MAX_DEPTH {
            self.report.add(Place::new(self.source, span), syntax::too_deep());
            return None;
        }
        let value = match raw.get().as_bytes().first()? {
            b'{' => Value::Table(self.table(raw, depth)?),
            b'[' => Value::List(self.list(raw, depth)?),
            b'"' => Value::Text(self.read(raw)?),
            b't' | b'f' => Value::Bool,
            b'n' => Value::Empty,
            _ => Value::Number,
        };
        Some(Node { value, span })
    }

    fn list(&mut self, raw: &'t RawValue, depth: usize) -> Option<Vec<Node>> {
        let items: Vec<&'t RawValue> = self.read(raw)?;
        items.into_iter().map(|item| self.node(item, depth + 1)).collect()
    }

    fn table(&mut self, raw: &'t RawValue, depth: usize) -> Option<Table> {
        let Pairs(pairs) = self.read(raw)?;
        let mut table = Table { start: self.span(raw.get()).start, ..Table::default() };
        for (raw_key, value) in pairs {
            let key: String = self.read(raw_key)?;
            let key_span = self.span(raw_key.get());
            let node = self.node(value, depth + 1)?;
            table.insert(Entry { key, key_span, node }, self.source, self.report);
        }
        Some(table)
    }

    /// Decodes a value whose syntax is right; what can still be wrong is half a surrogate pair.
    fn read<T: serde::Deserialize<'t>>(&mut self, raw: &'t RawValue) -> Option<T> {
        match serde_json::from_str(raw.get()) {
            Ok(value) => Some(value),
            Err(error) => {
                let at = self.span(raw.get()).start + offset_of(raw.get(), &error);
                self.report.add(Place::new(self.source, at..at), syntax::json(&error));
                None
            }
        }
    }

    fn span(&self, part: &str) -> Range<usize> {
        let start = part.as_ptr().addr() - self.text.as_ptr().addr();
        start..start + part.len()
    }
}

/// The byte an error of `serde_json` points at; its columns count bytes, from 1.
fn offset_of(text: &str, error: &serde_json::Error) -> usize {
    if error.is_eof() {
        return text.trim_end().len();
    }
    let line_start = match error.line() {
        0 | 1 => 0,
        line => text.match_indices('\n').nth(line - 2).map_or(text.len(), |(at, _)| at + 1),
    };
    let mut at = (line_start + error.column().saturating_sub(1)).min(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

/// The members of an object in their order, with duplicates.
struct Pairs<'t>(Vec<(&'t RawValue, &'t RawValue)>);

impl<'de> serde::Deserialize<'de> for Pairs<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(PairsVisitor)
    }
}

struct PairsVisitor;

impl<'de> Visitor<'de> for PairsVisitor {
    type Value = Pairs<'de>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Pairs<'de>, A::Error> {
        let mut pairs = Vec::new();
        while let Some(pair) = map.next_entry()? {
            pairs.push(pair);
        }
        Ok(Pairs(pairs))
    }
}

/// Finds the byte of the file behind a byte of a decoded string.
#[derive(Debug, Default)]
pub(crate) struct Escapes {
    /// Start of the string's content in the file.
    start: usize,
    /// After each escape: bytes decoded so far, bytes of the file so far.
    passed: Vec<(usize, usize)>,
}

impl Escapes {
    /// Learns the escapes of the string literal `raw` that begins at `start` in the file.
    pub(crate) fn new(raw: &str, start: usize) -> Self {
        let mut escapes = Self { start: start + 1, passed: Vec::new() };
        let content = raw.get(1..raw.len().saturating_sub(1)).unwrap_or_default();
        let (mut at, mut decoded) = (0, 0);
        while let Some(plain) = content[at..].find('\\') {
            at += plain;
            decoded += plain;
            let (raw_length, length) = escape_lengths(&content[at..]);
            at = (at + raw_length).min(content.len());
            decoded += length;
            escapes.passed.push((decoded, at));
        }
        escapes
    }

    /// The place in the file of a byte of the decoded text.
    pub(crate) fn place(&self, decoded: usize) -> usize {
        let before = self.passed.partition_point(|&(passed, _)| passed <= decoded);
        let (passed, raw) = before.checked_sub(1).map_or((0, 0), |last| self.passed[last]);
        self.start + raw + (decoded - passed)
    }
}

/// Bytes of an escape in the file, and of the character it stands for.
fn escape_lengths(rest: &str) -> (usize, usize) {
    let Some(hex) = rest.strip_prefix("\\u").and_then(|digits| digits.get(..4)) else {
        return (2, 1);
    };
    let unit = u32::from_str_radix(hex, 16).unwrap_or_default();
    match char::from_u32(unit) {
        Some(character) => (6, character.len_utf8()),
        // Half of a pair: twelve bytes in the file, four in the text.
        None => (12, 4),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostics::{Author, Diagnostics, Sources};

    fn read(text: &str) -> (Option<Node>, Vec<(String, usize, usize)>) {
        let mut report = Report::new(Author::Program);
        let mut sources = Sources::default();
        sources.add("faq.json", text);
        let node = json(text, 0, &mut report);
        let found = Diagnostics::new(sources, report);
        let found = found.entries().map(|e| (e.code.to_owned(), e.line, e.column)).collect();
        (node, found)
    }

    #[test]
    fn spans_are_bytes_of_the_file() {
        let text = "\n{\"ä\": [1, \"b\\n\"], \"c\" : null}";
        let Some(Node { value: Value::Table(table), .. }) = read(text).0 else { panic!() };
        let spans: Vec<&str> = table.entries.iter().map(|e| &text[e.key_span.clone()]).collect();
        assert_eq!(spans, ["\"ä\"", "\"c\""]);
        assert_eq!(&text[table.entries[0].node.span.clone()], "[1, \"b\\n\"]");
        let Value::List(items) = &table.entries[0].node.value else { panic!() };
        assert_eq!(&text[items[1].span.clone()], "\"b\\n\"");
    }

    #[test]
    fn syntax_errors_have_line_and_column() {
        assert_eq!(read("{\n  \"ä\": 1,\n  x\n}").1, [("A014".to_owned(), 3, 3)]);
        assert_eq!(read("{\"a\": \"\\ud800\"}").1[0].0, "A014");
        assert_eq!(read("").1[0].0, "A014");
        assert_eq!(read("{\"a\": 1, \"a\": 2}").1, [("A015".to_owned(), 1, 10)]);
    }

    #[test]
    fn endless_nesting_is_refused() {
        let deep = "[".repeat(100_000) + &"]".repeat(100_000);
        assert!(read(&deep).0.is_none());
    }

    #[test]
    fn escapes_are_counted_back() {
        let raw = r#""ä\n\u00e4x\ud83d\ude00y""#;
        let decoded: String = serde_json::from_str(raw).unwrap();
        let escapes = Escapes::new(raw, 10);
        for character in ['x', 'y'] {
            let place = escapes.place(decoded.find(character).unwrap());
            assert_eq!(place, 10 + raw.rfind(character).unwrap());
        }
    }
}
