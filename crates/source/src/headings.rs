//! The headings an editor may use for the well-known parts of an answer.
//!
//! The words are data for each language. Headings that are in no table are allowed: they become
//! sections without a [`Facet`].

use auskunft_pack::facet::Facet;

use crate::similar::closest;

type Words = (Facet, &'static [&'static str]);

const GERMAN: &[Words] = &[
    (
        Facet::Costs,
        &[
            "Kosten",
            "Gebühren",
            "Gebühr",
            "Preise",
            "Preis",
            "Entgelt",
            "Entgelte",
            "Kosten und Gebühren",
            "Gebühren und Kosten",
            "Was kostet das",
        ],
    ),
    (
        Facet::Documents,
        &[
            "Unterlagen",
            "Erforderliche Unterlagen",
            "Benötigte Unterlagen",
            "Notwendige Unterlagen",
            "Was Sie mitbringen",
            "Bitte mitbringen",
            "Was Sie brauchen",
            "Das brauchen Sie",
            "Nachweise",
            "Dokumente",
        ],
    ),
    (
        Facet::Requirements,
        &["Voraussetzungen", "Voraussetzung", "Bedingungen", "Wer das beantragen kann"],
    ),
    (
        Facet::Steps,
        &["Ablauf", "Verfahrensablauf", "Verfahren", "Vorgehen", "Schritte", "So geht es"],
    ),
    (
        Facet::ProcessingTime,
        &["Bearbeitungsdauer", "Bearbeitungszeit", "Dauer", "Wie lange es dauert"],
    ),
    (Facet::Deadline, &["Frist", "Fristen"]),
    (Facet::Forms, &["Formulare", "Formular", "Anträge", "Vordrucke", "Vordruck"]),
    (
        Facet::OnlineService,
        &[
            "Online-Dienst",
            "Online-Dienste",
            "Onlinedienst",
            "Onlinedienste",
            "Online-Antrag",
            "Online beantragen",
            "Online erledigen",
        ],
    ),
    (
        Facet::Appointment,
        &["Termin", "Termine", "Terminvereinbarung", "Termin vereinbaren", "Termin buchen"],
    ),
    (
        Facet::Responsible,
        &["Zuständig", "Zuständigkeit", "Zuständige Stelle", "Ansprechpartner", "Ansprechperson"],
    ),
    (Facet::LegalBasis, &["Rechtsgrundlage", "Rechtsgrundlagen", "Gesetzliche Grundlage"]),
    (
        Facet::Notes,
        &["Hinweise", "Hinweis", "Gut zu wissen", "Bitte beachten", "Wichtige Hinweise"],
    ),
    (Facet::Choice, &["Rückfrage", "Worum geht es"]),
];

const ENGLISH: &[Words] = &[
    (Facet::Costs, &["Costs", "Cost", "Fees", "Fee", "Prices", "Price"]),
    (
        Facet::Documents,
        &[
            "Documents",
            "Required documents",
            "What to bring",
            "What you need",
            "Documents required",
        ],
    ),
    (Facet::Requirements, &["Requirements", "Conditions", "Who can apply"]),
    (Facet::Steps, &["Steps", "Procedure", "How it works", "How to apply"]),
    (Facet::ProcessingTime, &["Processing time", "Duration", "How long it takes"]),
    (Facet::Deadline, &["Deadline", "Deadlines"]),
    (Facet::Forms, &["Forms", "Form"]),
    (Facet::OnlineService, &["Online service", "Online services", "Apply online"]),
    (Facet::Appointment, &["Appointment", "Appointments", "Book an appointment"]),
    (Facet::Responsible, &["Responsible", "Responsible office", "Contact person"]),
    (Facet::LegalBasis, &["Legal basis", "Law"]),
    (Facet::Notes, &["Notes", "Note", "Good to know", "Please note"]),
    (Facet::Choice, &["Which one", "Question back"]),
];

/// What a section with this heading tells; letter case and a final colon do not matter.
pub(crate) fn facet(language: &str, heading: &str) -> Option<Facet> {
    let heading = normal(heading);
    let known = |words: &[&str]| words.iter().any(|word| normal(word) == heading);
    words(language).iter().find(|(_, words)| known(words)).map(|(facet, _)| *facet)
}

/// The well-known heading an unknown one looks like.
pub(crate) fn similar(language: &str, heading: &str) -> Option<&'static str> {
    let all = words(language).iter().flat_map(|(_, words)| words.iter().copied());
    closest(heading.trim_end_matches(ENDINGS), all)
}

const ENDINGS: [char; 4] = [':', '?', '!', ' '];

/// English has its own table; every other language is read with the German one, because the
/// authoring format itself is documented in German.
fn words(language: &str) -> &'static [Words] {
    if language.starts_with("en") { ENGLISH } else { GERMAN }
}

fn normal(heading: &str) -> String {
    heading.trim_end_matches(ENDINGS).to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_facet_has_words_in_both_languages() {
        for table in [GERMAN, ENGLISH] {
            let facets: Vec<Facet> = table.iter().map(|(facet, _)| *facet).collect();
            assert_eq!(facets, Facet::ALL);
        }
    }

    #[test]
    fn no_heading_means_two_things() {
        for table in [GERMAN, ENGLISH] {
            let mut words: Vec<String> =
                table.iter().flat_map(|(_, words)| words.iter().map(|w| normal(w))).collect();
            let count = words.len();
            words.sort();
            words.dedup();
            assert_eq!(words.len(), count);
        }
    }

    #[test]
    fn headings_are_recognised_as_people_write_them() {
        assert_eq!(facet("de", "Gebühren:"), Some(Facet::Costs));
        assert_eq!(facet("de-DE", "unterlagen"), Some(Facet::Documents));
        assert_eq!(facet("en", "Fees"), Some(Facet::Costs));
        assert_eq!(facet("de", "Fees"), None);
        assert_eq!(facet("de", "Geschichte der Mühle"), None);
    }

    #[test]
    fn a_slip_of_the_pen_is_noticed() {
        assert_eq!(similar("de", "Unterlgen"), Some("Unterlagen"));
        assert_eq!(similar("de", "Hinwiese"), Some("Hinweise"));
        assert_eq!(similar("de", "Barrierefreiheit"), None);
    }
}
