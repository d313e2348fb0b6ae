//! The desk as one file that is opened by double click, and what it says when it is damaged.

use auskunft_browser_tests::visitor::panel;
use auskunft_browser_tests::{Visitor, single_file};
use serde_json::{Value, json};

use crate::failures::the_panel_names_cause_and_contact;
use crate::harness::{Scenario, scenarios};

pub(crate) fn scenarios() -> Vec<Scenario> {
    let only_in_chromium = Scenario::only_in_chromium(scenarios![
        a_single_file_needs_no_network,
        a_single_file_tells_whom_to_call_without_scripts,
    ]);
    let everywhere = scenarios![
        a_double_click_on_a_single_file_opens_the_desk,
        a_single_file_requests_nothing,
        a_single_file_runs_no_script_but_its_own,
        a_damaged_part_of_a_single_file_is_told,
        a_single_file_that_was_copied_by_half_is_told,
        a_damaged_script_of_a_single_file_is_told,
        a_desk_in_a_single_file_that_fails_tells_the_true_cause,
    ];
    [everywhere, only_in_chromium].concat()
}

fn a_double_click_on_a_single_file_opens_the_desk(visitor: &Visitor) {
    visitor.opens_from_the_disk(&single_file::saved_as("geöffnet", single_file::page()));
    the_desk_works(visitor);
    let page = visitor.browser().runs(
        "return [document.title, document.documentElement.lang, innerWidth, innerHeight]",
        &[],
    );
    assert_eq!(page[0], json!("Gemeinde Ellernbrück · Auskunft"));
    assert_eq!(page[1], json!("de"));
    let [left, top, right, bottom] = visitor.edges_of(panel::PANEL).map(|edge| json!(edge as u64));
    assert_eq!([left, top], [json!(0), json!(0)]);
    assert_eq!([&right, &bottom], [&page[2], &page[3]], "it fills the window");
    assert_eq!(text_of_the_page(visitor), "", "what showed before the desk has gone");
}

fn a_single_file_needs_no_network(visitor: &Visitor) {
    visitor.has_a_network(false);
    visitor.opens_from_the_disk(&single_file::saved_as("ohne Netz", single_file::page()));
    the_desk_works(visitor);
}

fn a_single_file_requests_nothing(visitor: &Visitor) {
    visitor.opens_from_the_disk(&single_file::saved_as("allein", single_file::page()));
    the_desk_works(visitor);
    let script = "
        const names = performance.getEntriesByType('resource').map((entry) => entry.name);
        return names.filter((name) => !name.startsWith('blob:'))";
    assert_eq!(visitor.browser().runs(script, &[]), json!([]));
}

fn a_single_file_runs_no_script_but_its_own(visitor: &Visitor) {
    let (before, after) = single_file::page().split_once("<main>").expect("a main element");
    let with_another = [before, "<script>window.intruded = true</script><main>", after].concat();
    visitor.expects_on_the_console("Content Security Policy directive");
    visitor.opens_from_the_disk(&single_file::saved_as("fremd", &with_another));
    the_desk_works(visitor);
    assert_eq!(visitor.browser().runs("return window.intruded ?? null", &[]), Value::Null);
}

fn a_damaged_part_of_a_single_file_is_told(visitor: &Visitor) {
    for part in ["loader", "js", "wasm", "css", "pack"] {
        let damaged = single_file::with_a_wrong_letter_in(&format!("data-part=\"{part}\">"));
        visitor.expects_on_the_console("Error");
        visitor.opens_from_the_disk(&single_file::saved_as(&format!("ohne {part}"), &damaged));
        the_page_tells(visitor, &[FAILED, "Die Daten sind beschädigt.", PHONE]);
    }
}

fn a_single_file_that_was_copied_by_half_is_told(visitor: &Visitor) {
    let page = single_file::page();
    let begin = page.find("<script type").expect("parts");
    for end in [begin, usize::midpoint(begin, page.len()), page.rfind("</script>").expect("parts")]
    {
        visitor.expects_on_the_console("Error");
        let half = &page[..end - 100];
        let file = single_file::saved_as("halb", if end == begin { &page[..begin] } else { half });
        visitor.opens_from_the_disk(&file);
        the_page_tells(visitor, &[FAILED, "Die Daten sind beschädigt.", PHONE]);
    }
}

/// No script can say so then.
fn a_damaged_script_of_a_single_file_is_told(visitor: &Visitor) {
    let damaged = single_file::with_a_wrong_letter_in("<script>");
    visitor.expects_on_the_console("Content Security Policy directive");
    visitor.opens_from_the_disk(&single_file::saved_as("ohne Skript", &damaged));
    the_page_tells(visitor, &[FAILED, PHONE]);
}

/// Not that it is a file, which on other pages is the cause of everything.
fn a_desk_in_a_single_file_that_fails_tells_the_true_cause(visitor: &Visitor) {
    let without = single_file::page().replacen(" 'wasm-unsafe-eval'", "", 1);
    visitor.expects_on_the_console("violates the following Content Security policy directive");
    visitor.opens_from_the_disk(&single_file::saved_as("ohne Erlaubnis", &without));
    the_panel_names_cause_and_contact(visitor, "Sicherheitsregeln");
}

fn a_single_file_tells_whom_to_call_without_scripts(visitor: &Visitor) {
    let forbids = |value: bool| {
        let command = json!({ "value": value });
        visitor.browser().devtools("Emulation.setScriptExecutionDisabled", &command);
    };
    forbids(true);
    visitor.opens_from_the_disk(&single_file::saved_as("ohne Skripte", single_file::page()));
    let text = text_of_the_page(visitor);
    forbids(false);
    for part in [FAILED, "Bürgerbüro", PHONE, "Rathausplatz 1", "29999 Ellernbrück"] {
        assert_eq!(text.matches(part).count(), 1, "{part} in:\n{text}");
    }
}

const FAILED: &str = "Die Auskunft kann nicht geladen werden.";
const PHONE: &str = "05000 12-100";

fn the_desk_works(visitor: &Visitor) {
    visitor.sees_the_field();
    visitor.asks("Was kostet ein neuer Perso?");
    visitor.sees_in(panel::REPLY, "46,00 Euro");
}

/// In its own text, for there is no panel.
fn the_page_tells(visitor: &Visitor, parts: &[&str]) {
    for part in parts {
        visitor.waits_until(&format!("the page says “{part}”"), || {
            text_of_the_page(visitor).contains(part)
        });
    }
    assert!(!text_of_the_page(visitor).contains("wird geladen"));
}

/// What can be seen of the page, without the panel.
fn text_of_the_page(visitor: &Visitor) -> String {
    let text = visitor.browser().runs("return document.body.innerText.trim()", &[]);
    text.as_str().unwrap_or_default().to_owned()
}
