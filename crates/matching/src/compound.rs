//! Compounds: `Hundesteuer` is `Hund` and `Steuer`.
//!
//! A word is split if its parts cover it completely, but for the letters that German puts between
//! them, and if each part is known. Among the ways to do so the one with the fewest parts is taken,
//! and among those the one with the longest last part, which is the head of a German compound
//! (P. Koehn, K. Knight: Empirical Methods for Compound Splitting, 2003, without its frequencies,
//! which a small FAQ does not have).

use std::ops::Range;

/// Shortest part in bytes: shorter words occur inside others by chance.
pub const MIN_PART: usize = 4;

/// Letters between the parts (Langer 1998; the frequent ones).
pub const LINKS: [&str; 6] = ["", "s", "n", "en", "es", "er"];

/// The parts of a folded word from left to right, without links; none if it is no compound of
/// words that `is_known` accepts, which is asked with the place of the part and its text.
pub fn split(word: &str, is_known: impl Fn(usize, &str) -> bool) -> Vec<Range<usize>> {
    let length = word.len();
    // best[i]: the fewest parts that cover word[i..], the end of the first, and where the next begins.
    let mut best: Vec<Option<(usize, usize, usize)>> = vec![None; length + 1];
    for start in (0..=length.saturating_sub(MIN_PART)).rev() {
        for end in start + MIN_PART..=length {
            let Some(text) = word.get(start..end).filter(|text| text.len() < length) else {
                continue;
            };
            let Some((parts, next)) = reaches(word, end, &best) else { continue };
            let is_better = best[start].is_none_or(|(fewest, ..)| parts < fewest);
            if is_better && is_known(start, text) {
                best[start] = Some((parts, end, next));
            }
        }
    }
    let mut parts = Vec::new();
    let mut at = 0;
    while let Some(&Some((_, end, next))) = best.get(at) {
        parts.push(at..end);
        at = next;
    }
    parts
}

/// Whether a term is a compound that begins with a word, such as `parkausweis` with `park`: what
/// follows, but for a link, is known too.
pub fn begins_compound(term: &str, word: &str, is_known: impl Fn(&str) -> bool) -> bool {
    let Some(rest) = term.strip_prefix(word) else { return false };
    let heads = LINKS.iter().filter_map(|link| rest.strip_prefix(link));
    heads.filter(|head| head.len() >= MIN_PART).any(is_known)
}

/// With how many parts the word can go on after a part that ends at `end`, and where.
fn reaches(
    word: &str,
    end: usize,
    best: &[Option<(usize, usize, usize)>],
) -> Option<(usize, usize)> {
    if end == word.len() {
        return Some((1, end));
    }
    let rest = word.get(end..)?;
    let nexts = LINKS.iter().filter(|link| rest.starts_with(**link)).map(|link| end + link.len());
    nexts.filter_map(|next| Some((best.get(next)?.as_ref()?.0 + 1, next))).min()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parts(word: &str) -> Vec<&str> {
        let known = ["hund", "hunde", "steuer", "person", "ausweis", "personal", "marke"];
        split(word, |_, part| known.contains(&part)).into_iter().map(|part| &word[part]).collect()
    }

    #[test]
    fn known_words_cover_a_compound_but_for_links() {
        assert_eq!(parts("hundesteuer"), ["hunde", "steuer"]);
        assert_eq!(parts("hundesteuermarke"), ["hunde", "steuer", "marke"]);
        assert_eq!(parts("personalausweis"), ["personal", "ausweis"]);
        assert_eq!(parts("personenausweis"), ["person", "ausweis"]);
        assert!(parts("steuer").is_empty());
        assert!(parts("steuerberater").is_empty());
    }

    #[test]
    fn a_compound_is_known_by_its_head() {
        let is_known = |word: &str| word == "ausweis";
        assert!(begins_compound("parkausweis", "park", is_known));
        assert!(begins_compound("bewohnersausweis", "bewohner", is_known));
        assert!(!begins_compound("parkett", "park", is_known));
        assert!(!begins_compound("ausweis", "ausweis", is_known));
    }
}
