//! The authoring format: a folder with `town.toml`, `lexicon.toml`, `offices/*.toml`,
//! `topics/**/*.md` and plans of dates in `dates/*/`, and the base that it may extend.
//!
//! The files are first told apart by their names, which gives the ids of all offices and topics;
//! then each is read once. Topics are sorted by their names below the folder they are in, whether
//! town or base, so the same files give the same [`Faq`] on every system, and a topic that moves
//! from a town to its base keeps its place.
//!
//! ```text
//! layout  -> which file is what
//! base    -> base.toml and the way to it
//! town    -> town.toml; calendar, holidays and roles: parts of it
//! office  -> offices/*.toml
//! topic   -> topics/**/*.md; adapt: what a town changes in a topic of the base
//! topics  -> the topics of both folders, merged
//! lexicon -> lexicon.toml
//! dates   -> dates/*/
//! ```

mod adapt;
mod base;
mod calendar;
mod dates;
mod facts;
mod front_matter;
mod holidays;
mod kiosk;
mod layout;
mod lexicon;
mod office;
mod roles;
mod topic;
mod topics;
mod town;

pub(crate) use self::base::prefix_of_base;
use self::base::{Base, Extends};
use self::layout::{BASE, Folder, Found, Layout, TOWN};
use self::topic::Context;
use self::topics::Selection;
use crate::diagnostics::{Place, Report, Sources};
use crate::directory::Directory;
use crate::document::toml;
use crate::fields::Fields;
use crate::inheritance::Inheritance;
use crate::messages::file;
use crate::model::{Faq, Office};

/// Reads the files of a folder; mistakes are reported, and the rest is kept.
pub(crate) fn read(sources: &mut Sources, report: &mut Report) -> (Faq, Option<Inheritance>) {
    if let Some(town) = sources.find(TOWN) {
        let town = read_town(sources, town, report);
        return town.map(|town| town.with_plans(sources, report)).unwrap_or_default();
    }
    if let Some(base) = sources.find(BASE) {
        return (read_base(sources, base, report), None);
    }
    Layout::of(Folder::Town, sources.below(""), report);
    let missing = sources.add(TOWN, "");
    report.add(Place::file(missing), file::town_missing());
    (Faq::default(), None)
}

/// A base alone: who checks it has no town at hand, and so no offices.
fn read_base(sources: &Sources, index: usize, report: &mut Report) -> Faq {
    let head = base::head(sources, index, report);
    let layout = Layout::of(Folder::Base, sources.below(""), report);
    report_no_topics(layout.topics.is_empty(), index, report);
    let directory = Directory::new(layout.topics.iter().map(|found| found.id.as_str()), []);
    let context = Context { sources, directory: &directory, language: &head.language };
    let topics = topics::of_base(context, &layout.topics, report);
    let lexicon = lexicon::read(sources, layout.lexicon, Some(&topics), report);
    Faq { language: head.language, topics, lexicon, ..Faq::default() }
}

/// A town's own folder and that of its base.
struct Folders<'a> {
    sources: &'a Sources,
    /// `town.toml`.
    town: usize,
    /// What is in it, if it can be read.
    fields: Option<Fields<'a>>,
    own: Layout,
    base: Option<Base>,
}

impl Folders<'_> {
    fn base_topics(&self) -> &[Found] {
        self.base.as_ref().map_or(&[], |base| &base.layout.topics)
    }
}

/// What a town has but for its plans.
struct WithoutPlans {
    faq: Faq,
    inheritance: Option<Inheritance>,
    directory: Directory,
    dates: Vec<(String, usize)>,
}

impl WithoutPlans {
    fn with_plans(self, sources: &mut Sources, report: &mut Report) -> (Faq, Option<Inheritance>) {
        let calendar = self.faq.town.as_ref().and_then(|town| town.calendar);
        let plans = dates::read(sources, &self.dates, &self.directory, calendar, report);
        (Faq { plans, ..self.faq }, self.inheritance)
    }
}

/// Nothing if the base cannot be found: then every topic would seem to be full of gaps.
fn read_town(sources: &Sources, town: usize, report: &mut Report) -> Option<WithoutPlans> {
    let source = sources.at(town);
    let table = source.readable.then(|| toml(&source.text, town, report)).flatten();
    let file = (town, source.text.as_str());
    let fields = table.as_ref().map(|table| Fields::open(table, &town::KEYS, file, report));
    let base = match Extends::of(sources, town, fields.as_ref(), report) {
        Extends::Unknown => return None,
        Extends::Base(base) => Some(base),
        Extends::Nothing => None,
    };
    let is_own = |(name, _): &(&str, usize)| !base.as_ref().is_some_and(|base| base.owns(name));
    let own = Layout::of(Folder::Town, sources.below("").filter(is_own), report);
    Some(read_folders(Folders { sources, town, fields, own, base }, report))
}

fn read_folders(folders: Folders<'_>, report: &mut Report) -> WithoutPlans {
    let Folders { sources, own, .. } = &folders;
    let selection = Selection::of(&folders, report);
    report_no_topics(selection.is_empty(), folders.town, report);
    let directory = selection.directory(&own.offices);
    let (language, head) = town::read(&folders, &directory, report);
    let calendar = head.as_ref().and_then(|head| head.town.calendar);
    let read = |found: &Found| office::read(sources, found, calendar, report);
    let (offices, timed): (Vec<Office>, Vec<bool>) = own.offices.iter().map(read).unzip();
    let town = head.map(|head| head.into_town(timed.contains(&true), report));
    let context = Context { sources, directory: &directory, language: &language };
    let (topics, inheritance) = selection.read(&folders, context, report);
    let lexicon = lexicon::of_town(&folders, &topics, report);
    let faq = Faq { language, town, offices, topics, lexicon, plans: Vec::new() };
    WithoutPlans { faq, inheritance, directory, dates: folders.own.dates }
}

fn report_no_topics(missing: bool, head: usize, report: &mut Report) {
    if missing {
        report.add(Place::file(head), file::no_topics());
    }
}
