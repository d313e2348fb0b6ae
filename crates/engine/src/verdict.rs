//! How a question was judged.

use auskunft_matching::Ranked;

use crate::decide::Decision;
use crate::reply::TopicIndex;

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
    /// Whether it names a part of the topic at hand and nothing else.
    pub asks_for_a_part: bool,
}

impl Verdict {
    /// For a topic that a person chose, or that is being talked about.
    pub(crate) fn about(topic: TopicIndex) -> Self {
        let ranking = vec![Ranked { topic: topic.0, score: 1.0 }];
        Self {
            decision: Decision::Answer,
            confidence: 1.0,
            ranking,
            aside: None,
            asks_for_a_part: false,
        }
    }
}

/// What is no question.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Aside {
    /// Nothing was said.
    Silence,
    /// A greeting, thanks, or the like; the number of the reply.
    SmallTalk(u32),
    /// Somebody is in danger or distress; the number of who helps.
    Distress(u8),
}
