//! Scripted dialogues: what is asked for first, what refers to what was said, who helps at once.

mod common;

use std::sync::LazyLock;

use auskunft_engine::{Conversation, Decision, Desk, Facet, Phrase, Reply, TopicIndex};

use common::{NOON, desk, town_pack};

static TOWN: LazyLock<Desk> = LazyLock::new(|| desk(town_pack()));

/// Asks one question after the other; the reply to the last.
fn last_of(questions: &[&str]) -> Reply {
    let mut conversation = Conversation::new();
    let replies = questions.iter().map(|question| conversation.ask(&TOWN, question, NOON));
    replies.last().expect("a question")
}

/// Topic and part of the answer to the last question.
fn answered(questions: &[&str]) -> (&'static str, Option<Facet>) {
    let reply = last_of(questions);
    (TOWN.topic_id(reply.topic.unwrap_or(TopicIndex(u32::MAX))), reply.facet())
}

#[test]
fn the_part_that_is_asked_for_comes_first() {
    for (question, topic, facet) in [
        ("Was kostet ein Reisepass?", "reisepass", Facet::Costs),
        (
            "Welche Unterlagen brauche ich für den Personalausweis?",
            "personalausweis-beantragen",
            Facet::Documents,
        ),
        ("Personalausweis Termin", "personalausweis-beantragen", Facet::Appointment),
        ("wie teuer ist ein personalausweis", "personalausweis-beantragen", Facet::Costs),
    ] {
        assert_eq!(answered(&[question]), (topic, Some(facet)), "{question}");
    }
    assert_eq!(answered(&["Personalausweis beantragen"]).1, None);
}

#[test]
fn a_question_for_a_part_alone_is_about_what_was_said() {
    for (question, facet) in [
        ("Und was kostet das?", Facet::Costs),
        ("welche Unterlagen?", Facet::Documents),
        ("was muss ich mitbringen", Facet::Documents),
        ("wie teuer?", Facet::Costs),
        ("brauche ich dafür einen Termin?", Facet::Appointment),
    ] {
        let questions = ["Personalausweis beantragen", question];
        assert_eq!(answered(&questions), ("personalausweis-beantragen", Some(facet)), "{question}");
    }
}

#[test]
fn the_topic_at_hand_stays_until_there_is_another() {
    let costs = |questions: &[&str]| answered(&[questions, &["und was kostet das?"]].concat());
    assert_eq!(costs(&["Reisepass beantragen"]), ("reisepass", Some(Facet::Costs)));
    assert_eq!(
        costs(&["Reisepass beantragen", "Personalausweis beantragen"]).0,
        "personalausweis-beantragen"
    );
    assert_eq!(costs(&["Reisepass beantragen", "danke"]).0, "reisepass");
    assert_eq!(last_of(&["und was kostet das?"]).facet(), None);
}

#[test]
fn what_begins_with_and_adds_to_the_topic_or_names_another() {
    assert_eq!(
        answered(&["Wie beantrage ich einen Reisepass?", "und für Kinder?"]).0,
        "kinderausweis"
    );
    assert_eq!(answered(&["Reisepass beantragen", "und Hundesteuer?"]).0, "hundesteuer");
}

#[test]
fn help_comes_before_all_else() {
    for (question, phone) in [
        ("Hilfe, bei uns brennt es!", "112"),
        ("meine oma ist bewusstlos", "112"),
        ("Ein Einbrecher ist im Haus", "110"),
        ("mein Kind hat Putzmittel getrunken", "0551 19240"),
        ("welcher arzt hat auf, ärztlicher Notdienst", "116 117"),
        ("mein Mann schlägt mich", "116 016"),
        ("ich will nicht mehr leben", "0800 111 0 111"),
    ] {
        for questions in [&[question][..], &["Reisepass beantragen", question]] {
            let reply = last_of(questions);
            assert_eq!(reply.decision, Decision::Handover, "{question}");
            assert_eq!(reply.contact.and_then(|contact| contact.phone).as_deref(), Some(phone));
            assert_eq!(reply.contact_label, Phrase::CallAtOnce);
            assert!(reply.lead.contains(phone) && reply.announcement.contains(phone), "{question}");
            assert!(reply.choices.is_empty());
        }
    }
    for harmless in
        ["Feuerwehr beitreten", "Osterfeuer anmelden", "Gewalt", "Straßenlaterne brennt nicht"]
    {
        assert_ne!(last_of(&[harmless]).contact_label, Phrase::CallAtOnce, "{harmless}");
    }
}
