//! Who greets is greeted, and who says thanks is not sent away.

use auskunft_browser_tests::visitor::panel;
use auskunft_browser_tests::{Site, Visitor};

use crate::harness::{Scenario, scenarios};

/// What stands above topics that come near a question.
const NEAREST: &str = "Vielleicht hilft eines dieser Themen";

pub(crate) fn scenarios() -> Vec<Scenario> {
    scenarios![
        a_greeting_is_returned_with_topics_to_begin_with,
        thanks_are_returned_and_nothing_is_offered,
        a_complaint_leads_to_people,
    ]
}

fn a_greeting_is_returned_with_topics_to_begin_with(visitor: &Visitor) {
    says(visitor, "Hallo");
    visitor.sees_in(panel::REPLY, "Guten Tag! Was möchten Sie wissen?");
    visitor.sees_in(panel::REPLY, "Häufige Anliegen");
    assert!(!visitor.text_of(panel::REPLY).contains(NEAREST), "nothing came near to anything");
    assert_eq!(visitor.count(panel::CARD), 0);
    let offered = visitor.texts_of(panel::CHOICE);
    visitor.gets_a_reply(|| visitor.clicks(panel::CHOICE));
    visitor.sees_in(panel::QUESTION, &offered[0]);
}

fn thanks_are_returned_and_nothing_is_offered(visitor: &Visitor) {
    says(visitor, "Danke");
    visitor.sees_in(panel::REPLY, "Gern geschehen.");
    for part in [panel::CARD, panel::CHOICE, panel::WHY] {
        assert_eq!(visitor.count(part), 0, "{part}");
    }
}

fn a_complaint_leads_to_people(visitor: &Visitor) {
    says(visitor, "Das hilft mir nicht");
    visitor.sees_in(panel::CARD, "05000 12-100");
    assert_eq!(visitor.count(panel::CHOICE), 0);
}

fn says(visitor: &Visitor, words: &str) {
    visitor.opens(Site::condition("plain"));
    visitor.opens_the_desk();
    visitor.asks(words);
}
