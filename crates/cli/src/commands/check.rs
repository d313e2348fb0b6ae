//! `auskunft check`: what an editor should mend, and what runs out soon.

use std::path::PathBuf;

use auskunft_source::Faq;
use jiff::civil::Date;
use jiff::{ToSpan, Zoned};

use super::{Failure, tell};

/// Prüft einen Ordner mit Texten und nennt jeden Fehler mit Datei, Zeile und Abhilfe.
#[derive(clap::Args)]
pub struct Arguments {
    /// Ordner mit town.toml, offices/ und topics/, oder eine JSON-Datei
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

#[cfg(test)]
mod tests {
    use super::*;

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
}
