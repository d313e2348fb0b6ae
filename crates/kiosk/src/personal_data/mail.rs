//! E-mail addresses, also with blanks around the `@` or with `(at)`; and what stands behind a lone
//! `@`, the name of an account.

use super::tokens::{Kind, Token, blank, from, leading};
use super::{Found, placeholder};

/// Signs in the part before the `@`. RFC 5321 allows more; nobody has them.
const LOCAL_SIGNS: &str = "._%+-'’&#~";

/// Signs in the part behind it; further `@` belong to the same address.
const DOMAIN_SIGNS: &str = "-._@＠";

/// Longest part before the `@` in tokens; RFC 5321 allows 64 bytes.
const MAX_LOCAL: usize = 64;

/// Longest part behind it, which has 255 bytes at most.
const MAX_DOMAIN: usize = 255;

/// An address: `meyer@web.de`, `meyer @ web.de`, `meyer(at)web.de`, `@meyer`.
pub(super) fn address(tokens: &[Token<'_>]) -> Option<Found> {
    let local = leading(tokens, MAX_LOCAL, |token| is_part(token, LOCAL_SIGNS));
    let gap = blank(from(tokens, local));
    let (sign, is_plain) = at_sign(from(tokens, local + gap))?;
    let behind = from(tokens, local + gap + sign);
    let gap_behind = blank(behind);
    let domain = domain(from(behind, gap_behind));
    let is_domain = has_dot(from(behind, gap_behind), domain);
    let is_glued = is_plain && (gap == 0 && local > 0 || gap_behind == 0 && domain > 0);
    // `mir @meyer`: the word before belongs to the sentence.
    let is_whole = is_domain && local > 0;
    if !is_whole && (!is_glued || gap > 0) {
        return None;
    }
    let end = if is_domain || gap_behind == 0 { gap_behind + domain } else { 0 };
    let taken = local + gap + sign + end;
    Some(Found { kept: 0, taken, placeholder: placeholder::MAIL })
}

fn is_part(token: &Token<'_>, signs: &str) -> bool {
    matches!(token.kind, Kind::Letters | Kind::Digits) || token.is_sign(signs)
}

/// The length of an `@`, and whether it is the sign itself and not a paraphrase.
fn at_sign(tokens: &[Token<'_>]) -> Option<(usize, bool)> {
    match tokens {
        [at, ..] if at.is_sign("@＠") => Some((1, true)),
        [open, at, close, ..]
            if open.is_sign("([{") && at.is_word("at") && close.is_sign(")]}") =>
        {
            Some((3, false))
        }
        _ => None,
    }
}

/// The tokens of a domain, without the signs that end the sentence.
fn domain(tokens: &[Token<'_>]) -> usize {
    let length = leading(tokens, MAX_DOMAIN, |token| is_part(token, DOMAIN_SIGNS));
    let is_inside = |token: &Token<'_>| token.kind != Kind::Sign;
    tokens.iter().take(length).rposition(is_inside).map_or(0, |last| last + 1)
}

/// Whether a domain is one of the internet: a dot with letters behind it.
fn has_dot(tokens: &[Token<'_>], length: usize) -> bool {
    let inside = tokens.get(..length).unwrap_or_default();
    let is_top = |token: &Token<'_>| token.kind == Kind::Letters && token.text.len() > 1;
    inside.windows(2).any(|pair| pair[0].is_sign(".") && is_top(&pair[1]))
}
