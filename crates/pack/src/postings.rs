//! Postings: in which topics a term occurs, and in which of their fields.
//!
//! The list of a term stands at the offset that the vocabulary gives: one byte for the weight of
//! the term, a varint with the number of topics, then for each topic a varint (distance to the
//! topic before) and one byte with the counts of the four fields, two bits each. A count of three
//! means three or more: beyond that BM25's saturation makes no difference that matters, and a
//! posting takes two bytes.

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

impl FieldCounts {
    /// Counts one more occurrence; counts stay at three.
    pub fn add(&mut self, field: Field) {
        if self.of(field) < 3 {
            self.0 += 1 << (2 * field as u8);
        }
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

/// How much a term tells, as the compiler computed it: its inverse document frequency in steps of
/// 1/24. Whole steps keep a question's score the same on every machine.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct Weight(pub u8);

impl Weight {
    const STEPS: f32 = 24.0;

    /// The nearest weight; values beyond 10.6 become 10.6.
    pub fn from_idf(idf: f32) -> Self {
        Self((idf * Self::STEPS).round().clamp(0.0, 255.0) as u8)
    }

    /// The inverse document frequency.
    pub fn idf(self) -> f32 {
        f32::from(self.0) / Self::STEPS
    }
}

/// The postings of one term.
#[derive(Debug, Clone)]
pub struct Postings<'a> {
    weight: Weight,
    left: u32,
    topic: Option<u32>,
    topics: u32,
    bytes: Reader<'a>,
}

impl<'a> Postings<'a> {
    /// Opens the list at an offset; `topics` is the number of topics in the pack.
    pub(crate) fn at(section: &'a [u8], offset: u64, topics: u32) -> Option<Self> {
        let mut bytes = Reader::new(section.get(usize::try_from(offset).ok()?..)?);
        let weight = Weight(bytes.u8()?);
        let left = bytes.varint()?;
        Some(Self { weight, left, topic: None, topics, bytes })
    }

    /// The weight of the term.
    pub fn weight(&self) -> Weight {
        self.weight
    }

    /// How many topics contain the term and have not been read yet.
    pub fn remaining(&self) -> u32 {
        self.left
    }
}

impl Iterator for Postings<'_> {
    type Item = Posting;

    /// The next topic; the list ends early where the bytes are broken.
    fn next(&mut self) -> Option<Posting> {
        self.left = self.left.checked_sub(1)?;
        let delta = self.bytes.varint()?;
        let topic = match self.topic {
            None => delta,
            Some(before) => before.checked_add(delta)?.checked_add(1)?,
        };
        if topic >= self.topics {
            return None;
        }
        self.topic = Some(topic);
        Some(Posting { topic, counts: FieldCounts(self.bytes.u8()?) })
    }
}

/// Collects the lists of all terms.
#[derive(Debug, Default)]
pub struct PostingsWriter {
    bytes: Writer,
}

impl PostingsWriter {
    /// Appends a list, sorted by topic, and returns its offset for the vocabulary.
    pub fn push(&mut self, weight: Weight, postings: &[Posting]) -> u64 {
        let offset = self.bytes.len() as u64;
        self.bytes.u8(weight.0);
        let mut next = 0;
        self.bytes.list(postings, |posting, bytes| {
            debug_assert!(posting.topic >= next, "postings are sorted by topic");
            bytes.varint(posting.topic - next);
            bytes.u8(posting.counts.0);
            next = posting.topic + 1;
        });
        offset
    }

    pub(crate) fn into_bytes(self) -> Vec<u8> {
        self.bytes.into_bytes()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn posting(topic: u32, fields: &[Field]) -> Posting {
        let mut counts = FieldCounts::default();
        fields.iter().for_each(|&field| counts.add(field));
        Posting { topic, counts }
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
        let mut writer = PostingsWriter::default();
        let offsets: Vec<u64> = lists.iter().map(|list| writer.push(Weight(7), list)).collect();
        let bytes = writer.into_bytes();
        for (offset, list) in offsets.iter().zip(&lists) {
            let read = Postings::at(&bytes, *offset, 1000).expect("offset is inside");
            assert_eq!(read.weight(), Weight(7));
            assert_eq!(&read.collect::<Vec<_>>(), list);
        }
    }

    #[test]
    fn counts_stop_at_three_and_do_not_spill_into_the_next_field() {
        let counts = posting(0, &[Field::Questions; 9]).counts;
        assert_eq!(Field::ALL.map(|field| counts.of(field)), [0, 3, 0, 0]);
    }

    #[test]
    fn a_topic_beyond_the_pack_ends_the_list() {
        let mut writer = PostingsWriter::default();
        writer.push(Weight(1), &[posting(3, &[Field::Title]), posting(5, &[Field::Title])]);
        let bytes = writer.into_bytes();
        assert_eq!(Postings::at(&bytes, 0, 5).expect("inside").count(), 1);
        assert!(Postings::at(&bytes, 99, 5).is_none());
        assert!(Postings::at(&bytes, u64::MAX, 5).is_none());
    }

    #[test]
    fn weights_are_steps_and_clamped() {
        assert_eq!(Weight::from_idf(1.0).idf(), 1.0);
        assert_eq!(Weight::from_idf(-3.0), Weight(0));
        assert_eq!(Weight::from_idf(1e9), Weight(255));
    }
}
