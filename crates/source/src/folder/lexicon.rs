//! `lexicon.toml`: the local names of a town. The file may be missing.

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

/// Reads the lexicon after everything else. In a folder with errors some topics may be empty, so
/// there nothing is said about words that no topic has.
pub(super) fn read(
    sources: &Sources,
    index: Option<usize>,
    topics: &[Topic],
    report: &mut Report,
) -> Lexicon {
    let Some(index) = index else { return Lexicon::default() };
    let source = sources.at(index);
    let topics = (!report.has_errors()).then_some(topics);
    let table = source.readable.then(|| toml(&source.text, index, report)).flatten();
    let Some(table) = table else { return Lexicon::default() };
    lexicon::read(&table, &NOTATION, (index, &source.text), topics, report)
}
