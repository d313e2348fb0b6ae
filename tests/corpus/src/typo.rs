//! Slips of the fingers on a German keyboard: exactly one in a word.

use crate::random::Random;

/// Words with fewer letters are not mistyped: nobody could tell what was meant.
pub(crate) const SHORTEST: usize = 5;

const ROWS: [&str; 3] = ["qwertzuiopü", "asdfghjklöä", "yxcvbnm"];

/// The word with two letters swapped, one missing, doubled or hit beside. The first stays right,
/// as it mostly does. The word must have at least three letters.
pub(crate) fn mistype(word: &str, random: &mut Random) -> String {
    loop {
        let mut letters: Vec<char> = word.chars().collect();
        let at = 1 + random.below(letters.len() - 2);
        match random.below(5) {
            0 | 1 => letters.swap(at, at + 1),
            2 => drop(letters.remove(at)),
            3 => letters.insert(at, letters[at]),
            _ => letters[at] = neighbour(letters[at], random),
        }
        let mistyped: String = letters.into_iter().collect();
        if mistyped != word {
            return mistyped;
        }
    }
}

/// The key to the left or to the right; the letter itself if it has no key.
fn neighbour(letter: char, random: &mut Random) -> char {
    let beside = |row: &str| {
        let keys: Vec<char> = row.chars().collect();
        let at = keys.iter().position(|key| *key == letter)?;
        let right = keys.get(at + 1);
        let left = at.checked_sub(1).and_then(|left| keys.get(left));
        let sides: Vec<&char> = left.into_iter().chain(right).collect();
        Some(**random.one_of(&sides))
    };
    ROWS.into_iter().find_map(beside).unwrap_or(letter)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_slip_changes_little() {
        let mut random = Random::new("test", 2);
        for _ in 0..1_000 {
            let mistyped = mistype("Straßenlaterne", &mut random);
            assert_ne!(mistyped, "Straßenlaterne");
            assert!((13..=15).contains(&mistyped.chars().count()), "{mistyped}");
            assert!(mistyped.starts_with('S'));
        }
    }
}
