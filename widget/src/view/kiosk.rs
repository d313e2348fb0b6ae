//! The desk in the foyer: what is around the conversation there.
//!
//! ```text
//! head         the town's name; five taps lead to the staff's page (`staff`)
//! transcript   the first screen (`start`), or what has been said; addresses as codes (`address`)
//! tools        finish, print, read aloud (`tools`, `speech`)
//! composer     the field
//! keys         appear when the field is touched (`keys`)
//! ```
//!
//! Whatever can be touched is below the head, which takes the upper part of an upright screen: so
//! everything can be reached from a wheelchair. Every second `watch` looks whether somebody is there.

pub(super) mod address;
mod dialog;
mod keys;
mod pin;
mod speech;
mod staff;
pub(super) mod start;
mod tools;
mod watch;

use auskunft_engine::Phrase;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlInputElement};

use super::node::{Node, node};
use super::{composer, transcript};
use crate::session::Session;

/// Draws all parts into the desk.
pub(super) fn draw(session: Session, desk: Node) -> Node {
    watch::begin(session);
    let touched = move |_: &Event| watch::touched(session);
    let focused = move |event: &Event| {
        if is_field(event) {
            keys::show(session);
        }
    };
    desk.with([head(session), transcript::draw(session)])
        .with([tools::draw(session), composer::draw(session)])
        .with(keys::draw(session))
        .on("pointerdown", touched)
        .on("keydown", touched)
        .on("input", touched)
        .on("wheel", touched)
        .on("focusin", focused)
        .on("click", focused)
        // A long touch opens the browser's menu, which offers to search the web.
        .on("contextmenu", Event::prevent_default)
        .on("dragstart", Event::prevent_default)
}

/// Acts on a click in the transcript, if it is on something that only a kiosk has.
pub(super) fn clicked_in_transcript(session: Session, event: &Event) {
    start::clicked_example(session, event);
    address::clicked_address(session, event);
}

/// Something was said: there is room for the reply.
pub(crate) fn replied(session: Session) {
    keys::hide(session);
    speech::stop();
}

/// The person has gone, or wants to.
pub(crate) fn wiped() {
    speech::stop();
}

fn head(session: Session) -> Node {
    let town = session.desk().map(|desk| node("p").text(desk.town().name));
    // The loader's frame is labelled by this id.
    let title = node("h2").set("id", "title").text(&session.phrase(Phrase::Title));
    let name = node("div").class("name").with(title).with(town);
    node("div").class("header").set("part", "header").with(staff::guard(session, name))
}

fn is_field(event: &Event) -> bool {
    event.target().is_some_and(|target| target.has_type::<HtmlInputElement>())
}

/// The outermost element of what is drawn.
fn desk_of(session: Session) -> Option<Element> {
    session.find(".desk")
}
