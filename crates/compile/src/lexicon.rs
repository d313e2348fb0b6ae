//! The lexicon: what people say and what offices write (`lexicon/*/*.toml`).
//!
//! Only what a FAQ can use reaches its pack: an entry whose office words occur in no topic is
//! left out.

use std::collections::BTreeMap;

use auskunft_text::Language;
use serde::Deserialize;

use crate::language::LanguageTable;

/// Office words that one group of the lexicon adds to a word at most: the first are the nearest.
const MAX_OF_GROUP: usize = 2;

/// Office words that a word leads to at most. A word with more has too many meanings to help.
const MAX_TARGETS: usize = 4;

/// For each stem that people say the stems that offices write, the nearest first.
pub type Aliases = BTreeMap<String, Vec<String>>;

/// What leads where, the nearest first.
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
    /// Adds what the program knows of a language behind what is there.
    ///
    /// # Panics
    /// Never in a release: the lexicons are part of the program and a test reads each.
    pub fn add_program(&mut self, language: Language) {
        for text in texts(language) {
            let file: File = toml::from_str(text).expect("a lexicon of the program is well-formed");
            let entries = file.entries.into_iter().map(|entry| (entry.say, entry.mean));
            self.add(entries, file.same);
        }
    }

    /// Adds entries and groups behind what is there.
    pub fn add(
        &mut self,
        entries: impl IntoIterator<Item = (Vec<String>, Vec<String>)>,
        same: impl IntoIterator<Item = Vec<String>>,
    ) {
        self.entries.extend(entries);
        self.entries.extend(same.into_iter().map(|group| (group.clone(), group)));
    }

    /// At most `most` pairs of an alias and a term that it leads to and that `occurs` accepts.
    pub fn aliases(
        &self,
        language: &LanguageTable,
        most: usize,
        occurs: impl Fn(&str) -> bool,
    ) -> Aliases {
        let stem = |word: &String| Some(language.analyzer.words(word).pop()?.stem);
        // A word that frames questions says too little to lead anywhere.
        let can_lead = |stem: &String| !language.frame_stems.contains(stem);
        let mut aliases = Aliases::new();
        let mut pairs = 0;
        for (say, mean) in &self.entries {
            let targets: Vec<String> = mean.iter().filter_map(stem).filter(|t| occurs(t)).collect();
            for alias in say.iter().filter_map(stem).filter(can_lead) {
                let others = targets.iter().filter(|target| **target != alias).take(MAX_OF_GROUP);
                let known = aliases.entry(alias.clone()).or_default();
                for target in others {
                    if pairs < most && known.len() < MAX_TARGETS && !known.contains(target) {
                        known.push(target.clone());
                        pairs += 1;
                    }
                }
            }
        }
        aliases.retain(|_, targets| !targets.is_empty());
        aliases
    }
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
        ],
        Language::English => &[include_str!("../lexicon/en.toml")],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn program(language: Language) -> Lexicon {
        let mut lexicon = Lexicon::default();
        lexicon.add_program(language);
        lexicon
    }

    #[test]
    fn every_lexicon_is_well_formed_and_holds_single_words() {
        for language in Language::ALL {
            let lexicon = program(language);
            let words = lexicon.entries.iter().flat_map(|(say, mean)| say.iter().chain(mean));
            for word in words {
                assert!(!word.contains(char::is_whitespace), "{word}");
            }
        }
    }

    #[test]
    fn an_alias_leads_only_to_what_occurs_and_never_to_itself() {
        let table = LanguageTable::of(Language::English);
        let lexicon = program(Language::English);
        let aliases = lexicon.aliases(&table, 1_000, |stem| stem == "wast");
        assert!(aliases["garbag"].contains(&"wast".to_owned()), "{aliases:?}");
        assert!(!aliases.contains_key("wast"));
        assert!(lexicon.aliases(&table, 1_000, |_| false).is_empty());
        let aliases = lexicon.aliases(&table, 1_000, |_| true);
        assert!(aliases.iter().all(|(alias, targets)| !targets.contains(alias)));
    }
}
