//! A town that takes topics over from a base, where the two do not fit together.

use super::{message, short};
use crate::diagnostics::{Code, Message};

/// Topics named in one message; the others are only counted.
const NAMED_TOPICS: usize = 5;

pub(crate) fn missing(path: &str) -> Message {
    message(
        Code::BaseMissing,
        format!("Der Ordner „{}“ mit der Basis fehlt oder ist leer.", short(path)),
        "hier ist nichts",
        "Nennen Sie den Weg vom Ordner der Gemeinde aus, mit / zwischen den Namen: \
         extends = \"base\" oder extends = \"../base\"",
    )
}

pub(crate) fn file_missing(path: &str) -> Message {
    message(
        Code::BaseFileMissing,
        format!("Im Ordner „{}“ fehlt die Datei base.toml.", short(path)),
        "keine Basis",
        "Legen Sie base.toml dort an, mit mindestens: name = \"Leistungen in Niedersachsen\". \
         Oder nennen Sie den Ordner, in dem die Datei liegt.",
    )
}

pub(crate) fn extends() -> Message {
    message(
        Code::BaseExtends,
        "Eine Basis kann nicht selbst auf einer Basis aufbauen.",
        "nur in town.toml möglich",
        "Löschen Sie diese Zeile, und nehmen Sie die Themen der anderen Basis hier auf.",
    )
}

pub(crate) fn language(town: &str, base: &str) -> Message {
    message(
        Code::BaseLanguage,
        format!("Die Gemeinde schreibt in der Sprache „{town}“, ihre Basis in „{base}“."),
        "andere Sprache",
        "Nehmen Sie eine Basis in der Sprache Ihrer Texte, oder berichtigen Sie language.",
    )
}

/// `own` is some office of the town, `begun` whether it has `office_of` already.
pub(crate) fn role_without_office(role: &str, topics: &[&str], own: &str, begun: bool) -> Message {
    let named = topics.iter().take(NAMED_TOPICS).copied().collect::<Vec<_>>().join(", ");
    let more = match topics.len().saturating_sub(NAMED_TOPICS) {
        0 => String::new(),
        count => format!(" und {count} weitere"),
    };
    let role = short(role);
    let entry = format!("{role} = \"{own}\"");
    let assigned = if begun { entry } else { format!("office_of = {{ {entry} }}") };
    message(
        Code::RoleWithoutOffice,
        format!(
            "Eine Stelle „{role}“ gibt es nicht. Themen der Basis brauchen sie: {named}{more}."
        ),
        if begun { "hier nicht genannt" } else { "Stelle fehlt" },
        format!(
            "Legen Sie offices/{role}.toml an, oder ergänzen Sie die Stelle, die das bei Ihnen \
             macht: {assigned}"
        ),
    )
}

pub(crate) fn topic_not_in_base(id: &str, similar: Option<&str>) -> Message {
    let cause = format!("Ein Thema „{}“ hat die Basis nicht.", short(id));
    not_in_base(cause, similar)
}

pub(crate) fn role_not_in_base(id: &str, similar: Option<&str>) -> Message {
    let cause = format!("Kein Thema der Basis verweist auf eine Stelle „{}“.", short(id));
    not_in_base(cause, similar)
}

fn not_in_base(cause: String, similar: Option<&str>) -> Message {
    let remedy = match similar {
        Some(similar) => format!("Meinten Sie „{similar}“?"),
        None => "Löschen Sie den Eintrag, oder prüfen Sie die Schreibweise.".to_owned(),
    };
    message(Code::NotInBase, cause, "unbekannt", remedy)
}

pub(crate) fn without_base(key: &str) -> Message {
    message(
        Code::NotInBase,
        format!("Die Angabe „{key}“ hat ohne eine Basis keinen Sinn."),
        "ohne extends",
        "Löschen Sie die Angabe, oder nennen Sie die Basis: extends = \"base\"",
    )
}

pub(crate) fn front_matter_missing() -> Message {
    message(
        Code::FrontMatterMissing,
        "Die Datei beginnt nicht mit einer Zeile „---“.",
        "hier fehlt der Kopf",
        "Auch über Änderungen an der Basis steht ein Kopf: zwei Zeilen mit je drei Bindestrichen, \
         dazwischen die Angaben, die anders sind, mindestens checked_on.",
    )
}

pub(crate) fn link_to_hidden(id: &str) -> Message {
    message(
        Code::LinkToHidden,
        format!("Der Link führt zum Thema „{}“, das town.toml unter hide nennt.", short(id)),
        "führt ins Leere",
        "Streichen Sie das Thema aus hide, oder nehmen Sie den Link heraus. Steht er in der Basis, \
         schreiben Sie diesen Teil in einer eigenen Datei mit gleichem Namen ohne ihn.",
    )
}

pub(crate) fn adaptation_idle() -> Message {
    message(
        Code::AdaptationIdle,
        "Diese Datei ändert nichts am Thema der Basis.",
        "",
        "Löschen Sie die Datei, oder schreiben Sie hinein, was in Ihrer Gemeinde anders ist.",
    )
}

pub(crate) fn removal_idle(heading: &str) -> Message {
    message(
        Code::AdaptationIdle,
        format!("Einen Abschnitt „{}“ hat das Thema der Basis nicht.", short(heading)),
        "ohne Wirkung",
        "Prüfen Sie die Überschrift, oder löschen Sie diese Zeilen.",
    )
}

pub(crate) fn newer() -> Message {
    message(
        Code::BaseNewer,
        "Die Basis hat sich geändert, seit Sie Ihre Fassung geprüft haben.",
        "älter als die Basis",
        "Vergleichen Sie beide Dateien, und tragen Sie dann bei checked_on den heutigen Tag ein.",
    )
}
