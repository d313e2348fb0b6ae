//! Titles, answers, sections and the Markdown in them.

use super::{message, short};
use crate::diagnostics::{Code, Message};

pub(crate) fn title_missing() -> Message {
    message(
        Code::TitleMissing,
        "Der Text hat keinen Titel.",
        "hier fehlt der Titel",
        "Schreiben Sie als erste Zeile unter den Kopf den Titel: # Reisepass beantragen",
    )
}

pub(crate) fn title_late() -> Message {
    message(
        Code::TitleMissing,
        "Über dem Titel steht Text.",
        "gehört unter den Titel",
        "Setzen Sie die Zeile mit „# “ an den Anfang, gleich unter den Kopf.",
    )
}

pub(crate) fn title_twice() -> Message {
    message(
        Code::TitleTwice,
        "Der Text hat einen zweiten Titel.",
        "zweiter Titel",
        "Schreiben Sie Überschriften innerhalb des Textes mit zwei Rauten: ## Kosten",
    )
}

pub(crate) fn title_empty() -> Message {
    message(
        Code::TitleEmpty,
        "Der Titel ist leer.",
        "leer",
        "Schreiben Sie, wie die Leistung heißt, das gebräuchliche Wort zuerst.",
    )
}

pub(crate) fn answer_empty() -> Message {
    message(
        Code::AnswerEmpty,
        "Das Thema hat keine Antwort.",
        "hier fehlt die Antwort",
        "Schreiben Sie unter den Titel, vor der ersten Überschrift mit „##“, mindestens einen Satz.",
    )
}

pub(crate) fn answer_not_exported() -> Message {
    message(
        Code::AnswerEmpty,
        "Das Thema hat keine Antwort.",
        "hier fehlt die Antwort",
        "Ergänzen Sie \"answer\" dort, wo die Datei erzeugt wird. Bis dahin wird nur der Titel \
         gezeigt.",
    )
}

pub(crate) fn answer_long(length: usize, limit: usize) -> Message {
    message(
        Code::AnswerLong,
        format!("Die Antwort ist mit {length} Zeichen sehr lang (empfohlen: höchstens {limit})."),
        "beginnt hier",
        "Nennen Sie zuerst das Wichtigste. Einzelheiten gehören in Abschnitte wie „## Unterlagen“ \
         oder in ein eigenes Thema.",
    )
}

pub(crate) fn section_empty() -> Message {
    message(
        Code::SectionEmpty,
        "Dieser Abschnitt ist leer.",
        "Überschrift oder Text fehlt",
        "Schreiben Sie Überschrift und Text, oder löschen Sie den Abschnitt.",
    )
}

pub(crate) fn heading_similar(heading: &str, known: &str) -> Message {
    message(
        Code::HeadingSimilar,
        format!("Die Überschrift „{}“ ist unbekannt.", short(heading)),
        "Tippfehler?",
        format!("Meinten Sie „{known}“? Nur bekannte Überschriften beantworten Nachfragen."),
    )
}

pub(crate) fn heading_twice(heading: &str) -> Message {
    message(
        Code::HeadingTwice,
        format!("Zu „{}“ gibt es schon einen Abschnitt.", short(heading)),
        "zum zweiten Mal",
        "Fassen Sie beide Abschnitte zusammen. Auf Nachfragen wird nur der erste gezeigt.",
    )
}

pub(crate) fn heading_too_deep() -> Message {
    message(
        Code::HeadingMisplaced,
        "Überschriften mit drei oder mehr Rauten gibt es nicht.",
        "zu klein",
        "Nehmen Sie zwei Rauten (## Kosten), oder schreiben Sie die Zeile **fett**.",
    )
}

pub(crate) fn heading_inside() -> Message {
    message(
        Code::HeadingMisplaced,
        "In Listen und Hinweisen gibt es keine Überschriften.",
        "Überschrift",
        "Löschen Sie die Rauten am Anfang, oder schreiben Sie die Zeile **fett**.",
    )
}

pub(crate) fn heading_underlined() -> Message {
    message(
        Code::HeadingMisplaced,
        "Die Zeile aus Strichen macht den Text darüber zur Überschrift.",
        "gilt als Überschrift",
        "Löschen Sie die Striche. Eine Überschrift beginnt mit zwei Rauten: ## Kosten",
    )
}

pub(crate) fn html() -> Message {
    message(
        Code::Html,
        "HTML ist nicht möglich.",
        "HTML",
        "Löschen Sie alles in spitzen Klammern. Ein einzelnes „<“ schreiben Sie als \\<.",
    )
}

pub(crate) fn image() -> Message {
    message(
        Code::Image,
        "Bilder sind nicht möglich.",
        "Bild",
        "Beschreiben Sie mit Worten, was das Bild zeigt. Für einen Link löschen Sie das „!“ davor.",
    )
}

pub(crate) fn link_forbidden(address: &str) -> Message {
    message(
        Code::LinkForbidden,
        format!("Die Adresse „{}“ darf kein Link sein.", short(address)),
        "nicht erlaubt",
        "Möglich sind https://…, mailto:…, tel:… und Dateien anderer Themen. Leerzeichen in der \
         Adresse schreiben Sie als %20.",
    )
}

pub(crate) fn link_dead(file: &str, similar: Option<&str>) -> Message {
    let remedy = match similar {
        Some(id) => format!("Meinten Sie {id}.md?"),
        None => "Prüfen Sie den Namen der Datei im Ordner topics. Der Ordner davor wird nicht \
                 genannt: [Reisepass](reisepass.md)"
            .to_owned(),
    };
    message(
        Code::LinkDead,
        format!("Der Link führt zu keinem Thema: „{}“ gibt es nicht.", short(file)),
        "führt ins Leere",
        remedy,
    )
}

pub(crate) fn link_incomplete(complete: &str) -> Message {
    let remedy = if complete.is_empty() {
        "Schreiben Sie die Adresse in die runden Klammern: [Text](https://…)".to_owned()
    } else {
        format!("Schreiben Sie: [Text]({})", short(complete))
    };
    message(
        Code::LinkIncomplete,
        "Die Adresse dieses Links ist nicht vollständig.",
        "unvollständig",
        remedy,
    )
}

pub(crate) fn code_indented() -> Message {
    message(
        Code::CodeFound,
        "Eingerückter Text gilt als Programmcode.",
        "eingerückt",
        "Löschen Sie die Leerzeichen am Anfang der Zeile. Unter einem Listenpunkt genügen zwei.",
    )
}

pub(crate) fn code_marked() -> Message {
    message(
        Code::CodeFound,
        "Text zwischen `Gravis-Zeichen` gilt als Programmcode.",
        "Programmcode",
        "Löschen Sie die Zeichen `. Für Wichtiges nehmen Sie **zwei Sterne**.",
    )
}

pub(crate) fn number_taken(number: &str) -> Message {
    message(
        Code::NumberTaken,
        format!("„{number}.“ am Anfang gilt als Nummer einer Liste und würde neu gezählt."),
        "gilt als Listenpunkt",
        format!(
            "Für ein Datum oder eine Zahl schreiben Sie {number}\\. mit einem umgekehrten \
             Schrägstrich. Nummerierte Listen zählen 1., 2., 3."
        ),
    )
}

pub(crate) fn rule() -> Message {
    message(
        Code::MarkdownUnknown,
        "Trennlinien gibt es nicht.",
        "Trennlinie",
        "Löschen Sie die Zeile. Abschnitte trennen Sie mit einer Überschrift: ## Hinweise",
    )
}

pub(crate) fn reference() -> Message {
    message(
        Code::MarkdownUnknown,
        "Eine Zeile der Form „[Wort]: …“ wird nicht angezeigt.",
        "würde verschwinden",
        "Schreiben Sie einen Link als [Text](https://…). Soll die Klammer zu lesen sein, \
         schreiben Sie \\[Wort].",
    )
}

pub(crate) fn too_deep() -> Message {
    message(
        Code::TextTooDeep,
        "Hier stecken zu viele Listen oder Hervorhebungen ineinander.",
        "zu tief",
        "Lösen Sie die Verschachtelung auf, zum Beispiel mit einem eigenen Abschnitt.",
    )
}

pub(crate) fn row_too_long() -> Message {
    message(
        Code::RowTooLong,
        "Diese Zeile der Tabelle hat mehr Spalten als der Kopf.",
        "zu viele Spalten",
        "Ergänzen Sie im Kopf eine Spalte. Soll ein | zu lesen sein, schreiben Sie \\|.",
    )
}
