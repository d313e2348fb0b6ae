//! An opened pack: checked once, then read in place.

use fst::Set;

use crate::aliases::Aliases;
use crate::bytes::Reader;
use crate::cues::{Cue, Cues, Help};
use crate::dates::Dates;
use crate::error::PackError;
use crate::layout::{Analysis, Layout, Section};
use crate::phrase::Phrase;
use crate::postings::{Columns, Field, PostedTerm, Posting, TermKind};
use crate::records::{Answer, Office, Topic, Town};
use crate::small_talk::{SmallTalk, SmallTalkReply};
use crate::vocabulary::Terms;

/// An opened pack.
///
/// [`Pack::open`] checks length, checksum, section table and vocabulary; [`Pack::read_postings`]
/// checks the postings. The terms are unpacked, nothing else is. Records are decoded when they are
/// asked for, and a record that cannot be decoded is treated as absent.
#[derive(Debug, Clone)]
pub struct Pack {
    bytes: Vec<u8>,
    layout: Layout,
    terms: Terms,
    aliases: Aliases,
    small_talk: SmallTalk,
    cues: Cues,
    topics: u32,
}

impl Pack {
    /// Opens a pack.
    pub fn open(bytes: Vec<u8>) -> Result<Self, PackError> {
        let layout = Layout::read(&bytes)?;
        let broken = |part| PackError::Structure { part };
        let section = |section| &bytes[layout.range(section)];
        let terms = Terms::read(section(Section::Vocabulary), section(Section::Kinds).len());
        let terms = terms.ok_or(broken("vocabulary"))?;
        let topics = Reader::new(section(Section::Topics)).u32().ok_or(broken("topics"))?;
        // Each topic has four lengths: a larger count is a lie that would be allocated later.
        if section(Section::Lengths).len() != topics as usize * Field::ALL.len() {
            return Err(broken("lengths"));
        }
        let aliases = Aliases::decode(section(Section::Aliases)).ok_or(broken("aliases"))?;
        let small_talk =
            SmallTalk::decode(section(Section::SmallTalk)).ok_or(broken("small talk"))?;
        let cues = Cues::decode(section(Section::Cues)).ok_or(broken("cues"))?;
        Ok(Self { bytes, layout, terms, aliases, small_talk, cues, topics })
    }

    /// Which text analysis made the terms.
    pub fn analysis(&self) -> Analysis {
        self.layout.analysis
    }

    /// The first half of the checksum: tells versions of a town's pack apart.
    pub fn fingerprint(&self) -> u32 {
        self.layout.fingerprint
    }

    /// Number of topics.
    pub fn topic_count(&self) -> u32 {
        self.topics
    }

    /// What the pack was made with, such as `auskunft 0.1.0`; for people, nothing depends on it.
    pub fn origin(&self) -> &str {
        str::from_utf8(self.section(Section::Origin)).unwrap_or_default()
    }

    /// The town; `None` only in a pack that contradicts itself.
    pub fn town(&self) -> Option<Town<'_>> {
        Town::decode(&mut Reader::new(self.section(Section::Town)))
    }

    /// The text of a phrase; empty if the pack does not have it.
    pub fn phrase(&self, phrase: Phrase) -> &str {
        let mut phrases = Reader::new(self.section(Section::Phrases));
        let mut text = None;
        for _ in 0..=phrase as u8 {
            text = phrases.str();
        }
        text.unwrap_or_default()
    }

    /// An office.
    pub fn office(&self, index: u32) -> Option<Office<'_>> {
        Office::decode(&mut self.record(Section::Offices, index)?)
    }

    /// A topic.
    pub fn topic(&self, index: u32) -> Option<Topic<'_>> {
        Topic::decode(&mut self.record(Section::Topics, index)?)
    }

    /// The answer of a topic.
    pub fn answer(&self, index: u32) -> Option<Answer> {
        Answer::decode(&mut self.record(Section::Answers, index)?)
    }

    /// The topic with an id; takes time in proportion to the number of topics.
    pub fn topic_by_id(&self, id: &str) -> Option<u32> {
        (0..self.topics).find(|&index| self.topic(index).is_some_and(|topic| topic.id == id))
    }

    /// The terms.
    pub fn terms(&self) -> &Terms {
        &self.terms
    }

    /// The terms as a set to be searched; `None` only in a pack that contradicts itself.
    pub fn vocabulary(&self) -> Option<Set<&[u8]>> {
        Set::new(self.section(Section::Vocabulary)).ok()
    }

    /// What a term is good for, by its number.
    pub fn term_kind(&self, term: u32) -> Option<TermKind> {
        self.section(Section::Kinds).get(term as usize).copied().map(TermKind::from_byte)
    }

    /// Calls for each posting, term by term. Fails if the postings contradict each other.
    #[inline]
    pub fn read_postings(&self, each: impl FnMut(PostedTerm, Posting)) -> Result<(), PackError> {
        let columns = Columns {
            kinds: self.section(Section::Kinds),
            frequencies: self.section(Section::Frequencies),
            topics: self.section(Section::PostingTopics),
            fields: self.section(Section::PostingFields),
        };
        columns.read(self.topics, each).ok_or(PackError::Structure { part: "postings" })
    }

    /// Number of postings of all terms together.
    pub fn posting_count(&self) -> usize {
        self.section(Section::PostingFields).len()
    }

    /// The terms that a stem leads to as an alias.
    pub fn aliases(&self, stem: &str) -> &[u32] {
        self.aliases.of(stem)
    }

    /// The number of the reply to a phrase of small talk.
    pub fn small_talk(&self, phrase: &str) -> Option<u32> {
        self.small_talk.reply_to(phrase)
    }

    /// A reply to small talk.
    pub fn small_talk_reply(&self, number: u32) -> Option<&SmallTalkReply> {
        self.small_talk.reply(number)
    }

    /// What a phrase of a question wants, whatever it is about.
    pub fn cue(&self, phrase: &str) -> Option<Cue> {
        self.cues.of(phrase)
    }

    /// Who helps in danger or distress.
    pub fn help(&self, number: u8) -> Option<&Help> {
        self.cues.help(number)
    }

    /// The dates of the town; `None` only in a pack that contradicts itself.
    pub fn dates(&self) -> Option<Dates<'_>> {
        Dates::decode(&mut Reader::new(self.section(Section::Dates)))
    }

    /// By how much the length of each field makes an occurrence in it count.
    pub fn length_factors(&self) -> LengthFactors<'_> {
        LengthFactors { bytes: self.section(Section::Lengths) }
    }

    /// Name and length in bytes of each section.
    pub fn sections(&self) -> impl Iterator<Item = (&'static str, &[u8])> {
        const SECTIONS: [Section; Section::COUNT] = [
            Section::Origin,
            Section::Town,
            Section::Phrases,
            Section::Offices,
            Section::Topics,
            Section::Answers,
            Section::Lengths,
            Section::Vocabulary,
            Section::Kinds,
            Section::Frequencies,
            Section::PostingTopics,
            Section::PostingFields,
            Section::Aliases,
            Section::SmallTalk,
            Section::Cues,
            Section::Dates,
        ];
        SECTIONS
            .into_iter()
            .map(|section| (Section::NAMES[section as usize], self.section(section)))
    }

    fn section(&self, section: Section) -> &[u8] {
        self.bytes.get(self.layout.range(section)).unwrap_or_default()
    }

    /// A record of a section that begins with the ends of its records: `u32` count, `count` times
    /// `u32`, then the records.
    fn record(&self, section: Section, index: u32) -> Option<Reader<'_>> {
        let section = self.section(section);
        let mut head = Reader::new(section);
        let count = head.u32()?;
        if index >= count {
            return None;
        }
        let at = |i: u32| Reader::new(section.get(4 + 4 * i as usize..)?).u32();
        let start = if index == 0 { 0 } else { at(index - 1)? };
        let records = section.get((count as usize).checked_mul(4)?.checked_add(4)?..)?;
        Some(Reader::new(records.get(start as usize..at(index)? as usize)?))
    }
}

/// By how much the length of each field makes an occurrence in it count: BM25's
/// `1 / (1 - b + b * length / average)`.
#[derive(Debug, Clone, Copy)]
pub struct LengthFactors<'a> {
    bytes: &'a [u8],
}

impl LengthFactors<'_> {
    /// Factors are stored in steps of 1/64, up to 3.98.
    const STEPS: f32 = 64.0;

    /// The factor for a field of a topic; 0 for an empty field.
    pub fn of(&self, topic: u32, field: Field) -> f32 {
        let at = topic as usize * Field::ALL.len() + field as usize;
        f32::from(self.bytes.get(at).copied().unwrap_or_default()) / Self::STEPS
    }

    pub(crate) fn encode(factor: f32) -> u8 {
        (factor * Self::STEPS).round().clamp(0.0, 255.0) as u8
    }
}
