//! JSON written by programs.
//!
//! ```json
//! {"language": "de", "topics": [
//!   {"id": "reisepass", "title": "Reisepass", "answer": "Im **Rathaus**.",
//!    "questions": ["Wie bekomme ich einen Pass?"], "keywords": ["Pass"]}
//! ]}
//! ```
//!
//! `language`, `lexicon`, `questions` and `keywords` may be missing, answers may be empty: real exports are
//! like that, and a topic without an answer still leads to the right office.

use std::collections::HashMap;

use crate::choices::{self, Choice};
use crate::diagnostics::{Place, Report, Sources, Spanned};
use crate::directory::Directory;
use crate::document::{Escapes, Node, Table, Value, json};
use crate::fields::{Fields, Key};
use crate::lexicon::{self, Notation};
use crate::markdown::{self, Body, Extent, Origin, Passage};
use crate::messages::{field, file, text};
use crate::model::{Faq, Lexicon, Topic};
use crate::questions::{Question, report_repeated};
use crate::values;

const KEYS: [Key; 3] = [
    Key::optional("language", "\"language\": \"de\""),
    Key::required("topics", "\"topics\": [{\"id\": \"reisepass\", \"title\": \"Reisepass\"}]"),
    Key::optional("lexicon", "\"lexicon\": {\"same\": [[\"Bauhof\", \"Betriebshof\"]]}"),
];

const LEXICON: Notation = Notation {
    keys: [
        Key::optional("entries", "\"entries\": [{\"say\": [\"Hexe\"], \"mean\": [\"Kita\"]}]"),
        Key::optional("same", "\"same\": [[\"Bauhof\", \"Betriebshof\"]]"),
    ],
    entry_keys: [
        Key::required("say", "\"say\": [\"Hexenhäuschen\", \"Hexe\"]"),
        Key::required("mean", "\"mean\": [\"Kita\"]"),
    ],
    entry: "{\"say\": [\"Hexe\"], \"mean\": [\"Kita\"]}",
};

const TOPIC: &str = "{\"id\": \"reisepass\", \"title\": \"Reisepass\", \"answer\": \"…\"}";

const TOPIC_KEYS: [Key; 5] = [
    Key::required("id", "\"id\": \"reisepass\""),
    Key::required("title", "\"title\": \"Reisepass\""),
    Key::optional("questions", "\"questions\": [\"Wie bekomme ich einen Pass?\"]"),
    Key::optional("answer", "\"answer\": \"Den Pass beantragen Sie im Bürgerbüro.\""),
    Key::optional("keywords", "\"keywords\": [\"Pass\", \"ePass\"]"),
];

/// Reads the only file of `sources`.
pub(crate) fn read(sources: &Sources, report: &mut Report) -> Faq {
    let source = sources.at(0);
    let root = source.readable.then(|| json(&source.text, 0, report)).flatten();
    let Some(root) = root else { return Faq::default() };
    let Value::Table(table) = &root.value else {
        report.add(Place::new(0, root.span), field::table_expected(KEYS[1].example));
        return Faq::default();
    };
    let fields = Fields::open(table, &KEYS, (0, &source.text), report);
    let language = fields.text("language", report);
    let language = language.and_then(|text| values::language(text, report));
    let language = language.unwrap_or_else(|| "de".to_owned());
    let topics = topics(&fields, &source.text, &language, report);
    let lexicon = lexicon(&fields, &source.text, &topics, report);
    Faq { language, topics, lexicon, ..Faq::default() }
}

/// Topics with errors may be empty: then nothing is said about words that no topic has.
fn lexicon(fields: &Fields<'_>, text: &str, topics: &[Topic], report: &mut Report) -> Lexicon {
    let Some(table) = fields.table("lexicon", report) else { return Lexicon::default() };
    let topics = (!report.has_errors()).then_some(topics);
    lexicon::read(table, &LEXICON, (0, text), topics, report)
}

fn topics(fields: &Fields<'_>, text: &str, language: &str, report: &mut Report) -> Vec<Topic> {
    let Some(node) = fields.node("topics") else { return Vec::new() };
    let Value::List(items) = &node.value else {
        let place = Place::new(0, node.span.clone());
        report.add(place, field::list_expected("topics", KEYS[1].example));
        return Vec::new();
    };
    if items.is_empty() {
        report.add(Place::new(0, node.span.clone()), file::no_topics());
    }
    let tables: Vec<&Table> = items.iter().filter_map(|item| as_table(item, report)).collect();
    let directory = Directory::new(tables.iter().map(|table| plain_id(table)), []);
    let (seen, choices) = (HashMap::new(), Vec::new());
    let mut reader = Reader { text, language, directory, seen, choices, report };
    let mut questions = Vec::new();
    let mut topics: Vec<Topic> =
        tables.into_iter().map(|table| reader.topic(table, &mut questions)).collect();
    let choices = reader.choices;
    report_repeated(&questions, report);
    choices::check(&mut topics, &choices, report);
    topics
}

fn as_table<'a>(node: &'a Node, report: &mut Report) -> Option<&'a Table> {
    if let Value::Table(table) = &node.value {
        return Some(table);
    }
    report.add(Place::new(0, node.span.clone()), field::table_expected(TOPIC));
    None
}

/// The id of a topic before it has been checked.
fn plain_id(table: &Table) -> &str {
    match table.find("id").map(|entry| &entry.node.value) {
        Some(Value::Text(id)) => id.trim(),
        _ => "",
    }
}

struct Reader<'a, 'r> {
    text: &'a str,
    language: &'a str,
    directory: Directory,
    /// Where each id was used first.
    seen: HashMap<String, Place>,
    choices: Vec<Choice>,
    report: &'r mut Report,
}

impl Reader<'_, '_> {
    fn topic(&mut self, table: &Table, questions: &mut Vec<Question>) -> Topic {
        let fields = Fields::open(table, &TOPIC_KEYS, (0, self.text), self.report);
        let id = self.id(&fields);
        let asked = fields.texts("questions", self.report);
        let keywords = fields.texts("keywords", self.report);
        let title = self.title(&fields);
        let Body { answer, sections, online_services, choice, .. } = self.answer(&fields);
        self.choices.extend(choice.map(|place| Choice { topic: id.clone(), place }));
        let topic = Topic {
            id,
            title,
            questions: asked.iter().map(|text| text.value.clone()).collect(),
            keywords: keywords.into_iter().map(|text| text.value).collect(),
            answer,
            sections: sections.into_iter().map(|section| section.value).collect(),
            online_services,
            ..Topic::default()
        };
        questions.extend(asked.into_iter().map(|text| Question { topic: topic.id.clone(), text }));
        topic
    }

    fn id(&mut self, fields: &Fields<'_>) -> String {
        let Some(id) = fields.raw_text("id", self.report) else { return String::new() };
        let Spanned { value, place } = id;
        let value = value.trim().to_owned();
        if value.is_empty() {
            self.report.add(place, file::id_empty());
        } else if let Some(first) = self.seen.get(&value) {
            let message = file::id_twice(&value);
            self.report.add_pair(place, message, first.clone(), "zuerst hier");
        } else {
            self.seen.insert(value.clone(), place);
        }
        value
    }

    fn title(&mut self, fields: &Fields<'_>) -> String {
        let Some(title) = fields.raw_text("title", self.report) else { return String::new() };
        if title.value.trim().is_empty() {
            self.report.add(title.place, text::title_empty());
        }
        title.value.trim().to_owned()
    }

    fn answer(&mut self, fields: &Fields<'_>) -> Body {
        let written = fields.raw_text("answer", self.report);
        let place = written.as_ref().map_or_else(|| fields.place(), |text| text.place.clone());
        let body = written.map(|text| self.body(&text)).unwrap_or_default();
        let wrong_kind = fields.node("answer").is_some_and(|n| !matches!(n.value, Value::Text(_)));
        if body.answer.is_empty() && body.sections.is_empty() && !wrong_kind {
            self.report.add(place, text::answer_not_exported());
        }
        body
    }

    fn body(&mut self, answer: &Spanned<&str>) -> Body {
        let span = answer.place.span.clone().unwrap_or_default();
        let shown = markdown::with_definitions_shown(answer.value);
        let origin = match shown {
            Some(_) => Origin::Rewritten(span.start),
            None => Origin::Escaped(Escapes::new(&self.text[span.clone()], span.start)),
        };
        let text = shown.as_deref().unwrap_or(answer.value);
        let passage = Passage { text, source: 0, origin, extent: Extent::Whole };
        markdown::read(&passage, self.language, &self.directory, self.report)
    }
}
