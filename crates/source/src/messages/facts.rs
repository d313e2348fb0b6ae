//! Typed values: fees, times and deadlines.

use super::{message, quoted, short};
use crate::diagnostics::{Code, Message};
use crate::facts::amount_meant;

pub(crate) fn amount_invalid(written: &str) -> Message {
    let remedy = match amount_meant(written) {
        Some(meant) => format!("Schreiben Sie: {meant}"),
        None => "Schreiben Sie eine Zahl mit höchstens zwei Stellen nach dem Punkt, zum Beispiel \
                 46.00, oder von und bis: {from: 10, to: 40}. Kostenlos ist 0."
            .to_owned(),
    };
    let cause = format!("„{}“ ist kein Betrag in Euro.", short(written));
    message(Code::AmountInvalid, cause, "kein Betrag", remedy)
}

pub(crate) fn range_reversed() -> Message {
    message(
        Code::RangeReversed,
        "Der zweite Wert muss größer sein als der erste.",
        "von groß nach klein",
        "Vertauschen Sie die beiden Werte, oder schreiben Sie nur einen.",
    )
}

pub(crate) fn fee_unnamed() -> Message {
    message(
        Code::FeeUnnamed,
        "Bei mehreren Gebühren muss jede sagen, wofür sie gilt.",
        "for fehlt",
        "Ergänzen Sie zum Beispiel: {for: ab 24 Jahren, amount: 46.00}",
    )
}

pub(crate) fn comma_in_braces(start: &str, rest: &str) -> Message {
    let is_number = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    let remedy = if is_number(start) && is_number(rest) {
        format!("Schreiben Sie die Zahl mit einem Punkt: {start}.{rest}")
    } else {
        let whole = quoted(&format!("{start}, {rest}"));
        format!("Setzen Sie den ganzen Text in Anführungszeichen: {whole}")
    };
    let cause = "In geschweiften Klammern trennt ein Komma zwei Angaben.";
    message(Code::QuotesNeeded, cause, "abgetrennt", remedy)
}

pub(crate) fn duration_invalid(written: &str) -> Message {
    message(
        Code::DurationInvalid,
        format!("„{}“ ist keine Dauer.", short(written)),
        "keine Dauer",
        "Schreiben Sie ganze Zahlen und eine Einheit, zum Beispiel: 2 bis 3 Wochen. Möglich sind \
         Minuten, Stunden, Tage, Werktage, Wochen, Monate und Jahre.",
    )
}

pub(crate) fn deadline_unclear() -> Message {
    message(
        Code::DeadlineUnclear,
        "Eine Frist besteht aus within und after, oder nur aus until.",
        "unvollständig oder zu viel",
        "Schreiben Sie zum Beispiel: {within: 2 Wochen, after: Einzug} oder {until: 2026-12-15}",
    )
}

pub(crate) fn list_unknown(written: &str) -> Message {
    message(
        Code::ListUnknown,
        format!("Eine Liste „{}“ gibt es nicht.", short(written)),
        "unbekannt",
        "Schreiben Sie für die Liste aller Formulare: list: forms",
    )
}
