//! `dates/*/`: what happens on which days.
//!
//! Every folder is a plan: `plan.toml` names it and the topics that its dates belong to, `*.csv` and
//! `*.ics` hold the dates. Where they differ from street to street, `streets.csv` tells the area of
//! each street and every other file belongs to the area of its name: `nord-2026.ics` to `nord`.
//!
//! ```text
//! table    -> rows and cells of a CSV file, each with its place
//! list     -> a CSV file of dates       \
//! calendar -> an iCalendar file          > happenings, as they are written
//!   event  -> one VEVENT               /
//!   series -> the days of a recurrence rule
//! streets  -> streets and the areas they lie in
//! plan     -> plan.toml
//! gather   -> occasions: happenings with their topics, within the town's calendar, each once
//! ```
//!
//! Every step reports what is wrong and goes on with the rest.

mod calendar;
mod event;
mod gather;
mod list;
mod moment;
mod plan;
mod series;
mod streets;
mod table;
mod written;

use std::collections::BTreeMap;

use auskunft_pack::date::Date;

use self::gather::Gathering;
use self::plan::Head;
use crate::diagnostics::{Place, Report, Sources, Spanned};
use crate::directory::Directory;
use crate::files::has_ending;
use crate::messages::{dates, file};
use crate::model::{Period, Plan, Street};

const PLAN: &str = "plan.toml";
const STREETS: &str = "streets.csv";

/// First minute since midnight, and the minute after the last if that is known.
type Time = Option<(u16, Option<u16>)>;

/// Something that happens on a day, as a file tells it.
struct Happening {
    what: Spanned<String>,
    date: Date,
    /// Where the day is written.
    place: Place,
    time: Time,
    location: Option<String>,
}

/// The files of one plan, by their numbers.
#[derive(Default)]
struct Folder<'a> {
    plan: Option<usize>,
    streets: Option<usize>,
    /// Names and numbers of the files with dates.
    data: Vec<(&'a str, usize)>,
}

/// Reads all plans, in the order of their folders. The files have their names below `dates`.
pub(super) fn read(
    sources: &mut Sources,
    files: &[(String, usize)],
    directory: &Directory,
    calendar: Option<Period>,
    report: &mut Report,
) -> Vec<Plan> {
    let mut plans = Vec::new();
    for (id, folder) in folders(files, report) {
        let head = if let Some(source) = folder.plan {
            plan::read(sources, source, directory, report)
        } else {
            let missing = sources.add(&format!("dates/{id}/{PLAN}"), "");
            report.add(Place::file(missing), dates::plan_missing(id));
            Head::default()
        };
        plans.push(read_plan(sources, id, head, &folder, calendar, report));
    }
    plans
}

fn folders<'a>(files: &'a [(String, usize)], report: &mut Report) -> BTreeMap<&'a str, Folder<'a>> {
    let mut folders: BTreeMap<&str, Folder<'_>> = BTreeMap::new();
    for (path, source) in files {
        let last = path.rsplit('/').next().unwrap_or(path);
        if last.eq_ignore_ascii_case("README.md") {
            continue;
        }
        let Some((id, name)) = path.split_once('/').filter(|(_, name)| !name.contains('/')) else {
            report.add(Place::file(*source), dates::outside_of_a_plan(last));
            continue;
        };
        let folder = folders.entry(id).or_default();
        match name {
            PLAN => folder.plan = Some(*source),
            STREETS => folder.streets = Some(*source),
            _ if is_data(name) => folder.data.push((name, *source)),
            _ => report.add(Place::file(*source), file::ignored(name, ".csv oder .ics")),
        }
    }
    folders
}

fn is_data(name: &str) -> bool {
    has_ending(name, "csv") || has_ending(name, "ics")
}

fn read_plan(
    sources: &Sources,
    id: &str,
    head: Head,
    folder: &Folder<'_>,
    calendar: Option<Period>,
    report: &mut Report,
) -> Plan {
    if let (true, Some(place)) = (folder.data.is_empty(), folder.plan.or(folder.streets)) {
        report.add(Place::file(place), dates::no_files(folder.streets.is_some()));
    }
    let areas: Vec<String> = folder.streets.map_or(Vec::new(), |_| areas(&folder.data));
    let streets = streets(sources, folder, &areas, report);
    let mut gathering = Gathering::new(&head.kinds, calendar);
    for (name, source) in &folder.data {
        let happenings = happenings(sources, *source, calendar, report);
        gathering.add(happenings, number_of(area_of(name), &areas), report);
    }
    let occasions = gathering.finish(report);
    let Head { title, topic, .. } = head;
    Plan { id: id.to_owned(), title, topic, areas, streets, occasions }
}

/// The streets of a plan. Files of areas without streets are reported.
fn streets(
    sources: &Sources,
    folder: &Folder<'_>,
    areas: &[String],
    report: &mut Report,
) -> Vec<Street> {
    let Some(index) = folder.streets else { return Vec::new() };
    let source = sources.at(index);
    if !source.readable {
        return Vec::new();
    }
    let streets = streets::read(&source.text, index, areas, report);
    for (number, area) in areas.iter().enumerate() {
        let file =
            folder.data.iter().find(|(name, _)| number_of(area_of(name), areas) == Some(number));
        if let (Some((_, file)), false) = (file, streets.iter().any(|one| one.area == number)) {
            report.add(Place::file(*file), dates::area_unused(area));
        }
    }
    streets
}

/// The names of areas that files have, each once, sorted.
fn areas(data: &[(&str, usize)]) -> Vec<String> {
    let mut areas: Vec<String> = data.iter().map(|(name, _)| area_of(name).to_owned()).collect();
    areas.sort_by_key(|area| (area.to_lowercase(), area.clone()));
    areas.dedup_by_key(|area| area.to_lowercase());
    areas
}

/// The number of an area by its name, whose letters may be large or small.
fn number_of(name: &str, areas: &[String]) -> Option<usize> {
    let name = name.to_lowercase();
    areas.iter().position(|area| area.to_lowercase() == name)
}

/// The area whose dates a file holds: its name without the ending and without years.
fn area_of(file: &str) -> &str {
    let stem = file.rsplit_once('.').map_or(file, |(stem, _)| stem);
    let mut area = stem;
    for _ in 0..2 {
        match area.rsplit_once('-') {
            Some((name, year)) if is_year(year) && !name.is_empty() => area = name,
            _ => break,
        }
    }
    area
}

fn is_year(text: &str) -> bool {
    text.len() == 4 && text.bytes().all(|byte| byte.is_ascii_digit())
}

fn happenings(
    sources: &Sources,
    index: usize,
    calendar: Option<Period>,
    report: &mut Report,
) -> Vec<Happening> {
    let source = sources.at(index);
    match source.readable {
        false => Vec::new(),
        true if has_ending(&source.name, "ics") => {
            calendar::read(&source.text, index, calendar, report)
        }
        true => list::read(&source.text, index, report),
    }
}

#[cfg(test)]
mod tests;
