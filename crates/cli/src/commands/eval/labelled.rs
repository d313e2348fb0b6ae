//! How well a pack answers questions whose right topics are known.

use std::io::{self, Write};

use auskunft_engine::{Decision, Desk, TopicIndex, Verdict};
use serde::Deserialize;

/// Labelled questions.
#[derive(Debug, Deserialize)]
pub struct Labelled {
    questions: Vec<Asked>,
    #[serde(default)]
    off_topic: Vec<OffTopic>,
}

#[derive(Debug, Deserialize)]
struct Asked {
    q: String,
    ids: Vec<String>,
}

/// A question that should be handed over, bare or with further keys.
#[derive(Debug, Deserialize)]
#[serde(untagged)]
enum OffTopic {
    Bare(String),
    Keyed { q: String },
}

impl OffTopic {
    fn text(&self) -> &str {
        match self {
            Self::Bare(text) | Self::Keyed { q: text } => text,
        }
    }
}

/// A judged question of those that have a right topic.
struct Judged<'a> {
    asked: &'a Asked,
    verdict: Verdict,
    /// Place of the first right topic, 0 for the best.
    rank: Option<usize>,
}

/// Prints the measures, and the questions that were not served.
pub fn report(desk: &Desk, labelled: &Labelled, out: &mut impl Write) -> io::Result<()> {
    let judged: Vec<Judged<'_>> = labelled.questions.iter().map(|q| judge(desk, q)).collect();
    let outside: Vec<(&str, Verdict)> =
        labelled.off_topic.iter().map(|q| (q.text(), desk.judge(q.text()))).collect();
    let share = |count: usize, of: usize| count as f64 / of.max(1) as f64;
    let of_asked = |test: &dyn Fn(&Judged<'_>) -> bool| {
        share(judged.iter().filter(|judged| test(judged)).count(), judged.len())
    };
    let noise = outside.iter().filter(|(_, v)| v.decision != Decision::Handover).count();
    let reciprocal: f64 =
        judged.iter().filter_map(|j| Some(1.0 / (j.rank.filter(|&r| r < 10)? + 1) as f64)).sum();
    let decided = |decision: Decision| move |j: &Judged<'_>| j.verdict.decision == decision;
    let answered = decided(Decision::Answer);
    let asked_back = decided(Decision::Clarify);
    let rows = [
        ("hit@1", of_asked(&|j| j.rank == Some(0))),
        ("hit@3", of_asked(&|j| j.rank.is_some_and(|rank| rank < 3))),
        ("MRR@10", reciprocal / judged.len().max(1) as f64),
        ("AUC", area_under_curve(&judged, &outside)),
        ("served", of_asked(&|j| served(j))),
        ("wrong", of_asked(&|j| answered(j) && j.rank != Some(0))),
        ("asked", of_asked(&|j| asked_back(j))),
        ("noise", share(noise, outside.len())),
    ];
    writeln!(out, "Paket von {}", desk.origin())?;
    writeln!(out, "{} Fragen, {} ohne Thema", judged.len(), outside.len())?;
    for (name, value) in rows {
        writeln!(out, "{name:<7} {value:.3}")?;
    }
    list_wrong(desk, &judged, &outside, out)
}

fn judge<'a>(desk: &Desk, asked: &'a Asked) -> Judged<'a> {
    let verdict = desk.judge(&asked.q);
    let is_right = |topic: u32| asked.ids.iter().any(|id| id == desk.topic_id(TopicIndex(topic)));
    let rank = verdict.ranking.iter().position(|ranked| is_right(ranked.topic));
    Judged { asked, verdict, rank }
}

/// Answered with a right topic, or asked back with a right one among the first four.
fn served(judged: &Judged<'_>) -> bool {
    match judged.verdict.decision {
        Decision::Answer => judged.rank == Some(0),
        Decision::Clarify => judged.rank.is_some_and(|rank| rank < 4),
        Decision::Handover => false,
    }
}

/// Probability that a question with a topic has a higher confidence than one without.
fn area_under_curve(inside: &[Judged<'_>], outside: &[(&str, Verdict)]) -> f64 {
    let mut sum = 0.0;
    for judged in inside {
        for (_, verdict) in outside {
            sum += match judged.verdict.confidence.total_cmp(&verdict.confidence) {
                std::cmp::Ordering::Greater => 1.0,
                std::cmp::Ordering::Equal => 0.5,
                std::cmp::Ordering::Less => 0.0,
            };
        }
    }
    sum / (inside.len() * outside.len()).max(1) as f64
}

fn list_wrong(
    desk: &Desk,
    judged: &[Judged<'_>],
    outside: &[(&str, Verdict)],
    out: &mut impl Write,
) -> io::Result<()> {
    let best = |verdict: &Verdict| {
        let topic =
            verdict.ranking.first().map_or("", |best| desk.topic_id(TopicIndex(best.topic)));
        format!("{} {:.2} {topic}", verdict.decision.as_str(), verdict.confidence)
    };
    for judged in judged.iter().filter(|judged| !served(judged)) {
        let expected = judged.asked.ids.join(", ");
        writeln!(out, "✗ {}\n    {}; richtig: {expected}", judged.asked.q, best(&judged.verdict))?;
    }
    for (question, verdict) in outside.iter().filter(|(_, v)| v.decision != Decision::Handover) {
        writeln!(out, "✗ {question}\n    {}; richtig: handover", best(verdict))?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::commands::eval::tests::desk;

    #[test]
    fn counts_right_wrong_and_off_topic_questions() {
        let labelled: Labelled = serde_json::from_str(
            r#"{"questions": [{"q": "hund anmelden", "ids": ["hund"]},
                              {"q": "reisepass beantragen", "ids": ["hund"]}],
                "off_topic": ["xyzzy", {"q": "Wetter morgen", "kind": "world"}]}"#,
        )
        .expect("well-formed");
        let mut out = Vec::new();
        report(&desk(), &labelled, &mut out).expect("memory");
        let out = String::from_utf8(out).expect("text");
        for line in [
            "hit@1   0.500",
            "wrong   0.500",
            "noise   0.000",
            "AUC     1.000",
            "Paket von auskunft 0",
        ] {
            assert!(out.contains(line), "{line} is not in\n{out}");
        }
        assert!(out.contains("✗ reisepass beantragen"));
    }
}
