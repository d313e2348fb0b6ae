//! Shows diagnostics the way rustc does: the line, a mark below it, the remedy.
//!
//! Only the lines in question are handed to `annotate-snippets`, so a JSON file with a single
//! line of a megabyte costs no more than a short text.

use std::collections::HashMap;
use std::fmt::Write;
use std::ops::Range;

use annotate_snippets::{
    AnnotationKind, Element, Group, Level, Origin, Renderer, Snippet, normalize_untrusted_str,
};

use super::{Diagnostic, Diagnostics, Place, Severity};

/// Nobody reads more messages of one kind at a time.
const SHOWN_PER_CODE: usize = 50;

/// All diagnostics, an empty line between them, and a line with their number.
pub(super) fn render(diagnostics: &Diagnostics, renderer: &Renderer) -> String {
    let mut text = String::new();
    let mut shown: HashMap<&str, usize> = HashMap::new();
    let mut left_out = 0;
    for diagnostic in &diagnostics.found {
        let count = shown.entry(diagnostic.message.code.id()).or_default();
        *count += 1;
        if *count > SHOWN_PER_CODE {
            left_out += 1;
            continue;
        }
        text.push_str(&renderer.render(&[group(diagnostics, diagnostic)]));
        text.push_str("\n\n");
    }
    if left_out > 0 {
        let _ = writeln!(text, "… und {left_out} weitere Meldungen derselben Art.\n");
    }
    text.push_str(&summary(diagnostics));
    text
}

fn summary(diagnostics: &Diagnostics) -> String {
    let warnings = match diagnostics.warnings() {
        1 => "1 Warnung".to_owned(),
        count => format!("{count} Warnungen"),
    };
    match diagnostics.errors() {
        0 => format!("Keine Fehler, {warnings}."),
        errors => format!("{errors} Fehler, {warnings}."),
    }
}

fn group<'a>(diagnostics: &'a Diagnostics, diagnostic: &'a Diagnostic) -> Group<'a> {
    let message = &diagnostic.message;
    let level = match diagnostic.severity {
        Severity::Error => Level::ERROR.with_name("Fehler"),
        Severity::Warning => Level::WARNING.with_name("Warnung"),
    };
    let first =
        element(diagnostics, &diagnostic.place, AnnotationKind::Primary, message.label.as_str());
    let mut group =
        level.primary_title(message.cause.as_str()).id(message.code.id()).element(first);
    if let Some((place, label)) = &diagnostic.other {
        group = group.element(element(diagnostics, place, AnnotationKind::Context, label.as_str()));
    }
    // The renderer trusts this text alone, yet it may quote the file.
    let remedy = normalize_untrusted_str(&message.remedy);
    group.element(Level::HELP.with_name("Hilfe").message(remedy))
}

fn element<'a>(
    diagnostics: &'a Diagnostics,
    place: &Place,
    kind: AnnotationKind,
    label: &'a str,
) -> Element<'a> {
    let source = diagnostics.sources.at(place.source);
    let path = format!("{}{}", diagnostics.root, source.name);
    let Some(span) = &place.span else {
        return Origin::path(path).into();
    };
    let (start, line) = source.line_at(span.start);
    let marked = within(line, span.start - start..span.end.saturating_sub(start));
    let annotation = kind.span(marked);
    let annotation = if label.is_empty() { annotation } else { annotation.label(label) };
    Snippet::source(line)
        .line_start(source.line(span.start))
        .path(path)
        .annotation(annotation)
        .into()
}

/// The part of a span that is on its first line.
fn within(line: &str, span: Range<usize>) -> Range<usize> {
    let start = span.start.min(line.len());
    start..span.end.clamp(start, line.len())
}

#[cfg(test)]
mod tests {
    use super::super::{Author, Diagnostics, Place, Report, Sources};
    use crate::messages::{field, syntax};

    fn shown(count: usize) -> String {
        let mut report = Report::new(Author::Person);
        let mut sources = Sources::default();
        sources.add("a.toml", "x = \u{1b}[31m");
        for _ in 0..count {
            report.add(Place::new(0, 0..1), syntax::quotes_needed("\u{1b}[31m"));
        }
        report.add(Place::file(0), field::no_keywords());
        Diagnostics::new(sources, report).to_string()
    }

    #[test]
    fn control_characters_of_a_file_do_not_reach_the_terminal() {
        assert!(!shown(1).contains('\u{1b}'));
    }

    #[test]
    fn endless_repetition_is_cut_short() {
        let shown = shown(60);
        assert_eq!(shown.matches("A016").count(), 50);
        assert!(shown.contains("… und 10 weitere") && shown.contains("A032"));
        assert!(shown.ends_with("60 Fehler, 1 Warnung."));
    }
}
