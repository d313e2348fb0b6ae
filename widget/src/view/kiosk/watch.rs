//! Every second: is somebody there? If not, a warning that can be seen and heard counts down, and
//! then everything that the last person left is wiped (WCAG 2.2.1, "Timing Adjustable").

use auskunft_kiosk::idle::Presence;
use auskunft_kiosk::texts::Text;
use web_sys::HtmlDialogElement;

use super::dialog::{button, close, dialog, show, shown};
use super::{speech, start};
use crate::clock;
use crate::kiosk::Kiosk;
use crate::session::Session;
use crate::view::node::node;

const WARNING: &str = "leaving";

const LOOK_MILLISECONDS: i32 = 1_000;

/// Looks once a second, until the view goes.
pub(super) fn begin(session: Session) {
    clock::every(LOOK_MILLISECONDS, move || look(session));
}

/// Somebody is there.
pub(super) fn touched(session: Session) {
    if let Some(kiosk) = session.kiosk() {
        kiosk.touched();
    }
}

fn look(session: Session) {
    let Some(kiosk) = session.kiosk() else { return };
    speech::look_for_voice(session);
    let now = clock::seconds();
    let presence = kiosk.idle.borrow_mut().at(now);
    let is_alone = presence == Presence::Nobody && kiosk.settings.attract;
    start::light(session, is_alone.then_some(now));
    match presence {
        Presence::Leaving { seconds } => warn(session, &kiosk, seconds),
        Presence::Gone => session.wipe(),
        Presence::Nobody | Presence::Present => {
            shown(session, WARNING).as_ref().inspect(|warning| warning.close());
        }
    }
}

fn warn(session: Session, kiosk: &Kiosk, seconds: u32) {
    let left = kiosk.texts.seconds_left(seconds);
    match shown(session, WARNING) {
        Some(warning) => count_down(&warning, &left),
        None => begin_warning(session, kiosk, &left),
    }
}

fn count_down(warning: &HtmlDialogElement, left: &str) {
    if let Ok(Some(line)) = warning.query_selector("#left") {
        line.set_text_content(Some(left));
    }
}

fn begin_warning(session: Session, kiosk: &Kiosk, left: &str) {
    let title = kiosk.texts.get(Text::StillThere);
    let finish = button(kiosk.texts.get(Text::Finish)).on("click", move |_| session.wipe());
    let warning = dialog(WARNING, title)
        .set("role", "alertdialog")
        .set("aria-describedby", "left")
        .with(node("p").set("id", "left").text(left))
        .with(button(kiosk.texts.get(Text::Here)).class("here").on("click", close))
        .with(finish);
    show(session, warning);
    speech::say(session, &format!("{title} {left}"));
}
