//! What was requested, in order.

use super::Part;

/// Where the answer to a request came from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Source {
    /// A page or file of the site itself.
    Site,
    /// A file of the widget.
    Widget(Part),
    /// Nothing has this name.
    Nowhere,
}

/// All requests to one town.
#[derive(Clone, Debug, Default)]
pub struct Record {
    requests: Vec<(String, Source)>,
}

impl Record {
    /// How many requests there were.
    pub fn count(&self) -> usize {
        self.requests.len()
    }

    /// The parts of the widget that were requested, in order.
    pub fn parts(&self) -> Vec<Part> {
        let part = |(_, source): &(_, _)| match source {
            Source::Widget(part) => Some(*part),
            Source::Site | Source::Nowhere => None,
        };
        self.requests.iter().filter_map(part).collect()
    }

    /// The paths that lead nowhere.
    pub fn strays(&self) -> Vec<&str> {
        let stray = |(_, source): &&(_, _)| *source == Source::Nowhere;
        self.requests.iter().filter(stray).map(|(path, _)| path.as_str()).collect()
    }

    pub(super) fn add(&mut self, path: &str, source: Source) {
        self.requests.push((path.to_owned(), source));
    }
}
