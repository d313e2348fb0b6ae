//! Whole questions offered while somebody types.

use auskunft_browser_tests::visitor::panel;
use auskunft_browser_tests::{Key, Site, Visitor};

use crate::harness::{Scenario, scenarios};

pub(crate) fn scenarios() -> Vec<Scenario> {
    scenarios![
        arrow_keys_mark_and_enter_asks,
        arrow_up_begins_with_the_last,
        a_click_asks,
        enter_without_a_mark_asks_what_was_typed,
        escape_takes_first_the_suggestions_and_then_the_panel,
        suggestions_go_when_the_field_is_left,
    ]
}

fn arrow_keys_mark_and_enter_asks(visitor: &Visitor) {
    offered_for(visitor, "pers");
    assert_eq!(visitor.attribute(panel::FIELD, "aria-expanded").as_deref(), Some("true"));
    visitor.presses(Key::Down);
    let marked = visitor.text_of(panel::MARKED);
    let active = visitor.attribute(panel::FIELD, "aria-activedescendant");
    assert_eq!(active, visitor.attribute(panel::MARKED, "id"));
    visitor.gets_a_reply(|| visitor.presses(Key::Enter));
    visitor.sees_in(panel::QUESTION, marked.trim());
    assert_eq!(visitor.count(panel::SUGGESTION), 0);
    assert_eq!(visitor.attribute(panel::FIELD, "aria-expanded").as_deref(), Some("false"));
}

fn arrow_up_begins_with_the_last(visitor: &Visitor) {
    offered_for(visitor, "pers");
    visitor.presses(Key::Up);
    let last = visitor.texts_of(panel::SUGGESTION).pop().unwrap_or_default();
    visitor.waits_until("one is marked", || visitor.count(panel::MARKED) == 1);
    assert_eq!(visitor.text_of(panel::MARKED).trim(), last);
}

fn a_click_asks(visitor: &Visitor) {
    offered_for(visitor, "sperr");
    let first = visitor.texts_of(panel::SUGGESTION).swap_remove(0);
    visitor.gets_a_reply(|| visitor.clicks(panel::SUGGESTION));
    visitor.sees_in(panel::QUESTION, &first);
    assert!(visitor.has_focus(panel::FIELD), "the next question can be typed at once");
}

fn enter_without_a_mark_asks_what_was_typed(visitor: &Visitor) {
    offered_for(visitor, "sperrm");
    visitor.gets_a_reply(|| visitor.presses(Key::Enter));
    visitor.sees_in(panel::QUESTION, "sperrm");
}

fn escape_takes_first_the_suggestions_and_then_the_panel(visitor: &Visitor) {
    offered_for(visitor, "pers");
    visitor.presses(Key::Escape);
    visitor.waits_until("they are gone", || visitor.count(panel::SUGGESTION) == 0);
    assert_eq!(visitor.typed(), "pers");
    visitor.presses(Key::Escape);
    visitor.sees_it_closed();
}

fn suggestions_go_when_the_field_is_left(visitor: &Visitor) {
    offered_for(visitor, "pers");
    visitor.presses(Key::Tab);
    visitor.waits_until("they are gone", || visitor.count(panel::SUGGESTION) == 0);
}

fn offered_for(visitor: &Visitor, typed: &str) {
    visitor.opens(Site::condition("plain"));
    visitor.opens_the_desk();
    visitor.clicks(panel::FIELD);
    visitor.types(typed);
    visitor.waits_until("there are suggestions", || visitor.count(panel::SUGGESTION) > 0);
}
