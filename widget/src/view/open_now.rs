//! Whether an office is open now, which stops being so while nobody does anything.
//!
//! The session remembers each [`part`] with its office. It looks at the clock all the time
//! ([`clock::each_minute`](crate::clock::each_minute)) and says it anew when the minute is another
//! one, later or earlier: opening, closing, midnight, a clock set right and hours of sleep are all the
//! same to it. The transcript is no live region, so nobody is interrupted.

use auskunft_engine::Contact;

use super::node::Node;
use crate::session::Session;

/// An element that says whether the office is open; empty while that is not known, and `None` if it
/// never is.
pub(super) fn part(session: Session, element: Node, contact: &Contact) -> Option<Node> {
    session.keep_right(element.element(), contact.calendar_of?);
    Some(element.text(contact.open_now.as_deref().unwrap_or_default()))
}
