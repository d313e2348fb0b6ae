//! Typed values for programs: fees, times, deadlines, online services.

use auskunft_pack::Target;
use auskunft_source::{self as source, Amount, TrustLevel, Unit};
use serde::Serialize;

use super::Shown;

/// A fee. Amounts are euros with two decimals, as text, so that no program rounds them.
#[derive(Serialize)]
pub(super) struct Fee<'a> {
    /// Who pays it, or in which case.
    #[serde(rename = "for", skip_serializing_if = "Option::is_none")]
    group: Option<&'a str>,
    #[serde(flatten)]
    amount: EuroAmount,
    #[serde(skip_serializing_if = "Option::is_none")]
    note: Option<&'a str>,
}

#[derive(Serialize)]
#[serde(untagged)]
enum EuroAmount {
    Exact { amount: String },
    Range { amount_from: String, amount_until: String },
}

/// How long something takes; both numbers are the same if it always takes as long.
#[derive(Serialize)]
pub(super) struct Duration {
    from: u16,
    until: u16,
    unit: &'static str,
}

/// By when something has to be done: a time after something, or a day.
#[derive(Serialize)]
#[serde(untagged)]
pub(super) enum Deadline<'a> {
    Within { within: Duration, after: &'a str },
    Until { until: String },
}

/// A link to an online service and what it asks for.
#[derive(Serialize)]
pub(super) struct OnlineService<'a> {
    #[serde(flatten)]
    target: ServiceTarget<'a>,
    trust_level: &'static str,
}

#[derive(Serialize)]
#[serde(rename_all = "snake_case")]
enum ServiceTarget<'a> {
    Url(&'a str),
    /// The id of a topic.
    Topic(&'a str),
}

pub(super) fn fee(fee: &source::Fee) -> Fee<'_> {
    let amount = match fee.amount {
        Amount::Exact(cents) => EuroAmount::Exact { amount: euros(cents) },
        Amount::Range(from, until) => {
            EuroAmount::Range { amount_from: euros(from), amount_until: euros(until) }
        }
    };
    Fee { group: fee.group.as_deref(), amount, note: fee.note.as_deref() }
}

/// Euros with a point and two decimals.
pub(super) fn euros(cents: u32) -> String {
    format!("{}.{:02}", cents / 100, cents % 100)
}

pub(super) fn duration(time: source::Duration) -> Duration {
    let unit = match time.unit {
        Unit::Minutes => "minutes",
        Unit::Hours => "hours",
        Unit::Days => "days",
        Unit::WorkingDays => "working_days",
        Unit::Weeks => "weeks",
        Unit::Months => "months",
        Unit::Years => "years",
    };
    Duration { from: time.from, until: time.until, unit }
}

pub(super) fn deadline(deadline: &source::Deadline) -> Deadline<'_> {
    match deadline {
        source::Deadline::Within { time, after } => {
            Deadline::Within { within: duration(*time), after }
        }
        source::Deadline::Until(day) => Deadline::Until { until: day.to_string() },
    }
}

pub(super) fn online_services<'a>(
    shown: &Shown<'a>,
    topic: &'a source::Topic,
) -> Vec<OnlineService<'a>> {
    let service = |service: &'a source::OnlineService| {
        let target = match &service.target {
            Target::Url(url) => ServiceTarget::Url(url),
            Target::Topic(index) => ServiceTarget::Topic(shown.topic_id(*index as usize)?),
        };
        Some(OnlineService { target, trust_level: level(service.level) })
    };
    topic.online_services.iter().filter_map(service).collect()
}

fn level(level: TrustLevel) -> &'static str {
    match level {
        TrustLevel::None => "none",
        TrustLevel::Basic => "basic",
        TrustLevel::Low => "low",
        TrustLevel::Substantial => "substantial",
        TrustLevel::High => "high",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use auskunft_pack::Date;
    use serde_json::json;

    #[test]
    fn amounts_are_euros_with_two_decimals() {
        let exact = source::Fee { group: None, amount: Amount::Exact(4605), note: None };
        assert_eq!(json!(fee(&exact)), json!({"amount": "46.05"}));
        let note = Some("je Stück".to_owned());
        let range =
            source::Fee { group: Some("Hunde".into()), amount: Amount::Range(0, 123_450), note };
        let expected = json!({"for": "Hunde", "amount_from": "0.00", "amount_until": "1234.50",
            "note": "je Stück"});
        assert_eq!(json!(fee(&range)), expected);
    }

    #[test]
    fn deadlines_are_a_time_or_a_day() {
        let time = source::Duration { from: 2, until: 2, unit: Unit::WorkingDays };
        let within = source::Deadline::Within { time, after: "dem Einzug".to_owned() };
        let expected = json!({"within": {"from": 2, "until": 2, "unit": "working_days"},
            "after": "dem Einzug"});
        assert_eq!(json!(deadline(&within)), expected);
        let day = Date::new(2027, 3, 1).expect("a day");
        assert_eq!(json!(deadline(&source::Deadline::Until(day))), json!({"until": "2027-03-01"}));
    }
}
