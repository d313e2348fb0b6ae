//! What has been said: the greeting, then each question with its reply.
//!
//! The transcript is no live region. The loader has the only one, outside of it, and says each reply
//! once; a transcript that spoke too would say everything twice.

use auskunft_engine::{Decision, Desk, Phrase, Reply};
use leptos::prelude::*;
use web_sys::Element;

use super::node::{Node, node};
use super::{answer, choices, contact_card};
use crate::session::Session;

/// The scrolling part of the panel. It can be focused, so that arrow keys scroll it.
#[component]
pub(super) fn Transcript(session: Session) -> impl IntoView {
    let show_chosen = move |event| {
        if let Some(topic) = choices::chosen(&event) {
            session.show(topic);
        }
    };
    view! {
        <div
            class="transcript"
            part="transcript"
            role="region"
            tabindex="0"
            aria-label=session.phrase(Phrase::Conversation)
            on:click=show_chosen
        ></div>
    }
}

/// Empties the transcript and greets.
pub(crate) fn greet(session: Session, desk: &Desk, transcript: &Element) {
    transcript.set_text_content(None);
    let notice = desk.town().notice;
    let fine = |text: &str| node("p").class("fine").any_direction().text(text);
    node("div")
        .class("greeting")
        .with(node("p").class("hello").text(&session.phrase(Phrase::Greeting)))
        .with(fine(&session.phrase(Phrase::MachineNotice)))
        .with(choices::titled(session, Phrase::StartTopics, &desk.start_topics()))
        .with((!notice.is_empty()).then(|| fine(notice)))
        .append_to(transcript);
}

/// Appends a question and its reply.
pub(crate) fn append(session: Session, transcript: &Element, question: &str, reply: &Reply) {
    let said = node("h3").class("question").any_direction();
    let said = said.with(speaker(session, Phrase::You)).text(question);
    node("div").class("exchange").with([said, draw_reply(session, reply)]).append_to(transcript);
}

fn draw_reply(session: Session, reply: &Reply) -> Node {
    let lead = (!reply.lead.is_empty())
        .then(|| node("p").class("lead").any_direction().text(&reply.lead));
    let (contact, choices) = (reply.contact.as_ref(), reply.choices.as_slice());
    let (contact, choices) = match reply.decision {
        Decision::Answer => (
            contact.map(|contact| contact_card::office(session, contact)),
            choices::titled(session, Phrase::Alternatives, choices),
        ),
        Decision::Clarify => (
            contact.map(|contact| contact_card::on_demand(session, contact)),
            choices::named(session, Phrase::Choices, choices),
        ),
        Decision::Handover => (
            contact.map(|contact| contact_card::hand_over(session, contact)),
            choices::titled(session, Phrase::NearestTopics, choices),
        ),
    };
    let reply_node = node("div").class("reply").with(speaker(session, Phrase::Desk)).with(lead);
    let reply_node = reply_node.with(reply.answer.as_ref().map(|a| answer::draw(session, a)));
    // A question back wants its buttons at once; elsewhere the fact and the office come first.
    match reply.decision {
        Decision::Clarify => reply_node.with(choices).with(contact),
        Decision::Answer | Decision::Handover => reply_node.with(contact).with(choices),
    }
}

fn speaker(session: Session, who: Phrase) -> Node {
    node("span").class("quiet").text(&session.phrase(who)).text(": ")
}
