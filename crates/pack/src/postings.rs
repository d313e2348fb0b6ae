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

/// The postings of one term.
#[derive(Debug, Clone)]
pub struct Postings<'a> {
    frequency: u32,
    kind: TermKind,
    topics: u32,
    next: u32,
    deltas: Reader<'a>,
    fields: std::slice::Iter<'a, u8>,
}

impl Postings<'_> {
    /// What the term is good for.
    pub fn kind(&self) -> TermKind {
        self.kind
    }

    /// In how many topics the term occurs.
    pub fn frequency(&self) -> u32 {
        self.frequency
    }
}

impl Iterator for Postings<'_> {
    type Item = Posting;

    fn next(&mut self) -> Option<Posting> {
        let counts = FieldCounts(*self.fields.next()?);
        let topic = self.next.checked_add(self.deltas.varint()?)?;
        self.next = topic.checked_add(1)?;
        (topic < self.topics).then_some(Posting { topic, counts })
    }
}

/// The four columns of a pack.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Columns<'a> {
    pub(crate) kinds: &'a [u8],
    pub(crate) frequencies: &'a [u8],
    pub(crate) topics: &'a [u8],
    pub(crate) fields: &'a [u8],
}

/// Where the postings of each term begin: the one thing that is computed when a pack is opened,
/// eight bytes for each term.
#[derive(Debug, Clone)]
pub(crate) struct Starts {
    /// For each term, and once more for the end: byte in the column of topics, place in the
    /// column of fields.
    starts: Vec<(u32, u32)>,
}

impl Starts {
    /// Reads the columns once; `None` if they contradict each other.
    pub(crate) fn new(columns: Columns<'_>) -> Option<Self> {
        let mut frequencies = Reader::new(columns.frequencies);
        let mut topics = Reader::new(columns.topics);
        let mut starts = Vec::with_capacity(columns.kinds.len() + 1);
        let mut place = 0u32;
        starts.push((0, 0));
        for _ in columns.kinds {
            let frequency = frequencies.varint()?;
            for _ in 0..frequency {
                topics.varint()?;
            }
            place = place.checked_add(frequency)?;
            starts.push(((columns.topics.len() - topics.len()) as u32, place));
        }
        let complete = frequencies.len() == 0 && topics.len() == 0;
        (complete && place as usize == columns.fields.len()).then_some(Self { starts })
    }

    /// The postings of a term; `topics` is the number of topics in the pack.
    pub(crate) fn postings<'a>(
        &self,
        columns: Columns<'a>,
        term: u32,
        topics: u32,
    ) -> Option<Postings<'a>> {
        let term = term as usize;
        let &(delta_start, start) = self.starts.get(term)?;
        let &(delta_end, end) = self.starts.get(term + 1)?;
        Some(Postings {
            frequency: end - start,
            kind: TermKind::from_byte(*columns.kinds.get(term)?),
            topics,
            next: 0,
            deltas: Reader::new(columns.topics.get(delta_start as usize..delta_end as usize)?),
            fields: columns.fields.get(start as usize..end as usize)?.iter(),
        })
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
        let written = written(&lists);
        let starts = Starts::new(columns(&written)).expect("they agree");
        for (list, term) in lists.iter().zip(0..) {
            let read = starts.postings(columns(&written), term, 1000).expect("a term");
            assert_eq!((read.kind(), read.frequency() as usize), (TermKind::Frame, list.len()));
            assert_eq!(&read.collect::<Vec<_>>(), list);
        }
        assert!(starts.postings(columns(&written), 3, 1000).is_none());
        assert!(starts.postings(columns(&written), u32::MAX, 1000).is_none());
    }

    #[test]
    fn columns_that_contradict_each_other_are_refused() {
        let good = written(&[vec![posting(3, &[Field::Title]), posting(300, &[Field::Title])]]);
        assert!(Starts::new(columns(&good)).is_some());
        for column in 0..4 {
            let mut longer = good.clone();
            longer[column].push(0);
            assert!(Starts::new(columns(&longer)).is_none(), "{column}");
            let mut shorter = good.clone();
            shorter[column].pop();
            assert!(Starts::new(columns(&shorter)).is_none(), "{column}");
        }
    }

    #[test]
    fn counts_stop_at_three_and_do_not_spill_into_the_next_field() {
        let counts = posting(0, &[Field::Questions; 9]).counts;
        assert_eq!(Field::ALL.map(|field| counts.of(field)), [0, 3, 0, 0]);
    }

    #[test]
    fn a_topic_beyond_the_pack_ends_the_list() {
        let written = written(&[vec![posting(3, &[Field::Title]), posting(5, &[Field::Title])]]);
        let starts = Starts::new(columns(&written)).expect("they agree");
        assert_eq!(starts.postings(columns(&written), 0, 5).expect("a term").count(), 1);
    }
}
