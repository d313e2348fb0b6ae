//! "Why this answer?": the words of a question and what they were found as.
//!
//! An answer that somebody has asked for carries the question and its topic as attributes. The list
//! is made when it is opened for the first time, because hardly anybody opens it:
//!
//! ```text
//! <details data-why="17" data-question="was kostet die hudnesteuer">
//!   <summary>Warum diese Antwort?</summary>
//!   <p>Diese Wörter Ihrer Frage wurden im Thema gefunden:</p>
//!   <ul><li><q>hudnesteuer</q> – <q>Hundesteuer</q> (ähnlich geschrieben)</li></ul>
//! </details>
//! ```

use auskunft_engine::{Found, Phrase, TopicIndex, WordMatch};
use web_sys::{Element, Event};

use super::node::{Node, clicked, details, node};
use crate::session::Session;

const TOPIC: &str = "data-why";
const QUESTION: &str = "data-question";

/// The closed disclosure for the answer that this topic gave to this question.
pub(super) fn closed(session: Session, question: &str, topic: TopicIndex) -> Node {
    let details = details(&session.phrase(Phrase::Why)).class("why");
    details.set(TOPIC, &topic.0.to_string()).set(QUESTION, question)
}

/// Fills the disclosure whose summary was clicked, by mouse, finger or key, unless it is full.
pub(super) fn fill_opened(session: Session, event: &Event) {
    let opened = clicked(event, "[data-why] > summary").and_then(|it| it.parent_element());
    if let Some(details) = opened.filter(|details| details.child_element_count() == 1) {
        fill(session, &details, &explain(session, &details).unwrap_or_default());
    }
}

fn explain(session: Session, details: &Element) -> Option<Vec<WordMatch>> {
    let topic = details.get_attribute(TOPIC)?.parse().ok().map(TopicIndex)?;
    Some(session.desk()?.explain(&details.get_attribute(QUESTION)?, topic))
}

fn fill(session: Session, details: &Element, matches: &[WordMatch]) {
    if matches.iter().any(|word| word.found.is_some()) {
        node("p").text(&session.phrase(Phrase::WhyLead)).append_to(details);
    }
    // What was not found comes last: it is the least of an explanation.
    let rows = |are_found: bool| {
        let of_kind = matches.iter().filter(move |word| word.found.is_some() == are_found);
        of_kind.map(|word| row(session, word))
    };
    node("ul").with(rows(true)).with(rows(false)).append_to(details);
}

/// `„hudnesteuer“ – „Hundesteuer“ (ähnlich geschrieben)`. A word is not said twice.
fn row(session: Session, WordMatch { typed, found }: &WordMatch) -> Node {
    let how = found.as_ref().map_or(Phrase::WhyMissing, |found| found.how.phrase());
    let other = found.as_ref().filter(|Found { word, .. }| !word.is_empty() && word != typed);
    let row = node("li").with(quoted(typed));
    let row = match other {
        Some(found) => row.text(" – ").with(quoted(&found.word)),
        None => row,
    };
    row.text(" (").text(&session.phrase(how)).text(")")
}

/// The browser knows which quotation marks a language has.
fn quoted(word: &str) -> Node {
    node("q").any_direction().text(word)
}
