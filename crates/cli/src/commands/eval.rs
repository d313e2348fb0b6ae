//! `auskunft eval`: how a pack does with a list of questions.
//!
//! The file says which list it is: `questions` with their right topics are measured ([`labelled`]);
//! `unanswered`, which a kiosk exports and nobody has labelled, are asked again ([`unanswered`]).

use std::io;
use std::path::PathBuf;

use auskunft_engine::{CivilTime, Desk};
use serde::de::Error;
use serde_json::Value;

use super::{Failure, ask, open_desk, read};

mod labelled;
mod unanswered;

/// Misst an einer Liste von Fragen, wie gut ein Paket antwortet.
#[derive(clap::Args)]
pub struct Arguments {
    /// Das Paket (faq.pack)
    pack: PathBuf,
    /// Fragen mit den Kennungen der richtigen Themen, oder die Datei eines Kiosks mit Fragen, die offen blieben (JSON)
    questions: PathBuf,
    /// Zeit am Ort für die Fragen eines Kiosks, etwa 2026-12-24T10:00; ohne sie gilt die jetzige
    #[arg(long)]
    at: Option<CivilTime>,
}

/// What is in a file.
#[derive(Debug)]
enum Questions {
    Labelled(labelled::Labelled),
    Unanswered(unanswered::Diary),
}

/// Runs the command.
pub fn run(arguments: &Arguments) -> Result<(), Failure> {
    let desk = open_desk(&arguments.pack)?;
    let path = arguments.questions.clone();
    let questions = parse(&read(&path)?).map_err(|error| Failure::Questions { path, error })?;
    let at = arguments.at.unwrap_or_else(ask::now);
    report(&desk, &questions, at, &mut io::stdout().lock()).map_err(Failure::Output)
}

fn report(
    desk: &Desk,
    questions: &Questions,
    at: CivilTime,
    out: &mut impl io::Write,
) -> io::Result<()> {
    match questions {
        Questions::Labelled(labelled) => labelled::report(desk, labelled, out),
        Questions::Unanswered(diary) => unanswered::report(desk, diary, at, out),
    }
}

/// Reads a file. Some editors of texts put a mark before it.
fn parse(bytes: &[u8]) -> Result<Questions, serde_json::Error> {
    let bytes = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(bytes);
    // As a value it tells only what it is; read anew, an error tells its line.
    let value: Value = serde_json::from_slice(bytes)?;
    if value.get("unanswered").is_some() {
        serde_json::from_slice(bytes).map(Questions::Unanswered)
    } else if value.get("questions").is_some() {
        serde_json::from_slice(bytes).map(Questions::Labelled)
    } else {
        Err(Error::custom("weder `questions` noch `unanswered` gefunden"))
    }
}

#[cfg(test)]
mod tests {
    use auskunft_engine::Decision;
    use auskunft_kiosk::diary::Diary;

    use super::*;

    const NOON: CivilTime = CivilTime { year: 2026, month: 11, day: 22, hour: 12, minute: 0 };

    pub fn desk() -> Desk {
        let json = r#"{"topics": [
            {"id": "hund", "title": "Hund anmelden", "answer": "Im Rathaus."},
            {"id": "pass", "title": "Reisepass beantragen", "answer": "Im Bürgerbüro."}]}"#;
        let faq = auskunft_source::parse(&[auskunft_source::File::new("faq.json", json)]);
        let pack = auskunft_compile::compile(&faq.expect("well-formed").faq);
        Desk::open(pack.expect("German is known")).expect("a pack")
    }

    fn printed(json: &str) -> String {
        let mut out = Vec::new();
        let questions = parse(json.as_bytes()).expect("well-formed");
        report(&desk(), &questions, NOON, &mut out).expect("memory");
        String::from_utf8(out).expect("text")
    }
    #[test]
    fn what_a_kiosk_exports_is_asked_again_the_most_frequent_hand_over_first() {
        let mut kiosk = Diary::new();
        kiosk.keep_questions(true);
        for question in ["Angeln?", "Wo zelten?", "wo ZELTEN", "Hund anmelden"] {
            kiosk.count(Decision::Handover);
            kiosk.note(question);
        }
        kiosk.conversation_ended();
        let printed = printed(&kiosk.export("faq.pack", "2026-11-22", "2026-11-29"));
        let expected = "\
            Kiosk mit faq.pack, 2026-11-22 bis 2026-11-29: 1 Gespräch\n    \
            damals: 0 beantwortet, 0 nachgefragt, 4 übergeben\n\
            3 Fragen ohne Antwort, heute:\n\
            handover 2 Fragen, 3-mal gestellt\n\
            clarify  0 Fragen, 0-mal gestellt\n\
            answer   1 Frage, 1-mal gestellt\n\
            ✗ 2× Wo zelten?\n    handover 0.00\n\
            ✗ 1× Angeln?\n    handover 0.00\n\
            ✓ 1× Hund anmelden\n    answer ";
        assert!(printed.contains(expected), "{expected} is not in\n{printed}");
        assert!(printed.trim_end().ends_with(" hund"));
        assert!(!printed.contains("hit@1"));
    }

    #[test]
    fn a_file_saved_by_an_editor_is_read_and_what_had_no_room_is_told() {
        let printed = printed("\u{feff}{\"unanswered\": [{\"q\": \"Angeln\"}], \"left_out\": 9}");
        assert!(printed.contains("✗ 1× Angeln") && printed.contains("9-mal eine weitere"));
    }

    #[test]
    fn another_file_is_refused_in_german_with_what_was_expected() {
        for json in ["{}", "[]", "3", r#"{"topics": []}"#, r#"{"unanswered": 3}"#, "{"] {
            let error = parse(json.as_bytes()).expect_err("another file");
            let message = Failure::Questions { path: "fragen.json".into(), error }.to_string();
            assert!(message.starts_with("fragen.json: "), "{message}");
            assert!(message.contains("Erwartet wird") && message.contains("Kiosk"), "{message}");
        }
        let error = parse(b"{}").expect_err("neither");
        assert_eq!(error.to_string(), "weder `questions` noch `unanswered` gefunden");
    }
}
