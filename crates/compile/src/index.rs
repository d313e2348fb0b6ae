//! The index: which term occurs where, and how much each term tells.
//!
//! Everything that needs a logarithm or an average happens here, once: the browser multiplies and
//! divides. Weights are BM25's inverse document frequency in the form that is never negative,
//! `ln(1 + (N - n + 0.5) / (n + 0.5))` (S. Robertson, H. Zaragoza: The Probabilistic Relevance
//! Framework, 2009; the `1 +` as in Lucene); length factors are the denominator of its term
//! frequency for each field (BM25F, section 3.6 there).

use std::collections::BTreeMap;

use auskunft_pack::{Field, FieldCounts, MAX_TERM_BYTES, Posting, PostingsWriter, Weight};
use fst::MapBuilder;

use crate::language::LanguageTable;

/// How much less a term of a question's frame tells.
const FRAME_SHARE: f32 = 0.2;

/// How strongly the length of each field counts, BM25's `b`. Short fields vary for no reason that
/// matters; keywords are a list.
const LENGTH_SHARE: [f32; Field::ALL.len()] = [0.5, 0.5, 0.0, 0.75];

/// The searched parts of a pack.
#[derive(Debug)]
pub struct Index {
    /// An `fst` map from terms to their numbers.
    pub vocabulary: Vec<u8>,
    /// The postings of each term, by its number.
    pub postings: PostingsWriter,
    /// For each topic and field the factor of its length.
    pub length_factors: Vec<[f32; Field::ALL.len()]>,
    /// The weight of a word that no topic contains.
    pub unknown_weight: Weight,
}

/// Collects the texts of topics.
#[derive(Debug)]
pub struct IndexBuilder<'a> {
    language: &'a LanguageTable,
    terms: BTreeMap<String, Vec<Posting>>,
    lengths: Vec<[u32; Field::ALL.len()]>,
}

impl<'a> IndexBuilder<'a> {
    /// An empty index.
    pub fn new(language: &'a LanguageTable) -> Self {
        Self { language, terms: BTreeMap::new(), lengths: Vec::new() }
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
        for word in self.language.analyzer.words(text) {
            if self.language.function_words.contains(&word.folded) {
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
    pub fn finish(mut self) -> Index {
        let topics = self.lengths.len();
        // A function word wins over a content word with the same stem (`sein`, `wegen`).
        for word in &self.language.function_words {
            self.terms.insert(word.clone(), Vec::new());
        }
        self.terms.retain(|term, _| term.len() <= MAX_TERM_BYTES);
        let mut postings = PostingsWriter::default();
        let mut vocabulary = MapBuilder::memory();
        for ((term, list), ordinal) in self.terms.iter().zip(0..) {
            postings.push(self.weight(term, list.len(), topics), list);
            vocabulary.insert(term, ordinal).expect("terms are sorted and unique");
        }
        Index {
            vocabulary: vocabulary.into_inner().expect("memory cannot fail"),
            postings,
            length_factors: length_factors(&self.lengths),
            unknown_weight: Weight::from_idf(idf(0, topics)),
        }
    }

    fn weight(&self, term: &str, found_in: usize, topics: usize) -> Weight {
        if found_in == 0 {
            return Weight::default();
        }
        let share = if self.language.frame_stems.contains(term) { FRAME_SHARE } else { 1.0 };
        Weight::from_idf(share * idf(found_in, topics))
    }
}

fn count(list: &mut Vec<Posting>, topic: u32, field: Field) {
    match list.last_mut() {
        Some(last) if last.topic == topic => last.counts.add(field),
        _ => {
            let mut counts = FieldCounts::default();
            counts.add(field);
            list.push(Posting { topic, counts });
        }
    }
}

fn idf(found_in: usize, topics: usize) -> f32 {
    let (n, all) = (found_in as f32, topics as f32);
    (1.0 + (all - n + 0.5) / (n + 0.5)).ln()
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
    use fst::Map;

    fn index(topics: &[&[(Field, &str)]]) -> Index {
        let language = LanguageTable::of(Language::German);
        let mut builder = IndexBuilder::new(&language);
        for topic in topics {
            builder.next_topic();
            topic.iter().for_each(|(field, text)| builder.add(*field, text));
        }
        builder.finish()
    }

    #[test]
    fn terms_are_stems_and_function_words_are_known() {
        let index = index(&[&[(Field::Title, "Die Hunde anmelden")]]);
        let map = Map::new(index.vocabulary).expect("a map");
        assert!(map.contains_key("hund") && map.contains_key("anmeld"));
        assert!(map.contains_key("die"));
        assert!(!map.contains_key("hunde"));
    }

    #[test]
    fn a_rare_word_tells_more_than_a_common_one_and_an_unknown_one_most() {
        assert!(idf(0, 100) > idf(1, 100));
        assert!(idf(1, 100) > idf(50, 100));
        assert!(idf(100, 100) > 0.0);
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
