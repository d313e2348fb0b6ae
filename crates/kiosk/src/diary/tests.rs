//! What the diary keeps, what it does not, and what editors get.

use auskunft_engine::{CivilTime, Conversation};
use proptest::prelude::*;
use serde_json::Value;

use super::*;

const NOON: CivilTime = CivilTime { year: 2026, month: 11, day: 22, hour: 12, minute: 0 };

fn keeping() -> Diary {
    let mut diary = Diary::new();
    diary.keep_questions(true);
    diary
}

fn read(diary: &Diary) -> Value {
    let json = diary.export("Ellernbrück", "2026-11-22", "2026-11-29");
    serde_json::from_str(&json).expect("JSON")
}

#[test]
fn counts_what_was_done() {
    let mut diary = Diary::new();
    for decision in [Decision::Answer, Decision::Answer, Decision::Clarify, Decision::Handover] {
        diary.count(decision);
    }
    diary.conversation_ended();
    let expected = Counts { conversations: 1, answers: 2, clarifies: 1, handovers: 1 };
    assert_eq!(diary.counts(), expected);
}

#[test]
fn keeps_no_question_unless_told_to_and_forgets_them_when_told_so() {
    let mut diary = Diary::new();
    diary.note("Wo darf ich angeln?");
    assert!(!diary.keeps_questions() && diary.unanswered().next().is_none());
    diary.keep_questions(true);
    diary.note("Wo darf ich angeln?");
    assert!(diary.keeps_questions() && diary.unanswered().count() == 1);
    diary.keep_questions(false);
    diary.keep_questions(true);
    assert_eq!((diary.unanswered().count(), diary.left_out()), (0, 0));
}

#[test]
fn the_same_question_is_counted_and_the_order_is_that_of_the_alphabet() {
    let mut diary = keeping();
    for question in ["Zelten?", "Über Nacht parken", "zelten", "angeln ", " ZELTEN !", "?!", ""] {
        diary.note(question);
    }
    let kept: Vec<_> = diary.unanswered().collect();
    assert_eq!(kept, [("angeln", 1), ("Über Nacht parken", 1), ("Zelten?", 3)]);
}

#[test]
fn nobody_is_named_not_even_at_the_cut() {
    let mut diary = keeping();
    let long = format!("{} 0511 1234567", "wo ".repeat(97));
    diary.note(&long);
    diary.note("Ich heiße Meyer, wo darf ich angeln?");
    let kept: Vec<_> = diary.unanswered().map(|(text, _)| text).collect();
    assert_eq!(kept[0], "Ich heiße [Name], wo darf ich angeln?");
    assert!(kept[1].ends_with("wo [Telefon]") || kept[1].ends_with("wo [Telefo"), "{}", kept[1]);
    assert!(kept.iter().all(|text| text.chars().count() <= MAX_CHARACTERS));
}

#[test]
fn what_does_not_fit_is_counted() {
    let mut diary = keeping();
    for number in 0..MAX_QUESTIONS + 7 {
        diary.note(&format!("Frage {number}"));
    }
    diary.note("frage 0");
    assert_eq!((diary.unanswered().count(), diary.left_out()), (MAX_QUESTIONS, 7));
    assert_eq!(diary.unanswered().next(), Some(("Frage 0", 2)));
    assert_eq!(read(&diary)["left_out"], 7);
}

#[test]
fn a_turn_is_counted_and_kept_if_it_was_not_answered() {
    let json = r#"{"topics": [{"id": "hund", "title": "Hund anmelden", "answer": "Im Rathaus."}]}"#;
    let faq = auskunft_source::parse(&[auskunft_source::File::new("faq.json", json)]);
    let pack = auskunft_compile::compile(&faq.expect("well-formed").faq).expect("German");
    let desk = Desk::open(pack).expect("a pack");
    let mut diary = keeping();
    for question in
        ["Hund anmelden", "Wo darf ich angeln?", "Guten Tag", "Ich will nicht mehr leben"]
    {
        let reply = Conversation::new().ask(&desk, question, NOON);
        diary.hear(&desk, question, &reply);
    }
    assert_eq!(diary.counts(), Counts { answers: 1, handovers: 1, ..Counts::default() });
    assert_eq!(diary.unanswered().collect::<Vec<_>>(), [("Wo darf ich angeln?", 1)]);
}

#[test]
fn the_export_is_json_that_says_where_it_is_from() {
    let mut diary = keeping();
    diary.note("Wo ist \"das\" \\ Amt?");
    diary.count(Decision::Handover);
    let read = read(&diary);
    assert_eq!(read["unanswered"][0]["q"], "Wo ist \"das\" \\ Amt?");
    assert_eq!(read["unanswered"][0]["times"], 1);
    assert_eq!(read["counts"]["handovers"], 1);
    assert_eq!(read["pack"], "Ellernbrück");
    assert_eq!((&read["from"], &read["until"]), (&"2026-11-22".into(), &"2026-11-29".into()));
}

proptest! {
    #[test]
    fn any_question_can_be_exported(questions in prop::collection::vec(any::<String>(), 0..5), pack in any::<String>()) {
        let mut diary = keeping();
        for question in &questions {
            diary.note(question);
        }
        let json: Value = serde_json::from_str(&diary.export(&pack, "", "")).expect("JSON");
        prop_assert_eq!(json["pack"].as_str(), Some(pack.as_str()));
        let read = json["unanswered"].as_array().expect("a list").iter();
        let read: Vec<_> = read.map(|entry| entry["q"].as_str().expect("a text")).collect();
        let kept: Vec<_> = diary.unanswered().map(|(text, _)| text).collect();
        prop_assert_eq!(read, kept);
    }
}
