//! Reads the keys of a table, and reports all that is wrong with them at once.
//!
//! A format is data: a list of [`Key`]s. Opening a table with it reports unknown and missing
//! keys; the getters report values of a wrong kind. A getter that finds nothing usable gives
//! `None` or an empty list, so that reading goes on.

use auskunft_pack::date::Date;

use crate::diagnostics::{Author, Place, Report, Spanned};
use crate::document::{Entry, Node, Table, Value};
use crate::messages::field;
use crate::similar::closest;
use crate::values;

/// A key of a format.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Key {
    pub(crate) name: &'static str,
    pub(crate) required: bool,
    /// A whole line with the key, to be copied from a message.
    pub(crate) example: &'static str,
}

impl Key {
    pub(crate) const fn required(name: &'static str, example: &'static str) -> Self {
        Self { name, required: true, example }
    }

    pub(crate) const fn optional(name: &'static str, example: &'static str) -> Self {
        Self { name, required: false, example }
    }
}

/// A table that is read with a format.
pub(crate) struct Fields<'a> {
    table: &'a Table,
    keys: &'static [Key],
    source: usize,
    text: &'a str,
}

impl<'a> Fields<'a> {
    /// Reports unknown and missing keys. `text` is the whole file the table is from.
    pub(crate) fn open(
        table: &'a Table,
        keys: &'static [Key],
        (source, text): (usize, &'a str),
        report: &mut Report,
    ) -> Self {
        let fields = Self { table, keys, source, text };
        fields.report_unknown(report);
        fields.report_missing(report);
        fields
    }

    /// Where the table begins.
    pub(crate) fn place(&self) -> Place {
        Place::new(self.source, self.table.start..self.table.start)
    }

    /// Where the key itself stands.
    pub(crate) fn key_place(&self, name: &str) -> Option<Place> {
        self.table.find(name).map(|entry| Place::new(self.source, entry.key_span.clone()))
    }

    /// The value of a key, unless it is empty.
    pub(crate) fn node(&self, name: &str) -> Option<&'a Node> {
        let node = &self.table.find(name)?.node;
        (!matches!(node.value, Value::Empty)).then_some(node)
    }

    /// A text without the blanks around it; an empty one counts as missing.
    pub(crate) fn text(&self, name: &str, report: &mut Report) -> Option<Spanned<String>> {
        let text = self.text_of(self.node(name)?, name, report)?;
        (!text.value.is_empty()).then_some(text)
    }

    /// A text that may be empty, as it was written.
    pub(crate) fn raw_text(&self, name: &str, report: &mut Report) -> Option<Spanned<&'a str>> {
        let node = self.node(name)?;
        let Value::Text(text) = &node.value else {
            self.wrong_kind(node, name, report);
            return None;
        };
        Some(Spanned { value: text, place: self.at(node) })
    }

    /// A day, as TOML writes it or as a text.
    pub(crate) fn date(&self, name: &str, report: &mut Report) -> Option<Date> {
        let node = self.node(name)?;
        let text = match &node.value {
            Value::Date => Spanned { value: self.written(node).to_owned(), place: self.at(node) },
            _ => self.text_of(node, name, report)?,
        };
        values::date(&text, report)
    }

    /// A whole number.
    pub(crate) fn number(&self, name: &str, report: &mut Report) -> Option<Spanned<i64>> {
        let node = self.node(name)?;
        let number = self.written(node).replace('_', "").parse();
        if let (Value::Number, Ok(value)) = (&node.value, number) {
            return Some(Spanned { value, place: self.at(node) });
        }
        report.add(self.at(node), field::number_expected(name, self.example(name)));
        None
    }

    /// `true` or `false`.
    pub(crate) fn switch(&self, name: &str, report: &mut Report) -> Option<bool> {
        let node = self.node(name)?;
        if let Value::Bool = node.value {
            return Some(self.written(node) == "true");
        }
        report.add(self.at(node), field::switch_expected(name));
        None
    }

    /// The place of a byte of a text, up to its end; the whole text if it was written with escapes.
    pub(crate) fn place_in(&self, text: &Spanned<String>, at: usize) -> Place {
        let place = || {
            let span = text.place.span.clone()?;
            let start = span.start + self.text.get(span)?.find(&text.value)?;
            // At the end of a text there is nothing to mark but what comes before.
            let at = if at < text.value.len() { at } else { 0 };
            Some(Place::new(self.source, start + at..start + text.value.len()))
        };
        place().unwrap_or_else(|| text.place.clone())
    }

    /// A list of texts; empty ones are reported and left out.
    pub(crate) fn texts(&self, name: &str, report: &mut Report) -> Vec<Spanned<String>> {
        self.texts_in(self.list(name, report), name, report)
    }

    /// A list of anything.
    pub(crate) fn list(&self, name: &str, report: &mut Report) -> &'a [Node] {
        let Some(node) = self.node(name) else { return &[] };
        let Value::List(items) = &node.value else {
            report.add(self.at(node), field::list_expected(name, self.example(name)));
            return &[];
        };
        items
    }

    /// The texts of a list below the key; empty ones are reported and left out.
    pub(crate) fn texts_in(
        &self,
        items: &[Node],
        name: &str,
        report: &mut Report,
    ) -> Vec<Spanned<String>> {
        items.iter().filter_map(|item| self.item(item, name, report)).collect()
    }

    /// A table below this one.
    pub(crate) fn table(&self, name: &str, report: &mut Report) -> Option<&'a Table> {
        let node = self.node(name)?;
        let Value::Table(table) = &node.value else {
            report.add(self.at(node), field::table_expected(self.example(name)));
            return None;
        };
        Some(table)
    }

    fn item(&self, node: &Node, name: &str, report: &mut Report) -> Option<Spanned<String>> {
        if is_blank(node) {
            report.add(self.at(node), field::item_empty(name));
            return None;
        }
        self.text_of(node, name, report)
    }

    fn text_of(&self, node: &Node, name: &str, report: &mut Report) -> Option<Spanned<String>> {
        if let Value::Text(text) = &node.value {
            return Some(Spanned { value: text.trim().to_owned(), place: self.at(node) });
        }
        self.wrong_kind(node, name, report);
        None
    }

    fn wrong_kind(&self, node: &Node, name: &str, report: &mut Report) {
        let written = self.written(node).lines().next().unwrap_or_default().trim_end();
        // In front matter `- Ausweis weg: was tun?` is a table with one key. JSON and TOML have
        // braces around tables, so there it can be no slip.
        let unquoted_colon =
            matches!(node.value, Value::Table(_)) && !written.starts_with(['{', '[']);
        let message = match &node.value {
            _ if unquoted_colon && report.author() == Author::Person => {
                field::colon_in_text(written)
            }
            Value::List(_) | Value::Table(_) => field::text_expected(name, self.example(name)),
            _ => field::quotes_expected(written),
        };
        report.add(self.at(node), message);
    }

    fn report_unknown(&self, report: &mut Report) {
        for entry in self.unknown() {
            let place = Place::new(self.source, entry.key_span.clone());
            let known: Vec<&str> = self.keys.iter().map(|key| key.name).collect();
            let message = match (self.meant(entry), report.author()) {
                (Some(similar), _) => field::key_misspelt(&entry.key, similar),
                (None, Author::Person) => field::key_unknown(&entry.key, &known),
                (None, Author::Program) => field::key_ignored(&entry.key, &known),
            };
            report.add(place, message);
        }
    }

    fn unknown(&self) -> impl Iterator<Item = &'a Entry> {
        let keys = self.keys;
        let is_known = move |entry: &&Entry| keys.iter().any(|key| key.name == entry.key);
        self.table.entries.iter().filter(move |entry| !is_known(entry))
    }

    /// The key an unknown one was probably meant to be.
    fn meant(&self, entry: &Entry) -> Option<&'static str> {
        closest(&entry.key, self.keys.iter().map(|key| key.name))
    }

    fn report_missing(&self, report: &mut Report) {
        for key in self.keys.iter().filter(|key| key.required) {
            let Some(entry) = self.table.find(key.name) else {
                // A misspelt key has been reported, and is not missing.
                if !self.unknown().any(|entry| self.meant(entry) == Some(key.name)) {
                    report.add(self.place(), field::key_missing(key.name, key.example));
                }
                continue;
            };
            let place = Place::new(self.source, entry.key_span.clone());
            match report.author() {
                Author::Person if is_blank(&entry.node) => {
                    report.add(place, field::value_empty(key.name, key.example));
                }
                Author::Program if matches!(entry.node.value, Value::Empty) => {
                    report.add(place, field::key_missing(key.name, key.example));
                }
                _ => {}
            }
        }
    }

    /// The value as it stands in the file.
    fn written(&self, node: &Node) -> &'a str {
        self.text.get(node.span.clone()).unwrap_or_default()
    }

    fn at(&self, node: &Node) -> Place {
        Place::new(self.source, node.span.clone())
    }

    fn example(&self, name: &str) -> &'static str {
        self.keys.iter().find(|key| key.name == name).map_or("", |key| key.example)
    }
}

fn is_blank(node: &Node) -> bool {
    match &node.value {
        Value::Empty => true,
        Value::Text(text) => text.trim().is_empty(),
        _ => false,
    }
}
