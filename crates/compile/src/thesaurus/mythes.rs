//! The file of a thesaurus.
//!
//! It has the form of `MyThes`, which office programs read: the encoding, then for each headword the
//! number of its meanings and a line for each of them. A meaning stands below each of its words.
//!
//! ```text
//! UTF-8
//! velo|1
//! -|Fahrrad|Velo (schweiz.)|Stahlross (ugs.)|Zweirad (Oberbegriff)
//! ```

use std::collections::BTreeSet;

use super::ThesaurusError;

/// The words of each meaning as they are written, each meaning once, in the order of the file.
pub(super) fn meanings(content: &[u8]) -> Result<Vec<&str>, ThesaurusError> {
    let mut lines = (1..).zip(decode(content)?.lines()).skip(1);
    let (mut known, mut found) = (BTreeSet::new(), Vec::new());
    let mut last = 1;
    while let Some((line, headword)) = lines.next() {
        last = line;
        for _ in 0..meaning_count(headword).ok_or(ThesaurusError::Form { line })? {
            let (line, meaning) = lines.next().ok_or(ThesaurusError::Form { line: last })?;
            last = line;
            let words = words(meaning).ok_or(ThesaurusError::Form { line })?;
            if known.insert(words) {
                found.push(words);
            }
        }
    }
    if found.is_empty() { Err(ThesaurusError::Form { line: last }) } else { Ok(found) }
}

/// All lines, of which the first names UTF-8.
fn decode(content: &[u8]) -> Result<&str, ThesaurusError> {
    let first = content.split(|&byte| byte == b'\n').next().unwrap_or_default();
    match encoding(first) {
        None => return Err(ThesaurusError::Form { line: 1 }),
        Some(named) if !named.eq_ignore_ascii_case("UTF-8") => {
            return Err(ThesaurusError::Encoding { named: named.to_owned() });
        }
        Some(_) => {}
    }
    str::from_utf8(content).map_err(|error| {
        let before = content.iter().take(error.valid_up_to());
        ThesaurusError::Utf8 { line: 1 + before.filter(|&&byte| byte == b'\n').count() }
    })
}

/// The name of an encoding, such as `ISO8859-1`; `None` if the line is anything else.
fn encoding(line: &[u8]) -> Option<&str> {
    let name = str::from_utf8(line).ok()?.trim_start_matches('\u{feff}').trim();
    let is_part = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_');
    ((1..=20).contains(&name.len()) && name.chars().all(is_part)).then_some(name)
}

/// The number behind a headword.
fn meaning_count(headword: &str) -> Option<usize> {
    headword.rsplit_once('|')?.1.trim().parse().ok()
}

/// What follows the part of speech, which is `-` or in brackets.
fn words(meaning: &str) -> Option<&str> {
    let (part_of_speech, words) = meaning.split_once('|')?;
    (part_of_speech == "-" || part_of_speech.starts_with('(')).then_some(words)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Thesaurus;
    use proptest::collection::vec;
    use proptest::prelude::*;
    use proptest::sample::Index;

    #[test]
    fn a_meaning_that_stands_below_each_of_its_words_counts_once() {
        let found = meanings(b"UTF-8\r\nvelo|1\r\n-|Velo|Rad\r\nrad|1\r\n(noun)|Velo|Rad\r\n");
        assert_eq!(found.expect("in the form"), ["Velo|Rad"]);
    }

    #[test]
    fn another_encoding_is_named_with_its_remedy() {
        let error = meanings(b"ISO8859-1\nb\xe4r|1\n").expect_err("Latin 1");
        assert!(matches!(&error, ThesaurusError::Encoding { named } if named == "ISO8859-1"));
        assert!(error.to_string().contains("iconv -f ISO8859-1"));
        let error = meanings(b"UTF-8\nb\xe4r|1\n").expect_err("not UTF-8");
        assert!(matches!(error, ThesaurusError::Utf8 { line: 2 }));
    }

    #[test]
    fn what_is_not_in_the_form_is_refused_with_its_line() {
        for (text, expected) in [
            ("", 1),
            ("<!doctype html>\n<p>404", 1),
            ("UTF-8", 1),
            ("UTF-8\nvelo", 2),
            ("UTF-8\nvelo|viele\n-|Velo|Rad", 2),
            ("UTF-8\nvelo|-1\n-|Velo|Rad", 2),
            ("UTF-8\nvelo|2\n-|Velo|Rad", 3),
            ("UTF-8\nvelo|99999999999\n-|Velo|Rad", 3),
            ("UTF-8\nvelo|2\n-|Velo|Rad\nhund|1\n-|Hund|Wauwau", 4),
            ("UTF-8\nvelo|0\n-|Velo|Rad", 3),
        ] {
            let error = meanings(text.as_bytes()).expect_err(text);
            assert!(matches!(error, ThesaurusError::Form { line } if line == expected), "{text}");
        }
    }

    proptest! {
        #[test]
        fn no_bytes_make_it_panic(damage in vec((any::<Index>(), any::<u8>()), 0..12)) {
            let mut content = "UTF-8\nbär|2\n-|Bär|Petz (ugs.)\n-|Bär|((Hammer))".as_bytes().to_vec();
            for (at, byte) in damage {
                let at = at.index(content.len());
                content[at] = byte;
            }
            let _ = Thesaurus::parse("th.dat", &content);
        }
    }
}
