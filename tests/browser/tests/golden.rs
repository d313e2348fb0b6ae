//! The engine says the same in the browser as on the command line.

use auskunft_browser_tests::native::{self, Verdict};
use auskunft_browser_tests::{Site, Visitor};
use serde_json::{Value, json};

use crate::conversation::golden;
use crate::harness::{Scenario, scenarios};

const SAMPLE: usize = 40;

pub(crate) fn scenarios() -> Vec<Scenario> {
    scenarios![the_browser_decides_as_the_command_line_does]
}

fn the_browser_decides_as_the_command_line_does(visitor: &Visitor) {
    let all = golden();
    let questions: Vec<String> =
        all.iter().step_by(all.len() / SAMPLE).take(SAMPLE).cloned().collect();
    visitor.opens(Site::condition("plain"));
    visitor.sees_the_button();
    visitor.listens();
    // Each in a conversation of its own, for what was asked before counts.
    let script =
        "for (const question of given[0]) { await chat.reset(); await chat.ask(question); }";
    assert_eq!(visitor.awaits(script, &[json!(questions)]), Value::Null);
    let heard = visitor.heard_answers();
    assert_eq!(heard.len(), questions.len());
    for ((question, native), heard) in questions.iter().zip(native::asks(&questions)).zip(&heard) {
        assert_eq!(verdict(heard), native, "{question}");
    }
}

fn verdict(heard: &Value) -> Verdict {
    let text = |name: &str| heard[name].as_str().map(str::to_owned);
    Verdict { decision: text("decision").unwrap_or_default(), topic: text("topic") }
}
