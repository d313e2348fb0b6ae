//! Every text is a question, and the way it is spelt does not decide what it finds.

mod common;

use std::sync::LazyLock;

use auskunft_engine::{Conversation, Decision, Desk, TopicIndex};
use proptest::prelude::*;

use common::{NOON, desk, json_pack, town_pack};

static TOWN: LazyLock<Desk> = LazyLock::new(|| desk(town_pack()));

fn winner(question: &str) -> Option<u32> {
    TOWN.judge(question).ranking.first().map(|best| best.topic)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn any_text_gets_a_reply(question in any::<String>()) {
        let reply = Conversation::new().ask(&TOWN, &question, NOON);
        prop_assert!((0.0..=1.0).contains(&reply.confidence));
        prop_assert!(!reply.announcement.is_empty());
        prop_assert!(TOWN.suggest(&question).len() <= 5);
    }

    #[test]
    fn the_same_question_gets_the_same_reply(question in "[a-zäöüß ]{0,40}") {
        let ask = || Conversation::new().ask(&TOWN, &question, NOON);
        prop_assert_eq!(ask(), ask());
    }

    #[test]
    fn case_and_umlauts_do_not_change_the_winner(words in prop::collection::vec("(Hundesteuer|Müll|Straße|Führerschein|Öffnungszeiten|verloren|Bürgerbüro|Grünschnitt|anmelden)", 1..4)) {
        let question = words.join(" ");
        let plain = question.to_lowercase().replace('ü', "ue").replace('ö', "oe").replace('ß', "ss");
        prop_assert_eq!(winner(&question), winner(&question.to_uppercase()));
        prop_assert_eq!(winner(&question), winner(&plain));
    }
}

#[test]
fn absurd_questions_are_handed_over_with_a_person() {
    let long_word = "x".repeat(5_000);
    let long_text = "ÄÖ🦀\u{0}\u{202e}".repeat(1_000);
    for question in [long_word.as_str(), &long_text, "", "???", "<img src=x onerror=alert(1)>"] {
        let reply = Conversation::new().ask(&TOWN, question, NOON);
        assert_eq!(reply.decision, Decision::Handover, "{question:.40}");
    }
    let reply = Conversation::new().ask(&TOWN, "qwertz asdf", NOON);
    assert!(reply.contact.is_some_and(|contact| contact.phone.is_some()));
}

#[test]
fn an_answer_carries_source_and_office() {
    let topic = TOWN.topic_by_id("reisepass").expect("a topic of the demo town");
    let reply = Conversation::new().show(&TOWN, topic, NOON).expect("it can be shown");
    let answer = reply.answer.expect("an answer");
    assert!(answer.source.is_some() && answer.checked_on.is_some_and(|line| line.contains("2026")));
    assert_eq!(reply.contact.expect("an office").name, "Bürgerbüro");
    assert!(reply.announcement.starts_with(&answer.title));
}

#[test]
fn the_section_that_was_asked_for_comes_first() {
    let asked = |question: &str| {
        let answer = Conversation::new().ask(&TOWN, question, NOON).answer.expect("an answer");
        let asked = answer.asked.map(|section| section.heading);
        assert!(answer.sections.iter().all(|section| Some(&section.heading) != asked.as_ref()));
        asked
    };
    assert_eq!(asked("Was kostet ein Reisepass?").as_deref(), Some("Kosten"));
    assert_eq!(
        asked("Welche Unterlagen muss ich für einen Reisepass beantragen?").as_deref(),
        Some("Unterlagen")
    );
    assert_eq!(asked("Reisepass beantragen"), None);
}

#[test]
fn a_chosen_topic_that_does_not_exist_is_none() {
    assert_eq!(Conversation::new().show(&TOWN, TopicIndex(u32::MAX), NOON), None);
}

#[test]
fn suggestions_are_whole_questions_while_typing() {
    for typed in ["perso", "Wie beantrage ich einen Reisep", "hundest", "sperrm"] {
        let suggestions = TOWN.suggest(typed);
        assert!(!suggestions.is_empty(), "{typed}");
        assert!(suggestions.iter().all(|suggestion| suggestion.question.len() > typed.len()));
    }
    assert!(TOWN.suggest("").is_empty());
}

#[test]
fn who_writes_a_letter_is_not_interrupted_by_suggestions() {
    let letter = "Sehr geehrte Damen und Herren, mein alter Reisepass läuft im Sommer ab, und weil wir mit \
                  unseren beiden Kindern nach Norwegen fahren wollen, hätte ich gern rechtzeitig einen neuen Reisep";
    assert!(!TOWN.suggest("hätte ich gern rechtzeitig einen neuen Reisep").is_empty());
    assert!(TOWN.suggest(letter).is_empty());
}

#[test]
fn a_pack_without_town_or_offices_still_answers() {
    let desk = desk(json_pack(
        r#"{"topics": [{"id": "a", "title": "Hund anmelden", "answer": "Im Rathaus."},
                       {"id": "b", "title": "Leer", "answer": ""}]}"#,
    ));
    let reply = Conversation::new().ask(&desk, "hund anmelden", NOON);
    assert_eq!(reply.decision, Decision::Answer);
    assert_eq!(Conversation::new().ask(&desk, "Quatsch", NOON).contact, None);
}

#[test]
fn text_is_shown_only_while_it_is_valid() {
    let mut faq = auskunft_source::read(&common::project("faq-data")).expect("no errors").faq;
    faq.topics[0].valid_until = auskunft_pack::Date::new(2026, 11, 19);
    let desk = desk(auskunft_compile::compile(&faq).expect("German"));
    let reply = Conversation::new().show(&desk, TopicIndex(0), NOON).expect("a topic");
    assert_eq!((reply.decision, reply.answer), (Decision::Handover, None));
    assert!(reply.contact.is_some());
    let day_before = auskunft_engine::CivilTime { day: 19, ..NOON };
    let reply = Conversation::new().show(&desk, TopicIndex(0), day_before).expect("a topic");
    assert!(reply.answer.is_some());
}
