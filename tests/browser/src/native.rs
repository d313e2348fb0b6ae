//! The same engine outside of the browser: `auskunft ask`.

use std::io::Write;
use std::process::{Command, Stdio};

use serde_json::Value;

use crate::place;

/// What the program says to a question.
#[derive(Clone, Debug, PartialEq)]
pub struct Verdict {
    /// `answer`, `clarify` or `handover`.
    pub decision: String,
    /// The topic that is answered.
    pub topic: Option<String>,
}

/// Asks the program all questions about the pack in `dist/`.
pub fn asks(questions: &[String]) -> Vec<Verdict> {
    let program = place::program();
    let mut asking = Command::new(&program)
        .arg("ask")
        .arg(place::dist().join("faq.pack"))
        .arg("--json")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap_or_else(|cause| panic!("{}: {cause}; run `cargo xtask build`", program.display()));
    let mut input = asking.stdin.take().expect("standard input is a pipe");
    writeln!(input, "{}", questions.join("\n")).expect("the program reads its input");
    drop(input);
    let output = asking.wait_with_output().expect("the program ends");
    let lines = String::from_utf8(output.stdout).expect("JSON is UTF-8");
    let verdicts: Vec<_> = lines.lines().map(read).collect();
    assert_eq!(verdicts.len(), questions.len(), "one line for each question: {lines}");
    verdicts
}

fn read(line: &str) -> Verdict {
    let answer: Value = serde_json::from_str(line).unwrap_or_else(|e| panic!("{line}: {e}"));
    let text = |value: &Value| value.as_str().map(str::to_owned);
    Verdict {
        decision: text(&answer["decision"]).unwrap_or_default(),
        topic: text(&answer["topic"]),
    }
}
