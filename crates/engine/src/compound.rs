//! Compounds: `Hundesteuer` is `Hund` and `Steuer`.
//!
//! A word is split if its parts cover it completely, but for the letters that German puts between
//! them; each part is a term, or its stem is. Among the ways to do so the one with the fewest parts
//! is taken, and among those the one with the longest last part, which is the head of a German
//! compound (P. Koehn, K. Knight: Empirical Methods for Compound Splitting, 2003, without its
//! frequencies, which a small FAQ does not have).

use auskunft_text::Analyzer;
use fst::Map;

/// Shortest part in bytes: shorter words occur inside others by chance.
const MIN_PART: usize = 4;

/// Letters between the parts (Langer 1998; the frequent ones).
const LINKS: [&str; 6] = ["", "s", "n", "en", "es", "er"];

/// A part of a compound.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Part {
    /// Number of its term.
    pub term: u64,
    /// Its length in bytes without the link.
    pub length: usize,
}

/// The parts of a folded word from left to right; none if it is no compound of known words.
pub fn split(word: &str, analyzer: Analyzer, terms: &Map<&[u8]>) -> Vec<Part> {
    let length = word.len();
    // best[i]: the fewest parts that cover word[i..], and the first of them with its end.
    let mut best: Vec<Option<(usize, Part, usize)>> = vec![None; length + 1];
    for start in (0..=length.saturating_sub(MIN_PART)).rev() {
        for end in start + MIN_PART..=length {
            let Some(text) = word.get(start..end) else { continue };
            if start == 0 && end == length {
                continue;
            }
            let reach = reaches(word, end, &best);
            let Some((parts, next)) = reach else { continue };
            if best[start].is_some_and(|(fewest, ..)| fewest <= parts) {
                continue;
            }
            let Some(term) = terms.get(text).or_else(|| terms.get(analyzer.stem(text))) else {
                continue;
            };
            best[start] = Some((parts, Part { term, length: text.len() }, next));
        }
    }
    let mut parts = Vec::new();
    let mut at = 0;
    while let Some(&Some((_, part, next))) = best.get(at) {
        parts.push(part);
        at = next;
    }
    parts
}

/// With how many parts the word can go on after a part that ends at `end`, and where.
fn reaches(
    word: &str,
    end: usize,
    best: &[Option<(usize, Part, usize)>],
) -> Option<(usize, usize)> {
    if end == word.len() {
        return Some((1, end));
    }
    let rest = word.get(end..)?;
    let nexts = LINKS.iter().filter(|link| rest.starts_with(**link)).map(|link| end + link.len());
    nexts.filter_map(|next| Some((best.get(next)?.as_ref()?.0 + 1, next))).min()
}
