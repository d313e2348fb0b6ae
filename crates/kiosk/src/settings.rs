//! Settings: what a town decides about its desk in the foyer.
//!
//! They are attributes of `<auskunft-chat mode="kiosk">`, written by hand or, from the section
//! `[kiosk]` of `town.toml`, by `auskunft build --single-file`. What cannot be is replaced by what
//! can: a desk in a foyer has nobody who reads messages. The bounds are here for both ways.
//!
//! ```
//! use auskunft_kiosk::Settings;
//! let attributes = [("tiles", "reisepass fundbuero"), ("idle", "90"), ("print", "")];
//! let attribute = |name: &str| {
//!     attributes.iter().find(|(known, _)| *known == name).map(|(_, value)| value.to_string())
//! };
//! let settings = Settings::read(attribute);
//! assert_eq!(settings.tiles, ["reisepass", "fundbuero"]);
//! assert_eq!((settings.idle, settings.warning, settings.print), (90, 20, true));
//! ```

use crate::keyboard;

/// The value of `keyboard` for desks with a real one.
pub const NO_KEYBOARD: &str = "off";

/// So many tiles, and so many questions, have place on a screen.
pub const MOST_ENTRIES: usize = 12;

/// How long nobody may touch the desk before it asks whether somebody is there.
pub const IDLE: Seconds = Seconds { default: 60, least: 10, most: 3600 };

/// How long it asks. WCAG 2.2.1 wants 20 seconds at least.
pub const WARNING: Seconds = Seconds { default: 20, least: 20, most: 300 };

/// A time that can be set, in seconds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Seconds {
    /// If nothing is said.
    pub default: u32,
    /// The shortest.
    pub least: u32,
    /// The longest.
    pub most: u32,
}

/// What a town decides about its desk in the foyer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settings {
    /// Ids of the topics on the first screen, [`MOST_ENTRIES`] at most.
    pub tiles: Vec<String>,
    /// Questions that are shown as examples, [`MOST_ENTRIES`] at most.
    pub questions: Vec<String>,
    /// Seconds without a touch until the warning, within [`IDLE`].
    pub idle: u32,
    /// Seconds of the warning, within [`WARNING`].
    pub warning: u32,
    /// A layout of [`keyboard::names`] or [`NO_KEYBOARD`]; `None`: the one of the language.
    pub keyboard: Option<String>,
    /// Four to eight digits that open the page for the staff; `None`: there is no such page.
    pub pin: Option<String>,
    /// Whether answers can be printed.
    pub print: bool,
    /// Whether the first screen shows something moving while nobody is there.
    pub attract: bool,
    /// Whether answers can be read aloud and questions spoken.
    pub speech: bool,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            tiles: Vec::new(),
            questions: Vec::new(),
            idle: IDLE.default,
            warning: WARNING.default,
            keyboard: None,
            pin: None,
            print: false,
            attract: true,
            speech: true,
        }
    }
}

impl Settings {
    /// Reads the attributes of the element; `attribute` tells the value of one, if it is there.
    /// `tiles` are apart by blanks, `questions` by lines; `print`, `attract` and `speech` are `on`
    /// (or empty) and `off`.
    pub fn read(attribute: impl Fn(&str) -> Option<String>) -> Self {
        let default = Self::default();
        let switch = |name: &str, default: bool| match attribute(name).as_deref().map(str::trim) {
            Some("" | "on") => true,
            Some("off") => false,
            _ => default,
        };
        let text = |name: &str| attribute(name).unwrap_or_default();
        Self {
            tiles: entries(text("tiles").split_whitespace()),
            questions: entries(text("questions").lines().map(str::trim)),
            idle: IDLE.read(&text("idle")),
            warning: WARNING.read(&text("warning")),
            keyboard: some_if(text("keyboard").trim(), is_keyboard),
            pin: some_if(text("pin").trim(), is_pin),
            print: switch("print", default.print),
            attract: switch("attract", default.attract),
            speech: switch("speech", default.speech),
        }
    }

    /// The attributes from which [`Settings::read`] reads these settings again, with their values;
    /// what is as ever is left out.
    pub fn attributes(&self) -> Vec<(&'static str, String)> {
        let default = Self::default();
        let switch = |on: bool| if on { "on" } else { "off" }.to_owned();
        let all = [
            ("tiles", self.tiles != default.tiles, self.tiles.join(" ")),
            ("questions", self.questions != default.questions, self.questions.join("\n")),
            ("idle", self.idle != default.idle, self.idle.to_string()),
            ("warning", self.warning != default.warning, self.warning.to_string()),
            ("keyboard", self.keyboard.is_some(), self.keyboard.clone().unwrap_or_default()),
            ("pin", self.pin.is_some(), self.pin.clone().unwrap_or_default()),
            ("print", self.print != default.print, switch(self.print)),
            ("attract", self.attract != default.attract, switch(self.attract)),
            ("speech", self.speech != default.speech, switch(self.speech)),
        ];
        all.into_iter().filter(|(_, is_set, _)| *is_set).map(|(name, _, v)| (name, v)).collect()
    }
}

impl Seconds {
    /// Whether so many seconds can be set.
    pub fn contains(self, seconds: u32) -> bool {
        (self.least..=self.most).contains(&seconds)
    }

    fn read(self, text: &str) -> u32 {
        text.trim()
            .parse()
            .map_or(self.default, |seconds: u32| seconds.clamp(self.least, self.most))
    }
}

/// Whether this can be the staff's code: four to eight digits.
pub fn is_pin(text: &str) -> bool {
    (4..=8).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// Whether there is such a layout, or this means none.
pub fn is_keyboard(text: &str) -> bool {
    text == NO_KEYBOARD || keyboard::names().any(|name| name == text)
}

fn entries<'a>(entries: impl Iterator<Item = &'a str>) -> Vec<String> {
    entries.filter(|entry| !entry.is_empty()).take(MOST_ENTRIES).map(str::to_owned).collect()
}

fn some_if(text: &str, is_allowed: fn(&str) -> bool) -> Option<String> {
    is_allowed(text).then(|| text.to_owned())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn read(attributes: &[(&str, &str)]) -> Settings {
        let named = |name: &str| attributes.iter().find(|(known, _)| *known == name);
        Settings::read(|name| named(name).map(|(_, value)| (*value).to_owned()))
    }

    #[test]
    fn an_element_without_attributes_has_the_defaults() {
        assert_eq!(read(&[]), Settings::default());
        assert!(Settings::default().attributes().is_empty());
    }

    #[test]
    fn every_attribute_is_read() {
        let settings = read(&[
            ("tiles", " reisepass\n  fundbuero "),
            ("questions", "Was kostet ein Reisepass?\n\n  Wo ist das Fundbüro? "),
            ("idle", "45"),
            ("warning", " 30 "),
            ("keyboard", "en"),
            ("pin", "2468"),
            ("print", ""),
            ("attract", "off"),
            ("speech", "off"),
        ]);
        let expected = Settings {
            tiles: vec!["reisepass".into(), "fundbuero".into()],
            questions: vec!["Was kostet ein Reisepass?".into(), "Wo ist das Fundbüro?".into()],
            idle: 45,
            warning: 30,
            keyboard: Some("en".into()),
            pin: Some("2468".into()),
            print: true,
            attract: false,
            speech: false,
        };
        assert_eq!(settings, expected);
    }

    #[test]
    fn nonsense_leaves_the_default_and_numbers_their_bounds() {
        let seconds = |text| (read(&[("idle", text)]).idle, read(&[("warning", text)]).warning);
        assert_eq!(seconds("soon"), (60, 20));
        assert_eq!(seconds("-5"), (60, 20));
        assert_eq!(seconds("99999999999"), (60, 20));
        assert_eq!(seconds("5"), (10, 20));
        assert_eq!(seconds("5000"), (3600, 300));
        for nonsense in ["", "fr", "DE"] {
            assert_eq!(read(&[("keyboard", nonsense)]).keyboard, None);
        }
        for nonsense in ["123", "123456789", "12a4", "１２３４"] {
            assert_eq!(read(&[("pin", nonsense)]).pin, None);
        }
        let settings = read(&[("print", "yes"), ("attract", "no")]);
        assert_eq!((settings.print, settings.attract), (false, true));
    }

    #[test]
    fn more_entries_than_have_place_are_left_out() {
        let settings = read(&[("tiles", &"a ".repeat(20)), ("questions", &"Wo?\n".repeat(20))]);
        assert_eq!((settings.tiles.len(), settings.questions.len()), (12, 12));
    }

    #[test]
    fn the_keyboard_can_be_turned_off() {
        assert_eq!(read(&[("keyboard", "off")]).keyboard.as_deref(), Some("off"));
    }

    #[test]
    fn defaults_are_within_their_bounds() {
        assert!([IDLE, WARNING].iter().all(|seconds| seconds.contains(seconds.default)));
    }

    proptest! {
        #[test]
        fn attributes_bring_back_the_settings(
            tiles in prop::collection::vec("[a-z-]{1,9}", 0..12),
            questions in prop::collection::vec("[A-Z][a-zß\"<&' ]{0,9}[?]", 0..12),
            (idle, warning) in (10u32..=3600, 20u32..=300),
            keyboard in prop::option::of(prop::sample::select(vec!["de", "en", "off"])),
            pin in prop::option::of("[0-9]{4,8}"),
            [print, attract, speech] in [prop::bool::ANY; 3],
        ) {
            let keyboard = keyboard.map(str::to_owned);
            let settings =
                Settings { tiles, questions, idle, warning, keyboard, pin, print, attract, speech };
            let attributes = settings.attributes();
            let named = |name: &str| attributes.iter().find(|(known, _)| *known == name);
            let again = Settings::read(|name| named(name).map(|(_, value)| value.clone()));
            prop_assert_eq!(again, settings);
        }
    }
}
