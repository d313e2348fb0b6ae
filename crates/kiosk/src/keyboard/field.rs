//! Field: what a key does to a text and its selection.
//!
//! Browsers count in UTF-16 code units, so places are told in them; they never stay inside of a
//! character, whatever was told before.
//!
//! ```
//! use auskunft_kiosk::keyboard::{Field, Key, Shift, press};
//! let mut field = Field { text: "Pas".into(), start: 3, end: 3 };
//! press(&mut field, Key::Character { plain: 's', shifted: 'S' }, Shift::Off, 100);
//! press(&mut field, Key::Left, Shift::Off, 100);
//! assert_eq!(field, Field { text: "Pass".into(), start: 3, end: 3 });
//! ```

use std::mem::swap;

use super::{Key, Shift};

/// The text of an input field and what is selected in it, in UTF-16 code units as the browser counts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Field {
    /// All of its text.
    pub text: String,
    /// Where the selection starts; the cursor, if it ends there as well.
    pub start: u32,
    /// Where the selection ends.
    pub end: u32,
}

/// Does to the field what a real key does. A character that would make the text longer than `max`
/// UTF-16 code units is not typed. [`Key::Shift`], [`Key::Enter`] and [`Key::Close`] change nothing.
pub fn press(field: &mut Field, key: Key, shift: Shift, max: u32) {
    field.keep_selection_in_text();
    if let Some(character) = key.character(shift) {
        return field.insert(character, max);
    }
    match key {
        Key::Backspace => field.remove(),
        Key::Left => field.place(if field.selects() { field.start } else { field.before() }),
        Key::Right => field.place(if field.selects() { field.end } else { field.after() }),
        _ => {}
    }
}

impl Field {
    fn insert(&mut self, character: char, max: u32) {
        let selected = self.end - self.start;
        if units(&self.text) - selected + width(character) > max {
            return;
        }
        self.replace(character.encode_utf8(&mut [0; 4]));
        self.place(self.start + width(character));
    }

    /// Removes the selection or the character before the cursor.
    fn remove(&mut self) {
        if !self.selects() {
            self.start = self.before();
        }
        self.replace("");
        self.place(self.start);
    }

    fn replace(&mut self, with: &str) {
        let (start, end) = (self.byte(self.start), self.byte(self.end));
        self.text.replace_range(start..end, with);
    }

    fn selects(&self) -> bool {
        self.start != self.end
    }

    fn place(&mut self, cursor: u32) {
        (self.start, self.end) = (cursor, cursor);
    }

    fn before(&self) -> u32 {
        let before = self.text[..self.byte(self.start)].chars().next_back();
        self.start - before.map_or(0, width)
    }

    fn after(&self) -> u32 {
        let after = self.text[self.byte(self.end)..].chars().next();
        self.end + after.map_or(0, width)
    }

    /// A field that was changed meanwhile may have less text than its selection says.
    fn keep_selection_in_text(&mut self) {
        if self.end < self.start {
            swap(&mut self.start, &mut self.end);
        }
        self.start = units(&self.text[..self.byte(self.start)]);
        self.end = units(&self.text[..self.byte(self.end)]);
    }

    /// The byte at this place; inside of a character, its first one.
    fn byte(&self, place: u32) -> usize {
        let mut seen = 0;
        let reaches_beyond = |(_, character): &(usize, char)| {
            seen += width(*character);
            seen > place
        };
        self.text.char_indices().find(reaches_beyond).map_or(self.text.len(), |(byte, _)| byte)
    }
}

fn units(text: &str) -> u32 {
    text.chars().map(width).sum()
}

fn width(character: char) -> u32 {
    character.len_utf16() as u32
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const A: Key = Key::Character { plain: 'a', shifted: 'A' };

    /// Where the cursor is, or from where to where the selection goes, stands `|`.
    fn field(marked: &str) -> Field {
        let parts: Vec<&str> = marked.split('|').collect();
        let start = units(parts[0]);
        let end = start + if parts.len() == 3 { units(parts[1]) } else { 0 };
        Field { text: parts.concat(), start, end }
    }

    fn pressed(marked: &str, key: Key) -> Field {
        let mut field = field(marked);
        press(&mut field, key, Shift::Off, 20);
        field
    }

    #[test]
    fn a_character_replaces_the_selection() {
        assert_eq!(pressed("Str|ß|e", A), field("Stra|e"));
        assert_eq!(pressed("|😀|", Key::Space), field(" |"));
        assert_eq!(pressed("üb|er", A), field("üba|er"));
    }

    #[test]
    fn backspace_removes_the_selection_or_one_character() {
        assert_eq!(pressed("Stra|ße|", Key::Backspace), field("Stra|"));
        assert_eq!(pressed("a😀|b", Key::Backspace), field("a|b"));
        assert_eq!(pressed("u\u{308}|", Key::Backspace), field("u|"));
        assert_eq!(pressed("|ab", Key::Backspace), field("|ab"));
    }

    #[test]
    fn arrows_go_by_characters_and_leave_a_selection_at_its_ends() {
        assert_eq!(pressed("a😀|b", Key::Left), field("a|😀b"));
        assert_eq!(pressed("a|😀b", Key::Right), field("a😀|b"));
        assert_eq!(pressed("|a", Key::Left), field("|a"));
        assert_eq!(pressed("a|", Key::Right), field("a|"));
        assert_eq!(pressed("a|bc|d", Key::Left), field("a|bcd"));
        assert_eq!(pressed("a|bc|d", Key::Right), field("abc|d"));
    }

    #[test]
    fn other_keys_change_nothing() {
        for key in [Key::Shift, Key::Enter, Key::Close] {
            assert_eq!(pressed("a|bc|d", key), field("a|bc|d"));
        }
    }

    #[test]
    fn a_full_field_takes_no_more_but_can_be_overwritten() {
        let mut full = field("😀|");
        press(&mut full, A, Shift::Once, 2);
        assert_eq!(full, field("😀|"));
        let mut chosen = field("|😀|");
        press(&mut chosen, A, Shift::Once, 2);
        assert_eq!(chosen, field("A|"));
    }

    #[test]
    fn a_selection_outside_of_the_text_is_brought_back() {
        let mut behind = Field { text: "Pass".into(), start: 90, end: 7 };
        press(&mut behind, A, Shift::Off, 20);
        assert_eq!(behind, field("Passa|"));
        let mut inside = Field { text: "😀".into(), start: 1, end: 1 };
        press(&mut inside, A, Shift::Off, 20);
        assert_eq!(inside, field("a|😀"));
    }

    proptest! {
        #[test]
        fn what_is_typed_can_be_taken_back(
            text in "[a-zäß😀\u{308}]{0,9}", (start, end) in (0u32..12, 0u32..12), key in 0usize..7
        ) {
            let mut field = Field { text, start, end };
            let keys = [A, Key::Space, Key::Backspace, Key::Left, Key::Right, Key::Shift, Key::Enter];
            press(&mut field, keys[key], Shift::Off, 20);
            prop_assert!(field.start <= field.end && field.end <= units(&field.text));
            let before = field.clone();
            press(&mut field, A, Shift::Off, 20);
            press(&mut field, Key::Backspace, Shift::Off, 20);
            if !before.selects() {
                prop_assert_eq!(field, before);
            }
        }
    }
}
