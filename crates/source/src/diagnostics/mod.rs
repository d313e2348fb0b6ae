//! What is wrong, where, why, and what to do about it.
//!
//! A reader never stops at the first mistake: it adds to a `Report` and goes on with the best
//! value it has. At the end the report and the texts become [`Diagnostics`], which know how to
//! show themselves.
//!
//! ```
//! let broken = auskunft_source::parse(&[auskunft_source::File::new("faq.json", "{")]).unwrap_err();
//! assert_eq!((broken.errors(), broken.warnings()), (1, 0));
//! let entry = broken.entries().next().expect("one error");
//! assert_eq!((entry.code, entry.file, entry.line, entry.column), ("A014", "faq.json", 1, 2));
//! ```

mod code;
mod render;
mod sources;

use std::fmt;
use std::ops::Range;

pub(crate) use self::code::Author;
pub use self::code::{Code, Severity};
pub(crate) use self::sources::Sources;

/// A place in one of the texts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Place {
    /// Index of the text.
    pub(crate) source: usize,
    /// Bytes in it; `None` if the file as a whole is meant.
    pub(crate) span: Option<Range<usize>>,
}

impl Place {
    pub(crate) fn new(source: usize, span: Range<usize>) -> Self {
        Self { source, span: Some(span) }
    }

    pub(crate) fn file(source: usize) -> Self {
        Self { source, span: None }
    }
}

/// A value and where it was written.
#[derive(Debug, Clone)]
pub(crate) struct Spanned<T> {
    pub(crate) value: T,
    pub(crate) place: Place,
}

/// The words of one diagnostic.
#[derive(Debug, Clone)]
pub(crate) struct Message {
    pub(crate) code: Code,
    /// What is wrong, a sentence.
    pub(crate) cause: String,
    /// A few words beside the marked text; may be empty.
    pub(crate) label: String,
    /// What to do, a sentence; may hold an example to copy.
    pub(crate) remedy: String,
}

#[derive(Debug)]
struct Diagnostic {
    severity: Severity,
    message: Message,
    place: Place,
    other: Option<(Place, String)>,
}

/// Collects diagnostics while files are read.
#[derive(Debug)]
pub(crate) struct Report {
    author: Author,
    found: Vec<Diagnostic>,
}

impl Report {
    pub(crate) fn new(author: Author) -> Self {
        Self { author, found: Vec::new() }
    }

    /// Who wrote the source: a person gets errors where a program gets warnings.
    pub(crate) fn author(&self) -> Author {
        self.author
    }

    /// Whether something was found that prevents a build.
    pub(crate) fn has_errors(&self) -> bool {
        self.found.iter().any(|diagnostic| diagnostic.severity == Severity::Error)
    }

    pub(crate) fn add(&mut self, place: Place, message: Message) {
        self.push(place, message, None);
    }

    /// Adds a diagnostic about two places; `label` tells what the second one is.
    pub(crate) fn add_pair(&mut self, place: Place, message: Message, other: Place, label: &str) {
        self.push(place, message, Some((other, label.to_owned())));
    }

    fn push(&mut self, place: Place, message: Message, other: Option<(Place, String)>) {
        let severity = message.code.severity(self.author);
        self.found.push(Diagnostic { severity, message, place, other });
    }
}

/// All that was found in a source, in the order of files and lines.
///
/// [`Display`](fmt::Display) shows everything as plain text, [`Diagnostics::colored`] for a
/// terminal.
#[derive(Debug)]
pub struct Diagnostics {
    root: String,
    sources: Sources,
    found: Vec<Diagnostic>,
}

impl Diagnostics {
    pub(crate) fn new(sources: Sources, report: Report) -> Self {
        let mut found = report.found;
        found.sort_by_key(|diagnostic| {
            let start = diagnostic.place.span.as_ref().map_or(0, |span| span.start);
            (diagnostic.place.source, start)
        });
        Self { root: String::new(), sources, found }
    }

    /// A single error about a path that could not be read at all.
    pub(crate) fn of_path(path: &str, message: Message) -> Self {
        let mut report = Report::new(Author::Person);
        let mut sources = Sources::default();
        let source = sources.add(path, "");
        report.add(Place::file(source), message);
        Self::new(sources, report)
    }

    /// Names the folder all files are in.
    pub(crate) fn below(mut self, root: &str) -> Self {
        root.clone_into(&mut self.root);
        self
    }

    /// Whether there is nothing to report.
    pub fn is_empty(&self) -> bool {
        self.found.is_empty()
    }

    /// How many errors there are.
    pub fn errors(&self) -> usize {
        self.count(Severity::Error)
    }

    /// How many warnings there are.
    pub fn warnings(&self) -> usize {
        self.count(Severity::Warning)
    }

    /// Everything one by one, for programs.
    pub fn entries(&self) -> impl Iterator<Item = Entry<'_>> {
        self.found.iter().map(|diagnostic| self.entry(diagnostic))
    }

    /// The same text as `Display`, with ANSI colours.
    pub fn colored(&self) -> String {
        render::render(self, &annotate_snippets::Renderer::styled())
    }

    fn count(&self, severity: Severity) -> usize {
        self.found.iter().filter(|diagnostic| diagnostic.severity == severity).count()
    }

    fn entry<'a>(&'a self, diagnostic: &'a Diagnostic) -> Entry<'a> {
        let source = self.sources.at(diagnostic.place.source);
        let start = diagnostic.place.span.as_ref().map_or(0, |span| span.start);
        let (line, column) = source.line_and_column(start);
        Entry {
            code: diagnostic.message.code.id(),
            severity: diagnostic.severity,
            file: &source.name,
            line,
            column,
            cause: &diagnostic.message.cause,
            remedy: &diagnostic.message.remedy,
        }
    }
}

impl fmt::Display for Diagnostics {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&render::render(self, &annotate_snippets::Renderer::plain()))
    }
}

impl std::error::Error for Diagnostics {}

/// One diagnostic in parts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Entry<'a> {
    /// Stable code such as `A012`, explained in `docs/authoring.md`.
    pub code: &'static str,
    /// Whether it prevents a build.
    pub severity: Severity,
    /// File name relative to the source's folder.
    pub file: &'a str,
    /// Line, from 1.
    pub line: usize,
    /// Column in characters, from 1.
    pub column: usize,
    /// What is wrong, in German.
    pub cause: &'a str,
    /// What to do, in German.
    pub remedy: &'a str,
}
