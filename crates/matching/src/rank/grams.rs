//! Runs of letters: BM25F over character n-grams (P. `McNamee`, J. Mayfield: Character N-Gram
//! Tokenization for European Language Text Retrieval, 2004). Four letters are the length they found
//! best; runs of three besides changed no figure of any set and doubled the work.
//!
//! The postings of a run of letters are those of all terms that contain it. They are added up when
//! a question needs them, so that nothing of them is in the pack.

use auskunft_pack::Terms;

use super::{SATURATION, Understood, View, idf, sort_pairs};
use crate::gram_index::{Gram, GramIndex, grams};
use crate::lookup::{Candidate, Relation};
use crate::occurrences::Occurrences;

/// Occurrences that are added up for a question, besides one for each topic. What remains then are
/// the most frequent runs, which tell next to nothing: half of it changes no figure of any set.
const MIN_WORK: usize = 3_000;

/// From this strength on a word is taken to be a misspelling, with the letters of the term: one edit
/// in six letters, two in eleven.
const SURELY_MISSPELT: f32 = 0.65;

/// Sums up for each topic the question's runs of letters that it has.
pub(super) fn view(
    terms: &Terms,
    index: &GramIndex,
    occurrences: &Occurrences,
    words: &[Understood],
) -> View {
    let topics = occurrences.topics();
    let most_work = MIN_WORK + topics;
    let mut occurring = vec![0.0f32; topics];
    let mut sums = vec![0.0f32; topics];
    let mut touched: Vec<u32> = Vec::with_capacity(topics);
    let mut mass = 0.0;
    let mut work = 0;
    for (cost, gram, telling) in rarest_first(terms, index, occurrences, words) {
        work += cost;
        if work > most_work {
            break;
        }
        for &term in index.containing(gram) {
            for occurrence in occurrences.of(term) {
                let Some(sum) = occurring.get_mut(occurrence.topic() as usize) else { continue };
                if *sum == 0.0 {
                    touched.push(occurrence.topic());
                }
                *sum += occurrence.weight;
            }
        }
        let weight = telling * idf(touched.len() as u32, topics as u32);
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

/// The runs of letters of a question, those first that occur in the fewest places: these tell most
/// and take least. With each the occurrences that have to be added up for it, and how much it tells.
fn rarest_first(
    terms: &Terms,
    index: &GramIndex,
    occurrences: &Occurrences,
    words: &[Understood],
) -> Vec<(usize, Gram, f32)> {
    let grams = question_grams(terms, words).into_iter();
    let cost = |gram: Gram| {
        index.containing(gram).iter().map(|&term| occurrences.of(term).len()).sum::<usize>()
    };
    let mut grams: Vec<_> = grams.map(|(gram, telling)| (cost(gram), gram, telling)).collect();
    grams.sort_unstable_by_key(|&(cost, gram, _)| (cost, gram));
    grams
}

/// The runs of letters of all words with how much they tell, each once.
fn question_grams(terms: &Terms, words: &[Understood]) -> Vec<(Gram, f32)> {
    let mut found: Vec<(u32, f32)> = Vec::new();
    for (word, meaning) in words {
        if !meaning.is_function() {
            let letters = match meaning.candidates.first() {
                // What the word looks like says nothing about what it stands for.
                Some(Candidate { term, relation: Relation::Synonym, .. }) => terms.bytes(*term),
                Some(Candidate { term, relation: Relation::Spelling(_), strength })
                    if *strength >= SURELY_MISSPELT =>
                {
                    terms.bytes(*term)
                }
                _ => word.stem.as_bytes(),
            };
            grams(letters, |gram| found.push((gram.0, meaning.telling())));
        }
    }
    sort_pairs(&mut found);
    found.dedup_by_key(|found| found.0);
    found.into_iter().map(|(hash, telling)| (Gram(hash), telling)).collect()
}
