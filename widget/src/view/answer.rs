//! An answer: its title, the text, the sections as headed groups, and where it comes from.

use auskunft_engine::{Answer, Phrase, Section};

use super::blocks::{self, link};
use super::node::{Node, node};
use crate::session::Session;

/// Draws an answer.
pub(super) fn draw(session: Session, answer: &Answer) -> Node {
    node("div")
        .class("answer")
        .with(node("h4").any_direction().text(&answer.title))
        .with(answer.asked.iter().map(|part| section(session, part)))
        .with(blocks::draw(session, &answer.blocks))
        .with(answer.sections.iter().map(|part| section(session, part)))
        .with(origin(session, answer))
}

fn section(session: Session, section: &Section) -> Node {
    node("div")
        .class("section")
        .with(node("h5").any_direction().text(&section.heading))
        .with(node("div").with(blocks::draw(session, &section.blocks)))
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
    let report =
        report.map(|url| link(session, url, node("span").text(&session.phrase(Phrase::Report))));
    let known = checked_on.is_some() || source.is_some() || report.is_some();
    known.then(|| node("p").class("fine origin").with(checked_on).with(source).with(report))
}
