//! Texts: what a kiosk says besides what every desk says.
//!
//! The phrases of a desk are in its pack. These are not, because packs are downloaded by visitors who
//! never see a kiosk. A language is a file in `texts/`, a line for each text.
//!
//! ```
//! use auskunft_kiosk::texts::{Text, Texts};
//! let texts = Texts::in_language("de-AT");
//! assert_eq!(texts.get(Text::Here), "Ich bin noch da");
//! assert!(texts.seconds_left(20).contains("20 Sekunden"));
//! ```

/// The first is for all languages without a file.
const FILES: [(&str, &str); 2] =
    [("de", include_str!("../texts/de.txt")), ("en", include_str!("../texts/en.txt"))];

macro_rules! texts {
    ($($(#[$doc:meta])* $name:ident = $key:literal,)*) => {
        /// A text of the kiosk.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Text {
            $($(#[$doc])* $name,)*
        }

        impl Text {
            /// All texts.
            pub const ALL: &[Text] = &[$(Text::$name,)*];

            /// The name in the files.
            pub fn key(self) -> &'static str {
                match self {
                    $(Text::$name => $key,)*
                }
            }
        }
    };
}

texts! {
    /// Above example questions.
    Examples = "examples",
    /// Name of the choice of a text size.
    TextSize = "text_size",
    /// The size that is there at first.
    SizeNormal = "size_normal",
    /// A quarter larger.
    SizeLarge = "size_large",
    /// Half as large again.
    SizeLargest = "size_largest",
    /// Name of the choice of a contrast.
    Contrast = "contrast",
    /// The town's colours.
    ContrastNormal = "contrast_normal",
    /// White and yellow on black.
    ContrastHigh = "contrast_high",
    /// Wipes the desk.
    Finish = "finish",
    /// Prints the answer.
    Print = "print",
    /// Reads the answer aloud.
    ReadAloud = "read_aloud",
    /// Name of the keys on the screen.
    Keyboard = "keyboard",
    /// Name of the key for capitals.
    KeyShift = "key_shift",
    /// Name of the key that deletes.
    KeyBackspace = "key_backspace",
    /// Name of the key that types a blank.
    KeySpace = "key_space",
    /// Name of the key that sends.
    KeyEnter = "key_enter",
    /// Name of the key that moves the cursor back.
    KeyLeft = "key_left",
    /// Name of the key that moves the cursor on.
    KeyRight = "key_right",
    /// Name of the key that puts the keyboard away.
    KeyClose = "key_close",
    /// Below a QR code.
    Scan = "scan",
    /// Asked when nobody has touched the desk for a while.
    StillThere = "still_there",
    /// What happens then; `{seconds}` is a number above one.
    SecondsLeft = "seconds_left",
    /// The same at the end.
    OneSecondLeft = "one_second_left",
    /// Says that somebody is there.
    Here = "here",
    /// Title of the page for the staff.
    Staff = "staff",
    /// Name of the field for the staff's code.
    Pin = "pin",
    /// The code was another.
    PinWrong = "pin_wrong",
    /// Before what tells packs apart.
    Pack = "pack",
    /// Before the program that made the pack.
    MadeBy = "made_by",
    /// Before the number of topics.
    Topics = "topics",
    /// Before the days on which topics were checked.
    Checked = "checked",
    /// These days; `{from}` and `{until}` are dates.
    CheckedBetween = "checked_between",
    /// Before the number of topics that name no such day.
    Unchecked = "unchecked",
    /// Before day and time of the start.
    Since = "since",
    /// Before the number of conversations.
    Conversations = "conversations",
    /// Before the number of answers.
    Answered = "answered",
    /// Before the number of questions back.
    AskedBack = "asked_back",
    /// Before the number of hand-overs.
    HandedOver = "handed_over",
    /// Switches keeping questions on and off.
    KeepQuestions = "keep_questions",
    /// What that means.
    KeepHint = "keep_hint",
    /// Above the questions kept.
    Unanswered = "unanswered",
    /// There are none.
    NoneYet = "none_yet",
    /// Saves them.
    Export = "export",
}

/// The texts of one language.
#[derive(Clone, Copy, Debug)]
pub struct Texts(&'static str);

impl Texts {
    /// The texts for a language tag (BCP 47); German if there are none in that language.
    pub fn in_language(tag: &str) -> Self {
        let language = tag.split('-').next().unwrap_or_default();
        let known = FILES.iter().find(|(name, _)| name.eq_ignore_ascii_case(language));
        Self(known.unwrap_or(&FILES[0]).1)
    }

    /// One of them.
    pub fn get(self, text: Text) -> &'static str {
        let named = self.0.lines().filter_map(|line| line.split_once(" = "));
        named.filter(|(key, _)| *key == text.key()).map(|(_, text)| text).next().unwrap_or_default()
    }

    /// That everything will be deleted in so many seconds.
    pub fn seconds_left(self, seconds: u32) -> String {
        match seconds {
            1 => self.get(Text::OneSecondLeft).to_owned(),
            _ => self.get(Text::SecondsLeft).replace("{seconds}", &seconds.to_string()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_language_has_every_text_and_no_other() {
        for (language, file) in FILES {
            let lines = file.lines().filter(|line| !line.starts_with('#'));
            let keys: Vec<&str> =
                lines.map(|line| line.split_once(" = ").map_or(line, |(key, _)| key)).collect();
            let expected: Vec<&str> = Text::ALL.iter().map(|text| text.key()).collect();
            assert_eq!(keys, expected, "{language}");
            let texts = Texts::in_language(language);
            assert!(Text::ALL.iter().all(|text| !texts.get(*text).is_empty()), "{language}");
        }
    }

    #[test]
    fn a_region_has_its_language_and_others_have_german() {
        assert_eq!(Texts::in_language("en-GB").get(Text::Print), "Print");
        assert_eq!(Texts::in_language("fr").get(Text::Print), "Drucken");
        assert_eq!(Texts::in_language("").get(Text::Print), "Drucken");
    }

    #[test]
    fn the_last_second_is_one() {
        let german = Texts::in_language("de");
        assert!(german.seconds_left(2).starts_with("In 2 Sekunden"));
        assert!(german.seconds_left(1).starts_with("In einer Sekunde"));
    }
}
