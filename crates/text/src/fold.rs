//! Folding: one spelling for all ways to type a word.
//!
//! Lower case; `ä ö ü ß` and `ae oe ue ss` become `a o u ss`; accents fall away; soft hyphens,
//! zero-width characters and combining marks vanish, so that text pasted from a PDF or from macOS
//! (NFD) equals typed text. The rule for digraphs is that of Lucene's `GermanNormalizationFilter`:
//! `ue` is an umlaut unless a vowel or `q` stands before it (`neue`, `Bauer`, `Quelle`). Letters
//! that sound alike and are mixed up at the beginning of words, where no other correction reaches,
//! are one as well: `c` is `k` before `a o u l r` (`Carport`), `ph` is `f` (`Photo`).
//!
//! ```
//! use auskunft_text::{Language, fold};
//! assert_eq!(fold("Müllabfuhr", Language::German), "mullabfuhr");
//! assert_eq!(fold("MUELLABFUHR", Language::German), "mullabfuhr");
//! assert_eq!(fold("Straße", Language::German), fold("Strasse", Language::German));
//! ```

use crate::Language;

/// Folds a word or a text; digraphs and what sounds alike are folded in German only.
pub fn fold(text: &str, language: Language) -> String {
    let mut folded = String::with_capacity(text.len());
    for c in text.chars() {
        push_folded(c, &mut folded);
    }
    match language {
        Language::German => fold_digraphs(&folded),
        Language::English => folded,
    }
}

/// Whether a character belongs to a word although it is no letter: it is dropped by [`fold`].
pub(crate) fn vanishes(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{feff}' | '\u{300}'..='\u{36f}')
}

fn push_folded(c: char, out: &mut String) {
    if c.is_ascii() {
        out.push(c.to_ascii_lowercase());
    } else if let Some(base) = base_letters(c) {
        out.push_str(base);
    } else if !vanishes(c) {
        out.push(small_letter(c));
    }
}

/// The plain letters under an accent, for the Latin alphabets of Europe and for Turkish.
fn base_letters(c: char) -> Option<&'static str> {
    Some(match c {
        'À'..='Å' | 'à'..='å' | 'Ā'..='ą' => "a",
        'Æ' | 'æ' => "ae",
        'Ç' | 'ç' | 'Ć'..='č' => "c",
        'Ð' | 'ð' | 'Ď'..='đ' => "d",
        'È'..='Ë' | 'è'..='ë' | 'Ē'..='ě' => "e",
        'Ĝ'..='ģ' => "g",
        'Ĥ'..='ħ' => "h",
        'Ì'..='Ï' | 'ì'..='ï' | 'Ĩ'..='ı' => "i",
        'Ĵ' | 'ĵ' => "j",
        'Ķ' | 'ķ' => "k",
        'Ĺ'..='ł' => "l",
        'Ñ' | 'ñ' | 'Ń'..='ň' => "n",
        'Ò'..='Ö' | 'Ø' | 'ò'..='ö' | 'ø' | 'Ō'..='ő' => "o",
        'Œ' | 'œ' => "oe",
        'Ŕ'..='ř' => "r",
        'ß' | 'ẞ' => "ss",
        'Ś'..='š' | 'Ș' | 'ș' => "s",
        'Ţ'..='ŧ' | 'Ț' | 'ț' => "t",
        'Þ' | 'þ' => "th",
        'Ù'..='Ü' | 'ù'..='ü' | 'Ũ'..='ų' => "u",
        'Ŵ' | 'ŵ' => "w",
        'Ý' | 'ý' | 'ÿ' | 'Ŷ'..='Ÿ' => "y",
        'Ź'..='ž' => "z",
        _ => return None,
    })
}

/// Lower case for the other alphabets of Europe. `char::to_lowercase` knows all of Unicode, and
/// its tables would be the largest part of this crate in the browser.
fn small_letter(c: char) -> char {
    let distance = match c {
        'Α'..='Ρ' | 'Σ'..='Ϋ' | 'А'..='Я' => 32,
        'Ѐ'..='Џ' => 80,
        _ => 0,
    };
    char::from_u32(c as u32 + distance).unwrap_or(c)
}

fn fold_digraphs(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    let mut before = ' ';
    let mut umlaut_may_end = false;
    let mut letters = text.chars().peekable();
    while let Some(c) = letters.next() {
        let c = match (c, letters.peek()) {
            ('c', Some('a' | 'o' | 'u' | 'l' | 'r')) => 'k',
            ('p', Some('h')) => {
                letters.next();
                'f'
            }
            _ => c,
        };
        if c == 'e' && umlaut_may_end {
            // The `e` belongs to the umlaut. What follows stands after a vowel all the same.
            umlaut_may_end = false;
            before = 'e';
            continue;
        }
        umlaut_may_end = match c {
            'a' | 'o' => true,
            'u' => !matches!(before, 'a' | 'e' | 'i' | 'o' | 'u' | 'y' | 'q'),
            _ => false,
        };
        before = c;
        folded.push(c);
    }
    folded
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use unicode_normalization::UnicodeNormalization;

    fn german(text: &str) -> String {
        fold(text, Language::German)
    }

    #[test]
    fn umlauts_digraphs_and_base_letters_are_one() {
        for spellings in [
            ["Grünschnitt", "Gruenschnitt", "GRUNSCHNITT"],
            ["Führerschein", "fuehrerschein", "fuhrerschein"],
            ["Öffnungszeiten", "Oeffnungszeiten", "offnungszeiten"],
            ["Fußgänger", "Fussgaenger", "FUSSGÄNGER"],
        ] {
            assert_eq!(german(spellings[0]), german(spellings[1]));
            assert_eq!(german(spellings[0]), german(spellings[2]));
        }
    }

    #[test]
    fn a_ue_that_is_no_umlaut_stays() {
        assert_eq!(german("neue Steuer Bauer Quelle Treue"), "neue steuer bauer quelle treue");
    }

    #[test]
    fn letters_that_sound_alike_are_one() {
        assert_eq!(german("Carport Photo Café Club"), german("Karport Foto Kafe Klub"));
        assert_eq!(german("Chor Center Schacht Park"), "chor center schacht park");
    }

    #[test]
    fn english_keeps_its_digraphs() {
        assert_eq!(fold("Blue shoes, cat photo", Language::English), "blue shoes, cat photo");
    }

    #[test]
    fn greek_and_cyrillic_are_one_in_both_cases() {
        assert_eq!(german("ΑΘΗΝΑ ЖИЗНЬ ЂОРЂЕ"), "αθηνα жизнь ђорђе");
    }

    #[test]
    fn invisible_characters_vanish() {
        assert_eq!(german("Per\u{ad}so\u{200b}nal\u{feff}"), "personal");
        assert_eq!(german("İstanbul Łódź Çelik"), "istanbul lodz celik");
    }

    proptest! {
        #[test]
        fn composed_and_decomposed_text_are_one(text in "[a-zA-ZäöüÄÖÜßéèñçøåšžığ ]{0,30}") {
            let composed: String = text.nfc().collect();
            let decomposed: String = text.nfd().collect();
            prop_assert_eq!(german(&composed), german(&decomposed));
        }

        #[test]
        fn folding_any_text_does_not_panic(text in any::<String>()) {
            german(&text);
        }
    }
}
