//! `[kiosk]` of `town.toml`: the desk in the foyer.
//!
//! ```toml
//! [kiosk]
//! tiles = ["reisepass", "fundbuero"]
//! questions = ["Was kostet ein Reisepass?"]
//! idle = 90
//! pin = "2468"
//! ```
//!
//! What can be set, and within which bounds, is said by [`auskunft_kiosk::settings`].

use auskunft_kiosk::keyboard;
use auskunft_kiosk::settings::{
    IDLE, MOST_ENTRIES, NO_KEYBOARD, Seconds, WARNING, is_keyboard, is_pin,
};

use crate::diagnostics::{Report, Spanned};
use crate::directory::Directory;
use crate::fields::{Fields, Key};
use crate::messages::{faq, kiosk};
use crate::model::Kiosk;
use crate::similar::closest;

const KEYS: [Key; 9] = [
    Key::optional("tiles", "tiles = [\"reisepass\", \"fundbuero\"]"),
    Key::optional("questions", "questions = [\"Was kostet ein Reisepass?\"]"),
    Key::optional("idle", "idle = 60"),
    Key::optional("warning", "warning = 20"),
    Key::optional("keyboard", "keyboard = \"de\""),
    Key::optional("pin", "pin = \"2468\""),
    Key::optional("print", "print = true"),
    Key::optional("attract", "attract = false"),
    Key::optional("speech", "speech = false"),
];

/// The settings of the kiosk, if the town has written any.
pub(super) fn read(
    fields: &Fields<'_>,
    file: (usize, &str),
    directory: &Directory,
    report: &mut Report,
) -> Option<Kiosk> {
    let fields = Fields::open(fields.table("kiosk", report)?, &KEYS, file, report);
    let default = Kiosk::default();
    Some(Kiosk {
        tiles: tiles(&fields, directory, report),
        questions: questions(&fields, report),
        idle: seconds(&fields, "idle", IDLE, report),
        warning: seconds(&fields, "warning", WARNING, report),
        keyboard: fields.text("keyboard", report).and_then(|name| layout(name, report)),
        pin: fields.text("pin", report).and_then(|digits| pin(digits, report)),
        print: fields.switch("print", report).unwrap_or(default.print),
        attract: fields.switch("attract", report).unwrap_or(default.attract),
        speech: fields.switch("speech", report).unwrap_or(default.speech),
    })
}

fn tiles(fields: &Fields<'_>, directory: &Directory, report: &mut Report) -> Vec<String> {
    let ids = entries(fields, "tiles", report);
    for Spanned { value: id, place } in &ids {
        if directory.topic(id).is_none() {
            let message = if directory.hides(id) {
                faq::topic_hidden(id)
            } else {
                faq::topic_unknown(id, directory.topic_like(id))
            };
            report.add(place.clone(), message);
        }
    }
    ids.into_iter().map(|id| id.value).collect()
}

/// Each in one line, as the element wants them.
fn questions(fields: &Fields<'_>, report: &mut Report) -> Vec<String> {
    let in_one_line = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    let questions = entries(fields, "questions", report);
    questions.iter().map(|question| in_one_line(&question.value)).collect()
}

fn entries(fields: &Fields<'_>, name: &str, report: &mut Report) -> Vec<Spanned<String>> {
    let entries = fields.texts(name, report);
    if let Some(surplus) = entries.get(MOST_ENTRIES) {
        report.add(surplus.place.clone(), kiosk::screen_full(name));
    }
    entries
}

fn seconds(fields: &Fields<'_>, name: &str, bounds: Seconds, report: &mut Report) -> u32 {
    let Some(number) = fields.number(name, report) else { return bounds.default };
    let seconds = u32::try_from(number.value).ok().filter(|seconds| bounds.contains(*seconds));
    seconds.unwrap_or_else(|| {
        report.add(number.place, kiosk::seconds_invalid(name, bounds));
        bounds.default
    })
}

fn layout(name: Spanned<String>, report: &mut Report) -> Option<String> {
    if is_keyboard(&name.value) {
        return Some(name.value);
    }
    let similar = closest(&name.value, keyboard::names().chain([NO_KEYBOARD]));
    report.add(name.place, kiosk::keyboard_unknown(&name.value, similar));
    None
}

fn pin(digits: Spanned<String>, report: &mut Report) -> Option<String> {
    if is_pin(&digits.value) {
        return Some(digits.value);
    }
    report.add(digits.place, kiosk::pin_invalid());
    None
}
