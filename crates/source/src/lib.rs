//! Reads and checks what editors write.
//!
//! Two kinds of source lead to the same [`Faq`]:
//!
//! * a **folder** in the authoring format (`town.toml`, `lexicon.toml`, `offices/*.toml`,
//!   `topics/**/*.md`, `dates/*/`), written by people, and the base that it may extend: topics that several
//!   towns share. Every mistake is reported at once, each with file, line, column, cause
//!   and remedy in German; one error is enough to refuse the folder;
//! * a **JSON file**, written by programs. Real exports have gaps, so whatever can still be shown
//!   is shown, and only what makes a topic unusable is an error.
//!
//! How a text becomes a [`Faq`]:
//!
//! ```text
//! files     -> names and bytes, the only module that touches the file system
//! document  -> one spanned tree for TOML, YAML front matter and JSON
//! fields    -> keys of a table: unknown, missing, wrong type
//! markdown  -> block tree, only what the format allows
//! hours     -> opening hours, parsed
//! facts     -> fees, times and deadlines, parsed
//! folder,
//! program   -> the Faq, links between its parts resolved
//! messages  -> the words of every diagnostic, one function for each cause
//! ```
//!
//! [`parse`] is pure: the same files give the same result, and no input makes it panic.
//!
//! ```
//! use auskunft_source::{File, parse};
//!
//! let faq = br#"{"topics": [{"id": "pass", "title": "Reisepass", "answer": "Im *Rathaus*."}]}"#;
//! let reading = parse(&[File::new("faq.json", faq)]).expect("a well-formed file");
//! assert_eq!(reading.faq.topics[0].title, "Reisepass");
//! assert!(reading.warnings.is_empty());
//! ```

mod choices;
mod diagnostics;
mod directory;
mod document;
mod facts;
mod fields;
mod files;
mod folder;
mod headings;
mod hours;
mod inheritance;
mod lexicon;
mod markdown;
mod messages;
mod model;
mod program;
mod questions;
mod similar;
mod trust;
mod values;
mod wording;

use std::path::Path;

pub use crate::diagnostics::{Code, Diagnostics, Entry, Severity};
pub use crate::facts::{Amount, Deadline, Duration, Fee, Unit};
pub use crate::files::File;
pub use crate::hours::{Hours, HoursError};
pub use crate::inheritance::{Adaptation, Change, Inheritance};
pub use crate::model::{
    Closing, Colors, Faq, Kiosk, Lexicon, LexiconEntry, Listing, Occasion, Office, OnlineService,
    Period, Plan, SchoolHolidays, Section, Source, Street, Topic, Town, TrustLevel,
};

use crate::diagnostics::{Author, Report, Sources};

/// A FAQ that can be compiled.
#[derive(Debug)]
pub struct Reading {
    /// What was read.
    pub faq: Faq,
    /// What a town takes over from its base; `None` if it has none.
    pub inheritance: Option<Inheritance>,
    /// What the author should look at; nothing in it prevents a build.
    pub warnings: Diagnostics,
}

/// Reads a folder in the authoring format, or a `.json` file.
///
/// The error holds every mistake and every warning of all files.
pub fn read(path: &Path) -> Result<Reading, Diagnostics> {
    let (root, files) = files::collect(path)?;
    match parse(&files) {
        Ok(reading) => Ok(Reading { warnings: reading.warnings.below(&root), ..reading }),
        Err(diagnostics) => Err(diagnostics.below(&root)),
    }
}

/// Reads files that are already in memory: a single `.json` file, or the files of a folder with
/// names relative to it (`town.toml`, `offices/bauamt.toml`, `topics/ausweise/reisepass.md`).
///
/// Files of the base that a town extends have names relative to the town, too: for
/// `extends = "../base"` these are `../base/base.toml`, `../base/topics/ausweise/reisepass.md`.
pub fn parse(files: &[File]) -> Result<Reading, Diagnostics> {
    let program = matches!(files, [only] if only.is_json());
    let mut report = Report::new(if program { Author::Program } else { Author::Person });
    let mut sources = Sources::decode(files, &mut report);
    let (faq, inheritance) = if program {
        (program::read(&sources, &mut report), None)
    } else {
        folder::read(&mut sources, &mut report)
    };
    let diagnostics = Diagnostics::new(sources, report);
    match diagnostics.errors() {
        0 => Ok(Reading { faq, inheritance, warnings: diagnostics }),
        _ => Err(diagnostics),
    }
}
