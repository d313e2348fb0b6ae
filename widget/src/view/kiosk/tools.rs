//! What can be done with an answer: finish, print it, have it read aloud. Not on the first screen,
//! where there is none.

use auskunft_kiosk::texts::Text;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use super::speech;
use crate::kiosk::Kiosk;
use crate::session::Session;
use crate::view::node::{Node, icon, node};

const FINISH: &str = "M9 16.2 4.8 12l-1.4 1.4L9 19 21 7l-1.4-1.4z";
const PRINT: &str = "M6 3h12v5H6zM4 9h16a2 2 0 0 1 2 2v6h-4v4H6v-4H2v-6a2 2 0 0 1 2-2m4 6v4h8v-4z";
const READ: &str = "M3 9v6h4l5 5V4L7 9zm13.5 3A4.5 4.5 0 0 0 14 8v8a4.5 4.5 0 0 0 2.5-4";

/// Draws the tools of this desk.
pub(super) fn draw(session: Session) -> Node {
    let tools = node("div").class("tools");
    let Some(kiosk) = session.kiosk() else { return tools };
    let print = || tool(session, &kiosk, Text::Print, PRINT, |_| print());
    let read = || tool(session, &kiosk, Text::ReadAloud, READ, read_aloud).set("hidden", "");
    tools
        .with(tool(session, &kiosk, Text::Finish, FINISH, Session::restart).class("finish"))
        .with(kiosk.settings.print.then(print))
        .with(kiosk.settings.speech.then(read).map(|read| read.class(speech::TOOL)))
}

fn tool(session: Session, kiosk: &Kiosk, name: Text, path: &str, act: fn(Session)) -> Node {
    let label = node("span").text(kiosk.texts.get(name));
    let tool = node("button").set("type", "button").with([icon(path), label]);
    tool.on("click", move |_| act(session))
}

/// By the system's dialogue, or at once if the browser was started to do so.
fn print() {
    if let Some(window) = web_sys::window() {
        _ = window.print(); // fails where printing is forbidden
    }
}

fn read_aloud(session: Session) {
    let reply = session.find(".exchange:last-child .reply");
    let reply = reply.and_then(|reply| reply.dyn_into::<HtmlElement>().ok());
    if let Some(reply) = reply {
        speech::say(session, &reply.inner_text());
    }
}
