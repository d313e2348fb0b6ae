//! Names behind words that announce one: "ich heiße", "mein Name ist", "Name:", "Frau".
//!
//! Where it ends is guessed: capitals go on with capitals, and neither goes on with a word that is
//! never a name (`und`) or names a thing (`…amt`). German writes nouns with capitals, so a noun right
//! behind a name may go with it. In small letters anything may be a name, so less is taken.

use super::tokens::{Kind, Token, from, leading, phrase};
use super::{Found, placeholder};

/// What comes before a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Cue {
    /// A sentence that has to go on with a name: one or two words in small letters.
    Sentence,
    /// A form: only with a colon, for `Nachname ändern` is a question.
    Field,
    /// An address: one word in small letters.
    Title,
    /// None at all.
    Relative,
}

/// Sentences that go on with a name, folded.
const SENTENCES: [&str; 19] = [
    "ich heisse",
    "heisse ich",
    "wir heissen",
    "er heisst",
    "sie heisst",
    "sohn heisst",
    "tochter heisst",
    "kind heisst",
    "mann heisst",
    "frau heisst",
    "name ist",
    "name lautet",
    "vorname ist",
    "nachname ist",
    "name is",
    "hier spricht",
    "freundlichen grussen",
    "viele grusse",
    "mfg",
];

/// Words of forms, and those before a name.
const FIELDS: &str = "name vorname nachname familienname geburtsname";
const ADDRESSES: &str = "herr herrn hr frau fraulein dr prof mr mrs geb geborene geborener";

/// What sounds like an address and is none.
const RELATIVES: [&str; 3] = ["meine frau", "seine frau", "ihre frau"];

/// What may stand between `heiße` and the name.
const FILLERS: [&str; 5] = ["mit nachnamen", "mit vornamen", "jetzt", "nun", "ubrigens"];

/// What may stand before a name and is none alone.
const TITLES: &str = "dr prof professor professorin doktor burgermeister burgermeisterin landrat \
                      landratin pfarrer pfarrerin";

/// Parts of names that need another behind them; the second only behind the first.
const PARTICLES: &str = "von van de di la le al el ben ibn";
const ARTICLES: &str = "der den dem";

/// Words that are no names, however they are written.
const NEVER: &str = "und oder aber ist sind war waren hat haben bin ich sie er es wir ihr der die \
                     das den dem des ein eine einen einem einer kein keine mein meine mich mir wo \
                     wie was wann wer wen wem warum welche welcher welches in im am an auf aus bei \
                     beim fur mit nach seit uber um unter vom von vor zu zum zur nicht noch auch \
                     dass ob wenn weil bitte danke hallo so divers herr frau name vorname nachname \
                     familienname geburtsname geboren geb tel heisst and or is are the a i my who \
                     where what when how for from to of";

/// Words that are names only with a capital.
const NOT_IN_SMALL: &str = "brauche braucht brauchen mochte mochten will wollen wurde kann konnen \
                            muss mussen soll sollen darf durfen habe hatte hatten wohne wohnt \
                            suche sucht komme kommt gehe geht weiss arbeitet heute morgen jetzt \
                            hier da dort schon neu falsch richtig anders geandert lang kurz bald \
                            gern gut zustandig erreichen erreichbar sprechen beantragen anmelden \
                            ummelden abmelden andern bekommt bekomme kriegt fragt finde findet \
                            gestorben verstorben verheiratet geschieden schwanger krank allein \
                            alleine selbst need want would have do";

/// Ends of words for what the town hall has, not people.
const THINGS: &str = "amt buro ausweis pass schein antrag steuer termin telefon nummer rathaus";

/// Most words of a name: with capitals; in small letters behind a sentence, and else.
const MAX_CAPITAL: usize = 3;
const MAX_SMALL: usize = 2;

/// A name with what announces it, which stays.
pub(super) fn announced(tokens: &[Token<'_>]) -> Option<Found> {
    let (cue, cue_length) = cue(tokens)?;
    if cue == Cue::Relative {
        return Some(Found::harmless(cue_length));
    }
    let kept = cue_length + gap(from(tokens, cue_length), cue)?;
    let small = if cue == Cue::Title { 1 } else { MAX_SMALL };
    let taken = name(from(tokens, kept), small)?;
    Some(Found { kept, taken, placeholder: placeholder::NAME })
}

/// The cue at the beginning, and its tokens.
fn cue(tokens: &[Token<'_>]) -> Option<(Cue, usize)> {
    let first = tokens.first()?;
    let ahead = |phrases: &[&str]| phrases.iter().find_map(|words| phrase(tokens, words));
    if let Some(length) = ahead(&RELATIVES) {
        return Some((Cue::Relative, length));
    }
    if let Some(length) = ahead(&SENTENCES) {
        return Some((Cue::Sentence, length));
    }
    if first.is_word(FIELDS) {
        return Some((Cue::Field, 1));
    }
    first.is_word(ADDRESSES).then_some((Cue::Title, 1))
}

/// The tokens between a cue and a name; `None` if no name can follow.
fn gap(tokens: &[Token<'_>], cue: Cue) -> Option<usize> {
    let signs = match cue {
        Cue::Title => ".",
        _ => ":=.\"„“»«'",
    };
    let is_gap = |token: &Token<'_>| token.is_blank() || token.is_sign(signs);
    let length = leading(tokens, 4, is_gap);
    let is_form = tokens.iter().take(length).any(|token| token.is_sign(":="));
    if cue == Cue::Field && !is_form {
        return None;
    }
    let filler = FILLERS.iter().find_map(|filler| phrase(from(tokens, length), filler));
    Some(length + filler.map_or(0, |filler| filler + 1))
}

/// The tokens of a name at the beginning.
fn name(tokens: &[Token<'_>], small: usize) -> Option<usize> {
    let (first, style) = first_word(tokens)?;
    let most = if style == Style::Capital { MAX_CAPITAL } else { small };
    let mut end = first;
    for _ in 1..most {
        let Some(next) = next_word(from(tokens, end), style) else { break };
        end += next;
    }
    Some(end)
}

/// How a word is written. What is all in capitals tells as little as what is all in small letters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Style {
    Capital,
    Even,
}

fn style(word: &Token<'_>) -> Style {
    let mut letters = word.text.chars();
    let is_first = letters.next().is_some_and(is_capital);
    let is_mixed = word.text.chars().count() == 1 || !letters.all(is_capital);
    if is_first && is_mixed { Style::Capital } else { Style::Even }
}

/// Whether a letter is a capital. `char::is_uppercase` would bring tables for all of Unicode.
fn is_capital(c: char) -> bool {
    match c {
        'A'..='Z' | 'À'..='Ö' | 'Ø'..='Þ' | 'Α'..='Ϋ' | 'Ѐ'..='Я' => true,
        // Latin Extended-A has them in pairs, capital first; in two places it begins with an odd number.
        'Ĺ'..='ň' | 'Ź'..='ž' => u32::from(c) % 2 == 1,
        'Ā'..='ķ' | 'Ŋ'..='Ÿ' => u32::from(c) % 2 == 0,
        _ => false,
    }
}

/// The tokens of the first word with titles and particles before it, and of its parts.
fn first_word(tokens: &[Token<'_>]) -> Option<(usize, Style)> {
    let before = titles(tokens);
    let particle = particles(from(tokens, before));
    let word = tokens.get(before + particle).filter(|token| token.kind == Kind::Letters)?;
    let style = style(word);
    let is_name = !word.is_word(NEVER) && (style == Style::Capital || !word.is_word(NOT_IN_SMALL));
    let is_title = word.is_word(TITLES);
    let length = before + particle + 1;
    (is_name && !is_title).then(|| (length + parts(from(tokens, length)), style))
}

fn titles(tokens: &[Token<'_>]) -> usize {
    let mut length = 0;
    while tokens.get(length).is_some_and(|token| token.is_word(TITLES)) {
        let gap =
            leading(from(tokens, length + 1), 2, |token| token.is_blank() || token.is_sign("."));
        length += 1 + gap;
    }
    length
}

/// `von der ` and the like.
fn particles(tokens: &[Token<'_>]) -> usize {
    let is_particle = |at: usize, words| match from(tokens, at) {
        [particle, blank, ..] => particle.is_word(words) && blank.is_blank(),
        _ => false,
    };
    match (is_particle(0, PARTICLES), is_particle(2, ARTICLES)) {
        (false, _) => 0,
        (true, false) => 2,
        (true, true) => 4,
    }
}

/// What belongs to a word behind a hyphen or an apostrophe: `-Lüdenscheidt`.
fn parts(tokens: &[Token<'_>]) -> usize {
    let mut length = 0;
    while let [sign, letters, ..] = from(tokens, length)
        && sign.is_sign("-‐‑'’")
        && letters.kind == Kind::Letters
    {
        length += 2;
    }
    length
}

/// The tokens of a further word of a name with the blank before it.
fn next_word(tokens: &[Token<'_>], style: Style) -> Option<usize> {
    let initial = leading(tokens, 1, |token| token.is_sign("."));
    let blank = leading(from(tokens, initial), 1, |token| token.text == " ");
    let (length, next) = first_word(from(tokens, initial + blank))?;
    let last = tokens.get(initial + blank + length - 1)?;
    let is_thing = THINGS.split(' ').any(|end| last.folded.ends_with(end));
    let goes_on = blank == 1 && next == style && !is_thing;
    goes_on.then_some(initial + blank + length)
}

#[cfg(test)]
mod tests {
    use auskunft_text::{Language, fold};

    use super::*;

    #[test]
    fn lists_are_folded_as_questions_are() {
        let lists = [FIELDS, ADDRESSES, TITLES, PARTICLES, ARTICLES, NEVER, NOT_IN_SMALL, THINGS];
        for words in SENTENCES.into_iter().chain(RELATIVES).chain(FILLERS).chain(lists) {
            assert_eq!(words, fold(words, Language::German));
        }
    }

    #[test]
    fn capitals_are_those_of_unicode() {
        let greek = ('Α'..='ώ').filter(|c| c.is_alphabetic());
        for c in ('A'..='ž').chain(greek).chain('Ѐ'..='џ') {
            assert_eq!(is_capital(c), c.is_uppercase(), "{c} {:x}", u32::from(c));
        }
    }
}
