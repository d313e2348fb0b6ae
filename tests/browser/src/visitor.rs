//! A person in front of a browser: opens sites, uses mouse and keyboard, looks and listens.
//!
//! Selectors reach into the shadow root of the page's `<auskunft-chat>`; the ones scenarios need
//! are in [`panel`]. What a person does waits until it can be done, and what they look for is
//! waited for, so that no scenario needs to know how long a thing takes.

mod acts;
mod page;
pub mod panel;
mod screen;
mod sees;

use std::cell::RefCell;
use std::path::Path;
use std::thread;
use std::time::{Duration, Instant};

use serde_json::Value;

use crate::browser::Browser;
use crate::console;
use crate::town::{Part, Site, Town};

/// Waiting any longer means that something is broken.
const PATIENCE: Duration = Duration::from_secs(10);

/// One person with one browser.
pub struct Visitor {
    browser: Browser,
    town: RefCell<Option<Town>>,
    expected: RefCell<Vec<String>>,
    may_repeat: RefCell<Vec<Part>>,
    /// Which of the elements on the page is meant, from 0.
    chat: RefCell<usize>,
}

impl Visitor {
    /// Sits down at a browser.
    pub fn at(browser: Browser) -> Self {
        Self {
            browser,
            town: RefCell::default(),
            expected: RefCell::default(),
            may_repeat: RefCell::default(),
            chat: RefCell::default(),
        }
    }

    /// Opens the home page of a site.
    pub fn opens(&self, site: Site) {
        let town = Town::open(site);
        let address = format!("{}/", town.origin());
        self.town.replace(Some(town));
        self.browser.goes_to(&address);
    }

    /// Opens a page by double-click, without any server.
    pub fn opens_from_the_disk(&self, page: &Path) {
        let page = page.canonicalize().unwrap_or_else(|e| panic!("{}: {e}", page.display()));
        self.browser.goes_to(&format!("file://{}", page.display()));
    }

    /// Follows a link to another page of the same site.
    pub fn goes_on_to(&self, page: &str) {
        let address = self.town(|town| format!("{}/{page}", town.origin()));
        self.browser.goes_to(&address);
    }

    /// Uses something of the town's server.
    ///
    /// # Panics
    /// If no site has been opened.
    pub fn town<T>(&self, act: impl FnOnce(&Town) -> T) -> T {
        act(self.town.borrow().as_ref().expect("a site is open"))
    }

    /// The browser itself.
    pub fn browser(&self) -> &Browser {
        &self.browser
    }

    /// Says that this text will be on the console; each call means one entry.
    pub fn expects_on_the_console(&self, part: &str) {
        self.expected.borrow_mut().push(part.to_owned());
    }

    /// Says that these parts will be requested more than once.
    pub fn expects_again(&self, parts: &[Part]) {
        self.may_repeat.borrow_mut().extend(parts);
    }

    /// Turns to another element on the same page; they count from 0.
    pub fn turns_to_chat(&self, index: usize) {
        self.chat.replace(index);
    }

    /// Waits until something is so.
    ///
    /// # Panics
    /// After ten seconds, with what is on the screen.
    pub fn waits_until(&self, what: &str, is_so: impl Fn() -> bool) {
        let begin = Instant::now();
        while !is_so() {
            let is_patient = begin.elapsed() < PATIENCE;
            assert!(
                is_patient,
                "waited in vain until {what}.\nThe panel reads:\n{}",
                self.whole_panel()
            );
            thread::sleep(Duration::from_millis(10));
        }
    }

    /// What every scenario has to end without: entries on the console that nobody expected or
    /// that are missing; requests to other origins, for files that do not exist, or for a part of
    /// the widget that had been requested before.
    pub fn complaints(&self) -> Vec<String> {
        let console = self.browser.console();
        let compare = |entries: Vec<_>| console::compare(&entries, &self.expected.borrow());
        let mut complaints = console.map(compare).unwrap_or_default();
        if let Some(town) = self.town.borrow().as_ref() {
            complaints.extend(self.requests_to_others_than(town.origin()));
            complaints.extend(self.judges(town));
        }
        complaints
    }

    /// Leaves the browser as it was.
    pub fn leaves(self) -> Browser {
        self.browser.starts_over();
        if let Some(town) = self.town.borrow().as_ref() {
            self.browser.forgets(town.origin());
        }
        self.browser
    }

    fn judges(&self, town: &Town) -> Vec<String> {
        let record = town.record();
        let strays = record.strays().into_iter().map(|path| format!("nothing is at {path}"));
        let parts = record.parts();
        let repeated = parts.iter().enumerate().filter(|(index, part)| {
            parts[..*index].contains(part) && !self.may_repeat.borrow().contains(part)
        });
        let repeated = repeated.map(|(_, part)| format!("{part:?} was requested again"));
        strays.chain(repeated).collect()
    }

    /// The town itself cannot see what is requested elsewhere.
    fn requests_to_others_than(&self, origin: &str) -> Vec<String> {
        let script = "return performance.getEntriesByType('resource').map((entry) => entry.name)";
        let Value::Array(addresses) = self.browser.runs(script, &[]) else { return Vec::new() };
        let addresses = addresses.iter().filter_map(Value::as_str);
        let elsewhere = addresses.filter(|address| !address.starts_with(origin));
        elsewhere.map(|address| format!("{address} was requested")).collect()
    }
}
