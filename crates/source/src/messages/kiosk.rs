//! Settings of a desk in the foyer.

use auskunft_kiosk::keyboard;
use auskunft_kiosk::settings::{MOST_ENTRIES, NO_KEYBOARD, Seconds};

use super::{message, short};
use crate::diagnostics::{Code, Message};

pub(crate) fn seconds_invalid(key: &str, bounds: Seconds) -> Message {
    let Seconds { default, least, most } = bounds;
    message(
        Code::SecondsInvalid,
        format!("„{key}“ muss zwischen {least} und {most} Sekunden liegen."),
        "zu kurz oder zu lang",
        format!("Schreiben Sie zum Beispiel: {key} = {default}"),
    )
}

pub(crate) fn pin_invalid() -> Message {
    message(
        Code::PinInvalid,
        "Die PIN besteht aus vier bis acht Ziffern.",
        "keine PIN",
        "Schreiben Sie zum Beispiel: pin = \"2468\"",
    )
}

/// `similar` is the keyboard that was probably meant.
pub(crate) fn keyboard_unknown(written: &str, similar: Option<&str>) -> Message {
    let names = || keyboard::names().chain([NO_KEYBOARD]).collect::<Vec<_>>().join(", ");
    let remedy = similar.map_or_else(
        || format!("Möglich sind: {}. „{NO_KEYBOARD}“ heißt: keine.", names()),
        |similar| format!("Meinten Sie „{similar}“?"),
    );
    let cause = format!("Eine Tastatur „{}“ gibt es nicht.", short(written));
    message(Code::KeyboardUnknown, cause, "unbekannt", remedy)
}

pub(crate) fn screen_full(key: &str) -> Message {
    let things = if key == "tiles" { "Themen" } else { "Fragen" };
    message(
        Code::ScreenFull,
        format!("Auf dem Bildschirm ist nur für {MOST_ENTRIES} {things} Platz."),
        "kein Platz mehr",
        format!("Streichen Sie Einträge aus der Liste {key}, bis es passt."),
    )
}
