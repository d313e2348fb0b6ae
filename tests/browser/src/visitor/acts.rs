//! What a person does.

use fantoccini::elements::Element;
use fantoccini::key::Key;
use serde_json::json;

use super::{Visitor, panel};

const VISIBLE: &str = "
    const visible = [...root?.querySelectorAll(given[0]) ?? []].filter((node) => node.checkVisibility());
";

/// Scrolls at once to where the thing is; while it glides there, a click would miss it.
const REACH: &str = "
    node?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
    return node;
";

impl Visitor {
    /// Waits for the floating button.
    pub fn sees_the_button(&self) {
        self.waits_until("the button is there", || self.count(panel::BUTTON) == 1);
    }

    /// Clicks on the floating button and waits until a question can be asked.
    pub fn opens_the_desk(&self) {
        self.clicks(panel::BUTTON);
        self.sees_the_field();
    }

    /// Leaves it to a script of the page to open the desk. Mouse and keyboard would try to load it
    /// at each step on their way to the button, as often as it fails; this tries once.
    pub fn lets_the_page_open_the_desk(&self) {
        self.sees_the_button();
        self.runs("chat.open().catch(() => {})", &[]);
    }

    /// Waits until a question can be asked.
    pub fn sees_the_field(&self) {
        self.waits_until("a question can be asked", || self.count(panel::FIELD) == 1);
    }

    /// Types a question, sends it and waits for the reply.
    pub fn asks(&self, question: &str) {
        self.clicks(panel::FIELD);
        self.types(question);
        self.gets_a_reply(|| self.presses(Key::Enter));
    }

    /// Does something that leads to a reply and waits for it.
    pub fn gets_a_reply(&self, act: impl FnOnce()) {
        let before = self.count(panel::EXCHANGE);
        act();
        self.waits_until("there is a reply", || self.count(panel::EXCHANGE) == before + 1);
    }

    /// Clicks on the first visible thing of this kind.
    pub fn clicks(&self, selector: &str) {
        self.waits_until(&format!("{selector} is there"), || self.count(selector) > 0);
        self.browser.clicks(&self.first(selector));
    }

    /// Clicks on the button or link with this text.
    pub fn clicks_on(&self, text: &str) {
        let find = "const node = visible.find((node) => node.textContent.trim() === given[1]);";
        let given = [json!("button, a"), json!(text)];
        let is_there = || !self.runs(&format!("{VISIBLE}{find} return node"), &given).is_null();
        self.waits_until(&format!("there is a button “{text}”"), is_there);
        self.browser.clicks(&self.finds(&format!("{VISIBLE}{find}{REACH}"), &given));
    }

    /// Moves the mouse onto the first visible thing of this kind.
    pub fn points_at(&self, selector: &str) {
        self.waits_until(&format!("{selector} is there"), || self.count(selector) > 0);
        self.browser.points_at(self.first(selector));
    }

    /// Presses a key.
    pub fn presses(&self, key: Key) {
        self.browser.presses(&char::from(key).to_string());
    }

    /// Presses Tab until the focus is on something of this kind in the widget.
    ///
    /// # Panics
    /// After fifty times.
    pub fn tabs_to(&self, selector: &str) {
        for _ in 0..50 {
            if self.has_focus(selector) {
                return;
            }
            self.presses(Key::Tab);
        }
        panic!("fifty times Tab did not reach {selector}");
    }

    /// Types a text wherever the focus is.
    pub fn types(&self, text: &str) {
        self.browser.presses(text);
    }

    /// The role and the name that assistive technology gets of a thing.
    pub fn describes(&self, selector: &str) -> (String, String) {
        self.browser.describes(&self.first(selector))
    }

    /// How many visible things of this kind there are.
    pub fn count(&self, selector: &str) -> usize {
        let count = self.runs(&format!("{VISIBLE} return visible.length"), &[json!(selector)]);
        usize::try_from(count.as_u64().unwrap_or_default()).unwrap_or_default()
    }

    fn first(&self, selector: &str) -> Element {
        self.finds(&format!("{VISIBLE} const node = visible[0]; {REACH}"), &[json!(selector)])
    }
}
