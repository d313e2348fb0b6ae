//! What a page can tell the widget, and what it gets to know.

use auskunft_browser_tests::visitor::panel;
use auskunft_browser_tests::{Fault, Part, Site, Visitor};
use serde_json::{Value, json};

use crate::conversation;
use crate::harness::{Scenario, scenarios};

pub(crate) fn scenarios() -> Vec<Scenario> {
    scenarios![
        open_and_close_are_methods_and_events,
        opening_by_script_leaves_the_focus_where_it_is,
        a_page_can_ask,
        a_page_can_show_a_topic,
        a_page_can_begin_a_new_conversation,
        an_answer_tells_topic_and_decision_and_never_the_question,
        a_page_that_says_so_gets_the_question,
        the_promise_is_refused_when_nothing_can_be_loaded,
    ]
}

fn open_and_close_are_methods_and_events(visitor: &Visitor) {
    hears_a_plain_page(visitor);
    visitor.awaits("await chat.open()", &[]);
    assert_eq!(visitor.count(panel::FIELD), 1, "the promise is kept when questions can be asked");
    visitor.awaits("await chat.close(); await chat.close()", &[]);
    visitor.sees_it_closed();
    visitor.awaits("await chat.open(); await chat.open()", &[]);
    assert_eq!(visitor.heard(), ["open", "ready", "close", "open"]);
}

fn opening_by_script_leaves_the_focus_where_it_is(visitor: &Visitor) {
    hears_a_plain_page(visitor);
    visitor.awaits("await chat.open()", &[]);
    assert!(!visitor.has_focus("*"), "nobody has pressed or clicked anything");
}

fn a_page_can_ask(visitor: &Visitor) {
    hears_a_plain_page(visitor);
    visitor.awaits("await chat.ask('Was kostet ein neuer Perso?')", &[]);
    visitor.sees_in(panel::REPLY, "46,00 Euro");
    assert_eq!(visitor.heard(), ["open", "ready", "answer"]);
}

fn a_page_can_show_a_topic(visitor: &Visitor) {
    hears_a_plain_page(visitor);
    visitor.awaits("await chat.showTopic('sperrmuell')", &[]);
    visitor.sees_in(panel::REPLY, "Sperrmüll");
    assert_eq!(visitor.heard_answers()[0]["topic"], json!("sperrmuell"));
}

fn a_page_can_begin_a_new_conversation(visitor: &Visitor) {
    hears_a_plain_page(visitor);
    visitor.awaits("await chat.reset()", &[]);
    visitor.awaits("await chat.ask('Was kostet ein neuer Perso?'); await chat.reset()", &[]);
    visitor.waits_until("the conversation is over", || visitor.count(panel::EXCHANGE) == 0);
    visitor.asks("Wann hat das Bürgerbüro geöffnet?");
}

fn an_answer_tells_topic_and_decision_and_never_the_question(visitor: &Visitor) {
    hears_a_plain_page(visitor);
    visitor.awaits("await chat.ask(given[0])", &[json!("Was kostet ein neuer Perso?")]);
    visitor.awaits("await chat.ask(given[0])", &[json!(conversation::BEYOND)]);
    let answers = visitor.heard_answers();
    assert_eq!(answers[0]["topic"], json!("personalausweis-beantragen"));
    assert_eq!(answers[0]["decision"], json!("answer"));
    assert_eq!(answers[0]["facet"], json!("costs"), "{answers:?}");
    assert_eq!([&answers[1]["topic"], &answers[1]["decision"]], [&Value::Null, &json!("handover")]);
    let told = format!("{answers:?}");
    assert!(!told.contains("Perso?") && !told.contains("zwitschert"), "{told}");
}

fn a_page_that_says_so_gets_the_question(visitor: &Visitor) {
    visitor.opens(Site::condition("share-questions"));
    visitor.listens();
    visitor.awaits("await chat.ask('Was kostet ein neuer Perso?')", &[]);
    assert_eq!(visitor.heard_answers()[0]["question"], json!("Was kostet ein neuer Perso?"));
}

fn the_promise_is_refused_when_nothing_can_be_loaded(visitor: &Visitor) {
    visitor.expects_on_the_console("404");
    visitor.expects_on_the_console("auskunft: ");
    visitor.opens(Site::condition("plain").with(Part::Pack, Fault::Missing));
    visitor.sees_the_button();
    let result = visitor.awaits("await chat.ask('Was kostet ein neuer Perso?')", &[]);
    assert!(result.as_str().is_some_and(|text| text.starts_with("refused: auskunft")), "{result}");
    visitor.sees_in(panel::WAITING, "05000 12-100");
}

fn hears_a_plain_page(visitor: &Visitor) {
    visitor.opens(Site::condition("plain"));
    visitor.sees_the_button();
    visitor.listens();
}
