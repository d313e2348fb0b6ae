//! `town.toml`: the town, its contact of last resort, its start topics, colours, closings and kiosk.

use super::Folders;
use super::calendar;
use super::holidays::{self, SCHOOL_HOLIDAYS};
use super::kiosk;
use super::roles::{HIDE, OFFICE_OF};
use crate::diagnostics::{Place, Report, Spanned};
use crate::directory::Directory;
use crate::document::Table;
use crate::fields::{Fields, Key};
use crate::messages::{faq, field, hours};
use crate::model::{Colors, Town};
use crate::values;

/// Buttons under the greeting; more would hide the field for the question.
const START_LIMIT: usize = 6;

/// WCAG 2.2, criterion 1.4.3, level AA.
const LEAST_CONTRAST: f64 = 4.5;

pub(super) const KEYS: [Key; 15] = [
    Key::required("name", "name = \"Gemeinde Ellernbrück\""),
    Key::optional("land", "land = \"NI\""),
    Key::optional("language", "language = \"de\""),
    Key::optional("website", "website = \"https://www.ellernbrueck.example/\""),
    Key::required("contact", "contact = \"buergerbuero\""),
    Key::optional("notice", "notice = \"Die Auskunft gibt ein Programm.\""),
    Key::optional("start", "start = [\"oeffnungszeiten\", \"formulare\"]"),
    Key::optional("colors", "[colors]"),
    Key::optional("kiosk", "[kiosk]"),
    Key::optional("calendar", "calendar = { from = 2026-01-01, until = 2027-12-31 }"),
    Key::optional("closings", calendar::CLOSINGS),
    Key::optional("school_holidays", SCHOOL_HOLIDAYS),
    Key::optional("extends", "extends = \"base\""),
    Key::optional("hide", HIDE),
    Key::optional("office_of", OFFICE_OF),
];

const COLOR_KEYS: [Key; 2] = [
    Key::optional("action", "action = \"#1d5c3f\""),
    Key::optional("on_action", "on_action = \"#ffffff\""),
];

/// The town as far as its file tells it.
pub(super) struct Head {
    pub(super) town: Town,
    place: Place,
    /// What an office with opening hours needs and does not find, right or wrong.
    lacks_land: bool,
    lacks_calendar: bool,
}

impl Head {
    /// The town; `timed` if an office has opening hours, which need more of a town.
    pub(super) fn into_town(self, timed: bool, report: &mut Report) -> Town {
        if timed && self.lacks_land {
            report.add(self.place.clone(), hours::land_missing());
        }
        if timed && self.lacks_calendar {
            report.add(self.place, hours::calendar_missing());
        }
        self.town
    }
}

/// The language of the FAQ and its town; no town if the file cannot be read.
pub(super) fn read(
    folders: &Folders<'_>,
    directory: &Directory,
    report: &mut Report,
) -> (String, Option<Head>) {
    let german = || "de".to_owned();
    let Some(fields) = &folders.fields else { return (german(), None) };
    let file = (folders.town, folders.sources.at(folders.town).text.as_str());
    let language = fields.text("language", report);
    let language = language.and_then(|text| values::language(text, report)).unwrap_or_else(german);
    if let Some(base) = &folders.base {
        base.report_other_language(&language, fields, report);
    }
    let website = fields.text("website", report);
    let land = fields.text("land", report);
    let calendar = calendar::period(fields, file, report);
    let town = Town {
        name: fields.text("name", report).map(|text| text.value).unwrap_or_default(),
        land: land.and_then(|text| values::land(text, report)),
        website: website.and_then(|text| values::address(text, report)),
        notice: fields.text("notice", report).map(|text| text.value),
        contact: contact(fields, directory, report),
        start: start(fields, directory, report),
        colors: fields
            .table("colors", report)
            .map(|table| colors(table, file, report))
            .unwrap_or_default(),
        calendar,
        closings: calendar::closings(fields, file, calendar, directory, report),
        school_holidays: holidays::read(fields, file, report),
        kiosk: kiosk::read(fields, file, directory, report),
    };
    let lacks = |name| fields.node(name).is_none();
    let (lacks_land, lacks_calendar) = (lacks("land"), lacks("calendar"));
    let head = Head { town, place: fields.place(), lacks_land, lacks_calendar };
    (language, Some(head))
}

fn contact(fields: &Fields<'_>, directory: &Directory, report: &mut Report) -> usize {
    let Some(id) = fields.text("contact", report) else { return 0 };
    office(&id, directory, report).unwrap_or_default()
}

/// The index of an office; an unknown one is reported.
pub(super) fn office(
    id: &Spanned<String>,
    directory: &Directory,
    report: &mut Report,
) -> Option<usize> {
    let office = directory.office(&id.value);
    if office.is_none() {
        let known = directory.office_ids();
        let message = faq::office_unknown(&id.value, directory.office_like(&id.value), &known);
        report.add(id.place.clone(), message);
    }
    office
}

fn start(fields: &Fields<'_>, directory: &Directory, report: &mut Report) -> Vec<usize> {
    let ids = fields.texts("start", report);
    if let Some(surplus) = ids.get(START_LIMIT) {
        report.add(surplus.place.clone(), field::start_too_long(START_LIMIT));
    }
    let mut topics = Vec::new();
    for id in ids {
        let Some(topic) = directory.topic(&id.value) else {
            let similar = directory.topic_like(&id.value);
            report.add(id.place, faq::topic_unknown(&id.value, similar));
            continue;
        };
        topics.push(topic);
    }
    topics
}

fn colors(table: &Table, file: (usize, &str), report: &mut Report) -> Colors {
    let fields = Fields::open(table, &COLOR_KEYS, file, report);
    let mut color = |name| values::color(fields.text(name, report)?, report);
    let colors = Colors { action: color("action"), on_action: color("on_action") };
    if let (Some(action), Some(on_action)) = (&colors.action, &colors.on_action)
        && let Some(contrast) = values::contrast(action, on_action)
        && contrast < LEAST_CONTRAST
    {
        let place = fields.key_place("on_action").unwrap_or_else(|| Place::file(file.0));
        report.add(place, field::low_contrast(contrast));
    }
    colors
}
