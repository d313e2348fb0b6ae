//! Parse: a layout from the text of its file.
//!
//! ```
//! use auskunft_kiosk::keyboard::{Key, Layout};
//! let keys = "q w 1!\n# what every layout needs\nshift backspace space enter close";
//! let layout: Layout = keys.parse().unwrap();
//! assert_eq!(layout.rows[0][2], Key::Character { plain: '1', shifted: '!' });
//! let error = keys.replace("1!", "shfit").parse::<Layout>().unwrap_err();
//! assert!(error.to_string().starts_with("line 1, key `shfit`: "));
//! ```

use std::fmt;
use std::str::FromStr;

use super::{Key, LONGEST_ROW, Layout};

const NAMES: [(&str, Key); 7] = [
    ("shift", Key::Shift),
    ("backspace", Key::Backspace),
    ("space", Key::Space),
    ("enter", Key::Enter),
    ("left", Key::Left),
    ("right", Key::Right),
    ("close", Key::Close),
];

/// Keys without which nobody can type, send or see the page again.
const NEEDED: [Key; 5] = [Key::Shift, Key::Backspace, Key::Space, Key::Enter, Key::Close];

/// Why a text is no layout, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LayoutError {
    /// Line of the file, counted from 1; the last one if a key is missing.
    pub line: usize,
    /// The key as it is written there.
    pub key: String,
    /// What is wrong with it.
    pub mistake: Mistake,
}

/// What is wrong with a key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mistake {
    /// Neither a character nor two nor a name.
    Unknown,
    /// An accent apart from its letter, as some editors save it.
    LooseAccent,
    /// It types or does what another key does.
    Twice,
    /// The first one for which its row has no place.
    RowTooLong,
    /// No line has it.
    Missing,
}

impl FromStr for Layout {
    type Err = LayoutError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let mut layout = Layout { rows: Vec::new() };
        for (number, line) in text.lines().enumerate() {
            if line.starts_with('#') || line.trim().is_empty() {
                continue;
            }
            layout.rows.push(Vec::new());
            for key in line.split_whitespace() {
                layout.add(key).map_err(|mistake| error(number + 1, key, mistake))?;
            }
        }
        let missing = |(_, key): &&(&str, Key)| NEEDED.contains(key) && !layout.has(*key);
        match NAMES.iter().find(missing) {
            Some((name, _)) => Err(error(text.lines().count(), name, Mistake::Missing)),
            None => Ok(layout),
        }
    }
}

fn error(line: usize, key: &str, mistake: Mistake) -> LayoutError {
    LayoutError { line, key: key.to_owned(), mistake }
}

impl Layout {
    /// Adds a key to the last row.
    fn add(&mut self, written: &str) -> Result<(), Mistake> {
        let key = key(written)?;
        if self.has(key) {
            return Err(Mistake::Twice);
        }
        match self.rows.last_mut() {
            Some(row) if row.len() < LONGEST_ROW => row.push(key),
            _ => return Err(Mistake::RowTooLong),
        }
        Ok(())
    }

    fn has(&self, key: Key) -> bool {
        self.keys().any(|other| overlap(key, other))
    }
}

fn overlap(one: Key, other: Key) -> bool {
    match (one, other) {
        (Key::Character { plain, shifted }, Key::Character { plain: a, shifted: b }) => {
            [a, b].contains(&plain) || [a, b].contains(&shifted)
        }
        _ => one == other,
    }
}

fn key(written: &str) -> Result<Key, Mistake> {
    if let Some((_, key)) = NAMES.iter().find(|(name, _)| *name == written) {
        return Ok(*key);
    }
    if written.contains(|c| matches!(c, '\u{300}'..='\u{36f}')) {
        return Err(Mistake::LooseAccent);
    }
    let mut characters = written.chars();
    match (characters.next(), characters.next(), characters.next()) {
        (Some(plain), None, _) => Ok(Key::Character { plain, shifted: capital(plain) }),
        (Some(plain), Some(shifted), None) => Ok(Key::Character { plain, shifted }),
        _ => Err(Mistake::Unknown),
    }
}

/// The capital of a letter of Western Europe. `char::to_uppercase` knows all of Unicode, and its
/// tables would be larger in the browser than the whole keyboard; other letters are written in pairs.
fn capital(letter: char) -> char {
    match letter {
        'a'..='z' => letter.to_ascii_uppercase(),
        'à'..='ö' | 'ø'..='þ' => char::from(letter as u8 - 32),
        _ => letter,
    }
}

impl fmt::Display for LayoutError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { line, key, mistake } = self;
        write!(f, "line {line}, key `{key}`: ")?;
        match mistake {
            Mistake::Unknown => {
                write!(f, "unknown; write a character, two (the second with shift), or one of")?;
                NAMES.iter().try_for_each(|(name, _)| write!(f, " `{name}`"))
            }
            Mistake::LooseAccent => {
                write!(f, "the accent is apart from its letter; type the letter as one character")
            }
            Mistake::Twice => write!(f, "another key has this already; remove one of them"),
            Mistake::RowTooLong => {
                write!(f, "a row has {LONGEST_ROW} keys at most; move it to another line")
            }
            Mistake::Missing => write!(f, "every layout needs it; add it to one of the lines"),
        }
    }
}

impl std::error::Error for LayoutError {}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const REST: &str = "shift backspace space enter close";

    fn message(text: &str) -> String {
        text.parse::<Layout>().unwrap_err().to_string()
    }

    #[test]
    fn a_capital_is_given_or_follows() {
        let layout: Layout = format!("a ü ß ,; x? č\n\n{REST}\n").parse().unwrap();
        let pairs: Vec<(char, char)> = layout.rows[0].iter().map(|key| pair(*key)).collect();
        assert_eq!(pairs, [('a', 'A'), ('ü', 'Ü'), ('ß', 'ß'), (',', ';'), ('x', '?'), ('č', 'č')]);
        assert_eq!(layout.rows.len(), 2);
        let capital = format!("ßẞ ÷ ÿ {REST}").parse::<Layout>().unwrap();
        assert_eq!(pair(capital.rows[0][0]), ('ß', 'ẞ'));
        assert_eq!([pair(capital.rows[0][1]), pair(capital.rows[0][2])], [('÷', '÷'), ('ÿ', 'ÿ')]);
    }

    fn pair(key: Key) -> (char, char) {
        match key {
            Key::Character { plain, shifted } => (plain, shifted),
            other => panic!("{other:?} types nothing"),
        }
    }

    #[test]
    fn a_mistake_tells_line_key_and_remedy() {
        assert_eq!(
            message(&format!("# remark\na b\nc escape\n{REST}")),
            "line 3, key `escape`: unknown; write a character, two (the second with shift), or one \
             of `shift` `backspace` `space` `enter` `left` `right` `close`"
        );
        assert_eq!(
            message(&format!("1! 2\" x!\n{REST}")),
            "line 1, key `x!`: another key has this already; remove one of them"
        );
        assert_eq!(
            message("a b c\nshift backspace enter close\n"),
            "line 2, key `space`: every layout needs it; add it to one of the lines"
        );
        assert_eq!(
            message(&format!("a b c d e f g h i j k l\n{REST}")),
            "line 1, key `l`: a row has 11 keys at most; move it to another line"
        );
        assert_eq!(
            message(&format!("u\u{308}\n{REST}")),
            "line 1, key `u\u{308}`: the accent is apart from its letter; type the letter as one \
             character"
        );
    }

    #[test]
    fn named_keys_are_unique_too() {
        let error = format!("{REST} left left").parse::<Layout>().unwrap_err();
        assert_eq!((error.key.as_str(), error.mistake), ("left", Mistake::Twice));
    }

    proptest! {
        #[test]
        fn no_text_panics(text in ".{0,200}") {
            let _ = text.parse::<Layout>();
        }
    }
}
