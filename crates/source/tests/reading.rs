//! Folders and files on a disk.

use std::path::Path;

use auskunft_source::read;

fn repository() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../.."))
}

#[test]
fn the_demo_town_has_no_errors_and_no_warnings() {
    let folder = repository().join("faq-data");
    let reading = read(&folder).unwrap_or_else(|diagnostics| panic!("{diagnostics}"));
    assert!(reading.warnings.is_empty(), "{}", reading.warnings);
    let town = reading.faq.town.expect("town.toml");
    assert_eq!(reading.faq.offices[town.contact].id, "buergerbuero");
    assert!(!town.start.is_empty());
    assert!(reading.faq.lexicon.entries.len() > 2);
    assert!(reading.faq.topics.len() > 50);
    assert!(reading.faq.topics.iter().all(|topic| topic.office.is_some()));
}

#[test]
fn messages_name_the_folder_before_the_file() {
    let diagnostics = read(&repository().join("docs")).unwrap_err();
    assert!(diagnostics.to_string().contains("/docs/town.toml"), "{diagnostics}");
    assert!(diagnostics.colored().contains("\u{1b}["));
}

#[test]
fn the_base_of_a_town_is_found_beside_its_folder() {
    let folders = repository().join("crates/source/tests/folders");
    let reading = read(&folders.join("town")).unwrap_or_else(|diagnostics| panic!("{diagnostics}"));
    assert!(reading.warnings.is_empty(), "{}", reading.warnings);
    let inheritance = reading.inheritance.expect("a base");
    assert_eq!(inheritance.base, "Leistungen in Niedersachsen");
    assert_eq!(inheritance.adapted[0].id, "reisepass");
    assert_eq!(reading.faq.topics[0].title, "Reisepass beantragen");
    assert_eq!(reading.faq.topics[0].office, Some(0));
}

#[test]
fn a_base_can_be_read_alone() {
    let base = repository().join("crates/source/tests/folders/base");
    let reading = read(&base).unwrap_or_else(|diagnostics| panic!("{diagnostics}"));
    assert!(reading.warnings.is_empty(), "{}", reading.warnings);
    assert!(reading.faq.town.is_none() && reading.faq.offices.is_empty());
    assert_eq!(reading.faq.topics[0].id, "reisepass");
}

#[test]
fn what_a_town_tells_besides_is_kept() {
    let folders = repository().join("crates/source/tests/folders");
    let faq = read(&folders.join("town")).unwrap_or_else(|found| panic!("{found}")).faq;
    let town = faq.town.expect("town.toml");
    let kiosk = town.kiosk.expect("[kiosk]");
    assert_eq!(kiosk.tiles, ["reisepass"]);
    assert_eq!(kiosk.questions, ["Was kostet ein Pass?", "Wo ist das Bürgerbüro?"]);
    assert_eq!((kiosk.idle, kiosk.warning), (1200, 30));
    assert_eq!((kiosk.keyboard.as_deref(), kiosk.pin.as_deref()), (Some("off"), Some("2468")));
    assert_eq!((kiosk.print, kiosk.attract, kiosk.speech), (true, false, true));
    let holidays = town.school_holidays;
    let names: Vec<&str> = holidays.iter().map(|holidays| holidays.name.as_str()).collect();
    assert_eq!(names, ["Osterferien", "Ferientag", "Osterferien"]);
    assert_eq!(holidays[1].period.from, holidays[1].period.until);
    let office = &faq.offices[0];
    assert_eq!(office.appointment.as_deref(), Some("https://termine.ellernbrueck.example/"));
    assert_eq!(office.route.as_deref(), Some("https://www.ellernbrueck.example/anfahrt"));
    assert_eq!(office.accessibility, ["Aufzug", "Höranlage"]);
    assert_eq!(faq.topics[0].responsible.as_deref(), Some("Team Pässe"));
}
