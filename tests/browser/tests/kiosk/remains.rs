//! What the next visitor must not find: in the document, in fields and their undo history, in storage, in
//! the engine's memory.

use auskunft_browser_tests::visitor::panel;
use auskunft_browser_tests::{Kind, Visitor};
use serde_json::json;

use super::{SETTINGS, START, does_nothing_for_long, key, open_all, stands_before};
use crate::harness::{Scenario, scenarios};

pub(super) fn scenarios() -> Vec<Scenario> {
    scenarios![nothing_of_the_last_person_remains, who_finishes_leaves_nothing]
}

fn nothing_of_the_last_person_remains(visitor: &Visitor) {
    stands_before(visitor, SETTINGS);
    leaves_traces(visitor);
    does_nothing_for_long(visitor);
    visitor.waits_until("it is as if nobody had been there", || visitor.count(START) == 1);
    nothing_remains(visitor);
}

fn who_finishes_leaves_nothing(visitor: &Visitor) {
    stands_before(visitor, SETTINGS);
    leaves_traces(visitor);
    visitor.clicks("dialog > button");
    visitor.clicks_on("Fertig – alles löschen");
    visitor.waits_until("it is as if nobody had been there", || visitor.count(START) == 1);
    nothing_remains(visitor);
}

fn undoes(visitor: &Visitor) {
    visitor
        .browser()
        .runs("for (let step = 0; step < 9; step++) document.execCommand('undo')", &[]);
}

const MARK: &str = "Quittenkonfitüre";

/// Asks, types what is not sent, opens a mail that has the question, follows up.
fn leaves_traces(visitor: &Visitor) {
    visitor.clicks_on("Groß");
    visitor.asks("Personalausweis beantragen");
    visitor.asks(&format!("Wo bekomme ich {MARK} mit Alpakamilch?"));
    open_all(visitor);
    visitor.clicks(panel::FIELD);
    visitor.types(MARK);
    visitor.browser().runs("document.execCommand('undo')", &[]);
    assert_ne!(visitor.typed(), MARK, "there is something that can be undone");
    visitor.types(MARK);
    visitor.clicks(&key("Tastatur schließen"));
    let traces = visitor.runs(REMAINS, &[json!(MARK)]).to_string();
    for place in ["text", "attribute", "field"] {
        assert!(traces.contains(place), "{place} is not in {traces}");
    }
    visitor.clicks(".exchange:last-child [data-address^='mailto:']");
}

fn nothing_remains(visitor: &Visitor) {
    assert_eq!(visitor.runs(REMAINS, &[json!(MARK)]), json!([]));
    // Firefox does not let a script of its driver reach the module.
    if Kind::chosen() == Kind::Chromium {
        let of_the_pack = visitor.runs(REMAINS, &[json!("Rathausplatz")]).to_string();
        assert!(of_the_pack.contains("memory"), "what is in memory can be found: {of_the_pack}");
    }
    assert_eq!(visitor.stored(), json!([0, 0, "", 0, 0]));
    visitor.clicks(panel::FIELD);
    undoes(visitor);
    assert_eq!(visitor.typed(), "", "nothing can be undone");
    visitor.asks("und was kostet das?");
    let reply = visitor.text_of(panel::REPLY);
    assert!(!reply.contains("Personalausweis"), "the topic at hand is forgotten: {reply}");
}

/// Where a text is found: in what is drawn, in attributes, in fields, in the engine's memory.
const REMAINS: &str = "
    const found = [];
    const look = (node) => {
      if (node.nodeType === Node.TEXT_NODE && node.data.includes(given[0])) found.push('text');
      for (const { name, value } of node.attributes ?? []) {
        if (decodeURIComponent(value).includes(given[0])) found.push('attribute ' + name);
      }
      if (node.value?.includes?.(given[0])) found.push('field');
      if (node.shadowRoot) look(node.shadowRoot);
      node.childNodes.forEach(look);
    };
    look(document);
    const bytes = new Uint8Array(window.memory?.buffer ?? 0);
    const wanted = new TextEncoder().encode(given[0]);
    for (let at = bytes.indexOf(wanted[0]); at >= 0; at = bytes.indexOf(wanted[0], at + 1)) {
      if (wanted.every((byte, index) => bytes[at + index] === byte)) found.push('memory at ' + at);
    }
    const heard = performance.getEntries().map(({ name }) => decodeURIComponent(name));
    if (JSON.stringify([heard, history.state, location.href, document.title]).includes(given[0])) found.push('browser');
    return found;
";
