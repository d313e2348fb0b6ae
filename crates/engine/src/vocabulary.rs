//! The terms of a pack as text, and which of them contain a run of letters.
//!
//! Both are derived when a pack is opened: the terms from its `fst` set, the runs of letters
//! (character n-grams) from the terms. They are not shipped, because the derivation takes less time
//! than the download would.

use auskunft_pack::{Pack, TermKind};
use fst::raw::{Fst, Node};

/// Runs of letters are told apart by a hash of this many bits. Two of them rarely share one, and
/// then their terms are found together (the hashing trick: K. Weinberger et al.: Feature Hashing
/// for Large Scale Multitask Learning, 2009).
const HASH_BITS: u32 = 15;

/// All terms that occur in a topic, by number.
#[derive(Debug, Clone)]
pub struct Vocabulary {
    text: Vec<u8>,
    /// End of each term in `text`.
    ends: Vec<u32>,
    /// For each hash the end of its terms in `members`.
    gram_ends: Vec<u32>,
    members: Vec<u32>,
}

impl Vocabulary {
    /// Reads the vocabulary of a pack.
    pub fn new(pack: &Pack) -> Self {
        let mut vocabulary =
            Self { text: Vec::new(), ends: Vec::new(), gram_ends: Vec::new(), members: Vec::new() };
        if let Some(set) = pack.vocabulary() {
            vocabulary.read(set.as_fst(), set.as_fst().root(), &mut Vec::new());
        }
        vocabulary.index_grams(|term| {
            pack.postings(term).is_some_and(|list| list.kind() != TermKind::Function)
        });
        vocabulary
    }

    /// Reads the terms below a node, of which `term` is the beginning. This is what a stream of the
    /// set gives too, in half the time. The pack has checked that no term is long.
    fn read(&mut self, set: &Fst<&[u8]>, node: Node<'_>, term: &mut Vec<u8>) {
        if node.is_final() {
            self.text.extend_from_slice(term);
            self.ends.push(self.text.len() as u32);
        }
        for next in node.transitions() {
            term.push(next.inp);
            self.read(set, set.node(next.addr), term);
            term.pop();
        }
    }

    /// Number of terms.
    pub fn len(&self) -> u32 {
        self.ends.len() as u32
    }

    /// The number of a term.
    pub fn number(&self, term: &[u8]) -> Option<u32> {
        let number = self.first_from(term);
        (self.term(number) == term && number < self.len()).then_some(number)
    }

    /// The terms that begin with a text and are longer, in the order of the alphabet.
    pub fn beginning_with<'a>(&'a self, text: &'a [u8]) -> impl Iterator<Item = &'a [u8]> {
        let terms = (self.first_from(text)..self.len()).map(|number| self.term(number));
        terms.take_while(|term| term.starts_with(text)).filter(|term| term.len() > text.len())
    }

    /// The first term that is not before a text in the alphabet.
    fn first_from(&self, text: &[u8]) -> u32 {
        let (mut low, mut high) = (0, self.len());
        while low < high {
            let middle = low.midpoint(high);
            if self.term(middle) < text { low = middle + 1 } else { high = middle }
        }
        low
    }

    /// A term by its number; empty if there is none.
    pub fn term(&self, number: u32) -> &[u8] {
        let number = number as usize;
        let start = number.checked_sub(1).and_then(|before| self.ends.get(before)).copied();
        let end = self.ends.get(number).copied().unwrap_or_default();
        self.text.get(start.unwrap_or_default() as usize..end as usize).unwrap_or_default()
    }

    /// A term as text; empty if a pack has one that is none.
    pub fn text(&self, number: u32) -> &str {
        std::str::from_utf8(self.term(number)).unwrap_or_default()
    }

    /// The terms that contain a run of letters, once for each time.
    pub fn containing(&self, gram: Gram) -> &[u32] {
        let hash = gram.0 as usize;
        let start = hash.checked_sub(1).and_then(|before| self.gram_ends.get(before)).copied();
        let end = self.gram_ends.get(hash).copied().unwrap_or_default();
        self.members.get(start.unwrap_or_default() as usize..end as usize).unwrap_or_default()
    }

    /// A counting sort: count, sum up, fill from the back.
    fn index_grams(&mut self, is_content: impl Fn(u32) -> bool) {
        let content: Vec<u32> = (0..self.len()).filter(|&term| is_content(term)).collect();
        let mut ends = vec![0u32; 1 << HASH_BITS];
        for &term in &content {
            grams(self.term(term), |gram| ends[gram.0 as usize] += 1);
        }
        let mut sum = 0;
        for end in &mut ends {
            sum += *end;
            *end = sum;
        }
        let mut members = vec![0u32; sum as usize];
        let mut places = ends.clone();
        for &term in content.iter().rev() {
            grams(self.term(term), |gram| {
                let place = &mut places[gram.0 as usize];
                *place -= 1;
                members[*place as usize] = term;
            });
        }
        (self.gram_ends, self.members) = (ends, members);
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
