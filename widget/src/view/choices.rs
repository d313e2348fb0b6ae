//! Topics to choose from: buttons that carry the number of their topic.
//!
//! One listener on the transcript serves them all ([`chosen`]), so a button costs nothing while it
//! waits and leaves nothing behind when it goes.

use auskunft_engine::{Choice, Phrase, TopicIndex};
use web_sys::Event;

use super::node::{Node, clicked, node};
use crate::session::Session;

const TOPIC: &str = "data-topic";

/// The topic whose button was clicked.
pub(super) fn chosen(event: &Event) -> Option<TopicIndex> {
    clicked(event, "[data-topic]")?.get_attribute(TOPIC)?.parse().ok().map(TopicIndex)
}

/// A button without label that shows a topic.
pub(super) fn topic_button(topic: TopicIndex) -> Node {
    node("button").set("type", "button").set(TOPIC, &topic.0.to_string())
}

/// Buttons under a visible title; nothing if there is nothing to choose.
pub(super) fn titled(session: Session, title: Phrase, choices: &[Choice]) -> Option<Node> {
    // The group has the same name, so the visible one would only be read twice.
    let visible = node("p").class("label").set("aria-hidden", "true").text(&session.phrase(title));
    group(session, title, Some(visible), choices)
}

/// Buttons that follow a sentence which asks already; the name is for screen readers.
pub(super) fn named(session: Session, name: Phrase, choices: &[Choice]) -> Option<Node> {
    group(session, name, None, choices)
}

fn group(
    session: Session,
    name: Phrase,
    visible: Option<Node>,
    choices: &[Choice],
) -> Option<Node> {
    if choices.is_empty() {
        return None;
    }
    let button = |choice: &Choice| topic_button(choice.topic).any_direction().text(&choice.title);
    let items = choices.iter().map(|choice| node("li").with(button(choice)));
    let group = node("div").class("choices").set("role", "group");
    let group = group.set("aria-label", &session.phrase(name)).with(visible);
    Some(group.with(node("ul").with(items)))
}
