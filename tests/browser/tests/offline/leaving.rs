//! How a town switches it off, and that nothing is left then.

use auskunft_browser_tests::{Build, Fault, Part, Visitor};

use super::{FIRST, SECOND, answers, is_nothing_left, nothing_is_left, uses_the_desk};
use crate::harness::{Scenario, scenarios};

pub(super) fn scenarios() -> Vec<Scenario> {
    scenarios![
        when_the_file_is_gone_nothing_is_left,
        when_the_file_has_become_an_error_page_nothing_is_left,
        a_build_without_the_option_leaves_nothing,
        a_build_without_the_option_cleans_up_from_its_page,
    ]
}

fn when_the_file_is_gone_nothing_is_left(visitor: &Visitor) {
    uses_the_desk(visitor, &Build::new("gone", FIRST));
    visitor.town(|town| town.spoils(Part::Offline, Fault::Missing));
    visitor.goes_on_to("without-line.html");
    visitor.waits_until("nothing is left", || is_nothing_left(visitor));
    visitor.goes_on_to("without-line.html");
    visitor.opens_the_desk();
    answers(visitor, FIRST);
    nothing_is_left(visitor);
}

fn when_the_file_has_become_an_error_page_nothing_is_left(visitor: &Visitor) {
    uses_the_desk(visitor, &Build::new("error-page", FIRST));
    visitor.town(|town| town.spoils(Part::Offline, Fault::ErrorPage));
    visitor.goes_on_to("without-line.html");
    visitor.waits_until("nothing is left", || is_nothing_left(visitor));
}

/// The line is gone from the pages: only the browser itself asks for the file.
fn a_build_without_the_option_leaves_nothing(visitor: &Visitor) {
    let build = Build::new("without-option", FIRST);
    uses_the_desk(visitor, &build);
    build.renews(SECOND, &[]);
    visitor.goes_on_to("without-line.html");
    visitor.opens_the_desk();
    answers(visitor, SECOND);
    visitor.waits_until("nothing is left", || is_nothing_left(visitor));
}

fn a_build_without_the_option_cleans_up_from_its_page(visitor: &Visitor) {
    let build = Build::new("without-option-with-line", FIRST);
    uses_the_desk(visitor, &build);
    build.renews(SECOND, &[]);
    for _ in 0..2 {
        visitor.goes_on_to("second.html");
        visitor.opens_the_desk();
        answers(visitor, SECOND);
        visitor.waits_until("nothing is left", || is_nothing_left(visitor));
    }
}
