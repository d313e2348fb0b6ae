//! The field for the question, with its suggestions and the button that sends it.
//!
//! There is no `<form>`: in an iframe sandboxed without `allow-forms` a form is never submitted, not
//! even to a script, and the widget would be mute there.

use auskunft_engine::Phrase;
use wasm_bindgen::JsCast;
use web_sys::KeyboardEvent;

use super::node::{Node, node};
use super::panel::labelled;
use super::suggestions::{self, Offers};
use crate::IS_KIOSK;
use crate::session::Session;

const SEND: &str = "M3 20.5 22 12 3 3.5V10l12 2-12 2z";

/// Characters of a question. A mail of twenty lines must fit when it is pasted, for its end, where it asks,
/// would be cut off without a word; the engine reads 2,000 bytes.
const LONGEST_QUESTION: &str = "1000";

/// Draws label, field, suggestions and button.
pub(super) fn draw(session: Session) -> Node {
    let offers = Offers::new();
    let label = node("label").set("for", "question").text(&session.phrase(Phrase::InputLabel));
    let button = labelled(&session.phrase(Phrase::Send), SEND)
        .class("send")
        .on("click", move |_| send(session, offers, &session.typed()));
    node("div")
        .class("composer")
        .set("part", "composer")
        .with(label)
        .with(suggestions::draw(session, offers, send))
        .with(node("div").class("field").with([input(session, offers), button]))
}

fn input(session: Session, offers: Offers) -> Node {
    let field = node("input");
    // The device's own keyboard would cover the one that we show.
    let field = if IS_KIOSK { field.set("inputmode", "none") } else { field };
    field
        .set("id", "question")
        .set("type", "text")
        .set("role", "combobox")
        .any_direction()
        .set("enterkeyhint", "send")
        .set("autocomplete", "off")
        // Some browsers check spelling on a server; questions stay on this device.
        .set("spellcheck", "false")
        .set("maxlength", LONGEST_QUESTION)
        .set("placeholder", &session.phrase(Phrase::InputPlaceholder))
        .set("aria-autocomplete", "list")
        .set("aria-controls", suggestions::LIST)
        .reacting(move |input| suggestions::describe(offers, input))
        .on("input", move |_| offer(session, offers))
        .on("keydown", move |event| press(session, offers, event.unchecked_ref()))
        .on("blur", move |_| offers.close())
}

fn offer(session: Session, offers: Offers) {
    offers.offer(session.suggest(&session.typed()));
}

fn press(session: Session, offers: Offers, event: &KeyboardEvent) {
    // Enter also ends the composition of an accent or a Chinese word.
    if event.is_composing() {
        return;
    }
    match event.key().as_str() {
        "ArrowDown" if offers.is_open() => offers.mark_next(),
        "ArrowUp" if offers.is_open() => offers.mark_previous(),
        // The loader closes the panel unless the list has used the key up.
        "Escape" if offers.is_open() => offers.close(),
        "Enter" => send(session, offers, &offers.marked().unwrap_or_else(|| session.typed())),
        _ => return,
    }
    event.prevent_default();
}

fn send(session: Session, offers: Offers, question: &str) {
    offers.close();
    session.clear();
    session.ask(question);
}
