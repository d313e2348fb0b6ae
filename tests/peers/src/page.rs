//! The page in the browser: calls the functions of `measure.js`, on a freshly loaded page each time.

use std::time::Duration;

use auskunft_browser_tests::{Browser, Site as Served, Town};
use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use crate::engine::{Engine, Way};
use crate::error::Error;
use crate::site::{Set, Site};

/// A slow engine may take this long for everything in one call.
const LONGEST_CALL: Duration = Duration::from_mins(10);
/// Milliseconds for all questions together; engines that need more are asked fewer.
const BUDGET: u32 = 12_000;

const CALL: &str = "const [name, options, done] = arguments;
    measure[name](options).then(value => done({ value }), cause => done({ cause: `${cause}` }));";

/// A browser, and the server of the page.
pub struct Page {
    browser: Browser,
    town: Town,
}

/// Milliseconds, everything in memory before.
#[derive(Deserialize)]
pub struct Cold {
    /// To run the engine's code.
    pub code: f64,
    /// After that, to open it and to answer the first question.
    pub answer: f64,
}

/// What the engine answers, and how fast.
#[derive(Deserialize)]
pub struct Warm {
    /// The engine's name.
    pub name: String,
    /// For each question that has a right topic.
    pub inside: Vec<Judged>,
    /// For each question that has none.
    pub outside: Vec<Judged>,
    /// Milliseconds for each question, several times.
    pub rounds: Vec<Vec<f64>>,
}

/// One question answered.
#[derive(Deserialize)]
pub struct Judged {
    /// Place of the first right topic, -1 if it is not among the first ten.
    pub rank: i64,
    /// Of the best topic; 0 if there is none.
    pub score: f64,
}

impl Page {
    /// Starts server and browser.
    pub fn open(site: &Site) -> Self {
        let town = Town::open(Served::folder(site.folder()));
        let browser = Browser::start();
        browser.lets_scripts_run(LONGEST_CALL);
        Self { browser, town }
    }

    /// From nothing to the first answer, to the question with that number.
    pub fn cold(&self, engine: Engine, set: &Set, way: Way, question: u32) -> Result<Cold, Error> {
        self.reload();
        self.call(engine, "cold", set, json!({ "way": way.name(), "question": question }))
    }

    /// All questions.
    pub fn warm(&self, engine: Engine, set: &Set) -> Result<Warm, Error> {
        self.reload();
        self.call(engine, "warm", set, json!({ "way": engine.way.name(), "budget": BUDGET }))
    }

    /// The index as the engine saves it.
    pub fn save(&self, engine: Engine, set: &Set) -> Result<String, Error> {
        self.reload();
        self.call(engine, "save", set, json!({}))
    }

    /// Bytes that the page has more once the engine is open and has answered, garbage not counted.
    pub fn memory(&self, engine: Engine, set: &Set) -> Result<f64, Error> {
        self.reload();
        let before = self.heap();
        let options = json!({ "way": engine.way.name(), "budget": BUDGET });
        let wasm: f64 = self.call(engine, "keep", set, options)?;
        Ok(self.heap() - before + wasm)
    }

    fn reload(&self) {
        self.browser.goes_to(&format!("{}/index.html", self.town.origin()));
    }

    /// Bytes of objects and of of their buffers; WebAssembly's memory is not among them.
    fn heap(&self) -> f64 {
        self.browser.devtools("HeapProfiler.collectGarbage", &json!({}));
        let usage = self.browser.devtools("Runtime.getHeapUsage", &json!({}));
        let of = |key: &str| usage[key].as_f64().unwrap_or_default();
        of("usedSize") + of("backingStorageSize")
    }

    fn call<T: DeserializeOwned>(
        &self,
        engine: Engine,
        function: &str,
        set: &Set,
        mut options: Value,
    ) -> Result<T, Error> {
        options["engine"] = json!(engine.file);
        options["set"] = json!(set.name);
        let mut answer = self.browser.awaits(CALL, &[json!(function), options]);
        let failed = |cause| Error::Page { engine: engine.file, cause };
        if let Some(cause) = answer["cause"].as_str() {
            return Err(failed(cause.to_owned()));
        }
        serde_json::from_value(answer["value"].take()).map_err(|cause| failed(cause.to_string()))
    }
}
