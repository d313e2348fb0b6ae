//! Keys and values that do not fit the format.

use auskunft_pack::date::Date;

use super::{message, quoted, short};
use crate::diagnostics::{Code, Message};
use crate::values::LAENDER;

pub(crate) fn key_unknown(key: &str, known: &[&str]) -> Message {
    unknown(key, format!("Löschen Sie sie. Möglich sind: {}.", known.join(", ")))
}

pub(crate) fn key_ignored(key: &str, known: &[&str]) -> Message {
    unknown(key, format!("Sie wird übergangen. Möglich sind: {}.", known.join(", ")))
}

pub(crate) fn key_misspelt(key: &str, meant: &str) -> Message {
    unknown(key, format!("Meinten Sie „{meant}“?"))
}

fn unknown(key: &str, remedy: String) -> Message {
    let cause = format!("Die Angabe „{}“ gibt es nicht.", short(key));
    message(Code::KeyUnknown, cause, "unbekannt", remedy)
}

pub(crate) fn key_missing(key: &str, example: &str) -> Message {
    message(
        Code::KeyMissing,
        format!("Die Angabe „{key}“ fehlt."),
        "fehlt hier",
        format!("Ergänzen Sie zum Beispiel: {example}"),
    )
}

pub(crate) fn value_empty(key: &str, example: &str) -> Message {
    message(
        Code::ValueEmpty,
        format!("Die Angabe „{key}“ ist leer."),
        "leer",
        format!("Schreiben Sie zum Beispiel: {example}"),
    )
}

pub(crate) fn item_empty(key: &str) -> Message {
    message(
        Code::ValueEmpty,
        format!("In der Liste „{key}“ steht ein leerer Eintrag."),
        "leer",
        "Füllen Sie den Eintrag aus, oder löschen Sie ihn.",
    )
}

pub(crate) fn list_expected(key: &str, example: &str) -> Message {
    message(
        Code::WrongKind,
        format!("„{key}“ muss eine Liste sein."),
        "keine Liste",
        format!("Schreiben Sie zum Beispiel: {example}"),
    )
}

pub(crate) fn text_expected(key: &str, example: &str) -> Message {
    message(
        Code::WrongKind,
        format!("In „{key}“ gehört hier ein einzelner Text."),
        "kein Text",
        format!("Schreiben Sie zum Beispiel: {example}"),
    )
}

pub(crate) fn number_expected(key: &str, example: &str) -> Message {
    message(
        Code::WrongKind,
        format!("„{key}“ muss eine ganze Zahl sein."),
        "keine ganze Zahl",
        format!("Schreiben Sie die Zahl ohne Anführungszeichen, zum Beispiel: {example}"),
    )
}

pub(crate) fn switch_expected(key: &str) -> Message {
    message(
        Code::WrongKind,
        format!("„{key}“ ist entweder true (ja) oder false (nein)."),
        "weder true noch false",
        format!("Schreiben Sie {key} = true oder {key} = false, ohne Anführungszeichen."),
    )
}

pub(crate) fn quotes_expected(written: &str) -> Message {
    message(
        Code::WrongKind,
        "Hier gehört ein Text hin, also steht der Wert in Anführungszeichen.",
        "kein Text",
        format!("Setzen Sie den Wert in Anführungszeichen: {}", quoted(&short(written))),
    )
}

pub(crate) fn colon_in_text(written: &str) -> Message {
    message(
        Code::QuotesNeeded,
        "Dieser Text enthält einen Doppelpunkt und braucht deshalb Anführungszeichen.",
        "Anführungszeichen fehlen",
        format!("Setzen Sie den Text in Anführungszeichen: {}", quoted(written)),
    )
}

pub(crate) fn table_expected(example: &str) -> Message {
    message(
        Code::WrongKind,
        "Hier gehören mehrere benannte Angaben hin, kein einzelner Wert.",
        "keine benannten Angaben",
        format!("Schreiben Sie zum Beispiel: {example}"),
    )
}

pub(crate) fn date_invalid(written: &str, meant: Option<Date>) -> Message {
    let remedy = match meant {
        Some(date) => format!("Schreiben Sie: {date}"),
        None => "Schreiben Sie Jahr, Monat und Tag eines Tages, den es gibt: 2026-11-16".to_owned(),
    };
    let cause = format!("„{}“ ist kein gültiges Datum.", short(written));
    message(Code::DateInvalid, cause, "kein Datum", remedy)
}

pub(crate) fn dates_reversed() -> Message {
    message(
        Code::DatesReversed,
        "Der Text gilt bis zu einem Tag, der vor seinem ersten Tag liegt.",
        "liegt vor valid_from",
        "Vertauschen Sie die beiden Daten, oder berichtigen Sie eines.",
    )
}

pub(crate) fn land_unknown(written: &str, meant: Option<(&str, &str)>) -> Message {
    let remedy = match meant {
        Some((code, name)) => format!("Schreiben Sie für {name}: land = \"{code}\""),
        None => format!("Möglich sind: {}.", LAENDER.map(|(code, _)| code).join(", ")),
    };
    let cause = format!("„{}“ ist kein Kürzel eines Landes.", short(written));
    message(Code::LandUnknown, cause, "unbekannt", remedy)
}

pub(crate) fn color_invalid(written: &str) -> Message {
    message(
        Code::ColorInvalid,
        format!("„{}“ ist keine Farbe.", short(written)),
        "keine Farbe",
        "Schreiben Sie # und sechs Zeichen 0–9 oder a–f, zum Beispiel: \"#1d5c3f\"",
    )
}

pub(crate) fn email_invalid(written: &str) -> Message {
    message(
        Code::EmailInvalid,
        format!("„{}“ ist keine E-Mail-Adresse.", short(written)),
        "keine E-Mail-Adresse",
        "Schreiben Sie eine einzelne Adresse, zum Beispiel: \"buergerbuero@ellernbrueck.example\"",
    )
}

pub(crate) fn address_invalid(written: &str) -> Message {
    let remedy = if written.contains('.') && !written.contains("//") {
        format!("Schreiben Sie die Adresse vollständig: https://{}", short(written))
    } else {
        "Schreiben Sie die Adresse vollständig, mit https:// am Anfang und ohne Leerzeichen."
            .to_owned()
    };
    let cause = format!("„{}“ ist keine vollständige Internetadresse.", short(written));
    message(Code::AddressInvalid, cause, "unvollständig", remedy)
}

pub(crate) fn language_invalid(written: &str) -> Message {
    message(
        Code::LanguageInvalid,
        format!("„{}“ ist kein Kürzel einer Sprache.", short(written)),
        "unbekannt",
        "Schreiben Sie für Deutsch \"de\", für Englisch \"en\".",
    )
}

pub(crate) fn no_questions() -> Message {
    message(
        Code::NoQuestions,
        "Das Thema hat keine Frage.",
        "keine Frage",
        "Schreiben Sie drei bis fünf Fragen darunter, so wie die Leute sie stellen: \
         „  - Wie bekomme ich einen Reisepass?“",
    )
}

pub(crate) fn no_keywords() -> Message {
    message(
        Code::NoKeywords,
        "Das Thema hat keine Stichwörter.",
        "hier fehlt keywords",
        "Ergänzen Sie Wörter, die in Titel und Fragen fehlen, auch aus der Alltagssprache: \
         keywords: [Pass, ePass]",
    )
}

pub(crate) fn low_contrast(contrast: f64) -> Message {
    message(
        Code::LowContrast,
        format!(
            "Diese beiden Farben heben sich zu wenig voneinander ab (Kontrast {}).",
            format!("{contrast:.1}").replace('.', ",")
        ),
        "schwer lesbar",
        "Wählen Sie eine dunklere oder hellere Farbe. Der Kontrast muss mindestens 4,5 sein.",
    )
}

pub(crate) fn start_too_long(limit: usize) -> Message {
    message(
        Code::StartTooLong,
        format!("Am Anfang ist nur für {limit} Themen Platz."),
        "eines zu viel",
        "Streichen Sie Themen aus der Liste start, bis es passt.",
    )
}

pub(crate) fn unreachable() -> Message {
    message(
        Code::Unreachable,
        "Zu dieser Stelle gibt es weder Telefon noch E-Mail noch Anschrift.",
        "nicht erreichbar",
        "Ergänzen Sie phone, email oder address.",
    )
}
