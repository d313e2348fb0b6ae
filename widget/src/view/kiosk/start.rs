//! The first screen: tiles for what most people want, questions as examples, and how large and how
//! strong everything shall be.
//!
//! While nobody is there, one thing after the other lights up to draw eyes. The style sheet shows
//! that only where motion is allowed.

use auskunft_engine::{Choice, Desk, Phrase};
use auskunft_kiosk::texts::Text;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event};

use super::desk_of;
use super::dialog::button;
use crate::kiosk::Kiosk;
use crate::session::Session;
use crate::view::choices;
use crate::view::node::{Node, clicked, node};

const QUESTION: &str = "data-question";
const LIT: &str = "data-lit";

/// Seconds for which one thing is lit.
const LIT_FOR: f64 = 4.0;

/// Draws the first screen.
pub(in crate::view) fn draw(session: Session, desk: &Desk, kiosk: &Kiosk) -> Node {
    let notice = desk.town().notice;
    let fine = |text: &str| node("p").class("fine").any_direction().text(text);
    let tiles = choices::titled(session, Phrase::StartTopics, &tiles(desk, kiosk));
    node("div")
        .class("greeting start")
        .with(node("p").class("hello").text(&session.phrase(Phrase::Greeting)))
        .with(fine(&session.phrase(Phrase::MachineNotice)))
        .with(node("div").class("tiles").with(tiles))
        .with(display(session, kiosk))
        .with(examples(kiosk))
        .with((!notice.is_empty()).then(|| fine(notice)))
}

/// Asks the example that was clicked, if one was.
pub(super) fn clicked_example(session: Session, event: &Event) {
    let example = clicked(event, "button[data-question]");
    if let Some(question) = example.and_then(|button| button.get_attribute(QUESTION)) {
        session.ask(&question);
    }
}

/// Lights the next thing up, by the time in seconds; nothing without one.
pub(super) fn light(session: Session, now: Option<f64>) {
    let Some(desk) = desk_of(session) else { return };
    let Ok(buttons) = desk.query_selector_all(".start :is(.tiles, .examples) button") else {
        return;
    };
    let lit = now.and_then(|now| ((now / LIT_FOR) as u32).checked_rem(buttons.length()));
    for index in 0..buttons.length() {
        let Some(button) = buttons.item(index) else { continue };
        let button: &Element = button.unchecked_ref();
        // Fails only for a name that no attribute can have.
        _ = button.toggle_attribute_with_force(LIT, lit == Some(index));
    }
}

/// The topics that the operator has chosen, or those of the desk's start.
fn tiles(desk: &Desk, kiosk: &Kiosk) -> Vec<Choice> {
    let chosen = kiosk.settings.tiles.iter().filter_map(|id| desk.topic_by_id(id));
    let title = |topic| Choice { topic, title: desk.topic_title(topic).to_owned() };
    let chosen: Vec<Choice> = chosen.map(title).collect();
    if chosen.is_empty() { desk.start_topics() } else { chosen }
}

fn examples(kiosk: &Kiosk) -> Option<Node> {
    let questions = &kiosk.settings.questions;
    if questions.is_empty() {
        return None;
    }
    let name = kiosk.texts.get(Text::Examples);
    let example = |question: &String| {
        node("li").with(button(question).any_direction().set(QUESTION, question))
    };
    let list = node("ul").with(questions.iter().map(example));
    let label = node("p").class("label").set("aria-hidden", "true").text(name);
    let group = node("div").class("choices examples").set("role", "group").set("aria-label", name);
    Some(group.with(label).with(list))
}

fn display(session: Session, kiosk: &Kiosk) -> Node {
    let sizes = [Text::SizeNormal, Text::SizeLarge, Text::SizeLargest];
    let contrasts = [Text::ContrastNormal, Text::ContrastHigh];
    node("div")
        .class("display")
        .with(setting(session, kiosk, Text::TextSize, "data-size", &sizes))
        .with(setting(session, kiosk, Text::Contrast, "data-contrast", &contrasts))
}

/// Buttons of which one is pressed; its place becomes the value of an attribute of the desk.
fn setting(
    session: Session,
    kiosk: &Kiosk,
    name: Text,
    attribute: &'static str,
    values: &[Text],
) -> Node {
    let name = kiosk.texts.get(name);
    let buttons = values.iter().enumerate().map(|(place, value)| {
        let pressed = if place == 0 { "true" } else { "false" };
        let button = button(kiosk.texts.get(*value)).set("aria-pressed", pressed);
        button.on("click", move |event| choose(session, event, attribute, place))
    });
    let label = node("span").class("label").set("aria-hidden", "true").text(name);
    let group = node("div").class("setting").set("role", "group").set("aria-label", name);
    group.with(label).with(buttons)
}

fn choose(session: Session, event: &Event, attribute: &str, place: usize) {
    let (Some(desk), Some(chosen)) = (desk_of(session), clicked(event, "button")) else { return };
    _ = desk.set_attribute(attribute, &place.to_string());
    let mut button = chosen.parent_element().and_then(|group| group.first_element_child());
    while let Some(other) = button {
        if other.has_attribute("aria-pressed") {
            let is_chosen = if other == chosen { "true" } else { "false" };
            _ = other.set_attribute("aria-pressed", is_chosen);
        }
        button = other.next_element_sibling();
    }
}
