//! The pad for the staff's code. It hides what visitors need not see; it protects nothing, because
//! nothing here is secret.

use std::cell::RefCell;
use std::rc::Rc;

use auskunft_kiosk::texts::Text;
use web_sys::{Element, Event};

use super::dialog::{button, close, close_button, dialog, show, shown};
use super::staff;
use crate::session::Session;
use crate::view::node::node;

const PAD: &str = "pin";
const DIGITS: &str = "1234567890";

/// Asks for the code; the right one leads on.
pub(super) fn ask(session: Session) {
    let Some(kiosk) = session.kiosk() else { return };
    if shown(session, PAD).is_some() {
        return;
    }
    let typed = Rc::new(RefCell::new(String::new()));
    let digits = DIGITS.chars().map(|digit| {
        let typed = Rc::clone(&typed);
        let press = move |event: &Event| press(session, event, &mut typed.borrow_mut(), digit);
        button(&String::from(digit)).on("click", press)
    });
    let state = node("p").class("typed").set("role", "status");
    let state = state.set("aria-label", kiosk.texts.get(Text::Pin));
    let pad = node("div").class("pad").with(digits);
    let dialog = dialog(PAD, kiosk.texts.get(Text::Staff)).with([state, pad]);
    show(session, dialog.with(close_button(session)));
}

fn press(session: Session, event: &Event, typed: &mut String, digit: char) {
    let Some(kiosk) = session.kiosk() else { return };
    let Some(pin) = kiosk.settings.pin.as_deref() else { return };
    typed.push(digit);
    if typed.len() < pin.len() {
        return tell(session, &"•".repeat(typed.len()));
    }
    if typed == pin {
        close(event);
        return staff::open(session);
    }
    typed.clear();
    tell(session, kiosk.texts.get(Text::PinWrong));
}

fn tell(session: Session, text: &str) {
    let line = session.find("dialog .typed");
    line.inspect(|line: &Element| line.set_text_content(Some(text)));
}
