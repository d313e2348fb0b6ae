//! The engine: from what a citizen types to what the desk says.
//!
//! ```text
//! matching      which topics of the pack fit, and how well (`auskunft-matching`)
//!    |
//! decide        decide: answer, ask back, or hand over
//!    |
//! conversation  converse: the reply, ready to be shown
//! ```
//!
//! The engine knows no clock, no files, no JavaScript and no chance: the same question to the same
//! pack at the same civil time gets the same reply, natively and in the browser, to the bit.
//!
//! No text makes it fail. What the pack says is taken as it is, what it lacks is absent.

// A panic ends the widget: nothing that runs in the browser may have one.
#![cfg_attr(not(test), deny(clippy::unwrap_used, clippy::expect_used, clippy::panic))]

mod civil_time;
mod contact;
mod conversation;
mod cues;
mod dates;
mod decide;
mod desk;
mod edition;
mod explain;
mod hours;
mod mail;
mod passage;
mod pending;
mod reply;
mod small_talk;
mod suggest;
mod verdict;
mod when;

pub use auskunft_matching::{MAX_RANKED, Ranked};
pub use auskunft_pack::{Block, Date, Facet, Inline, PackError, Phrase, Section, Target};
pub use civil_time::{CivilTime, InvalidTime};
pub use conversation::Conversation;
pub use decide::{Decision, MAX_CHOICES};
pub use desk::{Desk, Town};
pub use edition::Edition;
pub use explain::{Found, How, WordMatch};
pub use reply::{
    Answer, CalendarFile, Choice, Contact, OfficeIndex, Reply, SourceLine, TopicIndex,
    UpcomingDates,
};
pub use suggest::{MAX_SUGGESTIONS, Suggestion};
pub use verdict::{Aside, Verdict};
pub use when::{Days, When, when};
