//! What an editor probably did when YAML cannot be read.
//!
//! A YAML parser notices a mistake where it cannot go on, often a line or more below the mistake
//! itself, and names it in terms of its grammar. The front matter has few shapes of lines, so
//! looking at them tells more: from the line of the error upwards, and then from there down, the
//! first line that looks like a usual slip is blamed.

use std::ops::Range;

use crate::diagnostics::Message;
use crate::messages::{quoted, syntax};

/// Which bytes of the YAML text to mark and what to say, for an error noticed at byte `at`.
pub(super) fn explain(yaml: &str, at: usize) -> (Range<usize>, Message) {
    let lines = lines(yaml);
    let noticed = lines.partition_point(|(start, _)| *start <= at);
    let (above, below) = lines.split_at(noticed);
    let blamed = above.iter().rev().chain(below).find_map(|&(start, line)| {
        let message = slip(line)?;
        Some((content(start, line), message))
    });
    let last = above.iter().rev().find(|(_, line)| !line.trim().is_empty());
    blamed.unwrap_or_else(|| {
        let at = at.min(yaml.len());
        let span = last.map_or(at..at, |&(start, line)| content(start, line));
        (span, syntax::yaml_indentation())
    })
}

/// All lines, each with its start.
fn lines(yaml: &str) -> Vec<(usize, &str)> {
    let mut start = 0;
    yaml.split_inclusive('\n')
        .map(|line| {
            start += line.len();
            (start - line.len(), line)
        })
        .collect()
}

/// The bytes of a line without the blanks around its content.
fn content(start: usize, line: &str) -> Range<usize> {
    let indent = line.len() - line.trim_start().len();
    start + indent.min(line.trim_end().len())..start + line.trim_end().len()
}

/// The usual slip in a line, if it has one.
fn slip(line: &str) -> Option<Message> {
    let content = line.trim();
    let indent = &line[..line.len() - line.trim_start().len()];
    if indent.contains('\t') {
        return Some(syntax::yaml_tab());
    }
    if content == "---" || content == "..." {
        return Some(syntax::yaml_second_document());
    }
    if let Some(corrected) = with_space_after_colon(content) {
        return Some(syntax::yaml_colon(&corrected));
    }
    let (before, value) = split_value(content);
    match value.chars().next()? {
        quote @ ('"' | '\'') => slip_in_quotes(before, value, quote),
        '[' if !value.contains(']') => Some(syntax::yaml_open_bracket()),
        '{' if !value.contains('}') => Some(syntax::yaml_open_brace()),
        '[' if value.ends_with(']') => None,
        '{' if value.ends_with('}') => None,
        '[' | ']' | '{' | '}' | '*' | '&' | '!' | '@' | '`' | '%' | ',' => {
            Some(needs_quotes(before, value))
        }
        _ if value.contains(": ") || value.ends_with(':') => Some(needs_quotes(before, value)),
        _ => None,
    }
}

fn slip_in_quotes(before: &str, value: &str, quote: char) -> Option<Message> {
    match value[1..].find(quote) {
        None => Some(syntax::yaml_open_quote()),
        Some(end) if end + 2 < value.len() => Some(needs_quotes(before, value)),
        Some(_) => value.contains('\\').then(syntax::yaml_backslash),
    }
}

fn needs_quotes(before: &str, value: &str) -> Message {
    syntax::quotes_needed(&format!("{before}{}", quoted(value)))
}

/// `office:amt` with the space that is missing; an address such as `https://` is no key.
fn with_space_after_colon(content: &str) -> Option<String> {
    let (key, value) = content.split_once(':')?;
    let is_key = !key.is_empty() && key.chars().all(|c| c.is_alphanumeric() || c == '_');
    let glued = !value.is_empty() && !value.starts_with([' ', '\t', '/']);
    (is_key && glued).then(|| format!("{key}: {value}"))
}

/// Splits a line before its value: after `- ` or after `key: `.
fn split_value(content: &str) -> (&str, &str) {
    if let Some(value) = content.strip_prefix("- ") {
        return ("- ", value.trim_start());
    }
    match content.find(": ") {
        Some(colon) => (&content[..colon + 2], content[colon + 2..].trim_start()),
        None => ("", ""),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_begins_after_the_dash_or_the_key() {
        assert_eq!(split_value("- Was: wann?"), ("- ", "Was: wann?"));
        assert_eq!(split_value("source: § 1: x"), ("source: ", "§ 1: x"));
        assert_eq!(split_value("questions:"), ("", ""));
    }

    #[test]
    fn lines_that_are_right_are_not_blamed() {
        for line in [
            "questions:",
            "  - Wie bekomme ich einen Pass?",
            "  - \"Pass: wie?\"",
            "keywords: [Pass, ePass]",
            "source_url: https://www.example.org/a:b",
            "checked_on: 2026-11-16",
            "  - {for: ab 24 Jahren, amount: 46.00}",
            "deadline: {within: 2 Wochen, after: Einzug}",
        ] {
            assert!(slip(line).is_none(), "{line}");
        }
    }
}
