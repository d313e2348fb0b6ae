//! "Why this answer?": the words that led to it.

use auskunft_browser_tests::visitor::panel;
use auskunft_browser_tests::{Key, Site, Visitor};
use serde_json::json;

use crate::harness::{Scenario, scenarios};

pub(crate) fn scenarios() -> Vec<Scenario> {
    scenarios![
        an_answer_tells_the_words_it_was_found_by,
        keys_open_the_reasons_too,
        reasons_are_listed_once_however_often_they_are_opened,
        html_stays_text_and_what_was_not_found_comes_last,
        what_was_picked_is_not_explained,
        what_has_no_answer_is_not_explained,
    ]
}

fn an_answer_tells_the_words_it_was_found_by(visitor: &Visitor) {
    asks(visitor, "hudnesteuer anmelden");
    assert_eq!(visitor.count(panel::REASON), 0, "closed until somebody wants to know");
    visitor.clicks(panel::WHY);
    visitor.sees_in(panel::REPLY, "Diese Wörter Ihrer Frage wurden im Thema gefunden:");
    let reasons = visitor.texts_of(panel::REASON);
    let [spelling, same] =
        ["hudnesteuer – Hundesteuer (ähnlich geschrieben)", "anmelden (dasselbe Wort)"];
    assert_eq!(reasons, [spelling, same]);
}

fn keys_open_the_reasons_too(visitor: &Visitor) {
    asks(visitor, "Hundesteuer");
    visitor.waits_until("the focus is on the explanation", || {
        visitor.browser().presses_with(Key::Shift, Key::Tab);
        visitor.has_focus(panel::WHY)
    });
    visitor.presses(Key::Enter);
    visitor.sees_in(panel::REASON, "Hundesteuer (dasselbe Wort)");
}

fn reasons_are_listed_once_however_often_they_are_opened(visitor: &Visitor) {
    asks(visitor, "Hundesteuer");
    for _ in 0..3 {
        visitor.clicks(panel::WHY);
    }
    assert_eq!(visitor.texts_of(panel::REASON).len(), 1);
}

fn html_stays_text_and_what_was_not_found_comes_last(visitor: &Visitor) {
    asks(visitor, "<b>x</b> Hundesteuer");
    visitor.clicks(panel::WHY);
    visitor.sees_in(panel::REPLY, "Hundesteuer (dasselbe Wort)");
    let reasons = visitor.texts_of(panel::REASON);
    let missing = ["b (kommt darin nicht vor)", "x (kommt darin nicht vor)"];
    assert_eq!(reasons.get(1..), Some(&missing.map(str::to_owned)[..]), "{reasons:?}");
    assert_eq!(visitor.runs("return root.querySelectorAll('.exchange b').length", &[]), json!(0));
}

fn what_was_picked_is_not_explained(visitor: &Visitor) {
    visitor.opens(Site::condition("plain"));
    visitor.opens_the_desk();
    visitor.gets_a_reply(|| visitor.clicks(".greeting .choices button"));
    assert_eq!(visitor.count(".answer"), 1);
    assert_eq!(visitor.count(panel::WHY), 0);
}

fn what_has_no_answer_is_not_explained(visitor: &Visitor) {
    asks(visitor, crate::conversation::BEYOND);
    assert_eq!(visitor.count(panel::WHY), 0);
}

fn asks(visitor: &Visitor, question: &str) {
    visitor.opens(Site::condition("plain"));
    visitor.opens_the_desk();
    visitor.asks(question);
}
