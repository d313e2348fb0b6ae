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
    /// For each hash, and once more for the end, the start of its terms in `members`.
    starts: Vec<u32>,
    members: Vec<u32>,
}

impl GramIndex {
    /// Indexes the terms of a pack but for function words. A counting sort: count, sum up, fill.
    /// Taking the terms apart twice is less work than keeping all runs.
    pub fn new(pack: &Pack) -> Self {
        // Each start stands one place behind its own until the runs before it are filled in.
        let mut starts = vec![0u32; (1 << HASH_BITS) + 2];
        each_gram(pack, |_, gram| starts[gram.0 as usize + 2] += 1);
        let mut sum = 0;
        for start in &mut starts {
            sum += *start;
            *start = sum;
        }
        let mut members = vec![0u32; sum as usize];
        each_gram(pack, |term, gram| {
            let place = &mut starts[gram.0 as usize + 1];
            members[*place as usize] = term;
            *place += 1;
        });
        Self { starts, members }
    }

    /// The terms that contain a run of letters, once for each time.
    pub fn containing(&self, gram: Gram) -> &[u32] {
        match self.starts.get(gram.0 as usize..).unwrap_or_default() {
            [start, end, ..] => {
                self.members.get(*start as usize..*end as usize).unwrap_or_default()
            }
            _ => &[],
        }
    }
}

/// Calls for each run of letters of each term that is no function word.
fn each_gram(pack: &Pack, mut each: impl FnMut(u32, Gram)) {
    let terms = pack.terms();
    for term in 0..terms.count() {
        if !pack.term_kind(term).is_some_and(TermKind::is_function) {
            grams(terms.bytes(term), |gram| each(term, gram));
        }
    }
}

/// A run of four letters of a word, its edges included, as its hash.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Gram(pub u32);

/// Calls for each run of four letters of `^word$`.
pub fn grams(word: &[u8], mut each: impl FnMut(Gram)) {
    // The last letters that were seen; after the first three, a run at each letter.
    let mut run = u32::from(b'^');
    let mut letters = word.iter();
    for &letter in letters.by_ref().take(2) {
        run = run << 8 | u32::from(letter);
    }
    if word.len() >= 2 {
        for &letter in letters {
            run = run << 8 | u32::from(letter);
            each(Gram::new(run));
        }
        each(Gram::new(run << 8 | u32::from(b'$')));
    }
}

/// Calls for each run of four letters inside a word.
pub fn inner_grams(word: &[u8], mut each: impl FnMut(Gram)) {
    for run in word.windows(4) {
        each(Gram::new(run.iter().fold(0, |run, &letter| run << 8 | u32::from(letter))));
    }
}

impl Gram {
    /// Fibonacci hashing (D. Knuth: The Art of Computer Programming, volume 3, 6.4).
    fn new(letters: u32) -> Self {
        Self(letters.wrapping_mul(0x9e37_79b1) >> (32 - HASH_BITS))
    }
}
