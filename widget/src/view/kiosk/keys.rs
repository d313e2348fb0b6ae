//! The keys on the screen. They appear when a field is touched and type into it as real ones would.

use auskunft_engine::Phrase;
use auskunft_kiosk::keyboard::{Field, Key, Shift, press};
use auskunft_kiosk::texts::Text;
use leptos::prelude::*;
use web_sys::{Element, Event, EventInit, HtmlInputElement, KeyboardEvent, KeyboardEventInit};

use crate::kiosk::Kiosk;
use crate::session::Session;
use crate::view::node::{Node, node};
use crate::view::panel::labelled;

const SHIFT: &str = "M12 3 3 12h5v8h8v-8h5z";
const BACKSPACE: &str = "M8 4h14v16H8l-7-8zm3.4 4L10 9.4l2.6 2.6-2.6 2.6 1.4 1.4 2.6-2.6 2.6 2.6 \
    1.4-1.4-2.6-2.6L18 9.4 16.6 8 14 10.6z";
const SPACE: &str = "M4 10v5h16v-5h-2v3H6v-3z";
const ENTER: &str = "M3 20.5 22 12 3 3.5V10l12 2-12 2z";
const LEFT: &str = "M15.4 6 14 4.6 6.6 12l7.4 7.4 1.4-1.4-6-6z";
const RIGHT: &str = "M8.6 18 10 19.4l7.4-7.4L10 4.6 8.6 6l6 6z";
const CLOSE: &str = "M6 8.6 4.6 10l7.4 7.4 7.4-7.4L18 8.6l-6 6z";

/// Draws the keys, which do not show yet; nothing if this desk has a real keyboard.
pub(super) fn draw(session: Session) -> Option<Node> {
    let kiosk = session.kiosk()?;
    let layout = kiosk.keyboard(&*session.desk()?)?;
    let shift = RwSignal::new(Shift::Off);
    let rows = layout.rows.into_iter().map(|row| {
        let keys = row.into_iter().map(|key| draw_key(session, &kiosk, key, shift));
        node("div").class("row").with(keys)
    });
    let keys = node("div").class("keys").set("role", "group").set("hidden", "");
    let keys = keys.set("aria-label", kiosk.texts.get(Text::Keyboard)).with(rows);
    // Otherwise the field would lose the focus to the key.
    Some(keys.on("mousedown", Event::prevent_default))
}

/// Shows the keys, if there are any.
pub(super) fn show(session: Session) {
    set_hidden(session, false);
}

/// Puts the keys away, and the focus out of the field: touching it again brings them back.
pub(super) fn hide(session: Session) {
    set_hidden(session, true);
    if let Some(field) = session.focused_field() {
        _ = field.blur(); // fails only if the field is not in the page
    }
}

fn set_hidden(session: Session, hidden: bool) {
    if let Some(keys) = session.find(".keys") {
        // Fails only for a name that no attribute can have.
        _ = keys.toggle_attribute_with_force("hidden", hidden);
    }
}

fn draw_key(session: Session, kiosk: &Kiosk, key: Key, shift: RwSignal<Shift>) -> Node {
    let named = |name: Text, path: &str| labelled(kiosk.texts.get(name), path);
    let drawn = match key {
        Key::Character { .. } => {
            let key_face = move |button: &Element| {
                let face = key.character(shift.get()).map(String::from);
                button.set_text_content(face.as_deref());
            };
            node("button").set("type", "button").reacting(key_face)
        }
        Key::Shift => named(Text::KeyShift, SHIFT).reacting(move |button| {
            let shift = shift.get();
            let is_pressed = if shift == Shift::Off { "false" } else { "true" };
            _ = button.set_attribute("aria-pressed", is_pressed);
            _ = button.toggle_attribute_with_force("data-locked", shift == Shift::Locked);
        }),
        Key::Backspace => named(Text::KeyBackspace, BACKSPACE),
        Key::Space => named(Text::KeySpace, SPACE).class("space"),
        Key::Enter => labelled(&session.phrase(Phrase::Send), ENTER).class("enter"),
        Key::Left => named(Text::KeyLeft, LEFT),
        Key::Right => named(Text::KeyRight, RIGHT),
        Key::Close => named(Text::KeyClose, CLOSE),
    };
    drawn.on("click", move |_| pressed(session, key, shift))
}

fn pressed(session: Session, key: Key, shift: RwSignal<Shift>) {
    match key {
        Key::Close => hide(session),
        Key::Enter => enter(session),
        _ => type_in(session, key, shift.get_untracked()),
    }
    shift.update(|shift| *shift = shift.after(key));
}

fn type_in(session: Session, key: Key, shift: Shift) {
    let Some(input) = session.focused_field().or_else(|| session.input()) else { return };
    let end = input.value().encode_utf16().count() as u32;
    let place = |place: Option<u32>| place.unwrap_or(end);
    let mut field = Field {
        text: input.value(),
        start: place(input.selection_start().unwrap_or_default()),
        end: place(input.selection_end().unwrap_or_default()),
    };
    let before = field.text.clone();
    let longest = u32::try_from(input.max_length()).unwrap_or(u32::MAX);
    press(&mut field, key, shift, longest);
    // These fail only for fields that are not for text, or for an event of no name.
    if field.text != before {
        input.set_value(&field.text);
    }
    _ = input.focus();
    _ = input.set_selection_range(field.start, field.end);
    if field.text != before {
        tell_of_input(&input);
    }
}

fn tell_of_input(input: &HtmlInputElement) {
    let init = EventInit::new();
    init.set_bubbles(true);
    if let Ok(event) = Event::new_with_event_init_dict("input", &init) {
        _ = input.dispatch_event(&event);
    }
}

/// As if the key of that name were pressed in the field, which knows what to do.
fn enter(session: Session) {
    let Some(input) = session.focused_field().or_else(|| session.input()) else { return };
    let init = KeyboardEventInit::new();
    init.set_key("Enter");
    init.set_bubbles(true);
    init.set_cancelable(true);
    if let Ok(event) = KeyboardEvent::new_with_keyboard_event_init_dict("keydown", &init) {
        _ = input.dispatch_event(&event);
    }
}
