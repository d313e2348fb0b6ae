//! Without a mouse.

use auskunft_browser_tests::visitor::panel;
use auskunft_browser_tests::{Key, Site, Visitor};
use serde_json::json;

use crate::harness::{Scenario, scenarios};

pub(crate) fn scenarios() -> Vec<Scenario> {
    scenarios![
        a_question_needs_nothing_but_keys,
        the_focus_can_leave_the_panel_in_both_directions,
        what_a_reply_offers_can_be_reached,
        the_shortcuts_of_the_page_rest_while_somebody_types,
        keys_outside_the_panel_remain_the_pages,
    ]
}

fn a_question_needs_nothing_but_keys(visitor: &Visitor) {
    visitor.opens(Site::condition("plain"));
    visitor.sees_the_button();
    visitor.tabs_to(panel::BUTTON);
    visitor.presses(Key::Enter);
    visitor.finds_the_focus_on(panel::FIELD);
    visitor.types("Was kostet ein neuer Perso?");
    visitor.presses(Key::Enter);
    visitor.sees_in(panel::REPLY, "46,00 Euro");
    assert!(visitor.has_focus(panel::FIELD), "the next question can be typed at once");
    assert_eq!(visitor.typed(), "");
    visitor.presses(Key::Escape);
    visitor.sees_it_closed();
    visitor.finds_the_focus_on(panel::BUTTON);
}

fn the_focus_can_leave_the_panel_in_both_directions(visitor: &Visitor) {
    visitor.opens(Site::condition("inline"));
    visitor.sees_the_field();
    visitor.clicks(panel::FIELD);
    visitor.waits_until("Tab has left the panel", || {
        visitor.presses(Key::Tab);
        is_on(visitor, "after")
    });
    visitor.waits_until("Shift+Tab has left the panel", || {
        visitor.browser().presses_with(Key::Shift, Key::Tab);
        is_on(visitor, "before")
    });
}

fn what_a_reply_offers_can_be_reached(visitor: &Visitor) {
    visitor.opens(Site::condition("plain"));
    visitor.opens_the_desk();
    visitor.asks("Personalausweis beantragen");
    visitor.waits_until("the link to a topic has the focus", || {
        visitor.browser().presses_with(Key::Shift, Key::Tab);
        visitor.has_focus(panel::TOPIC_LINK)
    });
    visitor.gets_a_reply(|| visitor.presses(Key::Enter));
}

fn the_shortcuts_of_the_page_rest_while_somebody_types(visitor: &Visitor) {
    visitor.opens(Site::condition("page-shortcuts"));
    visitor.opens_the_desk();
    visitor.clicks(panel::FIELD);
    visitor.types("s/s/");
    assert_eq!(visitor.typed(), "s/s/");
    assert_eq!(visitor.browser().runs("return shortcuts", &[]), json!(0));
}

fn keys_outside_the_panel_remain_the_pages(visitor: &Visitor) {
    visitor.opens(Site::condition("page-shortcuts"));
    visitor.sees_the_button();
    visitor.types("s");
    assert_eq!(visitor.browser().runs("return shortcuts", &[]), json!(3), "down, press and up");
}

fn is_on(visitor: &Visitor, id: &str) -> bool {
    visitor.browser().runs("return document.activeElement.id", &[]) == json!(id)
}
