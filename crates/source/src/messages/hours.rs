//! Opening hours, the calendar of a town and its closings.

use super::{message, quoted, short};
use crate::diagnostics::{Code, Message};
use crate::hours::HoursError;

const EXAMPLE: &str = "Mo-We 08:00-16:00; Th 08:00-12:00,14:00-18:00; Fr 08:00-12:00";
const DAYS: [&str; 7] =
    ["Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag"];

pub(crate) fn invalid(text: &str, error: &HoursError) -> Message {
    let example = format!("Schreiben Sie zum Beispiel: {}", quoted(EXAMPLE));
    match error {
        HoursError::Syntax { at, meant } => {
            let stop = at.and_then(|at| text.get(at..)).filter(|rest| !rest.is_empty());
            let cause = match stop {
                Some(rest) => format!("Die Öffnungszeiten sind ab „{}“ nicht lesbar.", short(rest)),
                None => "Die Öffnungszeiten sind nicht lesbar.".to_owned(),
            };
            let remedy = meant.as_ref().map_or(
                format!(
                    "{example} – die Tage heißen Mo, Tu, We, Th, Fr, Sa, Su und PH (Feiertag)."
                ),
                |meant| format!("Meinten Sie {}?", quoted(meant)),
            );
            message(Code::HoursInvalid, cause, "ab hier nicht lesbar", remedy)
        }
        HoursError::Range(what) => {
            let cause = format!("Diese Öffnungszeiten gibt es nicht: {what}.");
            message(Code::HoursInvalid, cause, "gibt es nicht", example)
        }
        HoursError::Unsupported(what) => message(
            Code::HoursUnsupported,
            format!("In Öffnungszeiten geht das hier nicht: {what}."),
            "nicht möglich",
            "Nennen Sie Tage mit Anfang und Ende, zum Beispiel: \"Apr-Sep Mo-Fr 08:00-12:00\"",
        ),
    }
}

pub(crate) fn never_open() -> Message {
    message(
        Code::HoursNeverOpen,
        "Mit diesen Öffnungszeiten ist im Kalender der Gemeinde nie geöffnet.",
        "nie geöffnet",
        "Berichtigen Sie Tage und Jahre, oder löschen Sie die Angabe.",
    )
}

pub(crate) fn overlap((from, until): (u16, u16)) -> Message {
    message(
        Code::HoursOverlap,
        format!("Zwei Zeiten überschneiden sich zwischen {} und {}.", clock(from), clock(until)),
        "überschneiden sich",
        "Berichtigen Sie eine der Zeiten, oder machen Sie aus beiden eine.",
    )
}

pub(crate) fn replaced(day: usize, (from, until): (u16, u16)) -> Message {
    let day = DAYS.get(day).copied().unwrap_or_default();
    message(
        Code::HoursReplaced,
        format!(
            "Nach einem Semikolon gilt am {day} nur noch die spätere Zeit, nicht mehr {} bis {}.",
            clock(from),
            clock(until)
        ),
        "ersetzt eine frühere Zeit",
        "Sollen beide Zeiten gelten, setzen Sie statt des Semikolons Komma und Leerzeichen. Sonst \
         nennen Sie den Tag nur einmal.",
    )
}

pub(crate) fn comment_unseen(comment: &str) -> Message {
    message(
        Code::HoursComment,
        format!("Den Zusatz „{}“ sieht niemand.", short(comment)),
        "wird nicht gezeigt",
        "Löschen Sie ihn, oder schreiben Sie die Zeiten zusätzlich unter hours aus. Nur ein Zusatz \
         mit „Termin“ und der Grund einer Schließung werden verstanden.",
    )
}

pub(crate) fn land_missing() -> Message {
    message(
        Code::HoursWithoutLand,
        "Ohne das Land ist nicht bekannt, an welchen Feiertagen geschlossen ist.",
        "land fehlt",
        "Ergänzen Sie zum Beispiel: land = \"NI\"",
    )
}

pub(crate) fn calendar_missing() -> Message {
    message(
        Code::HoursWithoutCalendar,
        "Es steht nicht fest, für welche Tage die Öffnungszeiten ausgerechnet werden.",
        "calendar fehlt",
        "Ergänzen Sie zum Beispiel: calendar = { from = 2026-01-01, until = 2027-12-31 }",
    )
}

pub(crate) fn calendar_too_long(years: i16) -> Message {
    message(
        Code::CalendarTooLong,
        format!("Der Kalender umfasst mehr als {years} Jahre."),
        "zu lang",
        "Wählen Sie einen früheren letzten Tag, und verlängern Sie den Kalender später.",
    )
}

pub(crate) fn reversed() -> Message {
    message(
        Code::DatesReversed,
        "Der letzte Tag liegt vor dem ersten.",
        "liegt vor from",
        "Vertauschen Sie die beiden Daten, oder berichtigen Sie eines.",
    )
}

pub(crate) fn closings_overlap(reason: &str) -> Message {
    message(
        Code::ClosingsOverlap,
        format!(
            "„{}“ trifft eine Stelle an einem Tag, an dem sie schon geschlossen ist.",
            short(reason)
        ),
        "überschneidet sich",
        "Berichtigen Sie die Tage, oder fassen Sie beide Schließungen zusammen.",
    )
}

pub(crate) fn closing_outside(reason: &str) -> Message {
    message(
        Code::ClosingOutside,
        format!("„{}“ liegt außerhalb des Kalenders.", short(reason)),
        "ohne Wirkung",
        "Löschen Sie die Schließung, berichtigen Sie das Jahr, oder verlängern Sie calendar.",
    )
}

pub(crate) fn holidays_overlap(name: &str) -> Message {
    message(
        Code::HolidaysOverlap,
        format!("„{}“: An diesen Tagen sind schon andere Ferien.", short(name)),
        "überschneidet sich",
        "Berichtigen Sie die Tage. Jeder Tag gehört zu höchstens einem Eintrag.",
    )
}

/// Minutes since midnight as a clock shows them.
fn clock(minutes: u16) -> String {
    format!("{}:{:02}", minutes / 60, minutes % 60)
}
