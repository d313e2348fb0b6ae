//! How long the desk takes, on the pack of the demo town.

#[path = "../tests/common/mod.rs"]
mod common;

use std::hint::black_box;

use auskunft_engine::Desk;
use criterion::{Criterion, criterion_group, criterion_main};

use common::{desk, project, town_pack};

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
    c.bench_function("suggest/prefix", |b| b.iter(|| desk.suggest(black_box("Personala"))));
    c.bench_function("open", |b| b.iter(|| Desk::open(black_box(pack.clone()))));
}

fn compile(c: &mut Criterion) {
    let folder = project("faq-data");
    c.bench_function("compile/read", |b| b.iter(|| auskunft_source::read(&folder)));
    let faq = auskunft_source::read(&folder).expect("no errors").faq;
    c.bench_function("compile/compile", |b| b.iter(|| auskunft_compile::compile(&faq)));
}

criterion_group! { benches, ask, compile }
criterion_main! { benches }
