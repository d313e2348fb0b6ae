//! YAML, TOML and JSON that cannot be read.

use super::message;
use crate::diagnostics::{Code, Message};

pub(crate) fn front_matter_missing() -> Message {
    message(
        Code::FrontMatterMissing,
        "Die Datei beginnt nicht mit einer Zeile „---“.",
        "hier fehlt der Kopf",
        "Über dem Text steht ein Kopf mit den Angaben zum Thema: eine Zeile mit drei Bindestrichen, \
         dann questions, office und checked_on, dann wieder eine Zeile mit drei Bindestrichen.",
    )
}

pub(crate) fn front_matter_open() -> Message {
    message(
        Code::FrontMatterOpen,
        "Der Kopf der Datei hat kein Ende.",
        "hier beginnt der Kopf",
        "Setzen Sie unter die letzte Angabe des Kopfes eine Zeile mit drei Bindestrichen: ---",
    )
}

pub(crate) fn quotes_needed(corrected: &str) -> Message {
    message(
        Code::QuotesNeeded,
        "Dieser Text braucht Anführungszeichen, weil er Zeichen mit besonderer Bedeutung enthält.",
        "Anführungszeichen fehlen",
        format!("Setzen Sie den Text in Anführungszeichen: {corrected}"),
    )
}

pub(crate) fn yaml_indentation() -> Message {
    message(
        Code::YamlSyntax,
        "Der Kopf der Datei ist ab hier nicht lesbar.",
        "passt nicht zu den Zeilen darüber",
        "Prüfen Sie diese Zeile und die Zeile darüber: Jede Angabe beginnt ganz links mit „name:“. \
         Die Einträge einer Liste müssen Sie gleich weit einrücken und mit „- “ beginnen.",
    )
}

pub(crate) fn yaml_tab() -> Message {
    message(
        Code::YamlSyntax,
        "Die Zeile ist mit einem Tabulator eingerückt.",
        "hier steht ein Tabulator",
        "Ersetzen Sie den Tabulator am Anfang der Zeile durch zwei Leerzeichen.",
    )
}

pub(crate) fn yaml_colon(corrected: &str) -> Message {
    message(
        Code::YamlSyntax,
        "Nach dem Doppelpunkt fehlt ein Leerzeichen.",
        "Leerzeichen fehlt",
        format!("Schreiben Sie: {corrected}"),
    )
}

pub(crate) fn yaml_open_quote() -> Message {
    message(
        Code::YamlSyntax,
        "Ein Anführungszeichen wird geöffnet, aber in dieser Zeile nicht geschlossen.",
        "nicht geschlossen",
        "Setzen Sie ans Ende des Textes das gleiche Anführungszeichen wie an den Anfang.",
    )
}

pub(crate) fn yaml_open_bracket() -> Message {
    message(
        Code::YamlSyntax,
        "Eine eckige Klammer wird geöffnet, aber in dieser Zeile nicht geschlossen.",
        "nicht geschlossen",
        "Setzen Sie ans Ende der Liste eine schließende Klammer: ]",
    )
}

pub(crate) fn yaml_open_brace() -> Message {
    message(
        Code::YamlSyntax,
        "Eine geschweifte Klammer wird geöffnet, aber in dieser Zeile nicht geschlossen.",
        "nicht geschlossen",
        "Setzen Sie ans Ende der Angaben eine schließende Klammer: }",
    )
}

pub(crate) fn yaml_backslash() -> Message {
    message(
        Code::YamlSyntax,
        "Ein umgekehrter Schrägstrich (\\) hat in Anführungszeichen eine besondere Bedeutung.",
        "enthält \\",
        "Schreiben Sie ihn doppelt (\\\\), oder setzen Sie den Text in einfache \
         Anführungszeichen: '…'",
    )
}

pub(crate) fn yaml_second_document() -> Message {
    message(
        Code::YamlSyntax,
        "Der Kopf enthält eine Zeile, die ihn zu früh beendet.",
        "diese Zeile",
        "Löschen Sie die Zeile. „---“ steht nur über und unter dem Kopf.",
    )
}

pub(crate) fn yaml_no_keys() -> Message {
    message(
        Code::YamlSyntax,
        "Der Kopf der Datei enthält keine Angaben der Form „name: wert“.",
        "keine Angabe",
        "Schreiben Sie zum Beispiel: office: buergerbuero",
    )
}

pub(crate) fn toml_quotes(corrected: &str) -> Message {
    message(
        Code::QuotesNeeded,
        "Texte stehen in Anführungszeichen.",
        "Anführungszeichen fehlen",
        format!("Setzen Sie den Text in Anführungszeichen: {corrected}"),
    )
}

pub(crate) fn toml_curly_quotes() -> Message {
    message(
        Code::QuotesNeeded,
        "Hier stehen typografische Anführungszeichen.",
        "„ “ statt \" \"",
        "Setzen Sie den Text in die geraden Anführungszeichen der Taste 2: \"…\". Innerhalb des \
         Textes dürfen typografische stehen.",
    )
}

pub(crate) fn toml_equals(corrected: &str) -> Message {
    message(
        Code::TomlSyntax,
        "Zwischen Name und Wert fehlt ein Gleichheitszeichen.",
        "kein „=“",
        format!("Schreiben Sie: {corrected}"),
    )
}

pub(crate) fn toml_open_quote() -> Message {
    message(
        Code::TomlSyntax,
        "Ein Anführungszeichen wird geöffnet, aber in dieser Zeile nicht geschlossen.",
        "hier endet die Zeile",
        "Setzen Sie ans Ende des Textes das schließende Anführungszeichen.",
    )
}

pub(crate) fn toml_backslash() -> Message {
    message(
        Code::TomlSyntax,
        "Ein umgekehrter Schrägstrich (\\) hat in Anführungszeichen eine besondere Bedeutung.",
        "nach \\",
        "Schreiben Sie ihn doppelt: \\\\",
    )
}

pub(crate) fn toml_list() -> Message {
    message(
        Code::TomlSyntax,
        "In dieser Liste fehlt ein Komma oder die schließende Klammer.",
        "fehlt hier",
        "Trennen Sie die Einträge mit Komma und schließen Sie die Liste mit einer Klammer: \
         [\"eins\", \"zwei\"]",
    )
}

pub(crate) fn toml_head() -> Message {
    message(
        Code::TomlSyntax,
        "In dieser Zeile fehlt die schließende eckige Klammer.",
        "fehlt hier",
        "Schreiben Sie zum Beispiel: [colors]",
    )
}

pub(crate) fn toml_rest() -> Message {
    message(
        Code::TomlSyntax,
        "Nach dem Wert steht noch etwas in derselben Zeile.",
        "gehört nicht hierher",
        "Jede Angabe steht in einer eigenen Zeile. Der ganze Wert steht in Anführungszeichen; \
         enthält er selbst welche, nehmen Sie dort „ und “.",
    )
}

pub(crate) fn toml(original: &str) -> Message {
    message(
        Code::TomlSyntax,
        format!("Diese Stelle ist nicht lesbar ({original})."),
        "hier",
        "Jede Zeile hat die Form name = \"Text\" oder name = [\"eins\", \"zwei\"]. Vergleichen Sie \
         mit dem Beispiel in der Anleitung.",
    )
}

pub(crate) fn key_twice(key: &str) -> Message {
    message(
        Code::KeyTwice,
        format!("Die Angabe „{key}“ steht zweimal da."),
        "zum zweiten Mal",
        "Löschen Sie eine der beiden Zeilen, oder fassen Sie beide in einer Liste zusammen.",
    )
}

pub(crate) fn too_deep() -> Message {
    message(
        Code::DataTooDeep,
        "Die Daten sind zu tief verschachtelt.",
        "",
        "Ein Thema besteht aus Texten und Listen von Texten, mehr ist nicht nötig.",
    )
}

pub(crate) fn json(error: &serde_json::Error) -> Message {
    let original = error.to_string();
    let (cause, remedy) = JSON_MISTAKES
        .iter()
        .find(|(beginning, ..)| original.starts_with(beginning))
        .map_or(JSON_OTHER, |&(_, cause, remedy)| (cause, remedy));
    message(Code::JsonSyntax, format!("Die Datei ist kein gültiges JSON: {cause}"), "hier", remedy)
}

const JSON_OTHER: (&str, &str) = (
    "Diese Stelle ist nicht lesbar.",
    "Erzeugen Sie die Datei neu, am besten mit der JSON-Ausgabe einer Programmiersprache.",
);

const JSON_MISTAKES: [(&str, &str, &str); 8] = [
    (
        "EOF",
        "Das Ende fehlt.",
        "Die Datei ist vermutlich abgeschnitten. Erzeugen oder übertragen Sie sie noch einmal.",
    ),
    ("trailing comma", "Nach dem letzten Eintrag steht ein Komma.", "Löschen Sie das Komma."),
    (
        "trailing characters",
        "Nach dem Ende steht noch Text.",
        "Löschen Sie, was nach der letzten Klammer steht.",
    ),
    (
        "expected `,`",
        "Hier fehlt ein Komma oder eine schließende Klammer.",
        "Trennen Sie die Einträge mit Komma. In Texten steht vor jedem \" ein \\.",
    ),
    (
        "expected `:`",
        "Nach dem Namen fehlt ein Doppelpunkt.",
        "Schreiben Sie zum Beispiel: \"id\": \"reisepass\"",
    ),
    (
        "key must be a string",
        "Namen stehen in Anführungszeichen.",
        "Schreiben Sie zum Beispiel: \"id\": \"reisepass\"",
    ),
    (
        "control character",
        "In einem Text steht ein Zeilenumbruch oder Tabulator.",
        "Schreiben Sie \\n statt des Zeilenumbruchs und \\t statt des Tabulators.",
    ),
    (
        "invalid escape",
        "Nach einem umgekehrten Schrägstrich (\\) steht ein falsches Zeichen.",
        "Schreiben Sie den Schrägstrich doppelt: \\\\",
    ),
];
