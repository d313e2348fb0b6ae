//! `offices/*.toml`: whom people can turn to.

use super::layout::Found;
use crate::diagnostics::{Report, Sources, Spanned};
use crate::document::toml;
use crate::fields::{Fields, Key};
use crate::hours;
use crate::messages::field;
use crate::model::{Office, Period};
use crate::values;

const KEYS: [Key; 12] = [
    Key::required("name", "name = \"Bürgerbüro\""),
    Key::optional("address", "address = [\"Rathausplatz 1\", \"29999 Ellernbrück\"]"),
    Key::optional("room", "room = \"Erdgeschoss, Schalter 1 bis 4\""),
    Key::optional("phone", "phone = \"05000 12-100\""),
    Key::optional("email", "email = \"buergerbuero@ellernbrueck.example\""),
    Key::optional("website", "website = \"https://www.ellernbrueck.example/buergerbuero\""),
    Key::optional("hours", "hours = [\"Montag bis Mittwoch 8 bis 16 Uhr\"]"),
    Key::optional("opening_hours", "opening_hours = \"Mo-We 08:00-16:00; Fr 08:00-12:00\""),
    Key::optional("phone_hours", "phone_hours = \"Mo-Fr 08:00-12:00\""),
    Key::optional("appointment", "appointment = \"https://termine.ellernbrueck.example/\""),
    Key::optional("route", "route = \"https://www.ellernbrueck.example/anfahrt\""),
    Key::optional("accessibility", "accessibility = [\"Aufzug\", \"Höranlage\"]"),
];

/// Reads an office, and whether it has hours to be worked out; one that cannot be read is empty.
pub(super) fn read(
    sources: &Sources,
    found: &Found,
    calendar: Option<Period>,
    report: &mut Report,
) -> (Office, bool) {
    let source = sources.at(found.source);
    let table = source.readable.then(|| toml(&source.text, found.source, report)).flatten();
    let Some(table) = table else { return (Office::default(), false) };
    let fields = Fields::open(&table, &KEYS, (found.source, &source.text), report);
    let email = fields.text("email", report);
    let mut page = |name| values::address(fields.text(name, report)?, report);
    let (website, appointment, route) = (page("website"), page("appointment"), page("route"));
    let mut text = |name| fields.text(name, report).map(|text| text.value);
    let (name, room, phone) = (text("name").unwrap_or_default(), text("room"), text("phone"));
    let mut lines = |name| fields.texts(name, report).into_iter().map(|text| text.value).collect();
    let (address, hours): (Vec<String>, Vec<String>) = (lines("address"), lines("hours"));
    let accessibility = lines("accessibility");
    if phone.is_none() && email.is_none() && address.is_empty() {
        report.add(fields.place(), field::unreachable());
    }
    let timed = fields.node("opening_hours").or(fields.node("phone_hours")).is_some();
    let office = Office {
        id: found.id.clone(),
        name,
        address,
        room,
        phone,
        email: email.and_then(|text: Spanned<String>| values::email(text, report)),
        website,
        hours,
        opening_hours: hours::read(&fields, "opening_hours", calendar, report),
        phone_hours: hours::read(&fields, "phone_hours", calendar, report),
        appointment,
        route,
        accessibility,
    };
    (office, timed)
}
