//! Facts that are more than prose: fees, services, forms, and questions back.

use auskunft_browser_tests::visitor::panel;
use auskunft_browser_tests::{Site, Visitor};
use serde_json::json;

use crate::harness::{Scenario, scenarios};

/// Items of a list in the newest answer that are shown.
const ITEM: &str = ".exchange:last-of-type .filter + ul > li";

/// The field above a long list.
const FILTER: &str = ".exchange:last-of-type .filter";

pub(crate) fn scenarios() -> Vec<Scenario> {
    scenarios![
        fees_that_depend_on_age_are_a_table,
        what_was_not_asked_for_waits_until_it_is_opened,
        services_are_buttons_that_tell_how_one_signs_in,
        the_list_of_all_forms_can_be_searched,
        a_topic_that_depends_on_one_fact_asks_back,
        an_office_can_be_booked_and_found,
    ]
}

fn fees_that_depend_on_age_are_a_table(visitor: &Visitor) {
    begins(visitor);
    visitor.asks("Was kostet ein Personalausweis?");
    let rows = visitor.texts_of(".exchange:last-of-type td");
    for cell in ["ab 24 Jahren", "46,00 Euro", "unter 24 Jahren", "27,60 Euro"] {
        assert!(rows.iter().any(|row| row == cell), "{cell} in {rows:?}");
    }
}

fn what_was_not_asked_for_waits_until_it_is_opened(visitor: &Visitor) {
    begins(visitor);
    visitor.asks("Was kostet ein Personalausweis?");
    assert!(!visitor.text_of(panel::REPLY).contains("Unterlagen"));
    visitor.sees_in(panel::REPLY, "Termin buchen");
    visitor.clicks(".exchange:last-of-type .more summary");
    visitor.sees_in(panel::REPLY, "Unterlagen");
}

fn services_are_buttons_that_tell_how_one_signs_in(visitor: &Visitor) {
    begins(visitor);
    visitor.asks("Gewerbe anmelden");
    let services = ".exchange:last-of-type [data-facet=online-service] a";
    let labels = visitor.texts_of(services);
    assert!(labels.iter().any(|label| label.contains("(mit ")), "{labels:?}");
    let height = "return root.querySelector(given[0]).getBoundingClientRect().height";
    let height = visitor.runs(height, &[json!(services)]).as_f64().unwrap_or_default();
    assert!(height >= 24.0, "WCAG 2.2, 2.5.8: {height}");
}

fn the_list_of_all_forms_can_be_searched(visitor: &Visitor) {
    begins(visitor);
    visitor.asks("Wo gibt es welche Formulare?");
    let all = visitor.count(ITEM);
    assert!(all >= 20, "{all} forms");
    visitor.clicks(FILTER);
    visitor.types("HUND");
    visitor.waits_until("the others are hidden", || visitor.count(ITEM) < all);
    let shown = visitor.texts_of(&format!("{ITEM}:not([hidden])"));
    assert!(!shown.is_empty() && shown.iter().all(|item| item.contains("Hund")), "{shown:?}");
    // The field for the question is still the one that asks.
    visitor.asks("Was kostet ein neuer Perso?");
    visitor.sees_in(panel::REPLY, "46,00 Euro");
}

fn a_topic_that_depends_on_one_fact_asks_back(visitor: &Visitor) {
    begins(visitor);
    visitor.asks("Ich ziehe um");
    visitor.sees_in(panel::REPLY, "Wohin ziehen Sie?");
    visitor.gets_a_reply(|| visitor.clicks_on("innerhalb der Gemeinde"));
    visitor.sees_in(panel::REPLY, "Wohnsitz ummelden");
}

fn an_office_can_be_booked_and_found(visitor: &Visitor) {
    begins(visitor);
    visitor.asks("Was kostet ein neuer Perso?");
    let links = visitor.links_in(".exchange:last-of-type .office");
    for page in ["https://ellernbrueck.example/termin", "https://ellernbrueck.example/anfahrt"] {
        assert!(links.iter().any(|link| link == page), "{page} in {links:?}");
    }
}

fn begins(visitor: &Visitor) {
    visitor.opens(Site::condition("plain"));
    visitor.opens_the_desk();
}
