//! Pages whose headers forbid a lot.

use auskunft_browser_tests::visitor::panel;
use auskunft_browser_tests::{Site, Visitor};

use crate::failures::the_panel_names_cause_and_contact;
use crate::harness::{Scenario, scenarios};

pub(crate) fn scenarios() -> Vec<Scenario> {
    scenarios![
        the_strictest_policy_that_allows_webassembly_is_enough,
        a_town_with_the_strictest_policy_looks_as_it_should,
        a_policy_that_forbids_webassembly_is_named_as_the_cause,
        a_policy_that_forbids_requests_is_named_as_the_cause,
        no_trusted_types_are_needed,
    ]
}

fn the_strictest_policy_that_allows_webassembly_is_enough(visitor: &Visitor) {
    visitor.opens(Site::condition("strict-csp"));
    the_desk_works_and_is_styled(visitor);
}

fn a_town_with_the_strictest_policy_looks_as_it_should(visitor: &Visitor) {
    visitor.opens(Site::example("town").with_headers_of("strict-csp"));
    the_desk_works_and_is_styled(visitor);
}

fn a_policy_that_forbids_webassembly_is_named_as_the_cause(visitor: &Visitor) {
    visitor.expects_on_the_console("violates the following Content Security policy directive");
    visitor.opens(Site::condition("csp-without-wasm"));
    visitor.lets_the_page_open_the_desk();
    the_panel_names_cause_and_contact(visitor, "Sicherheitsregeln");
}

fn a_policy_that_forbids_requests_is_named_as_the_cause(visitor: &Visitor) {
    for part in [".pack?v=", ".wasm", ".css"] {
        visitor.expects_on_the_console(part); // which directive it violates
        visitor.expects_on_the_console(part); // that it was not loaded
    }
    visitor.expects_on_the_console("auskunft: network: TypeError");
    visitor.opens(Site::condition("csp-without-connect"));
    visitor.lets_the_page_open_the_desk();
    the_panel_names_cause_and_contact(visitor, "Sicherheitsregeln");
}

fn no_trusted_types_are_needed(visitor: &Visitor) {
    visitor.opens(Site::condition("trusted-types"));
    the_desk_works_and_is_styled(visitor);
}

fn the_desk_works_and_is_styled(visitor: &Visitor) {
    visitor.opens_the_desk();
    visitor.asks("Was kostet ein neuer Perso?");
    visitor.sees_in(panel::REPLY, "46,00 Euro");
    assert_eq!(visitor.style_of(panel::PANEL, "position"), "fixed");
    assert_eq!(visitor.style_of(panel::TRANSCRIPT, "overflowY"), "auto");
}
