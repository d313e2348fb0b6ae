//! `auskunft check`: what an editor should mend, what runs out soon, and what is from the base.

use std::path::PathBuf;

use auskunft_source::{Change, Faq, Inheritance};
use jiff::civil::Date;
use jiff::{ToSpan, Zoned};

use super::{Failure, tell};

/// Prüft einen Ordner mit Texten und nennt jeden Fehler mit Datei, Zeile und Abhilfe.
#[derive(clap::Args)]
pub struct Arguments {
    /// Ordner mit town.toml, offices/ und topics/, Ordner mit base.toml, oder eine JSON-Datei
    source: PathBuf,
    /// Nennt Texte, die binnen so vieler Tage ablaufen oder abgelaufen sind
    #[arg(long, default_value_t = 60, value_name = "TAGE")]
    expires: u16,
}

/// Runs the command.
pub fn run(arguments: &Arguments) -> Result<(), Failure> {
    let reading = auskunft_source::read(&arguments.source)?;
    if !reading.warnings.is_empty() {
        tell(&reading.warnings);
    }
    let today = Zoned::now().date();
    let last = today.saturating_add(i64::from(arguments.expires).days());
    for line in expiring(&reading.faq, today, last) {
        tell(line);
    }
    for line in reading.inheritance.iter().flat_map(inherited) {
        tell(line);
    }
    tell(format_args!(
        "In Ordnung: {} Themen, {} Stellen.",
        reading.faq.topics.len(),
        reading.faq.offices.len()
    ));
    Ok(())
}

/// The topics that are valid until a day before or on the last, the earliest first.
fn expiring(faq: &Faq, today: Date, last: Date) -> Vec<String> {
    let ends = faq.topics.iter().filter_map(|topic| {
        let end = topic.valid_until?;
        Some((
            Date::new(end.year(), end.month().cast_signed(), end.day().cast_signed()).ok()?,
            &topic.id,
        ))
    });
    let mut ends: Vec<_> = ends.filter(|(end, _)| *end <= last).collect();
    ends.sort();
    let line = |(end, id): (Date, &String)| {
        let how = if end < today { "abgelaufen seit" } else { "läuft ab am" };
        format!(
            "{how} {}: {id}. Prüfen Sie den Text und ändern Sie valid_until.",
            end.strftime("%d.%m.%Y")
        )
    };
    ends.into_iter().map(line).collect()
}

/// How much of the FAQ is from the base, and what the town has made of it.
fn inherited(from: &Inheritance) -> Vec<String> {
    let (adapted, hidden) = (from.adapted.len(), from.hidden.len());
    let taken_over = from.taken_over;
    let mut lines = vec![format!(
        "Themen der Basis „{}“: {taken_over} übernommen, {adapted} angepasst, {hidden} ausgeblendet.",
        from.base
    )];
    lines.extend(from.adapted.iter().map(|topic| {
        let changes: Vec<String> = topic.changes.iter().map(words).collect();
        let changes = if changes.is_empty() { "nichts".to_owned() } else { changes.join(", ") };
        format!("  {} angepasst: {changes}", topic.id)
    }));
    lines.extend((hidden > 0).then(|| format!("  ausgeblendet: {}", from.hidden.join(", "))));
    lines
}

fn words(change: &Change) -> String {
    match change {
        Change::Title => "Titel".to_owned(),
        Change::Answer => "Antwort".to_owned(),
        Change::SectionReplaced(heading) => format!("Abschnitt {heading}"),
        Change::SectionAdded(heading) => format!("neuer Abschnitt {heading}"),
        Change::SectionRemoved(heading) => format!("ohne Abschnitt {heading}"),
        Change::TrustLevels => "Zugang zum Online-Dienst".to_owned(),
        Change::Fees => "Gebühren".to_owned(),
        Change::ProcessingTime => "Dauer".to_owned(),
        Change::Deadline => "Frist".to_owned(),
        Change::List => "Liste".to_owned(),
        Change::Questions(1) => "1 weitere Frage".to_owned(),
        Change::Questions(count) => format!("{count} weitere Fragen"),
        Change::Keywords(1) => "1 weiteres Stichwort".to_owned(),
        Change::Keywords(count) => format!("{count} weitere Stichwörter"),
        Change::Office => "Stelle".to_owned(),
        Change::CheckedOn => "Tag der Prüfung".to_owned(),
        Change::Source => "Quelle".to_owned(),
        Change::Responsible => "Verantwortung".to_owned(),
        Change::Validity => "Gültigkeit".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use auskunft_source::Adaptation;

    #[test]
    fn names_what_has_run_out_and_what_soon_will() {
        let json = r#"{"language": "de", "topics": [
            {"id": "bald", "title": "Markt", "answer": "Ja."},
            {"id": "vorbei", "title": "Wahl", "answer": "Ja."},
            {"id": "immer", "title": "Pass", "answer": "Ja."}]}"#;
        let mut faq = auskunft_source::parse(&[auskunft_source::File::new("faq.json", json)])
            .expect("well-formed")
            .faq;
        faq.topics[0].valid_until = auskunft_pack::Date::new(2026, 12, 1);
        faq.topics[1].valid_until = auskunft_pack::Date::new(2026, 11, 1);
        let day = |month, day| Date::new(2026, month, day).expect("a day");
        let lines = expiring(&faq, day(11, 22), day(12, 31));
        assert!(lines[0].starts_with("abgelaufen seit 01.11.2026: vorbei"), "{lines:?}");
        assert!(lines[1].starts_with("läuft ab am 01.12.2026: bald"), "{lines:?}");
        assert_eq!((lines.len(), expiring(&faq, day(11, 22), day(11, 30)).len()), (2, 1));
    }

    #[test]
    fn tells_what_is_from_the_base() {
        let from = Inheritance {
            base: "Land".to_owned(),
            taken_over: 90,
            adapted: vec![
                Adaptation {
                    id: "hund".to_owned(),
                    changes: vec![
                        Change::SectionReplaced("Kosten".to_owned()),
                        Change::Questions(2),
                        Change::Keywords(1),
                    ],
                },
                Adaptation { id: "pass".to_owned(), changes: Vec::new() },
            ],
            hidden: vec!["zoll".to_owned(), "jagd".to_owned()],
        };
        let expected = [
            "Themen der Basis „Land“: 90 übernommen, 2 angepasst, 2 ausgeblendet.",
            "  hund angepasst: Abschnitt Kosten, 2 weitere Fragen, 1 weiteres Stichwort",
            "  pass angepasst: nichts",
            "  ausgeblendet: zoll, jagd",
        ];
        assert_eq!(inherited(&from), expected);
    }

    #[test]
    fn a_town_without_changes_has_one_line() {
        let from = Inheritance { base: "Land".to_owned(), taken_over: 1, ..Inheritance::default() };
        assert_eq!(
            inherited(&from),
            ["Themen der Basis „Land“: 1 übernommen, 0 angepasst, 0 ausgeblendet."]
        );
    }
}
