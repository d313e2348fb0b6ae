//! `auskunft ask`: questions to a pack, for people and for programs.

use std::io::{self, BufRead, Write};
use std::path::PathBuf;

use auskunft_engine::{CivilTime, Conversation, Desk, Facet, Ranked, Reply, TopicIndex, WordMatch};
use jiff::Timestamp;
use serde::Serialize;

use super::{Failure, open_desk};
use crate::commands::ask::text::{print_reply, print_why};

mod text;

/// Results in each answer to a program, whatever was decided.
const MAX_RESULTS: usize = 10;

/// Results that are explained to a person.
const MAX_EXPLAINED: usize = 3;

/// Stellt einem Paket eine Frage, oder jede Zeile der Standardeingabe.
#[derive(clap::Args)]
pub struct Arguments {
    /// Das Paket (faq.pack)
    pack: PathBuf,
    /// Die Frage; ohne sie wird jede Zeile der Standardeingabe gefragt
    question: Option<String>,
    /// Antworten für Programme: ein JSON-Objekt je Zeile
    #[arg(long)]
    json: bool,
    /// Zu jedem Ergebnis: welche Wörter der Frage darin vorkommen, und wie
    #[arg(long)]
    why: bool,
    /// Die Zeilen sind ein Gespräch: Jede kann sich auf die vorigen beziehen
    #[arg(long)]
    dialog: bool,
    /// Zeit am Ort, etwa 2026-12-24T10:00; ohne sie gilt die jetzige
    #[arg(long)]
    at: Option<CivilTime>,
}

/// Runs the command.
pub fn run(arguments: &Arguments) -> Result<(), Failure> {
    let desk = open_desk(&arguments.pack)?;
    let at = arguments.at.unwrap_or_else(now);
    let mut out = io::BufWriter::new(io::stdout().lock());
    let mut conversation = Conversation::new();
    let mut ask = |question: &str| {
        if !arguments.dialog {
            conversation = Conversation::new();
        }
        let reply = conversation.ask(&desk, question, at);
        print(&desk, question, &reply, arguments, &mut out)?;
        // Who talks waits for the reply.
        if arguments.dialog { out.flush() } else { Ok(()) }
    };
    match &arguments.question {
        Some(question) => ask(question),
        None => io::stdin().lock().lines().try_for_each(|line| ask(&line?)),
    }
    .and_then(|()| out.flush())
    .map_err(Failure::Output)
}

/// One answer as a program reads it.
#[derive(Serialize)]
struct Line<'a> {
    question: &'a str,
    decision: &'static str,
    confidence: f32,
    /// The topic that is answered.
    topic: Option<&'a str>,
    /// The part of it that was asked for.
    facet: Option<&'static str>,
    results: Vec<Found<'a>>,
}

#[derive(Serialize)]
struct Found<'a> {
    topic: &'a str,
    score: f32,
    #[serde(skip_serializing_if = "Option::is_none")]
    why: Option<Vec<Why>>,
}

/// A word of the question, and what it was found as.
#[derive(Serialize)]
struct Why {
    word: String,
    found: Option<String>,
    how: Option<&'static str>,
}

fn print(
    desk: &Desk,
    question: &str,
    reply: &Reply,
    arguments: &Arguments,
    out: &mut impl Write,
) -> io::Result<()> {
    let verdict = desk.judge(question);
    let results = verdict.ranking.iter().take(MAX_RESULTS).map(|ranked| TopicIndex(ranked.topic));
    if !arguments.json {
        print_reply(desk, question, reply, out)?;
        let explained = if arguments.why { MAX_EXPLAINED } else { 0 };
        return results.take(explained).try_for_each(|topic| print_why(desk, question, topic, out));
    }
    let found = |(topic, ranked): (TopicIndex, &Ranked)| Found {
        topic: desk.topic_id(topic),
        score: ranked.score,
        why: arguments.why.then(|| why(desk, question, topic)),
    };
    let line = Line {
        question,
        decision: reply.decision.as_str(),
        confidence: reply.confidence,
        topic: reply.topic.map(|topic| desk.topic_id(topic)),
        facet: reply.facet().map(Facet::key),
        results: results.zip(&verdict.ranking).map(found).collect(),
    };
    serde_json::to_writer(&mut *out, &line)?;
    writeln!(out)
}

fn why(desk: &Desk, question: &str, topic: TopicIndex) -> Vec<Why> {
    let matches = desk.explain(question, topic).into_iter();
    let why = |WordMatch { typed, found }| {
        let how = found.as_ref().map(|found| found.how.as_str());
        Why { word: typed, found: found.map(|found| found.word), how }
    };
    matches.map(why).collect()
}

/// The present time in the town's zone. All German towns share one.
pub fn now() -> CivilTime {
    let now = Timestamp::now().in_tz("Europe/Berlin").map_or_else(
        // No time zone database: the system's clock is the best there is.
        |_| jiff::Zoned::now().datetime(),
        |zoned| zoned.datetime(),
    );
    CivilTime {
        year: now.year(),
        month: now.month() as u8,
        day: now.day() as u8,
        hour: now.hour() as u8,
        minute: now.minute() as u8,
    }
}
