//! `topics/**/*.md`: front matter and text of a topic.

use auskunft_pack::date::Date;

use super::{Found, facts, front_matter, town};
use crate::choices::Choice;
use crate::diagnostics::{Report, Sources, Spanned};
use crate::directory::Directory;
use crate::document::{Value, yaml};
use crate::fields::{Fields, Key};
use crate::markdown::{self, Origin, Passage};
use crate::messages::field;
use crate::model::{Source, Topic};
use crate::questions::Question;
use crate::values;

const KEYS: [Key; 12] = [
    Key::required("questions", "questions: [Wie bekomme ich einen Reisepass?]"),
    Key::optional("keywords", "keywords: [Pass, ePass]"),
    Key::required("office", "office: buergerbuero"),
    Key::required("checked_on", "checked_on: 2026-11-16"),
    Key::optional("source", "source: Passverordnung (PassV) § 15"),
    Key::optional("source_url", "source_url: https://www.gesetze-im-internet.de/passv_2007/"),
    Key::optional("valid_from", "valid_from: 2026-12-01"),
    Key::optional("valid_until", "valid_until: 2026-12-31"),
    facts::FEES,
    facts::PROCESSING_TIME,
    facts::DEADLINE,
    facts::LIST,
];

/// Reads a topic; what cannot be read is left empty. Its questions are also added to `questions`,
/// and where it asks back to `choices`.
pub(super) fn read(
    sources: &Sources,
    found: &Found,
    language: &str,
    directory: &Directory,
    questions: &mut Vec<Question>,
    choices: &mut Vec<Choice>,
    report: &mut Report,
) -> Topic {
    let source = sources.at(found.source);
    let mut topic = Topic { id: found.id.clone(), ..Topic::default() };
    if !source.readable {
        return topic;
    }
    let parts = front_matter::split(&source.text, found.source, report);
    if let Some(head) = parts.head
        && let Some(table) = yaml(&source.text, head, found.source, report)
    {
        let fields = Fields::open(&table, &KEYS, (found.source, &source.text), report);
        read_head(&fields, &mut topic, directory, questions, report);
        facts::read(&fields, (found.source, &source.text), &mut topic, report);
    }
    if let Some(body) = parts.body {
        let text = &source.text[body.clone()];
        let passage = Passage { text, source: found.source, origin: Origin::Part(body.start) };
        let body = markdown::read(&passage, language, directory, report);
        topic.title = body.title.map(|title| title.value).unwrap_or_default();
        topic.answer = body.answer;
        topic.sections = body.sections;
        topic.online_services = body.online_services;
        choices.extend(body.choice.map(|place| Choice { topic: topic.id.clone(), place }));
    }
    topic
}

fn read_head(
    fields: &Fields<'_>,
    topic: &mut Topic,
    directory: &Directory,
    questions: &mut Vec<Question>,
    report: &mut Report,
) {
    for text in fields.texts("questions", report) {
        topic.questions.push(text.value.clone());
        questions.push(Question { topic: topic.id.clone(), text });
    }
    let keywords = fields.texts("keywords", report);
    topic.keywords = keywords.into_iter().map(|text| text.value).collect();
    check_lists(fields, report);
    let office = fields.text("office", report);
    topic.office = office.and_then(|id| town::office(&id, directory, report));
    let mut date = |name| values::date(&fields.text(name, report)?, report);
    topic.checked_on = date("checked_on");
    (topic.valid_from, topic.valid_until) = (date("valid_from"), date("valid_until"));
    check_dates(fields, topic.valid_from, topic.valid_until, report);
    topic.source = source(fields, report);
}

fn check_lists(fields: &Fields<'_>, report: &mut Report) {
    let is_list = |name| match fields.node(name).map(|node| &node.value) {
        Some(Value::List(items)) => Some(items.is_empty()),
        _ => None,
    };
    if let (Some(true), Some(place)) = (is_list("questions"), fields.key_place("questions")) {
        report.add(place, field::no_questions());
    }
    if fields.node("keywords").is_none() || is_list("keywords") == Some(true) {
        let place = fields.key_place("keywords").unwrap_or_else(|| fields.place());
        report.add(place, field::no_keywords());
    }
}

fn check_dates(fields: &Fields<'_>, from: Option<Date>, until: Option<Date>, report: &mut Report) {
    let reversed = from.zip(until).is_some_and(|(from, until)| until < from);
    if let (true, Some(until), Some(from)) =
        (reversed, fields.key_place("valid_until"), fields.key_place("valid_from"))
    {
        report.add_pair(until, field::dates_reversed(), from, "valid_from");
    }
}

/// A source with an address only is cited by its address.
fn source(fields: &Fields<'_>, report: &mut Report) -> Option<Source> {
    let label: Option<Spanned<String>> = fields.text("source", report);
    let url = fields.text("source_url", report).and_then(|text| values::address(text, report));
    let label = label.map(|text| text.value).or_else(|| url.clone())?;
    Some(Source { label, url })
}
