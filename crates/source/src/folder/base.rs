//! `base.toml` and the way to it: the folder that a town's `extends` names.
//!
//! The names of all files are relative to the town's folder. So the files of its base are those
//! that begin with the path that the town has written, `base/topics/ausweise/reisepass.md` for
//! `extends = "base"`, and a list of files is all that is needed to read both.

use super::layout::{BASE, Folder, Layout, TOWN};
use crate::diagnostics::{Place, Report, Sources};
use crate::document::{toml, toml_text};
use crate::fields::{Fields, Key};
use crate::files::File;
use crate::messages::base;
use crate::values;

const KEYS: [Key; 2] = [
    Key::required("name", "name = \"Leistungen nach Bundesrecht und in Niedersachsen\""),
    Key::optional("language", "language = \"de\""),
];

/// What a base says about itself.
#[derive(Debug, Default)]
pub(super) struct Head {
    pub(super) name: String,
    pub(super) language: String,
}

/// A base as a town finds it.
#[derive(Debug)]
pub(super) struct Base {
    pub(super) head: Head,
    pub(super) layout: Layout,
    prefix: String,
}

/// Whether a town extends a base.
#[derive(Debug)]
pub(super) enum Extends {
    Nothing,
    Base(Base),
    /// It does, but the base is not there; that has been reported.
    Unknown,
}

impl Extends {
    /// Looks for the base of the town whose file this is; `fields` if it could be read.
    pub(super) fn of(
        sources: &Sources,
        town: usize,
        fields: Option<&Fields<'_>>,
        report: &mut Report,
    ) -> Self {
        let text = sources.at(town).text.as_str();
        let written = toml_text(text, "extends");
        let Some((path, span)) = written else { return Self::without_path(text, fields, report) };
        let place = Place::new(town, span);
        let prefix = prefix(&path).filter(|prefix| sources.below(prefix).next().is_some());
        let Some(prefix) = prefix else {
            report.add(place, base::missing(&path));
            return Self::Unknown;
        };
        let Some(file) = sources.find(&format!("{prefix}{BASE}")) else {
            report.add(place, base::file_missing(&path));
            return Self::Unknown;
        };
        let layout = Layout::of(Folder::Base, sources.below(&prefix), report);
        Self::Base(Base { head: head(sources, file, report), layout, prefix })
    }

    /// What only makes sense with a base, or a slip in this very line, must not make a town full
    /// of gaps out of one that extends a base.
    fn without_path(text: &str, fields: Option<&Fields<'_>>, report: &mut Report) -> Self {
        let is_meant = match fields {
            Some(fields) => {
                fields.text("extends", report);
                report_needless(fields, report) || fields.node("extends").is_some()
            }
            None => text.lines().any(|line| line.trim_start().starts_with("extends")),
        };
        if is_meant { Self::Unknown } else { Self::Nothing }
    }
}

/// Reports `hide` and `office_of` where no base is named.
fn report_needless(fields: &Fields<'_>, report: &mut Report) -> bool {
    let mut found = false;
    for key in ["hide", "office_of"] {
        if let Some(place) = fields.key_place(key)
            && fields.node("extends").is_none()
        {
            report.add(place, base::without_base(key));
            found = true;
        }
    }
    found
}

impl Base {
    /// Whether a file belongs to the base, by its name relative to the town's folder.
    pub(super) fn owns(&self, name: &str) -> bool {
        name.starts_with(&self.prefix)
    }

    /// Headings are read with the words of one language, and a FAQ is in one; regions may differ.
    pub(super) fn report_other_language(
        &self,
        town: &str,
        fields: &Fields<'_>,
        report: &mut Report,
    ) {
        let language = |tag: &str| tag.split('-').next().map(str::to_owned);
        if language(town) != language(&self.head.language) {
            let place = fields.key_place("extends").unwrap_or_else(|| fields.place());
            report.add(place, base::language(town, &self.head.language));
        }
    }
}

/// Reads `base.toml`.
pub(super) fn head(sources: &Sources, index: usize, report: &mut Report) -> Head {
    let german = || "de".to_owned();
    let source = sources.at(index);
    let table = source.readable.then(|| toml(&source.text, index, report)).flatten();
    let Some(mut table) = table else { return Head { name: String::new(), language: german() } };
    if let Some(entry) = table.find("extends") {
        report.add(Place::new(index, entry.key_span.clone()), base::extends());
    }
    table.entries.retain(|entry| entry.key != "extends");
    let fields = Fields::open(&table, &KEYS, (index, &source.text), report);
    let language = fields.text("language", report);
    Head {
        name: fields.text("name", report).map(|text| text.value).unwrap_or_default(),
        language: language.and_then(|text| values::language(text, report)).unwrap_or_else(german),
    }
}

/// What the names of a town's base begin with, told by `town.toml` among its files.
pub(crate) fn prefix_of_base(files: &[File]) -> Option<String> {
    let town = files.iter().find(|file| file.name == TOWN)?;
    let (path, _) = toml_text(&String::from_utf8_lossy(&town.bytes), "extends")?;
    prefix(&path)
}

/// `base/` for `base`; nothing for what is no way from one folder to another on every system.
fn prefix(path: &str) -> Option<String> {
    if path.starts_with('/') || path.contains(['\\', ':']) {
        return None;
    }
    let parts = path.split('/').filter(|part| !["", "."].contains(part));
    let prefix: String = parts.flat_map(|part| [part, "/"]).collect();
    (!prefix.is_empty()).then_some(prefix)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_is_written_in_one_way() {
        for (path, expected) in
            [("base", "base/"), ("./base/", "base/"), ("../land//base", "../land/base/")]
        {
            assert_eq!(prefix(path).as_deref(), Some(expected), "{path}");
        }
    }

    #[test]
    fn paths_of_one_machine_only_are_refused() {
        for path in ["", ".", "/srv/base", "..\\base", "C:/base"] {
            assert_eq!(prefix(path), None, "{path}");
        }
    }
}
