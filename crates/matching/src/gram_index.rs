//! Which terms of a pack contain a run of letters (a character n-gram).
//!
//! It is derived from the terms when a pack is opened, and not shipped: the derivation takes less
//! time than the download would.

use auskunft_pack::{Pack, TermKind};

/// Runs of letters are told apart by a hash of this many bits. Two of them rarely share one, and
/// then their terms are found together (the hashing trick: K. Weinberger et al.: Feature Hashing
/// for Large Scale Multitask Learning, 2009).
const HASH_BITS: u32 = 15;

/// For each run of letters the terms that contain it.
#[derive(Debug, Clone)]
pub struct GramIndex {
    /// For each hash the end of its terms in `members`.
    ends: Vec<u32>,
    members: Vec<u32>,
}

impl GramIndex {
    /// Indexes the terms of a pack but for function words. A counting sort: count, sum up, fill from
    /// the back.
    pub fn new(pack: &Pack) -> Self {
        let terms = pack.terms();
        let mut ends = vec![0u32; 1 << HASH_BITS];
        let mut found: Vec<(u32, Gram)> = Vec::new();
        for term in 0..terms.count() {
            if pack.term_kind(term).is_some_and(TermKind::is_function) {
                continue;
            }
            grams(terms.bytes(term), |gram| {
                ends[gram.0 as usize] += 1;
                found.push((term, gram));
            });
        }
        let mut sum = 0;
        for end in &mut ends {
            sum += *end;
            *end = sum;
        }
        let mut members = vec![0u32; sum as usize];
        let mut places = ends.clone();
        for (term, gram) in found.into_iter().rev() {
            let place = &mut places[gram.0 as usize];
            *place -= 1;
            members[*place as usize] = term;
        }
        Self { ends, members }
    }

    /// The terms that contain a run of letters, once for each time.
    pub fn containing(&self, gram: Gram) -> &[u32] {
        let hash = gram.0 as usize;
        let start = hash.checked_sub(1).and_then(|before| self.ends.get(before)).copied();
        let end = self.ends.get(hash).copied().unwrap_or_default();
        self.members.get(start.unwrap_or_default() as usize..end as usize).unwrap_or_default()
    }
}

/// A run of four letters of a word, its edges included, as its hash.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Gram(pub u32);

/// Calls for each run of four letters of `^word$`.
pub fn grams(word: &[u8], each: impl FnMut(Gram)) {
    windows([b'^'].iter().chain(word).chain(b"$"), each);
}

/// Calls for each run of four letters inside a word.
pub fn inner_grams(word: &[u8], each: impl FnMut(Gram)) {
    windows(word.iter(), each);
}

fn windows<'a>(letters: impl Iterator<Item = &'a u8>, mut each: impl FnMut(Gram)) {
    let mut window = 0u32;
    for (&letter, place) in letters.zip(1..) {
        window = window << 8 | u32::from(letter);
        if place >= 4 {
            each(Gram::new(window));
        }
    }
}

impl Gram {
    /// Fibonacci hashing (D. Knuth: The Art of Computer Programming, volume 3, 6.4).
    fn new(letters: u32) -> Self {
        Self(letters.wrapping_mul(0x9e37_79b1) >> (32 - HASH_BITS))
    }
}
