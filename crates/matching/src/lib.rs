//! Matching: which topics of a pack fit a question, and how well.
//!
//! ```text
//! question      which words, each once, never too many, in which sentences
//!    |
//! lookup        which terms of the pack each word may stand for, and how surely
//!    |
//! rank          runs of letters, words and titles add up to a score
//! ```
//!
//! This is what a question runs through each time, so it is a crate of its own, which can be optimised
//! otherwise than what is only said once. What is decided and said is the engine's. It only adds,
//! multiplies and divides `f32`, which IEEE 754 defines exactly, in an order that nothing but the pack
//! decides: the same question to the same pack gets the same scores everywhere, to the bit.

// A panic ends the widget: nothing that runs in the browser may have one.
#![cfg_attr(not(test), deny(clippy::unwrap_used, clippy::expect_used, clippy::panic))]

mod compound;
mod gram_index;
mod logarithm;
mod lookup;
mod occurrences;
mod question;
mod rank;
mod sentence;

pub use gram_index::{Gram, GramIndex, grams};
pub use lookup::{Candidate, Lookup, Meaning, Part, Relation};
pub use occurrences::{Occurrence, Occurrences};
pub use question::{MAX_WORDS, Question, beginning};
pub use rank::{MAX_RANKED, Ranked, idf, rank};
