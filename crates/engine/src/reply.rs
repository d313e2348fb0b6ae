//! What the desk says: everything the view shows, ready to be shown.

use auskunft_pack::{Block, Facet, Phrase, Section};

use crate::decide::Decision;

/// A topic of the opened pack.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TopicIndex(pub u32);

/// An office of the opened pack.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OfficeIndex(pub u32);

/// One turn of the desk.
#[derive(Debug, Clone, PartialEq)]
pub struct Reply {
    /// What was decided.
    pub decision: Decision,
    /// How surely the right topic is among the first four, 0 to 1.
    pub confidence: f32,
    /// The sentence before the content; empty before an answer.
    pub lead: String,
    /// The topic that is answered.
    pub topic: Option<TopicIndex>,
    /// The answer.
    pub answer: Option<Answer>,
    /// When asking back: two to four topics. To a greeting: those of the start. Otherwise up to
    /// three that may have been meant.
    pub choices: Vec<Choice>,
    /// What the choices are called.
    pub choices_label: Phrase,
    /// Who helps: the office in charge, or the contact of last resort.
    pub contact: Option<Contact>,
    /// What the contact is called.
    pub contact_label: Phrase,
    /// The reply in one plain text, for a screen reader.
    pub announcement: String,
}

impl Reply {
    /// A reply in one sentence.
    pub(crate) fn without_topic(decision: Decision, confidence: f32, lead: &str) -> Self {
        Self {
            decision,
            confidence,
            lead: lead.to_owned(),
            topic: None,
            answer: None,
            choices: Vec::new(),
            choices_label: Phrase::NearestTopics,
            contact: None,
            contact_label: Phrase::HandOver,
            announcement: lead.to_owned(),
        }
    }

    /// The part of the answer that was asked for, if it is a well-known one.
    pub fn facet(&self) -> Option<Facet> {
        self.answer.as_ref()?.asked.as_ref()?.facet
    }
}

/// What a topic says.
#[derive(Debug, Clone, PartialEq)]
pub struct Answer {
    /// Title of the topic.
    pub title: String,
    /// The part that was asked for, if one stands out: the fact that comes before all else.
    pub asked: Option<Section>,
    /// Whether that part was asked for in so many words, so that the rest can wait.
    pub is_part: bool,
    /// What the editor put first.
    pub blocks: Vec<Block>,
    /// The other parts under headings.
    pub sections: Vec<Section>,
    /// What happens next.
    pub dates: Option<UpcomingDates>,
    /// The sentence that tells when it was checked, and by whom.
    pub checked_on: Option<String>,
    /// Where its facts come from.
    pub source: Option<SourceLine>,
    /// A mail that reports a mistake in it.
    pub report: Option<String>,
}

/// What happens next.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UpcomingDates {
    /// The next days under a heading.
    pub section: Section,
    /// More of them for a calendar.
    pub file: CalendarFile,
}

/// Dates for a calendar program, which nothing but the person's click opens.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CalendarFile {
    /// Name of the file.
    pub name: String,
    /// Its content in the address itself (RFC 2397).
    pub url: String,
}

/// Where facts come from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SourceLine {
    /// What it is called.
    pub label: String,
    /// Where it can be read; the scheme is on the allow-list.
    pub url: Option<String>,
}

/// A topic that is offered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// The topic.
    pub topic: TopicIndex,
    /// Its title.
    pub title: String,
}

/// An office and how to reach it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Contact {
    /// Name of the office.
    pub name: String,
    /// Lines of the postal address.
    pub address: Vec<String>,
    /// Room or counter.
    pub room: Option<String>,
    /// Telephone number as people write it.
    pub phone: Option<String>,
    /// Mail address.
    pub email: Option<String>,
    /// A mail to it that has the question already; where a question was asked.
    pub question_mail: Option<String>,
    /// Web address; the scheme is on the allow-list.
    pub website: Option<String>,
    /// Address at which appointments are made; the scheme is on the allow-list.
    pub appointment: Option<String>,
    /// Address that shows the way; the scheme is on the allow-list.
    pub route: Option<String>,
    /// What helps people with a disability, a line each.
    pub accessibility: Vec<String>,
    /// Opening hours, a line each.
    pub hours: Vec<String>,
    /// Whether it is open now, and when that changes; `None` if that is not known.
    pub open_now: Option<String>,
    /// The office whose calendar tells that, so that it can be told anew; `None` without a calendar.
    pub calendar_of: Option<OfficeIndex>,
}
