//! The topics of a town: its own, those it takes over from its base, and those it adapts.
//!
//! A [`Selection`] tells from the names of files alone which topics there will be, so that links can be
//! resolved while texts are read.

use std::collections::HashSet;

use super::Folders;
use super::adapt::adapt;
use super::layout::Found;
use super::roles::{self, Roles};
use super::topic::{self, Context, Written};
use super::town;
use crate::choices::{self, Choice};
use crate::diagnostics::{Place, Report, Spanned};
use crate::directory::Directory;
use crate::inheritance::{Adaptation, Change, Inheritance};
use crate::markdown::Extent;
use crate::messages::base as messages;
use crate::model::Topic;
use crate::questions::{Question, report_repeated};

/// Reads the topics of a base alone. Their offices are roles, which only a town can fill.
pub(super) fn of_base(context: Context<'_>, files: &[Found], report: &mut Report) -> Vec<Topic> {
    let (mut questions, mut choices) = (Vec::new(), Vec::new());
    let mut topics = Vec::new();
    for found in files {
        let written = topic::read(context, found, Extent::Whole, report);
        questions.extend(asked(&found.id, &written));
        choices.extend(choice(&found.id, &written));
        topics.push(topic::finish(&found.id, written, None, report));
    }
    report_repeated(&questions, report);
    choices::check(&mut topics, &choices, report);
    topics
}

/// Which topics a town has.
pub(super) struct Selection<'a> {
    /// Sorted by path.
    entries: Vec<Entry<'a>>,
    hidden: HashSet<String>,
}

struct Entry<'a> {
    id: &'a str,
    path: &'a str,
    files: Files<'a>,
}

/// The files that tell a topic; of the base's, the index.
#[derive(Clone, Copy)]
enum Files<'a> {
    Own(&'a Found),
    Base(usize),
    Both(usize, &'a Found),
}

impl<'a> Selection<'a> {
    pub(super) fn of(folders: &'a Folders<'_>, report: &mut Report) -> Self {
        let base = folders.base_topics();
        let hidden = roles::hidden(folders, report);
        let mut entries = Vec::new();
        for (index, found) in base.iter().enumerate().filter(|(_, f)| !hidden.contains(&f.id)) {
            let own = folders.own.topics.iter().find(|own| own.id == found.id);
            let files = own.map_or(Files::Base(index), |own| Files::Both(index, own));
            entries.push(Entry { id: &found.id, path: &found.path, files });
        }
        let inherited: HashSet<&str> = entries.iter().map(|entry| entry.id).collect();
        let own = folders.own.topics.iter().filter(|own| !inherited.contains(own.id.as_str()));
        entries.extend(own.map(|own| Entry {
            id: &own.id,
            path: &own.path,
            files: Files::Own(own),
        }));
        entries.sort_by_key(|entry| entry.path);
        Self { entries, hidden }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// The ids that links, start topics and closings may name.
    pub(super) fn directory(&self, offices: &[Found]) -> Directory {
        let offices = offices.iter().map(|office| office.id.as_str());
        Directory::new(self.entries.iter().map(|entry| entry.id), offices)
            .hiding(self.hidden.clone())
    }

    /// Reads the topics in their order, and tells what is taken over if there is a base.
    pub(super) fn read(
        &self,
        folders: &Folders<'_>,
        own: Context<'_>,
        report: &mut Report,
    ) -> (Vec<Topic>, Option<Inheritance>) {
        let base = base_topics(folders, own, report);
        let roles = Roles::read(folders, own.directory, &base, report);
        let mut reader = Reader {
            own,
            questions: self.asked(&base),
            base: base.into_iter().map(Some).collect(),
            roles,
            choices: Vec::new(),
            inheritance: self.inheritance(folders),
            report,
        };
        let mut topics = self.entries.iter().map(|entry| reader.topic(entry)).collect::<Vec<_>>();
        let Reader { roles, questions, choices, inheritance, .. } = reader;
        roles.report_missing(folders, report);
        report_repeated(&questions, report);
        choices::check(&mut topics, &choices, report);
        (topics, folders.base.is_some().then_some(inheritance))
    }

    /// The questions of the base. They come first: of two that are equal the town's is the one
    /// that its editor can change.
    fn asked(&self, base: &[Written]) -> Vec<Question> {
        let of_base = |entry: &Entry<'_>| match entry.files {
            Files::Own(_) => None,
            Files::Base(index) | Files::Both(index, _) => Some(asked(entry.id, &base[index])),
        };
        self.entries.iter().filter_map(of_base).flatten().collect()
    }

    fn inheritance(&self, folders: &Folders<'_>) -> Inheritance {
        let ids = folders.base_topics().iter().map(|found| found.id.clone());
        Inheritance {
            base: folders.base.as_ref().map(|base| base.head.name.clone()).unwrap_or_default(),
            hidden: ids.filter(|id| self.hidden.contains(id)).collect(),
            ..Inheritance::default()
        }
    }
}

/// All topics of the base, even hidden ones: `office_of` may name their roles.
fn base_topics(folders: &Folders<'_>, own: Context<'_>, report: &mut Report) -> Vec<Written> {
    let Some(base) = &folders.base else { return Vec::new() };
    let context = Context { language: &base.head.language, ..own };
    let read = |found| topic::read(context, found, Extent::Whole, report);
    base.layout.topics.iter().map(read).collect()
}

fn asked(topic: &str, written: &Written) -> Vec<Question> {
    let question =
        |text: &Spanned<String>| Question { topic: topic.to_owned(), text: text.clone() };
    written.questions.iter().map(question).collect()
}

fn choice(topic: &str, written: &Written) -> Option<Choice> {
    let place = written.body.choice.clone()?;
    Some(Choice { topic: topic.to_owned(), place })
}

struct Reader<'a, 'r> {
    own: Context<'a>,
    /// The topics of the base until they are used.
    base: Vec<Option<Written>>,
    roles: Roles<'a>,
    questions: Vec<Question>,
    choices: Vec<Choice>,
    inheritance: Inheritance,
    report: &'r mut Report,
}

impl Reader<'_, '_> {
    fn topic(&mut self, entry: &Entry<'_>) -> Topic {
        let (written, office) = match entry.files {
            Files::Own(found) => self.own(found),
            Files::Base(index) => self.inherited(entry.id, index),
            Files::Both(index, found) => self.adapted(index, found),
        };
        self.choices.extend(choice(entry.id, &written));
        topic::finish(entry.id, written, office, self.report)
    }

    fn own(&mut self, found: &Found) -> (Written, Option<usize>) {
        let written = self.read(found, Extent::Whole);
        let office = self.own_office(&written);
        (written, office)
    }

    fn inherited(&mut self, id: &str, index: usize) -> (Written, Option<usize>) {
        let written = self.base[index].take().unwrap_or_default();
        self.inheritance.taken_over += 1;
        let role = written.office.as_ref();
        let office = role.and_then(|role| self.roles.require(&role.value, id));
        (written, office)
    }

    fn adapted(&mut self, index: usize, found: &Found) -> (Written, Option<usize>) {
        let base = self.base[index].take().unwrap_or_default();
        let own = self.read(found, Extent::Changes);
        let role = base.office.as_ref().map(|role| role.value.as_str());
        let office = match &own.office {
            Some(_) => self.own_office(&own),
            None => role.and_then(|role| self.roles.require(role, &found.id)),
        };
        let moves = own.office.is_some() && office != role.and_then(|role| self.roles.office(role));
        let (written, mut changes) = adapt(base, own, self.report);
        changes.extend(moves.then_some(Change::Office));
        // What could not be read is no proof that nothing was meant.
        if changes.is_empty() && !self.report.has_errors() {
            self.report.add(Place::file(found.source), messages::adaptation_idle());
        }
        self.inheritance.adapted.push(Adaptation { id: found.id.clone(), changes });
        (written, office)
    }

    fn read(&mut self, found: &Found, extent: Extent) -> Written {
        let written = topic::read(self.own, found, extent, self.report);
        self.questions.extend(asked(&found.id, &written));
        written
    }

    fn own_office(&mut self, written: &Written) -> Option<usize> {
        town::office(written.office.as_ref()?, self.own.directory, self.report)
    }
}
