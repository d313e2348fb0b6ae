//! How the desk grows with the FAQ: 100, 1,000 and 10,000 topics, the pack in memory.

#[path = "../tests/common/mod.rs"]
mod common;

use std::hint::black_box;

use auskunft_engine::Desk;
use auskunft_test_corpus::{Corpus, Question};
use criterion::{BatchSize, Criterion, criterion_group, criterion_main};

use common::{desk, json_pack};

const SIZES: [usize; 3] = [100, 1_000, 10_000];
const QUESTIONS: usize = 200;

fn growth(c: &mut Criterion) {
    for topics in SIZES {
        let corpus = Corpus::new(topics);
        let pack = json_pack(&corpus.to_json());
        let questions = corpus.questions(QUESTIONS);
        ask(c, topics, &desk(pack.clone()), &questions);
        open(c, topics, &pack, &questions[0].text);
    }
}

/// Three words with one typo, the mean of many such questions; then the same while it is typed.
fn ask(c: &mut Criterion, topics: usize, desk: &Desk, questions: &[Question]) {
    let mut next = questions.iter().cycle();
    let mut question = || next.next().map_or("", |question| &question.text);
    c.bench_function(&format!("question/{topics}"), |b| {
        b.iter_batched(&mut question, |text| desk.judge(text), BatchSize::SmallInput);
    });
    c.bench_function(&format!("suggestion/{topics}"), |b| {
        b.iter_batched(&mut question, |text| desk.suggest(text), BatchSize::SmallInput);
    });
}

fn open(c: &mut Criterion, topics: usize, pack: &[u8], question: &str) {
    let copy = || pack.to_vec();
    c.bench_function(&format!("open/{topics}"), |b| {
        b.iter_batched(copy, Desk::open, BatchSize::PerIteration);
    });
    c.bench_function(&format!("open and first question/{topics}"), |b| {
        let first = |pack| desk(pack).judge(black_box(question));
        b.iter_batched(copy, first, BatchSize::PerIteration);
    });
}

criterion_group! { name = benches; config = Criterion::default().sample_size(30); targets = growth }
criterion_main! { benches }
