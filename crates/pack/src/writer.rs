//! Writes a pack from its parts.

use crate::aliases;
use crate::bytes::Writer;
use crate::cues::{self, Cue, Help};
use crate::dates::Dates;
use crate::layout::{Analysis, Layout};
use crate::phrase::Phrase;
use crate::postings::{Field, PostingsWriter};
use crate::reader::LengthFactors;
use crate::records::{Answer, Office, Topic, Town};
use crate::small_talk::{self, SmallTalkReply};

/// Everything a pack consists of.
#[derive(Debug)]
pub struct Parts<'a> {
    /// Which text analysis made the terms.
    pub analysis: Analysis,
    /// What the pack is made with.
    pub origin: String,
    /// The town.
    pub town: Town<'a>,
    /// The text of each phrase.
    pub phrases: &'a dyn Phrases,
    /// The offices.
    pub offices: Vec<Office<'a>>,
    /// The topics and what they say.
    pub topics: Vec<(Topic<'a>, Answer)>,
    /// For each topic and field BM25's factor `1 / (1 - b + b * length / average)`, 0 if empty.
    pub length_factors: Vec<[f32; Field::ALL.len()]>,
    /// An `fst` set of the terms, whose numbers count from 0 in the order of the set.
    pub vocabulary: Vec<u8>,
    /// The postings of all terms in the same order.
    pub postings: PostingsWriter,
    /// Stems that are aliases, and the terms they lead to.
    pub aliases: Vec<(String, Vec<u32>)>,
    /// Replies to small talk, each with the phrases it answers; where phrases meet in one
    /// question the later reply is given.
    pub small_talk: Vec<(SmallTalkReply, Vec<String>)>,
    /// Who helps in danger or distress.
    pub helps: Vec<Help>,
    /// Phrases and what they want; of two meanings of a phrase the first counts.
    pub cues: Vec<(String, Cue)>,
    /// On which days something happens.
    pub dates: Dates<'a>,
}

/// A table of the interface's texts in one language.
pub trait Phrases: std::fmt::Debug {
    /// The text of a phrase.
    fn text(&self, phrase: Phrase) -> &str;
}

impl Parts<'_> {
    /// The pack as one file.
    ///
    /// # Panics
    /// If the parts contradict each other: as many length factors as topics are needed.
    pub fn into_pack(self) -> Vec<u8> {
        assert_eq!(self.length_factors.len(), self.topics.len(), "one row of lengths a topic");
        let lengths = self.length_factors.iter().flatten();
        Layout::write(
            self.analysis,
            &[
                self.origin.into_bytes(),
                written(|out| self.town.encode(out)),
                written(|out| {
                    for &phrase in Phrase::ALL {
                        out.str(self.phrases.text(phrase));
                    }
                }),
                records(&self.offices, super::records::Office::encode),
                records(&self.topics, |(topic, _), out| topic.encode(out)),
                records(&self.topics, |(_, answer), out| answer.encode(out)),
                lengths.map(|&factor| LengthFactors::encode(factor)).collect(),
                self.vocabulary,
                self.postings.kinds.into_bytes(),
                self.postings.frequencies.into_bytes(),
                self.postings.topics.into_bytes(),
                self.postings.fields.into_bytes(),
                written(|out| aliases::encode(&self.aliases, out)),
                written(|out| small_talk::encode(&self.small_talk, out)),
                written(|out| cues::encode(&self.helps, &self.cues, out)),
                written(|out| self.dates.encode(out)),
            ],
        )
    }
}

fn written(write: impl FnOnce(&mut Writer)) -> Vec<u8> {
    let mut out = Writer::default();
    write(&mut out);
    out.into_bytes()
}

/// Count, end of each record, records.
fn records<T>(items: &[T], mut write: impl FnMut(&T, &mut Writer)) -> Vec<u8> {
    let mut content = Writer::default();
    let mut out = Writer::default();
    out.u32(items.len() as u32);
    for item in items {
        write(item, &mut content);
        out.u32(content.len() as u32);
    }
    out.slice(&content.into_bytes());
    out.into_bytes()
}
