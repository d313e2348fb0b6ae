//! Plans of dates: their folders, the lists and calendars in them, their streets.

use auskunft_pack::date::Date;

use super::{message, quoted, short};
use crate::diagnostics::{Code, Message};

pub(crate) fn plan_missing(folder: &str) -> Message {
    message(
        Code::PlanMissing,
        format!("Im Ordner dates/{folder} fehlt die Datei plan.toml."),
        "",
        "Legen Sie plan.toml an, mit mindestens: title = \"Müllabfuhr\" und topic = \"abfallkalender\".",
    )
}

pub(crate) fn outside_of_a_plan(name: &str) -> Message {
    message(
        Code::FileIgnored,
        format!("Die Datei „{name}“ wird nicht gelesen."),
        "",
        "Termine liegen in einem Ordner mit plan.toml, zum Beispiel dates/muellabfuhr/nord.ics. \
         Weitere Ordner darin gibt es nicht.",
    )
}

pub(crate) fn no_files(streets: bool) -> Message {
    let remedy = if streets {
        "Legen Sie für jeden Bezirk eine Datei daneben, zum Beispiel nord.ics oder nord.csv."
    } else {
        "Legen Sie eine Datei mit der Endung .csv oder .ics daneben."
    };
    message(Code::DatesEmpty, "Dieser Plan hat keine Termine.", "", remedy)
}

pub(crate) fn empty_list() -> Message {
    message(
        Code::DatesEmpty,
        "In dieser Liste steht nichts.",
        "",
        "Füllen Sie sie aus, oder löschen Sie die Datei.",
    )
}

pub(crate) fn empty_calendar(is_calendar: bool) -> Message {
    let cause = if is_calendar {
        "In diesem Kalender steht kein Termin."
    } else {
        "Diese Datei ist kein Kalender: Die Zeile BEGIN:VCALENDAR fehlt."
    };
    let remedy = "Speichern Sie den Kalender noch einmal im Format iCalendar (.ics), oder löschen \
                  Sie die Datei.";
    message(Code::DatesEmpty, cause, "", remedy)
}

pub(crate) fn column_unknown(name: &str, known: &str) -> Message {
    message(
        Code::ColumnUnknown,
        format!("Eine Spalte „{}“ gibt es nicht.", short(name)),
        "unbekannt",
        format!("Löschen Sie die Spalte, oder benennen Sie sie um. Möglich sind: {known}."),
    )
}

pub(crate) fn column_missing(name: &str, known: &str) -> Message {
    message(
        Code::ColumnMissing,
        format!("Die Spalte „{name}“ fehlt."),
        "fehlt hier",
        format!(
            "Die erste Zeile nennt die Spalten, getrennt durch Semikolon, Komma oder Tabulator. \
             Möglich sind: {known}."
        ),
    )
}

pub(crate) fn column_twice(name: &str) -> Message {
    message(
        Code::ColumnUnknown,
        format!("Die Spalte „{}“ gibt es zweimal.", short(name)),
        "noch einmal",
        "Löschen Sie eine der beiden.",
    )
}

pub(crate) fn row_too_long() -> Message {
    message(
        Code::RowTooLong,
        "Diese Zeile hat mehr Spalten als die erste.",
        "zu viel",
        "Enthält ein Text selbst das Trennzeichen, setzen Sie ihn in gerade Anführungszeichen: \
         \"Papier, Glas\".",
    )
}

pub(crate) fn cell_empty(column: &str) -> Message {
    message(
        Code::CellInvalid,
        format!("In der Spalte „{column}“ steht hier nichts."),
        "leer",
        "Füllen Sie die Zelle aus, oder löschen Sie die Zeile.",
    )
}

pub(crate) fn line_break() -> Message {
    message(
        Code::CellInvalid,
        "Dieser Text geht über mehrere Zeilen. Meist fehlt am Ende ein Anführungszeichen.",
        "beginnt hier",
        "Ergänzen Sie das Anführungszeichen, oder löschen Sie den Zeilenumbruch.",
    )
}

pub(crate) fn kind_unknown(written: &str, similar: Option<&str>) -> Message {
    let written = short(written);
    let remedy = match similar {
        Some(similar) => {
            format!("Meinten Sie „{similar}“? Sonst ergänzen Sie den Text in plan.toml.")
        }
        None => format!(
            "Ergänzen Sie in plan.toml unter [kinds], welches Thema dazu gehört: \
             {} = \"restmuelltonne\"",
            quoted(&written)
        ),
    };
    let cause = format!("„{written}“ steht nicht in plan.toml unter [kinds].");
    message(Code::KindUnknown, cause, "unbekannt", remedy)
}

pub(crate) fn kind_unused(kind: &str) -> Message {
    message(
        Code::KindUnused,
        format!("„{}“ kommt in keiner Datei dieses Plans vor.", short(kind)),
        "kommt nicht vor",
        "Löschen Sie die Zeile, oder schreiben Sie den Text so wie in den Dateien.",
    )
}

pub(crate) fn day_invalid(written: &str, meant: Option<String>) -> Message {
    let remedy = match meant {
        Some(meant) => format!("Schreiben Sie das Jahr mit vier Ziffern: {meant}"),
        None => "Schreiben Sie Tag, Monat und Jahr eines Tages, den es gibt: 07.01.2026".to_owned(),
    };
    let cause = format!("„{}“ ist kein gültiges Datum.", short(written));
    message(Code::DateInvalid, cause, "kein Datum", remedy)
}

pub(crate) fn moment_invalid(written: &str) -> Message {
    message(
        Code::DateInvalid,
        format!("„{}“ ist kein gültiges Datum.", short(written)),
        "kein Datum",
        "Berichtigen Sie den Termin im Kalenderprogramm, und speichern Sie den Kalender noch einmal.",
    )
}

pub(crate) fn clock_invalid(written: &str) -> Message {
    message(
        Code::ClockInvalid,
        format!("„{}“ ist keine Uhrzeit.", short(written)),
        "keine Uhrzeit",
        "Schreiben Sie zum Beispiel: 19:00 oder 17:00-19:00",
    )
}

pub(crate) fn clock_reversed(written: &str) -> Message {
    message(
        Code::ClockInvalid,
        format!("Bei „{}“ liegt das Ende nicht nach dem Anfang.", short(written)),
        "vertauscht?",
        "Vertauschen Sie die Zeiten. Endet etwas nach Mitternacht, nennen Sie nur den Anfang.",
    )
}

pub(crate) fn street_twice(name: &str) -> Message {
    message(
        Code::StreetTwice,
        format!("Die Straße „{}“ gibt es zweimal.", short(name)),
        "noch einmal",
        "Löschen Sie eine der beiden Zeilen. Eine Straße liegt in genau einem Bezirk.",
    )
}

pub(crate) fn area_missing(name: &str, similar: Option<&str>) -> Message {
    let remedy = match similar {
        Some(similar) => format!("Meinten Sie „{similar}“?"),
        None => format!("Legen Sie die Datei {0}.csv oder {0}.ics daneben.", short(name)),
    };
    let cause = format!("Zum Bezirk „{}“ gibt es keine Datei.", short(name));
    message(Code::AreaMissing, cause, "ohne Datei", remedy)
}

pub(crate) fn area_unused(name: &str) -> Message {
    message(
        Code::AreaUnused,
        format!("Im Bezirk „{}“ liegt keine Straße.", short(name)),
        "",
        "Ergänzen Sie Straßen in streets.csv, oder löschen Sie die Datei.",
    )
}

pub(crate) fn occasion_twice(what: &str, date: Date) -> Message {
    let day = format!("{}.{}.{}", date.day(), date.month(), date.year());
    message(
        Code::OccasionTwice,
        format!("„{}“ steht für den {day} zweimal da.", short(what)),
        "noch einmal",
        "Löschen Sie einen der beiden Termine, oder berichtigen Sie das Datum.",
    )
}

pub(crate) fn outside(count: usize) -> Message {
    let cause = match count {
        1 => "Ein Termin liegt außerhalb des Kalenders der Gemeinde.".to_owned(),
        _ => format!("{count} Termine liegen außerhalb des Kalenders der Gemeinde."),
    };
    message(
        Code::OccasionsOutside,
        cause,
        "der erste",
        "Was davor oder danach liegt, wird weggelassen. Berichtigen Sie das Jahr, oder verlängern \
         Sie calendar in town.toml.",
    )
}

pub(crate) fn event_open() -> Message {
    message(
        Code::EventInvalid,
        "Dieser Termin hat kein Ende: Die Zeile END:VEVENT fehlt.",
        "beginnt hier",
        "Die Datei ist wohl abgeschnitten. Speichern Sie den Kalender noch einmal.",
    )
}

pub(crate) fn event_unreadable() -> Message {
    message(
        Code::EventInvalid,
        "Dieser Termin ist nicht lesbar.",
        "beginnt hier",
        "Speichern Sie den Kalender noch einmal im Format iCalendar (.ics).",
    )
}

pub(crate) fn event_without(property: &str, what: &str) -> Message {
    message(
        Code::EventInvalid,
        format!("Diesem Termin fehlt {what} ({property})."),
        "beginnt hier",
        "Ergänzen Sie die Angabe im Kalenderprogramm, und speichern Sie den Kalender noch einmal.",
    )
}

pub(crate) fn event_ends(too_long: bool) -> Message {
    let cause = if too_long {
        "Dieser Termin dauert länger als ein Jahr."
    } else {
        "Dieser Termin endet, bevor er beginnt."
    };
    let remedy = "Berichtigen Sie das Ende. Was sich wiederholt, ist eine Serie von Terminen.";
    message(Code::EventInvalid, cause, "das Ende", remedy)
}

pub(crate) fn rule_invalid() -> Message {
    message(
        Code::RuleInvalid,
        "Diese Wiederholung lässt sich nicht ausrechnen.",
        "nicht lesbar",
        "Möglich sind Serien nach Tagen, Wochen, Monaten oder Jahren. Legen Sie die Serie im \
         Kalenderprogramm neu an, oder tragen Sie die Termine einzeln ein.",
    )
}

pub(crate) fn rule_endless() -> Message {
    message(
        Code::RuleInvalid,
        "Diese Wiederholung hat kein Ende.",
        "ohne Ende",
        "Nennen Sie in town.toml die Tage, um die es geht: \
         calendar = { from = 2026-01-01, until = 2027-12-31 }. Oder geben Sie der Serie ein Ende.",
    )
}

pub(crate) fn rules_too_many() -> Message {
    message(
        Code::RuleInvalid,
        "Dieser Kalender hat zu viele Wiederholungen.",
        "zu viel",
        "Löschen Sie Serien, die niemand braucht, und lassen Sie die übrigen später beginnen.",
    )
}
