//! The lexicon: what people say and what offices write (`lexicon/*/*.toml`).
//!
//! Only what a FAQ can use reaches its pack: an entry whose office words occur in no topic is
//! left out.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use auskunft_text::{Analyzer, Language};
use serde::Deserialize;

use crate::language::LanguageTable;

/// Office words that one group of the lexicon adds to a word at most: the first are the nearest.
const MAX_OF_GROUP: usize = 2;

/// Office words that a word leads to at most. A word with more has too many meanings to help.
const MAX_TARGETS: usize = 4;

/// For each stem that people say the stems that offices write, the nearest first.
pub type Aliases = BTreeMap<String, Vec<String>>;

/// What leads where, in stems, the nearest first.
#[derive(Debug, Default)]
pub struct Lexicon {
    /// Words people say, and words offices write. Words that mean the same stand on both sides.
    entries: Vec<(Vec<String>, Vec<String>)>,
}

/// A lexicon as it is written.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    /// From what people say to what offices write, never back.
    #[serde(default)]
    entries: Vec<Entry>,
    /// Words that mean the same.
    #[serde(default)]
    same: Vec<Vec<String>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Entry {
    say: Vec<String>,
    mean: Vec<String>,
}

impl Lexicon {
    /// What the program knows of a language.
    pub fn of(language: Language) -> &'static Self {
        static GERMAN: LazyLock<Lexicon> = LazyLock::new(|| read(Language::German));
        static ENGLISH: LazyLock<Lexicon> = LazyLock::new(|| read(Language::English));
        match language {
            Language::German => &GERMAN,
            Language::English => &ENGLISH,
        }
    }

    /// A lexicon of directed entries and of groups that mean the same.
    pub fn new<'a>(
        analyzer: Analyzer,
        entries: impl IntoIterator<Item = (&'a [String], &'a [String])>,
        same: impl IntoIterator<Item = &'a [String]>,
    ) -> Self {
        let stems = |words: &[String]| {
            let last = |word: &String| Some(analyzer.words(word).pop()?.stem);
            words.iter().filter_map(last).collect::<Vec<_>>()
        };
        let entries = entries.into_iter().map(|(say, mean)| (stems(say), stems(mean)));
        let groups = same.into_iter().map(stems).map(|group| (group.clone(), group));
        Self { entries: entries.chain(groups).collect() }
    }

    /// All stems in it, some more than once.
    pub fn stems(&self) -> impl Iterator<Item = &str> {
        self.entries.iter().flat_map(|(say, mean)| say.iter().chain(mean)).map(String::as_str)
    }
}

/// At most `most` pairs of an alias and a term that it leads to and that `occurs` accepts; what
/// stands first in the first lexicon is taken first.
pub fn aliases(
    lexicons: &[&Lexicon],
    language: &LanguageTable,
    most: usize,
    occurs: impl Fn(&str) -> bool,
) -> Aliases {
    let mut aliases = Aliases::new();
    let mut pairs = 0;
    for (say, mean) in lexicons.iter().flat_map(|lexicon| &lexicon.entries) {
        let targets: Vec<&String> = mean.iter().filter(|target| occurs(target)).collect();
        // A word that frames questions says too little to lead anywhere.
        for alias in say.iter().filter(|alias| !language.frame_stems.contains(*alias)) {
            for target in targets.iter().filter(|target| **target != alias).take(MAX_OF_GROUP) {
                let known = aliases.entry(alias.clone()).or_default();
                if pairs < most && known.len() < MAX_TARGETS && !known.contains(*target) {
                    known.push((*target).clone());
                    pairs += 1;
                }
            }
        }
    }
    aliases.retain(|_, targets| !targets.is_empty());
    aliases
}

/// Reads the lexicon of a language; a test reads each, so that none can be broken in a release.
fn read(language: Language) -> Lexicon {
    let files = texts(language)
        .iter()
        .map(|text| toml::from_str::<File>(text).expect("a lexicon of the program is well-formed"));
    let analyzer = Analyzer::new(language);
    let mut lexicon = Lexicon::default();
    for File { entries, same } in files {
        let entries = entries.iter().map(|entry| (&entry.say[..], &entry.mean[..]));
        let part = Lexicon::new(analyzer, entries, same.iter().map(Vec::as_slice));
        lexicon.entries.extend(part.entries);
    }
    lexicon
}

fn texts(language: Language) -> &'static [&'static str] {
    match language {
        Language::German => &[
            include_str!("../lexicon/de/rathaus.toml"),
            include_str!("../lexicon/de/verwaltung.toml"),
            include_str!("../lexicon/de/gesundheit-soziales.toml"),
            include_str!("../lexicon/de/bildung-arbeit-wohnen.toml"),
            include_str!("../lexicon/de/alltag-regional.toml"),
            include_str!("../lexicon/de/allgemein.toml"),
            include_str!("../lexicon/de/familien.toml"),
            include_str!("../lexicon/de/verben.toml"),
            include_str!("../lexicon/de/nomen.toml"),
            include_str!("../lexicon/de/recht.toml"),
            include_str!("../lexicon/de/situationen.toml"),
        ],
        Language::English => &[include_str!("../lexicon/en.toml")],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_lexicon_is_well_formed_and_holds_single_words() {
        for language in Language::ALL {
            for text in texts(language) {
                let file: File = toml::from_str(text).expect("well-formed");
                let entries =
                    file.entries.iter().flat_map(|entry| entry.say.iter().chain(&entry.mean));
                for word in entries.chain(file.same.iter().flatten()) {
                    assert!(!word.contains(char::is_whitespace), "{word}");
                }
            }
        }
    }

    fn english(most: usize, occurs: impl Fn(&str) -> bool) -> Aliases {
        let table = LanguageTable::of(Language::English);
        aliases(&[Lexicon::of(Language::English)], &table, most, occurs)
    }

    #[test]
    fn an_alias_leads_only_to_what_occurs_and_never_to_itself() {
        let aliases = english(1_000, |stem| stem == "wast");
        assert!(aliases["garbag"].contains(&"wast".to_owned()), "{aliases:?}");
        assert!(!aliases.contains_key("wast"));
        assert!(english(1_000, |_| false).is_empty());
        let aliases = english(1_000, |_| true);
        assert!(aliases.iter().all(|(alias, targets)| !targets.contains(alias)));
    }

    #[test]
    fn the_first_lexicon_counts_first_and_no_more_pairs_are_taken_than_allowed() {
        assert_eq!(english(7, |_| true).values().map(Vec::len).sum::<usize>(), 7);
        let words = |words: &[&str]| words.iter().map(ToString::to_string).collect::<Vec<_>>();
        let (say, mean) = (words(&["Snail"]), words(&["Post"]));
        let analyzer = Analyzer::new(Language::English);
        let own = Lexicon::new(analyzer, [(&say[..], &mean[..])], []);
        let table = LanguageTable::of(Language::English);
        let lexicons = [&own, Lexicon::of(Language::English)];
        let aliases = aliases(&lexicons, &table, 1, |_| true);
        assert_eq!(aliases, Aliases::from([("snail".to_owned(), words(&["post"]))]));
    }
}
