//! The diary of one kiosk since it was started: how many questions were answered, and, if the town
//! wants to know, which were not.
//!
//! It lies in memory and nowhere else, and ends with the page. Counting names nobody and is always
//! on. Questions are kept only after [`Diary::keep_questions`], without what could name a person
//! ([`personal_data`](crate::personal_data)), and with nothing that would tell two people apart or who
//! asked after whom:
//!
//! * **No time.** A camera, or somebody who stood in the queue, would make a name of it.
//! * **No order.** The export is sorted by the alphabet, for neighbours in the order of asking may be
//!   one conversation.
//! * **No conversation**, and the same question is counted instead of listed twice.
//!
//! ```
//! use auskunft_kiosk::diary::Diary;
//! let mut diary = Diary::new();
//! diary.keep_questions(true);
//! diary.note("Wo darf ich angeln?");
//! diary.note("wo darf  ich ANGELN");
//! assert_eq!(diary.unanswered().collect::<Vec<_>>(), [("Wo darf ich angeln?", 2)]);
//! ```

use std::collections::BTreeMap;

use auskunft_engine::{Decision, Desk, Reply};
use auskunft_text::{Language, fold};

use crate::personal_data::redacted;

mod export;

/// Most different questions that are kept; a kiosk may stand for months.
pub const MAX_QUESTIONS: usize = 1_000;

/// Most characters that are kept of a question, which is as many as the field takes.
pub const MAX_CHARACTERS: usize = 300;

/// What happened at one kiosk since it was started.
#[derive(Debug, Default)]
pub struct Diary {
    counts: Counts,
    keeps_questions: bool,
    /// The questions by their folded words, which is the order of the alphabet.
    unanswered: BTreeMap<String, Kept>,
    /// How often a question was asked that found no room.
    left_out: u32,
}

/// How often what was done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Counts {
    /// Conversations that have ended.
    pub conversations: u32,
    /// Questions that were answered.
    pub answers: u32,
    /// Questions that the desk asked back.
    pub clarifies: u32,
    /// Questions that were handed over to a person.
    pub handovers: u32,
}

/// A question as it was typed first, without what could name a person.
#[derive(Debug)]
struct Kept {
    text: String,
    times: u32,
}

impl Diary {
    /// An empty diary that only counts.
    pub fn new() -> Self {
        Self::default()
    }

    /// Hears a question and the reply to it: counts, and notes what was not answered.
    ///
    /// A greeting is no question. A call for help is none either, and nobody should read it later:
    /// neither is counted nor kept, although the desk hands both over.
    pub fn hear(&mut self, desk: &Desk, question: &str, reply: &Reply) {
        if desk.judge(question).aside.is_some() {
            return;
        }
        self.count(reply.decision);
        if reply.decision == Decision::Handover {
            self.note(question);
        }
    }

    /// Counts a decision.
    pub fn count(&mut self, decision: Decision) {
        let count = match decision {
            Decision::Answer => &mut self.counts.answers,
            Decision::Clarify => &mut self.counts.clarifies,
            Decision::Handover => &mut self.counts.handovers,
        };
        *count = count.saturating_add(1);
    }

    /// Counts a conversation.
    pub fn conversation_ended(&mut self) {
        self.counts.conversations = self.counts.conversations.saturating_add(1);
    }

    /// What was counted.
    pub fn counts(&self) -> Counts {
        self.counts
    }

    /// Whether questions are kept. They are not, until somebody of the staff wants it.
    pub fn keeps_questions(&self) -> bool {
        self.keeps_questions
    }

    /// Keeps questions from now on, or no more: then those kept are forgotten.
    pub fn keep_questions(&mut self, on: bool) {
        self.keeps_questions = on;
        if !on {
            self.unanswered.clear();
            self.left_out = 0;
        }
    }

    /// Notes a question that was not answered, if questions are kept.
    pub fn note(&mut self, question: &str) {
        if !self.keeps_questions {
            return;
        }
        // Cut last: half a telephone number would no longer be known as one.
        let text = shortened(&redacted(question));
        let key = key(&text);
        if key.is_empty() {
            return;
        }
        let has_room = self.unanswered.len() < MAX_QUESTIONS;
        if let Some(kept) = self.unanswered.get_mut(&key) {
            kept.times = kept.times.saturating_add(1);
        } else if has_room {
            self.unanswered.insert(key, Kept { text, times: 1 });
        } else {
            self.left_out = self.left_out.saturating_add(1);
        }
    }

    /// The questions that were not answered and how often each was asked, by the alphabet.
    pub fn unanswered(&self) -> impl Iterator<Item = (&str, u32)> {
        self.unanswered.values().map(|kept| (kept.text.as_str(), kept.times))
    }

    /// How often a question was asked that found no room any more.
    pub fn left_out(&self) -> u32 {
        self.left_out
    }

    /// A file for the editors (JSON), which `auskunft eval` reads. `pack` says which texts the kiosk
    /// had; `from` and `until` are days, such as `2026-11-22`.
    pub fn export(&self, pack: &str, from: &str, until: &str) -> String {
        export::json(self, pack, from, until)
    }
}

/// A question in one line that is not too long.
fn shortened(question: &str) -> String {
    let line = question.split_whitespace().collect::<Vec<_>>().join(" ");
    match line.char_indices().nth(MAX_CHARACTERS) {
        Some((end, _)) => line.get(..end).unwrap_or_default().to_owned(),
        None => line,
    }
}

/// The same for all ways to type a question: its words, folded.
fn key(question: &str) -> String {
    let folded = fold(question, Language::German);
    let words = folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests;
