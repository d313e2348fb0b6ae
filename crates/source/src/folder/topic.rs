//! `topics/**/*.md`: front matter and text of a topic.
//!
//! A file is first read as it is [`Written`]; only then the topic is [finished](finish). In
//! between, what a town writes may change what its base has (see [`adapt`](super::adapt)).

use auskunft_pack::date::Date;

use super::facts::{self, Facts};
use super::front_matter;
use super::layout::Found;
use crate::diagnostics::{Message, Report, Sources, Spanned};
use crate::directory::Directory;
use crate::document::{Value, yaml};
use crate::fields::{Fields, Key};
use crate::markdown::{self, Body, Extent, LinkToHidden, Origin, Passage};
use crate::messages::{base, field, syntax};
use crate::model::{Source, Topic};
use crate::values;

const KEYS: [Key; 13] = [
    Key::required("questions", "questions: [Wie bekomme ich einen Reisepass?]"),
    Key::optional("keywords", "keywords: [Pass, ePass]"),
    Key::required("office", "office: buergerbuero"),
    Key::required("checked_on", "checked_on: 2026-11-16"),
    Key::optional("source", "source: Passverordnung (PassV) § 15"),
    Key::optional("source_url", "source_url: https://www.gesetze-im-internet.de/passv_2007/"),
    Key::optional("responsible", "responsible: Team Pässe"),
    Key::optional("valid_from", "valid_from: 2026-12-01"),
    Key::optional("valid_until", "valid_until: 2026-12-31"),
    facts::FEES,
    facts::PROCESSING_TIME,
    facts::DEADLINE,
    facts::LIST,
];

/// What is not written is as in the base.
const CHANGE_KEYS: [Key; 13] = all_optional(KEYS);

/// What a file says about a topic.
#[derive(Debug, Default)]
pub(super) struct Written {
    pub(super) questions: Vec<Spanned<String>>,
    pub(super) keywords: Vec<String>,
    pub(super) office: Option<Spanned<String>>,
    /// As the other days, with the place of the key.
    pub(super) checked_on: Option<Spanned<Date>>,
    pub(super) valid_from: Option<Spanned<Date>>,
    pub(super) valid_until: Option<Spanned<Date>>,
    pub(super) source: Option<String>,
    pub(super) source_url: Option<String>,
    pub(super) facts: Facts,
    pub(super) responsible: Option<Spanned<String>>,
    pub(super) body: Body,
}

/// What all files of a folder are read with.
#[derive(Clone, Copy)]
pub(super) struct Context<'a> {
    pub(super) sources: &'a Sources,
    pub(super) directory: &'a Directory,
    pub(super) language: &'a str,
}

/// Reads a file; what cannot be read is left empty.
pub(super) fn read(
    context: Context<'_>,
    found: &Found,
    extent: Extent,
    report: &mut Report,
) -> Written {
    let source = context.sources.at(found.source);
    let mut written = Written::default();
    if !source.readable {
        return written;
    }
    let (keys, missing): (_, fn() -> Message) = match extent {
        Extent::Whole => (&KEYS, syntax::front_matter_missing),
        Extent::Changes => (&CHANGE_KEYS, base::front_matter_missing),
    };
    let parts = front_matter::split(&source.text, found.source, missing, report);
    if let Some(head) = parts.head
        && let Some(table) = yaml(&source.text, head, found.source, report)
    {
        let file = (found.source, source.text.as_str());
        let fields = Fields::open(&table, keys, file, report);
        if extent == Extent::Whole {
            check_lists(&fields, report);
        }
        written =
            Written { facts: facts::read(&fields, file, report), ..read_head(&fields, report) };
    }
    if let Some(body) = parts.body {
        let (text, origin) = (&source.text[body.clone()], Origin::Part(body.start));
        let passage = Passage { text, source: found.source, origin, extent };
        written.body = markdown::read(&passage, context.language, context.directory, report);
    }
    written
}

/// The topic that was written, from one file or two.
pub(super) fn finish(
    id: &str,
    written: Written,
    office: Option<usize>,
    report: &mut Report,
) -> Topic {
    check_dates(&written, report);
    let day = |written: Option<Spanned<Date>>| written.map(|day| day.value);
    let Body { title, answer, sections, online_services, links_to_hidden, .. } = written.body;
    let Facts { fees, processing_time, deadline, list } = written.facts;
    for LinkToHidden { link, .. } in links_to_hidden {
        report.add(link.place, base::link_to_hidden(&link.value));
    }
    Topic {
        id: id.to_owned(),
        title: title.map(|title| title.value).unwrap_or_default(),
        questions: written.questions.into_iter().map(|question| question.value).collect(),
        keywords: written.keywords,
        answer,
        sections: sections.into_iter().map(|section| section.value).collect(),
        fees,
        processing_time,
        deadline,
        online_services,
        list,
        office,
        checked_on: day(written.checked_on),
        valid_from: day(written.valid_from),
        valid_until: day(written.valid_until),
        source: source(written.source, written.source_url),
        responsible: written.responsible.map(|team| team.value),
    }
}

fn read_head(fields: &Fields<'_>, report: &mut Report) -> Written {
    let keywords = fields.texts("keywords", report);
    let url = fields.text("source_url", report);
    Written {
        questions: fields.texts("questions", report),
        keywords: keywords.into_iter().map(|text| text.value).collect(),
        office: fields.text("office", report),
        checked_on: day(fields, "checked_on", report),
        valid_from: day(fields, "valid_from", report),
        valid_until: day(fields, "valid_until", report),
        source: fields.text("source", report).map(|text| text.value),
        source_url: url.and_then(|text| values::address(text, report)),
        responsible: fields.text("responsible", report),
        ..Written::default()
    }
}

fn day(fields: &Fields<'_>, name: &str, report: &mut Report) -> Option<Spanned<Date>> {
    let value = values::date(&fields.text(name, report)?, report)?;
    let place = fields.key_place(name).unwrap_or_else(|| fields.place());
    Some(Spanned { value, place })
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

fn check_dates(written: &Written, report: &mut Report) {
    let (Some(from), Some(until)) = (&written.valid_from, &written.valid_until) else { return };
    if until.value < from.value {
        let (until, from) = (until.place.clone(), from.place.clone());
        report.add_pair(until, field::dates_reversed(), from, "valid_from");
    }
}

/// A source with an address only is cited by its address.
fn source(label: Option<String>, url: Option<String>) -> Option<Source> {
    let label = label.or_else(|| url.clone())?;
    Some(Source { label, url })
}

const fn all_optional<const N: usize>(mut keys: [Key; N]) -> [Key; N] {
    let mut index = 0;
    while index < N {
        keys[index].required = false;
        index += 1;
    }
    keys
}
