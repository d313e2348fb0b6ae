//! Tokens: runs of letters, runs of digits, blanks, and every other character alone.

use auskunft_text::{Language, fold};

use super::placeholder;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Letters,
    /// ASCII digits.
    Digits,
    Blank,
    Sign,
    /// What was taken out earlier; nothing looks into it.
    Placeholder,
}

#[derive(Debug, Clone)]
pub(super) struct Token<'a> {
    pub kind: Kind,
    pub text: &'a str,
    /// The letters folded, so that `heiße`, `HEISSE` and `heisse` are one; else empty.
    pub folded: String,
}

impl Token<'_> {
    /// How many digits; 0 if it is none.
    pub fn digits(&self) -> usize {
        if self.kind == Kind::Digits { self.text.len() } else { 0 }
    }

    pub fn is_blank(&self) -> bool {
        self.kind == Kind::Blank
    }

    /// Whether it is one of some signs.
    pub fn is_sign(&self, signs: &str) -> bool {
        self.kind == Kind::Sign && signs.contains(self.text)
    }

    /// Whether it is one of some words, which are folded and parted by blanks.
    pub fn is_word(&self, words: &str) -> bool {
        self.kind == Kind::Letters && words.split(' ').any(|word| word == self.folded)
    }

    /// Whether it is a letter or a digit that people write on cards and forms.
    pub fn is_code(&self) -> bool {
        matches!(self.kind, Kind::Letters | Kind::Digits) && self.text.is_ascii()
    }
}

/// Cuts a text; the tokens' texts in a row are the text.
pub(super) fn tokens(text: &str) -> Vec<Token<'_>> {
    let mut tokens = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let (kind, length) = token_at(rest, first);
        let (text, after) = rest.split_at(length);
        let folded = match kind {
            Kind::Letters => fold(text, Language::German),
            _ => String::new(),
        };
        tokens.push(Token { kind, text, folded });
        rest = after;
    }
    tokens
}

fn token_at(text: &str, first: char) -> (Kind, usize) {
    let is_ahead = |placeholder: &&str| text.starts_with(placeholder);
    if first == '['
        && let Some(placeholder) = placeholder::ALL.into_iter().find(is_ahead)
    {
        return (Kind::Placeholder, placeholder.len());
    }
    let kind = kind(first);
    let length = match kind {
        Kind::Sign | Kind::Placeholder => first.len_utf8(),
        _ => text.find(|c| self::kind(c) != kind).unwrap_or(text.len()),
    };
    (kind, length)
}

fn kind(c: char) -> Kind {
    match c {
        '0'..='9' => Kind::Digits,
        // Combining marks: umlauts as macOS writes them.
        '\u{300}'..='\u{36f}' => Kind::Letters,
        _ if c.is_whitespace() => Kind::Blank,
        _ if c.is_alphanumeric() => Kind::Letters,
        _ => Kind::Sign,
    }
}

/// How many tokens at the beginning pass a test, at most so many.
pub(super) fn leading<'a>(
    tokens: &[Token<'a>],
    most: usize,
    test: impl Fn(&Token<'a>) -> bool,
) -> usize {
    tokens.iter().take(most).take_while(|token| test(token)).count()
}

/// 1 if a blank is ahead, else 0.
pub(super) fn blank(tokens: &[Token<'_>]) -> usize {
    leading(tokens, 1, Token::is_blank)
}

/// The tokens from one on; none beyond the end.
pub(super) fn from<'t, 'a>(tokens: &'t [Token<'a>], at: usize) -> &'t [Token<'a>] {
    tokens.get(at..).unwrap_or_default()
}

/// How many tokens a phrase of folded words takes if the tokens begin with it.
pub(super) fn phrase(tokens: &[Token<'_>], phrase: &str) -> Option<usize> {
    let mut at = 0;
    for word in phrase.split(' ') {
        if at > 0 {
            tokens.get(at).filter(|token| token.is_blank())?;
            at += 1;
        }
        tokens.get(at).filter(|token| token.folded == word)?;
        at += 1;
    }
    Some(at)
}
