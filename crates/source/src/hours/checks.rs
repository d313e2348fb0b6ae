//! What an expression says without meaning it.
//!
//! Rules after `;` replace those before them on their days, rules after `,` add to them. Editors take
//! the first for the second, so a rule that silences another at quite different times is reported, as
//! are spans that overlap and comments that nobody will see.

use chrono::NaiveDate;
use opening_hours::RuleKind;
use opening_hours_syntax::rules::day::WeekDayRange;
use opening_hours_syntax::rules::time::Time;
use opening_hours_syntax::rules::{RuleOperator, RuleSequence};

use super::{HolidayKind, Hours, has_holiday};
use crate::diagnostics::Message;
use crate::messages::hours as messages;
use crate::model::Period;

/// Minutes since midnight; a span past midnight ends after 1440.
type Minutes = (u16, u16);

/// What an author should look at. Whether it is ever open is only known within a calendar.
pub(super) fn remarks(hours: &Hours, calendar: Option<Period>) -> Vec<Message> {
    let expression = hours.expression().get_expression();
    let rules = &expression.rules;
    let mut found = Vec::new();
    if calendar.is_some_and(|calendar| is_never_open(hours, calendar)) {
        found.push(messages::never_open());
    }
    let overlaps = rules.iter().find_map(|rule| overlap(&spans(rule), None));
    found.extend(overlaps.or_else(|| pairs(rules).find_map(added)).map(messages::overlap));
    if let Some((day, lost)) = pairs(rules).find_map(silenced) {
        found.push(messages::replaced(day, lost));
    }
    let unseen = |rule: &&RuleSequence| {
        let seen = rule.kind == RuleKind::Closed || Hours::needs_appointment(&rule.comment);
        !seen && !rule.comment.is_empty()
    };
    found.extend(rules.iter().find(unseen).map(|rule| messages::comment_unseen(&rule.comment)));
    found
}

fn is_never_open(hours: &Hours, calendar: Period) -> bool {
    let rules = &hours.expression().get_expression().rules;
    let is_open = |rule: &RuleSequence| rule.kind != RuleKind::Closed;
    // On which days holidays fall is the business of the compiler.
    if rules.iter().any(|rule| is_open(rule) && has_holiday(rule, HolidayKind::Public)) {
        return false;
    }
    let day = |date: auskunft_pack::date::Date| {
        let (year, month, day) = (date.year(), date.month(), date.day());
        NaiveDate::from_ymd_opt(i32::from(year), u32::from(month), u32::from(day))
    };
    let (Some(from), Some(until)) = (day(calendar.from), day(calendar.until)) else { return false };
    let mut days = from.iter_days().take_while(|day| *day <= until);
    days.all(|day| {
        let mut spans = hours.expression().schedule_at(day).into_iter();
        spans.all(|span| span.kind == RuleKind::Closed)
    })
}

fn pairs(rules: &[RuleSequence]) -> impl Iterator<Item = (&RuleSequence, &RuleSequence)> {
    let later = |index: usize| rules.iter().skip(index + 1);
    rules.iter().enumerate().flat_map(move |(index, rule)| later(index).map(move |l| (rule, l)))
}

/// Where a rule adds to a time that is open anyway.
fn added((earlier, later): (&RuleSequence, &RuleSequence)) -> Option<Minutes> {
    let open = earlier.kind == later.kind && later.kind == RuleKind::Open;
    let meet = shared_days(earlier, later).is_some();
    let adds = open && meet && later.operator == RuleOperator::Additional;
    adds.then(|| overlap(&spans(earlier), Some(&spans(later)))).flatten()
}

/// The first day on which a later rule silences an earlier one that holds at quite different times.
fn silenced((earlier, later): (&RuleSequence, &RuleSequence)) -> Option<(usize, Minutes)> {
    let replaces = later.operator == RuleOperator::Normal
        && earlier.kind != RuleKind::Closed
        && later.kind != RuleKind::Closed;
    let day = shared_days(earlier, later)?;
    let lost = spans(earlier);
    let disjoint = replaces && overlap(&lost, Some(&spans(later))).is_none();
    disjoint.then(|| lost.first().map(|&span| (day, span))).flatten()
}

/// The first span that two lists share; without a second list, that two spans of the first share.
fn overlap(spans: &[Minutes], others: Option<&[Minutes]>) -> Option<Minutes> {
    spans.iter().enumerate().find_map(|(index, &(from, until))| {
        let others = others.unwrap_or(&spans[index + 1..]);
        let shared = |&(start, end): &Minutes| (from.max(start), until.min(end));
        others.iter().map(shared).find(|(from, until)| from < until)
    })
}

fn spans(rule: &RuleSequence) -> Vec<Minutes> {
    let spans = rule.time_selector.spans.iter().filter_map(|span| {
        let (Time::Fixed(from), Time::Fixed(until)) = (span.range.start, span.range.end) else {
            return None;
        };
        let (from, until) = (from.mins_from_midnight(), until.mins_from_midnight());
        Some((from, if until <= from { until + 1440 } else { until }))
    });
    spans.collect()
}

/// The first weekday, from 0 for Monday, of two rules that hold in every week.
fn shared_days(one: &RuleSequence, other: &RuleSequence) -> Option<usize> {
    let (one, other) = (weekdays(one)?, weekdays(other)?);
    (0..7).find(|&day| one[day] && other[day])
}

/// The weekdays of a rule that holds in every week.
fn weekdays(rule: &RuleSequence) -> Option<[bool; 7]> {
    let days = &rule.day_selector;
    if !(days.year.is_empty() && days.monthday.is_empty() && days.week.is_empty()) {
        return None;
    }
    let mut found = [days.weekday.is_empty(); 7];
    for range in &days.weekday {
        let WeekDayRange::Fixed {
            range,
            offset: 0,
            nth_from_start: [true, true, true, true, true],
            ..
        } = range
        else {
            continue;
        };
        let first = range.start().num_days_from_monday() as usize;
        let length = (range.end().num_days_from_monday() as usize + 7 - first) % 7;
        (first..=first + length).for_each(|day| found[day % 7] = true);
    }
    Some(found)
}

#[cfg(test)]
mod tests {
    use super::*;
    use auskunft_pack::date::Date;

    fn codes(text: &str) -> Vec<&'static str> {
        let hours = Hours::parse(text).unwrap_or_else(|error| panic!("{text}: {error}"));
        let day = |year, month, day| Date::new(year, month, day).expect("a day");
        let calendar = Period { from: day(2026, 1, 1), until: day(2027, 12, 31) };
        remarks(&hours, Some(calendar)).iter().map(|message| message.code.id()).collect()
    }

    #[test]
    fn usual_hours_are_fine() {
        for text in [
            "Mo-We 08:00-16:00; Th 08:00-18:00; Fr 08:00-12:00",
            "Mo-Fr 08:00-12:00, Th 14:00-18:00",
            "Mo-Fr 08:00-12:00; Th 08:00-12:00,14:00-18:00",
            "Mo-Fr 08:00-12:00, Th 14:00-18:00 \"nur mit Termin\"; Dec 24 off \"Heiligabend\"",
            "May-Sep Mo-Fr 07:00-20:00; May-Sep Sa,Su 09:00-19:00",
            "PH 10:00-12:00",
            "Fr 22:00-02:00",
        ] {
            assert!(codes(text).is_empty(), "{text}: {:?}", codes(text));
        }
    }

    #[test]
    fn what_is_not_meant_is_told() {
        assert_eq!(codes("Mo-Fr off"), ["A082"]);
        assert_eq!(codes("2020 Mo-Fr 08:00-12:00"), ["A082"]);
        assert_eq!(codes("Mo 08:00-12:00,11:00-14:00"), ["A083"]);
        assert_eq!(codes("Mo-Fr 08:00-12:00, We 11:00-14:00"), ["A083"]);
        assert_eq!(codes("Mo-Fr 08:00-12:00; Th 14:00-18:00"), ["A084"]);
        assert_eq!(codes("Mo 08:00-12:00 \"Schalter 3\""), ["A085"]);
    }
}
