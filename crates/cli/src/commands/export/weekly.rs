//! Opening hours in the form of schema.org: `Mo-We 08:00-16:00`, one text for each time.
//!
//! That form knows a week and nothing else, and its texts add to each other. So rules of OpenStreetMap are
//! worked out day by day, and an expression with seasons, weeks, comments or times past midnight has no
//! such form.

use std::collections::BTreeMap;

use auskunft_source::Hours;
use opening_hours_syntax::rules::day::{DaySelector, HolidayKind, WeekDayRange};
use opening_hours_syntax::rules::time::{Time, TimeSpan};
use opening_hours_syntax::rules::{RuleKind, RuleOperator, RuleSequence};

const DAYS: [&str; 7] = ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"];

/// First minute of a day, and the minute after the last.
type Span = (u16, u16);

/// The texts for a week; none if the expression says more than a week can.
pub(super) fn texts(hours: &Hours) -> Vec<String> {
    let Some(week) = week(hours) else { return Vec::new() };
    let mut days: BTreeMap<Span, Vec<usize>> = BTreeMap::new();
    for (day, spans) in week.iter().enumerate() {
        for &span in spans {
            days.entry(span).or_default().push(day);
        }
    }
    let mut groups: Vec<(Vec<usize>, Span)> =
        days.into_iter().map(|(span, days)| (days, span)).collect();
    groups.sort();
    groups.iter().map(|(days, span)| format!("{} {}", names(days), times(*span))).collect()
}

fn week(hours: &Hours) -> Option<[Vec<Span>; 7]> {
    let mut week: [Vec<Span>; 7] = Default::default();
    for rule in &hours.expression().get_expression().rules {
        if is_holiday_off(rule) {
            continue;
        }
        let spans = spans(rule)?;
        for day in days(&rule.day_selector)? {
            match rule.operator {
                RuleOperator::Normal => week[day].clone_from(&spans),
                RuleOperator::Additional => week[day].extend(&spans),
                RuleOperator::Fallback => return None,
            }
        }
    }
    for spans in &mut week {
        spans.sort_unstable();
        spans.dedup();
    }
    Some(week)
}

/// Closed on public holidays: nothing that a week would tell.
fn is_holiday_off(rule: &RuleSequence) -> bool {
    let public =
        |day: &WeekDayRange| matches!(day, WeekDayRange::Holiday { kind: HolidayKind::Public, .. });
    let days = &rule.day_selector.weekday;
    rule.kind == RuleKind::Closed && !days.is_empty() && days.iter().all(public)
}

/// The days of the week from Monday on; all of them if none is named.
fn days(selector: &DaySelector) -> Option<Vec<usize>> {
    let DaySelector { year, monthday, week, weekday } = selector;
    if !(year.is_empty() && monthday.is_empty() && week.is_empty()) {
        return None;
    }
    if weekday.is_empty() {
        return Some((0..7).collect());
    }
    let ranges = weekday.iter().map(range).collect::<Option<Vec<_>>>()?;
    Some(ranges.concat())
}

fn range(days: &WeekDayRange) -> Option<Vec<usize>> {
    let WeekDayRange::Fixed { range, offset: 0, nth_from_start, nth_from_end } = days else {
        return None;
    };
    // `Mo[1]` is the first Monday of a month.
    if nth_from_start.contains(&false) || nth_from_end.contains(&false) {
        return None;
    }
    let first = range.start().num_days_from_monday() as usize;
    let count = range.end().days_since(*range.start()) as usize;
    Some((first..=first + count).map(|day| day % 7).collect())
}

fn spans(rule: &RuleSequence) -> Option<Vec<Span>> {
    match rule.kind {
        RuleKind::Closed => Some(Vec::new()),
        RuleKind::Open if rule.comment.is_empty() => {
            rule.time_selector.spans.iter().map(span).collect()
        }
        _ => None,
    }
}

fn span(span: &TimeSpan) -> Option<Span> {
    let (Time::Fixed(from), Time::Fixed(until)) = (span.range.start, span.range.end) else {
        return None;
    };
    let (from, until) = (from.mins_from_midnight(), until.mins_from_midnight());
    (from < until && until <= 24 * 60).then_some((from, until))
}

/// Three days or more in a row become a range.
fn names(days: &[usize]) -> String {
    let rows = days.chunk_by(|one, next| one + 1 == *next);
    let names = rows.map(|row| match row {
        [first, _, .., last] => format!("{}-{}", DAYS[*first], DAYS[*last]),
        _ => row.iter().map(|&day| DAYS[day]).collect::<Vec<_>>().join(","),
    });
    names.collect::<Vec<_>>().join(",")
}

fn times((from, until): Span) -> String {
    let clock = |minutes: u16| format!("{:02}:{:02}", minutes / 60, minutes % 60);
    format!("{}-{}", clock(from), clock(until))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(expression: &str) -> Vec<String> {
        texts(&Hours::parse(expression).expect("an expression"))
    }

    #[test]
    fn a_week_is_told_time_by_time() {
        assert_eq!(
            of("Mo-We 08:00-16:00; Fr 08:00-12:00; PH off"),
            ["Mo-We 08:00-16:00", "Fr 08:00-12:00"]
        );
        assert_eq!(
            of("Tu,Fr 14:00-18:00; Th 10:00-12:00,14:00-18:00"),
            ["Tu,Th,Fr 14:00-18:00", "Th 10:00-12:00"]
        );
        assert_eq!(of("24/7"), ["Mo-Su 00:00-24:00"]);
    }

    #[test]
    fn later_rules_replace_or_add_as_in_openstreetmap() {
        let replaced = of("Mo-Fr 08:00-12:00; Th 14:00-18:00; We off");
        assert_eq!(replaced, ["Mo,Tu,Fr 08:00-12:00", "Th 14:00-18:00"]);
        let added = of("Mo-Fr 08:00-12:00, Th 14:00-18:00");
        assert_eq!(added, ["Mo-Fr 08:00-12:00", "Th 14:00-18:00"]);
        assert_eq!(of("Sa-Mo 09:00-10:00"), ["Mo,Sa,Su 09:00-10:00"]);
    }

    #[test]
    fn what_no_week_can_tell_is_left_out() {
        for expression in [
            "May 15-Sep 15 Mo-Fr 07:00-20:00",
            "week 1-20 Mo 08:00-12:00",
            "Mo[1] 08:00-12:00",
            "Mo 08:00-12:00 \"nur mit Termin\"",
            "Fr 22:00-02:00",
            "Mo-Fr 08:00-12:00; PH 10:00-12:00",
        ] {
            assert!(of(expression).is_empty(), "{expression}");
        }
    }
}
