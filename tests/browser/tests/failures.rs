//! A part of the widget that does not arrive as it should: the panel says why and whom to call, and
//! a second try is one.

use auskunft_browser_tests::visitor::panel;
use auskunft_browser_tests::{Fault, Part, Site, Town, Visitor, place};

use crate::harness::{Scenario, scenarios};

pub(crate) fn scenarios() -> Vec<Scenario> {
    let only_in_chromium = Scenario::only_in_chromium(scenarios![
        a_network_that_is_gone,
        a_page_that_was_opened_as_a_file, // Firefox' driver lets pages read any file
    ]);
    let everywhere = scenarios![
        a_pack_that_is_not_there,
        a_pack_that_is_an_error_page,
        a_pack_on_a_server_that_crashes,
        a_pack_that_was_uploaded_by_half,
        a_pack_with_one_wrong_byte,
        webassembly_that_is_not_there,
        webassembly_that_is_an_error_page,
        webassembly_that_was_uploaded_by_half,
        webassembly_with_the_wrong_media_type_works,
        a_browser_without_webassembly,
        a_glue_script_that_is_not_there,
        a_style_sheet_that_is_not_there,
        a_failure_is_announced_and_keeps_the_focus,
    ];
    [everywhere, only_in_chromium].concat()
}

fn a_pack_that_is_not_there(visitor: &Visitor) {
    visitor.expects_on_the_console("404");
    visitor.expects_on_the_console("auskunft: ");
    fails_and_recovers(visitor, Part::Pack, Fault::Missing, MISSING);
}

fn a_pack_that_is_an_error_page(visitor: &Visitor) {
    visitor.expects_on_the_console("auskunft: ");
    fails_and_recovers(visitor, Part::Pack, Fault::ErrorPage, MISSING);
}

fn a_pack_on_a_server_that_crashes(visitor: &Visitor) {
    visitor.expects_on_the_console("500");
    visitor.expects_on_the_console("auskunft: ");
    fails_and_recovers(visitor, Part::Pack, Fault::Crashing, MISSING);
}

fn a_pack_that_was_uploaded_by_half(visitor: &Visitor) {
    visitor.expects_on_the_console("auskunft: ");
    fails_and_recovers(visitor, Part::Pack, Fault::Truncated, DAMAGED);
}

fn a_pack_with_one_wrong_byte(visitor: &Visitor) {
    visitor.expects_on_the_console("auskunft: ");
    fails_and_recovers(visitor, Part::Pack, Fault::FlippedByte, DAMAGED);
}

fn webassembly_that_is_not_there(visitor: &Visitor) {
    visitor.expects_on_the_console("404");
    visitor.expects_on_the_console("auskunft: ");
    fails_and_recovers(visitor, Part::Wasm, Fault::Missing, MISSING);
}

fn webassembly_that_is_an_error_page(visitor: &Visitor) {
    visitor.expects_on_the_console("auskunft: ");
    fails_and_recovers(visitor, Part::Wasm, Fault::ErrorPage, MISSING);
}

fn webassembly_that_was_uploaded_by_half(visitor: &Visitor) {
    visitor.expects_on_the_console("WebAssembly");
    fails_and_recovers(visitor, Part::Wasm, Fault::Truncated, MISSING);
}

fn webassembly_with_the_wrong_media_type_works(visitor: &Visitor) {
    visitor.opens(Site::condition("plain").with(Part::Wasm, Fault::OctetStream));
    visitor.opens_the_desk();
}

/// As an iPhone in lockdown mode.
fn a_browser_without_webassembly(visitor: &Visitor) {
    visitor.expects_on_the_console("auskunft: browser");
    visitor.opens(Site::condition("plain"));
    visitor.browser().runs("delete window.WebAssembly", &[]);
    visitor.lets_the_page_open_the_desk();
    the_panel_names_cause_and_contact(visitor, "kann kein WebAssembly");
}

fn a_glue_script_that_is_not_there(visitor: &Visitor) {
    visitor.expects_on_the_console("404");
    visitor.expects_on_the_console("404");
    visitor.expects_on_the_console("auskunft: ");
    fails_and_recovers(visitor, Part::Glue, Fault::Missing, MISSING);
}

fn a_style_sheet_that_is_not_there(visitor: &Visitor) {
    visitor.expects_on_the_console("404");
    visitor.expects_on_the_console("auskunft: ");
    fails_and_recovers(visitor, Part::Style, Fault::Missing, MISSING);
}

fn a_network_that_is_gone(visitor: &Visitor) {
    for part in [".pack?v=", ".wasm", ".css", ".js#0", ".js - Failed"] {
        visitor.expects_on_the_console(part);
    }
    visitor.expects_on_the_console("auskunft: network");
    visitor.opens(Site::condition("plain"));
    visitor.has_a_network(false);
    visitor.lets_the_page_open_the_desk();
    the_panel_names_cause_and_contact(visitor, "keine Verbindung");
    visitor.has_a_network(true);
    recovers(visitor);
}

/// What happens to everyone who double-clicks the page they have just built.
fn a_page_that_was_opened_as_a_file(visitor: &Visitor) {
    for part in [".pack?v=", ".wasm", ".css", ".js#0"] {
        visitor.expects_on_the_console(part); // "blocked by CORS policy"
        visitor.expects_on_the_console(part); // "failed to load"
    }
    visitor.expects_on_the_console(".js' from origin");
    visitor.expects_on_the_console(".js - Failed");
    visitor.expects_on_the_console("auskunft: network");
    visitor.opens_from_the_disk(&place::dist().join("index.html"));
    visitor.lets_the_page_open_the_desk();
    the_panel_names_cause_and_contact(visitor, "als Datei geöffnet");
}

fn a_failure_is_announced_and_keeps_the_focus(visitor: &Visitor) {
    visitor.expects_on_the_console("404");
    visitor.expects_on_the_console("auskunft: ");
    visitor.opens(Site::condition("plain").with(Part::Pack, Fault::Missing));
    // After a key, for some seconds, what the page does counts as what the person wants.
    visitor.types("x");
    visitor.lets_the_page_open_the_desk();
    let is_told = || visitor.text_of(panel::STATUS).contains(FAILED);
    visitor.waits_until("the failure is announced", is_told);
    assert!(visitor.has_focus(panel::PANEL), "the focus is on what replaced the panel's content");
}

const FAILED: &str = "Die Auskunft kann nicht geladen werden.";
const MISSING: &str = "Ein Teil fehlt auf dem Server.";
const DAMAGED: &str = "Die Daten sind beschädigt.";

/// The panel says that and why it cannot help, and who can.
pub(crate) fn the_panel_names_cause_and_contact(visitor: &Visitor, cause: &str) {
    visitor.sees_in(panel::WAITING, FAILED);
    visitor.sees_in(panel::WAITING, cause);
    visitor.sees_in(panel::WAITING, "05000 12-100");
    assert!(visitor.links_in(panel::WAITING).contains(&"tel:0500012100".to_owned()));
}

fn fails_and_recovers(visitor: &Visitor, part: Part, fault: Fault, cause: &str) {
    visitor.opens(Site::condition("plain").with(part, fault));
    visitor.lets_the_page_open_the_desk();
    the_panel_names_cause_and_contact(visitor, cause);
    visitor.town(Town::recovers);
    visitor.expects_again(&Part::ON_DEMAND);
    recovers(visitor);
}

fn recovers(visitor: &Visitor) {
    visitor.clicks_on("Erneut laden");
    visitor.sees_the_field();
    visitor.asks("Wann hat das Bürgerbüro geöffnet?");
}
