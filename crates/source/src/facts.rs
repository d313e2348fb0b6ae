//! Typed values: what a topic costs, how long it takes, and by when it has to be done.
//!
//! An editor writes them in the front matter, so that programs can read them too; the compiler puts
//! them into words. Here are the values and how single ones are read from text:
//!
//! ```text
//! 46.00 | 46,00            -> cents, never below zero
//! 2 bis 3 Wochen | 1 week  -> Duration
//! ```

use auskunft_pack::date::Date;

/// One fee of a topic.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fee {
    /// Who pays it, or in which case; always there if a topic has several.
    pub group: Option<String>,
    /// How much it is.
    pub amount: Amount,
    /// A remark of a few words.
    pub note: Option<String>,
}

/// An amount of money in cents of a euro.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Amount {
    /// Just this; 0 is free of charge.
    Exact(u32),
    /// Depending on the case, from the first up to the larger second.
    Range(u32, u32),
}

/// How long something takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Duration {
    /// At least this many units, from 1.
    pub from: u16,
    /// At most this many units, not less than `from`.
    pub until: u16,
    /// What is counted.
    pub unit: Unit,
}

/// A unit of time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unit {
    /// Minuten
    Minutes,
    /// Stunden
    Hours,
    /// Tage
    Days,
    /// Werktage
    WorkingDays,
    /// Wochen
    Weeks,
    /// Monate
    Months,
    /// Jahre
    Years,
}

/// By when something has to be done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Deadline {
    /// Within a time after something.
    Within {
        /// The time.
        time: Duration,
        /// After what, in the words that follow "nach".
        after: String,
    },
    /// On this day at the latest.
    Until(Date),
}

/// Singular and plural forms, German first; letter case does not matter.
const UNITS: [(Unit, &[&str]); 7] = [
    (Unit::Minutes, &["minute", "minuten", "minutes"]),
    (Unit::Hours, &["stunde", "stunden", "hour", "hours"]),
    (Unit::Days, &["tag", "tage", "tagen", "day", "days"]),
    (Unit::WorkingDays, &["werktag", "werktage", "werktagen", "working day", "working days"]),
    (Unit::Weeks, &["woche", "wochen", "week", "weeks"]),
    (Unit::Months, &["monat", "monate", "monaten", "month", "months"]),
    (Unit::Years, &["jahr", "jahre", "jahren", "year", "years"]),
];

impl Unit {
    fn of(word: &str) -> Option<Self> {
        let word = word.to_lowercase();
        UNITS.iter().find(|(_, words)| words.contains(&word.as_str())).map(|(unit, _)| *unit)
    }
}

impl Duration {
    /// A number or two with "bis" or a dash between them, and a unit. The second may be the smaller one.
    pub(crate) fn parse(text: &str) -> Option<Self> {
        let (from, rest) = number(text)?;
        let second = ["bis", "to", "-", "–"].iter().find_map(|word| rest.strip_prefix(word));
        let (until, rest) = second.map_or(Some((from, rest)), number)?;
        let unit = Unit::of(rest)?;
        (from > 0 && until > 0).then_some(Self { from, until, unit })
    }
}

/// The number a text begins with, and what comes after it.
fn number(text: &str) -> Option<(u16, &str)> {
    let text = text.trim();
    let end = text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len());
    Some((text[..end].parse().ok()?, text[end..].trim_start()))
}

/// Cents from an amount in euros with at most two decimals.
pub(crate) fn cents(text: &str) -> Option<u32> {
    let (euros, decimals) = match text.split_once(['.', ',']) {
        Some((_, "")) => return None,
        Some(parts) => parts,
        None => (text, "0"),
    };
    let digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    if !digits(euros) || !digits(decimals) || decimals.len() > 2 {
        return None;
    }
    let cents = decimals.parse::<u32>().ok()? * if decimals.len() == 1 { 10 } else { 1 };
    euros.parse::<u32>().ok()?.checked_mul(100)?.checked_add(cents)
}

/// The amount somebody meant who wrote `46,- Euro`, `1.200,00` or `kostenlos`, as it should be written.
pub(crate) fn amount_meant(text: &str) -> Option<String> {
    let text = text.to_lowercase();
    if ["kostenlos", "kostenfrei", "gebührenfrei", "frei", "free"].contains(&text.as_str()) {
        return Some("0".to_owned());
    }
    let bare = text.replace("euro", "").replace("eur", "").replace('€', "");
    let bare = bare.trim().trim_end_matches(['-', '–']).trim_end_matches([',', '.']);
    let grouped = bare.find('.') < bare.find(',') || bare.matches('.').count() > 1;
    let plain =
        if grouped { bare.replace('.', "").replace(',', ".") } else { bare.replace(',', ".") };
    cents(&plain).map(|_| plain)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_are_read_as_people_write_them() {
        for (text, amount) in [("46.00", 4600), ("46,00", 4600), ("27.6", 2760), ("0", 0)] {
            assert_eq!(cents(text), Some(amount), "{text}");
        }
        for bad in ["", "-1", "+1", "46.", ".50", "46.005", "46 Euro", "1.200,00", "42949673"] {
            assert_eq!(cents(bad), None, "{bad}");
        }
    }

    #[test]
    fn what_was_meant_by_an_amount_is_guessed() {
        for (text, meant) in [
            ("46 Euro", "46"),
            ("46,00 €", "46.00"),
            ("46,- Euro", "46"),
            ("1.200,00", "1200.00"),
            ("Kostenlos", "0"),
        ] {
            assert_eq!(amount_meant(text).as_deref(), Some(meant), "{text}");
        }
        assert_eq!(amount_meant("nach Aufwand"), None);
        assert_eq!(amount_meant("1.200"), None);
    }

    #[test]
    fn durations_are_a_number_or_two_and_a_unit() {
        let of = |text| Duration::parse(text).map(|time| (time.from, time.until, time.unit));
        assert_eq!(of("2 bis 3 Wochen"), Some((2, 3, Unit::Weeks)));
        assert_eq!(of("10–15 Minuten"), Some((10, 15, Unit::Minutes)));
        assert_eq!(of("1 Werktag"), Some((1, 1, Unit::WorkingDays)));
        assert_eq!(of("3 to 5 working days"), Some((3, 5, Unit::WorkingDays)));
        assert_eq!(of("3 bis 2 Tage"), Some((3, 2, Unit::Days)));
        for bad in
            ["", "Wochen", "2", "zwei Wochen", "2 bis Wochen", "0 Tage", "70000 Tage", "2 Kilo"]
        {
            assert_eq!(of(bad), None, "{bad}");
        }
    }
}
