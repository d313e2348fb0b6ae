//! A folder of pages with the headers and faults its host has.

use std::fs;
use std::path::{Path, PathBuf};

use super::{Fault, Part};
use crate::place;

/// The file in a fixture folder that holds its response headers, one `name: value` a line.
const HEADERS: &str = "_headers";

/// What a [`Town`](super::Town) serves.
#[derive(Clone, Debug)]
pub struct Site {
    pub(super) pages: PathBuf,
    pub(super) widget: PathBuf,
    pub(super) headers: Vec<(String, String)>,
    pub(super) faults: Vec<(Part, Fault)>,
}

impl Site {
    /// A host condition: the folder of that name in `fixtures/`.
    pub fn condition(name: &str) -> Self {
        Self::of(place::of_this_crate("fixtures").join(name))
    }

    /// A site that webmasters copy: the folder of that name in `examples/`.
    pub fn example(name: &str) -> Self {
        Self::of(place::of_the_repository("examples").join(name))
    }

    /// Any folder with an `index.html`, and nothing beneath it.
    pub fn folder(pages: &Path) -> Self {
        Self::over(pages.to_owned(), pages.to_owned())
    }

    /// Over another build than the one in `dist/`.
    #[must_use]
    pub fn with_widget(mut self, folder: &Path) -> Self {
        folder.clone_into(&mut self.widget);
        self
    }

    /// With a fault in one part of the widget.
    #[must_use]
    pub fn with(mut self, part: Part, fault: Fault) -> Self {
        self.faults.push((part, fault));
        self
    }

    /// With the response headers of a host condition.
    #[must_use]
    pub fn with_headers_of(mut self, condition: &str) -> Self {
        self.headers = Self::condition(condition).headers;
        self
    }

    fn of(pages: PathBuf) -> Self {
        Self::over(pages, place::dist())
    }

    fn over(pages: PathBuf, widget: PathBuf) -> Self {
        assert!(pages.join("index.html").is_file(), "{} has no index.html", pages.display());
        let headers = fs::read_to_string(pages.join(HEADERS)).unwrap_or_default();
        let headers = headers.lines().filter_map(|line| line.split_once(": "));
        let headers = headers.map(|(name, value)| (name.to_owned(), value.to_owned())).collect();
        Self { pages, widget, headers, faults: Vec::new() }
    }
}
