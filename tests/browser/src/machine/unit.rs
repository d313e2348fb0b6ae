//! A unit of systemd, as far as the tests have to understand it.

use super::example;

/// The lines `Key=value` of `auskunft.service`.
pub struct Unit {
    lines: Vec<(String, String)>,
}

impl Unit {
    /// Reads the unit of the example.
    pub fn read() -> Self {
        Self::parse(&example("auskunft.service"))
    }

    fn parse(text: &str) -> Self {
        let joined = text.replace("\\\n", " ");
        let lines = joined.lines().map(str::trim).filter(|line| !line.starts_with(['#', ';', '[']));
        let pair = |line: &str| {
            let (key, value) = line.split_once('=')?;
            Some((key.to_owned(), value.to_owned()))
        };
        Self { lines: lines.filter_map(pair).collect() }
    }

    /// The words of all lines with this key.
    pub fn values(&self, key: &str) -> Vec<&str> {
        let lines = self.lines.iter().filter(|(name, _)| name == key);
        lines.flat_map(|(_, value)| value.split_whitespace()).collect()
    }

    /// The browser's own command: what the compositor is told to start.
    pub fn browser(&self) -> Vec<&str> {
        let command = self.values("ExecStart");
        let behind = command.iter().position(|word| *word == "--");
        command[behind.expect("ExecStart has the browser's command behind --") + 1..].to_vec()
    }

    /// The flags of this command, such as `--kiosk`.
    pub fn flags(&self) -> Vec<&str> {
        self.browser().into_iter().filter(|word| word.starts_with("--")).collect()
    }

    /// The address it opens.
    pub fn address(&self) -> &str {
        self.browser().last().copied().expect("the command ends with an address")
    }
}
