//! What a desk in the foyer knows besides the conversation: its settings, who is at it, and how its
//! day went.
//!
//! It outlives the persons at the desk: [`Session::wipe`](crate::session::Session::wipe) forgets what
//! one of them said and did, and keeps this, which has nothing of that. The diary holds questions
//! only while the staff has switched that on.

use std::cell::RefCell;

use auskunft_engine::{CivilTime, Desk};
use auskunft_kiosk::Settings;
use auskunft_kiosk::diary::Diary;
use auskunft_kiosk::idle::Idle;
use auskunft_kiosk::keyboard::{self, Layout};
use auskunft_kiosk::settings::NO_KEYBOARD;
use auskunft_kiosk::texts::Texts;
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, ShadowRoot};

use crate::clock;

/// A desk in the foyer.
pub(crate) struct Kiosk {
    pub(crate) settings: Settings,
    pub(crate) texts: Texts,
    pub(crate) idle: RefCell<Idle>,
    pub(crate) diary: RefCell<Diary>,
    /// When it was started.
    pub(crate) since: CivilTime,
}

impl Kiosk {
    /// Begins a day at the desk whose panel this is.
    pub(crate) fn begin(panel: &HtmlElement, desk: &Desk) -> Self {
        let host = panel.get_root_node().dyn_into::<ShadowRoot>().ok().map(|root| root.host());
        let settings = Settings::read(|name| host.as_ref()?.get_attribute(name));
        Self {
            idle: RefCell::new(Idle::new(settings.idle, settings.warning)),
            settings,
            texts: Texts::in_language(desk.language()),
            diary: RefCell::new(Diary::new()),
            since: clock::now(),
        }
    }

    /// The keys on the screen, unless there are none.
    pub(crate) fn keyboard(&self, desk: &Desk) -> Option<Layout> {
        let language = || desk.language().split('-').next();
        match self.settings.keyboard.as_deref() {
            Some(NO_KEYBOARD) => None,
            Some(name) => keyboard::layout(name),
            None => language().and_then(keyboard::layout).or_else(|| keyboard::layout("de")),
        }
    }

    /// Somebody has gone.
    pub(crate) fn left(&self) {
        self.idle.borrow_mut().forget();
        self.diary.borrow_mut().conversation_ended();
    }

    /// Something was touched.
    pub(crate) fn touched(&self) {
        self.idle.borrow_mut().touched(clock::seconds());
    }
}
