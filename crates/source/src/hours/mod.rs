//! Opening hours as an expression of OpenStreetMap: `Mo-We 08:00-16:00; Fr 08:00-12:00`.
//!
//! The syntax is that of the key `opening_hours` (<https://wiki.openstreetmap.org/wiki/Key:opening_hours/specification>).
//! [`Hours`] are parsed once and stay parsed. They hold only what a calendar of days can show: no sunset,
//! no school holidays, no open end. `checks` finds what is allowed and probably not meant,
//! `slips` the expression behind a German one (`Di 8.30 bis 12 Uhr`).
//!
//! ```
//! use auskunft_source::Hours;
//! let hours = Hours::parse("Mo-Th 08:00-16:00; PH off").expect("an expression");
//! assert!(hours.names_holidays());
//! assert!(Hours::parse("Mo-Mi 8 bis 12 Uhr").is_err());
//! ```

mod checks;
mod slips;

use std::fmt;
use std::str::FromStr;

use opening_hours::{OpeningHours, RuleKind};
use opening_hours_syntax::Error;
use opening_hours_syntax::rules::RuleSequence;
use opening_hours_syntax::rules::day::{HolidayKind, WeekDayRange};
use opening_hours_syntax::rules::time::{Time, TimeSpan};
use pest::error::InputLocation;

use crate::diagnostics::Report;
use crate::fields::Fields;
use crate::messages::hours as messages;
use crate::model::Period;

/// Longer expressions are refused: people cannot check them, and a hostile one takes long to work out.
const MAX_CHARS: usize = 1000;

/// When an office is open, as a rule.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hours(OpeningHours);

/// Why a text is no [`Hours`].
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum HoursError {
    /// Not the syntax; the byte where reading stopped, and what would be right, if that can be told.
    Syntax {
        /// Byte offset into the text.
        at: Option<usize>,
        /// The expression that was probably meant.
        meant: Option<String>,
    },
    /// A number that no clock and no calendar has, or a range that ends before it begins.
    Range(String),
    /// Valid, but nothing that a calendar of days can hold; the German name of what it is.
    Unsupported(&'static str),
}

impl Hours {
    /// Reads an expression.
    pub fn parse(text: &str) -> Result<Self, HoursError> {
        if text.chars().count() > MAX_CHARS {
            return Err(HoursError::Unsupported("ein so langer Ausdruck"));
        }
        let hours = OpeningHours::from_str(text).map_err(|error| cause(&error, text))?;
        match hours.get_expression().rules.iter().find_map(unsupported) {
            Some(what) => Err(HoursError::Unsupported(what)),
            None => Ok(Self(hours)),
        }
    }

    /// The expression without any holidays.
    pub fn expression(&self) -> &OpeningHours {
        &self.0
    }

    /// Whether it says itself what holds on public holidays.
    pub fn names_holidays(&self) -> bool {
        let rules = &self.0.get_expression().rules;
        rules.iter().any(|rule| has_holiday(rule, HolidayKind::Public))
    }

    /// Whether a comment beside a span says that one needs an appointment.
    pub fn needs_appointment(comment: &str) -> bool {
        let comment = comment.to_lowercase();
        comment.contains("termin") || comment.contains("appointment")
    }
}

impl fmt::Display for HoursError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&messages::invalid("", self).cause)
    }
}

impl std::error::Error for HoursError {}

/// Reads the expression under a key; what is wrong with it is reported.
pub(crate) fn read(
    fields: &Fields<'_>,
    name: &str,
    calendar: Option<Period>,
    report: &mut Report,
) -> Option<Hours> {
    let text = fields.text(name, report)?;
    let hours = match Hours::parse(&text.value) {
        Ok(hours) => hours,
        Err(error) => {
            let at = if let HoursError::Syntax { at, .. } = error { at } else { None };
            let place = at.map_or(text.place.clone(), |at| fields.place_in(&text, at));
            report.add(place, messages::invalid(&text.value, &error));
            return None;
        }
    };
    for message in checks::remarks(&hours, calendar) {
        report.add(text.place.clone(), message);
    }
    Some(hours)
}

fn cause(error: &Error, text: &str) -> HoursError {
    match error {
        Error::Unsupported("point in time") => {
            HoursError::Unsupported("ein einzelner Zeitpunkt ohne Ende")
        }
        Error::Unsupported(_) => HoursError::Unsupported("diese Angabe eines Tages"),
        Error::Overflow { value, expected_bounds: bounds } => HoursError::Range(format!(
            "{value} liegt nicht zwischen {} und {}",
            bounds.start(),
            bounds.end()
        )),
        Error::InvalidExtendedTime { hour, minutes } => {
            HoursError::Range(format!("{hour}:{minutes:02} ist keine Uhrzeit"))
        }
        Error::InvertedYearRange { start, end, .. } => {
            HoursError::Range(format!("{}-{} endet vor dem Anfang", **start, **end))
        }
        Error::InvertedWeekRange { start, end, .. } => {
            HoursError::Range(format!("week {}-{} endet vor dem Anfang", **start, **end))
        }
        Error::Syntax(error) => {
            let at = match error.location {
                InputLocation::Pos(at) | InputLocation::Span((at, _)) => at,
            };
            HoursError::Syntax { at: Some(at), meant: slips::meant(text) }
        }
        _ => HoursError::Syntax { at: None, meant: slips::meant(text) },
    }
}

/// What a rule has that no calendar of days can hold.
fn unsupported(rule: &RuleSequence) -> Option<&'static str> {
    if has_holiday(rule, HolidayKind::School) {
        return Some("die Angabe SH (Schulferien)");
    }
    if rule.kind == RuleKind::Unknown && !Hours::needs_appointment(&rule.comment) {
        return Some("die Angabe unknown");
    }
    rule.time_selector.spans.iter().find_map(unsupported_span)
}

fn unsupported_span(span: &TimeSpan) -> Option<&'static str> {
    let (Time::Fixed(from), Time::Fixed(until)) = (span.range.start, span.range.end) else {
        return Some("eine Uhrzeit nach dem Stand der Sonne");
    };
    if span.open_end {
        return Some("ein offenes Ende mit +");
    }
    if span.repeats.is_some() {
        return Some("eine Wiederholung mit /");
    }
    let day = 24 * 60;
    let (from, until) = (from.mins_from_midnight(), until.mins_from_midnight());
    (from >= day || from == until || (until <= from && until > day))
        .then_some("eine Zeit ohne Dauer oder mit mehr als einem Tag")
}

fn has_holiday(rule: &RuleSequence, wanted: HolidayKind) -> bool {
    let mut weekdays = rule.day_selector.weekday.iter();
    weekdays.any(|day| matches!(day, WeekDayRange::Holiday { kind, .. } if *kind == wanted))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn what_no_calendar_can_hold_is_refused() {
        for text in [
            "Mo 08:00-sunset",
            "Mo-Fr 08:00+",
            "SH 10:00-12:00",
            "Mo-Fr 08:00-12:00 unknown",
            "Mo 26:00-25:00",
            "Mo 08:00-08:00",
            "Mo 10:00-16:00/90",
        ] {
            assert!(Hours::parse(text).is_err(), "{text}");
        }
        for text in ["24/7", "Mo-Fr 08:00-24:00", "Fr 22:00-02:00", "Mo 8:00-12:00; PH off"] {
            assert!(Hours::parse(text).is_ok(), "{text}");
        }
        assert!(Hours::parse(&"Mo 08:00-12:00; ".repeat(80)).is_err());
    }

    #[test]
    fn an_appointment_is_told_in_german_or_english() {
        assert!(Hours::needs_appointment("Nur nach TERMINVEREINBARUNG"));
        assert!(Hours::needs_appointment("By appointment"));
        assert!(!Hours::needs_appointment("Ausgabe der Säcke"));
    }

    #[test]
    fn a_mistake_has_a_place() {
        let error = Hours::parse("Mo-We 08:00-16:00; Xx 08:00-12:00").unwrap_err();
        assert!(matches!(error, HoursError::Syntax { at: Some(19), .. }), "{error:?}");
        let error = Hours::parse("Mo 25:99-26:00").unwrap_err();
        assert!(!error.to_string().is_empty());
    }

    proptest! {
        #[test]
        fn no_text_makes_it_panic(
            text in "[MoTuWeThFrSaPHDcgw0-9:;,+/()\\[\\]\"|. -]{0,40}",
            any in any::<String>(),
        ) {
            for text in [text, any] {
                if let Ok(hours) = Hours::parse(&text) {
                    checks::remarks(&hours, None);
                }
            }
        }
    }
}
