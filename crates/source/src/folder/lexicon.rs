//! `lexicon.toml`: the local names of a town, or of the area of a base. The file may be missing.

use super::Folders;
use crate::diagnostics::{Report, Sources};
use crate::document::toml;
use crate::fields::Key;
use crate::lexicon::{self, Notation};
use crate::model::{Lexicon, Topic};

const NOTATION: Notation = Notation {
    keys: [
        Key::optional("entries", "entries = [{ say = [\"Hexe\"], mean = [\"Kita\"] }]"),
        Key::optional("same", "same = [[\"Bauhof\", \"Betriebshof\"]]"),
    ],
    entry_keys: [
        Key::required("say", "say = [\"Hexenhäuschen\", \"Hexe\"]"),
        Key::required("mean", "mean = [\"Kita\"]"),
    ],
    entry: "{ say = [\"Hexe\"], mean = [\"Kita\"] }",
};

/// The town's own words before those of its base. What leads nowhere in the base is reported
/// where the base is checked: a town that hides a topic need not know.
pub(super) fn of_town(folders: &Folders<'_>, topics: &[Topic], report: &mut Report) -> Lexicon {
    let base = folders.base.as_ref().and_then(|base| base.layout.lexicon);
    let base = read(folders.sources, base, None, report);
    let mut lexicon = read(folders.sources, folders.own.lexicon, Some(topics), report);
    lexicon.entries.extend(base.entries);
    lexicon.same.extend(base.same);
    lexicon
}

/// Reads the lexicon after everything else. Words that no topic has are reported if there are
/// `topics`, but not in a folder with errors, where some of them may be empty.
pub(super) fn read(
    sources: &Sources,
    index: Option<usize>,
    topics: Option<&[Topic]>,
    report: &mut Report,
) -> Lexicon {
    let Some(index) = index else { return Lexicon::default() };
    let source = sources.at(index);
    let topics = topics.filter(|_| !report.has_errors());
    let table = source.readable.then(|| toml(&source.text, index, report)).flatten();
    let Some(table) = table else { return Lexicon::default() };
    lexicon::read(&table, &NOTATION, (index, &source.text), topics, report)
}
