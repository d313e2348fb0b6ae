//! Language tables: what the compiler knows of a language, as data (`languages/*.toml`).
//!
//! A new language needs a table and a stemmer in `auskunft-text`; no code here names a word.

use std::collections::{BTreeMap, BTreeSet};

use auskunft_pack::facet::Facet;
use auskunft_pack::{Cue, Phrase, Phrases, SmallTalkReply, TermKind};
use auskunft_text::{Analyzer, Language, fold};
use serde::{Deserialize, Serialize};

use crate::answers::{FactsWords, TrustWords};
use crate::calendar::HoursWords;

/// Words and phrases of one language.
#[derive(Debug)]
pub struct LanguageTable {
    /// The text analysis of the language.
    pub analyzer: Analyzer,
    /// Folded words that say nothing about what is asked, and of which kind each is.
    pub function_words: BTreeMap<String, TermKind>,
    /// Stems of words in which questions are framed.
    pub frame_stems: BTreeSet<String>,
    /// Stems of words that only fill a sentence, unless a topic has them.
    pub filler_stems: Vec<String>,
    /// What the towns' country is called.
    pub country: String,
    /// How opening hours are written out.
    pub hours: HoursWords,
    /// How fees, times and deadlines are written out.
    pub facts: FactsWords,
    /// What an online service asks for.
    pub trust: TrustWords,
    /// What the loader says while there is no pack to say it.
    pub loader: LoaderTexts,
    /// What the desk says to what asks for nothing.
    pub small_talk: Vec<SmallTalk>,
    /// Who helps in danger or distress, and when.
    pub helps: Vec<Help>,
    cues: Vec<CueWords>,
    phrases: BTreeMap<String, String>,
}

/// Who helps in danger or distress.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Help {
    /// What it is called.
    pub name: String,
    /// Telephone number.
    pub phone: String,
    /// Other numbers in some Länder, by their codes.
    #[serde(default)]
    pub phone_of: BTreeMap<String, String>,
    /// What to do; `{phone}` is the number.
    pub text: String,
    /// What people say who need it.
    pub say: Vec<String>,
}

/// Phrases that want one thing.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct CueWords {
    #[serde(deserialize_with = "cue")]
    wants: Cue,
    say: Vec<String>,
}

/// A reply to small talk.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SmallTalk {
    /// What is said to the desk.
    pub say: Vec<String>,
    /// What the desk says; empty for words that only go with others.
    pub reply: String,
    #[serde(default)]
    offer: Offer,
}

/// What is offered with a reply.
#[derive(Debug, Clone, Copy, Default, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Offer {
    #[default]
    Nothing,
    Topics,
    Contact,
}

/// The texts of the loader, in the form that it expects in its configuration.
#[derive(Debug, Clone, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct LoaderTexts {
    open: String,
    title: String,
    close: String,
    loading: String,
    failed: String,
    retry: String,
    contact: String,
    causes: Causes,
}

/// Why nothing could be loaded, in words for visitors.
#[derive(Debug, Clone, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
struct Causes {
    browser: String,
    csp: String,
    file: String,
    missing: String,
    network: String,
    pack: String,
}

impl LanguageTable {
    /// The table of a language.
    ///
    /// # Panics
    /// Never in a release: the tables are part of the program and a test reads each.
    pub fn of(language: Language) -> Self {
        let text = match language {
            Language::German => include_str!("../languages/de.toml"),
            Language::English => include_str!("../languages/en.toml"),
        };
        let file: File = toml::from_str(text).expect("a table of the program is well-formed");
        let analyzer = Analyzer::new(language);
        let folded = |words: Vec<String>| words.into_iter().map(move |word| fold(&word, language));
        let Words { function, address, asker, frame, filler } = file.words;
        let stems = |words| folded(words).map(|word| analyzer.stem(&word));
        let kinds = [TermKind::Function, TermKind::Address, TermKind::Asker];
        let function_words = [function, address, asker].into_iter().zip(kinds);
        let function_words = function_words
            .flat_map(|(words, kind)| folded(words).map(move |word| (word, kind)))
            .collect();
        Self {
            analyzer,
            frame_stems: stems(frame).collect(),
            filler_stems: stems(filler).collect(),
            country: file.country,
            function_words,
            hours: file.hours,
            facts: file.facts,
            trust: file.trust,
            loader: file.loader,
            small_talk: file.small_talk,
            helps: file.help,
            cues: file.cue,
            phrases: file.phrases,
        }
    }
}

impl LanguageTable {
    /// Phrases and what they want: help first, as it comes before all else.
    pub fn cues(&self) -> impl Iterator<Item = (&str, Cue)> {
        let helps = self.helps.iter().zip(0..).flat_map(|(help, number)| {
            help.say.iter().map(move |say| (say.as_str(), Cue::Help(number)))
        });
        let words = self.cues.iter();
        helps.chain(words.flat_map(|cue| cue.say.iter().map(|say| (say.as_str(), cue.wants))))
    }
}

/// `and`, `hours`, `dates`, or the key of a facet.
fn cue<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<Cue, D::Error> {
    let name = String::deserialize(deserializer)?;
    let facet = || Facet::ALL.into_iter().find(|facet| facet.key() == name).map(Cue::Facet);
    match name.as_str() {
        "and" => Some(Cue::And),
        "hours" => Some(Cue::Hours),
        "dates" => Some(Cue::Dates),
        _ => facet(),
    }
    .ok_or_else(|| serde::de::Error::custom(format!("no cue is called {name}")))
}

impl Help {
    /// The help as a pack for a Land has it.
    pub fn for_land(&self, land: Option<&str>) -> auskunft_pack::Help {
        let phone = land.and_then(|land| self.phone_of.get(land)).unwrap_or(&self.phone);
        let text = self.text.replace("{phone}", phone);
        auskunft_pack::Help { name: self.name.clone(), phone: phone.clone(), text }
    }
}

impl SmallTalk {
    /// The reply as a pack has it.
    pub fn reply(&self) -> SmallTalkReply {
        let offer = match self.offer {
            Offer::Nothing => auskunft_pack::Offer::Nothing,
            Offer::Topics => auskunft_pack::Offer::Topics,
            Offer::Contact => auskunft_pack::Offer::Contact,
        };
        SmallTalkReply { text: self.reply.clone(), offer }
    }
}

impl Phrases for LanguageTable {
    fn text(&self, phrase: Phrase) -> &str {
        self.phrases.get(phrase.key()).map_or("", String::as_str)
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    country: String,
    words: Words,
    hours: HoursWords,
    facts: FactsWords,
    trust: TrustWords,
    loader: LoaderTexts,
    small_talk: Vec<SmallTalk>,
    help: Vec<Help>,
    cue: Vec<CueWords>,
    phrases: BTreeMap<String, String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Words {
    function: Vec<String>,
    address: Vec<String>,
    asker: Vec<String>,
    frame: Vec<String>,
    filler: Vec<String>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_language_has_every_phrase_and_no_other() {
        for language in Language::ALL {
            let table = LanguageTable::of(language);
            let known: BTreeSet<&str> = Phrase::ALL.iter().map(|phrase| phrase.key()).collect();
            let found: BTreeSet<&str> = table.phrases.keys().map(String::as_str).collect();
            assert_eq!(found, known, "{language:?}");
            assert!(Phrase::ALL.iter().all(|&phrase| !table.text(phrase).trim().is_empty()));
        }
    }

    #[test]
    fn the_first_small_talk_is_words_that_only_go_with_others() {
        for language in Language::ALL {
            let table = LanguageTable::of(language);
            let silent = table.small_talk.iter().map(|entry| entry.reply.is_empty());
            assert!(silent.eq((0..table.small_talk.len()).map(|number| number == 0)));
        }
    }

    #[test]
    fn every_language_has_words_for_what_is_wanted_and_for_help() {
        for language in Language::ALL {
            let table = LanguageTable::of(language);
            let cues: Vec<Cue> = table.cues().map(|(_, cue)| cue).collect();
            // Nobody asks to be asked back.
            let facets = Facet::ALL.into_iter().filter(|&facet| facet != Facet::Choice);
            let mut wanted = facets.map(Cue::Facet).chain([Cue::And, Cue::Hours]);
            assert!(wanted.all(|cue| cues.contains(&cue)), "{language:?}");
            assert!(table.helps.iter().all(|help| help.text.contains("{phone}")));
        }
    }

    #[test]
    fn the_number_of_a_help_is_that_of_the_land() {
        let table = LanguageTable::of(Language::German);
        let poison = table.helps.iter().find(|help| !help.phone_of.is_empty()).expect("one");
        let phone = |land| poison.for_land(land).phone;
        assert_eq!([phone(Some("NI")), phone(None)], ["0551 19240", "112"]);
        assert_eq!(poison.phone_of.len(), 16);
    }

    #[test]
    fn negations_and_question_words_that_tell_something_are_no_function_words() {
        let table = LanguageTable::of(Language::German);
        assert!(
            ["nicht", "ohne", "kein", "wann"]
                .iter()
                .all(|&w| !table.function_words.contains_key(w))
        );
    }
}
