//! Whom to turn to: in full where the desk has no answer, in brief below one.

use std::iter;

use auskunft_engine::{Contact, Phrase};

use super::blocks::link;
use super::node::{Node, details, node};
use super::open_now;
use crate::session::Session;

/// The hand-over to people: everything at a glance.
pub(super) fn hand_over(session: Session, label: Phrase, contact: &Contact) -> Node {
    let card = card(session, label, contact).class("card");
    card.with(hint(session, contact)).with(place(session, contact))
}

/// The office responsible for an answer: name, phone and mail; the rest on demand.
pub(super) fn office(session: Session, label: Phrase, contact: &Contact) -> Node {
    let rest = details(&session.phrase(Phrase::OfficeDetails));
    let rest = rest.with(place(session, contact)).with(hint(session, contact));
    card(session, label, contact).class("office").with(rest)
}

/// The contact beside a question back: there for whoever does not want to choose.
pub(super) fn on_demand(session: Session, label: Phrase, contact: &Contact) -> Node {
    let details = details(&session.phrase(label)).class("office").with(name(session, contact));
    details.with(ways(session, contact)).with(place(session, contact))
}

/// That the mail has the question already, and what not to write.
fn hint(session: Session, contact: &Contact) -> Option<Node> {
    let hint = || node("p").class("fine").text(&session.phrase(Phrase::MailHint));
    contact.question_mail.as_ref().map(|_| hint())
}

fn card(session: Session, label: Phrase, contact: &Contact) -> Node {
    let label = node("p").class("label").text(&session.phrase(label));
    node("div").with(label).with(name(session, contact)).with(ways(session, contact))
}

/// Its name, and whether it is open now.
fn name(session: Session, contact: &Contact) -> impl Iterator<Item = Node> {
    let line = |class| node("p").class(class).any_direction();
    let open_now = open_now::part(session, line("open-now"), contact);
    iter::once(line("office-name").text(&contact.name)).chain(open_now)
}

/// Phone, mail and website as links big enough for a thumb.
fn ways(session: Session, contact: &Contact) -> Node {
    let way = |name: Phrase, url: &str, text: &str| {
        let name = node("span").class("way").text(&session.phrase(name)).text(" ");
        node("li").with(link(session, url, [name, node("span").text(text)]))
    };
    let phone = contact.phone.as_deref().map(|phone| way(Phrase::Phone, &dial(phone), phone));
    let email = contact.email.as_deref();
    let email = email.map(|mail| {
        let plain = || String::from("mailto:") + mail;
        way(Phrase::Email, &contact.question_mail.clone().unwrap_or_else(plain), mail)
    });
    let website = contact.website.as_deref();
    let website = website.map(|url| way(Phrase::Website, url, without_scheme(url)));
    let page = |name: Phrase, url: &Option<String>| {
        url.as_deref().map(|url| {
            let name = node("span").text(&session.phrase(name));
            node("li").with(link(session, url, name))
        })
    };
    let appointment = page(Phrase::Appointment, &contact.appointment);
    let route = page(Phrase::Route, &contact.route);
    let ways = node("ul").class("ways").with(phone).with(email).with(website);
    ways.with(appointment).with(route)
}

/// Address, room and opening hours.
fn place(session: Session, contact: &Contact) -> Node {
    node("dl")
        .with(row(session, Phrase::Address, &contact.address))
        .with(row(session, Phrase::Room, contact.room.as_slice()))
        .with(row(session, Phrase::Accessibility, &contact.accessibility))
        .with(row(session, Phrase::Hours, &contact.hours))
}

fn row(session: Session, name: Phrase, lines: &[String]) -> Option<Node> {
    if lines.is_empty() {
        return None;
    }
    let lines = lines.iter().map(|line| node("dd").any_direction().text(line));
    Some(node("div").with(node("dt").text(&session.phrase(name))).with(lines))
}

/// `05000 12-100` as a phone dials it.
fn dial(phone: &str) -> String {
    let digits = phone.chars().filter(|c| c.is_ascii_digit() || *c == '+');
    "tel:".chars().chain(digits).collect()
}

fn without_scheme(url: &str) -> &str {
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
    rest.trim_end_matches('/')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_dialled_without_blanks_and_dashes() {
        assert_eq!(dial("05000 12-100"), "tel:0500012100");
        assert_eq!(dial("+49 (0)5000 / 12"), "tel:+490500012");
    }

    #[test]
    fn addresses_are_shown_without_scheme() {
        assert_eq!(without_scheme("https://www.a.example/"), "www.a.example");
        assert_eq!(without_scheme("rathaus/"), "rathaus");
    }
}
