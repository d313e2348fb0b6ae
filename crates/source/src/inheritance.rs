//! What a town takes over from its base, for the people who answer for it.
//!
//! The [`Faq`](crate::Faq) holds the topics as they are answered, wherever they are from. Who
//! checks a town wants to know more: how much of it others keep up to date, and what is different
//! here.

/// What a town takes over from its base.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Inheritance {
    /// Name of the base.
    pub base: String,
    /// How many topics are answered as the base has them.
    pub taken_over: usize,
    /// The topics in which the town has changed something, in their order in the FAQ.
    pub adapted: Vec<Adaptation>,
    /// Ids of the topics that are not taken over, in the order of the base.
    pub hidden: Vec<String>,
}

/// A topic of the base with changes by the town.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Adaptation {
    /// Id of the topic.
    pub id: String,
    /// What is not as in the base; empty if the town's file changes nothing.
    pub changes: Vec<Change>,
}

/// A part of a topic that is not as in the base.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Change {
    /// Another title.
    Title,
    /// Another answer.
    Answer,
    /// A section in place of the base's, with its heading.
    SectionReplaced(String),
    /// A further section, with its heading.
    SectionAdded(String),
    /// A section that is left out, with the heading in the base.
    SectionRemoved(String),
    /// Online services that ask for something else.
    TrustLevels,
    /// Other fees as values, or none.
    Fees,
    /// Another processing time as a value, or none.
    ProcessingTime,
    /// Another deadline as a value, or none.
    Deadline,
    /// Another list below the answer.
    List,
    /// So many further questions.
    Questions(usize),
    /// So many further keywords.
    Keywords(usize),
    /// Another office than the base's role stands for.
    Office,
    /// Another day of checking.
    CheckedOn,
    /// Another source.
    Source,
    /// Somebody else who answers for the text.
    Responsible,
    /// Other days on which the text holds.
    Validity,
}
