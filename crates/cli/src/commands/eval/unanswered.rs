//! What a pack does today with the questions that a kiosk left open.
//!
//! Nobody has said which topics are right, so nothing is measured. What is still handed over comes
//! first, what was asked most often before all else: that is what the pack lacks.

use std::cmp::Reverse;
use std::fmt::Display;
use std::io::{self, Write};

use auskunft_engine::{CivilTime, Conversation, Decision, Desk, TopicIndex};
use serde::Deserialize;

/// What a kiosk exports; `auskunft-kiosk` writes it.
#[derive(Debug, Deserialize)]
pub struct Diary {
    unanswered: Vec<Noted>,
    #[serde(default)]
    pack: String,
    #[serde(default)]
    from: String,
    #[serde(default)]
    until: String,
    #[serde(default)]
    counts: Counts,
    /// How often a question was asked that the kiosk had no room for.
    #[serde(default)]
    left_out: u32,
}

#[derive(Debug, Deserialize)]
struct Noted {
    q: String,
    #[serde(default = "once")]
    times: u32,
}

fn once() -> u32 {
    1
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Counts {
    conversations: u32,
    answers: u32,
    clarifies: u32,
    handovers: u32,
}

/// A question and what the pack does with it today.
struct Tried<'a> {
    noted: &'a Noted,
    decision: Decision,
    confidence: f32,
    /// The topic that fits best, whatever was decided; empty if none does.
    topic: &'a str,
}

/// In the order of what is to be done.
const DECISIONS: [(Decision, &str); 3] =
    [(Decision::Handover, "✗"), (Decision::Clarify, "?"), (Decision::Answer, "✓")];

/// Asks each question anew and prints what becomes of it.
pub fn report(desk: &Desk, diary: &Diary, at: CivilTime, out: &mut impl Write) -> io::Result<()> {
    let mut tried: Vec<Tried<'_>> =
        diary.unanswered.iter().map(|noted| ask(desk, noted, at)).collect();
    // Stable: among equals the order of the file, which is that of the alphabet.
    tried.sort_by_key(|tried| Reverse(tried.noted.times));
    writeln!(out, "Paket von {}", desk.origin())?;
    print_kiosk(diary, out)?;
    for (decision, _) in DECISIONS {
        let times = || tried.iter().filter(|t| t.decision == decision).map(|t| t.noted.times);
        let sum: u64 = times().map(u64::from).sum();
        writeln!(
            out,
            "{:<8} {}, {sum}-mal gestellt",
            decision.as_str(),
            questions(times().count())
        )?;
    }
    DECISIONS.iter().try_for_each(|(decision, mark)| {
        let mut of_it = tried.iter().filter(|tried| tried.decision == *decision);
        of_it.try_for_each(|tried| print(tried, mark, out))
    })
}

/// The reply counts, and not only the ranking: hours and dates are told without one.
fn ask<'a>(desk: &'a Desk, noted: &'a Noted, at: CivilTime) -> Tried<'a> {
    let reply = Conversation::new().ask(desk, &noted.q, at);
    let best = || desk.judge(&noted.q).ranking.first().map(|best| TopicIndex(best.topic));
    let topic = reply.topic.or_else(best).map_or("", |topic| desk.topic_id(topic));
    Tried { noted, decision: reply.decision, confidence: reply.confidence, topic }
}

/// What the kiosk tells of itself.
fn print_kiosk(diary: &Diary, out: &mut impl Write) -> io::Result<()> {
    let Diary { pack, from, until, counts, left_out, .. } = diary;
    let Counts { conversations, answers, clarifies, handovers } = *counts;
    if !pack.is_empty() {
        let conversations = counted(&conversations, "Gespräch", "Gespräche");
        writeln!(out, "Kiosk mit {pack}, {from} bis {until}: {conversations}")?;
        let then = format!("{answers} beantwortet, {clarifies} nachgefragt, {handovers} übergeben");
        writeln!(out, "    damals: {then}")?;
    }
    writeln!(out, "{} ohne Antwort, heute:", questions(diary.unanswered.len()))?;
    if *left_out > 0 {
        writeln!(out, "    {left_out}-mal eine weitere, für die im Kiosk kein Platz mehr war")?;
    }
    Ok(())
}

fn print(tried: &Tried<'_>, mark: &str, out: &mut impl Write) -> io::Result<()> {
    let Tried { noted: Noted { q, times }, decision, confidence, topic } = tried;
    let verdict = format!("{} {confidence:.2} {topic}", decision.as_str());
    writeln!(out, "{mark} {times}× {q}\n    {}", verdict.trim_end())
}

fn questions(count: usize) -> String {
    counted(&count, "Frage", "Fragen")
}

fn counted<N: Display + PartialEq + From<u8>>(count: &N, one: &str, many: &str) -> String {
    let word = if *count == N::from(1) { one } else { many };
    format!("{count} {word}")
}
