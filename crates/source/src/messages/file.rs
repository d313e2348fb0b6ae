//! Files that are missing, cannot be read or have a wrong name.

use std::io;

use super::message;
use crate::diagnostics::{Code, Message};

pub(crate) fn missing() -> Message {
    message(
        Code::SourceMissing,
        "Diesen Ordner oder diese Datei gibt es nicht.",
        "",
        "Prüfen Sie die Schreibweise. Einen neuen Ordner mit Beispielen legt `auskunft new` an.",
    )
}

pub(crate) fn neither_folder_nor_json() -> Message {
    message(
        Code::SourceMissing,
        "Das ist weder ein Ordner noch eine JSON-Datei.",
        "",
        "Geben Sie den Ordner an, in dem town.toml liegt, oder eine Datei mit der Endung .json.",
    )
}

pub(crate) fn unreadable(error: &io::Error) -> Message {
    message(
        Code::Unreadable,
        format!("Das lässt sich nicht öffnen ({error})."),
        "",
        "Prüfen Sie, ob Sie die Datei lesen dürfen und ob ein anderes Programm sie gesperrt hat.",
    )
}

const SAVE_AS_UTF8: &str = "Speichern Sie die Datei als UTF-8. Im Windows-Editor: „Datei“, \
    „Speichern unter“, unten bei „Codierung“ den Eintrag „UTF-8“ wählen.";

pub(crate) fn not_utf8() -> Message {
    message(
        Code::NotUtf8,
        "Die Datei ist nicht als UTF-8 gespeichert, Umlaute wären unlesbar.",
        "das erste unlesbare Zeichen",
        SAVE_AS_UTF8,
    )
}

pub(crate) fn utf16() -> Message {
    message(
        Code::NotUtf8,
        "Die Datei ist als UTF-16 („Unicode“) gespeichert, nicht als UTF-8.",
        "",
        SAVE_AS_UTF8,
    )
}

pub(crate) fn town_missing() -> Message {
    message(
        Code::TownMissing,
        "Im Ordner fehlt die Datei town.toml.",
        "",
        "Legen Sie town.toml an, mit mindestens: name = \"Gemeinde …\" und contact = \"buergerbuero\". \
         Oder geben Sie den Ordner an, in dem die Datei liegt.",
    )
}

pub(crate) fn name_invalid(id: &str, ending: &str) -> Message {
    let suggestion = as_id(id);
    let remedy = if suggestion.is_empty() {
        format!("Benennen Sie die Datei um, zum Beispiel in reisepass-beantragen.{ending}.")
    } else {
        format!("Benennen Sie die Datei um in {suggestion}.{ending}.")
    };
    message(
        Code::IdInvalid,
        format!("Der Dateiname „{id}“ enthält mehr als kleine Buchstaben a–z, Ziffern und „-“."),
        "",
        remedy,
    )
}

pub(crate) fn id_empty() -> Message {
    message(
        Code::IdInvalid,
        "Die id ist leer.",
        "leer",
        "Geben Sie jedem Thema eine eigene id, zum Beispiel \"id\": \"reisepass\".",
    )
}

pub(crate) fn ignored(name: &str, expected: &str) -> Message {
    message(
        Code::FileIgnored,
        format!("Die Datei „{name}“ wird nicht gelesen."),
        "",
        format!("Hier gehören nur Dateien mit der Endung {expected} hin. Prüfen Sie den Namen."),
    )
}

pub(crate) fn local_in_base(name: &str) -> Message {
    message(
        Code::FileIgnored,
        format!("Die Datei „{name}“ wird nicht gelesen: Eine Basis hat keine Stellen und Termine."),
        "",
        "Legen Sie Stellen und Termine im Ordner der Gemeinde an. Die Basis nennt in office nur die \
         id einer Stelle.",
    )
}

pub(crate) fn base_in_town() -> Message {
    message(
        Code::FileIgnored,
        "Die Datei „base.toml“ wird nicht gelesen, weil daneben town.toml liegt.",
        "",
        "Legen Sie die Basis in einen eigenen Ordner, und nennen Sie ihn in town.toml: \
         extends = \"base\"",
    )
}

pub(crate) fn lexicon_misnamed(name: &str) -> Message {
    message(
        Code::FileIgnored,
        format!("Die Datei „{name}“ wird nicht gelesen."),
        "",
        "Benennen Sie die Datei um in lexicon.toml, klein geschrieben und mit c.",
    )
}

pub(crate) fn id_twice(id: &str) -> Message {
    message(
        Code::IdTwice,
        format!("Die id „{id}“ gibt es zweimal."),
        "",
        "Benennen Sie eines der beiden um. Links darauf müssen dann ebenfalls geändert werden.",
    )
}

pub(crate) fn no_topics() -> Message {
    message(
        Code::NoTopics,
        "Es gibt noch kein Thema.",
        "",
        "Legen Sie im Ordner topics eine Datei an, zum Beispiel topics/ausweise/reisepass.md.",
    )
}

/// A name turned into an id the way a German would: `Ämter & Wege` becomes `aemter-wege`.
fn as_id(name: &str) -> String {
    let mut id = String::new();
    for character in name.to_lowercase().chars() {
        match character {
            'ä' => id.push_str("ae"),
            'ö' => id.push_str("oe"),
            'ü' => id.push_str("ue"),
            'ß' => id.push_str("ss"),
            'a'..='z' | '0'..='9' => id.push(character),
            _ if id.ends_with('-') || id.is_empty() => {}
            _ => id.push('-'),
        }
    }
    id.truncate(id.trim_end_matches('-').len());
    id
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_made_from_names() {
        assert_eq!(as_id("Reisepass Beantragen"), "reisepass-beantragen");
        assert_eq!(as_id("Ämter & Straßen (neu)"), "aemter-strassen-neu");
        assert_eq!(as_id("###"), "");
    }
}
