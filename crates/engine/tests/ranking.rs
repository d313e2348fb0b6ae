//! What must hold for every ranking, whatever the FAQ and the question.

mod common;

use auskunft_engine::{Desk, TopicIndex};
use auskunft_source::{Faq, Topic};
use proptest::prelude::*;

use common::desk;

/// Words from which topics and questions are made: some alike, some compounds of others.
const WORDS: [&str; 24] = [
    "Hund",
    "Hundesteuer",
    "Steuer",
    "anmelden",
    "abmelden",
    "Ausweis",
    "Personalausweis",
    "Pass",
    "verloren",
    "Verlust",
    "Termin",
    "Antrag",
    "beantragen",
    "Wohnung",
    "Müll",
    "Sperrmüll",
    "Parken",
    "Parkausweis",
    "Geburt",
    "Urkunde",
    "Gewerbe",
    "Kind",
    "Schule",
    "Rathaus",
];

fn phrase() -> impl Strategy<Value = String> {
    prop::collection::vec(prop::sample::select(&WORDS[..]), 1..5).prop_map(|words| words.join(" "))
}

fn faq() -> impl Strategy<Value = Faq> {
    let questions = prop::collection::vec(phrase(), 0..3);
    let topic = (phrase(), questions, phrase()).prop_map(|(title, questions, answer)| Topic {
        title,
        questions,
        keywords: vec![answer],
        ..Topic::default()
    });
    prop::collection::vec(topic, 2..12).prop_map(|mut topics| {
        for (i, topic) in topics.iter_mut().enumerate() {
            topic.id = format!("t{i}");
        }
        Faq { language: "de".to_owned(), topics, ..Faq::default() }
    })
}

fn open(faq: &Faq) -> Desk {
    desk(auskunft_compile::compile(faq).expect("German"))
}

/// How many topics fit a question better than this one.
fn better(desk: &Desk, question: &str, topic: usize) -> usize {
    let ranking = desk.judge(question).ranking;
    let score = ranking.iter().find(|r| r.topic == topic as u32).map_or(0.0, |r| r.score);
    ranking.iter().filter(|ranked| ranked.score > score).count()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn an_exact_phrasing_never_lowers_its_topic(faq in faq(), at in any::<prop::sample::Index>(), question in phrase()) {
        let topic = at.index(faq.topics.len());
        let before = better(&open(&faq), &question, topic);
        let mut taught = faq.clone();
        taught.topics[topic].questions.push(question.clone());
        let after = better(&open(&taught), &question, topic);
        prop_assert!(after <= before, "{question}: {before} topics were better, {after} are");
    }

    #[test]
    fn scores_are_sorted_and_below_one(faq in faq(), question in phrase()) {
        let ranking = open(&faq).judge(&question).ranking;
        prop_assert!(ranking.is_sorted_by(|a, b| a.score >= b.score));
        prop_assert!(ranking.iter().all(|ranked| ranked.score > 0.0 && ranked.score < 1.0));
    }

    #[test]
    fn only_the_beginning_of_a_long_text_is_looked_at(faq in faq(), text in "\\PC{700,3000}") {
        let desk = open(&faq);
        let end = text.floor_char_boundary(2_000);
        prop_assert_eq!(desk.judge(&text).ranking, desk.judge(&text[..end]).ranking);
    }
}

#[test]
fn ten_kilobytes_and_a_word_of_five_thousand_letters_are_questions_too() {
    let faq = Faq {
        language: "de".to_owned(),
        topics: vec![Topic { id: "a".to_owned(), title: "Aal".to_owned(), ..Topic::default() }],
        ..Faq::default()
    };
    let desk = open(&faq);
    for text in
        ["ä".repeat(5_000), "Hundesteuer ".repeat(900), "\u{10ffff}\u{202e}a ".repeat(1_200)]
    {
        let verdict = desk.judge(&text);
        assert!(verdict.ranking.len() <= 1);
        assert!(desk.explain(&text, TopicIndex(0)).len() <= 32);
        assert!(desk.suggest(&text).len() <= 5);
    }
}

#[test]
fn what_an_answer_begins_with_counts_more_than_what_it_ends_with() {
    let desk = common::desk(common::json_pack(
        r#"{"language": "de", "topics": [
        {"id": "a", "title": "Erster Markt", "answer": "Die Gurken kommen von hier. Ganz am Ende wachsen auch Bohnen."},
        {"id": "b", "title": "Zweiter Markt", "answer": "Die Bohnen kommen von hier. Ganz am Ende wachsen auch Gurken."}
        ]}"#,
    ));
    let first = |question| desk.judge(question).ranking.first().map(|best| best.topic);
    assert_eq!([first("Gurken"), first("Bohnen")], [Some(0), Some(1)]);
}
