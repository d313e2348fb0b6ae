//! One engine on one set: all that is told about it.

use serde::Serialize;

use crate::engine::{Engine, Way};
use crate::error::Error;
use crate::page::{Cold, Judged, Page, Warm};
use crate::site::{Set, Site};
use crate::size;
use crate::statistics::{area_under_curve, median, median_of_rounds, percentile};

/// Cold starts; the median is told.
const STARTS: u32 = 5;

/// A row of the table. Times in milliseconds, sizes in bytes.
#[derive(Debug, Clone, Serialize)]
pub struct Measurement {
    /// The engine's name.
    pub engine: String,
    /// The set's name.
    pub set: String,
    /// Topics of the set.
    pub topics: usize,
    /// Questions asked: fewer for slow engines.
    pub asked: usize,
    /// A question, the median of all.
    pub median: f64,
    /// A question, the 99th percentile of all.
    pub slowest: f64,
    /// Share of the questions with a right topic at the first place.
    pub hit_1: f64,
    /// Share of the questions with a right topic among the first three.
    pub hit_3: f64,
    /// How surely the score tells questions with a topic from others, if there are others.
    pub auc: Option<f64>,
    /// To run the code.
    pub code_ready: f64,
    /// From pack or documents to the first answer.
    pub first_answer: f64,
    /// From a saved index to the first answer, if the engine saves one.
    pub first_answer_saved: Option<f64>,
    /// Memory in use after questions were answered.
    pub memory: f64,
    /// Index on the wire.
    pub index: usize,
    /// Index and texts on the wire.
    pub with_texts: usize,
    /// Code on the wire.
    pub code: usize,
}

impl Measurement {
    /// Measures.
    pub fn take(page: &Page, site: &Site, engine: Engine, set: &Set) -> Result<Self, Error> {
        let (index, with_texts) = sizes(page, site, engine, set)?;
        let starts = cold_starts(page, engine, set, engine.way)?;
        let saved =
            engine.saves().then(|| cold_starts(page, engine, set, Way::Index)).transpose()?;
        let middle = |starts: &[Cold], of: fn(&Cold) -> f64| {
            median(&starts.iter().map(of).collect::<Vec<f64>>())
        };
        let Warm { name, inside, outside, rounds } = page.warm(engine, set)?;
        let times = median_of_rounds(&rounds);
        Ok(Self {
            engine: name,
            set: set.name.clone(),
            topics: set.topics,
            asked: inside.len(),
            median: median(&times),
            slowest: percentile(&times, 0.99),
            hit_1: hits(&inside, 1),
            hit_3: hits(&inside, 3),
            auc: area_under_curve(&scores(&inside), &scores(&outside)),
            code_ready: middle(&starts, |start| start.code),
            first_answer: middle(&starts, |start| start.answer),
            first_answer_saved: saved.map(|saved| middle(&saved, |start| start.answer)),
            memory: page.memory(engine, set)?,
            index,
            with_texts,
            code: site.code_size(engine.file)?,
        })
    }
}

/// Bytes of the index, and of index and texts. Leaves a saved index where the page finds it.
fn sizes(page: &Page, site: &Site, engine: Engine, set: &Set) -> Result<(usize, usize), Error> {
    if !engine.saves() {
        return Ok((set.pack_index, set.pack));
    }
    let index = page.save(engine, set)?;
    site.add_index(set, engine.file, &index)?;
    let index = size::brotli(index.as_bytes());
    Ok((index, index + set.documents))
}

fn cold_starts(page: &Page, engine: Engine, set: &Set, way: Way) -> Result<Vec<Cold>, Error> {
    (0..STARTS).map(|question| page.cold(engine, set, way, question)).collect()
}

fn hits(judged: &[Judged], places: i64) -> f64 {
    let hits = judged.iter().filter(|judged| (0..places).contains(&judged.rank)).count();
    hits as f64 / judged.len().max(1) as f64
}

fn scores(judged: &[Judged]) -> Vec<f64> {
    judged.iter().map(|judged| judged.score).collect()
}
