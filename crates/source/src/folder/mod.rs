//! The authoring format: a folder with `town.toml`, `lexicon.toml`, `offices/*.toml`,
//! `topics/**/*.md` and plans of dates in `dates/*/`.
//!
//! The files are first told apart by their names, which gives the ids of all offices and topics;
//! then each is read once. Their order is that of their names, so the same folder gives the same
//! [`Faq`] on every system.

mod calendar;
mod dates;
mod facts;
mod front_matter;
mod lexicon;
mod office;
mod topic;
mod town;

use crate::choices;
use crate::diagnostics::{Place, Report, Sources};
use crate::directory::Directory;
use crate::files::{has_ending, is_like_lexicon};
use crate::messages::file;
use crate::model::{Faq, Office, Topic};
use crate::questions::report_repeated;

const TOWN: &str = "town.toml";
const LEXICON: &str = "lexicon.toml";

/// Reads the files of a folder; mistakes are reported, and the rest is kept.
pub(crate) fn read(sources: &mut Sources, report: &mut Report) -> Faq {
    let layout = Layout::of(sources, report);
    let Some(town) = layout.town else {
        let missing = sources.add(TOWN, "");
        report.add(Place::file(missing), file::town_missing());
        return Faq::default();
    };
    if layout.topics.is_empty() {
        report.add(Place::file(town), file::no_topics());
    }
    let ids = |files: &[Found]| files.iter().map(|found| found.id.clone()).collect::<Vec<_>>();
    let (topics, offices) = (ids(&layout.topics), ids(&layout.offices));
    let directory =
        Directory::new(topics.iter().map(String::as_str), offices.iter().map(String::as_str));
    let (language, town) = town::read(sources, town, &directory, report);
    let calendar = town.as_ref().and_then(|head| head.town.calendar);
    let read = |found: &Found| office::read(sources, found, calendar, report);
    let (offices, timed): (Vec<Office>, Vec<bool>) = layout.offices.iter().map(read).unzip();
    let town = town.map(|head| head.into_town(timed.contains(&true), report));
    let (mut questions, mut choices) = (Vec::new(), Vec::new());
    let mut topics: Vec<Topic> = layout
        .topics
        .iter()
        .map(|found| {
            topic::read(sources, found, &language, &directory, &mut questions, &mut choices, report)
        })
        .collect();
    report_repeated(&questions, report);
    choices::check(&mut topics, &choices, report);
    let lexicon = lexicon::read(sources, layout.lexicon, &topics, report);
    let plans = dates::read(sources, &layout.dates, &directory, calendar, report);
    Faq { language, town, offices, topics, lexicon, plans }
}

/// A file that holds an office or a topic.
struct Found {
    id: String,
    source: usize,
}

/// Which file is what.
#[derive(Default)]
struct Layout {
    town: Option<usize>,
    lexicon: Option<usize>,
    offices: Vec<Found>,
    topics: Vec<Found>,
    /// Names below `dates`, and numbers.
    dates: Vec<(String, usize)>,
}

impl Layout {
    fn of(sources: &Sources, report: &mut Report) -> Self {
        let mut layout = Self::default();
        let mut files: Vec<(&str, usize)> =
            sources.iter().map(|(index, source)| (source.name.as_str(), index)).collect();
        files.sort_unstable();
        for (name, source) in files {
            layout.place(name, source, report);
        }
        report_twice(&layout.offices, report);
        report_twice(&layout.topics, report);
        layout
    }

    fn place(&mut self, name: &str, source: usize, report: &mut Report) {
        match name.split_once('/') {
            None if name == TOWN => self.town = Some(source),
            None if name == LEXICON => self.lexicon = Some(source),
            None if is_like_lexicon(name) => {
                report.add(Place::file(source), file::lexicon_misnamed(name));
            }
            Some(("offices", file)) => {
                self.offices.extend(found(file, "toml", source, report));
            }
            Some(("dates", file)) => self.dates.push((file.to_owned(), source)),
            Some(("topics", file)) => self.topics.extend(found(file, "md", source, report)),
            _ => {}
        }
    }
}

fn found(file: &str, ending: &str, source: usize, report: &mut Report) -> Option<Found> {
    let file = file.rsplit('/').next().unwrap_or(file);
    if file.eq_ignore_ascii_case("README.md") {
        return None;
    }
    let (id, _) = file.rsplit_once('.').unwrap_or((file, ""));
    if !has_ending(file, ending) {
        report.add(Place::file(source), file::ignored(file, &format!(".{ending}")));
        return None;
    }
    let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    if id.is_empty() || !id.chars().all(plain) {
        report.add(Place::file(source), file::name_invalid(id, ending));
    }
    Some(Found { id: id.to_owned(), source })
}

fn report_twice(files: &[Found], report: &mut Report) {
    for (index, found) in files.iter().enumerate() {
        if let Some(first) = files[..index].iter().find(|other| other.id == found.id) {
            let (place, other) = (Place::file(found.source), Place::file(first.source));
            report.add_pair(place, file::id_twice(&found.id), other, "");
        }
    }
}
