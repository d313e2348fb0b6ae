//! A week of opening hours in words: "Montag bis Mittwoch 8 bis 16 Uhr".
//!
//! The words are data of a language table (`[hours]`); days with the same times share a line.

use auskunft_pack::{Access, Span};
use serde::Deserialize;

/// Words and patterns for opening hours.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HoursWords {
    /// The days from Monday on.
    days: [String; 7],
    /// Between the last two of several days or times.
    and: String,
    /// `{from}`, `{until}`: days or times.
    range: String,
    /// `{days}`, `{times}`.
    line: String,
    /// `{days}`: from midnight to midnight.
    all_day: String,
    /// `{line}`: only with an appointment.
    appointment: String,
    /// `{line}`: by telephone.
    phone: String,
    /// `{hour}`, `{half}`.
    full_hour: String,
    /// `{hour}`, `{minute}`, `{half}`.
    part_hour: String,
    /// Before and after noon; none where clocks count to 24.
    halves: Option<[String; 2]>,
    /// For 12:00, if there is a word for it.
    noon: Option<String>,
    /// For 0:00 and 24:00, if there is a word for it.
    midnight: Option<String>,
}

/// Days of the week, and the times that they share.
type Group = (Vec<usize>, Vec<(u16, u16)>);

impl HoursWords {
    /// The lines for a week from Monday on: opening hours, hours with appointment, hours of the telephone.
    pub(crate) fn lines(&self, week: &[&[Span]; 7]) -> Vec<String> {
        let frames = [
            (Access::Open, "{line}"),
            (Access::Appointment, &self.appointment),
            (Access::Phone, &self.phone),
        ];
        let mut lines = Vec::new();
        for (access, frame) in frames {
            let line = |group: &Group| frame.replace("{line}", &self.line(group));
            lines.extend(groups(week, access).iter().map(line));
        }
        lines
    }

    fn line(&self, (days, times): &Group) -> String {
        let days = self.days(days);
        if times == &[(0, 1440)] {
            return self.all_day.replace("{days}", &days);
        }
        let times =
            times.iter().map(|&(from, until)| self.range(&self.time(from), &self.time(until)));
        let times = self.enumeration(&times.collect::<Vec<_>>());
        self.line.replace("{days}", &days).replace("{times}", &times)
    }

    /// Three days or more in a row become a range.
    fn days(&self, days: &[usize]) -> String {
        let rows = days.chunk_by(|one, next| one + 1 == *next);
        let names = rows.flat_map(|row| match row {
            [first, _, .., last] => vec![self.range(&self.days[*first], &self.days[*last])],
            _ => row.iter().map(|&day| self.days[day].clone()).collect(),
        });
        self.enumeration(&names.collect::<Vec<_>>())
    }

    fn enumeration(&self, parts: &[String]) -> String {
        match parts {
            [first @ .., last] if !first.is_empty() => {
                format!("{}{}{last}", first.join(", "), self.and)
            }
            _ => parts.concat(),
        }
    }

    fn range(&self, from: &str, until: &str) -> String {
        self.range.replace("{from}", from).replace("{until}", until)
    }

    fn time(&self, minutes: u16) -> String {
        let word = match minutes {
            720 => &self.noon,
            0 | 1440 => &self.midnight,
            _ => &None,
        };
        if let Some(word) = word {
            return word.clone();
        }
        let (hour, minute) = (minutes / 60, minutes % 60);
        let pattern = if minute == 0 { &self.full_hour } else { &self.part_hour };
        let (shown, half) = match &self.halves {
            Some(halves) => ((hour + 11) % 12 + 1, halves[usize::from(hour % 24 >= 12)].as_str()),
            None => (hour, ""),
        };
        let text = pattern.replace("{hour}", &shown.to_string());
        text.replace("{minute}", &format!("{minute:02}")).replace("{half}", half)
    }
}

/// The days with spans of one kind, those with the same times together, in the order of the week.
fn groups(week: &[&[Span]; 7], access: Access) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    for (day, spans) in week.iter().enumerate() {
        let spans = spans.iter().filter(|span| span.access == access);
        let times: Vec<(u16, u16)> = spans.map(|span| (span.from, span.until)).collect();
        match groups.iter_mut().find(|(_, known)| *known == times) {
            _ if times.is_empty() => {}
            Some((days, _)) => days.push(day),
            None => groups.push((vec![day], times)),
        }
    }
    groups
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::LanguageTable;
    use auskunft_text::Language;

    fn span(access: Access, from: u16, until: u16) -> Span {
        Span { from, until, access }
    }

    fn lines(language: Language, week: [&[Span]; 7]) -> Vec<String> {
        LanguageTable::of(language).hours.lines(&week)
    }

    #[test]
    fn days_with_the_same_times_share_a_line() {
        let morning = [span(Access::Open, 8 * 60, 12 * 60)];
        let long = [span(Access::Open, 510, 12 * 60), span(Access::Open, 14 * 60, 1080)];
        let german =
            lines(Language::German, [&morning, &morning, &morning, &long, &morning, &[], &[]]);
        assert_eq!(german[0], "Montag bis Mittwoch und Freitag 8 bis 12 Uhr");
        assert_eq!(german[1], "Donnerstag 8.30 bis 12 und 14 bis 18 Uhr");
        let two = lines(Language::German, [&[], &morning, &[], &[], &morning, &long, &long]);
        assert_eq!(two[0], "Dienstag und Freitag 8 bis 12 Uhr");
        assert_eq!(two[1], "Samstag und Sonntag 8.30 bis 12 und 14 bis 18 Uhr");
        let english = lines(Language::English, [&long, &[], &[], &morning, &[], &[], &[]]);
        assert_eq!(english[0], "Monday 8.30 am to 12 noon and 2 pm to 6 pm");
        assert_eq!(english[1], "Thursday 8 am to 12 noon");
    }

    #[test]
    fn appointments_and_the_telephone_have_lines_of_their_own() {
        let day = [
            span(Access::Phone, 7 * 60, 1440),
            span(Access::Open, 8 * 60, 12 * 60),
            span(Access::Appointment, 14 * 60, 16 * 60),
        ];
        let german = lines(Language::German, [&day, &[], &[], &[], &[], &[], &[]]);
        assert_eq!(
            german,
            [
                "Montag 8 bis 12 Uhr",
                "Montag 14 bis 16 Uhr (nur mit Termin)",
                "Telefon: Montag 7 bis 24 Uhr"
            ]
        );
        let always = [span(Access::Open, 0, 1440)];
        let english = lines(Language::English, [&always; 7].map(|day| &day[..]));
        assert_eq!(english, ["Monday to Sunday all day"]);
        let night = [span(Access::Open, 0, 120), span(Access::Open, 735, 1440)];
        let english = lines(Language::English, [&night, &[], &[], &[], &[], &[], &[]]);
        assert_eq!(english, ["Monday midnight to 2 am and 12.15 pm to midnight"]);
    }
}
