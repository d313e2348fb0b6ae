//! Words of a lexicon that cannot do what their editor wants.

use super::{message, short};
use crate::diagnostics::{Code, Message};

pub(crate) fn several_words(written: &str) -> Message {
    message(
        Code::SeveralWords,
        format!("„{}“ ist mehr als ein Wort.", short(written)),
        "mehrere Wörter",
        "Schreiben Sie nur das eine Wort, an dem man erkennt, was gemeint ist. Oder machen Sie \
         daraus eine Frage bei dem Thema, unter questions.",
    )
}

pub(crate) fn word_twice(word: &str) -> Message {
    message(
        Code::WordTwice,
        format!("Das Wort „{}“ steht zweimal in einer Liste.", short(word)),
        "noch einmal",
        "Löschen Sie eines der beiden. Groß oder klein geschrieben ist es dasselbe Wort.",
    )
}

pub(crate) fn leads_to_itself(word: &str) -> Message {
    message(
        Code::WordLeadsToItself,
        format!("Das Wort „{}“ führt zu sich selbst.", short(word)),
        "steht auch unter say",
        "Löschen Sie es unter say oder unter mean. Unter say steht, was die Leute sagen, unter \
         mean, was in Ihren Themen steht.",
    )
}

pub(crate) fn group_expected(example: &str) -> Message {
    message(
        Code::WrongKind,
        "In „same“ steht jede Gruppe in eigenen eckigen Klammern.",
        "keine Gruppe",
        format!("Schreiben Sie zum Beispiel: {example}"),
    )
}

pub(crate) fn group_too_small() -> Message {
    message(
        Code::GroupTooSmall,
        "Eine Gruppe in „same“ braucht mindestens zwei Wörter.",
        "zu wenige Wörter",
        "Ergänzen Sie ein Wort, das dasselbe bedeutet, oder löschen Sie die Gruppe.",
    )
}

pub(crate) fn too_many_words(limit: usize) -> Message {
    message(
        Code::TooManyWords,
        format!("In einer Liste ist nur für {limit} Wörter Platz."),
        "eines zu viel",
        "Streichen Sie zum Beispiel die Mehrzahl: Andere Formen eines Wortes findet die Auskunft \
         von selbst.",
    )
}

pub(crate) fn unused(words: &[&str]) -> Message {
    let cause = match words {
        [word] => format!("Das Wort „{}“ steht in keinem Thema.", short(word)),
        _ => format!("Keines dieser Wörter steht in einem Thema: {}.", short(&words.join(", "))),
    };
    message(
        Code::WordsUnused,
        cause,
        "in keinem Thema",
        "Nehmen Sie ein Wort auf, das in einem Thema steht, so wie es dort geschrieben ist. \
         Sonst bewirkt der Eintrag nichts.",
    )
}
