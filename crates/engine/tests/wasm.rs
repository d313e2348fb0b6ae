//! The same questions get the same verdict natively and as WebAssembly, to the bit.
//!
//! A WebAssembly test can neither read the town's folder nor compile it, so the native run of this
//! test records the pack and every verdict, and the WebAssembly run compares. `cargo xtask test`
//! runs both in this order.

use auskunft_engine::Desk;

/// One line for a question: decision, confidence and the first topics with their scores as bits.
fn verdict(desk: &Desk, question: &str) -> String {
    let verdict = desk.judge(question);
    let topics = verdict.ranking.iter().take(10);
    let topics: Vec<String> =
        topics.map(|ranked| format!("{}:{:08x}", ranked.topic, ranked.score.to_bits())).collect();
    let confidence = verdict.confidence.to_bits();
    format!("{} {confidence:08x} {}", verdict.decision.as_str(), topics.join(" "))
}

#[cfg(not(target_arch = "wasm32"))]
mod common;

#[cfg(not(target_arch = "wasm32"))]
#[test]
fn records_what_webassembly_has_to_equal() {
    let pack = common::town_pack();
    let desk = common::desk(pack.clone());
    let golden = std::fs::read_to_string(common::project("tests/golden/ellernbrueck.json"));
    let golden: serde_json::Value =
        serde_json::from_str(&golden.expect("golden questions")).expect("JSON");
    let questions = ["questions", "off_topic"].iter().filter_map(|key| golden[key].as_array());
    let lines: Vec<String> = questions
        .flatten()
        .filter_map(|entry| entry["q"].as_str())
        .map(|question| format!("{question}\t{}", verdict(&desk, question)))
        .collect();
    assert!(lines.len() > 700);
    let folder = common::project("target/wasm-recorded");
    std::fs::create_dir_all(&folder).expect("target can be written");
    std::fs::write(folder.join("town.pack"), pack).expect("written");
    std::fs::write(folder.join("verdicts.txt"), lines.join("\n")).expect("written");
}

#[cfg(target_arch = "wasm32")]
mod recorded {
    use super::*;
    use wasm_bindgen_test::wasm_bindgen_test;

    const PACK: &[u8] = include_bytes!("../../../target/wasm-recorded/town.pack");
    const VERDICTS: &str = include_str!("../../../target/wasm-recorded/verdicts.txt");

    #[wasm_bindgen_test]
    fn every_golden_question_gets_the_recorded_verdict() {
        let desk = Desk::open(PACK.to_vec()).expect("the recorded pack");
        let mut compared = 0;
        for (question, expected) in VERDICTS.lines().filter_map(|line| line.split_once('\t')) {
            assert_eq!(verdict(&desk, question), expected, "{question}");
            compared += 1;
        }
        assert!(compared > 700);
    }

    #[wasm_bindgen_test]
    fn a_damaged_pack_is_refused() {
        let mut pack = PACK.to_vec();
        let middle = pack.len() / 2;
        pack[middle] ^= 1;
        assert!(Desk::open(pack).is_err());
        assert!(Desk::open(PACK[..1000].to_vec()).is_err());
    }
}
