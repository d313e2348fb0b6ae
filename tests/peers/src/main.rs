//! Measures the engine beside search engines from npm: in one browser, one after the other, on the
//! same topics and the same questions. `cargo xtask peers` prepares the page and calls this.
//!
//! | module          | what it does                                                         |
//! |-----------------|----------------------------------------------------------------------|
//! | [`site`]        | writes FAQs, packs and questions to where the page finds them         |
//! | [`engine`]      | names the engines                                                    |
//! | [`page`]        | calls the measuring functions in the browser                         |
//! | [`measurement`] | all figures of one engine on one set, by [`statistics`] and [`size`] |
//! | [`report`]      | the tables, with what we want to keep from [`limit`]                 |
//!
//! Tables go to standard output, the figures behind them to a JSON file, progress to standard error.

mod engine;
mod error;
mod limit;
mod measurement;
mod page;
mod report;
mod site;
mod size;
mod statistics;

use std::fs;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::Parser;

use crate::engine::{ENGINES, Engine};
use crate::error::Error;
use crate::measurement::Measurement;
use crate::page::Page;
use crate::site::{Set, Site};

/// Measures the engine beside its peers.
#[derive(Parser)]
struct Arguments {
    /// The folder with page and engines
    #[arg(long)]
    site: PathBuf,
    /// Where the figures go, as JSON
    #[arg(long)]
    figures: PathBuf,
    /// A made-up FAQ with so many topics
    #[arg(long)]
    topics: Vec<usize>,
    /// A folder with faq.json and questions.json
    #[arg(long)]
    set: Vec<PathBuf>,
    /// Only the engine of that file in page/engines/
    #[arg(long)]
    engine: Vec<String>,
}

fn main() -> ExitCode {
    match run(&Arguments::parse()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::FAILURE
        }
    }
}

fn run(arguments: &Arguments) -> Result<(), Error> {
    let site = Site::new(arguments.site.clone());
    let page = Page::open(&site);
    let engines = arguments.engines();
    let mut all = Vec::new();
    for topics in &arguments.topics {
        eprintln!("    making a FAQ of {topics} topics");
        all.extend(measure(&page, &site, &engines, &site.add_corpus(*topics)?)?);
    }
    for folder in &arguments.set {
        all.extend(measure(&page, &site, &engines, &site.add_labelled(folder)?)?);
    }
    println!("{}", report::summary(&all));
    let json = serde_json::to_string_pretty(&all).unwrap_or_default();
    fs::write(&arguments.figures, json).map_err(Error::file("write", &arguments.figures))
}

impl Arguments {
    /// Those that are named; all if none is.
    fn engines(&self) -> Vec<Engine> {
        let is_named = |engine: &Engine| self.engine.iter().any(|name| name == engine.file);
        ENGINES.into_iter().filter(|one| self.engine.is_empty() || is_named(one)).collect()
    }
}

/// Measures the engines on a set and prints their table.
fn measure(
    page: &Page,
    site: &Site,
    engines: &[Engine],
    set: &Set,
) -> Result<Vec<Measurement>, Error> {
    let mut rows = Vec::new();
    for &engine in engines {
        eprintln!("    {}: {}", set.name, engine.file);
        rows.push(Measurement::take(page, site, engine, set)?);
    }
    println!("{}", report::table(set, &rows));
    Ok(rows)
}
