//! What questions say about time, read on a Sunday in November and on days that are hard.

use auskunft_engine::{CivilTime, Days, When, when};
use auskunft_text::Language;
use proptest::prelude::*;

const SUNDAY: &str = "2026-11-22T10:00";

fn read(text: &str, language: Language, now: &str) -> String {
    let now: CivilTime = now.parse().expect("a time");
    when(text, language, now).map_or_else(|| "none".to_owned(), |when| show(&when))
}

/// Days and flags in one line: `2026-11-22 now`.
fn show(when: &When) -> String {
    let mut line = match when.days {
        Days::Unsaid => "-".to_owned(),
        Days::One(day) => day.to_string(),
        Days::Range { first, last } => format!("{first}..{last}"),
        Days::Holidays => "holidays".to_owned(),
    };
    for (flag, name) in [(when.now, " now"), (when.next_opening, " opens")] {
        line += if flag { name } else { "" };
    }
    line
}

/// Cases are lines `text => expected`.
fn check(cases: &str, language: Language, now: &str) -> usize {
    let cases: Vec<_> = cases.lines().filter_map(|line| line.split_once(" => ")).collect();
    let wrong: Vec<String> = cases
        .iter()
        .map(|(text, expected)| (text.trim(), expected.trim(), read(text, language, now)))
        .filter(|(_, expected, found)| expected != found)
        .map(|(text, expected, found)| format!("{text}: {found}, not {expected}"))
        .collect();
    assert!(wrong.is_empty(), "{} of {}:\n{}", wrong.len(), cases.len(), wrong.join("\n"));
    cases.len()
}

#[test]
fn german_questions_on_a_sunday() {
    let count = check(include_str!("when/german.txt"), Language::German, SUNDAY);
    assert!(count >= 120, "{count}");
}

#[test]
fn english_questions_on_a_sunday() {
    let count = check(include_str!("when/english.txt"), Language::English, SUNDAY);
    assert!(count >= 40, "{count}");
}

#[test]
fn ordinary_questions_say_nothing_about_time() {
    let questions = include_str!("when/timeless.txt");
    for question in questions.lines() {
        assert_eq!(read(question, Language::German, SUNDAY), "none", "{question}");
    }
    assert!(questions.lines().count() >= 40);
}

#[test]
fn the_year_ends() {
    let cases = "
        am 2. Januar => 2027-01-02
        nächste Woche => 2027-01-04..2027-01-10
        diese Woche => 2026-12-30..2027-01-03
        übermorgen => 2027-01-01
        Silvester => 2026-12-31
        Neujahr => 2027-01-01
        an Weihnachten => 2027-12-25..2027-12-26
        zwischen den Jahren => 2026-12-27..2026-12-30
        vom 24.12. bis 2.1. => 2026-12-24..2027-01-02
        24.12. bis 26.12. => 2027-12-24..2027-12-26
        im Dezember => 2026-12-01..2026-12-31
        im November => 2027-11-01..2027-11-30
        nächsten Monat => 2027-01-01..2027-01-31
        am 31. => 2026-12-31
        am 29.2. => 2028-02-29
        Samstag => 2027-01-02";
    check(cases, Language::German, "2026-12-30T10:00");
}

#[test]
fn today_is_the_day() {
    let cases = "
        am Samstag => 2026-12-26
        diesen Samstag => 2026-12-26
        nächsten Samstag => 2027-01-02
        letzten Samstag => 2026-12-19
        am Wochenende => 2026-12-26..2026-12-27
        nächstes Wochenende => 2027-01-02..2027-01-03
        am 26.12. => 2026-12-26
        zweiter Weihnachtsfeiertag => 2026-12-26
        Weihnachten => 2026-12-25..2026-12-26
        Heiligabend => 2027-12-24
        heute => 2026-12-26";
    check(cases, Language::German, "2026-12-26T00:00");
}

#[test]
fn months_and_leap_years_end() {
    check("morgen => 2028-02-29\nübermorgen => 2028-03-01", Language::German, "2028-02-28T23:59");
    check("am 29.2. => 2028-02-29\nam 30. => 2028-03-30", Language::German, "2028-02-29T08:00");
    check("am 29. Februar => 2032-02-29", Language::German, "2028-03-01T08:00");
    check("am 29.2. => 2104-02-29", Language::German, "2096-03-01T08:00");
    check("morgen => none\nheute => 9999-12-31", Language::German, "9999-12-31T08:00");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn any_text_can_be_read(text in "\\PC{0,300}", day in 1_u8..=28, month in 1_u8..=12) {
        let now = CivilTime { year: 2026, month, day, hour: 9, minute: 0 };
        for language in Language::ALL {
            is_sound(when(&text, language, now))?;
        }
    }

    #[test]
    fn any_words_and_numbers_in_a_row_can_be_read(
        words in prop::collection::vec(
            "(am|bis|und|um|nach|von|in|[0-9]{1,5}|\\.|\\. |-|:|Uhr|Mo|so|Montag|nächste|Woche|Monaten|heute|morgen|früh|abends|Mai|Ostern|ten|wann|wieder|auf|noch|every|at|pm|of) ?",
            0..20,
        ),
        year in prop::sample::select(vec![1_i16, 2, 2026, 9998, 9999]),
    ) {
        let now = CivilTime { year, month: 12, day: 31, hour: 9, minute: 0 };
        for language in Language::ALL {
            is_sound(when(&words.concat(), language, now))?;
        }
    }
}

fn is_sound(when: Option<When>) -> Result<(), TestCaseError> {
    let Some(when) = when else { return Ok(()) };
    if let Days::Range { first, last } = when.days {
        prop_assert!(first < last);
    }
    Ok(())
}

#[test]
fn long_texts_are_read_in_bounded_time() {
    let now: CivilTime = SUNDAY.parse().expect("a time");
    let word = "montag".repeat(834);
    let texts = [
        "ÄÖ🦀\u{0}\u{202e}1.".repeat(1_000),
        "1 ".repeat(5_000),
        "am den dem der ".repeat(700),
        "- ".repeat(5_000),
        "Mo-".repeat(3_400),
        word,
    ];
    let begin = std::time::Instant::now();
    for text in &texts {
        when(text, Language::German, now);
    }
    assert!(begin.elapsed().as_millis() < 1_000, "{:?}", begin.elapsed());
}
