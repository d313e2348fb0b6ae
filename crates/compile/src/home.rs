//! Where a town is at home: words that every topic of it is about, as in "Grundsteuer Ellernbrück".

use auskunft_source::Town;
use auskunft_text::Word;

use crate::language::LanguageTable;
use crate::lexicon::Lexicon;

/// The stems of the town's name, of its Land and of its country. A name that is a word besides, as
/// Essen or Baden, stays one.
pub fn stems(town: &Town, table: &LanguageTable, lexicon: &Lexicon) -> Vec<String> {
    let names = [town.name.as_str(), town.land_name().unwrap_or_default()];
    let words = names.into_iter().flat_map(|name| table.analyzer.words(name));
    let is_name = |word: &Word| {
        !table.function_words.contains_key(&word.folded)
            && lexicon.stems().all(|stem| stem != word.stem)
    };
    let country = table.analyzer.words(&table.country);
    words.filter(is_name).chain(country).map(|word| word.stem).collect()
}

#[cfg(test)]
mod tests {
    use auskunft_text::Language;

    use super::*;

    fn stems_of(name: &str, land: Option<&str>) -> Vec<String> {
        let town = Town { name: name.to_owned(), land: land.map(str::to_owned), ..Town::default() };
        let language = Language::German;
        stems(&town, &LanguageTable::of(language), Lexicon::of(language))
    }

    #[test]
    fn town_land_and_country_are_names() {
        let stems = stems_of("Gemeinde Ellernbrück an der Eller", Some("NI"));
        assert_eq!(stems, ["ellernbruck", "ell", "niedersachs", "deutschland"]);
    }

    #[test]
    fn a_name_that_is_a_word_besides_stays_one() {
        assert_eq!(stems_of("Stadt Essen", Some("BW")), ["wurttemberg", "deutschland"]);
    }
}
