//! Weeks without reload: many conversations in one page, on the desk of a page and on the kiosk,
//! where each ends with everything being wiped and drawn anew.
//!
//! A thousand take seconds; `AUSKUNFT_CONVERSATIONS=10000` makes them as many as a kiosk has in
//! weeks. What is counted is memory. How long the first and the last conversations took is printed, for it
//! says as much about the machine as about the desk.

use std::time::{Duration, Instant};

use auskunft_browser_tests::{Site, Visitor};
use serde_json::{Value, json};

use crate::conversation::golden;
use crate::harness::{Scenario, scenarios};

pub(crate) fn scenarios() -> Vec<Scenario> {
    Scenario::only_in_chromium(scenarios![
        conversations_on_a_page_leave_nothing_behind,
        conversations_at_a_kiosk_leave_nothing_behind,
    ])
}

const CONVERSATIONS: usize = 1_000;
/// Turns of a conversation.
const TURNS: usize = 2;
/// A script must not work for too long at a time.
const BATCH: usize = 200;

/// What the browser collects late is freed late, so a kiosk's count differs by up to 30 kB from one
/// look to the next. A leak of 100 bytes a conversation is above it in any case.
const WRITTEN_SLACK: u64 = 50_000;
/// The same may need a page more, once, or four where a large block finds no gap.
const ENGINE_SLACK: u64 = 4 * 65_536;
/// What is on the heap is not the same at each look: code is compiled and thrown away again.
const HEAP_SLACK: u64 = 1_000_000;

fn conversations_on_a_page_leave_nothing_behind(visitor: &Visitor) {
    visitor.opens(Site::condition("plain"));
    visitor.sees_the_button();
    keeps_the_memory_in_reach(visitor);
    memory_stays_flat(visitor, "page");
}

fn conversations_at_a_kiosk_leave_nothing_behind(visitor: &Visitor) {
    visitor.opens(Site::condition("plain"));
    visitor.sees_the_button();
    keeps_the_memory_in_reach(visitor);
    visitor.runs(
        "const kiosk = document.createElement('auskunft-chat');
         kiosk.setAttribute('mode', 'kiosk');
         chat.replaceWith(kiosk);",
        &[],
    );
    visitor.sees_the_field();
    memory_stays_flat(visitor, "kiosk");
}

/// Makes the module's memory `window.memory`, before the module is loaded.
pub(crate) fn keeps_the_memory_in_reach(visitor: &Visitor) {
    let script = "
        for (const name of ['instantiate', 'instantiateStreaming']) {
          const make = WebAssembly[name];
          WebAssembly[name] = async (...given) => {
            const made = await make.apply(WebAssembly, given);
            window.memory = made.instance.exports.memory;
            return made;
          };
        }";
    visitor.runs(script, &[]);
}

/// When every question has been asked and a tenth of all conversations held, everything that is made
/// once has been made.
fn memory_stays_flat(visitor: &Visitor, place: &str) {
    let wanted = std::env::var("AUSKUNFT_CONVERSATIONS").ok().and_then(|text| text.parse().ok());
    let conversations: usize = wanted.unwrap_or(CONVERSATIONS);
    let part = (conversations / 10).max(1);
    let questions = golden();
    converses(visitor, &questions, questions.len().div_ceil(TURNS));
    let first = converses(visitor, &questions, part);
    let before = memory(visitor);
    let times: Vec<Duration> = (1..10).map(|_| converses(visitor, &questions, part)).collect();
    let after = memory(visitor);
    let last = times.last().copied().unwrap_or_default();
    println!(
        "{place}: {part} conversations {first:?} at first, {last:?} at last; {before:?}, {after:?}"
    );
    assert!(after.written <= before.written + WRITTEN_SLACK, "{before:?} -> {after:?}");
    assert!(after.engine <= before.engine + ENGINE_SLACK, "{before:?} -> {after:?}");
    assert!(after.heap <= before.heap + HEAP_SLACK, "{before:?} -> {after:?}");
    assert!(after.nodes <= before.nodes + 50, "{before:?} -> {after:?}");
    assert!(after.listeners <= before.listeners + 50, "{before:?} -> {after:?}");
}

/// Has conversations; the questions differ from one to the next.
fn converses(visitor: &Visitor, questions: &[String], conversations: usize) -> Duration {
    let begin = Instant::now();
    // What has gone is freed between two tasks, as a person leaves time for.
    let script = "
        for (let index = 0; index < given[1]; index++) {
          for (let turn = 0; turn < given[2]; turn++) {
            window.turn = (window.turn ?? 0) + 1;
            await chat.ask(given[0][window.turn % given[0].length]);
          }
          await chat.reset();
          await new Promise(setTimeout);
        }";
    for from in (0..conversations).step_by(BATCH) {
        let batch = BATCH.min(conversations - from);
        let given = [json!(questions), json!(batch), json!(TURNS)];
        assert_eq!(visitor.awaits(script, &given), Value::Null);
    }
    begin.elapsed()
}

/// What a page holds when nothing is left to collect.
#[derive(Debug)]
struct Memory {
    /// Bytes of WebAssembly's memory.
    engine: u64,
    /// Those of them that are not zero: what is in use and what was before.
    written: u64,
    /// Bytes of JavaScript's heap.
    heap: u64,
    nodes: u64,
    listeners: u64,
}

fn memory(visitor: &Visitor) -> Memory {
    let browser = visitor.browser();
    // Listeners of nodes that have gone are freed a moment after these.
    for _ in 0..3 {
        browser.devtools("HeapProfiler.collectGarbage", &json!({}));
        std::thread::sleep(Duration::from_millis(200));
    }
    browser.devtools("Performance.enable", &json!({}));
    let metrics = browser.devtools("Performance.getMetrics", &json!({}));
    let metric = |name: &str| {
        let all = metrics["metrics"].as_array().into_iter().flatten();
        let value = all.filter(|metric| metric["name"] == name).find_map(|it| it["value"].as_f64());
        value.unwrap_or_else(|| panic!("{name} is not in {metrics}")) as u64
    };
    let script = "
        const bytes = new Uint8Array(memory.buffer);
        return [bytes.length, bytes.reduce((sum, byte) => sum + (byte !== 0), 0)]";
    let (engine, written) = serde_json::from_value(visitor.runs(script, &[])).expect("two numbers");
    Memory {
        engine,
        written,
        heap: metric("JSHeapUsedSize"),
        nodes: metric("Nodes"),
        listeners: metric("JSEventListeners"),
    }
}
