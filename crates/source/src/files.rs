//! Files by name and content, and the one place that reads them from a disk.
//!
//! [`collect`] only finds and loads; what a file means is decided by its name in
//! [`folder`](crate::folder). Names are relative to the folder and use `/` on every system, so
//! that messages and the order of topics are the same everywhere.

use std::fs;
use std::io;
use std::path::Path;

use crate::diagnostics::Diagnostics;
use crate::folder::prefix_of_base;
use crate::messages::file;

/// Deeper folders are not visited: nobody sorts topics that finely, and links may form circles.
const MAX_DEPTH: usize = 8;

/// One file of a source.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct File {
    /// Name relative to the source's folder, with `/` between its parts.
    pub name: String,
    /// Content as found on the disk.
    pub bytes: Vec<u8>,
}

impl File {
    /// A file in memory.
    pub fn new(name: impl Into<String>, bytes: impl AsRef<[u8]>) -> Self {
        Self { name: name.into(), bytes: bytes.as_ref().to_vec() }
    }

    pub(crate) fn is_json(&self) -> bool {
        has_ending(&self.name, "json")
    }
}

/// Whether a name ends with `.ending`, in any case.
pub(crate) fn has_ending(name: &str, ending: &str) -> bool {
    Path::new(name).extension().is_some_and(|found| found.eq_ignore_ascii_case(ending))
}

/// The files of a source and the folder to be named before them in messages.
pub(crate) fn collect(path: &Path) -> Result<(String, Vec<File>), Diagnostics> {
    let shown = path.display().to_string();
    if path.is_dir() {
        let files = with_base(path, folder(path)?)?;
        return Ok((format!("{}/", shown.trim_end_matches(['/', '\\'])), files));
    }
    if !path.exists() {
        return Err(Diagnostics::of_path(&shown, file::missing()));
    }
    if !has_ending(&shown, "json") {
        return Err(Diagnostics::of_path(&shown, file::neither_folder_nor_json()));
    }
    let bytes = fs::read(path).map_err(|error| unreadable(&shown, &error))?;
    Ok((String::new(), vec![File { name: shown, bytes }]))
}

/// The files of one folder, sorted by name.
fn folder(path: &Path) -> Result<Vec<File>, Diagnostics> {
    let mut files = Vec::new();
    visit(path, "", &mut files, 0)?;
    files.sort_by(|a, b| a.name.cmp(&b.name));
    Ok(files)
}

/// Adds the files of the base that a town extends; a base that is not there is reported later,
/// where the town's file names it.
fn with_base(town: &Path, mut files: Vec<File>) -> Result<Vec<File>, Diagnostics> {
    let Some(prefix) = prefix_of_base(&files) else { return Ok(files) };
    let base = town.join(&prefix);
    if !base.is_dir() {
        return Ok(files);
    }
    // A base somewhere in the town's own folders has been loaded with them.
    files.retain(|file| !file.name.starts_with(&prefix));
    let below = |file: File| File { name: format!("{prefix}{}", file.name), ..file };
    files.extend(folder(&base)?.into_iter().map(below));
    Ok(files)
}

fn visit(
    folder: &Path,
    prefix: &str,
    files: &mut Vec<File>,
    depth: usize,
) -> Result<(), Diagnostics> {
    let shown = folder.display().to_string();
    let entries = fs::read_dir(folder).map_err(|error| unreadable(&shown, &error))?;
    for entry in entries {
        let entry = entry.map_err(|error| unreadable(&shown, &error))?;
        let name = format!("{prefix}{}", entry.file_name().to_string_lossy());
        let path = entry.path();
        if !belongs(&name) {
            continue;
        }
        if path.is_dir() {
            if depth < MAX_DEPTH {
                visit(&path, &format!("{name}/"), files, depth + 1)?;
            }
            continue;
        }
        let bytes = load(&path, &name)?;
        files.push(File { name, bytes });
    }
    Ok(())
}

/// Leaves out what is beside the source's own files, what file managers hide, and what text
/// editors keep as a copy.
fn belongs(name: &str) -> bool {
    let last = name.rsplit('/').next().unwrap_or(name);
    let hidden = last.starts_with(['.', '~']) || last.ends_with('~');
    let left_by_windows = ["Thumbs.db", "desktop.ini"].contains(&last);
    let part = name.split('/').next().unwrap_or(name);
    let own = ["town.toml", "base.toml", "dates", "offices", "topics"].contains(&part)
        || is_like_lexicon(part);
    !hidden && !left_by_windows && own
}

/// Whether a file is the lexicon, or was meant to be: the German word has a k.
pub(crate) fn is_like_lexicon(name: &str) -> bool {
    let name = name.to_lowercase();
    name.starts_with("lexicon.") || name.starts_with("lexikon.")
}

/// Files that will be ignored anyway (a picture beside a topic) are not loaded.
fn load(path: &Path, name: &str) -> Result<Vec<u8>, Diagnostics> {
    if !["csv", "ics", "md", "toml"].iter().any(|ending| has_ending(name, ending)) {
        return Ok(Vec::new());
    }
    fs::read(path).map_err(|error| unreadable(&path.display().to_string(), &error))
}

fn unreadable(path: &str, error: &io::Error) -> Diagnostics {
    Diagnostics::of_path(path, file::unreadable(error))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_missing_path_is_named_with_a_remedy() {
        let shown = collect(Path::new("does/not/exist")).unwrap_err().to_string();
        assert!(shown.contains("does/not/exist") && shown.contains("A001"), "{shown}");
    }

    #[test]
    fn other_files_than_json_are_refused() {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("Cargo.toml");
        assert!(collect(&path).unwrap_err().to_string().contains("A001"));
    }

    #[test]
    fn copies_of_text_editors_do_not_belong_to_a_source() {
        for name in [
            "topics/ausweise/reisepass.md",
            "lexicon.toml",
            "Lexikon.toml",
            "base.toml",
            "dates/markt/markt.ics",
        ] {
            assert!(belongs(name), "{name}");
        }
        for name in ["topics/reisepass.md~", "topics/.DS_Store", "README.md", "offices/Thumbs.db"] {
            assert!(!belongs(name), "{name}");
        }
    }
}
