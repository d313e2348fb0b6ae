//! Which topics and offices there are.
//!
//! Ids are file names, so all of them are known before the first text is read. That lets one pass
//! over the texts resolve links in both directions.

use std::collections::{HashMap, HashSet};

use crate::similar::closest;

/// The ids of a source, with the index each will have in the [`Faq`](crate::Faq).
#[derive(Debug, Default)]
pub(crate) struct Directory {
    topics: HashMap<String, usize>,
    offices: HashMap<String, usize>,
    hidden: HashSet<String>,
}

impl Directory {
    /// Numbers ids in the order given; of two equal ones the first keeps the name.
    pub(crate) fn new<'a>(
        topics: impl IntoIterator<Item = &'a str>,
        offices: impl IntoIterator<Item = &'a str>,
    ) -> Self {
        Self { topics: numbered(topics), offices: numbered(offices), hidden: HashSet::new() }
    }

    /// The same with topics of a base that are not taken over.
    pub(crate) fn hiding(self, hidden: HashSet<String>) -> Self {
        Self { hidden, ..self }
    }

    pub(crate) fn topic(&self, id: &str) -> Option<usize> {
        self.topics.get(id).copied()
    }

    pub(crate) fn office(&self, id: &str) -> Option<usize> {
        self.offices.get(id).copied()
    }

    /// Whether a topic of the base is not taken over.
    pub(crate) fn hides(&self, id: &str) -> bool {
        self.hidden.contains(id)
    }

    /// The topic whose id looks most like `id`.
    pub(crate) fn topic_like(&self, id: &str) -> Option<&str> {
        closest(id, self.topics.keys().map(String::as_str))
    }

    /// The office whose id looks most like `id`.
    pub(crate) fn office_like(&self, id: &str) -> Option<&str> {
        closest(id, self.offices.keys().map(String::as_str))
    }

    /// All offices, for a message that lists them.
    pub(crate) fn office_ids(&self) -> Vec<&str> {
        let mut ids: Vec<&str> = self.offices.keys().map(String::as_str).collect();
        ids.sort_unstable();
        ids
    }
}

fn numbered<'a>(ids: impl IntoIterator<Item = &'a str>) -> HashMap<String, usize> {
    let mut numbers = HashMap::new();
    for (index, id) in ids.into_iter().enumerate() {
        numbers.entry(id.to_owned()).or_insert(index);
    }
    numbers
}
