//! Questions and the three kinds of reply.

use std::fs;

use auskunft_browser_tests::visitor::panel;
use auskunft_browser_tests::{Key, Site, Visitor, native, place};
use serde_json::{Value, json};

use crate::harness::{Scenario, scenarios};

/// No town hall knows this.
pub(crate) const BEYOND: &str = "xylophon quark zwitschert";

pub(crate) fn scenarios() -> Vec<Scenario> {
    scenarios![
        an_answer_has_the_fact_the_office_and_the_date,
        a_link_in_an_answer_leads_to_the_other_topic,
        an_unclear_question_is_answered_with_a_choice,
        a_question_beyond_the_desk_leads_to_people,
        the_greeting_offers_topics,
        the_newest_question_is_in_view,
        a_letter_is_read_to_its_end_and_its_answer_in_view,
        typed_html_stays_text,
        nothing_is_asked_when_nothing_was_typed,
    ]
}

fn an_answer_has_the_fact_the_office_and_the_date(visitor: &Visitor) {
    begins(visitor);
    visitor.asks("Was kostet ein neuer Perso?");
    for part in ["46,00 Euro", "Bürgerbüro", "05000 12-100", "16.11.2026"] {
        visitor.sees_in(panel::REPLY, part);
    }
    let script = "return [...root.querySelectorAll('.reply a[target=_blank]')].every((link) => link.rel === 'noopener')";
    assert_eq!(visitor.runs(script, &[]), json!(true), "other sites get no handle on this page");
}

fn a_link_in_an_answer_leads_to_the_other_topic(visitor: &Visitor) {
    begins(visitor);
    visitor.asks("Personalausweis beantragen");
    visitor.gets_a_reply(|| visitor.clicks_on("Passfoto"));
    visitor.sees_in(panel::REPLY, "Passfoto");
}

fn an_unclear_question_is_answered_with_a_choice(visitor: &Visitor) {
    begins(visitor);
    visitor.asks(&unclear());
    let choices = visitor.texts_of(panel::CHOICE);
    assert!((2..=4).contains(&choices.len()), "{choices:?}");
    visitor.gets_a_reply(|| visitor.clicks(panel::CHOICE));
    visitor.sees_in(panel::QUESTION, &choices[0]);
    visitor.sees_in(panel::REPLY, &choices[0]);
}

fn a_question_beyond_the_desk_leads_to_people(visitor: &Visitor) {
    begins(visitor);
    visitor.asks(BEYOND);
    visitor.sees_in(panel::CARD, "Bürgerbüro");
    let links = visitor.links_in(panel::CARD);
    let mail = "mailto:buergerbuero@ellernbrueck.example?subject=";
    for link in ["tel:0500012100", mail] {
        assert!(links.iter().any(|there| there.starts_with(link)), "{link}: {links:?}");
    }
    let question = BEYOND.replace(' ', "%20");
    assert!(links.iter().any(|link| link.ends_with(&format!("&body={question}"))), "{links:?}");
}

fn the_greeting_offers_topics(visitor: &Visitor) {
    begins(visitor);
    visitor.sees("Ihre Fragen verlassen dieses Gerät nicht.");
    visitor.sees("Ellernbrück ist eine erfundene Gemeinde.");
    let offered = visitor.texts_of(".greeting .choices button");
    assert_eq!(offered.len(), 6, "{offered:?}");
    visitor.gets_a_reply(|| visitor.clicks(".greeting .choices button"));
    visitor.sees_in(panel::QUESTION, &offered[0]);
}

fn the_newest_question_is_in_view(visitor: &Visitor) {
    begins(visitor);
    for question in ["Was kostet ein neuer Perso?", "Wo gibt es welche Formulare?", BEYOND] {
        visitor.asks(question);
        visitor.waits_until("the question is in view", || visitor.is_in_view(panel::QUESTION));
    }
    assert_eq!(visitor.browser().runs("return scrollY", &[]), json!(0), "the page stays put");
}

/// As from a phone: a mail of twenty lines is copied into the field, and asks in the last.
fn a_letter_is_read_to_its_end_and_its_answer_in_view(visitor: &Visitor) {
    visitor.has_a_screen_of(360, 640);
    begins(visitor);
    let letters = golden_file("letters");
    let letter = letters["long"].as_str().expect("a text");
    let letter = letter.replace("{?}", "Was kostet ein neuer Perso?");
    visitor.clicks(panel::FIELD);
    visitor.gets_a_reply(|| {
        visitor.types(&letter);
        assert_eq!(visitor.typed(), letter, "nothing is cut off");
        visitor.presses(Key::Enter);
    });
    visitor.sees_in(panel::REPLY, "46,00 Euro");
    visitor.waits_until("the answer is in view", || visitor.is_in_view(".exchange .answer > h4"));
}

fn typed_html_stays_text(visitor: &Visitor) {
    begins(visitor);
    let html = "<img src=x onerror=alert(1)><b>Ausweis</b>";
    visitor.asks(html);
    visitor.sees_in(panel::QUESTION, html);
    assert_eq!(
        visitor.runs("return root.querySelectorAll('.transcript :is(img, b)').length", &[]),
        json!(0)
    );
}

fn nothing_is_asked_when_nothing_was_typed(visitor: &Visitor) {
    begins(visitor);
    visitor.clicks(panel::FIELD);
    visitor.types("   ");
    visitor.presses(Key::Enter);
    visitor.clicks(panel::SEND);
    visitor.asks("Wann hat das Bürgerbüro geöffnet?");
    assert_eq!(visitor.count(panel::EXCHANGE), 1);
}

/// A question from the golden ones that the engine answers with a question.
pub(crate) fn unclear() -> String {
    let questions = golden();
    let verdicts = native::asks(&questions);
    let asked = questions.into_iter().zip(verdicts);
    let mut unclear = asked.filter(|(_, verdict)| verdict.decision == "clarify");
    unclear.next().map(|(question, _)| question).expect("one of 600 questions is unclear")
}

/// The golden questions, without what they should lead to.
pub(crate) fn golden() -> Vec<String> {
    let golden = golden_file("ellernbrueck");
    let questions = golden["questions"].as_array().into_iter().flatten();
    questions.filter_map(|question| question["q"].as_str()).map(str::to_owned).collect()
}

fn golden_file(name: &str) -> Value {
    let file = place::of_the_repository(&format!("tests/golden/{name}.json"));
    let text = fs::read_to_string(&file).unwrap_or_else(|e| panic!("{}: {e}", file.display()));
    serde_json::from_str(&text).expect("golden questions are JSON")
}

fn begins(visitor: &Visitor) {
    visitor.opens(Site::condition("plain"));
    visitor.opens_the_desk();
}
