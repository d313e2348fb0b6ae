//! `auskunft export`: the FAQ as open data.
//!
//! Two forms, both JSON: `json` with all that an editor wrote, which `auskunft build` reads again, and
//! `schema.org` (JSON-LD) for search engines and catalogues. What people read in them is what the desk
//! shows: both are made of the FAQ and of the pack that is compiled from it, so that fees are in
//! words and opening hours in lines. The same folder gives the same bytes; `schema.org` names only
//! dates that are still to come.

use std::io::{self, Write as _};
use std::path::PathBuf;

use auskunft_pack::{Answer, Date, Office, Pack, Topic};
use auskunft_source::Faq;
use jiff::Zoned;
use serde::Serialize;

use super::{Failure, plain, write};

mod dates;
mod facts;
mod json;
mod markdown;
mod schema_org;
mod weekly;

/// Gibt alle Texte als offene Daten aus: als JSON oder für Suchmaschinen (schema.org).
#[derive(clap::Args)]
pub struct Arguments {
    /// Ordner mit town.toml, offices/ und topics/, oder eine JSON-Datei
    source: PathBuf,
    /// json: alle Angaben; schema.org: JSON-LD für Internetseiten
    #[arg(long)]
    format: Format,
    /// Datei, in die geschrieben wird; ohne sie wird auf die Standardausgabe geschrieben
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
}

#[derive(Debug, Clone, Copy, clap::ValueEnum)]
enum Format {
    Json,
    #[value(name = "schema.org")]
    SchemaOrg,
}

/// Runs the command.
pub fn run(arguments: &Arguments) -> Result<(), Failure> {
    let reading = auskunft_source::read(&arguments.source)?;
    if !reading.warnings.is_empty() {
        eprintln!("{}", reading.warnings);
    }
    let text = export(&reading.faq, arguments.format, today())?;
    match &arguments.out {
        Some(path) => write(path, text),
        None => io::stdout().lock().write_all(text.as_bytes()).map_err(Failure::Output),
    }
}

/// The whole document, with a line break at its end.
fn export(faq: &Faq, format: Format, today: Option<Date>) -> Result<String, Failure> {
    let bytes = auskunft_compile::compile(faq).map_err(Failure::Compile)?;
    let broken = |error| Failure::Pack { path: PathBuf::from("faq.pack"), error };
    let pack = Pack::open(bytes).map_err(broken)?;
    let shown = Shown::of(faq, &pack);
    match format {
        Format::Json => in_script(&json::document(&shown)),
        Format::SchemaOrg => in_script(&schema_org::document(&shown, today)),
    }
}

/// JSON that may stand in a script element: `<` is escaped, so nothing in it ends the element.
fn in_script(document: &impl Serialize) -> Result<String, Failure> {
    let text = serde_json::to_string_pretty(document)
        .map_err(|error| Failure::Output(io::Error::from(error)))?;
    Ok(text.replace('<', "\\u003c") + "\n")
}

fn today() -> Option<Date> {
    let today = Zoned::now().date();
    Date::new(today.year(), today.month().cast_unsigned(), today.day().cast_unsigned())
}

/// What the editors wrote, beside what the desk makes of it. Both have the same order.
struct Shown<'a> {
    faq: &'a Faq,
    offices: Vec<Office<'a>>,
    topics: Vec<(Topic<'a>, Answer)>,
}

impl<'a> Shown<'a> {
    fn of(faq: &'a Faq, pack: &'a Pack) -> Self {
        let offices = (0..).map_while(|index| pack.office(index)).collect();
        let topics = (0..pack.topic_count())
            .filter_map(|index| Some((pack.topic(index)?, pack.answer(index)?)))
            .collect();
        Self { faq, offices, topics }
    }

    /// The offices with their ids.
    fn offices(&self) -> impl Iterator<Item = (&'a auskunft_source::Office, &Office<'a>)> {
        self.faq.offices.iter().zip(&self.offices)
    }

    /// The topics as written and as shown, and what they say.
    fn topics(&self) -> impl Iterator<Item = (&'a auskunft_source::Topic, &Topic<'a>, &Answer)> {
        let written = self.faq.topics.iter();
        written.zip(&self.topics).map(|(written, (topic, answer))| (written, topic, answer))
    }

    fn office_id(&self, index: usize) -> Option<&'a str> {
        Some(self.faq.offices.get(index)?.id.as_str())
    }

    fn topic_id(&self, index: usize) -> Option<&'a str> {
        Some(self.faq.topics.get(index)?.id.as_str())
    }
}

/// All that a topic says, without markup.
fn plain_answer(answer: &Answer) -> String {
    let mut parts = vec![plain::lines(&answer.blocks, "").join("\n")];
    for section in &answer.sections {
        parts.push(format!(
            "{}\n{}",
            section.heading,
            plain::lines(&section.blocks, "").join("\n")
        ));
    }
    parts.retain(|part| !part.is_empty());
    parts.join("\n\n")
}

/// What is not empty.
fn filled(text: &str) -> Option<&str> {
    (!text.is_empty()).then_some(text)
}

#[cfg(test)]
mod tests;
