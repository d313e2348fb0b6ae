//! What happens on which days, for programs.

use auskunft_pack::Date;
use auskunft_source as source;
use serde::Serialize;

use super::Shown;

const MIDNIGHT: u16 = 24 * 60;

/// One kind of dated things, such as the collection of waste.
#[derive(Serialize)]
pub(super) struct Plan<'a> {
    id: &'a str,
    title: &'a str,
    /// The id of the topic that stands for all of it.
    #[serde(skip_serializing_if = "Option::is_none")]
    topic: Option<&'a str>,
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    areas: &'a [String],
    #[serde(skip_serializing_if = "Vec::is_empty")]
    streets: Vec<Street<'a>>,
    occasions: Vec<Occasion<'a>>,
}

#[derive(Serialize)]
struct Street<'a> {
    name: &'a str,
    area: &'a str,
}

/// `start` and `end` are days or times of ISO 8601, in the time of the place.
#[derive(Serialize)]
struct Occasion<'a> {
    what: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    topic: Option<&'a str>,
    /// Only there; without it for the whole town.
    #[serde(skip_serializing_if = "Option::is_none")]
    area: Option<&'a str>,
    start: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    end: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    place: Option<&'a str>,
}

pub(super) fn plan<'a>(shown: &Shown<'a>, plan: &'a source::Plan) -> Plan<'a> {
    let topic = |index: Option<usize>| shown.topic_id(index?);
    let area = |index: usize| plan.areas.get(index).map(String::as_str);
    let street =
        |street: &'a source::Street| Some(Street { name: &street.name, area: area(street.area)? });
    let occasion = |occasion: &'a source::Occasion| Occasion {
        what: &occasion.what,
        topic: topic(occasion.topic),
        area: occasion.area.and_then(area),
        start: start(occasion),
        end: end(occasion),
        place: occasion.place.as_deref(),
    };
    Plan {
        id: &plan.id,
        title: &plan.title,
        topic: topic(plan.topic),
        areas: &plan.areas,
        streets: plan.streets.iter().filter_map(street).collect(),
        occasions: plan.occasions.iter().map(occasion).collect(),
    }
}

/// The day, with its time if there is one.
pub(super) fn start(occasion: &source::Occasion) -> String {
    match occasion.time {
        Some((from, _)) => moment(occasion.date, from),
        None => occasion.date.to_string(),
    }
}

/// When it is over, if that is known.
pub(super) fn end(occasion: &source::Occasion) -> Option<String> {
    let (_, until) = occasion.time?;
    let until = until?;
    match until.checked_sub(MIDNIGHT) {
        // ISO 8601 has no 24:00 since 2019.
        Some(after) => Some(moment(occasion.date.plus_days(1)?, after)),
        None => Some(moment(occasion.date, until)),
    }
}

fn moment(date: Date, minutes: u16) -> String {
    format!("{date}T{:02}:{:02}", minutes / 60, minutes % 60)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_those_of_iso_8601() {
        let mut occasion = source::Occasion {
            what: "Rat".to_owned(),
            topic: None,
            area: None,
            date: Date::new(2026, 12, 31).expect("a day"),
            time: None,
            place: None,
        };
        assert_eq!((start(&occasion).as_str(), end(&occasion)), ("2026-12-31", None));
        occasion.time = Some((18 * 60 + 30, None));
        assert_eq!((start(&occasion).as_str(), end(&occasion)), ("2026-12-31T18:30", None));
        occasion.time = Some((545, Some(MIDNIGHT)));
        assert_eq!(start(&occasion), "2026-12-31T09:05");
        assert_eq!(end(&occasion).as_deref(), Some("2027-01-01T00:00"));
    }
}
