//! Parts of a FAQ that do not fit together.

use super::{message, short};
use crate::diagnostics::{Code, Message};

pub(crate) fn office_unknown(id: &str, similar: Option<&str>, known: &[&str]) -> Message {
    let remedy = did_you_mean(similar).unwrap_or_else(|| match known {
        [] => "Legen Sie die Stelle an: eine Datei im Ordner offices.".to_owned(),
        _ => format!("Vorhanden sind: {}.", known.join(", ")),
    });
    let cause = format!("Eine Stelle „{}“ gibt es nicht.", short(id));
    message(Code::OfficeUnknown, cause, "unbekannt", remedy)
}

pub(crate) fn topic_unknown(id: &str, similar: Option<&str>) -> Message {
    let remedy = did_you_mean(similar).unwrap_or_else(|| {
        "Schreiben Sie den Dateinamen eines Themas ohne Ordner und ohne .md.".to_owned()
    });
    let cause = format!("Ein Thema „{}“ gibt es nicht.", short(id));
    message(Code::TopicUnknown, cause, "unbekannt", remedy)
}

pub(crate) fn topic_hidden(id: &str) -> Message {
    message(
        Code::TopicUnknown,
        format!("Das Thema „{}“ nennt town.toml unter hide.", short(id)),
        "nicht übernommen",
        "Streichen Sie das Thema hier oder aus hide.",
    )
}

pub(crate) fn question_twice(question: &str) -> Message {
    message(
        Code::QuestionTwice,
        format!("Die Frage „{}“ steht in zwei Themen.", short(question)),
        "hier noch einmal",
        "Lassen Sie die Frage nur bei dem Thema stehen, das sie beantwortet.",
    )
}

pub(crate) fn question_repeated(question: &str) -> Message {
    message(
        Code::QuestionRepeated,
        format!("Die Frage „{}“ steht zweimal da.", short(question)),
        "noch einmal",
        "Löschen Sie eine der beiden, oder fragen Sie mit anderen Worten.",
    )
}

fn did_you_mean(similar: Option<&str>) -> Option<String> {
    similar.map(|similar| format!("Meinten Sie „{similar}“?"))
}
