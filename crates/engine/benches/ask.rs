//! How long the desk takes, on the pack of the demo town.

#[path = "../tests/common/mod.rs"]
mod common;

use std::hint::black_box;

use auskunft_engine::{Conversation, Desk};
use criterion::{Criterion, criterion_group, criterion_main};

use common::{NOON, desk, project, town_pack};

fn ask(c: &mut Criterion) {
    let pack = town_pack();
    let desk = desk(pack.clone());
    for (name, question) in [
        ("one word", "Reisepass"),
        ("three words, one typo", "Hund anmelden hudnesteuer"),
        (
            "sentence, one typo",
            "Was kostet denn eigentlich ein neuer Personalausweiss für mein Kind?",
        ),
        ("nothing known", "Quantenchromodynamik Tyrannosaurus Xylophon"),
    ] {
        c.bench_function(&format!("ask/{name}"), |b| b.iter(|| desk.judge(black_box(question))));
    }
    c.bench_function("dialogue/1,000 turns", |b| b.iter(|| talk(black_box(&desk))));
    c.bench_function("suggest/prefix", |b| b.iter(|| desk.suggest(black_box("Personala"))));
    c.bench_function("open", |b| b.iter(|| Desk::open(black_box(pack.clone()))));
}

/// A conversation of many turns: a question, a part of the answer, what goes on from it, small talk.
fn talk(desk: &Desk) -> usize {
    let turns = [
        "Personalausweis beantragen",
        "und was kostet das?",
        "und für Kinder?",
        "Hat das Bürgerbüro heute offen?",
        "und am Donnerstag Nachmittag?",
        "Wann kommt die gelbe Tonne?",
        "Gartenstraße 12",
        "und der Restmüll?",
        "umzug",
        "danke",
    ];
    let mut conversation = Conversation::new();
    let turns = turns.iter().cycle().take(1_000);
    turns.map(|turn| conversation.ask(desk, turn, NOON).announcement.len()).sum()
}

fn compile(c: &mut Criterion) {
    let folder = project("faq-data");
    c.bench_function("compile/read", |b| b.iter(|| auskunft_source::read(&folder)));
    let faq = auskunft_source::read(&folder).expect("no errors").faq;
    c.bench_function("compile/compile", |b| b.iter(|| auskunft_compile::compile(&faq)));
}

criterion_group! { benches, ask, compile }
criterion_main! { benches }
