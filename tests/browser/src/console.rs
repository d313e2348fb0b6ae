//! What browser and page wrote on the console, and what a scenario expects there: nothing, unless it
//! says so, and then exactly that.

use std::fmt;

use serde_json::Value;

/// One line on the console.
#[derive(Clone, Debug)]
pub struct Entry {
    level: String,
    message: String,
}

impl Entry {
    /// Reads an entry of chromedriver's log.
    pub(crate) fn read(entry: &Value) -> Self {
        let text = |name: &str| entry[name].as_str().unwrap_or_default().to_owned();
        Self { level: text("level"), message: text("message") }
    }

    /// Browsers ask for it on their own account, and complain where the server has stopped.
    pub(crate) fn is_about_the_icon(&self) -> bool {
        self.message.contains("/favicon.ico - ")
    }
}

impl fmt::Display for Entry {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.level, self.message)
    }
}

/// What differs between the console and what was expected, which is a part of each entry, in any
/// order.
pub fn compare(entries: &[Entry], expected: &[String]) -> Vec<String> {
    let mut surplus: Vec<&Entry> = entries.iter().collect();
    let mut differences = Vec::new();
    for part in expected {
        match surplus.iter().position(|entry| entry.message.contains(part.as_str())) {
            Some(index) => drop(surplus.remove(index)),
            None => differences.push(format!("missing on the console: {part}")),
        }
    }
    differences.extend(surplus.iter().map(|entry| format!("unexpected on the console: {entry}")));
    differences
}
