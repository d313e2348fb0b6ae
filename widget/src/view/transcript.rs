//! What has been said: the greeting, then each question with its reply.
//!
//! The transcript is no live region. The loader has the only one, outside of it, and says each reply
//! once; a transcript that spoke too would say everything twice.

use auskunft_engine::{Contact, Decision, Desk, Phrase, Reply};
use web_sys::{Element, Event};

use super::node::{Node, node};
use super::{answer, choices, contact_card, filter, kiosk, open_now, why};
use crate::IS_KIOSK;
use crate::session::Session;

/// What a person wants to know.
#[derive(Clone, Copy)]
pub(crate) enum Said<'a> {
    /// A question in words, which can be explained.
    Asked(&'a str),
    /// The title of a topic that was picked.
    Chosen(&'a str),
}

/// Draws the scrolling part of the panel. It can be focused, so that arrow keys scroll it.
pub(super) fn draw(session: Session) -> Node {
    let act = move |event: &Event| {
        if let Some(topic) = choices::chosen(event) {
            session.show(topic);
        }
        why::fill_opened(session, event);
        if IS_KIOSK {
            kiosk::clicked_in_transcript(session, event);
        }
    };
    node("div")
        .class("transcript")
        .set("part", "transcript")
        .set("role", "region")
        .set("tabindex", "0")
        .set("aria-label", &session.phrase(Phrase::Conversation))
        .on("click", act)
        .on("input", filter::apply)
}

/// Empties the transcript and greets.
pub(crate) fn greet(session: Session, desk: &Desk, transcript: &Element) {
    transcript.set_text_content(None);
    if let Some(kiosk) = session.kiosk() {
        return kiosk::start::draw(session, desk, &kiosk).append_to(transcript);
    }
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

/// Appends what was said and the reply to it.
pub(crate) fn append(session: Session, transcript: &Element, said: Said, reply: &Reply) {
    let (Said::Asked(text) | Said::Chosen(text)) = said;
    let question = node("h3").class("question").any_direction();
    let question = question.with(speaker(session, Phrase::You)).text(text);
    let reply = draw_reply(session, said, reply);
    node("div").class("exchange").with([question, reply]).append_to(transcript);
}

fn draw_reply(session: Session, said: Said, reply: &Reply) -> Node {
    let lead = (!reply.lead.is_empty()).then(|| draw_lead(session, reply));
    let answer = draw_answer(session, said, reply);
    // A question back stands right above its buttons.
    let asks_back = reply.decision == Decision::Clarify;
    let (first, then) = if asks_back { (answer, lead) } else { (lead, answer) };
    let drawn = node("div").class("reply").with(speaker(session, Phrase::Desk));
    let drawn = drawn.with(first).with(then);
    let contact = |draw: fn(Session, Phrase, &Contact) -> Node| {
        reply.contact.as_ref().map(|contact| draw(session, reply.contact_label, contact))
    };
    let (label, choices) = (reply.choices_label, reply.choices.as_slice());
    let titled = || choices::titled(session, label, choices);
    match reply.decision {
        Decision::Answer => drawn.with(contact(contact_card::office)).with(titled()),
        // A question back wants its buttons at once; elsewhere the fact and the office come first.
        Decision::Clarify => {
            let named = choices::named(session, label, choices);
            drawn.with(named).with(contact(contact_card::on_demand))
        }
        Decision::Handover => drawn.with(contact(contact_card::hand_over)).with(titled()),
    }
}

/// What it says of this moment goes on being right.
fn draw_lead(session: Session, reply: &Reply) -> Node {
    let lead = node("p").class("lead").any_direction();
    let contact = reply.contact.as_ref();
    let told = contact.and_then(|contact| Some((contact, contact.open_now.as_deref()?)));
    let told = told.and_then(|(contact, now)| Some((contact, reply.lead.strip_suffix(now)?)));
    match told {
        Some((contact, before)) => {
            lead.text(before).with(open_now::part(session, node("span"), contact))
        }
        None => lead.text(&reply.lead),
    }
}

fn draw_answer(session: Session, said: Said, reply: &Reply) -> Option<Node> {
    let answer = answer::draw(session, reply.answer.as_ref()?);
    let why = match (said, reply.topic) {
        (Said::Asked(question), Some(topic)) => Some(why::closed(session, question, topic)),
        _ => None, // what a person has picked needs no reason
    };
    Some(answer.with(why))
}

fn speaker(session: Session, who: Phrase) -> Node {
    node("span").class("quiet").text(&session.phrase(who)).text(": ")
}
