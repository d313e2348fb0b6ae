//! The engine alone for JavaScript, to be measured beside its peers. The widget does not use this.

use auskunft_engine::{Desk, Ranked, TopicIndex};
use wasm_bindgen::prelude::wasm_bindgen;

/// As many topics as a peer is asked for.
const RESULTS: usize = 10;

/// An opened pack.
#[wasm_bindgen]
pub struct Engine {
    desk: Desk,
}

#[wasm_bindgen]
impl Engine {
    /// Opens a pack; throws the cause if it is none.
    pub fn open(pack: Vec<u8>) -> Result<Engine, String> {
        let desk = Desk::open(pack).map_err(|error| error.to_string())?;
        Ok(Self { desk })
    }

    /// The best topics for a question as pairs of numbers: place in the pack, score.
    pub fn judge(&self, question: &str) -> Vec<f64> {
        let ranking = self.desk.judge(question).ranking;
        let pair = |ranked: &Ranked| [f64::from(ranked.topic), f64::from(ranked.score)];
        ranking.iter().take(RESULTS).flat_map(pair).collect()
    }

    /// The id of the topic at a place in the pack; empty if there is none.
    pub fn id(&self, place: u32) -> String {
        self.desk.topic_id(TopicIndex(place)).to_owned()
    }
}
