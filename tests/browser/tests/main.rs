//! All scenarios in one program, so that everything is linked once and browsers are shared.
//!
//! A scenario is a function whose name is a sentence. Each module lists its own in `scenarios()`;
//! the compiler reports one that was forgotten there as unused. What every scenario ends with, a
//! silent console and no unexpected request, is checked here.

mod announcements;
mod appearance;
mod clock;
mod conversation;
mod dates;
mod embedding;
mod examples;
mod facts;
mod failures;
mod golden;
mod harness;
mod hostile;
mod keyboard;
mod kiosk;
mod layout;
mod loading;
mod machine;
mod offline;
mod page_api;
mod pictures;
mod policy;
mod single_file;
mod small_talk;
mod soak;
mod suggestions;
mod why;

use std::process::ExitCode;

use libtest_mimic::{Arguments, Trial};

use crate::harness::Scenario;

fn main() -> ExitCode {
    let arguments = Arguments::from_args();
    harness::keeps_failures_for_the_end();
    let trials: Vec<Trial> = all().into_iter().map(Scenario::into_trial).collect();
    let conclusion = libtest_mimic::run(&arguments, trials);
    harness::closes_all_browsers();
    conclusion.exit_code()
}

fn all() -> Vec<Scenario> {
    [
        loading::scenarios(),
        policy::scenarios(),
        failures::scenarios(),
        single_file::scenarios(),
        machine::scenarios(),
        offline::scenarios(),
        keyboard::scenarios(),
        kiosk::scenarios(),
        announcements::scenarios(),
        suggestions::scenarios(),
        conversation::scenarios(),
        clock::scenarios(),
        facts::scenarios(),
        dates::scenarios(),
        why::scenarios(),
        small_talk::scenarios(),
        soak::scenarios(),
        embedding::scenarios(),
        hostile::scenarios(),
        page_api::scenarios(),
        layout::scenarios(),
        appearance::scenarios(),
        examples::scenarios(),
        golden::scenarios(),
        pictures::scenarios(),
    ]
    .concat()
}
