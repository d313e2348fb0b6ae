//! "Why this answer?" names the words that led to it.

mod common;

use std::sync::LazyLock;

use auskunft_engine::{Desk, How, TopicIndex};

use common::{desk, json_pack};

static TOWN: LazyLock<Desk> = LazyLock::new(|| {
    desk(json_pack(
        r#"{"language": "de", "topics": [
            {"id": "hund", "title": "Hundesteuer anmelden", "answer": "Die Marke kommt mit der Post."},
            {"id": "ausweis", "title": "Personalausweis", "answer": "Im Bürgerbüro."}
        ]}"#,
    ))
});

fn topic(id: &str) -> TopicIndex {
    TOWN.topic_by_id(id).expect("a topic")
}

/// Each telling word, what it was found as, and how.
fn why(question: &str, id: &str) -> Vec<(String, String, &'static str)> {
    let matches = TOWN.explain(question, topic(id)).into_iter();
    let row = |found: Option<auskunft_engine::Found>| {
        found.map_or((String::new(), "missing"), |found| (found.word, found.how.as_str()))
    };
    matches
        .map(|m| (m.typed, row(m.found)))
        .map(|(typed, (word, how))| (typed, word, how))
        .collect()
}

fn how(question: &str, id: &str) -> Vec<&'static str> {
    why(question, id).into_iter().map(|(.., how)| how).collect()
}

#[test]
fn each_way_to_find_a_word_is_named() {
    assert_eq!(how("Hundesteuer", "hund"), ["exact"]);
    assert_eq!(how("angemeldet Marken", "hund"), ["form", "form"]);
    assert_eq!(how("hudnesteuer", "hund"), ["spelling"]);
    assert_eq!(how("Steuer", "hund"), ["compound"]);
    assert_eq!(how("Hundesteuermarke", "hund"), ["compound"]);
    assert_eq!(how("Perso", "ausweis"), ["synonym"]);
    assert_eq!(how("Bürgerburo ist Xylophon", "ausweis"), ["exact", "missing"]);
}

#[test]
fn words_are_shown_as_they_were_typed_and_as_the_topic_has_them() {
    let why = why("Was kostet die HUDNESTEUER?", "hund");
    let [_, (typed, word, how)] = &why[..] else { panic!("{why:?}") };
    assert_eq!((typed.as_str(), word.as_str(), *how), ("HUDNESTEUER", "Hundesteuer", "spelling"));
}

#[test]
fn a_topic_that_does_not_exist_explains_nothing() {
    let matches = TOWN.explain("Hundesteuer", TopicIndex(u32::MAX));
    assert!(matches.iter().all(|m| m.found.is_none()), "{matches:?}");
    assert_eq!(How::Exact.as_str(), "exact");
}
