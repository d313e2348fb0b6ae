//! What a person perceives of the panel.

use serde_json::{Value, json};

use super::{Visitor, panel};

impl Visitor {
    /// Waits until this text is in the panel.
    pub fn sees(&self, text: &str) {
        self.sees_in(panel::PANEL, text);
    }

    /// Waits until this text is in a part of the panel.
    pub fn sees_in(&self, selector: &str, text: &str) {
        let is_there = || self.text_of(selector).contains(text);
        self.waits_until(&format!("“{text}” is in {selector}"), is_there);
    }

    /// The visible text of the last thing of this kind, or nothing.
    pub fn text_of(&self, selector: &str) -> String {
        let script = "return [...root?.querySelectorAll(given[0]) ?? []].at(-1)?.innerText";
        self.runs(script, &[json!(selector)]).as_str().unwrap_or_default().to_owned()
    }

    /// The visible texts of all things of this kind.
    pub fn texts_of(&self, selector: &str) -> Vec<String> {
        let script =
            "return [...root.querySelectorAll(given[0])].map((node) => node.innerText.trim())";
        let texts = self.runs(script, &[json!(selector)]);
        texts
            .as_array()
            .into_iter()
            .flatten()
            .filter_map(Value::as_str)
            .map(str::to_owned)
            .collect()
    }

    /// An attribute of the first thing of this kind.
    pub fn attribute(&self, selector: &str, name: &str) -> Option<String> {
        let script = "return root.querySelector(given[0])?.getAttribute(given[1])";
        self.runs(script, &[json!(selector), json!(name)]).as_str().map(str::to_owned)
    }

    /// The addresses of all links in a part of the panel.
    pub fn links_in(&self, selector: &str) -> Vec<String> {
        let script = "return [...root.querySelectorAll(given[0] + ' a')].map((node) => node.getAttribute('href'))";
        let links = self.runs(script, &[json!(selector)]);
        links
            .as_array()
            .into_iter()
            .flatten()
            .filter_map(Value::as_str)
            .map(str::to_owned)
            .collect()
    }

    /// What stands in the field.
    pub fn typed(&self) -> String {
        let script = "return root.querySelector(given[0])?.value";
        self.runs(script, &[json!(panel::FIELD)]).as_str().unwrap_or_default().to_owned()
    }

    /// Whether the focus is on a thing of this kind.
    pub fn has_focus(&self, selector: &str) -> bool {
        let script =
            "return document.activeElement === chat && !!root.activeElement?.matches(given[0])";
        self.runs(script, &[json!(selector)]) == json!(true)
    }

    /// Waits until the focus is on a thing of this kind.
    pub fn finds_the_focus_on(&self, selector: &str) {
        self.waits_until(&format!("the focus is on {selector}"), || self.has_focus(selector));
    }

    /// Waits until the panel has gone and the button is there again.
    pub fn sees_it_closed(&self) {
        let is_closed = || self.count(panel::PANEL) == 0 && self.count(panel::BUTTON) == 1;
        self.waits_until("the panel is closed", is_closed);
    }

    /// All that is in the panel, for the message of a failure.
    pub(super) fn whole_panel(&self) -> String {
        self.text_of(panel::PANEL)
    }
}
