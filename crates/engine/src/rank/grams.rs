//! Runs of letters: BM25F over character n-grams (P. `McNamee`, J. Mayfield: Character N-Gram
//! Tokenization for European Language Text Retrieval, 2004).
//!
//! The postings of a run of letters are those of all terms that contain it. They are added up when
//! a question needs them, so that nothing of them is in the pack.

use auskunft_pack::Pack;

use super::{SATURATION, add_view, idf, occurrences};
use crate::lookup::{Candidate, Meaning, Relation};
use crate::question::Question;
use crate::vocabulary::{Gram, Vocabulary, grams};

/// Adds to each topic its share of the question's runs of letters.
pub(super) fn add(
    pack: &Pack,
    vocabulary: &Vocabulary,
    question: &Question,
    meanings: &[Meaning],
    share: f32,
    scores: &mut [f32],
) {
    let mut occurring = vec![0.0f32; scores.len()];
    let mut sums = vec![0.0f32; scores.len()];
    let mut touched: Vec<u32> = Vec::new();
    let lengths = pack.length_factors();
    let mut mass = 0.0;
    for gram in question_grams(vocabulary, question, meanings) {
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
        let weight = idf(touched.len() as u32, pack.topic_count());
        mass += weight;
        for topic in touched.drain(..) {
            let topic = topic as usize;
            if let (Some(sum), Some(x)) = (sums.get_mut(topic), occurring.get_mut(topic)) {
                let x = std::mem::take(x);
                *sum += weight * x / (x + SATURATION);
            }
        }
    }
    add_view(&sums, mass, share, scores);
}

/// The runs of letters of the words that tell something, each once; of all words if none does.
fn question_grams(vocabulary: &Vocabulary, question: &Question, meanings: &[Meaning]) -> Vec<Gram> {
    let telling = meanings.iter().any(|meaning| !meaning.is_frame());
    let mut found = Vec::new();
    for (word, meaning) in question.words.iter().zip(meanings) {
        if !meaning.is_function() && (!telling || !meaning.is_frame()) {
            let letters = match meaning.candidates.first() {
                // What the word looks like says nothing about what it stands for.
                Some(Candidate { term, relation: Relation::Synonym, .. }) => {
                    vocabulary.term(*term as u32)
                }
                _ => word.stem.as_bytes(),
            };
            grams(letters, |gram| found.push(gram));
        }
    }
    found.sort_unstable();
    found.dedup();
    found
}
