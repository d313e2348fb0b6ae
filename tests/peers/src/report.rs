//! The measurements as Markdown.

use std::fmt::Write;

use crate::limit;
use crate::measurement::Measurement;
use crate::site::Set;

/// `tests/peers/README.md` says what each means.
const COLUMNS: [&str; 13] = [
    "engine",
    "median",
    "p99",
    "hit@1",
    "hit@3",
    "AUC",
    "cold",
    "cold, saved index",
    "code ready",
    "memory",
    "index",
    "with texts",
    "code",
];

/// The table of one set.
pub fn table(set: &Set, rows: &[Measurement]) -> String {
    let mut text = format!(
        "\n## {} ({} topics)\n\nThe documents alone: {} B a topic.\n\n",
        set.name,
        set.topics,
        set.documents / set.topics.max(1)
    );
    add_row(&mut text, &COLUMNS.map(str::to_owned));
    add_row(&mut text, &COLUMNS.map(|_| "---".to_owned()));
    for row in rows {
        add_row(&mut text, &cells(row));
    }
    text
}

/// How the time for a question grows from set to set, and the limits where they apply.
pub fn summary(rows: &[Measurement]) -> String {
    let mut text = String::new();
    add_growth(&mut text, rows);
    add_limits(&mut text, rows);
    text
}

fn add_growth(text: &mut String, rows: &[Measurement]) {
    let made_up = |row: &&Measurement| row.set == row.topics.to_string();
    let rows: Vec<&Measurement> = rows.iter().filter(made_up).collect();
    let engine_of = |row: &&Measurement| row.engine.clone();
    let Some(first) = rows.first().map(engine_of) else { return };
    let sizes: Vec<usize> =
        rows.iter().filter(|row| row.engine == first).map(|row| row.topics).collect();
    if sizes.len() < 2 {
        return;
    }
    text.push_str("\n## Growth: median of a question\n\n");
    let heads = sizes.iter().map(|topics| format!("{topics} topics"));
    add_row(text, &["engine".to_owned()].into_iter().chain(heads).collect::<Vec<_>>());
    add_row(text, &vec!["---".to_owned(); sizes.len() + 1]);
    for row in rows.iter().filter(|row| row.topics == sizes[0]) {
        let same = rows.iter().filter(|other| other.engine == row.engine);
        let times = same.map(|other| {
            format!("{} (x {:.1})", milliseconds(other.median), other.median / row.median)
        });
        add_row(text, &[row.engine.clone()].into_iter().chain(times).collect::<Vec<_>>());
    }
}

fn add_limits(text: &mut String, rows: &[Measurement]) {
    let limits = limit::judge(rows);
    if limits.is_empty() {
        return;
    }
    text.push_str("\n## What we want to keep\n\n");
    add_row(text, &["", "measured", "at most", ""].map(str::to_owned));
    add_row(text, &["---"; 4].map(str::to_owned));
    for limit in limits {
        let word = if limit.is_kept() { "kept" } else { "OVER" };
        let figure = |value: f64| format!("{} {}", number(value), limit.unit);
        let cells = [limit.what, &figure(limit.measured), &figure(limit.allowed), word];
        add_row(text, &cells.map(str::to_owned));
    }
}

fn cells(row: &Measurement) -> [String; COLUMNS.len()] {
    let a_topic = |bytes: usize| format!("{} B", bytes / row.topics.max(1));
    [
        row.engine.clone(),
        milliseconds(row.median),
        milliseconds(row.slowest),
        format!("{} of {}", percent(row.hit_1), row.asked),
        percent(row.hit_3),
        row.auc.map_or("-".to_owned(), |auc| format!("{auc:.3}")),
        milliseconds(row.first_answer),
        row.first_answer_saved.map_or("-".to_owned(), milliseconds),
        milliseconds(row.code_ready),
        format!("{} MB", number(row.memory / 1e6)),
        a_topic(row.index),
        a_topic(row.with_texts),
        format!("{:.1} kB", row.code as f64 / 1e3),
    ]
}

fn add_row(text: &mut String, cells: &[String]) {
    // Writing to a string cannot fail.
    _ = writeln!(text, "| {} |", cells.join(" | "));
}

fn milliseconds(value: f64) -> String {
    format!("{} ms", number(value))
}

fn percent(share: f64) -> String {
    format!("{:.1} %", 100.0 * share)
}

/// Three digits or so.
fn number(value: f64) -> String {
    match value {
        ..1.0 => format!("{value:.3}"),
        ..10.0 => format!("{value:.2}"),
        ..100.0 => format!("{value:.1}"),
        _ => format!("{value:.0}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_have_three_digits() {
        assert_eq!([0.1234, 1.234, 12.34, 1234.5].map(number), ["0.123", "1.23", "12.3", "1234"]);
    }
}
