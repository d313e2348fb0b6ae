//! What the engine of this repository is meant to keep at 1,000 made-up topics.
//!
//! Machines differ, so a limit that is passed is told and fails nothing.

use crate::measurement::Measurement;

/// The engine that has limits.
const OWN: &str = "Auskunft";

/// A limit and what was measured.
pub struct Limit {
    /// What is limited.
    pub what: &'static str,
    /// The unit of both figures; empty for a factor.
    pub unit: &'static str,
    /// What was measured.
    pub measured: f64,
    /// The most that is fine.
    pub allowed: f64,
}

impl Limit {
    /// Whether what was measured is fine.
    pub fn is_kept(&self) -> bool {
        self.measured <= self.allowed
    }
}

/// The limits, as far as something was measured that they are about.
pub fn judge(rows: &[Measurement]) -> Vec<Limit> {
    let of = |set: &str| rows.iter().find(|row| row.engine == OWN && row.set == set);
    let Some(row) = of("1000") else { return Vec::new() };
    let a_topic = |bytes: usize| bytes as f64 / row.topics as f64;
    let limit = |what, unit, measured, allowed| Limit { what, unit, measured, allowed };
    let mut limits = vec![
        limit("a question, median", "ms", row.median, 0.15),
        limit("a question, 99th percentile", "ms", row.slowest, 2.0),
        limit("from bytes to the first answer", "ms", row.first_answer, 10.0),
        limit("memory", "MB", row.memory / 1e6, 8.0),
        limit("index, a topic", "B", a_topic(row.index), 160.0),
        limit("index and texts, a topic", "B", a_topic(row.with_texts), 450.0),
    ];
    let more = of("10000").map(|larger| larger.median / row.median);
    limits.extend(more.map(|more| limit("time with ten times the topics", "x", more, 5.0)));
    limits
}
