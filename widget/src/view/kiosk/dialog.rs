//! A dialog above everything else, which then cannot be reached. It is the browser's own
//! (HTML, "The dialog element"): focus and Escape are its business.

use auskunft_engine::Phrase;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlDialogElement};

use crate::session::Session;
use crate::view::node::{Node, clicked, node};

/// A dialog that is not shown yet. `class` tells dialogs apart, `title` is seen and heard.
pub(super) fn dialog(class: &str, title: &str) -> Node {
    let title_id = "dialog-title";
    let heading = node("h3").set("id", title_id).any_direction().text(title);
    node("dialog").class(class).set("aria-labelledby", title_id).with(heading)
}

/// Shows it; whatever closes it takes it out of the page.
pub(super) fn show(session: Session, dialog: Node) {
    let Some(desk) = super::desk_of(session) else { return };
    let dialog = dialog.on("close", remove);
    let element = dialog.element().clone();
    dialog.append_to(&desk);
    if let Some(element) = element.dyn_ref::<HtmlDialogElement>() {
        _ = element.show_modal(); // fails only if it is not in the page
    }
}

/// The dialog of this class, if it is shown.
pub(super) fn shown(session: Session, class: &str) -> Option<HtmlDialogElement> {
    session.find(&format!("dialog.{class}"))?.dyn_into().ok()
}

/// A button that closes the dialog it stands in.
pub(super) fn close_button(session: Session) -> Node {
    button(&session.phrase(Phrase::Close)).on("click", close)
}

/// A button with a text.
pub(super) fn button(label: &str) -> Node {
    node("button").set("type", "button").text(label)
}

/// Closes the dialog around a click.
pub(super) fn close(event: &Event) {
    let dialog = clicked(event, "dialog").and_then(|it| it.dyn_into::<HtmlDialogElement>().ok());
    dialog.inspect(HtmlDialogElement::close);
}

fn remove(event: &Event) {
    let dialog = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    dialog.inspect(Element::remove);
}
