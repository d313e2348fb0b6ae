//! Keyboard: the keys on the screen of a desk that has no other ones.
//!
//! A layout is a file in `layouts/`, read by [`Layout`]'s `FromStr`; its first lines say how it is
//! written. [`Shift`] is the state of the keyboard, and [`press`] edits a [`Field`] as a browser
//! would if the key were a real one.
//!
//! ```
//! use auskunft_kiosk::keyboard::{Field, Key, Shift, layout, press};
//! let german = layout("de").unwrap();
//! let (mut field, mut shift) = (Field::default(), Shift::Once);
//! for letter in "pass".chars() {
//!     let key = german.keys().find(|key| key.character(Shift::Off) == Some(letter)).unwrap();
//!     press(&mut field, key, shift, 100);
//!     shift = shift.after(key);
//! }
//! assert_eq!(field.text, "Pass");
//! ```

mod field;
mod parse;

pub use field::{Field, press};
pub use parse::{LayoutError, Mistake};

/// Keys of a row: so many are 64 pixels wide and more on a screen of 800.
pub const LONGEST_ROW: usize = 11;

const LAYOUTS: [(&str, &str); 2] =
    [("de", include_str!("../layouts/de.txt")), ("en", include_str!("../layouts/en.txt"))];

/// The keys of a keyboard, row by row from the top.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Layout {
    /// Each row has one to [`LONGEST_ROW`] keys.
    pub rows: Vec<Vec<Key>>,
}

/// What a key does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Key {
    /// Types a character.
    Character {
        /// Without shift.
        plain: char,
        /// With shift; the same where there is no capital.
        shifted: char,
    },
    /// Capitals: for one key, or until it is pressed again; see [`Shift::next`].
    Shift,
    /// Removes the selection or the character before the cursor.
    Backspace,
    /// Types a blank.
    Space,
    /// Sends what was typed.
    Enter,
    /// Moves the cursor to the left.
    Left,
    /// Moves the cursor to the right.
    Right,
    /// Puts the keyboard away.
    Close,
}

/// Whether a letter becomes a capital.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Shift {
    /// No.
    #[default]
    Off,
    /// The next one.
    Once,
    /// All, until shift is pressed again.
    Locked,
}

/// The layout of this name, see [`names`].
pub fn layout(name: &str) -> Option<Layout> {
    let (_, text) = LAYOUTS.iter().find(|(known, _)| *known == name)?;
    text.parse().ok()
}

/// The names of all layouts: codes of languages.
pub fn names() -> impl Iterator<Item = &'static str> {
    LAYOUTS.iter().map(|(name, _)| *name)
}

impl Layout {
    /// All keys, from the upper left to the lower right.
    pub fn keys(&self) -> impl Iterator<Item = Key> {
        self.rows.iter().flatten().copied()
    }
}

impl Key {
    /// What the key types; `None` if it does something else.
    pub fn character(self, shift: Shift) -> Option<char> {
        match self {
            Key::Character { plain, .. } if shift == Shift::Off => Some(plain),
            Key::Character { shifted, .. } => Some(shifted),
            Key::Space => Some(' '),
            _ => None,
        }
    }
}

impl Shift {
    /// After shift has been pressed: once for one capital, twice for all, a third time for none.
    #[must_use]
    pub fn next(self) -> Self {
        match self {
            Shift::Off => Shift::Once,
            Shift::Once => Shift::Locked,
            Shift::Locked => Shift::Off,
        }
    }

    /// After any key: one capital is over when it is typed.
    #[must_use]
    pub fn after(self, key: Key) -> Self {
        match key {
            Key::Shift => self.next(),
            Key::Character { .. } if self == Shift::Once => Shift::Off,
            _ => self,
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;
    use std::path::Path;

    use super::*;

    fn typed(layout: &Layout) -> BTreeSet<char> {
        let both = |key: Key| [key.character(Shift::Off), key.character(Shift::Once)];
        layout.keys().flat_map(both).flatten().collect()
    }

    #[test]
    fn every_file_is_a_layout_that_can_be_chosen() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("layouts");
        let mut files: Vec<_> =
            std::fs::read_dir(folder).unwrap().map(|file| file.unwrap()).collect();
        files.sort_by_key(std::fs::DirEntry::file_name);
        let name = |file: &std::fs::DirEntry| file.path().file_stem().unwrap().to_owned();
        assert!(files.iter().map(name).eq(names()), "a layout is missing in LAYOUTS");
        for (name, text) in LAYOUTS {
            let read = text.parse::<Layout>().unwrap_or_else(|error| panic!("{name}: {error}"));
            assert_eq!(layout(name), Some(read));
        }
    }

    #[test]
    fn german_types_what_a_question_or_an_address_needs() {
        let typed = typed(&layout("de").unwrap());
        let needed = "abcdefghijklmnopqrstuvwxyzäöüßABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÜ0123456789?.,-@/ ";
        let missing: String = needed.chars().filter(|c| !typed.contains(c)).collect();
        assert_eq!(missing, "");
    }

    #[test]
    fn english_types_letters_and_digits() {
        let typed = typed(&layout("en").unwrap());
        let needed = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789?.,-@/' ";
        assert!(needed.chars().all(|c| typed.contains(&c)));
    }

    #[test]
    fn every_layout_can_send_correct_and_go_away() {
        let needed =
            [Key::Shift, Key::Backspace, Key::Space, Key::Enter, Key::Left, Key::Right, Key::Close];
        for name in names() {
            let keys: Vec<Key> = layout(name).unwrap().keys().collect();
            assert!(needed.iter().all(|key| keys.contains(key)), "{name}");
        }
    }

    #[test]
    fn no_layout_has_a_language_that_is_unknown() {
        assert_eq!(layout("fr"), None);
    }

    #[test]
    fn sharp_s_has_no_capital() {
        let layout = layout("de").unwrap();
        assert!(layout.keys().any(|key| key == Key::Character { plain: 'ß', shifted: 'ß' }));
    }

    #[test]
    fn shift_is_for_one_letter_or_locked() {
        let letter = Key::Character { plain: 'a', shifted: 'A' };
        let once = Shift::Off.after(Key::Shift);
        assert_eq!(letter.character(once), Some('A'));
        assert_eq!(once.after(letter), Shift::Off);
        assert_eq!([once.after(Key::Left), once.after(Key::Space)], [Shift::Once; 2]);
        let locked = once.after(Key::Shift);
        assert_eq!(locked.after(letter), Shift::Locked);
        assert_eq!(locked.after(Key::Shift), Shift::Off);
    }
}
