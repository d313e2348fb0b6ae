//! Small talk: what people say to a desk without asking for anything, and what it says back.
//!
//! A phrase is known by a hash of its words, as it is only ever compared as a whole. The section
//! is the list of replies (`offer`, text), then for each phrase, sorted by hash, the varint distance
//! to the hash before, and then for each phrase the number of its reply. With 24 bits one wrong
//! phrase in some 50,000 is taken for one of 300.

use crate::bytes::{Reader, Writer};
use crate::hashes::Numbers;

const HASH_BITS: u32 = 24;

/// What is offered with a reply.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[repr(u8)]
pub enum Offer {
    /// Nothing.
    #[default]
    Nothing = 0,
    /// The topics of the start.
    Topics = 1,
    /// The contact of last resort.
    Contact = 2,
}

/// What the desk says back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SmallTalkReply {
    /// The text; empty for words that only go with others (`bitte`, `denn`).
    pub text: String,
    /// What is offered with it.
    pub offer: Offer,
}

/// Phrases and replies.
#[derive(Debug, Clone, Default)]
pub(crate) struct SmallTalk {
    replies: Vec<SmallTalkReply>,
    phrases: Numbers,
}

impl SmallTalk {
    /// Reads the section; `None` if it is broken.
    pub(crate) fn decode(bytes: &[u8]) -> Option<Self> {
        let mut bytes = Reader::new(bytes);
        let replies = bytes.list(|bytes| {
            let offer = Offer::from_byte(bytes.u8()?);
            Some(SmallTalkReply { offer, text: bytes.str()?.to_owned() })
        })?;
        Some(Self { replies, phrases: Numbers::decode(HASH_BITS, &mut bytes)? })
    }

    /// The number of the reply to a phrase.
    pub(crate) fn reply_to(&self, phrase: &str) -> Option<u32> {
        self.phrases.of(phrase)
    }

    /// A reply.
    pub(crate) fn reply(&self, number: u32) -> Option<&SmallTalkReply> {
        self.replies.get(number as usize)
    }
}

impl Offer {
    fn from_byte(byte: u8) -> Self {
        match byte {
            1 => Self::Topics,
            2 => Self::Contact,
            _ => Self::Nothing,
        }
    }
}

/// Writes the section: replies, each with the phrases it answers.
pub(crate) fn encode(replies: &[(SmallTalkReply, Vec<String>)], out: &mut Writer) {
    out.list(replies, |(reply, _), out| {
        out.u8(reply.offer as u8);
        out.str(&reply.text);
    });
    let numbered = replies.iter().zip(0u32..);
    let phrases =
        numbered.flat_map(|((_, says), number)| says.iter().map(move |say| (say.as_str(), number)));
    Numbers::new(HASH_BITS, phrases).encode(out);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn phrases_survive_packing_and_others_have_no_reply() {
        let reply = |text: &str, offer| SmallTalkReply { text: text.to_owned(), offer };
        let says = |says: &[&str]| says.iter().map(ToString::to_string).collect::<Vec<_>>();
        let replies = [
            (reply("Guten Tag!", Offer::Topics), says(&["halo", "moin"])),
            (reply("Gern.", Offer::Nothing), says(&["danke"])),
        ];
        let mut out = Writer::default();
        encode(&replies, &mut out);
        let bytes = out.into_bytes();
        let small_talk = SmallTalk::decode(&bytes).expect("a section");
        for (reply, says) in &replies {
            for say in says {
                let number = small_talk.reply_to(say).expect("a phrase");
                assert_eq!(small_talk.reply(number), Some(reply));
            }
        }
        assert_eq!(small_talk.reply_to("hundesteuer"), None);
        assert!(SmallTalk::decode(&bytes[..bytes.len() - 1]).is_none());
    }
}
