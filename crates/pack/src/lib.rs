//! The pack: a FAQ compiled to flat bytes that a browser reads in place.
//!
//! # Overview
//! * [`Parts::into_pack`] writes a pack, natively, once.
//! * [`Pack::open`] checks the bytes and reads them, natively and in the browser.
//! * [`Block`] and [`Inline`] are what an answer consists of; [`Facet`], [`Phrase`], [`Date`] and
//!   [`Field`] are the words that compiler, engine and view share.
//!
//! # Why flat
//! A browser that must build an index first makes the visitor wait; a pack is ready when its
//! bytes are. What a question touches (vocabulary, postings, length factors) lies in sections of
//! its own, apart from the texts, of which only those shown are ever decoded.
//!
//! # Damage and intent
//! A pack whose bytes changed on the way is refused by its checksum. A pack made with intent can
//! carry a right checksum, so no reader here trusts a number it reads: the worst such a pack can
//! do is to lack records.
//!
//! ```
//! use auskunft_pack::{Pack, PackError};
//! let page = b"<!doctype html><title>404</title>".to_vec();
//! assert_eq!(Pack::open(page).err(), Some(PackError::NotAPack));
//! ```

// A panic ends the widget: nothing that runs in the browser may have one.
#![cfg_attr(not(test), deny(clippy::unwrap_used, clippy::expect_used, clippy::panic))]

mod aliases;
pub mod block;
mod bytes;
pub mod calendar;
mod cues;
pub mod date;
pub mod dates;
mod error;
pub mod facet;
pub mod feasts;
mod hashes;
mod layout;
mod phrase;
mod postings;
mod reader;
mod records;
mod small_talk;
mod vocabulary;
mod writer;

pub use block::{Block, Inline, Target};
pub use calendar::{Access, Calendar, Exception, Span};
pub use cues::{Cue, Help};
pub use date::Date;
pub use dates::{Dates, Kind, Street, Timetable};
pub use error::PackError;
pub use facet::Facet;
pub use layout::{Analysis, FORMAT_VERSION, reseal};
pub use phrase::Phrase;
pub use postings::{Field, FieldCounts, PostedTerm, Posting, PostingsWriter, TermKind};
pub use postings::{function_term, function_word};
pub use reader::{LengthFactors, Pack};
pub use records::{Answer, Office, Section, Topic, Town};
pub use small_talk::{Offer, SmallTalkReply};
pub use vocabulary::{MAX_TERM_BYTES, Terms};
pub use writer::{Parts, Phrases};
