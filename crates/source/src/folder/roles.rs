//! `hide` and `office_of` of `town.toml`: which topics of the base a town does not take over, and
//! who in the town answers for the others.
//!
//! A base has no offices. The ids its topics name are roles, such as `meldebehoerde`; in a town
//! each is the office with the same id, or the one that `office_of` gives.

use std::collections::{BTreeMap, HashMap, HashSet};

use super::Folders;
use super::topic::Written;
use super::town;
use crate::diagnostics::{Place, Report, Spanned};
use crate::directory::Directory;
use crate::document::{Entry, Value};
use crate::messages::{base, field};
use crate::similar::closest;

pub(super) const HIDE: &str = "hide = [\"freibad\", \"sperrmuell\"]";
pub(super) const OFFICE_OF: &str = "office_of = { meldebehoerde = \"buergerbuero\" }";

/// Reads `hide`: ids of topics of the base.
pub(super) fn hidden(folders: &Folders<'_>, report: &mut Report) -> HashSet<String> {
    let Some(fields) = &folders.fields else { return HashSet::new() };
    let known = || folders.base_topics().iter().map(|found| found.id.as_str());
    let mut hidden = HashSet::new();
    for id in fields.texts("hide", report) {
        if known().any(|known| known == id.value) {
            hidden.insert(id.value);
            continue;
        }
        let similar = closest(&id.value, known());
        report.add(id.place, base::topic_not_in_base(&id.value, similar));
    }
    hidden
}

/// Which office of the town each role is.
pub(super) struct Roles<'a> {
    directory: &'a Directory,
    /// By the role; nothing if the town names an office that it does not have.
    office_of: HashMap<String, Option<usize>>,
    /// Roles nobody has, and the topics that need them.
    missing: BTreeMap<String, Vec<String>>,
}

impl<'a> Roles<'a> {
    /// Reads `office_of`, if the town has it; `topics` are all of the base.
    pub(super) fn read(
        folders: &Folders<'_>,
        directory: &'a Directory,
        topics: &[Written],
        report: &mut Report,
    ) -> Self {
        let mut roles = Self { directory, office_of: HashMap::new(), missing: BTreeMap::new() };
        let table = folders.fields.as_ref().and_then(|fields| fields.table("office_of", report));
        let Some(table) = table else { return roles };
        let roles_named = topics.iter().filter_map(|topic| topic.office.as_ref());
        let known: HashSet<&str> = roles_named.map(|role| role.value.as_str()).collect();
        for entry in &table.entries {
            if !known.contains(entry.key.as_str()) {
                let similar = closest(&entry.key, known.iter().copied());
                let place = Place::new(folders.town, entry.key_span.clone());
                report.add(place, base::role_not_in_base(&entry.key, similar));
            }
            let office = own_office(entry, folders.town, directory, report);
            roles.office_of.insert(entry.key.clone(), office);
        }
        roles
    }

    /// The office that has a role.
    pub(super) fn office(&self, role: &str) -> Option<usize> {
        self.office_of.get(role).copied().unwrap_or_else(|| self.directory.office(role))
    }

    /// The office that has a role; a role nobody has is kept for the report.
    pub(super) fn require(&mut self, role: &str, topic: &str) -> Option<usize> {
        let office = self.office(role);
        if office.is_none() && !self.office_of.contains_key(role) {
            self.missing.entry(role.to_owned()).or_default().push(topic.to_owned());
        }
        office
    }

    /// Reports each role nobody has, once for all topics.
    pub(super) fn report_missing(&self, folders: &Folders<'_>, report: &mut Report) {
        let Some(fields) = &folders.fields else { return };
        let office_of = fields.key_place("office_of");
        let begun = office_of.is_some();
        let place = office_of.or_else(|| fields.key_place("extends"));
        let place = place.unwrap_or_else(|| fields.place());
        for (role, topics) in &self.missing {
            let topics: Vec<&str> = topics.iter().map(String::as_str).collect();
            let ids = self.directory.office_ids();
            let own = self.directory.office_like(role).or(ids.first().copied());
            let own = own.unwrap_or("buergerbuero");
            report.add(place.clone(), base::role_without_office(role, &topics, own, begun));
        }
    }
}

fn own_office(
    entry: &Entry,
    file: usize,
    directory: &Directory,
    report: &mut Report,
) -> Option<usize> {
    let place = Place::new(file, entry.node.span.clone());
    let Value::Text(id) = &entry.node.value else {
        report.add(place, field::text_expected(&entry.key, OFFICE_OF));
        return None;
    };
    town::office(&Spanned { value: id.trim().to_owned(), place }, directory, report)
}
