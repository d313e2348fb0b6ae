//! The computer in the foyer, set up with the very files of `examples/kiosk`.
//!
//! A [`Machine`] starts Chromium as the unit does: its command is taken from `ExecStart` behind the
//! compositor, and it lies in a mount namespace of its own in which the policies are where Chromium
//! looks for them, the file is where the unit expects it, and nothing can be written but where the
//! unit lets it: `/run/auskunft` and `/tmp`. Nothing of this touches the computer the tests run on.
//!
//! ```ignore
//! let machine = Machine::new("answers", |_| {});
//! let visitor = machine.boots();
//! visitor.asks("Was kostet ein neuer Perso?");
//! ```
//!
//! What is not the same: there is no screen, hence `--headless` instead of Wayland; the browser is
//! root within its namespace, hence no sandbox; `WebDriver` needs what the policy
//! `DeveloperToolsAvailability` forbids, so that it is lifted unless a scenario is about it.

mod enclosure;
mod unit;

use std::fs;
use std::path::{Path, PathBuf};
use std::thread;
use std::time::{Duration, Instant};

use serde_json::{Value, json};

use crate::{Browser, Visitor, place, single_file};
pub(crate) use enclosure::{BROWSER, Enclosure};
pub use unit::Unit;

/// Where the page lies, as the unit and the policies have it.
const PAGE: &str = "srv/auskunft/kiosk.html";
/// The one policy without which `WebDriver` is refused.
const NO_DEVTOOLS: &str = "DeveloperToolsAvailability";

const LONGEST_BOOT: Duration = Duration::from_secs(20);

/// A computer that has been set up and is off.
pub struct Machine {
    folder: PathBuf,
    unit: Unit,
}

impl Machine {
    /// Sets up a computer under a name that no other scenario uses; `change` may alter its policies,
    /// which are those of the example with `WebDriver` allowed.
    pub fn new(name: &str, change: fn(&mut Value)) -> Self {
        let mut policies = policies();
        policies[NO_DEVTOOLS] = json!(1);
        change(&mut policies);
        Self::with(name, &policies.to_string())
    }

    /// Sets up a computer with the policies to the letter.
    pub fn to_the_letter(name: &str) -> Self {
        Self::with(name, &policy_file())
    }

    fn with(name: &str, policies: &str) -> Self {
        let folder = place::of_the_repository("target/kiosk-machines").join(name);
        if folder.exists() {
            fs::remove_dir_all(&folder).expect("a folder of an earlier run");
        }
        let machine = Self { folder, unit: Unit::read() };
        machine.saves(PAGE, single_file::page());
        machine.saves("etc/chromium/policies/managed/auskunft.json", policies);
        fs::create_dir_all(machine.folder.join("tmp")).expect("a folder within target/");
        for folder in machine.unit.values("RuntimeDirectory") {
            let folder = machine.folder.join("run").join(folder);
            fs::create_dir_all(folder).expect("a folder within target/");
        }
        machine
    }

    /// Switches it on and sits down in front of it; the page is there, once.
    pub fn boots(&self) -> Visitor {
        let browser = self.browser().unwrap_or_else(|cause| panic!("{cause}"));
        let begin = Instant::now();
        let pages = || browser.turns_to(self.unit.address());
        while pages() == 0 {
            assert!(begin.elapsed() < LONGEST_BOOT, "the browser does not show its page");
            thread::sleep(Duration::from_millis(50));
        }
        assert_eq!(pages(), 1, "nothing is restored, and nothing opened twice");
        Visitor::at(browser)
    }

    /// As [`Machine::boots`], for who expects that nobody can steer the browser.
    ///
    /// # Errors
    /// What the driver says about it.
    pub fn browser(&self) -> Result<Browser, String> {
        Browser::start_in(&Enclosure::of(&self.folder, &self.unit))
    }

    /// Cuts the power of the browser.
    pub fn loses_power(&self) {
        let lock = self.folder.join("run/auskunft/profil/SingletonLock");
        let owner = fs::read_link(&lock).expect("a running browser has locked its profile");
        let owner = owner.to_string_lossy();
        let (_, process) = owner.rsplit_once('-').expect("the lock names host and process");
        enclosure::kills(process);
    }

    /// All files that anything on the machine has written, with what is in them.
    pub fn written(&self) -> Vec<(PathBuf, Vec<u8>)> {
        let mut files = Vec::new();
        for place in ["run", "tmp"] {
            gather(&self.folder.join(place), &mut files);
        }
        files
    }

    fn saves(&self, path: &str, content: &str) {
        let file = self.folder.join(path);
        fs::create_dir_all(file.parent().expect("a path within a folder"))
            .and_then(|()| fs::write(&file, content))
            .unwrap_or_else(|cause| panic!("{}: {cause}", file.display()));
    }
}

/// The policies of the example.
pub fn policies() -> Value {
    serde_json::from_str(&policy_file()).expect("the policies are JSON")
}

fn policy_file() -> String {
    example("policies/managed/auskunft.json")
}

/// The text of a file that an operator copies.
pub fn example(name: &str) -> String {
    let file = place::of_the_repository("examples/kiosk").join(name);
    fs::read_to_string(&file).unwrap_or_else(|cause| panic!("{}: {cause}", file.display()))
}

/// Sockets and links hold nothing; what vanishes meanwhile is no longer written.
fn gather(folder: &Path, files: &mut Vec<(PathBuf, Vec<u8>)>) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let Ok(kind) = entry.file_type() else { continue };
        if kind.is_dir() {
            gather(&entry.path(), files);
        } else if kind.is_file() {
            let content = fs::read(entry.path()).unwrap_or_default();
            files.push((entry.path(), content));
        }
    }
}
