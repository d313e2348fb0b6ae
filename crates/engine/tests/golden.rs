//! The golden questions of the demo town, as its citizens would type them.

mod common;

use auskunft_engine::{Conversation, Decision, Desk, TopicIndex};
use serde_json::Value;

use common::{NOON, desk, folder_pack, project, town_pack};

fn golden(name: &str) -> Value {
    let path = project(&format!("tests/golden/{name}.json"));
    let text = std::fs::read_to_string(path).expect("golden questions");
    serde_json::from_str(&text).expect("JSON")
}

fn list<'a>(golden: &'a Value, key: &str) -> impl Iterator<Item = (&'a str, Vec<&'a str>)> {
    golden[key].as_array().expect("a list").iter().map(|entry| {
        let ids = entry["ids"].as_array().into_iter().flatten().filter_map(Value::as_str);
        (entry["q"].as_str().expect("a question"), ids.collect())
    })
}

/// Answered with a right topic, or asked back with a right one among the choices.
fn is_served(desk: &Desk, question: &str, ids: &[&str]) -> bool {
    let verdict = desk.judge(question);
    let offered = match verdict.decision {
        Decision::Answer => 1,
        Decision::Clarify => 4,
        Decision::Handover => 0,
    };
    let mut topics = verdict.ranking.iter().take(offered);
    topics.any(|ranked| ids.contains(&desk.topic_id(TopicIndex(ranked.topic))))
}

fn share(results: impl Iterator<Item = bool>) -> f64 {
    let results: Vec<bool> = results.collect();
    results.iter().filter(|&&right| right).count() as f64 / results.len() as f64
}

#[test]
fn the_two_questions_that_every_town_names_are_answered() {
    let desk = desk(town_pack());
    for (question, id) in [
        ("Wann hat das Bürgerbüro geöffnet?", "oeffnungszeiten-buergerbuero"),
        ("Wo gibt es welche Formulare?", "formulare"),
    ] {
        let verdict = desk.judge(question);
        assert_eq!(verdict.decision, Decision::Answer, "{question}");
        assert_eq!(desk.topic_id(TopicIndex(verdict.ranking[0].topic)), id);
    }
}

/// Shares of the golden questions that are served, and of the others that are handed over, each as
/// `written` puts it.
fn decided_right(desk: &Desk, golden: &Value, written: impl Fn(&str) -> String) -> (f64, f64) {
    let questions = list(golden, "questions");
    let served = share(questions.map(|(q, ids)| is_served(desk, &written(q), &ids)));
    let others = list(golden, "off_topic").map(|(q, _)| desk.judge(&written(q)).decision);
    (served, share(others.map(|decision| decision == Decision::Handover)))
}

#[test]
fn most_golden_questions_are_decided_right() {
    let (served, handed_over) =
        decided_right(&desk(town_pack()), &golden("ellernbrueck"), str::to_owned);
    println!("served {served:.3}, handed over {handed_over:.3}");
    assert!(served >= 0.9, "only {served:.3} of the golden questions are served");
    assert!(handed_over >= 0.77, "only {handed_over:.3} of the rest are handed over");
}

/// What people write around a question: greeting, name, story, complaint, the name of their town.
#[test]
fn a_question_in_a_letter_is_decided_as_the_question() {
    let desk = desk(town_pack());
    let (golden, letters) = (golden("ellernbrueck"), golden("letters"));
    for around in letters["around"].as_array().expect("a list") {
        let around = around.as_str().expect("a text");
        let letter = |question: &str| letter(around, question);
        let (served, handed_over) = decided_right(&desk, &golden, letter);
        println!("{served:.3} {handed_over:.3} {around}");
        assert!(served >= 0.85, "only {served:.3} are served: {around}");
        assert!(handed_over >= 0.65, "only {handed_over:.3} are handed over: {around}");
    }
}

/// A letter with its question in place of `{?}`, with a question mark, or of `{}`, without.
fn letter(around: &str, question: &str) -> String {
    let unmarked = question.trim_end_matches(['.', '?', '!']);
    around.replace("{?}", &format!("{unmarked}?")).replace("{}", unmarked)
}

/// Who copies a mail of twenty lines into the field has asked in the last of them.
#[test]
fn a_long_letter_is_read_to_its_end() {
    let desk = desk(town_pack());
    let (golden, letters) = (golden("ellernbrueck"), golden("letters"));
    let around = letters["long"].as_str().expect("a text");
    let some = list(&golden, "questions").step_by(8);
    let served = share(some.map(|(q, ids)| is_served(&desk, &letter(around, q), &ids)));
    assert!(served >= 0.8, "only {served:.3} are served");
}

#[test]
fn a_question_may_hang_on_the_sentence_before() {
    let desk = desk(town_pack());
    let letters = golden("letters");
    let served = share(list(&letters, "questions").map(|(q, ids)| is_served(&desk, q, &ids)));
    assert!(served >= 0.9, "only {served:.3} are served");
}

#[test]
fn english_works_with_its_own_pack() {
    let desk = desk(folder_pack("examples/english"));
    let (served, handed_over) = decided_right(&desk, &golden("english"), str::to_owned);
    println!("served {served:.3}, handed over {handed_over:.3}");
    assert!(served >= 0.8, "only {served:.3} of the golden questions are served");
    assert!(handed_over >= 0.75, "only {handed_over:.3} of the rest are handed over");
}

/// A tenth of the topics at a time is emptied, and the questions for it are asked: matters of the
/// town that this FAQ does not answer.
#[test]
fn most_questions_without_a_topic_are_not_answered() {
    let faq = auskunft_source::read(&project("faq-data")).expect("no errors").faq;
    let golden = golden("ellernbrueck");
    let mut decisions = Vec::new();
    for fold in 0..10 {
        let mut without = faq.clone();
        let topics = without.topics.iter_mut().enumerate().filter(|(i, _)| i % 10 == fold);
        let emptied: Vec<String> = topics
            .map(|(_, topic)| {
                let id = topic.id.clone();
                *topic = auskunft_source::Topic { id: id.clone(), ..Default::default() };
                id
            })
            .collect();
        let desk = desk(auskunft_compile::compile(&without).expect("German"));
        let asked = list(&golden, "questions")
            .filter(|(_, ids)| ids.iter().all(|&id| emptied.iter().any(|emptied| emptied == id)));
        decisions.extend(asked.map(|(question, _)| desk.judge(question).decision));
    }
    let of = |wanted| share(decisions.iter().map(|&decision| decision == wanted));
    let (answered, handed_over) = (of(Decision::Answer), of(Decision::Handover));
    println!("{} asked, answered {answered:.3}, handed over {handed_over:.3}", decisions.len());
    assert!(answered <= 0.22, "{answered:.3} are answered");
    assert!(handed_over >= 0.48, "only {handed_over:.3} are handed over");
}

#[test]
fn every_phrasing_of_an_editor_finds_its_own_topic() {
    let reading = auskunft_source::read(&project("faq-data")).expect("no errors");
    let desk = desk(town_pack());
    let mut lost = Vec::new();
    for topic in &reading.faq.topics {
        for question in &topic.questions {
            let verdict = desk.judge(question);
            let best = verdict.ranking.first().map_or("", |r| desk.topic_id(TopicIndex(r.topic)));
            if best != topic.id || verdict.decision == Decision::Handover {
                lost.push(format!("{question} → {best} instead of {}", topic.id));
            }
        }
    }
    let all: usize = reading.faq.topics.iter().map(|topic| topic.questions.len()).sum();
    assert!(lost.len() * 50 <= all, "{} of {all} are lost:\n{}", lost.len(), lost.join("\n"));
}

#[test]
fn what_the_kiosk_proposes_is_answered() {
    let reading = auskunft_source::read(&project("faq-data")).expect("no errors");
    let kiosk = reading.faq.town.and_then(|town| town.kiosk).expect("a kiosk");
    let desk = desk(town_pack());
    for question in &kiosk.questions {
        let reply = Conversation::new().ask(&desk, question, NOON);
        assert_eq!(reply.decision, Decision::Answer, "{question}");
    }
    assert_eq!((kiosk.tiles.len(), kiosk.questions.len()), (8, 5));
}
