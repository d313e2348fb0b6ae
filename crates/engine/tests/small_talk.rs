//! Small talk gets a fitting short reply and no topic.

mod common;

use std::sync::LazyLock;

use auskunft_engine::{Conversation, Decision, Desk, Phrase, Reply};

use common::{NOON, desk, json_pack, town_pack};

static TOWN: LazyLock<Desk> = LazyLock::new(|| desk(town_pack()));

fn reply(desk: &Desk, said: &str) -> Reply {
    Conversation::new().ask(desk, said, NOON)
}

#[test]
fn greetings_thanks_and_questions_about_the_desk_have_a_reply_of_their_own() {
    let leads: Vec<String> = ["Hallo", "Danke!", "Wer bist du?", "Tschüss", "Du bist doof"]
        .into_iter()
        .map(|said| reply(&TOWN, said).lead)
        .collect();
    let unknown = reply(&TOWN, "Quantenchromodynamik").lead;
    for (i, lead) in leads.iter().enumerate() {
        assert!(!lead.is_empty() && *lead != unknown, "{lead}");
        assert!(!leads[..i].contains(lead), "{lead}");
    }
}

#[test]
fn spelling_and_phrases_in_a_row_make_no_difference() {
    let lead = |said| reply(&TOWN, said).lead;
    assert_eq!(lead("hallooo!!"), lead("Hallo"));
    assert_eq!(lead("Hallo, wer bist du denn?"), lead("Wer bist du?"));
    assert_eq!(lead("GRUESS GOTT"), lead("grüß Gott"));
}

#[test]
fn a_greeting_offers_topics_and_a_complaint_a_person() {
    let greeting = reply(&TOWN, "Guten Tag");
    assert!(!greeting.choices.is_empty() && greeting.contact.is_none());
    assert_eq!(greeting.choices_label, Phrase::StartTopics);
    let complaint = reply(&TOWN, "Das hilft mir nicht");
    assert!(complaint.contact.is_some());
    assert_eq!((complaint.decision, complaint.topic), (Decision::Handover, None));
}

#[test]
fn a_question_behind_a_greeting_is_a_question() {
    let reply = reply(&TOWN, "Hallo, was kostet ein Reisepass?");
    assert!(reply.topic.is_some() || !reply.choices.is_empty());
    assert!(reply.confidence > 0.0);
}

#[test]
fn a_topic_of_the_same_name_comes_first() {
    let json =
        r#"{"topics": [{"id": "hilfe", "title": "Hilfe", "answer": "Der Pflegestützpunkt."}]}"#;
    let desk = desk(json_pack(json));
    assert!(reply(&desk, "Hilfe").confidence > 0.0);
    assert!(reply(&desk, "Danke").confidence == 0.0);
}
