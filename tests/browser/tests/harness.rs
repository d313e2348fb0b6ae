//! From a function to a test: lends it a browser, and keeps evidence when it fails.

use std::any::Any;
use std::cell::Cell;
use std::fs;
use std::panic::{self, AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::sync::{Mutex, MutexGuard, PoisonError};

use auskunft_browser_tests::{Browser, Kind, Visitor, place};
use libtest_mimic::{Failed, Trial};

/// Browsers nobody uses at the moment; there are as many as scenarios have run at the same time.
static IDLE: Mutex<Vec<Browser>> = Mutex::new(Vec::new());

/// A sentence and what it says.
#[derive(Clone)]
pub(crate) struct Scenario {
    pub(crate) name: String,
    pub(crate) act: Act,
    /// Whether it needs what only Chromium's driver can do: emulate, or tell the console.
    pub(crate) only_in_chromium: bool,
}

/// What a scenario needs to begin with.
#[derive(Clone)]
pub(crate) enum Act {
    /// A visitor at one of the shared browsers.
    Lent(fn(&Visitor)),
    /// Nothing: it starts its own.
    Alone(fn()),
}

/// Lists functions as scenarios by their names; `alone:` those that start browsers of their own.
macro_rules! scenarios {
    (alone: $($act:ident),* $(,)?) => { $crate::harness::scenarios!(@Alone $($act),*) };
    (@$kind:ident $($act:ident),*) => {
        vec![$($crate::harness::Scenario {
            name: concat!(module_path!(), "::", stringify!($act)).replacen("scenarios::", "", 1),
            act: $crate::harness::Act::$kind($act),
            only_in_chromium: false,
        }),*]
    };
    ($($act:ident),* $(,)?) => { $crate::harness::scenarios!(@Lent $($act),*) };
}
pub(crate) use scenarios;

impl Scenario {
    /// Restricts scenarios to Chromium.
    pub(crate) fn only_in_chromium(mut scenarios: Vec<Self>) -> Vec<Self> {
        for scenario in &mut scenarios {
            scenario.only_in_chromium = true;
        }
        scenarios
    }

    /// As a test; one that this browser cannot run is counted as ignored.
    pub(crate) fn into_trial(self) -> Trial {
        let is_impossible = self.only_in_chromium && Kind::chosen() != Kind::Chromium;
        Trial::test(self.name.clone(), move || self.runs()).with_ignored_flag(is_impossible)
    }

    fn runs(&self) -> Result<(), Failed> {
        match self.act {
            Act::Lent(act) => self.runs_with_a_visitor(act),
            Act::Alone(act) => catch_unwind(act)
                .map_err(|panic| Failed::from(format!("{}\n{}", message(&*panic), PLACE.take()))),
        }
    }

    fn runs_with_a_visitor(&self, act: fn(&Visitor)) -> Result<(), Failed> {
        let browser = idle().pop();
        let visitor = Visitor::at(browser.unwrap_or_else(Browser::start));
        let ended = catch_unwind(AssertUnwindSafe(|| {
            act(&visitor);
            visitor.complaints()
        }));
        let complaint = match ended {
            Ok(complaints) if complaints.is_empty() => {
                idle().push(visitor.leaves());
                return Ok(());
            }
            Ok(complaints) => complaints.join("\n"),
            Err(panic) => {
                format!("{}\n{}\n{}", message(&*panic), PLACE.take(), testimony(&visitor))
            }
        };
        Err(Failed::from(format!("{complaint}\nscreenshot: {}", self.picture(&visitor))))
    }

    /// Where a picture of the browser at this moment is.
    fn picture(&self, visitor: &Visitor) -> String {
        let folder = place::of_the_repository("target/browser-failures");
        let file = folder.join(format!("{}.png", self.name.replace("::", "-")));
        let shoots = || -> Option<PathBuf> {
            fs::create_dir_all(&folder).ok()?;
            fs::write(&file, visitor.browser().screenshot()).ok()?;
            Some(file)
        };
        let taken = catch_unwind(AssertUnwindSafe(shoots)).ok().flatten();
        taken.map_or_else(|| "none".to_owned(), |file| file.display().to_string())
    }
}

thread_local! {
    /// Where in the code this thread's scenario has failed.
    static PLACE: Cell<String> = const { Cell::new(String::new()) };
}

/// Keeps the place of a failure for its message, instead of telling it in between the results.
pub(crate) fn keeps_failures_for_the_end() {
    panic::set_hook(Box::new(|failure| {
        PLACE.set(failure.location().map(ToString::to_string).unwrap_or_default());
    }));
}

/// Ends what the scenarios have shared.
pub(crate) fn closes_all_browsers() {
    idle().clear();
}

fn idle() -> MutexGuard<'static, Vec<Browser>> {
    IDLE.lock().unwrap_or_else(PoisonError::into_inner)
}

fn testimony(visitor: &Visitor) -> String {
    let complaints = catch_unwind(AssertUnwindSafe(|| visitor.complaints()));
    complaints.unwrap_or_default().join("\n")
}

fn message(panic: &(dyn Any + Send)) -> &str {
    let owned = panic.downcast_ref::<String>().map(String::as_str);
    owned.or(panic.downcast_ref::<&str>().copied()).unwrap_or("the scenario panicked")
}
