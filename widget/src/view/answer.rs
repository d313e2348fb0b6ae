//! An answer: its title, the text, the sections as headed groups, and where it comes from.

use auskunft_engine::{Answer, Facet, Phrase, Section, UpcomingDates};

use super::blocks::{self, link};
use super::node::{Node, node};
use crate::session::Session;

/// Draws an answer.
pub(super) fn draw(session: Session, answer: &Answer) -> Node {
    node("div")
        .class("answer")
        .with(node("h4").any_direction().text(&answer.title))
        .with(answer.asked.iter().map(|part| section(session, part)))
        .with(answer.dates.iter().flat_map(|dates| upcoming(session, dates)))
        .with(blocks::draw(session, &answer.blocks))
        .with(answer.sections.iter().map(|part| section(session, part)))
        .with(origin(session, answer))
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
fn upcoming(session: Session, dates: &UpcomingDates) -> [Node; 2] {
    let label = node("span").text(&session.phrase(Phrase::SaveDates));
    let save = link(session, &dates.file.url, label).set("download", &dates.file.name);
    [section(session, &dates.section), node("p").class("save").with(save)]
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
