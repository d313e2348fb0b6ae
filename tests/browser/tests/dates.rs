//! What happens on which day: streets, and files for a calendar.

use auskunft_browser_tests::visitor::panel;
use auskunft_browser_tests::{Key, Site, Visitor};
use serde_json::json;

use crate::harness::{Scenario, scenarios};

/// Saves the dates of the newest answer.
const SAVE: &str = ".exchange:last-of-type .save a";

pub(crate) fn scenarios() -> Vec<Scenario> {
    scenarios![
        the_street_is_asked_for_and_completed,
        dates_are_saved_without_a_request,
        the_strictest_policy_lets_dates_be_saved,
    ]
}

fn the_street_is_asked_for_and_completed(visitor: &Visitor) {
    begins(visitor, Site::condition("plain"));
    visitor.asks("Wann kommt die gelbe Tonne?");
    visitor.sees_in(panel::REPLY, "Für welche Straße möchten Sie das wissen?");
    visitor.clicks(panel::FIELD);
    visitor.types("gartenst");
    visitor.waits_until("the street is offered", || visitor.count(panel::SUGGESTION) == 1);
    assert_eq!(visitor.text_of(panel::SUGGESTION).trim(), "Gartenstraße");
    visitor.presses(Key::Down);
    visitor.gets_a_reply(|| visitor.presses(Key::Enter));
    visitor.sees_in(panel::REPLY, "Nächste Termine: Gartenstraße");
}

fn dates_are_saved_without_a_request(visitor: &Visitor) {
    begins(visitor, Site::condition("plain"));
    saves(visitor);
}

fn the_strictest_policy_lets_dates_be_saved(visitor: &Visitor) {
    begins(visitor, Site::condition("strict-csp"));
    saves(visitor);
}

/// A click saves a file. That nothing was asked of any server is checked after each scenario.
fn saves(visitor: &Visitor) {
    visitor.asks("Wann ist Wochenmarkt?");
    assert_eq!(visitor.attribute(SAVE, "download").as_deref(), Some("wochenmarkt.ics"));
    let read = "
        const [type, text] = root.querySelector(given[0]).href.split(',');
        return [type, decodeURIComponent(text)];
    ";
    let file = visitor.runs(read, &[json!(SAVE)]);
    assert_eq!(file[0], json!("data:text/calendar;charset=utf-8"));
    let text = file[1].as_str().unwrap_or_default();
    assert!(text.starts_with("BEGIN:VCALENDAR\r\n") && text.contains("SUMMARY:Wochenmarkt\r\n"));
    visitor.clicks(SAVE);
    visitor.sees_in(panel::REPLY, "Wochenmarkt");
}

fn begins(visitor: &Visitor, site: Site) {
    visitor.opens(site);
    visitor.opens_the_desk();
}
