//! Which file of a folder is what. Names tell: `offices/*.toml` hold offices, `topics/**/*.md` topics.

use crate::diagnostics::{Place, Report};
use crate::files::{has_ending, is_like_lexicon};
use crate::messages::file;

pub(super) const TOWN: &str = "town.toml";
pub(super) const BASE: &str = "base.toml";
const LEXICON: &str = "lexicon.toml";

/// What a folder describes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Folder {
    Town,
    /// What towns share: topics, but no offices and no dates.
    Base,
}

/// A file that holds an office or a topic.
#[derive(Debug)]
pub(super) struct Found {
    pub(super) id: String,
    pub(super) source: usize,
    /// Name relative to its folder, by which topics are sorted.
    pub(super) path: String,
}

/// The files of a folder, each sort by name.
#[derive(Debug, Default)]
pub(super) struct Layout {
    pub(super) lexicon: Option<usize>,
    pub(super) offices: Vec<Found>,
    pub(super) topics: Vec<Found>,
    /// Names below `dates`, and numbers.
    pub(super) dates: Vec<(String, usize)>,
}

impl Layout {
    /// Tells files apart by their names relative to the folder, and reports those that will not
    /// be read.
    pub(super) fn of<'a>(
        folder: Folder,
        files: impl Iterator<Item = (&'a str, usize)>,
        report: &mut Report,
    ) -> Self {
        let mut layout = Self::default();
        let mut files: Vec<(&str, usize)> = files.collect();
        files.sort_unstable();
        for (name, source) in files {
            layout.place(folder, name, source, report);
        }
        report_twice(&layout.offices, report);
        report_twice(&layout.topics, report);
        layout
    }

    fn place(&mut self, folder: Folder, name: &str, source: usize, report: &mut Report) {
        match (name.split_once('/'), folder) {
            (None, Folder::Town) if name == BASE => {
                report.add(Place::file(source), file::base_in_town());
            }
            (None, _) if name == LEXICON => self.lexicon = Some(source),
            (None, _) if is_like_lexicon(name) => {
                report.add(Place::file(source), file::lexicon_misnamed(name));
            }
            (Some(("offices" | "dates", _)), Folder::Base) => {
                report.add(Place::file(source), file::local_in_base(name));
            }
            (Some(("offices", _)), Folder::Town) => {
                self.offices.extend(found(name, "toml", source, report));
            }
            (Some(("dates", file)), Folder::Town) => self.dates.push((file.to_owned(), source)),
            (Some(("topics", _)), _) => self.topics.extend(found(name, "md", source, report)),
            _ => {}
        }
    }
}

fn found(path: &str, ending: &str, source: usize, report: &mut Report) -> Option<Found> {
    let file = path.rsplit('/').next().unwrap_or(path);
    if file.eq_ignore_ascii_case("README.md") {
        return None;
    }
    let (id, _) = file.rsplit_once('.').unwrap_or((file, ""));
    if !has_ending(file, ending) {
        report.add(Place::file(source), file::ignored(file, &format!(".{ending}")));
        return None;
    }
    let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    if id.is_empty() || !id.chars().all(plain) {
        report.add(Place::file(source), file::name_invalid(id, ending));
    }
    Some(Found { id: id.to_owned(), source, path: path.to_owned() })
}

fn report_twice(files: &[Found], report: &mut Report) {
    for (index, found) in files.iter().enumerate() {
        if let Some(first) = files[..index].iter().find(|other| other.id == found.id) {
            let (place, other) = (Place::file(found.source), Place::file(first.source));
            report.add_pair(place, file::id_twice(&found.id), other, "");
        }
    }
}
