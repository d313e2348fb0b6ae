//! The expression behind what a German writes: `Di 8.30 bis 12 Uhr` means `Tu 08:30-12:00`.

use super::OpeningHours;
use std::str::FromStr;

const WORDS: [(&[&str], &str); 12] = [
    (&["montag", "montags", "mo"], "Mo"),
    (&["dienstag", "dienstags", "di"], "Tu"),
    (&["mittwoch", "mittwochs", "mi"], "We"),
    (&["donnerstag", "donnerstags", "do"], "Th"),
    (&["freitag", "freitags", "fr"], "Fr"),
    (&["samstag", "samstags", "sonnabend", "sa"], "Sa"),
    (&["sonntag", "sonntags", "so"], "Su"),
    (&["feiertag", "feiertage", "feiertags"], "PH"),
    (&["bis"], "-"),
    (&["und"], ","),
    (&["uhr"], ""),
    (&["geschlossen", "zu"], "off"),
];

/// The expression that was probably meant; `None` if the guess is none either.
pub(super) fn meant(text: &str) -> Option<String> {
    // Quotes hold words for people, and a number beside a month is a day.
    if text.contains('"') {
        return None;
    }
    let mut tokens: Vec<String> = tokens(text).map(translated).collect();
    tokens.retain(|token| !token.is_empty());
    let guess = spaced(&tokens);
    (guess != text && OpeningHours::from_str(&guess).is_ok()).then_some(guess)
}

/// Words, times and single signs; blanks fall out.
fn tokens(text: &str) -> impl Iterator<Item = &str> {
    let kind = |c: char| {
        if c.is_alphabetic() {
            1
        } else if c.is_ascii_digit() || matches!(c, '.' | ':') {
            2
        } else {
            0
        }
    };
    let mut rest = text;
    std::iter::from_fn(move || {
        rest = rest.trim_start();
        let first = rest.chars().next()?;
        let same = |c: char| kind(first) != 0 && kind(c) == kind(first);
        let end =
            rest.char_indices().skip(1).find(|&(_, c)| !same(c)).map_or(rest.len(), |(at, _)| at);
        let token = &rest[..end];
        rest = &rest[end..];
        Some(token)
    })
}

fn translated(token: &str) -> String {
    if matches!(token, "–" | "—") {
        return "-".to_owned();
    }
    if token.starts_with(|c: char| c.is_ascii_digit()) {
        return time(token);
    }
    let lower = token.to_lowercase();
    let known = WORDS.iter().find(|(words, _)| words.contains(&lower.as_str()));
    known.map_or(token, |(_, word)| word).to_owned()
}

/// `8`, `8.30` and `8:30` as a clock shows them; anything else stays.
fn time(token: &str) -> String {
    let token = token.trim_end_matches(['.', ':']);
    let (hour, minute) = token.split_once(['.', ':']).unwrap_or((token, "00"));
    match (hour.parse::<u8>(), minute.parse::<u8>()) {
        (Ok(hour), Ok(minute)) if minute < 60 && hour <= 48 => format!("{hour:02}:{minute:02}"),
        _ => token.to_owned(),
    }
}

fn spaced(tokens: &[String]) -> String {
    let mut text = String::new();
    for token in tokens {
        let tight = matches!(token.as_str(), "-" | "," | ";");
        if !tight && !text.is_empty() && !text.ends_with(['-', ',']) {
            text.push(' ');
        }
        text.push_str(token);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn german_days_and_times_are_understood() {
        let of = |text| meant(text).unwrap_or_default();
        assert_eq!(of("Mo-Mi 8-16 Uhr; Do 8-18 Uhr"), "Mo-We 08:00-16:00; Th 08:00-18:00");
        assert_eq!(of("Dienstag und Freitag 8.30 bis 12 Uhr"), "Tu,Fr 08:30-12:00");
        assert_eq!(of("Di 8–12 und 14–18"), "Tu 08:00-12:00,14:00-18:00");
        assert_eq!(of("So geschlossen"), "Su off");
    }

    #[test]
    fn what_stays_unclear_is_not_guessed() {
        assert_eq!(meant("nach Vereinbarung"), None);
        assert_eq!(meant("Mo 08:00-12:00"), None);
        assert_eq!(meant(""), None);
        assert_eq!(meant("Mo 8-12 \"Termin"), None);
    }
}
