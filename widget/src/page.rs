//! The page as the view sees it: an object the loader passes to [`mount`](crate::mount).
//!
//! Events, the live region and the panel's frame belong to the loader, so the view only says what
//! happened.

use auskunft_engine::{Desk, Facet, Reply};
use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    /// `{ closable, close(), announce(message), answered(topic, decision, facet, question) }`
    pub type Page;

    /// Whether the panel can be closed: not when it stands in the text of a page or on a kiosk.
    #[wasm_bindgen(method, getter)]
    pub(crate) fn closable(this: &Page) -> bool;

    /// Closes the panel.
    #[wasm_bindgen(method)]
    pub(crate) fn close(this: &Page);

    /// Says a message to screen readers, once.
    #[wasm_bindgen(method)]
    pub(crate) fn announce(this: &Page, message: &str);

    #[wasm_bindgen(method)]
    fn answered(
        this: &Page,
        topic: Option<&str>,
        decision: &str,
        facet: Option<&str>,
        question: &str,
    );
}

impl Page {
    /// Tells screen readers and the page about a reply. The loader keeps the question to itself
    /// unless the page has asked for it.
    pub(crate) fn tell(&self, desk: &Desk, question: &str, reply: &Reply) {
        self.announce(&reply.announcement);
        let topic = reply.topic.map(|topic| desk.topic_id(topic));
        let facet = reply.facet().map(Facet::key);
        self.answered(topic, reply.decision.as_str(), facet, question);
    }
}
