//! How a question was judged.

use crate::decide::Decision;
use crate::rank::Ranked;

/// How a question was judged.
#[derive(Debug, Clone, PartialEq)]
pub struct Verdict {
    /// What to do.
    pub decision: Decision,
    /// How surely the right topic is among the first four, 0 to 1.
    pub confidence: f32,
    /// The topics that fit the question best, at most [`MAX_RANKED`](crate::MAX_RANKED).
    pub ranking: Vec<Ranked>,
    /// What was said instead of a question.
    pub aside: Option<Aside>,
}

impl Verdict {
    /// For a topic that a person chose.
    pub(crate) fn chosen() -> Self {
        let decision = Decision::Answer;
        Self { decision, confidence: 1.0, ranking: Vec::new(), aside: None }
    }
}

/// What is no question.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Aside {
    /// Nothing was said.
    Silence,
    /// A greeting, thanks, or the like; the number of the reply.
    SmallTalk(u32),
}
