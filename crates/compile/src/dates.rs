//! Dates: makes timetables of what happens, and cues of the streets where it happens.
//!
//! Plans are written apart and asked about together. What holds for the whole town is one timetable,
//! every area of a plan is another; a street that two plans name has one of each. What recurs is one
//! kind, whenever it happens. People write streets in many ways, so each is a cue in all of them
//! ([`cues`]).

use std::collections::{BTreeMap, BTreeSet};

use auskunft_pack::date::Date;
use auskunft_pack::dates::STRIDE;
use auskunft_pack::{Cue, Dates, Kind, Street, Timetable};
use auskunft_source::{Faq, Occasion, Period, Plan};
use auskunft_text::{Analyzer, Language, fold, phrase_key};

use crate::CompileError;

/// The engine looks for no longer phrases. A name of more words is only found at the end of a question,
/// where it looks for streets that are written in part.
const MAX_WORDS: usize = 5;

/// The ways to write the end of `Gartenstraße`, the longest first.
const STREET_ENDINGS: [&str; 4] = ["straße", "strasse", "str.", "str"];

/// What makes occasions one kind: time, what, place, topics. Kinds are sorted by it, so that on each day
/// what comes first has the smaller number.
type Identity<'a> = (Option<(u16, Option<u16>)>, &'a str, &'a str, Vec<u32>);

/// All dates of a FAQ in the form of a pack.
pub fn dates(faq: &Faq, language: Language) -> Result<Dates<'_>, CompileError> {
    let found: Vec<(usize, Date, Identity<'_>)> =
        numbered(&faq.plans).flat_map(occasions).collect();
    let kinds: BTreeSet<&Identity<'_>> = found.iter().map(|(_, _, identity)| identity).collect();
    if kinds.len() > STRIDE as usize {
        return Err(CompileError::Dates { kinds: kinds.len() });
    }
    let numbers: BTreeMap<&Identity<'_>, u32> = kinds.iter().copied().zip(0..).collect();
    let last = found.iter().map(|(timetable, _, _)| timetable + 1).max();
    let mut days: Vec<BTreeSet<(Date, u32)>> = vec![BTreeSet::new(); last.unwrap_or(0)];
    for (timetable, date, identity) in &found {
        days[*timetable].insert((*date, numbers[identity]));
    }
    let timetable = |days: BTreeSet<_>| Timetable::new(&days.into_iter().collect::<Vec<_>>());
    Ok(Dates {
        streets: streets(&faq.plans, language),
        kinds: kinds.into_iter().map(kind).collect(),
        timetables: days.into_iter().map(timetable).collect(),
        holidays: school_holidays(faq).into_values().collect(),
    })
}

/// First and last days of all school holidays by their names, in the order of the names.
fn school_holidays(faq: &Faq) -> BTreeMap<&str, Vec<u32>> {
    let mut days: BTreeMap<&str, Vec<u32>> = BTreeMap::new();
    for holidays in faq.town.iter().flat_map(|town| &town.school_holidays) {
        let Period { from, until } = holidays.period;
        let number = |date: Date| u32::try_from(date.number()).unwrap_or_default();
        days.entry(&holidays.name).or_default().extend([number(from), number(until)]);
    }
    days
}

/// The names of school holidays as they stand in questions. A pack counts them in a byte.
pub fn holiday_cues(faq: &Faq, analyzer: Analyzer) -> Vec<(String, Cue)> {
    let names = school_holidays(faq).into_keys().zip(0..=u8::MAX);
    names.map(|(name, number)| (phrase_key(&analyzer.words(name)), Cue::Holidays(number))).collect()
}

/// The phrases under which people write the streets.
pub fn cues(dates: &Dates<'_>, analyzer: Analyzer) -> Vec<(String, Cue)> {
    let phrase = |name: &String| {
        let words = analyzer.words(name);
        (1..=MAX_WORDS).contains(&words.len()).then(|| phrase_key(&words))
    };
    let of = |(street, number): (&Street<'_>, u32)| {
        let mut phrases: Vec<String> = spellings(street.name).iter().filter_map(phrase).collect();
        phrases.sort_unstable();
        phrases.dedup();
        phrases.into_iter().map(move |phrase| (phrase, Cue::Street(number)))
    };
    dates.streets.iter().zip(0..).flat_map(of).collect()
}

/// The plans, each with the number of its first area's timetable. The first is that of the town.
fn numbered(plans: &[Plan]) -> impl Iterator<Item = (&Plan, usize)> {
    plans.iter().scan(1, |next, plan| {
        let first = *next;
        *next += plan.areas.len();
        Some((plan, first))
    })
}

/// The timetable, the day and the kind of all that happens; what no topic leads to is left out.
fn occasions((plan, first): (&Plan, usize)) -> impl Iterator<Item = (usize, Date, Identity<'_>)> {
    plan.occasions.iter().filter_map(move |occasion| {
        let topics = topics(plan, occasion);
        let place = occasion.place.as_deref().unwrap_or_default();
        let timetable = occasion.area.map_or(0, |area| first + area);
        let identity = (occasion.time, occasion.what.as_str(), place, topics);
        (!identity.3.is_empty()).then_some((timetable, occasion.date, identity))
    })
}

fn kind<'a>((time, what, place, topics): &Identity<'a>) -> Kind<'a> {
    Kind { what, place, time: *time, topics: topics.clone() }
}

/// The streets of all plans in the order of the alphabet.
fn streets(plans: &[Plan], language: Language) -> Vec<Street<'_>> {
    let mut streets: BTreeMap<String, Street<'_>> = BTreeMap::new();
    for (plan, first) in numbered(plans) {
        for street in &plan.streets {
            let new = || Street { name: &street.name, timetables: Vec::new() };
            let entry = streets.entry(key(&street.name, language)).or_insert_with(new);
            entry.timetables.push((first + street.area) as u32);
        }
    }
    streets.into_values().collect()
}

/// One key for a street, whichever way its name is spelt in a plan.
fn key(name: &str, language: Language) -> String {
    let written_out = spellings(name).into_iter().next().unwrap_or_default();
    let letters: String = written_out.chars().filter(|c| c.is_alphanumeric()).collect();
    fold(&letters, language)
}

/// The topics of an occasion: last that which stands for all of its plan.
fn topics(plan: &Plan, occasion: &Occasion) -> Vec<u32> {
    let mut topics: Vec<u32> =
        occasion.topic.into_iter().chain(plan.topic).map(|topic| topic as u32).collect();
    topics.dedup();
    topics
}

/// The ways to write a street, written out and in one word first.
fn spellings(name: &str) -> Vec<String> {
    let split = |ending: &&str| {
        let at = name.len().checked_sub(ending.len())?;
        let found = name.get(at..).is_some_and(|end| end.to_lowercase() == **ending);
        found.then(|| name[..at].trim_end_matches([' ', '-']))
    };
    let stem = STREET_ENDINGS.iter().find_map(split).filter(|stem| !stem.is_empty());
    let Some(stem) = stem else { return vec![name.to_owned()] };
    ["straße", " straße", "str", " str"].map(|ending| format!("{stem}{ending}")).to_vec()
}

#[cfg(test)]
mod tests;
