//! Whether an office is open, told anew as time goes on: what changes from one minute to the next,
//! and that nothing but the civil time handed in counts.

mod common;

use std::sync::LazyLock;

use auskunft_engine::{CivilTime, Conversation, Desk, OfficeIndex};

use common::{NOON, desk, town_pack};

static TOWN: LazyLock<Desk> = LazyLock::new(|| desk(town_pack()));

/// The office of a topic.
fn office(question: &str) -> OfficeIndex {
    let contact = Conversation::new().ask(&TOWN, question, NOON).contact.expect("an office");
    contact.calendar_of.expect("a calendar")
}

/// What is said of the Bürgerbüro; empty if nothing is known.
fn told(at: &str) -> String {
    let at: CivilTime = at.parse().expect("a time");
    TOWN.open_now(office("Reisepass beantragen"), at).unwrap_or_default()
}

#[test]
fn it_is_what_the_reply_at_that_time_says() {
    for question in ["Reisepass beantragen", "Bauantrag", "Wann hat die Bücherei offen?"] {
        for at in ["2026-11-20T11:59", "2026-11-20T12:00", "2026-11-22T10:00", "2028-01-03T10:00"] {
            let at: CivilTime = at.parse().expect("a time");
            let contact = Conversation::new().ask(&TOWN, question, at).contact.expect("an office");
            let office = contact.calendar_of.expect("a calendar");
            assert_eq!(TOWN.open_now(office, at), contact.open_now, "{question} {at:?}");
        }
    }
}

#[test]
fn it_changes_in_the_minute_of_opening_and_of_closing() {
    assert_eq!(told("2026-11-23T07:59"), "Jetzt geschlossen. Wieder geöffnet: heute ab 8 Uhr.");
    assert_eq!(told("2026-11-23T08:00"), "Jetzt geöffnet bis 16 Uhr.");
    assert_eq!(told("2026-11-23T15:59"), "Jetzt geöffnet bis 16 Uhr.");
    assert_eq!(
        told("2026-11-23T16:00"),
        "Jetzt geschlossen. Wieder geöffnet: morgen (Dienstag, 24.11.2026) ab 8 Uhr."
    );
}

#[test]
fn at_midnight_tomorrow_becomes_today() {
    assert!(told("2026-11-25T23:59").ends_with("morgen (Donnerstag, 26.11.2026) ab 8 Uhr."));
    assert!(told("2026-11-26T00:00").ends_with("heute ab 8 Uhr."));
    assert_eq!(told("2026-11-26T16:00"), "Jetzt geöffnet bis 18 Uhr.");
}

/// Closed on New Year's Eve and New Year, then comes a weekend.
#[test]
fn new_year_is_another_year_and_a_holiday() {
    let opens = |day: &str| format!("Jetzt geschlossen. Wieder geöffnet: {day} ab 8 Uhr.");
    assert_eq!(told("2026-12-30T15:59"), "Jetzt geöffnet bis 16 Uhr.");
    for at in ["2026-12-30T16:00", "2026-12-31T10:00", "2026-12-31T23:59", "2027-01-01T00:00"] {
        assert_eq!(told(at), opens("Montag, 4.1.2027"), "{at}");
    }
    assert_eq!(told("2027-01-03T23:59"), opens("morgen (Montag, 4.1.2027)"));
    assert_eq!(told("2027-01-04T00:00"), opens("heute"));
}

/// The hour that is left out or comes twice is a civil time like any other.
#[test]
fn on_the_days_of_summer_time_the_clock_on_the_wall_counts() {
    for (day, opens) in [
        ("2026-03-29", "morgen (Montag, 30.3.2026)"),
        ("2026-10-25", "morgen (Montag, 26.10.2026)"),
        ("2027-03-28", "Dienstag, 30.3.2027"), // Easter
        ("2027-10-31", "morgen (Montag, 1.11.2027)"),
    ] {
        for time in ["00:00", "01:59", "02:00", "02:30", "03:00", "23:59"] {
            let expected = format!("Jetzt geschlossen. Wieder geöffnet: {opens} ab 8 Uhr.");
            assert_eq!(told(&format!("{day}T{time}")), expected, "{day} {time}");
        }
    }
    for day in ["2026-03-30", "2026-10-26", "2027-03-30"] {
        assert!(told(&format!("{day}T07:59")).starts_with("Jetzt geschlossen"), "{day}");
        assert_eq!(told(&format!("{day}T08:00")), "Jetzt geöffnet bis 16 Uhr.", "{day}");
    }
}

#[test]
fn before_and_after_the_calendar_nothing_is_known() {
    assert_eq!(told("2025-12-31T23:59"), "");
    assert!(told("2026-01-01T00:00").starts_with("Jetzt geschlossen"));
    // The next opening is beyond the last day.
    assert_eq!(told("2027-12-31T23:59"), "Jetzt geschlossen.");
    assert_eq!(told("2028-01-01T00:00"), "");
}

#[test]
fn of_no_office_nothing_is_known() {
    assert_eq!(TOWN.open_now(OfficeIndex(u32::MAX), NOON), None);
    let contact = Conversation::new().ask(&TOWN, "Es brennt!", NOON).contact.expect("help");
    assert_eq!((contact.calendar_of, contact.open_now), (None, None));
}
