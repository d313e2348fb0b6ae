//! One browser under `WebDriver`: a driver process, a session, and what scenarios do with it.
//!
//! All methods block, so that scenarios read as sentences and not as futures.

mod command;
mod driver;

use std::future::Future;
use std::time::Duration;

use fantoccini::actions::{InputSource, KeyAction, KeyActions, MouseActions, PointerAction};
use fantoccini::elements::{Element, ElementRef};
use fantoccini::error::CmdError;
use fantoccini::key::Key;
use fantoccini::wd::{TimeoutConfiguration, WindowHandle};
use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};

use crate::console::Entry;
use crate::machine::Enclosure;
use crate::town::RUNTIME;

use command::Command;
use driver::Driver;
pub use driver::Kind;

/// How `WebDriver` writes a reference to an element.
const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";

/// A browser with one window. Closed when dropped.
pub struct Browser {
    client: Client,
    driver: Driver,
}

impl Browser {
    /// Starts the browser that `AUSKUNFT_BROWSER` names.
    pub fn start() -> Self {
        let start = || Self::connect(Driver::start(Kind::chosen()));
        // Until the driver has its port, somebody else may take it, and be met there instead.
        start().or_else(|_| start()).unwrap_or_else(|cause| panic!("{cause}"))
    }

    /// Starts Chromium on a kiosk's computer.
    ///
    /// # Errors
    /// If it cannot be steered: what the driver says.
    pub fn start_in(enclosure: &Enclosure) -> Result<Self, String> {
        Self::connect(Driver::start_in(enclosure))
    }

    fn connect(driver: Driver) -> Result<Self, String> {
        let mut builder = ClientBuilder::new(HttpConnector::new());
        let connecting = builder.capabilities(driver.session()).connect(driver.address());
        let client = RUNTIME.block_on(connecting);
        let client = client.map_err(|cause| format!("no session with the driver: {cause}"))?;
        Ok(Self { client, driver })
    }

    /// Which browser this is.
    pub fn kind(&self) -> Kind {
        self.driver.kind()
    }

    /// Loads a page and waits for its `load` event.
    pub fn goes_to(&self, address: &str) {
        wait(self.client.goto(address));
    }

    /// Runs a script in the page and returns what it returns.
    pub fn runs(&self, script: &str, arguments: &[Value]) -> Value {
        wait(self.client.execute(script, arguments.to_vec()))
    }

    /// As [`Browser::runs`], but the script's last argument is a function that takes the result.
    pub fn awaits(&self, script: &str, arguments: &[Value]) -> Value {
        wait(self.client.execute_async(script, arguments.to_vec()))
    }

    /// Has patience with scripts that work for long; at first it ends after half a minute.
    pub fn lets_scripts_run(&self, longest: Duration) {
        let patience = TimeoutConfiguration::new(Some(longest), None, None);
        wait(self.client.update_timeouts(patience));
    }

    /// The element that a script returns.
    pub fn finds(&self, script: &str, arguments: &[Value]) -> Element {
        let found = self.runs(script, arguments);
        let id = found[ELEMENT].as_str();
        let id = id.unwrap_or_else(|| panic!("there is no element for {arguments:?}"));
        Element::from_element_id(self.client.clone(), ElementRef::from(id.to_owned()))
    }

    /// Clicks on the middle of an element, as with a mouse.
    pub fn clicks(&self, element: &Element) {
        wait(element.click());
    }

    /// Moves the mouse onto an element.
    pub fn points_at(&self, element: Element) {
        let to = PointerAction::MoveToElement { element, duration: None, x: 0.0, y: 0.0 };
        wait(self.client.perform_actions(MouseActions::new("mouse".to_owned()).then(to)));
    }

    /// Presses keys one after the other, wherever the focus is.
    pub fn presses(&self, keys: &str) {
        let keyboard = KeyActions::new("keyboard".to_owned());
        let strokes =
            keys.chars().flat_map(|value| [KeyAction::Down { value }, KeyAction::Up { value }]);
        wait(self.client.perform_actions(strokes.fold(keyboard, InputSource::then)));
    }

    /// Presses a key while another is held down.
    pub fn presses_with(&self, held: Key, key: Key) {
        let [held, value] = [char::from(held), char::from(key)];
        let keyboard = KeyActions::new("keyboard".to_owned())
            .then(KeyAction::Down { value: held })
            .then(KeyAction::Down { value })
            .then(KeyAction::Up { value })
            .then(KeyAction::Up { value: held });
        wait(self.client.perform_actions(keyboard));
    }

    /// The role and the accessible name that assistive technology gets.
    pub fn describes(&self, element: &Element) -> (String, String) {
        let id = String::from(element.element_id());
        let ask = |property: &str| {
            let answer = self.commands(Command::get(&format!("element/{id}/{property}")));
            answer.as_str().unwrap_or_default().to_owned()
        };
        (ask("computedrole"), ask("computedlabel"))
    }

    /// What the console has had to say since the last call; `None` where the driver cannot tell.
    pub fn console(&self) -> Option<Vec<Entry>> {
        if self.kind() != Kind::Chromium {
            return None;
        }
        let log = self.commands(Command::post("se/log", json!({ "type": "browser" })));
        let entries = log.as_array().into_iter().flatten().map(Entry::read);
        Some(entries.filter(|entry| !entry.is_about_the_icon()).collect())
    }

    /// A command of Chromium's developer tools.
    pub fn devtools(&self, name: &str, parameters: &Value) -> Value {
        let body = json!({ "cmd": name, "params": parameters });
        self.commands(Command::post("goog/cdp/execute", body))
    }

    /// The visible part of the page, as PNG.
    pub fn screenshot(&self) -> Vec<u8> {
        wait(self.client.screenshot())
    }

    /// Turns to the window or tab with this address; tells how many of them there are. Parts of
    /// the browser's own surface are pages, too.
    pub fn turns_to(&self, address: &str) -> usize {
        let windows = wait(self.client.windows());
        let shows_it = |window: &WindowHandle| {
            wait(self.client.switch_to_window(window.clone()));
            self.runs("return location.href", &[]) == json!(address)
        };
        let found: Vec<_> = windows.into_iter().filter(shows_it).collect();
        if let Some(first) = found.first() {
            wait(self.client.switch_to_window(first.clone()));
        }
        found.len()
    }

    /// Does something in a new tab and comes back.
    pub fn in_a_new_tab(&self, act: impl FnOnce()) {
        let before = wait(self.client.window());
        let tab = wait(self.client.new_window(true)).handle;
        wait(self.client.switch_to_window(tab));
        act();
        wait(self.client.close_window());
        wait(self.client.switch_to_window(before));
    }

    /// Turns to what is in the page's first frame.
    pub fn enters_the_frame(&self) {
        wait(self.client.clone().enter_frame(0));
    }

    /// Forgets everything that a scenario may have changed.
    pub fn starts_over(&self) {
        if self.kind() == Kind::Chromium {
            self.devtools("Network.disable", &json!({}));
            self.devtools("Emulation.clearDeviceMetricsOverride", &json!({}));
            self.devtools("Emulation.setEmulatedMedia", &json!({ "features": [] }));
            self.devtools("Emulation.setScrollbarsHidden", &json!({ "hidden": false }));
        }
        self.goes_to("about:blank");
        wait(self.client.release_actions());
        self.console();
    }

    /// Removes what an origin has stored; a later town may get its port.
    pub fn forgets(&self, origin: &str) {
        if self.kind() == Kind::Chromium {
            let all = json!({ "origin": origin, "storageTypes": "all" });
            self.devtools("Storage.clearDataForOrigin", &all);
        }
    }

    fn commands(&self, command: Command) -> Value {
        wait(self.client.issue_cmd(command))
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        // The driver alone would leave the browser running. If this fails, it has already ended.
        _ = RUNTIME.block_on(self.client.clone().close());
    }
}

fn wait<T>(command: impl Future<Output = Result<T, CmdError>>) -> T {
    RUNTIME.block_on(command).unwrap_or_else(|cause| panic!("the driver refused: {cause}"))
}
