//! Header, transcript and composer, one above the other.

use auskunft_engine::Phrase;

use leptos::prelude::Render;
use web_sys::Element;

use super::node::{Node, icon, node};
use super::transcript;
use super::{composer, kiosk};
use crate::IS_KIOSK;
use crate::clock;
use crate::session::Session;

const RESTART: &str = "M12 5V1L6 6l6 5V7a6 6 0 1 1-6 6H4a8 8 0 1 0 8-8";
const CLOSE: &str =
    "M19 6.4 17.6 5 12 10.6 6.4 5 5 6.4l5.6 5.6L5 17.6 6.4 19l5.6-5.6 5.6 5.6 1.4-1.4-5.6-5.6z";

/// Draws all that is inside the panel's frame.
pub(crate) fn draw(session: Session) -> impl Render<State = Element> {
    clock::each_minute(move || session.look_at_the_clock());
    let desk = node("div").class("desk").any_direction();
    let desk = match session.desk() {
        Some(it) => desk.set("lang", it.language()),
        None => desk,
    };
    if IS_KIOSK {
        return kiosk::draw(session, desk);
    }
    desk.with([header(session), transcript::draw(session), composer::draw(session)])
}

fn header(session: Session) -> Node {
    let town = session.desk().map(|desk| node("p").text(desk.town().name));
    // The loader's frame is labelled by this id.
    let title = node("h2").set("id", "title").text(&session.phrase(Phrase::Title));
    let close = || tool(session, Phrase::Close, CLOSE, Session::close);
    node("div")
        .class("header")
        .set("part", "header")
        .with(node("div").class("name").with(title).with(town))
        .with(tool(session, Phrase::Restart, RESTART, Session::restart))
        .with(session.is_closable().then(close))
}

fn tool(session: Session, label: Phrase, path: &str, act: fn(Session)) -> Node {
    labelled(&session.phrase(label), path).class("tool").on("click", move |_| act(session))
}

/// A button with a drawing on it.
pub(super) fn labelled(label: &str, path: &str) -> Node {
    node("button")
        .set("type", "button")
        .set("title", label)
        .set("aria-label", label)
        .with(icon(path))
}
