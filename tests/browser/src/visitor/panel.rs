//! Where things are inside the shadow root, as CSS selectors.

/// The floating button.
pub const BUTTON: &str = ".launcher";
/// The dialog, or the region of an inline element.
pub const PANEL: &str = ".panel";
/// The field for the question.
pub const FIELD: &str = "#question";
/// The button that sends it.
pub const SEND: &str = ".send";
/// A suggestion below the field.
pub const SUGGESTION: &str = "[role=option]";
/// The suggestion that Enter would take.
pub const MARKED: &str = "[role=option][aria-selected=true]";
/// The scrolling list of exchanges.
pub const TRANSCRIPT: &str = ".transcript";
/// A question with its reply.
pub const EXCHANGE: &str = ".exchange";
/// The newest reply.
pub const REPLY: &str = ".exchange:last-of-type .reply";
/// What the newest question was.
pub const QUESTION: &str = ".exchange:last-of-type .question";
/// Buttons with topics in the newest reply.
pub const CHOICE: &str = ".exchange:last-of-type .choices button";
/// Links to other topics in the text of the newest reply.
pub const TOPIC_LINK: &str = ".exchange:last-of-type button.link";
/// What opens the explanation of the newest answer.
pub const WHY: &str = ".exchange:last-of-type .why summary";
/// A word of the newest question and what it was found as.
pub const REASON: &str = ".exchange:last-of-type .why li";
/// The card with all ways to reach a person.
pub const CARD: &str = ".exchange:last-of-type .card";
/// The live region.
pub const STATUS: &str = "[role=status]";
/// What a panel shows that could not be loaded, or is loading.
pub const WAITING: &str = ".wait";
