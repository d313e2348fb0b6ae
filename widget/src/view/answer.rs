//! An answer: its title, the text, the sections as headed groups, and where it comes from.

use std::iter;

use auskunft_engine::{Answer, Facet, Phrase, Section, UpcomingDates};

use super::blocks::{self, link};
use super::node::{Node, details, node};
use crate::IS_KIOSK;
use crate::session::Session;

/// Draws an answer.
pub(super) fn draw(session: Session, answer: &Answer) -> Node {
    let (at_once, later): (Vec<&Section>, Vec<&Section>) =
        answer.sections.iter().partition(|part| !answer.is_part || is_action(part));
    let drawn = node("div")
        .class("answer")
        .with(node("h4").any_direction().text(&answer.title))
        .with(answer.asked.iter().map(|part| section(session, part)))
        .with(answer.dates.iter().flat_map(|dates| upcoming(session, dates)));
    let text = blocks::draw(session, &answer.blocks);
    let sections = |drawn: Node, parts: Vec<&Section>| {
        parts.into_iter().fold(drawn, |drawn, part| drawn.with(section(session, part)))
    };
    let drawn = if answer.is_part {
        let rest = details(&session.phrase(Phrase::More)).class("more").with(text);
        sections(drawn, at_once).with(sections(rest, later))
    } else {
        sections(drawn.with(text), at_once)
    };
    drawn.with(origin(session, answer))
}

/// Whether a section is what can be done at once.
fn is_action(section: &Section) -> bool {
    matches!(section.facet, Some(Facet::OnlineService | Facet::Appointment | Facet::Forms))
}

fn section(session: Session, section: &Section) -> Node {
    let part = section.facet.map_or("", Facet::key);
    node("div")
        .class("section")
        .set("data-facet", part)
        .with(node("h5").any_direction().text(&section.heading))
        .with(node("div").with(blocks::draw(session, &section.blocks)))
}

/// The next dates, and a file that puts more of them into a calendar.
fn upcoming(session: Session, dates: &UpcomingDates) -> impl Iterator<Item = Node> {
    let save = || {
        let label = node("span").text(&session.phrase(Phrase::SaveDates));
        let save = link(session, &dates.file.url, label).set("download", &dates.file.name);
        node("p").class("save").with(save)
    };
    // A visitor of a kiosk takes no file home.
    iter::once(section(session, &dates.section)).chain((!IS_KIOSK).then(save))
}

fn origin(session: Session, answer: &Answer) -> Option<Node> {
    let checked_on = answer.checked_on.as_deref().map(|sentence| node("span").text(sentence));
    let source = answer.source.as_ref().map(|source| {
        let line = node("span").text(&session.phrase(Phrase::SourceLabel)).text(": ");
        match &source.url {
            Some(url) => line.with(link(session, url, node("span").text(&source.label))),
            None => line.text(&source.label),
        }
    });
    let report = answer.report.as_deref();
    let report = report.map(|url| {
        let label = node("span").text(&session.phrase(Phrase::Report));
        node("span").with(link(session, url, label))
    });
    let known = checked_on.is_some() || source.is_some() || report.is_some();
    known.then(|| node("p").class("fine origin").with(checked_on).with(source).with(report))
}
