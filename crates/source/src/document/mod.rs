//! One tree for everything that is written as keys and values.
//!
//! TOML files, the YAML front matter of a topic and JSON files become [`Node`]s with the bytes
//! they were read from. [`fields`](crate::fields) then checks all three in the same way.
//!
//! YAML guesses the kind of a bare word; here every scalar of YAML is text. So `05000` stays a
//! phone number and `keywords: [110, Nein]` are two words, as the editor meant them.

mod json;
mod toml;
mod yaml;
mod yaml_mistakes;

use std::ops::Range;

use crate::diagnostics::{Place, Report};
use crate::messages::syntax;

pub(crate) use self::json::{Escapes, json};
pub(crate) use self::toml::{toml, toml_text};
pub(crate) use self::yaml::yaml;

/// Deeper data is refused: the formats need four levels, and a hostile file could use more to
/// exhaust the stack.
const MAX_DEPTH: usize = 16;

/// A value and its bytes in the file.
#[derive(Debug)]
pub(crate) struct Node {
    pub(crate) value: Value,
    pub(crate) span: Range<usize>,
}

/// What a file may hold.
#[derive(Debug)]
pub(crate) enum Value {
    /// No value: `office:` in YAML, `null` in JSON.
    Empty,
    /// Text.
    Text(String),
    /// `true` or `false`.
    Bool,
    /// A number.
    Number,
    /// A date or time of TOML.
    Date,
    /// A list.
    List(Vec<Node>),
    /// Keys with values.
    Table(Table),
}

/// Keys with values, in the order of the file.
#[derive(Debug, Default)]
pub(crate) struct Table {
    pub(crate) entries: Vec<Entry>,
    /// Where the table begins: the place to report what is not in it.
    pub(crate) start: usize,
}

/// A key with its value.
#[derive(Debug)]
pub(crate) struct Entry {
    pub(crate) key: String,
    pub(crate) key_span: Range<usize>,
    pub(crate) node: Node,
}

impl Table {
    /// The value of a key; the first one if the key stands twice.
    pub(crate) fn find(&self, key: &str) -> Option<&Entry> {
        self.entries.iter().find(|entry| entry.key == key)
    }

    /// Adds a key, and reports one that is there already.
    fn insert(&mut self, entry: Entry, source: usize, report: &mut Report) {
        if let Some(first) = self.find(&entry.key) {
            report.add_pair(
                Place::new(source, entry.key_span.clone()),
                syntax::key_twice(&entry.key),
                Place::new(source, first.key_span.clone()),
                "zuerst hier",
            );
        }
        self.entries.push(entry);
    }
}
