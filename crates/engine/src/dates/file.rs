//! Dates as a file that calendar programs read (RFC 5545). It is made on the device, from the pack.

use auskunft_pack::Date;

use crate::dates::Occasion;
use crate::mail::encode;
use crate::reply::CalendarFile;

/// Dates in one file; with more the address would be longer than some browsers take.
const MAX_EVENTS: usize = 120;

/// Octets of a line (section 3.1).
const MAX_LINE: usize = 75;

/// A file with what happens. Times are those of the town's clock, as they stand in the reply.
pub(super) fn calendar_file(occasions: &[Occasion<'_>], id: &str, today: Date) -> CalendarFile {
    let mut text = String::new();
    let mut line = |name: &str, value: &str| add_line(name, value, &mut text);
    line("BEGIN:", "VCALENDAR");
    line("VERSION:", "2.0");
    line("PRODID:", "-//Auskunft//");
    for (number, Occasion { date, kind }) in occasions.iter().take(MAX_EVENTS).enumerate() {
        let date = digits(*date);
        line("BEGIN:", "VEVENT");
        line("UID:", &[&date, "-", &number.to_string(), "@", id].concat());
        line("DTSTAMP:", &(digits(today) + "T000000Z"));
        match kind.time {
            None => line("DTSTART;VALUE=DATE:", &date),
            Some((from, until)) => {
                line("DTSTART:", &moment(&date, from));
                if let Some(until) = until {
                    line("DTEND:", &moment(&date, until));
                }
            }
        }
        line("SUMMARY:", &escaped(kind.what));
        line("LOCATION:", &escaped(kind.place));
        line("END:", "VEVENT");
    }
    line("END:", "VCALENDAR");
    let mut url = String::from("data:text/calendar;charset=utf-8,");
    encode(&text, &mut url);
    CalendarFile { name: id.to_owned() + ".ics", url }
}

/// Adds a line, folded where it is too long.
fn add_line(name: &str, value: &str, text: &mut String) {
    let mut length = 0;
    for c in name.chars().chain(value.chars()) {
        length += c.len_utf8();
        if length > MAX_LINE {
            text.push_str("\r\n ");
            length = 1 + c.len_utf8();
        }
        text.push(c);
    }
    text.push_str("\r\n");
}

/// `20261126`
fn digits(date: Date) -> String {
    let (month, day) = (i32::from(date.month()), i32::from(date.day()));
    (i32::from(date.year()) * 10_000 + month * 100 + day).to_string()
}

/// `20261126T190000`; midnight at the end of a day is its last minute.
fn moment(date: &str, minute: u16) -> String {
    let minute = u32::from(minute.min(24 * 60 - 1));
    let time = (1_000_000 + minute / 60 * 10_000 + minute % 60 * 100).to_string();
    [date, "T", time.get(1..).unwrap_or_default()].concat()
}

/// Section 3.3.11.
fn escaped(text: &str) -> String {
    let mut escaped = String::new();
    for c in text.chars() {
        if matches!(c, ',' | ';' | '\\') {
            escaped.push('\\');
        }
        escaped.push(if c.is_control() { ' ' } else { c });
    }
    escaped
}

#[cfg(test)]
mod tests {
    use auskunft_pack::Kind;

    use super::*;

    fn date(year: i16, month: u8, day: u8) -> Date {
        Date::new(year, month, day).expect("a day")
    }

    fn decoded(url: &str) -> String {
        let mut bytes = Vec::new();
        let mut rest = url.split_once(',').expect("a data address").1.bytes();
        while let Some(byte) = rest.next() {
            let digit =
                |byte: Option<u8>| (byte.expect("a digit") as char).to_digit(16).expect("hex");
            bytes.push(match byte {
                b'%' => (digit(rest.next()) * 16 + digit(rest.next())) as u8,
                byte => byte,
            });
        }
        String::from_utf8(bytes).expect("UTF-8")
    }

    #[test]
    fn days_and_times_are_written_as_calendars_read_them() {
        let bin = Kind { what: "Gelbe Tonne", place: "", time: None, topics: vec![] };
        let time = Some((19 * 60, Some(21 * 60 + 30)));
        let what = "Rat, öffentlich; Teil 1";
        let council = Kind { what, place: "Ratssaal", time, topics: vec![] };
        let on = |kind| Occasion { date: date(2026, 11, 26), kind };
        let file = calendar_file(&[on(&bin), on(&council)], "rat", date(2026, 11, 22));
        assert_eq!(file.name, "rat.ics");
        let text = decoded(&file.url);
        for line in [
            "UID:20261126-0@rat",
            "DTSTART;VALUE=DATE:20261126",
            "UID:20261126-1@rat",
            "DTSTART:20261126T190000",
            "DTEND:20261126T213000",
            "SUMMARY:Rat\\, öffentlich\\; Teil 1",
            "LOCATION:Ratssaal",
        ] {
            assert!(text.contains(&format!("\r\n{line}\r\n")), "{line} in {text}");
        }
        assert!(text.starts_with("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"));
        assert!(text.ends_with("END:VEVENT\r\nEND:VCALENDAR\r\n"));
    }

    #[test]
    fn no_line_is_too_long_and_none_can_be_forged() {
        let what = "ä".repeat(100) + "\r\nATTENDEE:x";
        let kind = Kind { what: &what, place: "", time: None, topics: vec![] };
        let long = Occasion { date: date(2026, 1, 2), kind: &kind };
        let text = decoded(&calendar_file(&[long], "x", date(2026, 1, 1)).url);
        assert!(text.split("\r\n").all(|line| line.len() <= 75), "{text}");
        assert!(!text.contains("\r\nATTENDEE"), "{text}");
    }
}
