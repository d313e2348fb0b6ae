//! Opening hours: what is said of a day, and of this moment.
//!
//! All of it is read from the calendar of an office. Outside of the days it covers nothing is known, and
//! that is what is said.

mod question;

use auskunft_pack::{Access, Calendar, Date, Phrase, Span};

use crate::civil_time::CivilTime;
use crate::desk::Desk;

/// Days that are looked through for the next opening: longer than any closing of a town hall.
const MAX_DAYS_AHEAD: i32 = 366;

impl Desk {
    /// Whether an office is open at this moment, and when that changes; `None` if nothing is known.
    pub(crate) fn open_at(&self, calendar: &Calendar<'_>, at: CivilTime) -> Option<String> {
        let (today, minute) = (at.date()?, at.minute_of_day());
        let day = calendar.on(today)?;
        let mut open = day.spans.iter().filter(|span| span.access == Access::Open);
        if let Some(span) = open.find(|span| span.from <= minute && minute < span.until) {
            return Some(self.phrase(Phrase::OpenNow).replace("{time}", &self.time(span.until)));
        }
        let next = next_opening(calendar, today, minute);
        Some(self.phrase(Phrase::ClosedNow).to_owned() + &self.opens_again(next, today))
    }

    /// What an office does on a day: `Bürgerbüro: Donnerstag, 24.12.2026, geschlossen (Heiligabend).`
    pub(crate) fn on_day(&self, office: &str, calendar: &Calendar<'_>, date: Date) -> String {
        let day = calendar.on(date);
        let text = match day {
            None => self.phrase(Phrase::HoursUnknown).to_owned(),
            Some(day) if day.spans.is_empty() => {
                let reason = day.reason;
                let reason = if reason.is_empty() { String::new() } else { format!(" ({reason})") };
                self.phrase(Phrase::DayClosed).replace("{reason}", &reason)
            }
            Some(day) => {
                // To come without more ado is what most want to know.
                let with = |access| day.spans.iter().filter(move |span| span.access == access);
                let spans = Access::ALL.into_iter().flat_map(with);
                let spans: Vec<String> = spans.map(|&span| self.span(span)).collect();
                self.phrase(Phrase::DayOpen).replace("{hours}", &spans.join(", "))
            }
        };
        text.replace("{office}", office).replace("{day}", &self.day(date))
    }

    /// When an office opens next after a day; empty if that is not known.
    pub(crate) fn opens_after(&self, calendar: &Calendar<'_>, date: Date, today: Date) -> String {
        let next = date.plus_days(1).and_then(|next| next_opening(calendar, next, 0));
        self.opens_again(next, today)
    }

    fn opens_again(&self, next: Option<(Date, u16)>, today: Date) -> String {
        next.map_or_else(String::new, |(date, minute)| {
            let opens = self.phrase(Phrase::OpensAgain);
            let opens = opens.replace("{day}", &self.relative_day(date, today));
            String::from(" ") + &opens.replace("{time}", &self.time(minute))
        })
    }

    /// `Donnerstag, 24.12.2026`
    fn day(&self, date: Date) -> String {
        let weekday = self.phrase(Phrase::Weekdays).split(' ').nth(usize::from(date.weekday()));
        format!("{}, {}", weekday.unwrap_or_default(), self.format_date(date))
    }

    pub(crate) fn relative_day(&self, date: Date, today: Date) -> String {
        match date.number() - today.number() {
            0 => self.phrase(Phrase::Today).to_owned(),
            1 => format!("{} ({})", self.phrase(Phrase::Tomorrow), self.day(date)),
            _ => self.day(date),
        }
    }

    /// `Donnerstag, 24.12.2026`, or the first and the last of several days.
    pub(crate) fn days(&self, first: Date, last: Date) -> String {
        let first_day = self.day(first);
        if first == last { first_day } else { [&first_day, " – ", &self.day(last)].concat() }
    }

    /// `8 bis 12.30 Uhr`
    pub(crate) fn hours(&self, from: u16, until: u16) -> String {
        let text = self.phrase(Phrase::Span).replace("{from}", &self.time(from));
        text.replace("{until}", &self.time(until))
    }

    /// `8 bis 12.30 Uhr`, and how one may come.
    fn span(&self, span: Span) -> String {
        let text = self.hours(span.from, span.until);
        match span.access {
            Access::Open => text,
            Access::Appointment => format!("{text} ({})", self.phrase(Phrase::ByAppointment)),
            Access::Phone => format!("{text} ({})", self.phrase(Phrase::ByPhone)),
        }
    }

    /// A time of day as the language writes it: `8`, `12.30`.
    pub(crate) fn time(&self, minute: u16) -> String {
        let (hour, minute) = (minute / 60, minute % 60);
        if minute == 0 {
            return hour.to_string();
        }
        self.phrase(Phrase::TimeFormat)
            .replace("{hour}", &hour.to_string())
            .replace("{minute}", &format!("{}{}", minute / 10, minute % 10))
    }
}

/// The first moment from then on at which anybody may come.
fn next_opening(calendar: &Calendar<'_>, first: Date, from: u16) -> Option<(Date, u16)> {
    (0..MAX_DAYS_AHEAD).find_map(|days| {
        let date = first.plus_days(days)?;
        let from = if days == 0 { from } else { 0 };
        let spans = calendar.on(date)?.spans;
        let span = spans.iter().find(|span| span.access == Access::Open && span.from >= from)?;
        Some((date, span.from))
    })
}
