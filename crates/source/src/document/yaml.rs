//! YAML front matter to [`Node`]s.
//!
//! `granit-parser` yields events with byte spans and bounds its own nesting. Of YAML an editor
//! needs keys, lists and text; anchors, aliases and tags only appear by mistake, when a text
//! begins with `&`, `*` or `!`, and are reported as texts that need quotes.

use std::ops::Range;

use granit_parser::{Event, Parser, ScalarStyle, StrInput};

use super::yaml_mistakes::explain;
use super::{Entry, MAX_DEPTH, Node, Table, Value};
use crate::diagnostics::{Place, Report};
use crate::messages::{quoted, syntax};

/// Reads the bytes `range` of `text` as YAML; mistakes are reported and give `None`.
pub(crate) fn yaml(
    text: &str,
    range: Range<usize>,
    source: usize,
    report: &mut Report,
) -> Option<Table> {
    let yaml = &text[range.clone()];
    let parser = Parser::new_from_str(yaml);
    let mut reader = Reader { yaml, base: range.start, source, report, parser };
    match reader.document() {
        Ok(table) => table,
        Err(at) => {
            let (span, message) = explain(yaml, at);
            let span = range.start + span.start..range.start + span.end;
            reader.report.add(Place::new(source, span), message);
            None
        }
    }
}

struct Reader<'t, 'r> {
    yaml: &'t str,
    base: usize,
    source: usize,
    report: &'r mut Report,
    parser: Parser<'t, StrInput<'t>>,
}

/// The byte of the YAML text at which it cannot be read on.
type Broken = usize;

/// An event and its bytes in the YAML text.
type Found<'t> = (Event<'t>, Range<usize>);

impl<'t> Reader<'t, '_> {
    fn document(&mut self) -> Result<Option<Table>, Broken> {
        loop {
            match self.next()? {
                (Event::StreamStart | Event::DocumentStart(..), _) => {}
                (Event::StreamEnd | Event::DocumentEnd, _) => {
                    return Ok(Some(Table { start: self.base, ..Table::default() }));
                }
                found => {
                    let node = self.node(found, 0)?;
                    self.end()?;
                    return Ok(self.top_level(node));
                }
            }
        }
    }

    /// Reads to the end, where a second document or a stray line would show up.
    fn end(&mut self) -> Result<(), Broken> {
        loop {
            match self.next()? {
                (Event::StreamEnd, _) => return Ok(()),
                (Event::DocumentStart(..), span) => return Err(span.start),
                _ => {}
            }
        }
    }

    fn top_level(&mut self, node: Node) -> Option<Table> {
        match node.value {
            Value::Table(table) => Some(table),
            Value::Empty => Some(Table { start: self.base, ..Table::default() }),
            _ => {
                self.report.add(Place::new(self.source, node.span), syntax::yaml_no_keys());
                None
            }
        }
    }

    fn next(&mut self) -> Result<Found<'t>, Broken> {
        match self.parser.next_event() {
            Some(Ok((event, span))) => Ok((event, span.byte_range().unwrap_or_default())),
            Some(Err(error)) => Err(error.marker().byte_offset().unwrap_or_default()),
            None => Ok((Event::StreamEnd, self.yaml.len()..self.yaml.len())),
        }
    }

    fn node(&mut self, (event, span): Found<'t>, depth: usize) -> Result<Node, Broken> {
        let start = span.start;
        if depth > MAX_DEPTH || is_marked(&event) {
            return Err(start);
        }
        let (value, end) = match event {
            Event::Scalar(text, style, ..) => {
                if style == ScalarStyle::Plain {
                    self.check_number_sign(&span);
                }
                (scalar(&text, style), span.end)
            }
            Event::SequenceStart(..) => self.list(depth)?,
            Event::MappingStart(..) => self.table(start, depth)?,
            _ => return Err(start),
        };
        Ok(Node { value, span: self.trimmed(start..end) })
    }

    fn list(&mut self, depth: usize) -> Result<(Value, usize), Broken> {
        let mut items = Vec::new();
        loop {
            match self.next()? {
                (Event::SequenceEnd, span) => return Ok((Value::List(items), span.end)),
                found => items.push(self.node(found, depth + 1)?),
            }
        }
    }

    fn table(&mut self, start: usize, depth: usize) -> Result<(Value, usize), Broken> {
        let mut table = Table { start: self.base + start, ..Table::default() };
        loop {
            let found = self.next()?;
            let at = found.1.start;
            if let (Event::MappingEnd, span) = found {
                return Ok((Value::Table(table), span.end));
            }
            let Node { value: Value::Text(key), span: key_span } = self.node(found, depth + 1)?
            else {
                return Err(at);
            };
            let value = self.next()?;
            let node = self.node(value, depth + 1)?;
            table.insert(Entry { key, key_span, node }, self.source, self.report);
        }
    }

    /// Reports `Platz #3`: to YAML the rest of the line is a comment and would be lost. Comments
    /// people mean have a blank after the sign.
    fn check_number_sign(&mut self, span: &Range<usize>) {
        let rest = self.yaml[span.end..].lines().next().unwrap_or_default();
        let comment = rest.trim_start_matches([' ', '\t']);
        if !comment.starts_with('#') || comment[1..].trim_start().len() + 1 < comment.len() {
            return;
        }
        let line = self.yaml[span.start..span.end + rest.len()].trim_end();
        let place = Place::new(self.source, self.base + span.start..self.base + span.end);
        self.report.add(place, syntax::quotes_needed(&quoted(line)));
    }

    /// Bytes in the file, without the white space collections end with.
    fn trimmed(&self, span: Range<usize>) -> Range<usize> {
        let part = self.yaml.get(span.clone()).unwrap_or_default();
        self.base + span.start..self.base + span.start + part.trim_end().len()
    }
}

/// Whether a node carries an anchor or a tag, or is an alias.
fn is_marked(event: &Event<'_>) -> bool {
    event.is_alias() || event.anchor_id().is_some() || event.tag().is_some()
}

fn scalar(text: &str, style: ScalarStyle) -> Value {
    let plain = style == ScalarStyle::Plain;
    if plain && matches!(text, "" | "~" | "null") {
        return Value::Empty;
    }
    Value::Text(text.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostics::{Author, Diagnostics, Sources};

    fn read(text: &str) -> (Option<Table>, Vec<(String, usize, String)>) {
        let mut report = Report::new(Author::Person);
        let mut sources = Sources::default();
        sources.add("topic.md", text);
        let table = yaml(text, 0..text.len(), 0, &mut report);
        let found = Diagnostics::new(sources, report);
        let found = found.entries().map(|e| (e.code.to_owned(), e.line, e.remedy.to_owned()));
        (table, found.collect())
    }

    #[track_caller]
    fn assert_remedy(text: &str, line: usize, part: &str) {
        let (_, found) = read(text);
        assert_eq!(found.len(), 1, "{found:?}");
        assert_eq!(found[0].1, line, "{found:?}");
        assert!(found[0].2.contains(part), "{found:?}");
    }

    #[test]
    fn scalars_are_text_with_the_bytes_of_the_file() {
        let text = "---\r\nphone: 05000  \r\nwords: [110, Größe]\r\nempty:\r\nno: ~\r\n";
        let mut report = Report::new(Author::Person);
        let table = yaml(text, 5..text.len(), 0, &mut report).unwrap();
        let spans: Vec<&str> =
            table.entries.iter().map(|entry| &text[entry.node.span.clone()]).collect();
        assert_eq!(spans, ["05000", "[110, Größe]", "", "~"]);
        assert!(matches!(&table.entries[0].node.value, Value::Text(text) if text == "05000"));
        assert!(matches!(table.entries[2].node.value, Value::Empty));
    }

    #[test]
    fn lists_may_hold_maps_and_maps_may_hold_maps() {
        let text =
            "fees:\n  - {for: ab 24, amount: {from: 1.50, to: 2}}\n  - for: x\n    amount: 3\n";
        let (Some(table), found) = read(text) else { panic!("a table") };
        let Value::List(fees) = &table.entries[0].node.value else { panic!("a list") };
        let [Value::Table(first), Value::Table(second)] = [&fees[0].value, &fees[1].value] else {
            panic!("tables")
        };
        let amount = &first.find("amount").expect("an amount").node;
        assert!(matches!(&amount.value, Value::Table(amount) if amount.entries.len() == 2));
        assert_eq!(&text[amount.span.clone()], "{from: 1.50, to: 2}");
        assert_eq!(&text[second.entries[1].node.span.clone()], "3");
        assert!(found.is_empty(), "{found:?}");
    }

    #[test]
    fn an_empty_text_is_an_empty_table() {
        assert!(read("").0.unwrap().entries.is_empty());
        assert!(read("# nur ein Kommentar\n").0.unwrap().entries.is_empty());
    }

    #[test]
    fn every_usual_slip_has_its_own_remedy() {
        assert_remedy("source: Passverordnung: § 15\n", 1, "source: \"Passverordnung: § 15\"");
        assert_remedy("a: 1\nq:\n  - \"Ausweis\" weg\n", 3, "- '\"Ausweis\" weg'");
        assert_remedy("q:\n  - [Sie] haben\n", 2, "\"[Sie] haben\"");
        assert_remedy("q:\n  - *Wichtig* ist\n", 2, "\"*Wichtig* ist\"");
        assert_remedy("q:\n  - &a b\n", 2, "\"&a b\"");
        assert_remedy("q:\n  - !a b\n", 2, "\"!a b\"");
        assert_remedy("office: @amt\n", 1, "office: \"@amt\"");
        assert_remedy("office:amt\nq:\n - a\n", 1, "office: amt");
        assert_remedy("q:\n\t- a\n", 2, "Leerzeichen");
        assert_remedy("k: [a, b\noffice: x\n", 1, "]");
        assert_remedy("k: {a: b\noffice: x\n", 1, "}");
        assert_remedy("q:\n  - \"a\n  - b\noffice: x\n", 2, "Anführungszeichen");
        assert_remedy("q:\n  - a\n - b\n", 3, "einrücken");
        assert_remedy("nur Text\n", 1, "office:");
        assert_remedy("a: b\n...\n---\nc: d\n", 3, "");
    }

    #[test]
    fn a_number_sign_does_not_swallow_the_rest() {
        let (_, found) = read("q:\n  - Wo ist Platz #3?\nk: a # gemeint als Notiz\n");
        assert_eq!(found.len(), 1, "{found:?}");
        assert!(found[0].2.contains("\"Wo ist Platz #3?\""), "{found:?}");
    }

    #[test]
    fn a_key_that_stands_twice_is_reported() {
        let (table, found) = read("office: a\noffice: b\n");
        assert_eq!(table.unwrap().entries.len(), 2);
        assert_eq!((found[0].0.as_str(), found[0].1), ("A015", 2));
    }
}
