//! Postings: in which topics a term occurs, and in which of their fields.
//!
//! Terms are numbered in the order of the vocabulary. Their postings lie in four columns, because
//! numbers of one kind compress better side by side:
//!
//! | column | for each | content |
//! |---|---|---|
//! | kinds | term | one byte, see [`TermKind`] |
//! | frequencies | term | varint, in how many topics it occurs |
//! | topics | posting | varint, distance to the topic before |
//! | fields | posting | one byte, counts of the four fields, two bits each |
//!
//! A count of three means three or more: beyond that BM25's saturation makes no difference that
//! matters, and a posting takes two bytes.

use crate::bytes::{Reader, Writer};

/// The parts of a topic that are searched, in the order of their bits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
pub enum Field {
    /// The title.
    Title = 0,
    /// The questions as citizens ask them.
    Questions = 1,
    /// Further words an editor gave.
    Keywords = 2,
    /// Answer and sections.
    Answer = 3,
}

impl Field {
    /// All fields in the order of their bits.
    pub const ALL: [Field; 4] = [Field::Title, Field::Questions, Field::Keywords, Field::Answer];
}

/// How often a term occurs in each field of one topic.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct FieldCounts(u8);

/// The bits of title, questions and keywords.
const ABOUT: u8 = 0b0011_1111;

impl FieldCounts {
    /// Counts one more occurrence; counts stay at three.
    pub fn add(&mut self, field: Field) {
        if self.of(field) < 3 {
            self.0 += 1 << (2 * field as u8);
        }
    }

    /// Whether title, questions or keywords have the term: the topic is about it. An answer
    /// mentions much else.
    pub fn is_about(self) -> bool {
        self.0 & ABOUT > 0
    }

    /// 0 to 3, where 3 means three or more.
    pub fn of(self, field: Field) -> u8 {
        self.0 >> (2 * field as u8) & 3
    }
}

/// One topic of a term's list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Posting {
    /// Index of the topic.
    pub topic: u32,
    /// Occurrences in it.
    pub counts: FieldCounts,
}

/// What a term is good for in a question.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[repr(u8)]
pub enum TermKind {
    /// Says nothing about what is asked: `der`, `ich`, `bitte`. It occurs in no topic, and its term
    /// is its [`function_term`].
    Function = 0,
    /// Frames a question: `bekommen`, `brauchen`, `gibt`.
    Frame = 1,
    /// Everything else.
    #[default]
    Content = 2,
    /// As [`Self::Function`], and speaks to the desk itself: `du`, `dein`.
    Address = 3,
    /// As [`Self::Function`], and makes of `du` a way to ask: `kannst (du mir sagen)`.
    Asker = 4,
}

impl TermKind {
    pub(crate) fn from_byte(byte: u8) -> Self {
        match byte {
            0 => Self::Function,
            1 => Self::Frame,
            3 => Self::Address,
            4 => Self::Asker,
            _ => Self::Content,
        }
    }

    /// Whether such a term says nothing about what is asked and occurs in no topic.
    pub fn is_function(self) -> bool {
        matches!(self, Self::Function | Self::Address | Self::Asker)
    }
}

/// Function words are listed as they are written and not by their stems, because `seit` is one
/// and `Seite` with the same stem is none: a mark that no word has keeps the two apart.
const FUNCTION_MARK: char = ' ';

/// The term that stands for a function word.
pub fn function_term(folded: &str) -> String {
    format!("{FUNCTION_MARK}{folded}")
}

/// The function word that a term stands for; `None` if it stands for none.
pub fn function_word(term: &str) -> Option<&str> {
    term.strip_prefix(FUNCTION_MARK)
}

/// A term whose postings are being read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PostedTerm {
    /// Its number in the vocabulary.
    pub number: u32,
    /// What it is good for.
    pub kind: TermKind,
    /// In how many topics it occurs.
    pub frequency: u32,
}

/// The four columns of a pack.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Columns<'a> {
    pub(crate) kinds: &'a [u8],
    pub(crate) frequencies: &'a [u8],
    pub(crate) topics: &'a [u8],
    pub(crate) fields: &'a [u8],
}

impl Columns<'_> {
    /// Calls for each posting, term by term; `None` if the columns contradict each other, or name a
    /// topic that is none of the first `topics`.
    #[inline]
    pub(crate) fn read(self, topics: u32, mut each: impl FnMut(PostedTerm, Posting)) -> Option<()> {
        let mut frequencies = Reader::new(self.frequencies);
        let mut distances = Reader::new(self.topics);
        let mut fields = self.fields.iter();
        for (number, &kind) in (0..).zip(self.kinds) {
            let (kind, frequency) = (TermKind::from_byte(kind), frequencies.varint()?);
            let mut next = 0u32;
            for _ in 0..frequency {
                let topic =
                    next.checked_add(distances.varint()?).filter(|&topic| topic < topics)?;
                let counts = FieldCounts(*fields.next()?);
                each(PostedTerm { number, kind, frequency }, Posting { topic, counts });
                next = topic + 1;
            }
        }
        (frequencies.len() == 0 && distances.len() == 0 && fields.len() == 0).then_some(())
    }
}

/// Collects the postings of all terms in the order of the vocabulary.
#[derive(Debug, Default)]
pub struct PostingsWriter {
    pub(crate) kinds: Writer,
    pub(crate) frequencies: Writer,
    pub(crate) topics: Writer,
    pub(crate) fields: Writer,
}

impl PostingsWriter {
    /// Appends the postings of the next term, sorted by topic.
    pub fn push(&mut self, kind: TermKind, postings: &[Posting]) {
        self.kinds.u8(kind as u8);
        self.frequencies.varint(postings.len() as u32);
        let mut next = 0;
        for posting in postings {
            debug_assert!(posting.topic >= next, "postings are sorted by topic");
            self.topics.varint(posting.topic - next);
            self.fields.u8(posting.counts.0);
            next = posting.topic + 1;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn posting(topic: u32, fields: &[Field]) -> Posting {
        let mut counts = FieldCounts::default();
        for &field in fields {
            counts.add(field);
        }
        Posting { topic, counts }
    }

    type Written = [Vec<u8>; 4];

    fn written(lists: &[Vec<Posting>]) -> Written {
        let mut out = PostingsWriter::default();
        for list in lists {
            out.push(TermKind::Frame, list);
        }
        [out.kinds, out.frequencies, out.topics, out.fields].map(Writer::into_bytes)
    }

    fn columns([kinds, frequencies, topics, fields]: &Written) -> Columns<'_> {
        Columns { kinds, frequencies, topics, fields }
    }

    fn read(columns: Columns<'_>, topics: u32) -> Option<Vec<(PostedTerm, Posting)>> {
        let mut read = Vec::new();
        columns.read(topics, |term, posting| read.push((term, posting)))?;
        Some(read)
    }

    #[test]
    fn lists_survive_packing() {
        let lists = [
            vec![
                posting(0, &[Field::Title]),
                posting(1, &[Field::Answer; 2]),
                posting(700, &Field::ALL),
            ],
            vec![],
            vec![posting(999, &[Field::Keywords; 9])],
        ];
        let term = |number, frequency| PostedTerm { number, kind: TermKind::Frame, frequency };
        let first = lists[0].iter().map(|&posting| (term(0, 3), posting));
        let expected: Vec<_> = first.chain([(term(2, 1), lists[2][0])]).collect();
        assert_eq!(read(columns(&written(&lists)), 1000), Some(expected));
    }

    #[test]
    fn columns_that_contradict_each_other_are_refused() {
        let good = written(&[vec![posting(3, &[Field::Title]), posting(300, &[Field::Title])]]);
        assert!(read(columns(&good), 1000).is_some());
        for column in 0..4 {
            let mut longer = good.clone();
            longer[column].push(0);
            assert!(read(columns(&longer), 1000).is_none(), "{column}");
            let mut shorter = good.clone();
            shorter[column].pop();
            assert!(read(columns(&shorter), 1000).is_none(), "{column}");
        }
    }

    #[test]
    fn counts_stop_at_three_and_do_not_spill_into_the_next_field() {
        let counts = posting(0, &[Field::Questions; 9]).counts;
        assert_eq!(Field::ALL.map(|field| counts.of(field)), [0, 3, 0, 0]);
    }

    #[test]
    fn a_topic_beyond_the_pack_is_refused() {
        let written = written(&[vec![posting(3, &[Field::Title]), posting(5, &[Field::Title])]]);
        assert!(read(columns(&written), 6).is_some());
        assert!(read(columns(&written), 5).is_none());
    }
}
