//! The lexicon: what people say and what offices write (`lexicon/*.toml`).
//!
//! Only what a FAQ can use reaches its pack: an entry whose office words occur in no topic is
//! left out.

use std::collections::{BTreeMap, BTreeSet};

use auskunft_text::Language;
use serde::Deserialize;

use crate::language::LanguageTable;

/// Office words that one group of the lexicon adds to a word at most: the first are the nearest.
const MAX_TARGETS: usize = 2;

/// For each stem that people say the stems that offices write.
pub type Aliases = BTreeMap<String, BTreeSet<String>>;

/// A lexicon as it is written.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Lexicon {
    /// From what people say to what offices write, never back.
    #[serde(default)]
    entries: Vec<Entry>,
    /// Words that mean the same.
    #[serde(default)]
    same: Vec<Vec<String>>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Entry {
    say: Vec<String>,
    mean: Vec<String>,
}

impl Lexicon {
    /// The lexicon of a language.
    ///
    /// # Panics
    /// Never in a release: the lexicons are part of the program and a test reads each.
    pub fn of(language: Language) -> Self {
        let text = match language {
            Language::German => include_str!("../lexicon/de.toml"),
            Language::English => include_str!("../lexicon/en.toml"),
        };
        toml::from_str(text).expect("a lexicon of the program is well-formed")
    }

    /// The aliases that lead to a term that `occurs` accepts.
    pub fn aliases(&self, language: &LanguageTable, occurs: impl Fn(&str) -> bool) -> Aliases {
        let stem = |word: &String| {
            let words = language.analyzer.words(word);
            words.into_iter().next_back().map(|word| word.stem)
        };
        let mut aliases = Aliases::new();
        let mut add = |say: &[String], mean: &[String]| {
            let targets: Vec<String> = mean.iter().filter_map(stem).filter(|t| occurs(t)).collect();
            for say in say.iter().filter_map(stem) {
                let others = targets.iter().filter(|target| **target != say);
                let known = aliases.entry(say.clone()).or_default();
                known.extend(others.take(MAX_TARGETS).cloned());
            }
        };
        for Entry { say, mean } in &self.entries {
            add(say, mean);
        }
        for group in &self.same {
            add(group, group);
        }
        // A word that topics are about speaks for itself.
        aliases.retain(|alias, targets| !targets.is_empty() && !occurs(alias));
        aliases
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_lexicon_is_well_formed_and_holds_single_words() {
        for language in Language::ALL {
            let lexicon = Lexicon::of(language);
            let words =
                lexicon.entries.iter().flat_map(|entry| entry.say.iter().chain(&entry.mean));
            for word in words.chain(lexicon.same.iter().flatten()) {
                assert!(!word.contains(char::is_whitespace), "{word}");
            }
        }
    }

    #[test]
    fn an_alias_leads_only_to_what_occurs_and_never_to_itself() {
        let table = LanguageTable::of(Language::English);
        let lexicon = Lexicon::of(Language::English);
        let aliases = lexicon.aliases(&table, |stem| stem == "wast");
        assert!(aliases["garbag"].contains("wast"), "{aliases:?}");
        assert!(!aliases.contains_key("wast"));
        assert!(lexicon.aliases(&table, |_| false).is_empty());
        assert!(lexicon.aliases(&table, |_| true).is_empty());
    }
}
