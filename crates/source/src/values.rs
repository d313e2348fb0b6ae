//! What a text must look like to be a date, a colour, a mail address, a web address, a Land or a
//! language.
//!
//! Each function gives `None` for a text that does not look like it, after reporting it.

use auskunft_pack::block::allowed_url;
use auskunft_pack::date::Date;

use crate::diagnostics::{Report, Spanned};
use crate::messages::field;
use crate::similar::closest;

/// Codes and names of the sixteen Länder (ISO 3166-2:DE).
pub(crate) const LAENDER: [(&str, &str); 16] = [
    ("BW", "Baden-Württemberg"),
    ("BY", "Bayern"),
    ("BE", "Berlin"),
    ("BB", "Brandenburg"),
    ("HB", "Bremen"),
    ("HH", "Hamburg"),
    ("HE", "Hessen"),
    ("MV", "Mecklenburg-Vorpommern"),
    ("NI", "Niedersachsen"),
    ("NW", "Nordrhein-Westfalen"),
    ("RP", "Rheinland-Pfalz"),
    ("SL", "Saarland"),
    ("SN", "Sachsen"),
    ("ST", "Sachsen-Anhalt"),
    ("SH", "Schleswig-Holstein"),
    ("TH", "Thüringen"),
];

/// A day as `2026-11-16`.
pub(crate) fn date(text: &Spanned<String>, report: &mut Report) -> Option<Date> {
    let written = text.value.as_str();
    let date = iso_date(written);
    if date.is_none() {
        report.add(text.place.clone(), field::date_invalid(written, german_date(written)));
    }
    date
}

/// A colour as `#rgb` or `#rrggbb`.
pub(crate) fn color(text: Spanned<String>, report: &mut Report) -> Option<String> {
    let digits = text.value.strip_prefix('#').unwrap_or_default();
    let valid = matches!(digits.len(), 3 | 6) && digits.bytes().all(|b| b.is_ascii_hexdigit());
    if !valid {
        report.add(text.place, field::color_invalid(&text.value));
        return None;
    }
    Some(text.value)
}

/// A mail address: something, an @, and a domain with a dot.
pub(crate) fn email(text: Spanned<String>, report: &mut Report) -> Option<String> {
    let valid = text.value.split_once('@').is_some_and(|(name, domain)| {
        let dot_inside = domain.trim_matches('.').contains('.') && !domain.ends_with('.');
        !name.is_empty() && dot_inside && !domain.contains('@')
    });
    let clean = !text.value.contains(|c: char| c.is_whitespace() || c.is_control() || c == ',');
    if !valid || !clean {
        report.add(text.place, field::email_invalid(&text.value));
        return None;
    }
    Some(text.value)
}

/// A complete web address.
pub(crate) fn address(text: Spanned<String>, report: &mut Report) -> Option<String> {
    if !is_web_address(&text.value) {
        report.add(text.place, field::address_invalid(&text.value));
        return None;
    }
    Some(text.value)
}

/// Whether a text is `https://` or `http://` with a host.
pub(crate) fn is_web_address(text: &str) -> bool {
    let host = ["https://", "http://"].iter().find_map(|scheme| {
        let (start, rest) = text.split_at_checked(scheme.len())?;
        start.eq_ignore_ascii_case(scheme).then_some(rest)
    });
    host.is_some_and(|host| host.starts_with(|c: char| c.is_alphanumeric() || c == '['))
        && allowed_url(text)
}

/// The code of a Land.
pub(crate) fn land(text: Spanned<String>, report: &mut Report) -> Option<String> {
    if LAENDER.iter().any(|(code, _)| *code == text.value) {
        return Some(text.value);
    }
    let written = &text.value;
    let by_name = closest(written, LAENDER.map(|(_, name)| name));
    let meant = LAENDER
        .iter()
        .find(|(code, name)| code.eq_ignore_ascii_case(written) || Some(*name) == by_name);
    report.add(text.place, field::land_unknown(written, meant.copied()));
    None
}

/// A language tag such as `de` or `de-AT` (BCP 47, only language and region).
pub(crate) fn language(text: Spanned<String>, report: &mut Report) -> Option<String> {
    let (language, region) = text.value.split_once('-').unwrap_or((&text.value, "XX"));
    let valid = matches!(language.len(), 2 | 3)
        && language.bytes().all(|b| b.is_ascii_lowercase())
        && matches!(region.len(), 2..=8)
        && region.bytes().all(|b| b.is_ascii_alphanumeric());
    if !valid {
        report.add(text.place, field::language_invalid(&text.value));
        return None;
    }
    Some(text.value)
}

/// Contrast of two colours, 1 to 21 (WCAG 2.2, "contrast ratio"); `None` if one is no colour.
pub(crate) fn contrast(one: &str, other: &str) -> Option<f64> {
    let (one, other) = (luminance(one)?, luminance(other)?);
    Some((one.max(other) + 0.05) / (one.min(other) + 0.05))
}

/// Relative luminance (WCAG 2.2, "relative luminance").
fn luminance(color: &str) -> Option<f64> {
    let digits = color.strip_prefix('#')?;
    let width = digits.len() / 3;
    let channel = |index: usize| {
        let part = digits.get(index * width..(index + 1) * width)?;
        let value = f64::from(u8::from_str_radix(&part.repeat(2 / part.len()), 16).ok()?) / 255.0;
        Some(if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) })
    };
    if !matches!(width, 1 | 2) {
        return None;
    }
    Some(0.2126 * channel(0)? + 0.7152 * channel(1)? + 0.0722 * channel(2)?)
}

/// A day as `2026-11-16` or `16.11.2026`.
pub(crate) fn day(text: &str) -> Option<Date> {
    iso_date(text).or_else(|| german_date(text))
}

fn iso_date(text: &str) -> Option<Date> {
    let mut parts = text.split('-');
    let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
    let shape = year.len() == 4 && month.len() == 2 && day.len() == 2 && parts.next().is_none();
    let digits = text.bytes().all(|b| b.is_ascii_digit() || b == b'-');
    if !shape || !digits {
        return None;
    }
    Date::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?)
}

/// The day a German meant by `16.11.2026`.
fn german_date(text: &str) -> Option<Date> {
    let mut parts = text.split('.').map(str::trim);
    let (day, month, year) = (parts.next()?, parts.next()?, parts.next()?);
    Date::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostics::{Author, Diagnostics, Place, Sources};

    type Read<T> = fn(Spanned<String>, &mut Report) -> Option<T>;

    fn check<T>(read: Read<T>, text: &str) -> Result<T, String> {
        let mut report = Report::new(Author::Person);
        let mut sources = Sources::default();
        sources.add("x", text);
        let place = Place::new(0, 0..text.len());
        match read(Spanned { value: text.to_owned(), place }, &mut report) {
            Some(value) => Ok(value),
            None => Err(Diagnostics::new(sources, report).entries().next().unwrap().remedy.into()),
        }
    }

    fn day(text: &str) -> Result<Date, String> {
        check(|text, report| date(&text, report), text)
    }

    #[test]
    fn days_must_exist() {
        assert_eq!(day("2026-11-16").unwrap().to_string(), "2026-11-16");
        assert!(day("2026-02-30").is_err());
        assert!(day("26-2-3").is_err());
        assert!(day("16.11.2026").unwrap_err().contains("2026-11-16"));
    }

    #[test]
    fn a_land_is_recognised_by_its_name() {
        assert!(check(land, "NI").is_ok());
        assert!(check(land, "ni").unwrap_err().contains("\"NI\""));
        assert!(check(land, "Niedersachen").unwrap_err().contains("\"NI\""));
        assert!(check(land, "XX").unwrap_err().contains("BW, BY"));
    }

    #[test]
    fn colors_mail_and_web_addresses() {
        assert!(check(color, "#fff").is_ok() && check(color, "#1D5c3f").is_ok());
        assert!(check(color, "grün").is_err() && check(color, "#12345g").is_err());
        assert!(check(email, "a.b@c.example").is_ok());
        for bad in ["a", "a@b", "@b.de", "a@b.", "a b@c.de", "a@b@c.de"] {
            assert!(check(email, bad).is_err(), "{bad}");
        }
        assert!(check(address, "https://www.example.org/ä").is_ok());
        for bad in ["www.example.org", "https://", "https:x", "ftp://a", "https://a b"] {
            assert!(check(address, bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn languages_are_short_tags() {
        assert!(check(language, "de").is_ok() && check(language, "de-AT").is_ok());
        assert!(check(language, "deutsch").is_err() && check(language, "").is_err());
    }

    #[test]
    fn contrast_follows_wcag() {
        assert!((contrast("#000", "#ffffff").unwrap() - 21.0).abs() < 1e-9);
        assert!((contrast("#767676", "#fff").unwrap() - 4.54).abs() < 0.01);
        assert_eq!(contrast("#äö", "#fff"), None);
    }
}
