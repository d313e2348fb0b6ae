//! Whole folders, from their files to a plan.

use super::area_of;
use crate::{Diagnostics, File, Plan, Reading, parse};

const TOWN: &str = "name = \"Ort\"\ncontact = \"amt\"\n";
const CALENDAR: &str = "calendar = { from = 2026-01-01, until = 2027-12-31 }\n";
const OFFICE: &str = "name = \"Amt\"\nphone = \"1\"\n";
const HEAD: &str = "---\nkeywords: [x]\noffice: amt\nchecked_on: 2026-11-16\n";
const PLAN: &str = "title = \"Müll\"\ntopic = \"termine\"\n[kinds]\n\"Restmüll\" = \"rest\"\n\"Papier\" = \"papier\"\n";

fn read(town: &str, files: &[(&str, &str)]) -> Result<Reading, Diagnostics> {
    let topic = |id: &str| {
        let text = format!("{HEAD}questions: [{id}?]\n---\n\n# {id}\n\nx\n");
        File::new(format!("topics/{id}.md"), text)
    };
    let mut all = vec![File::new("town.toml", town), File::new("offices/amt.toml", OFFICE)];
    all.extend(["papier", "rest", "termine"].map(topic));
    all.extend(files.iter().map(|(name, text)| File::new(format!("dates/{name}"), text)));
    parse(&all)
}

/// The occasions of a plan, one a line, and the codes of all warnings.
fn told(files: &[(&str, &str)]) -> (Plan, Vec<String>, Vec<&'static str>) {
    let reading =
        read(&format!("{TOWN}{CALENDAR}"), files).unwrap_or_else(|found| panic!("{found}"));
    let plan = reading.faq.plans.into_iter().next().expect("a plan");
    let told = plan.occasions.iter().map(|one| {
        let time = one.time.map_or(String::new(), |(from, until)| match until {
            Some(until) => format!(" {from}-{until}"),
            None => format!(" {from}"),
        });
        let area = one.area.map_or(String::new(), |area| format!(" in {}", plan.areas[area]));
        let place = one.place.as_ref().map_or(String::new(), |place| format!(" @ {place}"));
        format!("{} {}{time}{area}{place}", one.date, one.what)
    });
    let told = told.collect();
    (plan, told, reading.warnings.entries().map(|entry| entry.code).collect())
}

/// The days of a calendar with these lines in its only event.
fn days(event: &str) -> Vec<String> {
    calendar(&format!("BEGIN:VEVENT\nSUMMARY:Markt\n{event}\nEND:VEVENT\n"))
}

fn calendar(events: &str) -> Vec<String> {
    let text = format!("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n{events}END:VCALENDAR\r\n");
    told(&[("m/plan.toml", "title = \"M\"\ntopic = \"termine\""), ("m/m.ics", &text)]).1
}

fn codes(files: &[(&str, &str)]) -> Vec<(&'static str, usize)> {
    let found = read(TOWN, files).expect_err("a mistake");
    found.entries().map(|entry| (entry.code, entry.line)).collect()
}

#[test]
fn without_streets_all_files_are_one_list() {
    let (plan, told, warnings) = told(&[
        ("m/plan.toml", PLAN),
        (
            "m/2027.ics",
            "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20270107\nSUMMARY:Papier\nEND:VEVENT\n",
        ),
        (
            "m/2026.csv",
            "Was;Datum;Ort;Uhrzeit\nRestmüll;8.1.2026;;\nPapier;07.01.2026;Hof;17-19 Uhr\n",
        ),
        ("m/README.md", "x"),
    ]);
    assert_eq!(
        told,
        ["2026-01-07 Papier 1020-1140 @ Hof", "2026-01-08 Restmüll", "2027-01-07 Papier"]
    );
    assert_eq!((plan.id.as_str(), plan.title.as_str(), plan.topic), ("m", "Müll", Some(2)));
    let topics: Vec<_> = plan.occasions.iter().map(|one| one.topic).collect();
    assert_eq!(topics, [Some(0), Some(1), Some(0)]);
    assert!(warnings.is_empty() && plan.areas.is_empty() && plan.streets.is_empty());
}

#[test]
fn with_streets_every_file_is_an_area() {
    let (plan, told, warnings) = told(&[
        ("m/plan.toml", PLAN),
        ("m/streets.csv", "\u{feff}Straße\tBezirk\r\nGartenstraße\tNORD\r\nAm Markt\tost\r\n"),
        ("m/nord-2026.csv", "date,what\n2026-01-07,Restmüll\n"),
        ("m/nord-2027.csv", "date,what\n2027-01-07,Restmüll\n"),
        ("m/ost.csv", "date,what\n2026-01-07,\"Papier\"\n"),
    ]);
    let streets: Vec<_> = plan.streets.iter().map(|street| (&*street.name, street.area)).collect();
    assert_eq!(streets, [("Gartenstraße", 0), ("Am Markt", 1)]);
    assert_eq!(plan.areas, ["nord", "ost"]);
    assert_eq!(
        told,
        ["2026-01-07 Restmüll in nord", "2026-01-07 Papier in ost", "2027-01-07 Restmüll in nord"]
    );
    assert!(warnings.is_empty(), "{warnings:?}");
}

#[test]
fn years_are_no_part_of_an_area() {
    for name in ["nord.ics", "nord-2026.csv", "nord-2026-2027.csv"] {
        assert_eq!(area_of(name), "nord", "{name}");
    }
    for (name, area) in
        [("bezirk-1.csv", "bezirk-1"), ("2026.csv", "2026"), ("a-b-2026.ics", "a-b")]
    {
        assert_eq!(area_of(name), area);
    }
}

#[test]
fn any_text_is_right_without_kinds() {
    let plan = "title = \"Rat\"\ntopic = \"termine\"\n";
    let (plan, told, _) = told(&[("r/plan.toml", plan), ("r/r.csv", "Datum;Was\n7.1.2026;Rat\n")]);
    assert_eq!((told, plan.occasions[0].topic), (vec!["2026-01-07 Rat".to_owned()], None));
}

#[test]
fn what_is_outside_of_the_calendar_is_told_once_a_file() {
    let rows = "Datum;Was\n7.1.2025;Restmüll\n8.1.2025;Papier\n7.1.2026;Papier\n";
    let files = [("m/plan.toml", PLAN), ("m/a.csv", rows)];
    assert_eq!((told(&files).1.len(), told(&files).2), (1, vec!["A123"]));
    let all = read(TOWN, &files).expect("no calendar, no bounds");
    assert_eq!(all.faq.plans[0].occasions.len(), 3);
}

#[test]
fn the_same_twice_is_told_and_kept_once() {
    let rows = "Datum;Was\n7.1.2026;Papier\n2026-01-07;Papier\n7.1.2026;Restmüll\n";
    let (_, told, warnings) = told(&[("m/plan.toml", PLAN), ("m/a.csv", rows)]);
    assert_eq!((told.len(), warnings), (2, vec!["A122"]));
}

#[test]
fn a_day_lasts_until_its_end_and_several_are_each_a_day() {
    assert_eq!(days("DTSTART;VALUE=DATE:20260107"), ["2026-01-07 Markt"]);
    let two = ["2026-01-07 Markt", "2026-01-08 Markt"];
    assert_eq!(days("DTSTART;VALUE=DATE:20260107\nDTEND;VALUE=DATE:20260109"), two);
    assert_eq!(days("DTSTART;VALUE=DATE:20260107\nDURATION:P2D"), two);
    assert_eq!(days("DTSTART;VALUE=DATE:20260107\nDTEND;VALUE=DATE:20260107"), two[..1]);
}

#[test]
fn times_are_those_of_the_town() {
    for start in [
        "DTSTART:20260707T190000",
        "DTSTART;TZID=Europe/Berlin:20260707T190000",
        "DTSTART:20260707T170000Z",
    ] {
        assert_eq!(days(start), ["2026-07-07 Markt 1140"], "{start}");
        let until =
            format!("{start}\nDTEND;TZID=\"(UTC+01:00) Amsterdam, Berlin\":20260707T213000");
        assert_eq!(days(&until), ["2026-07-07 Markt 1140-1290"], "{start}");
    }
    assert_eq!(days("DTSTART:20260107T230000Z\nDURATION:PT1H"), ["2026-01-08 Markt 0-60"]);
}

#[test]
fn what_goes_on_into_the_night_is_on_one_day() {
    assert_eq!(
        days("DTSTART:20260107T200000\nDTEND:20260108T000000"),
        ["2026-01-07 Markt 1200-1440"]
    );
    assert_eq!(days("DTSTART:20260107T200000\nDTEND:20260108T020000"), ["2026-01-07 Markt 1200"]);
    assert_eq!(
        days("DTSTART:20260107T200000\nDTEND:20260109T100000"),
        ["2026-01-07 Markt 1200", "2026-01-08 Markt", "2026-01-09 Markt"]
    );
}

#[test]
fn text_is_unfolded_and_unescaped_and_alarms_are_not_read() {
    let event = "BEGIN:VEVENT\r\nDTSTART:20260107\r\nBEGIN:VALARM\r\nSUMMARY:Alarm\r\nTRIGGER:-PT1H\r\nEND:VALARM\r\n\
                 SUMMARY;LANGUAGE=de:Papier\\, \r\n Glas\r\nLOCATION:Hof\\nTor 2\r\nEND:VEVENT\r\n";
    assert_eq!(calendar(event), ["2026-01-07 Papier, Glas @ Hof Tor 2"]);
}

#[test]
fn no_event_is_lost_without_a_word() {
    let plan = ("m/plan.toml", "title = \"M\"\ntopic = \"termine\"");
    for line in ["BEGIN:VEVENT ", "begin:vevent", "BEGIN:VEVENT\r"] {
        let text = format!("BEGIN:VCALENDAR\n{line}\nSUMMARY:x\nDTSTART:20260107\nEND:VEVENT\n");
        match read(TOWN, &[plan, ("m/m.ics", &text)]) {
            Ok(reading) => assert_eq!(reading.faq.plans[0].occasions.len(), 1, "{line:?}"),
            Err(found) => assert_eq!(found.entries().next().map(|one| one.code), Some("A124")),
        }
    }
}

#[test]
fn what_is_cancelled_does_not_happen() {
    let cancelled = "BEGIN:VEVENT\nDTSTART:20260107\nSUMMARY:x\nSTATUS:CANCELLED\nEND:VEVENT\n";
    assert!(calendar(cancelled).is_empty());
}

#[test]
fn a_series_stays_in_the_calendar_and_at_its_time() {
    let all = days("DTSTART;TZID=Europe/Berlin:20200102T080000\nRRULE:FREQ=WEEKLY");
    assert_eq!(all.len(), 105);
    assert_eq!((&*all[0], &*all[104]), ("2026-01-01 Markt 480", "2027-12-30 Markt 480"));
    let utc = days("DTSTART:20260326T070000Z\nRRULE:FREQ=WEEKLY;COUNT=2");
    assert_eq!(utc, ["2026-03-26 Markt 480", "2026-04-02 Markt 540"]);
}

#[test]
fn a_series_ends_with_its_last_day() {
    let start = "DTSTART;TZID=Europe/Berlin:20260603T190000\nRRULE:FREQ=WEEKLY;UNTIL=";
    for until in ["20260617T170000Z", "20260617T190000", "20260617"] {
        assert_eq!(days(&format!("{start}{until}")).len(), 3, "{until}");
    }
    assert_eq!(days(&format!("{start}20260617T165959Z")).len(), 2);
    assert_eq!(
        days("DTSTART;VALUE=DATE:20260603\nRRULE:FREQ=DAILY;UNTIL=20260604T220000Z").len(),
        3
    );
    assert_eq!(days(&format!("{start}99991231T235959Z")).len(), 83);
}

#[test]
fn a_series_has_days_more_less_and_others() {
    let events = "\
BEGIN:VEVENT\nUID:1\nSUMMARY:Markt\nDTSTART:20260105T080000\nRRULE:FREQ=WEEKLY;\n COUNT=5\nEXDATE:20260112T080000\n\
EXDATE;VALUE=DATE:20260119\nRDATE:20260220T080000\nSEQUENCE:3\nEND:VEVENT\n\
BEGIN:VEVENT\nUID:1\nSUMMARY:Markt abends\nRECURRENCE-ID:20260126T070000Z\nDTSTART:20260127T180000\nEND:VEVENT\n\
BEGIN:VEVENT\nUID:1\nSUMMARY:Markt\nRECURRENCE-ID:20260202T080000\nDTSTART:20260202T080000\nSTATUS:CANCELLED\nEND:VEVENT\n";
    assert_eq!(
        calendar(events),
        ["2026-01-05 Markt 480", "2026-01-27 Markt abends 1080", "2026-02-20 Markt 480"]
    );
}

#[test]
fn rules_of_months_and_years() {
    let first = days("DTSTART;VALUE=DATE:20260107\nRRULE:FREQ=MONTHLY;BYDAY=1WE;COUNT=3");
    assert_eq!(first, ["2026-01-07 Markt", "2026-02-04 Markt", "2026-03-04 Markt"]);
    let last = days(
        "DTSTART;VALUE=DATE:20260130\nRRULE:FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;COUNT=2",
    );
    assert_eq!(last, ["2026-01-30 Markt", "2026-02-27 Markt"]);
    assert_eq!(
        days("DTSTART;VALUE=DATE:20200229\nRRULE:FREQ=YEARLY;BYMONTHDAY=1;BYMONTH=5").len(),
        2
    );
}

#[test]
fn rules_that_cannot_be_worked_out_are_errors() {
    let read = |event: &str| {
        let text = format!(
            "BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:x\nDTSTART:20260107T080000\n{event}\nEND:VEVENT\n"
        );
        codes(&[("m/plan.toml", "title = \"M\"\ntopic = \"termine\""), ("m/m.ics", &text)])
    };
    for rule in [
        "RRULE:FREQ=WEEKLY",
        "RRULE:FREQ=SECONDLY;COUNT=2",
        "RRULE:FREQ=WEEKLY;BYDY=MO;COUNT=2",
        "RRULE:FREQ=OFTEN;COUNT=2",
        "RRULE:COUNT=2",
        "RRULE:",
        "RRULE:FREQ=DAILY;UNTIL=20250101",
        "RRULE:FREQ=DAILY;COUNT=4000000000",
        "RRULE:FREQ=DAILY;COUNT=3\nRRULE:FREQ=WEEKLY;COUNT=3",
        "RRULE:FREQ=MONTHLY;RSCALE=CHINESE;COUNT=2",
    ] {
        assert_eq!(read(rule), [("A125", 5)], "{rule}");
    }
    assert_eq!(read("RRULE:FREQ=DAILY;COUNT=3\nEXRULE:FREQ=WEEKLY;COUNT=3"), [("A125", 5)]);
}

#[test]
fn many_rules_without_days_take_no_longer_than_some() {
    let rule = "BEGIN:VEVENT\nSUMMARY:x\nDTSTART:20260107\nRRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30;COUNT=9\nEND:VEVENT\n";
    let text = format!("BEGIN:VCALENDAR\n{}", rule.repeat(2000));
    let found = codes(&[("m/plan.toml", "title = \"M\"\ntopic = \"termine\""), ("m/m.ics", &text)]);
    assert_eq!(found.len(), 1);
}
