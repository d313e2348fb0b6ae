//! The index: which term occurs where, and how long each field is.
//!
//! Averages are taken here, once: a length factor is the part of BM25F's term frequency that
//! depends on the length of a field (S. Robertson, H. Zaragoza: The Probabilistic Relevance
//! Framework, 2009, section 3.6).

use std::collections::{BTreeMap, HashSet};

use auskunft_pack::{
    Field, FieldCounts, MAX_TERM_BYTES, Posting, PostingsWriter, TermKind, function_term,
    function_word,
};
use auskunft_text::Word;
use fst::SetBuilder;

use crate::language::LanguageTable;
use crate::lexicon::{Aliases, Lexicon, aliases};
use crate::suspended::Suspended;

/// How strongly the length of each field counts, BM25's `b`. Short fields vary for no reason that
/// matters; keywords are a list.
const LENGTH_SHARE: [f32; Field::ALL.len()] = [0.5, 0.5, 0.0, 0.75];

/// What people say instead takes a sixth of a small pack at most: this many pairs of a word and
/// what it leads to for each topic, the nearest first. Large packs stay below by themselves.
const MAX_ALIASES_PER_TOPIC: usize = 18;
/// Pairs that a pack of few topics may have all the same.
const SMALL_PACK_ALIASES: usize = 400;

/// The searched parts of a pack.
#[derive(Debug)]
pub struct Index {
    /// An `fst` set of the terms.
    pub vocabulary: Vec<u8>,
    /// The postings of each term, by its number.
    pub postings: PostingsWriter,
    /// Stems that are aliases, and the terms they lead to.
    pub aliases: Vec<(String, Vec<u32>)>,
    /// For each topic and field the factor of its length.
    pub length_factors: Vec<[f32; Field::ALL.len()]>,
}

/// Collects the texts of topics.
#[derive(Debug)]
pub struct IndexBuilder<'a> {
    language: &'a LanguageTable,
    terms: BTreeMap<String, Vec<Posting>>,
    lengths: Vec<[u32; Field::ALL.len()]>,
    /// Words of titles, questions and keywords that a hyphen stands for.
    suspended: Vec<(u32, Field, Suspended)>,
    /// Whether titles, questions or keywords speak to somebody: in such a FAQ `du` is any visitor.
    addresses_visitors: bool,
}

impl<'a> IndexBuilder<'a> {
    /// An empty index.
    pub fn new(language: &'a LanguageTable) -> Self {
        Self {
            language,
            terms: BTreeMap::new(),
            lengths: Vec::new(),
            suspended: Vec::new(),
            addresses_visitors: false,
        }
    }

    /// Begins the next topic; what is added from now on belongs to it.
    pub fn next_topic(&mut self) {
        self.lengths.push([0; Field::ALL.len()]);
    }

    /// Adds a text of the present topic.
    ///
    /// # Panics
    /// If no topic has begun.
    pub fn add(&mut self, field: Field, text: &str) {
        let topic = self.lengths.len().checked_sub(1).expect("a topic has begun");
        let words = self.language.analyzer.words(text);
        if field != Field::Answer {
            let joins = |word: &Word| self.language.function_words.contains_key(&word.folded);
            let suspended = Suspended::find(text, &words, joins).into_iter();
            self.suspended.extend(suspended.map(|word| (topic as u32, field, word)));
        }
        for word in words {
            if let Some(&kind) = self.language.function_words.get(&word.folded) {
                self.addresses_visitors |= kind == TermKind::Address && field != Field::Answer;
                continue;
            }
            self.lengths[topic][field as usize] += 1;
            count(self.terms.entry(word.stem).or_default(), topic as u32, field);
        }
    }

    /// The finished index.
    ///
    /// # Panics
    /// Never: terms come sorted from the map, and writing to memory cannot fail.
    pub fn finish(mut self, lexicons: &[&Lexicon]) -> Index {
        self.complete_suspended(lexicons);
        self.terms.retain(|term, _| term.len() <= MAX_TERM_BYTES);
        for word in self.language.function_words.keys() {
            self.terms.insert(function_term(word), Vec::new());
        }
        for stem in &self.language.frame_stems {
            self.terms.entry(stem.clone()).or_default();
        }
        let most = SMALL_PACK_ALIASES.max(MAX_ALIASES_PER_TOPIC * self.lengths.len());
        let aliases = aliases(lexicons, self.language, most, |stem| self.occurs(stem));
        for stem in self.language.filler_stems.iter().filter(|&stem| !aliases.contains_key(stem)) {
            self.terms.entry(stem.clone()).or_default();
        }
        let mut postings = PostingsWriter::default();
        let mut vocabulary = SetBuilder::memory();
        for (term, list) in &self.terms {
            postings.push(self.kind(term, list), list);
            vocabulary.insert(term).expect("terms are sorted and unique");
        }
        Index {
            vocabulary: vocabulary.into_inner().expect("memory cannot fail"),
            postings,
            aliases: self.numbered(aliases),
            length_factors: length_factors(&self.lengths),
        }
    }

    /// Adds the words that a hyphen stands for, without making the field longer.
    fn complete_suspended(&mut self, lexicons: &[&Lexicon]) {
        if self.suspended.is_empty() {
            return; // and need not look through all of the lexicon
        }
        let analyzer = self.language.analyzer;
        let known: HashSet<&str> = lexicons.iter().flat_map(|lexicon| lexicon.stems()).collect();
        for (topic, field, word) in std::mem::take(&mut self.suspended) {
            let is_word = |stem: &str| known.contains(stem) || self.terms.contains_key(stem);
            if let Some(whole) = word.completed(analyzer, is_word) {
                count(self.terms.entry(analyzer.stem(&whole)).or_default(), topic, field);
            }
        }
    }

    /// Whether a stem is what some topic is about, and not only mentioned in an answer.
    fn occurs(&self, stem: &str) -> bool {
        self.terms.get(stem).is_some_and(|list| list.iter().any(|p| p.counts.is_about()))
    }

    fn numbered(&self, aliases: Aliases) -> Vec<(String, Vec<u32>)> {
        let numbers: BTreeMap<&str, u32> =
            self.terms.keys().map(String::as_str).zip(0u32..).collect();
        let number = |term: &String| numbers.get(term.as_str()).copied();
        let entries = aliases.into_iter();
        entries.map(|(alias, terms)| (alias, terms.iter().filter_map(number).collect())).collect()
    }

    fn kind(&self, term: &str, postings: &[Posting]) -> TermKind {
        let function = function_word(term).and_then(|word| self.language.function_words.get(word));
        if let Some(&kind) = function {
            if self.addresses_visitors { TermKind::Function } else { kind }
        } else if postings.is_empty() || self.language.frame_stems.contains(term) {
            TermKind::Frame
        } else {
            TermKind::Content
        }
    }
}

fn count(list: &mut Vec<Posting>, topic: u32, field: Field) {
    let place =
        list.binary_search_by_key(&topic, |posting| posting.topic).unwrap_or_else(|place| {
            list.insert(place, Posting { topic, counts: FieldCounts::default() });
            place
        });
    list[place].counts.add(field);
}

fn length_factors(lengths: &[[u32; Field::ALL.len()]]) -> Vec<[f32; Field::ALL.len()]> {
    let averages = Field::ALL.map(|field| average(lengths, field));
    let factor = |length: &[u32; Field::ALL.len()], field: Field| {
        let (length, average) = (length[field as usize] as f32, averages[field as usize]);
        let share = LENGTH_SHARE[field as usize];
        if length == 0.0 { 0.0 } else { 1.0 / (1.0 - share + share * length / average) }
    };
    lengths.iter().map(|length| Field::ALL.map(|field| factor(length, field))).collect()
}

/// Mean length of a field over the topics that have it.
fn average(lengths: &[[u32; Field::ALL.len()]], field: Field) -> f32 {
    let (mut sum, mut count) = (0, 0);
    for length in lengths.iter().map(|length| length[field as usize]).filter(|&l| l > 0) {
        sum += length;
        count += 1;
    }
    sum as f32 / (count as f32).max(1.0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use auskunft_text::Language;
    use fst::Set;

    fn index(topics: &[&[(Field, &str)]]) -> Index {
        let language = LanguageTable::of(Language::German);
        let mut builder = IndexBuilder::new(&language);
        for topic in topics {
            builder.next_topic();
            topic.iter().for_each(|(field, text)| builder.add(*field, text));
        }
        builder.finish(&[])
    }

    #[test]
    fn terms_are_stems_and_function_words_are_known() {
        let index = index(&[&[(Field::Title, "Die Hunde anmelden")]]);
        let terms = Set::new(index.vocabulary).expect("a set");
        assert!(terms.contains("hund") && terms.contains("anmeld"));
        assert!(terms.contains(function_term("die")) && !terms.contains("die"));
        assert!(!terms.contains("hunde"));
    }

    #[test]
    fn du_is_the_desk_unless_titles_speak_to_visitors() {
        let kind = |title| {
            let language = LanguageTable::of(Language::German);
            let mut builder = IndexBuilder::new(&language);
            builder.next_topic();
            builder.add(Field::Title, title);
            builder.add(Field::Answer, "Das kannst du hier.");
            builder.kind(&function_term("du"), &[])
        };
        assert_eq!(kind("Hund anmelden"), TermKind::Address);
        assert_eq!(kind("So meldest du dich an"), TermKind::Function);
    }

    #[test]
    fn a_suspended_word_is_a_word() {
        let index = index(&[
            &[(Field::Title, "Hundesteuer: An- und Abmeldung")],
            &[(Field::Title, "Wohnsitz anmelden")],
        ]);
        let terms = Set::new(index.vocabulary).expect("a set");
        assert!(terms.contains("anmeld") && terms.contains("abmeld"));
        let [with, without] = [0, 1].map(|topic: usize| index.length_factors[topic][0]);
        assert!((with - without).abs() < 1e-6, "{with} {without}");
    }

    #[test]
    fn an_average_field_has_factor_one_and_an_empty_one_none() {
        let index = index(&[
            &[(Field::Title, "Hund"), (Field::Keywords, "Dackel")],
            &[(Field::Title, "Katze")],
        ]);
        let factors = index.length_factors.concat();
        let expected = [1.0, 0.0, 1.0, 0.0, 1.0, 0.0, 0.0, 0.0];
        assert!(factors.iter().zip(expected).all(|(a, b): (&f32, f32)| (a - b).abs() < 1e-6));
    }
}
