//! What a script of the page can do: call the element, hear its events.

use fantoccini::elements::Element;
use serde_json::{Value, json};

use super::Visitor;

/// Gives every script the element in question and its shadow root.
const PRELUDE: &str = "
    const chats = document.querySelectorAll('auskunft-chat');
    const chat = chats[arguments[0]];
    const root = chat?.shadowRoot;
    const [, ...given] = arguments;
";

/// Hears all events of the widget, wherever on the page they happen.
const LISTEN: &str = "
    window.heard = [];
    for (const name of ['ready', 'open', 'close', 'answer']) {
      document.addEventListener('auskunft:' + name, (event) => {
        heard.push({ name, detail: event.detail ?? null });
      });
    }
";

impl Visitor {
    /// Runs a script that knows `chat`, its shadow `root` and what was `given`.
    pub fn runs(&self, script: &str, given: &[Value]) -> Value {
        self.browser.runs(&format!("{PRELUDE}{script}"), &self.arguments(given))
    }

    /// The element that such a script returns.
    pub(super) fn finds(&self, script: &str, given: &[Value]) -> Element {
        self.browser.finds(&format!("{PRELUDE}{script}"), &self.arguments(given))
    }

    /// Runs an asynchronous script; its result is what it returns or `"refused: WHY"`.
    pub fn awaits(&self, script: &str, given: &[Value]) -> Value {
        let script = format!(
            "{PRELUDE}const done = given.pop();
             (async () => {{ {script} }})().then(done, (error) => done('refused: ' + error.message));"
        );
        self.browser.awaits(&script, &self.arguments(given))
    }

    /// How many elements of the widget are on the page.
    pub fn chats(&self) -> u64 {
        self.runs("return chats.length", &[]).as_u64().unwrap_or_default()
    }

    /// Begins to hear events.
    pub fn listens(&self) {
        self.browser.runs(LISTEN, &[]);
    }

    /// The names of the events heard so far.
    pub fn heard(&self) -> Vec<String> {
        let names = self.browser.runs("return heard.map((event) => event.name)", &[]);
        names
            .as_array()
            .into_iter()
            .flatten()
            .filter_map(Value::as_str)
            .map(str::to_owned)
            .collect()
    }

    /// The details of the answers heard so far.
    pub fn heard_answers(&self) -> Vec<Value> {
        let script =
            "return heard.filter((event) => event.name === 'answer').map((event) => event.detail)";
        self.browser.runs(script, &[]).as_array().cloned().unwrap_or_default()
    }

    /// Everything this origin has stored in the browser, which should be nothing.
    pub fn stored(&self) -> Value {
        self.awaits(
            "return [localStorage.length, sessionStorage.length, document.cookie,
                     (await indexedDB.databases()).length, (await caches.keys()).length]",
            &[],
        )
    }

    fn arguments(&self, given: &[Value]) -> Vec<Value> {
        let mut arguments = vec![json!(*self.chat.borrow())];
        arguments.extend_from_slice(given);
        arguments
    }
}
