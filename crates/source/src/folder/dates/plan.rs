//! `plan.toml`: what a plan is called, and which topics people ask about.
//!
//! ```toml
//! title = "Müllabfuhr"
//! topic = "abfallkalender"
//!
//! [kinds]
//! "Restmüll" = "restmuelltonne"
//! ```

use crate::diagnostics::{Place, Report, Sources, Spanned};
use crate::directory::Directory;
use crate::document::{Table, Value, toml};
use crate::fields::{Fields, Key};
use crate::messages::{faq, field};

const KINDS: &str = "[kinds]";
const TOPIC: &str = "topic = \"abfallkalender\"";

const KEYS: [Key; 3] = [
    Key::required("title", "title = \"Müllabfuhr\""),
    Key::optional("topic", TOPIC),
    Key::optional("kinds", KINDS),
];

/// One of the texts that the files of a plan may have.
pub(super) struct Kind {
    pub(super) text: String,
    pub(super) topic: Option<usize>,
    pub(super) place: Place,
}

/// What `plan.toml` says.
#[derive(Default)]
pub(super) struct Head {
    pub(super) title: String,
    pub(super) topic: Option<usize>,
    /// No kinds at all: the files may have any text.
    pub(super) kinds: Vec<Kind>,
}

/// Reads `plan.toml`; what cannot be read is left empty.
pub(super) fn read(
    sources: &Sources,
    index: usize,
    directory: &Directory,
    report: &mut Report,
) -> Head {
    let source = sources.at(index);
    let table = source.readable.then(|| toml(&source.text, index, report)).flatten();
    let Some(table) = table else { return Head::default() };
    let fields = Fields::open(&table, &KEYS, (index, &source.text), report);
    let title = fields.text("title", report).map(|text| text.value).unwrap_or_default();
    let topic = fields.text("topic", report).and_then(|id| self::topic(&id, directory, report));
    let kinds = fields.table("kinds", report);
    let kinds = kinds.map(|table| self::kinds(table, index, directory, report)).unwrap_or_default();
    // Without either nothing leads from a question to these dates.
    if kinds.is_empty() && table.find("topic").is_none() && table.find("kinds").is_none() {
        report.add(fields.place(), field::key_missing("topic", TOPIC));
    }
    Head { title, topic, kinds }
}

fn kinds(table: &Table, index: usize, directory: &Directory, report: &mut Report) -> Vec<Kind> {
    let mut kinds = Vec::new();
    for entry in &table.entries {
        let place = Place::new(index, entry.node.span.clone());
        let topic = if let Value::Text(id) = &entry.node.value {
            topic(&Spanned { value: id.trim().to_owned(), place }, directory, report)
        } else {
            report
                .add(place, field::text_expected(&entry.key, "\"Restmüll\" = \"restmuelltonne\""));
            None
        };
        let place = Place::new(index, entry.key_span.clone());
        kinds.push(Kind { text: entry.key.trim().to_owned(), topic, place });
    }
    kinds
}

fn topic(id: &Spanned<String>, directory: &Directory, report: &mut Report) -> Option<usize> {
    let topic = directory.topic(&id.value);
    if topic.is_none() {
        let message = faq::topic_unknown(&id.value, directory.topic_like(&id.value));
        report.add(id.place.clone(), message);
    }
    topic
}
