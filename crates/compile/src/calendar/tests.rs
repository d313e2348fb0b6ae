use super::*;
use auskunft_pack::calendar::Day;
use auskunft_source::Closing;
use auskunft_text::Language;
use proptest::prelude::*;

use crate::LanguageTable;

fn date(text: &str) -> Date {
    let mut parts = text.split('-').map(|part| part.parse::<i16>().expect("a number"));
    let mut part = || parts.next().expect("three parts");
    Date::new(part(), part() as u8, part() as u8).expect("a day")
}

fn period(from: &str, until: &str) -> Period {
    Period { from: date(from), until: date(until) }
}

fn faq(opening_hours: &str, phone_hours: Option<&str>) -> Faq {
    let hours = |text| Hours::parse(text).unwrap_or_else(|error| panic!("{text}: {error}"));
    Faq {
        language: "de".to_owned(),
        town: Some(Town {
            land: Some("NI".to_owned()),
            calendar: Some(period("2026-01-01", "2027-12-31")),
            ..Town::default()
        }),
        offices: vec![Office {
            name: "Amt".to_owned(),
            opening_hours: Some(hours(opening_hours)),
            phone_hours: phone_hours.map(hours),
            ..Office::default()
        }],
        ..Faq::default()
    }
}

fn worked_out(faq: &Faq) -> OfficeHours {
    let words = LanguageTable::of(Language::German).hours;
    hours(faq, &words).expect("few days").remove(0)
}

/// `8:00-12:00`, with ? after a span with appointment and ! after one of the telephone.
fn shown(calendar: &Calendar<'_>, day: &str) -> String {
    let Some(Day { spans, reason }) = calendar.on(date(day)) else { return "unknown".to_owned() };
    let clock = |minutes: u16| format!("{}:{:02}", minutes / 60, minutes % 60);
    let mark = |access| match access {
        Access::Open => "",
        Access::Appointment => "?",
        Access::Phone => "!",
    };
    let span =
        |span: &Span| format!("{}-{}{}", clock(span.from), clock(span.until), mark(span.access));
    let spans: Vec<String> = spans.iter().map(span).collect();
    format!("{} {reason}", spans.join(" ")).trim().to_owned()
}

fn day(opening_hours: &str, day: &str) -> String {
    let hours = worked_out(&faq(opening_hours, None));
    shown(&hours.calendar().expect("rules"), day)
}

#[test]
fn a_week_and_the_holidays_that_differ() {
    let hours = worked_out(&faq("Mo-We 08:00-16:00; Th 08:00-18:00; Fr 08:00-12:00", None));
    let calendar = hours.calendar().expect("rules");
    assert_eq!(shown(&calendar, "2026-11-23"), "8:00-16:00");
    assert_eq!(shown(&calendar, "2026-04-03"), "Karfreitag");
    assert_eq!(shown(&calendar, "2026-10-31"), "", "a Saturday anyway");
    assert_eq!(shown(&calendar, "2028-01-01"), "unknown");
    assert_eq!((calendar.days.len(), calendar.week), (4, [0, 0, 0, 1, 2, 3, 3]));
    assert_eq!(
        hours.lines,
        ["Montag bis Mittwoch 8 bis 16 Uhr", "Donnerstag 8 bis 18 Uhr", "Freitag 8 bis 12 Uhr"]
    );
}

#[test]
fn an_expression_may_name_holidays_itself() {
    assert_eq!(day("Mo-Fr 08:00-12:00; PH 10:00-11:00", "2026-04-03"), "10:00-11:00 Karfreitag");
    assert_eq!(day("Mo-Fr 08:00-12:00; PH off", "2026-04-03"), "Karfreitag");
    assert_eq!(
        day("Mo-Fr 08:00-12:00, PH 10:00-13:00", "2026-12-25"),
        "8:00-13:00 1. Weihnachtstag"
    );
}

#[test]
fn spans_past_midnight_go_on_the_next_day() {
    assert_eq!(day("Fr 22:00-02:00", "2026-11-27"), "22:00-24:00");
    assert_eq!(day("Fr 22:00-02:00", "2026-11-28"), "0:00-2:00");
    assert_eq!(day("24/7", "2026-11-28"), "0:00-24:00");
}

#[test]
fn appointments_telephone_and_reasons_are_kept() {
    let open = "Mo-Fr 08:00-12:00, Th 14:00-18:00 \"nur mit Termin\"; Dec 24 off \"Heiligabend\"";
    let hours = worked_out(&faq(open, Some("Mo-Fr 07:30-12:00")));
    let calendar = hours.calendar().expect("rules");
    assert_eq!(shown(&calendar, "2026-11-26"), "7:30-12:00! 8:00-12:00 14:00-18:00?");
    assert_eq!(shown(&calendar, "2026-12-24"), "7:30-12:00! Heiligabend");
    assert_eq!(hours.lines[1], "Donnerstag 14 bis 18 Uhr (nur mit Termin)");
    assert_eq!(hours.lines[2], "Telefon: Montag bis Freitag 7.30 bis 12 Uhr");
}

#[test]
fn a_closing_wins_over_everything() {
    let mut faq = faq("Mo-Su,PH 08:00-12:00", Some("24/7; PH open"));
    let closing = |from, until, reason: &str, offices| Closing {
        period: period(from, until),
        reason: reason.to_owned(),
        offices,
    };
    let town = faq.town.as_mut().expect("a town");
    town.closings = vec![
        closing("2026-12-24", "2026-12-31", "Betriebsferien", vec![]),
        closing("2026-06-01", "2026-06-01", "Ausflug der anderen", vec![1]),
    ];
    let hours = worked_out(&faq);
    let calendar = hours.calendar().expect("rules");
    assert_eq!(shown(&calendar, "2026-12-25"), "Betriebsferien");
    assert_eq!(shown(&calendar, "2026-06-01"), "0:00-24:00! 8:00-12:00");
}

#[test]
fn lines_of_the_editors_stay() {
    let mut faq = faq("Mo 08:00-12:00", None);
    faq.offices[0].hours = vec!["montags früh".to_owned()];
    assert_eq!(worked_out(&faq).lines, ["montags früh"]);
    faq.town = None;
    assert!(worked_out(&faq).calendar().is_none());
}

#[test]
fn the_first_of_two_equally_frequent_days_is_usual() {
    let mut faq = faq("2026 Nov 23 10:00-12:00; 2026 Nov 30 11:00-12:00", None);
    faq.town.as_mut().expect("a town").calendar = Some(period("2026-11-23", "2026-12-06"));
    let hours = worked_out(&faq);
    let calendar = hours.calendar().expect("rules");
    assert_eq!(calendar.exceptions.len(), 1);
    assert_eq!(shown(&calendar, "2026-11-30"), "11:00-12:00");
}

#[test]
fn more_days_than_a_pack_can_count_are_an_error() {
    let mut faq = faq("Mo-Su 08:00-12:00", None);
    let town = faq.town.as_mut().expect("a town");
    town.calendar = Some(period("2026-01-01", "2030-12-31"));
    town.closings = (0..260)
        .map(|number| {
            let day = date("2026-01-01").plus_days(6 * number).expect("a day");
            let period = Period { from: day, until: day };
            Closing { period, reason: format!("Grund {number}"), offices: vec![] }
        })
        .collect();
    let words = LanguageTable::of(Language::German).hours;
    let closed = hours(&faq, &words).map(|_| ()).expect_err("too many");
    assert_eq!(closed, CompileError::Calendar { office: "Amt".to_owned() });
    assert!(closed.to_string().contains("„Amt“"));
}

/// Rules of all kinds the syntax has, joined in all its ways.
fn expression() -> impl Strategy<Value = String> {
    let dates = prop::sample::select(vec![
        "",
        "",
        "2026 ",
        "2026-2030/2 ",
        "Jan-Mar ",
        "Nov-Feb ",
        "2026 Dec 24-2027 Jan 06 ",
        "Feb 29 ",
        "Feb 30-Mar 02 ",
        "May 31 +3 days ",
        "May Su[-1] -32000 days ",
        "easter -2 days ",
        "easter +30000 days ",
        "Dec 25-easter ",
        "week 2-40/2 ",
        "week 53 ",
    ]);
    let days = prop::sample::select(vec![
        "Mo ",
        "Tu-Th ",
        "Sa-Mo ",
        "Su,PH ",
        "PH ",
        "PH -1 day ",
        "PH +9999 days ",
        "Sa[1] ",
        "Su[-1] +1 day ",
        "Fr[5] ",
    ]);
    let time = (0..24_u8, 0..60_u8, 0..28_u8, prop::sample::select(vec![0_u8, 15, 30, 59]));
    let time = time.prop_map(|(from, minute, until, last)| {
        format!("{from:02}:{minute:02}-{until:02}:{last:02}")
    });
    let times = prop::collection::vec(time, 0..4).prop_map(|times| times.join(","));
    let kind = prop::sample::select(vec![
        "",
        "",
        " off",
        " open",
        " \"Termin\"",
        " closed \"Fest\"",
        " unknown \"Termin\"",
    ]);
    let rule = (dates, days, times, kind).prop_map(|(dates, days, times, kind)| {
        format!("{dates}{days}{times}{kind}").replace("  ", " ")
    });
    let joint = prop::sample::select(vec!["; ", ", ", " || "]);
    prop::collection::vec((joint, rule), 1..5).prop_map(|rules| {
        let joined = rules.iter().map(|(joint, rule)| format!("{joint}{}", rule.trim()));
        joined.collect::<String>().trim_start_matches([';', ',', '|', ' ']).to_owned()
    })
}

/// A text with some characters replaced.
fn damaged(mut text: String, at: usize, noise: &str) -> String {
    let start = text.floor_char_boundary(at % (text.len() + 1));
    let end = text.floor_char_boundary((start + noise.len()).min(text.len()));
    text.replace_range(start..end, noise);
    text
}

proptest! {
    #[test]
    fn what_parses_can_be_worked_out(
        rules in expression(),
        at in 0..200_usize,
        noise in "[a-zA-Z0-9:;,+ -]{0,4}",
    ) {
        for text in [damaged(rules.clone(), at, &noise), rules] {
            let Ok(parsed) = Hours::parse(&text) else { continue };
            let mut faq = faq("Mo 08:00-12:00", None);
            faq.offices[0].opening_hours = Some(parsed);
            let hours = worked_out(&faq);
            let calendar = hours.calendar().expect("rules");
            for spans in &calendar.days {
                prop_assert!(spans.iter().all(|span| span.from < span.until && span.until <= 1440));
                prop_assert!(spans.is_sorted());
            }
        }
    }
}
