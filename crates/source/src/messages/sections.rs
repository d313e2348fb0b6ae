//! Sections of which only some forms have a meaning: online services and questions back.

use std::ops::RangeInclusive;

use super::{message, short};
use crate::diagnostics::{Code, Message};

const CHOICE: &str = "Schreiben Sie einen Absatz mit der Frage und darunter eine Liste, jeder Punkt nur ein \
     Link zu einem Thema: - [Verloren oder gestohlen](ausweis-verloren.md)";

pub(crate) fn trust_unknown(written: &str, known: &[&str], meant: Option<&str>) -> Message {
    let remedy = match meant {
        Some(meant) => format!("Meinten Sie \"{meant}\"?"),
        None => format!("Möglich sind: {}. Sonst löschen Sie ihn.", known.join(", ")),
    };
    message(
        Code::TrustUnknown,
        format!("Der Zusatz „{}“ sagt nicht, was der Online-Dienst verlangt.", short(written)),
        "unbekannt",
        remedy,
    )
}

pub(crate) fn trust_twice(written: &str) -> Message {
    message(
        Code::TrustUnknown,
        format!("Derselbe Link hat schon einen anderen Zusatz als „{}“.", short(written)),
        "widerspricht sich",
        "Lassen Sie nur den Zusatz stehen, der stimmt.",
    )
}

pub(crate) fn choice_form() -> Message {
    message(
        Code::ChoiceInvalid,
        "Eine Rückfrage besteht aus einer Frage und einer Liste von Themen, sonst nichts.",
        "andere Form",
        CHOICE,
    )
}

pub(crate) fn choice_count(found: usize, allowed: RangeInclusive<usize>) -> Message {
    let (least, most) = (allowed.start(), allowed.end());
    message(
        Code::ChoiceInvalid,
        format!("Eine Rückfrage nennt {least} bis {most} Themen, hier sind es {found}."),
        "zu wenige oder zu viele",
        "Ergänzen oder streichen Sie Themen in der Liste.",
    )
}

pub(crate) fn choice_of_itself() -> Message {
    message(
        Code::ChoiceInvalid,
        "Die Rückfrage führt zu dem Thema, in dem sie steht.",
        "führt im Kreis",
        "Nennen Sie nur andere Themen. Was für alle gilt, gehört in die Antwort.",
    )
}

pub(crate) fn choice_chained(topic: &str) -> Message {
    message(
        Code::ChoiceChained,
        format!("Die Rückfrage führt zum Thema „{}“, das selbst zurückfragt.", short(topic)),
        "zwei Rückfragen hintereinander",
        "Verweisen Sie gleich auf die Themen, die am Ende gemeint sind.",
    )
}
