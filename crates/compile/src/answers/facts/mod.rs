//! Typed values in words: "Das kostet 46,00 Euro (gültig 10 Jahre)."
//!
//! The words and patterns are data of a language table (`[facts]`). A fee that stands alone is a
//! sentence, several are a table, in which a column without a remark is left out.

use auskunft_pack::block::{Block, Inline};
use auskunft_pack::date::Date;
use auskunft_source::{Amount, Deadline, Duration, Fee, Unit};
use serde::Deserialize;

/// Words and patterns for fees, times and deadlines.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FactsWords {
    /// The heading of a section with fees.
    pub(super) costs: String,
    /// The heading of a section with a processing time.
    pub(super) processing_time: String,
    /// The heading of a section with a deadline.
    pub(super) deadline: String,
    /// The head of a table: what for, how much, remark.
    columns: [String; 3],
    /// `{amount}`, `{note}`: the sentence for one fee.
    fee: String,
    /// `{note}`: the sentence for no fee.
    free: String,
    /// `{note}`: a remark within a sentence.
    note: String,
    /// In a table: no fee.
    nothing: String,
    /// `{amount}`: euros.
    money: String,
    /// Between euros and cents.
    decimal: String,
    /// Between thousands.
    thousands: String,
    /// `{from}`, `{until}`: amounts or numbers.
    range: String,
    /// `{time}`: the sentence for a processing time.
    time: String,
    /// `{time}`, `{after}`.
    within: String,
    /// `{date}`.
    until: String,
    /// One, several, and several after `within`.
    units: UnitWords,
}

/// For each unit of time: one, several, and several in the pattern of a deadline.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct UnitWords {
    minutes: [String; 3],
    hours: [String; 3],
    days: [String; 3],
    working_days: [String; 3],
    weeks: [String; 3],
    months: [String; 3],
    years: [String; 3],
}

/// Which form of several units a sentence needs.
#[derive(Debug, Clone, Copy)]
enum Several {
    Plain = 1,
    Within = 2,
}

impl FactsWords {
    /// A sentence for a fee without a group, a table for others; `None` without fees.
    pub(super) fn fees(&self, fees: &[Fee]) -> Option<Block> {
        match fees {
            [] => None,
            [Fee { group: None, amount, note }] => {
                Some(paragraph(self.fee(*amount, note.as_deref())))
            }
            _ => Some(self.table(fees)),
        }
    }

    /// A sentence for a processing time.
    pub(super) fn processing_time(&self, time: Duration) -> Block {
        paragraph(self.time.replace("{time}", &self.duration(time, Several::Plain)))
    }

    /// A sentence for a deadline.
    pub(super) fn deadline(&self, deadline: &Deadline, date_format: &str) -> Block {
        paragraph(match deadline {
            Deadline::Within { time, after } => {
                let time = self.duration(*time, Several::Within);
                self.within.replace("{time}", &time).replace("{after}", after)
            }
            Deadline::Until(day) => self.until.replace("{date}", &date(*day, date_format)),
        })
    }

    fn fee(&self, amount: Amount, note: Option<&str>) -> String {
        let sentence = if amount == Amount::Exact(0) { &self.free } else { &self.fee };
        let note = note.map(|note| self.note.replace("{note}", note)).unwrap_or_default();
        sentence.replace("{amount}", &self.amount(amount)).replace("{note}", &note)
    }

    fn table(&self, fees: &[Fee]) -> Block {
        let columns = if fees.iter().any(|fee| fee.note.is_some()) { 3 } else { 2 };
        let row = |texts: [&str; 3]| texts[..columns].iter().map(|text| cell(text)).collect();
        let of = |fee: &Fee| {
            let amount = match fee.amount {
                Amount::Exact(0) => self.nothing.clone(),
                amount => self.amount(amount),
            };
            let text = |text: &Option<String>| text.clone().unwrap_or_default();
            row([&text(&fee.group), &amount, &text(&fee.note)])
        };
        Block::Table {
            header: row([0, 1, 2].map(|column| self.columns[column].as_str())),
            rows: fees.iter().map(of).collect(),
        }
    }

    fn amount(&self, amount: Amount) -> String {
        let amount = match amount {
            Amount::Exact(cents) => self.euros(cents),
            Amount::Range(from, until) => self.range(&self.euros(from), &self.euros(until)),
        };
        self.money.replace("{amount}", &amount)
    }

    fn euros(&self, cents: u32) -> String {
        let euros = (cents / 100).to_string();
        let mut text = String::new();
        for (index, digit) in euros.char_indices() {
            if index > 0 && (euros.len() - index).is_multiple_of(3) {
                text.push_str(&self.thousands);
            }
            text.push(digit);
        }
        format!("{text}{}{:02}", self.decimal, cents % 100)
    }

    fn duration(&self, time: Duration, several: Several) -> String {
        let forms = self.units.of(time.unit);
        let unit = if time.until == 1 { &forms[0] } else { &forms[several as usize] };
        let until = time.until.to_string();
        let number = match time.from {
            from if from == time.until => until,
            from => self.range(&from.to_string(), &until),
        };
        format!("{number} {unit}")
    }

    fn range(&self, from: &str, until: &str) -> String {
        self.range.replace("{from}", from).replace("{until}", until)
    }
}

impl UnitWords {
    fn of(&self, unit: Unit) -> &[String; 3] {
        match unit {
            Unit::Minutes => &self.minutes,
            Unit::Hours => &self.hours,
            Unit::Days => &self.days,
            Unit::WorkingDays => &self.working_days,
            Unit::Weeks => &self.weeks,
            Unit::Months => &self.months,
            Unit::Years => &self.years,
        }
    }
}

/// A day in the form that the interface also has.
fn date(date: Date, format: &str) -> String {
    format
        .replace("{day}", &date.day().to_string())
        .replace("{month}", &date.month().to_string())
        .replace("{year}", &date.year().to_string())
}

fn paragraph(text: String) -> Block {
    Block::Paragraph(vec![Inline::Text(text)])
}

/// A cell; one without text is empty, as Markdown would have it.
fn cell(text: &str) -> Vec<Inline> {
    if text.is_empty() { Vec::new() } else { vec![Inline::Text(text.to_owned())] }
}

#[cfg(test)]
mod tests;
