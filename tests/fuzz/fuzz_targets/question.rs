//! Any text is a question to a small desk.

#![no_main]

use std::sync::LazyLock;

use auskunft_engine::{CivilTime, Conversation, Desk};
use auskunft_source::{File, parse};
use libfuzzer_sys::fuzz_target;

const NOON: CivilTime = CivilTime { year: 2026, month: 11, day: 20, hour: 12, minute: 0 };

const TOPICS: &str = r#"{"topics": [
    {"id": "hund", "title": "Hund anmelden", "answer": "Im **Rathaus**.", "keywords": ["Hundesteuer"]},
    {"id": "pass", "title": "Reisepass beantragen", "answer": "Im Bürgerbüro."}]}"#;

static DESK: LazyLock<Desk> = LazyLock::new(|| {
    let faq = parse(&[File::new("faq.json", TOPICS)]).expect("well-formed").faq;
    Desk::open(auskunft_compile::compile(&faq).expect("German")).expect("a pack")
});

fuzz_target!(|question: &str| {
    let reply = Conversation::new().ask(&DESK, question, NOON);
    assert!((0.0..=1.0).contains(&reply.confidence));
    DESK.suggest(question);
});
