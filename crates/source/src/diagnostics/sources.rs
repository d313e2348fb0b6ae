//! The texts of a source: decoded once, kept for the messages.

use super::{Place, Report};
use crate::files::File;
use crate::messages::file;

/// A text with its name and the beginnings of its lines.
#[derive(Debug)]
pub(crate) struct Source {
    pub(crate) name: String,
    pub(crate) text: String,
    /// False if the file was not UTF-8, so `text` is only good for showing.
    pub(crate) readable: bool,
    lines: Vec<usize>,
}

impl Source {
    fn new(name: &str, text: String, readable: bool) -> Self {
        let breaks = text.match_indices('\n').map(|(at, _)| at + 1);
        let lines = std::iter::once(0).chain(breaks).collect();
        Self { name: name.to_owned(), text, readable, lines }
    }

    /// Number of the line a byte is in, from 1.
    pub(crate) fn line(&self, at: usize) -> usize {
        self.lines.partition_point(|&start| start <= at)
    }

    /// Line and column in characters, both from 1.
    pub(crate) fn line_and_column(&self, at: usize) -> (usize, usize) {
        let line = self.line(at);
        let start = self.lines[line - 1];
        let before = self.text.get(start..at).unwrap_or_default();
        (line, before.chars().count() + 1)
    }

    /// The line a byte is in: where it begins, and its text without the line break.
    pub(crate) fn line_at(&self, at: usize) -> (usize, &str) {
        let start = self.lines[self.line(at) - 1];
        let rest = &self.text[start..];
        (start, rest.lines().next().unwrap_or_default())
    }
}

/// All texts of a source.
#[derive(Debug, Default)]
pub(crate) struct Sources(Vec<Source>);

impl Sources {
    /// Decodes files; a byte order mark is dropped.
    pub(crate) fn decode(files: &[File], report: &mut Report) -> Self {
        let mut sources = Self::default();
        for file in files {
            sources.decode_one(file, report);
        }
        sources
    }

    /// Adds a text; returns its index.
    pub(crate) fn add(&mut self, name: &str, text: &str) -> usize {
        self.0.push(Source::new(name, text.to_owned(), true));
        self.0.len() - 1
    }

    pub(crate) fn at(&self, index: usize) -> &Source {
        &self.0[index]
    }

    /// The text with this name.
    pub(crate) fn find(&self, name: &str) -> Option<usize> {
        self.0.iter().position(|source| source.name == name)
    }

    /// The texts in a folder, with their names relative to it; `prefix` ends with `/` or is empty.
    pub(crate) fn below<'a>(&'a self, prefix: &'a str) -> impl Iterator<Item = (&'a str, usize)> {
        let relative = move |(index, source): (usize, &'a Source)| {
            Some((source.name.strip_prefix(prefix)?, index))
        };
        self.0.iter().enumerate().filter_map(relative)
    }

    fn decode_one(&mut self, file: &File, report: &mut Report) {
        let error = match std::str::from_utf8(&file.bytes) {
            Ok(text) => {
                self.add(&file.name, text.strip_prefix('\u{feff}').unwrap_or(text));
                return;
            }
            Err(error) => error,
        };
        let source = self.0.len();
        if file.bytes.starts_with(b"\xff\xfe") || file.bytes.starts_with(b"\xfe\xff") {
            report.add(Place::file(source), file::utf16());
            self.0.push(Source::new(&file.name, String::new(), false));
            return;
        }
        // Up to the first bad byte the lossy text equals the file.
        let at = error.valid_up_to();
        let text = String::from_utf8_lossy(&file.bytes).into_owned();
        let end = at + text[at..].chars().next().map_or(0, char::len_utf8);
        report.add(Place::new(source, at..end), file::not_utf8());
        self.0.push(Source::new(&file.name, text, false));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostics::{Author, Diagnostics};

    #[test]
    fn columns_count_characters() {
        let source = Source::new("x", "Größe\r\nä b\n".to_owned(), true);
        assert_eq!(source.line_and_column(0), (1, 1));
        let at = source.text.find('b').unwrap();
        assert_eq!(source.line_and_column(at), (2, 3));
        assert_eq!(source.line_and_column(source.text.len()), (3, 1));
        assert_eq!(source.line_at(at), (9, "ä b"));
    }

    #[test]
    fn a_byte_order_mark_is_no_text() {
        let mut report = Report::new(Author::Person);
        let sources = Sources::decode(&[File::new("a", "\u{feff}ä")], &mut report);
        assert_eq!(sources.at(0).text, "ä");
    }

    #[test]
    fn latin1_is_reported_where_the_first_umlaut_is() {
        let mut report = Report::new(Author::Person);
        let sources = Sources::decode(&[File::new("a", b"Wie\nGr\xf6\xdfe")], &mut report);
        let diagnostics = Diagnostics::new(sources, report);
        let entry = diagnostics.entries().next().unwrap();
        assert_eq!((entry.code, entry.line, entry.column), ("A003", 2, 3));
    }
}
