//! `--format json`: the whole FAQ for programs.
//!
//! `language` and `topics` with `id`, `title`, `questions`, `answer` and `keywords` are what `auskunft build`
//! reads; it passes over all else. A key without a value is left out. `docs/embedding.md` lists the keys.

use auskunft_pack::{self as pack, Answer};
use auskunft_source as source;
use serde::Serialize;

use super::dates::{self, Plan};
use super::facts::{self, Deadline, Duration, Fee, OnlineService};
use super::{Shown, filled, markdown, plain, plain_answer};

#[derive(Serialize)]
pub(super) struct Document<'a> {
    language: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    town: Option<Town<'a>>,
    offices: Vec<Office<'a>>,
    topics: Vec<Topic<'a>>,
    plans: Vec<Plan<'a>>,
}

#[derive(Serialize)]
struct Town<'a> {
    name: &'a str,
    /// Code of the Land, two capital letters.
    #[serde(skip_serializing_if = "Option::is_none")]
    land: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    website: Option<&'a str>,
}

#[derive(Serialize)]
struct Office<'a> {
    id: &'a str,
    name: &'a str,
    /// Line by line, as all lists of texts here.
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    address: &'a [String],
    #[serde(skip_serializing_if = "Option::is_none")]
    room: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    phone: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    email: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    website: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    appointment: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    route: Option<&'a str>,
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    accessibility: &'a [String],
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    hours: &'a [&'a str],
    /// In the syntax of OpenStreetMap, as the next one.
    #[serde(skip_serializing_if = "Option::is_none")]
    opening_hours: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    phone_hours: Option<String>,
}

#[derive(Serialize)]
struct Topic<'a> {
    id: &'a str,
    title: &'a str,
    questions: &'a [String],
    keywords: &'a [String],
    /// Everything the topic says, in Markdown.
    answer: String,
    /// The same without markup.
    text: String,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    sections: Vec<Section<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    fees: Vec<Fee<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    processing_time: Option<Duration>,
    #[serde(skip_serializing_if = "Option::is_none")]
    deadline: Option<Deadline<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    online_services: Vec<OnlineService<'a>>,
    /// The id of the office in charge.
    #[serde(skip_serializing_if = "Option::is_none")]
    office: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    responsible: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    checked_on: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    valid_from: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    valid_until: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    source: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    source_url: Option<&'a str>,
}

#[derive(Serialize)]
struct Section<'a> {
    /// What the section tells, if its heading is a known one.
    #[serde(skip_serializing_if = "Option::is_none")]
    facet: Option<&'static str>,
    heading: &'a str,
    text: String,
}

/// The whole FAQ.
pub(super) fn document<'a>(shown: &'a Shown<'a>) -> Document<'a> {
    let ids: Vec<&str> = shown.faq.topics.iter().map(|topic| topic.id.as_str()).collect();
    let topic = |(written, topic, answer)| topic_of(shown, &ids, written, topic, answer);
    Document {
        language: &shown.faq.language,
        town: shown.faq.town.as_ref().map(town),
        offices: shown.offices().map(|(written, office)| office_of(written, office)).collect(),
        topics: shown.topics().map(topic).collect(),
        plans: shown.faq.plans.iter().map(|plan| dates::plan(shown, plan)).collect(),
    }
}

fn town(town: &source::Town) -> Town<'_> {
    Town { name: &town.name, land: town.land.as_deref(), website: town.website.as_deref() }
}

fn office_of<'a>(written: &'a source::Office, office: &'a pack::Office<'a>) -> Office<'a> {
    let expression = |hours: &source::Hours| hours.expression().to_string();
    Office {
        id: &written.id,
        name: &written.name,
        address: &written.address,
        room: written.room.as_deref(),
        phone: written.phone.as_deref(),
        email: written.email.as_deref(),
        website: written.website.as_deref(),
        appointment: written.appointment.as_deref(),
        route: written.route.as_deref(),
        accessibility: &written.accessibility,
        hours: &office.hours,
        opening_hours: written.opening_hours.as_ref().map(expression),
        phone_hours: written.phone_hours.as_ref().map(expression),
    }
}

fn topic_of<'a>(
    shown: &Shown<'a>,
    ids: &[&str],
    written: &'a source::Topic,
    topic: &pack::Topic<'a>,
    answer: &'a Answer,
) -> Topic<'a> {
    let text = plain_answer(answer);
    Topic {
        id: topic.id,
        title: topic.title,
        questions: &written.questions,
        keywords: &written.keywords,
        // What no Markdown can say is said without markup.
        answer: markdown::answer(answer, ids).unwrap_or_else(|_| text.clone()),
        text,
        sections: answer.sections.iter().map(section).collect(),
        fees: written.fees.iter().map(facts::fee).collect(),
        processing_time: written.processing_time.map(facts::duration),
        deadline: written.deadline.as_ref().map(facts::deadline),
        online_services: facts::online_services(shown, written),
        office: written.office.and_then(|office| shown.office_id(office)),
        responsible: written.responsible.as_deref(),
        checked_on: topic.checked_on.map(|day| day.to_string()),
        valid_from: topic.valid_from.map(|day| day.to_string()),
        valid_until: topic.valid_until.map(|day| day.to_string()),
        source: filled(topic.source),
        source_url: filled(topic.source_url),
    }
}

fn section(section: &pack::Section) -> Section<'_> {
    Section {
        facet: section.facet.map(pack::Facet::key),
        heading: &section.heading,
        text: plain::lines(&section.blocks, "").join("\n"),
    }
}
