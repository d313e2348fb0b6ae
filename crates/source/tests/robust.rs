//! No input makes a reader panic, and no word a program wrote is lost.

use auskunft_pack::block::plain_blocks;
use auskunft_source::{File, parse};
use proptest::prelude::*;

const TOWN: &str = "name = \"Ort\"\nland = \"NI\"\ncontact = \"amt\"\nstart = [\"pass\"]\ncalendar = { from = 2026-01-01, until = 2026-03-31 }\nclosings = [{ from = 2026-02-01, reason = \"x\", offices = [\"amt\"] }]\nschool_holidays = [{ name = \"F\", from = 2026-02-01, until = 2026-02-03 }]\n[colors]\naction = \"#000\"\n";
const OFFICE: &str = "name = \"Amt\"\nphone = \"1\"\naddress = [\"Weg 1\", \"1 Ort\"]\nopening_hours = 'Mo-We 08:00-12:00, Th 14:00-18:00 \"nur mit Termin\"; Dec 24-26 off; PH off'\nphone_hours = \"Fr[1] 22:00-26:00; easter -2 days 08:00-12:00; week 2-40/2 Sa 09:00-12:00\"\n";
const LEXICON: &str = "entries = [\n  { say = [\"x\", \"Y\"], mean = [\"b\"] }, # z\n]\nsame = [[\"a\", \"d\"], ['e', \"f\"]]\n";
const TOPIC: &str = "---\nquestions:\n  - \"Wie: was?\"\nkeywords: [a, 'b']\noffice: amt\nchecked_on: 2026-11-16\n---\n\n# T\n\na **b** [c](pass.md)\n\n- d\n- e\n\n| f | g |\n|---|---|\n| 1 | 2 |\n\n## Kosten\n\n> h <i>\n";
const BASE: &str = "name = \"Land\" # x\nlanguage = \"de\"\n";
const CHANGES: &str = "---\nkeywords: [b]\noffice: amt\nchecked_on: 2026-11-15\nvalid_from: 2026-01-01\n---\n\n# U\n\nc [x](x.md)\n\n## Gebühren\n\n-\n\n## Neu\n\n- d\n";
const JSON: &str = "{\"language\": \"de\", \"topics\": [{\"id\": \"a\", \"title\": \"A\\u00e4\", \"questions\": [\"b?\"], \"answer\": \"c\\n\\n- d <b> [e](f:g)\", \"keywords\": []}], \"lexicon\": {\"entries\": [{\"say\": [\"x\"], \"mean\": [\"b\"]}], \"same\": [[\"c\", \"d\"]]}}";

const PLAN: &str = "title = \"P\"\ntopic = \"pass\"\n[kinds]\n\"a\" = \"pass\"\n";
const STREETS: &str = "Straße;Bezirk\nGartenstraße;nord\n\"Am \"\"Eck\"\"\";ost\n";
const LIST: &str = "Datum;Was;Zeit;Ort\n7.1.2026;a;19 Uhr;\"b;c\"\n2026-02-07;a;17:00-19:00;d\n";
const EVENTS: &str = "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTART;TZID=Europe/Berlin:20260107T190000\r\nDTEND:20260107T200000Z\r\nSUMMARY:a\r\nRRULE:FREQ=MONTHLY;INTERVAL=2;BYDAY=1MO,-1FR;BYSETPOS=-1;BYMONTH=2;UNTIL=20261231\r\nEXDATE:20260302T190000\r\nRDATE;VALUE=DATE:20260305\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nUID:1\r\nRECURRENCE-ID;RANGE=THISANDFUTURE:20260302T190000\r\nDTSTART:20260303\r\nDURATION:P2D\r\nSUMMARY:a\\,\r\n b\r\nLOCATION:c\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nDTSTART:20260303\r\nSUMMARY:a\r\nRRULE:FREQ=YEARLY;COUNT=3;BYWEEKNO=2;BYYEARDAY=-1;BYHOUR=8;WKST=SU\r\nSTATUS:CANCELLED\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";

/// Reads files and shows whatever is found, which exercises every place in every message.
fn read(files: &[File]) {
    let shown = match parse(files) {
        Ok(reading) => reading.warnings,
        Err(diagnostics) => diagnostics,
    };
    assert!(!shown.to_string().is_empty());
    assert!(!shown.colored().is_empty());
    assert!(shown.entries().all(|entry| entry.line > 0 && entry.column > 0));
}

fn folder(town: &[u8], office: &[u8], topic: &[u8]) {
    read(&[
        File::new("town.toml", town),
        File::new("offices/amt.toml", office),
        File::new("topics/x/pass.md", topic),
    ]);
}

/// A valid text in which some parts are cut out, doubled or replaced.
fn mutated(valid: &'static str) -> impl Strategy<Value = Vec<u8>> {
    let noise = prop_oneof![
        "[-\\[\\]{}:#&*!|>'\"%@`\\\\\t\r\n äß<>=.,0-9a-z]{0,12}".prop_map(String::into_bytes),
        any::<Vec<u8>>(),
    ];
    let cut = (0..=valid.len(), 0..20_usize, noise);
    prop::collection::vec(cut, 1..5).prop_map(move |cuts| {
        let mut text = valid.as_bytes().to_vec();
        for (start, length, noise) in cuts {
            let start = start.min(text.len());
            let end = (start + length).min(text.len());
            text.splice(start..end, noise);
        }
        text
    })
}

/// Words without any meaning in Markdown, one or two line breaks between some of them.
fn plain_text() -> impl Strategy<Value = String> {
    let word = "[A-ZÄÖÜ]?[a-zäöüß]{1,9}[,.?]?";
    let gap = prop_oneof![4 => Just(" "), 1 => Just("\n"), 1 => Just("\n\n"), 1 => Just("\r\n")];
    prop::collection::vec((word, gap), 1..40)
        .prop_map(|parts| parts.into_iter().map(|(word, gap)| word + gap).collect())
}

proptest! {
    #[test]
    fn any_town_can_be_read(text in any::<String>(), valid in mutated(TOWN)) {
        folder(text.as_bytes(), OFFICE.as_bytes(), TOPIC.as_bytes());
        folder(&valid, OFFICE.as_bytes(), TOPIC.as_bytes());
    }

    #[test]
    fn any_lexicon_can_be_read(text in any::<String>(), valid in mutated(LEXICON)) {
        for lexicon in [text.as_bytes(), &valid] {
            read(&[
                File::new("town.toml", TOWN),
                File::new("lexicon.toml", lexicon),
                File::new("offices/amt.toml", OFFICE),
                File::new("topics/x/pass.md", TOPIC),
            ]);
        }
    }

    #[test]
    fn any_office_can_be_read(text in any::<String>(), valid in mutated(OFFICE)) {
        folder(TOWN.as_bytes(), text.as_bytes(), TOPIC.as_bytes());
        folder(TOWN.as_bytes(), &valid, TOPIC.as_bytes());
    }

    #[test]
    fn any_topic_can_be_read(text in any::<String>(), valid in mutated(TOPIC)) {
        folder(TOWN.as_bytes(), OFFICE.as_bytes(), text.as_bytes());
        folder(TOWN.as_bytes(), OFFICE.as_bytes(), format!("---\n{text}\n---\n{text}").as_bytes());
        folder(TOWN.as_bytes(), OFFICE.as_bytes(), &valid);
    }

    #[test]
    fn any_dates_can_be_read(
        bytes in any::<Vec<u8>>(),
        plan in mutated(PLAN),
        streets in mutated(STREETS),
        list in mutated(LIST),
        events in mutated(EVENTS),
    ) {
        let plans: [[&[u8]; 4]; 5] = [
            [&plan, STREETS.as_bytes(), LIST.as_bytes(), EVENTS.as_bytes()],
            [PLAN.as_bytes(), &streets, LIST.as_bytes(), EVENTS.as_bytes()],
            [PLAN.as_bytes(), STREETS.as_bytes(), &list, EVENTS.as_bytes()],
            [PLAN.as_bytes(), STREETS.as_bytes(), LIST.as_bytes(), &events],
            [&bytes; 4],
        ];
        for [plan, streets, list, events] in plans {
            read(&[
                File::new("town.toml", TOWN),
                File::new("offices/amt.toml", OFFICE),
                File::new("topics/x/pass.md", TOPIC),
                File::new("dates/a/plan.toml", plan),
                File::new("dates/a/streets.csv", streets),
                File::new("dates/a/nord.csv", list),
                File::new("dates/a/ost-2026.ics", events),
            ]);
        }
    }

    #[test]
    fn any_rule_can_be_worked_out(
        start in "DTSTART(;VALUE=DATE)?(:(19|20|21)[0-9]{2}(0[1-9]|1[0-2])([0-2][0-9]|3[01])(T[0-2][0-9]0000Z?)?)",
        parts in prop::collection::vec(
            "(FREQ=(DAILY|WEEKLY|MONTHLY|YEARLY)|INTERVAL=[0-9]{1,5}|COUNT=[0-9]{1,3}|UNTIL=20[0-9]{2}0[1-9]0[1-9]\
             |BY(DAY=-?[0-9]?[0-9]?(MO|TU|SU)|MONTHDAY=-?[0-9]{1,2}|YEARDAY=-?[0-9]{1,3}|WEEKNO=-?[0-9]{1,2}\
             |MONTH=[0-9]{1,2}|SETPOS=-?[0-9]{1,3}|HOUR=[0-9]{1,2}|MINUTE=[0-9]{1,2})|WKST=(SU|MO|SA))",
            1..7,
        ),
    ) {
        let rule = format!("FREQ=WEEKLY;{}", parts.join(";"));
        let events = format!("BEGIN:VCALENDAR\nBEGIN:VEVENT\n{start}\nSUMMARY:a\nRRULE:{rule}\nEND:VEVENT\n");
        for town in [TOWN.to_owned(), TOWN.replace("calendar", "# ")] {
            read(&[
                File::new("town.toml", town),
                File::new("offices/amt.toml", "name = \"Amt\"\nphone = \"1\"\n"),
                File::new("topics/x/pass.md", TOPIC),
                File::new("dates/a/plan.toml", PLAN),
                File::new("dates/a/a.ics", &events),
            ]);
        }
    }

    #[test]
    fn any_base_and_what_a_town_changes_can_be_read(
        base in mutated(BASE),
        theirs in mutated(TOPIC),
        ours in mutated(CHANGES),
        path in "[./a-z]{0,6}",
    ) {
        for path in ["base", &path] {
            read(&[
                File::new("town.toml", format!("extends = \"{path}\"\nhide = [\"x\"]\noffice_of = {{ amt = \"amt\" }}\n{TOWN}")),
                File::new("offices/amt.toml", OFFICE),
                File::new("topics/pass.md", &ours),
                File::new("base/base.toml", &base),
                File::new("base/lexicon.toml", LEXICON),
                File::new("base/topics/x/pass.md", &theirs),
                File::new("base/topics/x.md", TOPIC),
            ]);
        }
        read(&[File::new("base.toml", &base), File::new("topics/x/pass.md", &theirs)]);
    }

    #[test]
    fn any_json_can_be_read(text in any::<String>(), valid in mutated(JSON)) {
        read(&[File::new("faq.json", &text)]);
        read(&[File::new("faq.json", valid)]);
    }

    #[test]
    fn any_answer_can_be_read(text in "[-\\[\\]()!#&*_|>`\\\\\t\n 0-9a-zä<:.]{0,200}") {
        let json = serde_json::json!({"topics": [{"id": "a", "title": "A", "answer": text}]});
        read(&[File::new("faq.json", json.to_string())]);
    }

    #[test]
    fn any_file_name_can_be_read(name in any::<String>(), ending in "(md|toml|json)?") {
        read(&[File::new("town.toml", TOWN), File::new(format!("topics/{name}.{ending}"), TOPIC)]);
        read(&[File::new(format!("{name}.{ending}"), JSON)]);
    }

    #[test]
    fn plain_text_keeps_every_word(text in plain_text()) {
        let json = serde_json::json!({"topics": [{"id": "a", "title": "A", "answer": text}]});
        let reading = parse(&[File::new("faq.json", json.to_string())]).expect("valid JSON");
        let shown = plain_blocks(&reading.faq.topics[0].answer);
        let words = |text: &str| text.split_whitespace().map(str::to_owned).collect::<Vec<_>>();
        prop_assert_eq!(words(&shown), words(&text));
        prop_assert_eq!(shown.lines().count(), text.lines().filter(|l| !l.trim().is_empty()).count());
    }
}
