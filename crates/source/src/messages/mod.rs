//! The words of every diagnostic: cause, label and remedy, in German, for people without
//! programming knowledge.
//!
//! One function for each cause. They are grouped by what is wrong: the [`file`], the [`syntax`]
//! of keys and values, a [`field`], typed [`facts`], opening [`hours`], plans of [`dates`], the [`text`] of an
//! answer, what [`sections`] of some kinds must hold, the words of a [`lexicon`], how parts of the FAQ fit
//! together ([`faq`]), a town and its [`base`], or a desk in the foyer ([`kiosk`]).

pub(crate) mod base;
pub(crate) mod dates;
pub(crate) mod facts;
pub(crate) mod faq;
pub(crate) mod field;
pub(crate) mod file;
pub(crate) mod hours;
pub(crate) mod kiosk;
pub(crate) mod lexicon;
pub(crate) mod sections;
pub(crate) mod syntax;
pub(crate) mod text;

use crate::diagnostics::{Code, Message};

fn message(
    code: Code,
    cause: impl Into<String>,
    label: &str,
    remedy: impl Into<String>,
) -> Message {
    Message { code, cause: cause.into(), label: label.to_owned(), remedy: remedy.into() }
}

/// A text in straight quotes, as YAML and TOML read it.
pub(crate) fn quoted(text: &str) -> String {
    match (text.contains('"') || text.contains('\\'), text.contains('\'')) {
        (false, _) => format!("\"{text}\""),
        (true, false) => format!("'{text}'"),
        (true, true) => format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\"")),
    }
}

/// The beginning of a text, for a message.
fn short(text: &str) -> String {
    const LIMIT: usize = 60;
    let line = text.lines().next().unwrap_or_default();
    if line.chars().count() <= LIMIT {
        return line.to_owned();
    }
    line.chars().take(LIMIT).chain(['…']).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quotes_fit_the_text() {
        assert_eq!(quoted("a: b"), "\"a: b\"");
        assert_eq!(quoted("\"a\" b"), "'\"a\" b'");
        assert_eq!(quoted("it's \"a\""), "\"it's \\\"a\\\"\"");
    }
}
