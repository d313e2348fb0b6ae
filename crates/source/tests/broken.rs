//! What an editor sees after a slip: one snapshot for each, with file, line, column, cause and
//! remedy. Every case changes one file of a folder that is otherwise right.

use auskunft_source::{File, parse};

const TOWN: &str = "\
name = \"Gemeinde Ellernbrück\"
land = \"NI\"
contact = \"buergerbuero\"
start = [\"reisepass\"]

[colors]
action = \"#1d5c3f\"
on_action = \"#ffffff\"
";

const OFFICE: &str = "\
name = \"Bürgerbüro\"
address = [\"Rathausplatz 1\", \"29999 Ellernbrück\"]
phone = \"05000 12-100\"
email = \"buergerbuero@ellernbrueck.example\"
hours = [\"Montag bis Freitag 8 bis 12 Uhr\"]
";

const TOPIC: &str = "\
---
questions:
  - Wie bekomme ich einen Reisepass?
  - Was kostet ein neuer Pass?
keywords: [Pass, ePass]
office: buergerbuero
checked_on: 2026-11-16
source: Passverordnung (PassV) § 15
---

# Reisepass beantragen

Den Reisepass beantragen Sie persönlich im [Bürgerbüro](buergerbuero.md).

## Kosten

70,00 Euro
";

const OTHER: &str = "\
---
questions: [Wann hat das Bürgerbüro geöffnet?]
keywords: [Rathaus]
office: buergerbuero
checked_on: 2026-11-16
---

# Bürgerbüro

Montag bis Freitag 8 bis 12 Uhr.
";

const TOPIC_NAME: &str = "topics/ausweise/reisepass.md";

fn folder() -> Vec<File> {
    vec![
        File::new("offices/buergerbuero.toml", OFFICE),
        File::new(TOPIC_NAME, TOPIC),
        File::new("topics/rathaus/buergerbuero.md", OTHER),
        File::new("town.toml", TOWN),
    ]
}

fn with(name: &str, content: impl AsRef<[u8]>) -> Vec<File> {
    let mut files = folder();
    files.retain(|file| file.name != name);
    files.push(File::new(name, content));
    files
}

/// The message for a file in which one part is replaced by another.
#[track_caller]
fn after(name: &str, part: &str, replacement: &str) -> String {
    let files = folder();
    let file = files.iter().find(|file| file.name == name).expect("a file of the folder");
    let text = String::from_utf8(file.bytes.clone()).expect("UTF-8");
    assert!(text.contains(part), "{part}");
    shown(&with(name, text.replacen(part, replacement, 1)))
}

fn shown(files: &[File]) -> String {
    match parse(files) {
        Ok(reading) => reading.warnings.to_string(),
        Err(diagnostics) => diagnostics.to_string(),
    }
}

/// The message for a topic with these lines in its front matter.
fn with_values(lines: &str) -> String {
    after(TOPIC_NAME, "source:", &format!("{lines}source:"))
}

const CALENDAR: &str = "calendar = { from = 2026-01-01, until = 2027-12-31 }\n";

/// The message for a calendar in which one part is replaced by another.
fn after_calendar(part: &str, replacement: &str) -> String {
    shown(&with("town.toml", format!("{}{TOWN}", CALENDAR.replace(part, replacement))))
}

/// The message for an office with these hours; ' stands for ".
fn with_hours(hours: &str) -> String {
    let office = format!("{OFFICE}opening_hours = '{}'\n", hours.replace('\'', "\""));
    let mut files = with("offices/buergerbuero.toml", office);
    files.retain(|file| file.name != "town.toml");
    files.push(File::new("town.toml", format!("{CALENDAR}{TOWN}")));
    shown(&files)
}

/// The message for files below `dates`, with the days of [`CALENDAR`].
fn with_dates(files: &[(&str, &str)]) -> String {
    let mut all = with("town.toml", format!("{CALENDAR}{TOWN}"));
    all.extend(files.iter().map(|(name, text)| File::new(format!("dates/{name}"), text)));
    shown(&all)
}

/// The message for a town with these lines in its section `[kiosk]`.
fn with_kiosk(lines: &str) -> String {
    shown(&with("town.toml", format!("{TOWN}\n[kiosk]\n{lines}")))
}

const PLAN: (&str, &str) = (
    "muell/plan.toml",
    "title = \"Müllabfuhr\"\n\n[kinds]\n\"Restmüll\" = \"reisepass\"\n\"Gelbe Tonne\" = \"buergerbuero\"\n",
);

macro_rules! shows {
    ($($name:ident: $shown:expr;)+) => {
        $(
            #[test]
            fn $name() {
                insta::assert_snapshot!(stringify!($name), $shown);
            }
        )+
    };
}

#[test]
fn the_folder_itself_is_right() {
    let reading = parse(&folder()).unwrap_or_else(|diagnostics| panic!("{diagnostics}"));
    assert!(reading.warnings.is_empty(), "{}", reading.warnings);
    assert_eq!(reading.faq.topics[0].office, Some(0));
}

#[test]
fn byte_order_marks_and_windows_line_ends_change_nothing() {
    let windows: Vec<File> = folder()
        .into_iter()
        .map(|file| {
            let text = String::from_utf8(file.bytes).expect("UTF-8").replace('\n', "\r\n");
            File::new(file.name, format!("\u{feff}{text}"))
        })
        .collect();
    let plain = parse(&folder()).map(|reading| reading.faq).ok();
    assert_eq!(parse(&windows).map(|reading| reading.faq).ok(), plain);
}

shows! {
    colon_in_a_question: after(TOPIC_NAME, "Wie bekomme ich einen", "Ausweis verloren: was tun?\n  - Wie");
    colon_in_a_value: after(TOPIC_NAME, "Passverordnung (PassV)", "Passverordnung: PassV");
    tabulator: after(TOPIC_NAME, "  - Was", "\t- Was");
    no_front_matter: shown(&with(TOPIC_NAME, "# Reisepass\n\nIm Rathaus.\n"));
    open_front_matter: after(TOPIC_NAME, "§ 15\n---", "§ 15\n");
    unknown_key: after(TOPIC_NAME, "questions:", "qestions:");
    question_instead_of_list: after(TOPIC_NAME, "[Pass, ePass]", "Pass, ePass");
    german_date: after(TOPIC_NAME, "2026-11-16", "16.11.2026");
    reversed_dates: after(
        TOPIC_NAME,
        "source:",
        "valid_from: 2026-12-31\nvalid_until: 2026-12-01\nsource:",
    );
    unknown_office: after(TOPIC_NAME, "office: buergerbuero", "office: bürgerbuero");
    dead_link: after(TOPIC_NAME, "(buergerbuero.md)", "(burgerbuero.md)");
    script_link: after(TOPIC_NAME, "(buergerbuero.md)", "(javascript:alert(1))");
    html_and_image: after(TOPIC_NAME, "70,00 Euro", "<b>70,00</b> Euro ![Pass](pass.png)");
    no_answer: after(
        TOPIC_NAME,
        "Den Reisepass beantragen Sie persönlich im [Bürgerbüro](buergerbuero.md).",
        "",
    );
    second_title: after(TOPIC_NAME, "## Kosten", "# Kosten");
    misspelt_heading: after(TOPIC_NAME, "## Kosten", "## Ksoten");
    date_as_list: after(TOPIC_NAME, "70,00 Euro", "24. Dezember und 31. Dezember geschlossen");
    same_question_twice: after(TOPIC_NAME, "Was kostet ein neuer Pass?", "Wann hat das Bürgerbüro geöffnet");
    latin1: shown(&with("offices/buergerbuero.toml", b"name = \"B\xfcrgerb\xfcro\"\n"));
    utf16: shown(&with("offices/buergerbuero.toml", b"\xff\xfen\0a\0m\0e\0"));
    file_name: shown(&[folder(), vec![File::new("topics/Ämter & Wege.md", OTHER.replace("Wann", "Wie lange"))]].concat());
    wrong_ending: shown(&[folder(), vec![File::new("topics/rathaus/wahl.md.txt", "")]].concat());
    same_id_twice: shown(&[folder(), vec![File::new("topics/zoll/reisepass.md", OTHER.replace("Wann", "Wie lange"))]].concat());
    no_town: shown(&folder()[..3]);
    missing_quotes_in_toml: after("town.toml", "\"Gemeinde Ellernbrück\"", "Gemeinde Ellernbrück");
    colon_in_toml: after("offices/buergerbuero.toml", "phone =", "phone:");
    number_in_toml: after("offices/buergerbuero.toml", "\"05000 12-100\"", "500012100");
    unknown_land: after("town.toml", "\"NI\"", "\"Niedersachsen\"");
    town_with_five_slips: shown(&with(
        "town.toml",
        "name = \"\"\ncontact = \"rathaus\"\nstart = [\"reisepas\"]\nwebseite = \"x\"\n\n[colors]\naction = \"grün\"\n",
    ));
    weak_colors: after("town.toml", "#1d5c3f", "#9ad0b5");
    fees: with_values(
        "fees:\n  - {for: ab 24 Jahren, amount: 46 Euro}\n  - {for: unter 24 Jahren, amount: 27,60}\n  \
         - {amount: 0}\n  - {for: Eltern, Kinder, amount: 5}\n  - {for: Porto, amount: nach Gewicht}\n  \
         - {for: Karte, amount: {from: 40, to: 10}}\n  - {for: Kopie}\n  - 12 Euro\n",
    );
    fees_as_one_value: with_values("fees: 46.00\n");
    duration: with_values("processing_time: zwei Wochen\n");
    duration_backwards: with_values("processing_time: 3 bis 2 Wochen\n");
    deadline_half: with_values("deadline: {within: 2 Wochen}\n");
    deadline_on_no_day: with_values("deadline: {until: 15.12.2026}\n");
    open_brace: with_values("deadline: {within: 2 Wochen, after: Einzug\n");
    unknown_list: with_values("list: formulare\n");
    trust: after(
        TOPIC_NAME,
        "## Kosten\n\n70,00 Euro",
        "## Online-Dienst\n\n[A](https://a.example \"substantiell\"), [B](https://b.example \"Zum Dienst\"),\n\
         [C](https://c.example \"hoch\") und [C](https://c.example \"niedrig\")",
    );
    choice_of_one: after(
        TOPIC_NAME,
        "## Kosten\n\n70,00 Euro",
        "## Rückfrage\n\nWas ist geschehen?\n\n- [Verloren](buergerbuero.md)",
    );
    choice_without_question: after(
        TOPIC_NAME,
        "## Kosten\n\n70,00 Euro",
        "## Rückfrage\n\n- [Verloren](buergerbuero.md)\n- [Abgelaufen](buergerbuero.md)",
    );
    choice_in_a_circle: after(
        TOPIC_NAME,
        "## Kosten\n\n70,00 Euro",
        "## Rückfrage\n\nWas ist geschehen?\n\n- [Verloren](buergerbuero.md)\n- [Abgelaufen](reisepass.md)",
    );
    choice_after_a_choice: shown(&with(
        "topics/rathaus/wahl.md",
        OTHER.replace("Wann", "Wie lange")
            + "\n## Rückfrage\n\nWas?\n\n- [A](reisepass.md)\n- [B](buergerbuero.md)\n",
    )
    .into_iter()
    .map(|file| match file.name.as_str() {
        "topics/rathaus/buergerbuero.md" => {
            File::new(file.name, format!("{OTHER}\n## Rückfrage\n\nWas?\n\n- [A](reisepass.md)\n- [B](reisepass.md)\n"))
        }
        _ => file,
    })
    .collect::<Vec<_>>());
    json_sections: shown(&[File::new(
        "faq.json",
        "{\"topics\": [{\"id\": \"a\", \"title\": \"A\", \"answer\": \"B.\\n\\n## Online-Dienst\\n\\n[C](https://c.example \\\"C\\\")\\n\\n## Rückfrage\\n\\nWas?\"}]}",
    )]);
    hours_in_german: with_hours("Mo-Mi 8-16 Uhr; Do 8-18 Uhr");
    hours_unreadable: with_hours("Mo-We 08:00-16:00; nach Vereinbarung");
    hours_of_no_clock: with_hours("Mo 08:00-12:75");
    hours_with_the_sun: with_hours("Mo-Fr 08:00-sunset");
    hours_never: with_hours("2020 Mo-Fr 08:00-12:00");
    hours_with_three_doubts: with_hours(
        "Mo-Fr 08:00-12:00,11:00-13:00; Th 14:00-18:00 'nur mit Termin'; Sa 09:00-12:00 'Ausgabe'",
    );
    hours_without_town: shown(&with(
        "offices/buergerbuero.toml",
        "name = \"Amt\"\nphone = \"1\"\nopening_hours = \"Mi 8-12\"\nphone_hours = 8\n",
    )
    .into_iter()
    .map(|file| match file.name.as_str() {
        "town.toml" => File::new("town.toml", TOWN.replace("land = \"NI\"\n", "")),
        _ => file,
    })
    .collect::<Vec<_>>());
    calendar_and_closings: shown(&with("town.toml", format!("{CALENDAR}{TOWN}").replace(
        "2027-12-31 }\n",
        "2027-12-31 }\nclosings = [\n  { from = 2026-12-24, until = 2026-12-23, reason = \"Weihnachten\" },\n  \
         { from = 2027-08-06, reason = \"Ausflug\", offices = [\"buergerbuero\"] },\n  \
         { from = \"06.08.2027\", reason = \"Fest\" },\n  { from = 2027-08-01, until = 2027-08-31, reason = \"Umbau\" },\n  \
         { from = 2029-01-02, reason = \"Inventur\" },\n  { from = 2026-06-01, reason = \"Fest\", offices = [\"bürgerbüro\"] },\n  \
         { reason = \"\", von = 2026-01-01 },\n  \"Heiligabend\",\n]\n",
    )));
    school_holidays: shown(&with("town.toml", format!(
        "school_holidays = [\n  {{ name = \"Osterferien\", from = 2027-04-03, until = 2027-03-22 }},\n  \
         {{ name = \"Sommerferien\", from = 2027-07-08, until = 2027-08-18 }},\n  \
         {{ name = \"Ferientag\", from = 2027-08-18 }},\n  \"Herbstferien\",\n]\n{TOWN}"
    )));
    kiosk: with_kiosk(
        "tiles = [\"reisepas\", \"freibad\", \"buergerbuero\", \"\"]\nquestions = \"Was kostet ein Pass?\"\nidle = 5\nwarning = -1\n\
         keyboard = \"dee\"\npin = \"12a4\"\nprint = \"yes\"\natract = false\nspeech = 0\n",
    );
    kiosk_kinds: with_kiosk("idle = \"60\"\nwarning = 20.5\nkeyboard = \"fr\"\npin = 2468\ntiles = [1]\n");
    kiosk_full: with_kiosk(&format!(
        "tiles = [{}]\nquestions = [{}]\n",
        "\"reisepass\", ".repeat(13),
        "\"Wo?\", ".repeat(14),
    ));
    kiosk_as_one_value: shown(&with("town.toml", format!("kiosk = true\n{TOWN}")));
    office_pages: shown(&with(
        "offices/buergerbuero.toml",
        format!("{OFFICE}appointment = \"termine.ellernbrueck.example\"\nroute = \"Rathausplatz\"\naccessibility = \"Aufzug\"\n"),
    ));
    calendar_backwards: after_calendar("2027-12-31", "2025-12-31");
    calendar_too_long: after_calendar("2027-12-31", "2031-12-31");
    calendar_half: after_calendar(", until = 2027-12-31", "");
    lexicon_words: shown(&with(
        "lexicon.toml",
        "entries = [\n  { say = [\"Haus der Jugend\", \"JuZ\"], mean = [\"Pass\"] },\n  { say = [\"Fleppe\", \"fleppe\"], mean = [\"Pass\"] },\n  { say = [\"Pass\", \"Burgunder\"], mean = [\"pass\"] },\n]\nsame = [\n  [\"Pass\", \"Paß\", \"PASS\"],\n  [\"Pass\"],\n  [\"a\", \"b\", \"c\", \"d\", \"e\", \"f\", \"g\", \"h\", \"Pass\", \"i\"],\n]\n",
    ));
    lexicon_kinds: shown(&with(
        "lexicon.toml",
        "entries = [\n  { say = \"Hexe\", mean = [] },\n  { sagt = [\"Hexe\"], mean = [7, \"\"] },\n  { say = [\"Hexe\"], mean = [\"Pass\"], note = \"x\" },\n  \"Hexe\",\n]\nsame = [\"Bauhof\", \"Betriebshof\"]\nsmae = []\n",
    ));
    lexicon_without_effect: shown(&with(
        "lexicon.toml",
        "[[entries]]\nsay = [\"Hexe\"]\nmean = [\"Kita\"]\n\n[[entries]]\nsay = [\"Hexe\"]\nmean = [\"Kita\", \"Krippe\"]\n\n[[entries]]\nsay = [\"Amt\"]\nmean = [\"Verwaltung\", \"Rathaus\"]\n",
    ));
    lexicon_group_without_effect: shown(&with(
        "lexicon.toml",
        "same = [[\"Bauhof\", \"Betriebshof\"], [\"Reisepass\", \"Auslandspass\"]]\n",
    ));
    lexicon_colon: shown(&with("lexicon.toml", "entries = [\n  { say: [\"Hexe\"], mean: [\"Kita\"] },\n]\n"));
    lexicon_comma: shown(&with(
        "lexicon.toml",
        "entries = [\n  { say = [\"Hexe\"], mean = [\"Kita\"] }\n  { say = [\"Amt\"], mean = [\"Rathaus\"] }\n]\n",
    ));
    lexicon_quotes: shown(&with("lexicon.toml", "entries = [\n  { say = [Hexe], mean = [\"Kita\"] },\n]\n"));
    lexicon_twice: shown(&with("lexicon.toml", "entries = [\n  { say = [\"Hexe\"], say = [\"Kita\"] },\n]\n"));
    lexicon_misnamed: shown(&[folder(), vec![File::new("lexikon.toml", "same = []\n")]].concat());
    json_lexicon: shown(&[File::new(
        "faq.json",
        "{\"topics\": [{\"id\": \"a\", \"title\": \"Kita\", \"answer\": \"b\"}],\n \"lexicon\": {\n  \"entries\": [{\"say\": [\"Hexen haus\", \"Hexe\"], \"mean\": [\"Kita\"]},\n   {\"say\": [], \"mean\": [\"Schule\"]}, {\"say\": \"x\"}],\n  \"same\": [[\"Kita\"], \"Hort\"], \"more\": 1}}\n",
    )]);
    json_syntax: shown(&[File::new("faq.json", "{\n  \"topics\": [\n    {\"id\": \"a\" \"title\": \"A\"}\n  ]\n}\n")]);
    json_topics: shown(&[File::new(
        "faq.json",
        "{\"topics\": [\n  {\"title\": \"Ohne id\", \"answer\": \"a\"},\n  {\"id\": \"b\", \"title\": 7, \"answer\": \"b\"},\n  {\"id\": \"b\", \"title\": \"B\", \"answer\": \"\", \"kategorie\": 1}\n]}\n",
    )]);
    json_markdown: shown(&[File::new(
        "faq.json",
        "{\"topics\": [{\"id\": \"a\", \"title\": \"A\", \"answer\": \"Größe:\\n\\nein <b>Wort</b> mit \\u00e4 und [Link](javascript:x)\"}]}",
    )]);
    dates_plan: with_dates(&[
        ("plan.toml", ""),
        ("markt/markt.csv", "Datum;Was\n7.1.2026;Markt\n"),
        ("muell/plan.toml", "titel = \"Müll\"\ntopic = \"reisepas\"\n[kinds]\n\"Restmüll\" = \"rest\"\n\"Papier\" = [\"reisepass\"]\n"),
        ("muell/nord.xlsx", ""),
        ("rat/plan.toml", "title = \"Rat\"\n"),
        ("rat/2026/rat.csv", ""),
    ]);
    dates_list: with_dates(&[PLAN, (
        "muell/a.csv",
        "Datum;Was;Uhrzeit;Ort\n7.1.26;Restmüll\n30.02.2026;Restmüll\n7.1.2026;Restmül;abends\n8.1.2026;Restmül\n\n;Restmüll\n9.1.2026;Sperrmüll\n9.1.2026;\n9.1.2026;Restmüll;17-9;;x\n9.1.2026;Gelbe Tonne;19 Uhr;\"Hof\n10.1.2026;Restmüll;;\n",
    )]);
    dates_times: with_dates(&[PLAN, ("muell/a.csv", "Datum,Was,Zeit\n9.1.2026,Restmüll,abends\n9.1.2026,Restmüll,22-2 Uhr\n")]);
    dates_columns: with_dates(&[
        PLAN,
        ("muell/a.csv", "Datum;Abfall;Datum\n7.1.2026;Restmüll;\n"),
        ("muell/b.csv", "7.1.2026|Restmüll\n"),
        ("muell/c.csv", "\n"),
        ("muell/d.csv", "Datum;Was\n"),
        ("muell/e.ics", "Restmüll"),
        ("muell/f.ics", "BEGIN:VCALENDAR\nEND:VCALENDAR\n"),
    ]);
    dates_doubts: with_dates(&[
        PLAN,
        ("muell/a.csv", "Datum;Was\n7.1.2026;Restmüll\n8.1.2025;Restmüll\n9.1.2028;Restmüll\n7.1.2026;Restmüll\n"),
    ]);
    dates_streets: with_dates(&[
        PLAN,
        ("muell/streets.csv", "Straße;Bezirk\nGartenstraße;nord\nAm Markt;nort\nGarten-Str.;nord\nBergweg;süd\n;nord\n"),
        ("muell/nord.csv", "Datum;Was\n7.1.2026;Restmüll\n"),
        ("muell/ost-2026.csv", "Datum;Was\n7.1.2026;Gelbe Tonne\n"),
    ]);
    dates_streets_alone: with_dates(&[PLAN, ("muell/streets.csv", "Straße;Bezirk\nGartenstraße;nord\n")]);
    dates_calendar: with_dates(&[PLAN, (
        "muell/a.ics",
        "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:Restmüll\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nDTSTART:20260107\r\nEND:VEVENT\r\n\
         BEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20260230\r\nSUMMARY;LANGUAGE=de:Restmüll\r\nEND:VEVENT\r\n\
         BEGIN:VEVENT\r\nDTSTART:20260107\r\nDTEND:20260106\r\nSUMMARY:Gelbe Tone\r\nEND:VEVENT\r\n\
         BEGIN:VEVENT\r\nDTSTART:20260107\r\nDTEND:20280106\r\nSUMMARY:Gelbe Tonne\r\nEND:VEVENT\r\n\
         BEGIN:VEVENT\r\nDTSTART:20260107\r\nSUMMARY:Gelbe Tone\r\nRRULE:FREQ=WEEKLY\r\nEND:VEVENT\r\n\
         BEGIN:VEVENT\r\nDTSTART:20260107\r\nSUMMARY:Gelbe Tonne\r\nRRULE:FREQ=HOURLY\r\nEND:VEVENT\r\n\
         BEGIN:VEVENT\r\nDTSTART:20260107\r\nSUMMARY:Gelbe Tonne\r\n",
    )]);
    dates_endless: {
        let files = [PLAN, ("muell/a.ics", "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20260107\nSUMMARY:Restmüll\nRRULE:FREQ=WEEKLY\nEND:VEVENT\n")];
        shown(&[folder(), files.map(|(name, text)| File::new(format!("dates/{name}"), text)).to_vec()].concat())
    };
}
