//! Runs of letters: BM25F over character n-grams (P. `McNamee`, J. Mayfield: Character N-Gram
//! Tokenization for European Language Text Retrieval, 2004).
//!
//! The postings of a run of letters are those of all terms that contain it. They are added up when
//! a question needs them, so that nothing of them is in the pack.

use auskunft_pack::Pack;

use super::{SATURATION, View, idf, occurrences};
use crate::lookup::{Candidate, Meaning, Relation};
use crate::question::Question;
use crate::vocabulary::{Gram, Vocabulary, grams};

/// Sums up for each topic the question's runs of letters that it has.
pub(super) fn view(
    pack: &Pack,
    vocabulary: &Vocabulary,
    question: &Question,
    meanings: &[Meaning],
) -> View {
    let topics = pack.topic_count() as usize;
    let mut occurring = vec![0.0f32; topics];
    let mut sums = vec![0.0f32; topics];
    let mut touched: Vec<u32> = Vec::new();
    let lengths = pack.length_factors();
    let mut mass = 0.0;
    for (gram, telling) in question_grams(vocabulary, question, meanings) {
        for &term in vocabulary.containing(gram) {
            let Some(postings) = pack.postings(u64::from(term)) else { continue };
            for posting in postings {
                let Some(sum) = occurring.get_mut(posting.topic as usize) else { continue };
                if *sum == 0.0 {
                    touched.push(posting.topic);
                }
                *sum += occurrences(lengths, posting);
            }
        }
        let weight = telling * idf(touched.len() as u32, pack.topic_count());
        mass += weight;
        for topic in touched.drain(..) {
            let topic = topic as usize;
            if let (Some(sum), Some(x)) = (sums.get_mut(topic), occurring.get_mut(topic)) {
                let x = std::mem::take(x);
                *sum += weight * x / (x + SATURATION);
            }
        }
    }
    View { sums, mass }
}

/// The runs of letters of all words with how much they tell, each once.
fn question_grams(
    vocabulary: &Vocabulary,
    question: &Question,
    meanings: &[Meaning],
) -> Vec<(Gram, f32)> {
    let mut found: Vec<(Gram, f32)> = Vec::new();
    for (word, meaning) in question.words.iter().zip(meanings) {
        if !meaning.is_function() {
            let letters = match meaning.candidates.first() {
                // What the word looks like says nothing about what it stands for.
                Some(Candidate { term, relation: Relation::Synonym, .. }) => {
                    vocabulary.term(*term as u32)
                }
                _ => word.stem.as_bytes(),
            };
            grams(letters, |gram| found.push((gram, meaning.telling)));
        }
    }
    found.sort_by(|a, b| a.0.cmp(&b.0).then_with(|| b.1.total_cmp(&a.1)));
    found.dedup_by_key(|found| found.0);
    found
}
