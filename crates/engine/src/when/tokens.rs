//! A folded text as words and numbers, and the questions that are asked of them.

use super::words::Grammar;

/// A run of letters or a run of digits.
#[derive(Debug, Clone, Copy)]
struct Token<'a> {
    text: &'a str,
    /// What stands between it and the next one, or the end.
    gap: &'a str,
}

/// The tokens of a text. Beyond its ends there are empty ones, so that looking around needs no care.
#[derive(Debug)]
pub(super) struct Tokens<'a> {
    all: Vec<Token<'a>>,
    lead: &'a str,
    pub grammar: &'static Grammar,
}

/// Joins two days.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Link {
    /// `bis` or a dash.
    To,
    /// `und`, `oder`.
    And,
}

impl<'a> Tokens<'a> {
    pub fn new(folded: &'a str, grammar: &'static Grammar) -> Self {
        let mut bounds: Vec<(usize, usize)> = Vec::new();
        let mut before = Kind::Gap;
        for (at, c) in folded.char_indices() {
            let kind = Kind::of(c);
            if kind != Kind::Gap && kind != before {
                bounds.push((at, at));
            }
            if let (Some(last), true) = (bounds.last_mut(), kind != Kind::Gap) {
                last.1 = at + c.len_utf8();
            }
            before = kind;
        }
        let starts = bounds.iter().skip(1).map(|bound| bound.0).chain([folded.len()]);
        let part = |from, to| folded.get(from..to).unwrap_or_default();
        let token = |(&(from, to), next)| Token { text: part(from, to), gap: part(to, next) };
        let all = bounds.iter().zip(starts).map(token).collect();
        Self { all, lead: part(0, bounds.first().map_or(0, |first| first.0)), grammar }
    }

    pub fn len(&self) -> usize {
        self.all.len()
    }

    /// The token at an index; empty outside of the text.
    #[inline(never)]
    pub fn at(&self, index: usize) -> &'a str {
        self.all.get(index).map_or("", |token| token.text)
    }

    /// So many tokens before an index.
    #[inline(never)]
    pub fn before(&self, index: usize, distance: usize) -> &'a str {
        index.checked_sub(distance).map_or("", |index| self.at(index))
    }

    /// What stands after a token.
    #[inline(never)]
    pub fn gap(&self, index: usize) -> &'a str {
        self.all.get(index).map_or("", |token| token.gap)
    }

    /// What stands before a token.
    pub fn gap_before(&self, index: usize) -> &'a str {
        index.checked_sub(1).map_or(self.lead, |index| self.gap(index))
    }

    /// A number of at most four digits.
    #[inline(never)]
    pub fn number(&self, index: usize) -> Option<u16> {
        let text = self.at(index);
        let more = |number: u16, byte: u8| {
            byte.is_ascii_digit().then(|| number * 10 + u16::from(byte - b'0'))
        };
        if text.is_empty() || text.len() > 4 {
            return None;
        }
        text.bytes().try_fold(0, more)
    }

    /// A number in digits or as a word.
    #[inline(never)]
    pub fn count(&self, index: usize) -> Option<u16> {
        let word = || group(self.grammar.numbers, self.at(index)).map(|group| group as u16 + 1);
        self.number(index).or_else(word)
    }

    /// Whether the word is in a list.
    #[inline(never)]
    pub fn is(&self, index: usize, list: &str) -> bool {
        group(list, self.at(index)).is_some()
    }

    /// Whether a clause ends after a token.
    #[inline(never)]
    pub fn ends_clause(&self, index: usize) -> bool {
        index + 1 >= self.len()
            || has(self.gap(index), ".,;:?!")
            || self.is(index + 1, self.grammar.and)
    }

    /// Whether a dash follows directly.
    #[inline(never)]
    pub fn dash(&self, index: usize) -> bool {
        has(self.gap(index), "-–")
    }

    /// What joins a day with the one before it: the words before it, articles skipped.
    pub fn link_before(&self, mut index: usize) -> Option<Link> {
        loop {
            index = index.checked_sub(1)?;
            if self.dash(index) || self.is(index, self.grammar.to) {
                return Some(Link::To);
            }
            if self.gap(index) == "/" || self.is(index, self.grammar.and) {
                return Some(Link::And);
            }
            if !self.is(index, self.grammar.articles) && self.which(index).is_none() {
                return None;
            }
        }
    }

    /// Which one of many a word before a day means.
    #[inline(never)]
    pub fn which(&self, index: usize) -> Option<usize> {
        inflected(self.grammar.which, self.at(index))
    }

    /// How many tokens a phrase takes; its words are joined by `_`, a digit is an ordinal.
    #[inline(never)]
    pub fn phrase(&self, index: usize, phrase: &str) -> Option<usize> {
        let mut rest = phrase;
        let mut next = index;
        loop {
            let end = rest.bytes().position(|byte| byte == b'_').unwrap_or(rest.len());
            let word = rest.get(..end)?;
            let digit = word.bytes().next().filter(u8::is_ascii_digit);
            let ordinal =
                digit.is_some_and(|digit| self.ordinal(next) == Some(u16::from(digit - b'0')));
            if word.is_empty() || (self.at(next) != word && !ordinal) {
                return None;
            }
            next += 1;
            match rest.get(end + 1..) {
                Some(more) => rest = more,
                None => return Some(next - index),
            }
        }
    }

    /// `erster`, `zweiten`, `third`.
    pub fn ordinal(&self, index: usize) -> Option<u16> {
        inflected(self.grammar.ordinals, self.at(index)).map(|group| group as u16 + 1)
    }
}

/// The group of the first word of a list that is looked for. Groups are separated by `|`, words by
/// blanks.
#[inline(never)]
pub(super) fn find(list: &str, wanted: &mut dyn FnMut(usize, &str) -> bool) -> Option<usize> {
    let (mut group, mut start) = (0, 0);
    for (at, byte) in list.bytes().chain([b'|']).enumerate() {
        if byte != b'|' && byte != b' ' {
            continue;
        }
        if wanted(group, list.get(start..at).unwrap_or_default()) {
            return Some(group);
        }
        start = at + 1;
        group += usize::from(byte == b'|');
    }
    None
}

/// The group of a list that has a word.
#[inline(never)]
pub(super) fn group(list: &str, word: &str) -> Option<usize> {
    find(list, &mut |_, one| !one.is_empty() && one == word)
}

/// Whether a text has one of some characters.
#[inline(never)]
pub(super) fn has(text: &str, set: &str) -> bool {
    text.chars().any(|c| set.chars().any(|one| one == c))
}

/// The same for a word with an ending.
#[inline(never)]
pub(super) fn inflected(list: &str, word: &str) -> Option<usize> {
    let endings = ["", "e", "en", "er", "es", "em", "s", "n"];
    endings.into_iter().find_map(|ending| group(list, word.strip_suffix(ending)?))
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Gap,
    Digit,
    Letter,
}

impl Kind {
    fn of(c: char) -> Self {
        match c {
            '0'..='9' => Self::Digit,
            _ if c.is_alphanumeric() => Self::Letter,
            _ => Self::Gap,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::words::grammar;
    use super::*;
    use auskunft_text::Language;

    #[test]
    fn words_and_numbers_are_apart_and_know_what_is_between() {
        let tokens = Tokens::new("(am 24ten, 9-12", grammar(Language::German));
        let texts: Vec<&str> = (0..tokens.len()).map(|index| tokens.at(index)).collect();
        assert_eq!(texts, ["am", "24", "ten", "9", "12"]);
        assert_eq!((tokens.gap_before(0), tokens.gap(1), tokens.gap(2)), ("(", "", ", "));
        assert!(tokens.dash(3) && !tokens.dash(4));
        assert_eq!((tokens.at(9), tokens.gap(9), tokens.before(0, 1)), ("", "", ""));
    }

    #[test]
    fn groups_have_words_and_words_have_endings() {
        assert_eq!(group("a b|c", "c"), Some(1));
        assert_eq!(group("a||c", ""), None);
        assert_eq!(inflected("nachst|dies", "diesen"), Some(1));
    }
}
