//! What the staff sees after five taps on the town's name and a code: which edition of the texts this
//! is, how the day went, and, if they want that, which questions had no answer.

use std::cell::Cell;

use auskunft_engine::{CivilTime, Desk};
use auskunft_kiosk::diary::Diary;
use auskunft_kiosk::texts::Text;
use js_sys::encode_uri_component;
use web_sys::Event;

use super::dialog::{button, close, close_button, dialog, show};
use super::pin;
use crate::clock;
use crate::kiosk::Kiosk;
use crate::session::Session;
use crate::view::node::{Node, node};

const TAPS: u32 = 5;
/// Seconds for all taps.
const TAPPED_WITHIN: f64 = 4.0;

/// Makes five taps on a node ask for the code; none if the desk has no code.
pub(super) fn guard(session: Session, name: Node) -> Node {
    if session.kiosk().is_none_or(|kiosk| kiosk.settings.pin.is_none()) {
        return name;
    }
    let taps = Cell::new((0, 0.0));
    name.on("click", move |_| {
        let (now, (count, first)) = (clock::seconds(), taps.get());
        let is_first = count == 0 || now - first > TAPPED_WITHIN;
        taps.set(if is_first { (1, now) } else { (count + 1, first) });
        if taps.get().0 == TAPS {
            taps.set((0, 0.0));
            pin::ask(session);
        }
    })
}

/// Opens the staff's page.
pub(super) fn open(session: Session) {
    let (Some(desk), Some(kiosk)) = (session.desk(), session.kiosk()) else { return };
    let diary = kiosk.diary.borrow();
    let page = dialog("staff", kiosk.texts.get(Text::Staff))
        .with(edition(&desk, &kiosk))
        .with(counts(&desk, &kiosk, &diary))
        .with(keeping(session, &kiosk, &diary))
        .with(diary.keeps_questions().then(|| unanswered(&desk, &kiosk, &diary)))
        .with(close_button(session));
    show(session, page);
}

fn edition(desk: &Desk, kiosk: &Kiosk) -> Node {
    let edition = desk.edition();
    let checked = edition.checked.map(|(from, until)| {
        let [from, until] = [from, until].map(|day| desk.format_date(day));
        let between = kiosk.texts.get(Text::CheckedBetween);
        between.replace("{from}", &from).replace("{until}", &until)
    });
    let row = |name, value: String| row(kiosk, name, &value);
    node("dl")
        .with(row(Text::Pack, edition.fingerprint))
        .with(row(Text::MadeBy, desk.origin().to_owned()))
        .with(row(Text::Topics, edition.topics.to_string()))
        .with(checked.map(|checked| row(Text::Checked, checked)))
        .with(row(Text::Unchecked, edition.unchecked.to_string()))
}

fn counts(desk: &Desk, kiosk: &Kiosk, diary: &Diary) -> Node {
    let counts = diary.counts();
    let rows = [
        (Text::Conversations, counts.conversations),
        (Text::Answered, counts.answers),
        (Text::AskedBack, counts.clarifies),
        (Text::HandedOver, counts.handovers),
    ];
    let rows = rows.map(|(name, count)| row(kiosk, name, &count.to_string()));
    node("dl").with(row(kiosk, Text::Since, &moment(desk, kiosk.since))).with(rows)
}

fn row(kiosk: &Kiosk, name: Text, value: &str) -> Node {
    let name = node("dt").text(kiosk.texts.get(name));
    node("div").with(name).with(node("dd").any_direction().text(value))
}

/// The switch. What it changes is drawn anew.
fn keeping(session: Session, kiosk: &Kiosk, diary: &Diary) -> [Node; 2] {
    let is_on = diary.keeps_questions();
    let switch = move |event: &Event| {
        if let Some(kiosk) = session.kiosk() {
            kiosk.diary.borrow_mut().keep_questions(!is_on);
        }
        close(event);
        open(session);
    };
    let pressed = if is_on { "true" } else { "false" };
    let button = button(kiosk.texts.get(Text::KeepQuestions)).set("aria-pressed", pressed);
    let hint = node("p").class("fine").text(kiosk.texts.get(Text::KeepHint));
    [button.class("keep").on("click", switch), hint]
}

fn unanswered(desk: &Desk, kiosk: &Kiosk, diary: &Diary) -> Node {
    let heading = node("h4").text(kiosk.texts.get(Text::Unanswered));
    let questions = diary.unanswered().map(|(question, times)| {
        let item = node("li").any_direction().text(question);
        if times > 1 { item.text(&format!(" (×{times})")) } else { item }
    });
    let list = node("ul").with(questions);
    let kept = node("div").class("kept").with(heading);
    if diary.unanswered().next().is_none() {
        return kept.with(node("p").text(kiosk.texts.get(Text::NoneYet)));
    }
    kept.with(list).with(export(desk, kiosk, diary))
}

/// The one thing that leaves a kiosk: a file, saved by hand.
fn export(desk: &Desk, kiosk: &Kiosk, diary: &Diary) -> Node {
    let [from, until] = [kiosk.since, clock::now()].map(day);
    let content = diary.export(&desk.edition().fingerprint, &from, &until);
    let address = String::from("data:application/json;charset=utf-8,")
        + &String::from(encode_uri_component(&content));
    node("a")
        .class("button")
        .set("download", &format!("auskunft-{until}.json"))
        .set("href", &address)
        .text(kiosk.texts.get(Text::Export))
}

/// A day as in ISO 8601.
fn day(time: CivilTime) -> String {
    format!("{:04}-{:02}-{:02}", time.year, time.month, time.day)
}

fn moment(desk: &Desk, time: CivilTime) -> String {
    let day = time.date().map(|day| desk.format_date(day)).unwrap_or_default();
    format!("{day}, {:02}:{:02}", time.hour, time.minute)
}
