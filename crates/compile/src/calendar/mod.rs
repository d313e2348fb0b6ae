//! The calendars of the offices, worked out day by day.
//!
//! An expression such as `Mo-Fr 08:00-12:00; PH off`, the public holidays of the Land and the closings
//! of the town become a week and the days that differ from it. A closing wins over everything. A
//! holiday closes an office unless its expression names holidays itself. The clock is never
//! asked: the town says for which days hours are worked out, so the same folder gives the same bytes.
//!
//! `holidays` knows the Länder, `lines` writes a week in words.

mod holidays;
mod lines;

use std::collections::BTreeMap;
use std::sync::Arc;

use auskunft_pack::calendar::Exception;
use auskunft_pack::date::Date;
use auskunft_pack::{Access, Calendar, Span};
use auskunft_source::{Faq, Hours, Office, Period, Town};
use chrono::NaiveDate;
use compact_calendar::CompactCalendar;
use opening_hours::{Context, ContextHolidays, OpeningHours, RuleKind};

use crate::CompileError;
pub use crate::calendar::lines::HoursWords;

const MIDNIGHT: u16 = 24 * 60;

/// The hours of an office as a pack has them.
#[derive(Debug, Default)]
pub(crate) struct OfficeHours {
    /// What people read.
    pub(crate) lines: Vec<String>,
    calendar: Option<OfficeCalendar>,
}

impl OfficeHours {
    /// The calendar, if the office has hours in rules.
    pub(crate) fn calendar(&self) -> Option<Calendar<'_>> {
        self.calendar.as_ref().map(OfficeCalendar::borrowed)
    }
}

/// The hours of all offices, in their order.
pub(crate) fn hours(faq: &Faq, words: &HoursWords) -> Result<Vec<OfficeHours>, CompileError> {
    let Some((town, period)) = faq.town.as_ref().and_then(|town| Some((town, town.calendar?)))
    else {
        let lines = faq.offices.iter().map(|office| office.hours.clone());
        return Ok(lines.map(|lines| OfficeHours { lines, calendar: None }).collect());
    };
    let holidays = Holidays::of(town.land.as_deref().unwrap_or_default(), period);
    let offices = faq.offices.iter().enumerate();
    offices
        .map(|(index, office)| {
            let rules = Rules::of(index, office, town, &holidays);
            let calendar = rules.map(|rules| OfficeCalendar::of(&rules, period)).transpose();
            let calendar = calendar
                .map_err(|TooMany| CompileError::Calendar { office: office.name.clone() })?;
            let mut lines = office.hours.clone();
            if let (true, Some(calendar)) = (lines.is_empty(), &calendar) {
                lines = words.lines(&calendar.weekdays());
            }
            Ok(OfficeHours { lines, calendar })
        })
        .collect()
}

/// A calendar that owns its reasons.
#[derive(Debug, PartialEq, Eq)]
struct OfficeCalendar {
    period: Period,
    days: Vec<Vec<Span>>,
    week: [u8; 7],
    exceptions: Vec<Exception>,
    reasons: Vec<String>,
}

/// More different days or reasons than a pack can hold.
struct TooMany;

impl OfficeCalendar {
    fn of(rules: &Rules<'_>, period: Period) -> Result<Self, TooMany> {
        let dates = std::iter::successors(Some(period.from), |date| date.plus_days(1));
        let plans: Vec<(Date, Plan)> = dates
            .take_while(|date| *date <= period.until)
            .map(|date| (date, rules.on(date)))
            .collect();
        let (mut days, mut reasons) = (Vec::new(), vec![String::new()]);
        let usual = usual_week(&plans);
        let mut week = [0; 7];
        for (index, spans) in week.iter_mut().zip(&usual) {
            *index = index_of(spans, &mut days)?;
        }
        let mut exceptions = Vec::new();
        for (date, plan) in plans {
            if plan.spans != usual[usize::from(date.weekday())] {
                let day = index_of(&plan.spans, &mut days)?;
                let reason = index_of(&plan.reason, &mut reasons)?;
                exceptions.push(Exception { date, day, reason });
            }
        }
        Ok(Self { period, days, week, exceptions, reasons })
    }

    /// The spans of the week from Monday on.
    fn weekdays(&self) -> [&[Span]; 7] {
        self.week.map(|day| self.days.get(usize::from(day)).map_or(&[][..], Vec::as_slice))
    }

    fn borrowed(&self) -> Calendar<'_> {
        Calendar {
            first: self.period.from,
            last: self.period.until,
            days: self.days.clone(),
            week: self.week,
            exceptions: self.exceptions.clone(),
            reasons: self.reasons.iter().map(String::as_str).collect(),
        }
    }
}

/// The place of an item in a list that grows; a pack counts in bytes.
fn index_of<T: PartialEq + Clone>(item: &T, list: &mut Vec<T>) -> Result<u8, TooMany> {
    let index = list.iter().position(|known| known == item).unwrap_or(list.len());
    if index == list.len() {
        list.push(item.clone());
    }
    u8::try_from(index).ok().filter(|&index| index < u8::MAX).ok_or(TooMany)
}

/// The most frequent day for each weekday; of equally frequent ones that which comes first.
fn usual_week(plans: &[(Date, Plan)]) -> [Vec<Span>; 7] {
    std::array::from_fn(|weekday| {
        let mut counts: Vec<(&[Span], usize)> = Vec::new();
        for (_, plan) in plans.iter().filter(|(date, _)| usize::from(date.weekday()) == weekday) {
            match counts.iter_mut().find(|(spans, _)| *spans == plan.spans) {
                Some((_, count)) => *count += 1,
                None => counts.push((&plan.spans, 1)),
            }
        }
        let most = counts.iter().rev().max_by_key(|(_, count)| count);
        most.map(|(spans, _)| spans.to_vec()).unwrap_or_default()
    })
}

/// What holds on a day, and why if it is not a usual one.
#[derive(Debug)]
struct Plan {
    spans: Vec<Span>,
    reason: String,
}

/// All that decides when an office is open.
struct Rules<'a> {
    index: usize,
    town: &'a Town,
    holidays: &'a Holidays,
    open: Option<Expression>,
    phone: Option<Expression>,
}

/// An expression that knows the holidays.
struct Expression {
    hours: OpeningHours,
    names_holidays: bool,
    access: Access,
}

impl<'a> Rules<'a> {
    /// The rules of an office; `None` if it has none.
    fn of(index: usize, office: &Office, town: &'a Town, holidays: &'a Holidays) -> Option<Self> {
        let expression = |hours: &Option<Hours>, access| {
            hours.as_ref().map(|hours| Expression::new(hours, access, holidays))
        };
        let open = expression(&office.opening_hours, Access::Open);
        let phone = expression(&office.phone_hours, Access::Phone);
        let any = open.is_some() || phone.is_some();
        any.then_some(Self { index, town, holidays, open, phone })
    }

    fn on(&self, date: Date) -> Plan {
        let closing = |closing: &&auskunft_source::Closing| {
            closing.concerns(self.index) && closing.period.contains(date)
        };
        if let Some(closing) = self.town.closings.iter().find(closing) {
            return Plan { spans: Vec::new(), reason: closing.reason.clone() };
        }
        let holiday = self.holidays.names.get(&date);
        let mut plan = Plan { spans: Vec::new(), reason: String::new() };
        for expression in self.open.iter().chain(&self.phone) {
            if holiday.is_none() || expression.names_holidays {
                expression.add_to(&mut plan, date);
            }
        }
        if let Some(holiday) = holiday {
            (*holiday).clone_into(&mut plan.reason);
        }
        plan.spans.sort_unstable();
        plan
    }
}

impl Expression {
    fn new(hours: &Hours, access: Access, holidays: &Holidays) -> Self {
        let names_holidays = hours.names_holidays();
        let context = Context::default().with_holidays(holidays.context.clone());
        Self { hours: hours.expression().clone().with_context(context), names_holidays, access }
    }

    /// Adds the spans of a day; what a rule of the evening before has after midnight is one of them.
    fn add_to(&self, plan: &mut Plan, date: Date) {
        let Some(day) = naive(date) else { return };
        for span in self.hours.schedule_at(day) {
            if span.kind == RuleKind::Closed {
                if !span.comment.is_empty() {
                    span.comment.as_ref().clone_into(&mut plan.reason);
                }
                continue;
            }
            let appointment =
                self.access == Access::Open && Hours::needs_appointment(&span.comment);
            let access = if appointment { Access::Appointment } else { self.access };
            let from = span.range.start.mins_from_midnight();
            let until = span.range.end.mins_from_midnight().min(MIDNIGHT);
            if from < until {
                plan.spans.push(Span { from, until, access });
            }
        }
    }
}

/// The public holidays around a period.
struct Holidays {
    names: BTreeMap<Date, &'static str>,
    context: ContextHolidays,
}

impl Holidays {
    fn of(land: &str, period: Period) -> Self {
        // A rule may look at the day before or after a holiday.
        let years = period.from.year().saturating_sub(1)..=period.until.year().saturating_add(1);
        let names: BTreeMap<Date, &str> =
            years.filter(|_| !land.is_empty()).flat_map(|year| holidays::of(land, year)).collect();
        let mut public = CompactCalendar::default();
        for day in names.keys().filter_map(|&date| naive(date)) {
            public.insert(day);
        }
        let context = ContextHolidays::new(Arc::new(public), Arc::default());
        Self { names, context }
    }
}

fn naive(date: Date) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(i32::from(date.year()), u32::from(date.month()), u32::from(date.day()))
}

#[cfg(test)]
mod tests;
