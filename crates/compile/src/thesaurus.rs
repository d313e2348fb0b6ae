//! `OpenThesaurus`: synonyms that may stand behind the program's lexicon.
//!
//! `mythes` reads the file, this module chooses. Only single words stay, and of those only the ones
//! that have no other meaning: a word of two leads to topics that nobody asked for.
//!
//! ```
//! use auskunft_compile::Thesaurus;
//! let file = b"UTF-8\nvelo|1\n-|Fahrrad|Velo (schweiz.)|Zweirad (Oberbegriff)\n";
//! let thesaurus = Thesaurus::parse("th_de.dat", file).expect("in this form");
//! assert_eq!(thesaurus.groups(), [["Fahrrad", "Velo"]]);
//! ```

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::ops::RangeInclusive;
use std::path::Path;

use auskunft_text::{Language, fold};

mod error;
mod mythes;

pub use self::error::ThesaurusError;

/// Where Debian's package `mythes-de` puts `OpenThesaurus`.
pub const DEBIAN_THESAURUS: &str = "/usr/share/mythes/th_de_DE_v2.dat";

/// Marks of words that are no synonyms, and of those that hardly anybody writes to an office.
const LEFT_OUT: [&str; 8] = [
    "Antonym",
    "Assoziation",
    "Oberbegriff",
    "Unterbegriff",
    "derb",
    "veraltet",
    "vulg.",
    "vulgär",
];

/// Words of a group. One alone has no synonym, and the words of a large group are loosely related.
const GROUP_SIZES: RangeInclusive<usize> = 2..=12;

/// German words that mean the same, from a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Thesaurus {
    name: String,
    groups: Vec<Vec<String>>,
}

impl Thesaurus {
    /// Reads a file.
    pub fn read(path: &Path) -> Result<Self, ThesaurusError> {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        Self::parse(&name, &fs::read(path)?)
    }

    /// Reads the content of a file, of which `name` is told in the packs made with it.
    pub fn parse(name: &str, content: &[u8]) -> Result<Self, ThesaurusError> {
        let name = name.chars().filter(|c| !c.is_control()).collect();
        Ok(Self { name, groups: groups(&mythes::meanings(content)?) })
    }

    /// Name of the file, without folders.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Words that mean the same, in the order of the file.
    pub fn groups(&self) -> &[Vec<String>] {
        &self.groups
    }
}

/// The unambiguous words of each meaning.
fn groups(meanings: &[&str]) -> Vec<Vec<String>> {
    let meanings: Vec<Vec<Synonym<'_>>> = meanings.iter().map(|words| synonyms(words)).collect();
    let mut count: BTreeMap<&str, usize> = BTreeMap::new();
    for synonym in meanings.iter().flatten() {
        *count.entry(&synonym.folded).or_default() += 1;
    }
    let is_unambiguous = |synonym: &&Synonym<'_>| count.get(synonym.folded.as_str()) == Some(&1);
    let unambiguous = meanings.iter().map(|meaning| meaning.iter().filter(is_unambiguous));
    let words = unambiguous.map(|group| group.map(|synonym| synonym.word.to_owned()).collect());
    words.filter(|group: &Vec<String>| GROUP_SIZES.contains(&group.len())).collect()
}

/// A single word of a meaning.
struct Synonym<'a> {
    word: &'a str,
    folded: String,
}

/// The single words of a meaning, `PKW` and `Pkw` once.
fn synonyms(words: &str) -> Vec<Synonym<'_>> {
    let mut known = BTreeSet::new();
    let synonyms = words.split('|').filter_map(synonym);
    synonyms.filter(|synonym| known.insert(synonym.folded.clone())).collect()
}

fn synonym(marked: &str) -> Option<Synonym<'_>> {
    let word = without_marks(marked)?;
    let is_single = !word.is_empty() && word.chars().all(char::is_alphabetic);
    is_single.then(|| Synonym { word, folded: fold(word, Language::German) })
}

/// A word without the marks in brackets behind it; `None` if one of them leaves it out.
fn without_marks(marked: &str) -> Option<&str> {
    let mut word = marked.trim();
    while let Some((before, mark)) = word.strip_suffix(')').and_then(|rest| rest.rsplit_once('(')) {
        if mark.split(',').any(|mark| LEFT_OUT.contains(&mark.trim())) {
            return None;
        }
        word = before.trim_end();
    }
    Some(word)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(text: &str) -> Result<Vec<Vec<String>>, ThesaurusError> {
        Ok(Thesaurus::parse("th.dat", text.as_bytes())?.groups)
    }

    fn groups_of(meanings: &[&str]) -> Vec<Vec<String>> {
        let lines: Vec<String> = meanings.iter().map(|words| format!("-|{words}\n")).collect();
        parse(&format!("UTF-8\nwort|{}\n{}", lines.len(), lines.concat())).expect("in the form")
    }

    #[test]
    fn marks_are_cut_off_and_some_leave_a_word_out() {
        let groups =
            groups_of(&["Hund|Wauwau (ugs., Kindersprache)|Canide (fachspr.) (Hauptform)|\
            Töle (derb)|Hundsvieh (ugs., veraltet)|Haustier (ugs.) (Oberbegriff)|Katze (Antonym)"]);
        assert_eq!(groups, [["Hund", "Wauwau", "Canide"]]);
    }

    #[test]
    fn only_single_words_stay_and_the_same_word_counts_once() {
        let groups =
            groups_of(&["PKW|Pkw|Auto|fahrbarer Untersatz|Kfz-Schein|auto...|(das) Auto||4"]);
        assert_eq!(groups, [["PKW", "Auto"]]);
    }

    #[test]
    fn a_word_of_two_meanings_is_in_no_group() {
        let groups =
            groups_of(&["Bank|Geldhaus|Kreditinstitut", "Bank|Sitzbank|Parkbank", "bank|b"]);
        assert_eq!(groups, [["Geldhaus", "Kreditinstitut"], ["Sitzbank", "Parkbank"]]);
    }

    #[test]
    fn groups_have_two_to_twelve_words() {
        let words: Vec<String> = ('a'..='m').map(String::from).collect();
        assert_eq!(groups_of(&[&words[..12].join("|")]).concat().len(), 12);
        assert!(groups_of(&[&words.join("|"), "allein"]).is_empty());
    }

    #[test]
    fn a_missing_file_is_told_with_the_package_that_has_it() {
        let error = Thesaurus::read(Path::new("gibt/es/nicht.dat")).expect_err("missing");
        assert!(error.to_string().contains("apt install mythes-de"), "{error}");
    }
}
