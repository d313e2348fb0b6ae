//! Stems: one term for the forms of a word.
//!
//! Snowball 3 (crate `frostem`) does most of it. German participles hide the stem behind `ge`
//! (`an·ge·melde·t`), which Snowball leaves: [`without_participle`] takes it out first, and
//! [`without_final_t`] drops the `t` that then remains (`beantragt`, `Beantragung`). Infinitives
//! lose their `zu` ([`without_zu`]), and plurals of foreign words their `s` ([`without_final_s`]).

use crate::{Analyzer, Language};

impl Analyzer {
    /// The stem of a folded word; never empty for a word that is not.
    pub fn stem(self, folded: &str) -> String {
        match self.language() {
            Language::English => {
                frostem::Stemmer::new(frostem::Algorithm::English).stem(folded).into_owned()
            }
            Language::German => german(folded),
        }
    }

    /// Whether a folded word can be the part of a verb that stands at the end of the clause:
    /// `Wie melde ich mich um?`
    pub fn is_separable_prefix(self, folded: &str) -> bool {
        self.language() == Language::German && SEPARABLE.contains(&folded)
    }

    /// Whether a folded word that nobody knows says where something is, or which one, but hardly what: a
    /// number, as of a house or a postal code, or the name of a street, `goethestrasse`.
    pub fn is_place(self, folded: &str) -> bool {
        let behind_a_name = || folded.get(3..).unwrap_or_default();
        folded.as_bytes().first().is_some_and(u8::is_ascii_digit)
            || self.language() == Language::German && ends_with_any(behind_a_name(), &STREETS)
    }

    /// Stems that would mean the opposite of a stem, whether they are words or not: `abmeld` for
    /// `anmeld`.
    pub fn opposites(self, stem: &str) -> impl Iterator<Item = String> {
        let pairs = match self.language() {
            Language::English => &[][..],
            Language::German => &OPPOSITE_PREFIXES,
        };
        let both_ways = pairs.iter().flat_map(|&(a, b)| [(a, b), (b, a)]);
        both_ways.filter_map(move |(prefix, opposite)| {
            let rest = stem.strip_prefix(prefix).filter(|rest| rest.len() >= MIN_OPPOSED)?;
            Some(format!("{opposite}{rest}"))
        })
    }

    /// Whether a folded word begins another clause.
    pub fn is_conjunction(self, folded: &str) -> bool {
        match self.language() {
            Language::English => matches!(folded, "and" | "or"),
            Language::German => matches!(folded, "und" | "oder"),
        }
    }
}

fn german(folded: &str) -> String {
    let folded = without_final_s(folded);
    let verb = without_participle(folded).or_else(|| without_zu(folded));
    let stemmer = frostem::Stemmer::new(frostem::Algorithm::German);
    let stem = stemmer.stem(verb.as_deref().unwrap_or(folded));
    without_final_t(&stem).to_owned()
}

/// Prefixes that a German verb loses in a main clause and before `ge`.
const SEPARABLE: [&str; 19] = [
    "ab", "an", "auf", "aus", "bei", "durch", "ein", "fest", "frei", "her", "hin", "los", "mit",
    "nach", "um", "vor", "weg", "zu", "zuruck",
];

/// Ends of names of streets that no other words have. `Weg` and `Platz` end far too many.
const STREETS: [&str; 4] = ["strasse", "str", "allee", "gasse"];

/// Prefixes that turn a word into its opposite.
const OPPOSITE_PREFIXES: [(&str, &str); 3] = [("an", "ab"), ("ein", "aus"), ("auf", "zu")];

/// Shortest rest of a word behind such a prefix, in bytes.
const MIN_OPPOSED: usize = 4;

/// Nouns end like participles: these endings tell them apart.
const NOUN_ENDINGS: [&str; 8] = ["heit", "keit", "heiten", "keiten", "ungen", "igen", "amt", "bot"];

/// `angemeldet` → `anmeldet`, `gemeldet` → `meldet`; `None` where no participle is seen.
fn without_participle(word: &str) -> Option<String> {
    if !(word.ends_with('t') || word.ends_with("en")) || is_noun(word) {
        return None;
    }
    let split = |prefix: &str| Some(format!("{prefix}{}", verb_behind(word, prefix, "ge")?));
    if let Some(verb) = SEPARABLE.iter().find_map(|prefix| split(prefix)) {
        return Some(verb);
    }
    // Without a prefix only weak verbs: `Gericht`, `Gewicht`, `Gelegenheiten` are nouns.
    let weak = ends_with_any(word, &["et", "rt", "zt", "lt", "nt", "kt", "pt"]);
    split("").filter(|_| weak)
}

/// `umzumelden` → `ummelden`; `None` where no infinitive is seen.
fn without_zu(word: &str) -> Option<String> {
    if !word.ends_with('n') || is_noun(word) {
        return None;
    }
    let split = |prefix: &&str| {
        let verb = verb_behind(word, prefix, "zu")?;
        let noun = is_of_zug(verb) || verb.ends_with("bildenden");
        (!noun).then(|| format!("{prefix}{verb}"))
    };
    SEPARABLE.iter().find_map(split)
}

fn is_noun(word: &str) -> bool {
    ends_with_any(word, &NOUN_ENDINGS)
}

/// What follows a prefix and `ge` or `zu`, if it is long enough for a verb.
fn verb_behind<'a>(word: &'a str, prefix: &str, infix: &str) -> Option<&'a str> {
    word.strip_prefix(prefix)?.strip_prefix(infix).filter(|verb| verb.len() >= 5)
}

/// Whether `zu` is the beginning of `Zug`, as in `Umzugskosten`.
fn is_of_zug(rest: &str) -> bool {
    rest.starts_with('g') && !["ge", "gl", "gr"].iter().any(|begin| rest.starts_with(begin))
}

/// The `s` behind a vowel is a plural: `Kitas`, `Autos`, `Handys`, but not `kostenlos`.
fn without_final_s(word: &str) -> &str {
    let plural = ends_with_any(word, &["as", "os", "ys"]);
    match word.strip_suffix('s') {
        Some(short) if plural && word.len() >= 5 && !word.ends_with("los") => short,
        _ => word,
    }
}

/// The `t` of a long stem is an inflection, unless it belongs to `-heit`, `-keit`, `-zeit`.
fn without_final_t(stem: &str) -> &str {
    let noun = ends_with_any(stem, &["heit", "keit", "zeit"]);
    match stem.strip_suffix('t') {
        Some(short) if stem.len() > 6 && !noun => short,
        _ => stem,
    }
}

/// One function for all of them, since each loop would be code to download.
#[inline(never)]
fn ends_with_any(word: &str, endings: &[&str]) -> bool {
    endings.iter().any(|ending| word.ends_with(ending))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn stems(words: &str) -> Vec<String> {
        Analyzer::new(Language::German).words(words).into_iter().map(|word| word.stem).collect()
    }

    #[test]
    fn forms_of_a_word_share_their_stem() {
        for forms in [
            "Personalausweis Personalausweise Personalausweises Personalausweisen",
            "anmelden angemeldet Anmeldung Anmeldungen anmeldet",
            "beantragen beantragt Beantragung beantrage",
            "Häuser Haus Häusern Hauses",
            "Öffnungszeit Öffnungszeiten Oeffnungszeiten",
            "Bürger Bürgerinnen Bürgern",
            "abgelaufen ablaufen",
            "Kind Kinder Kindern",
            "gemeldet meldet melden",
            "verloren verlorene verlorenen",
            "ummelden umzumelden umgemeldet",
            "abgeben abzugeben abgegeben",
            "Kita Kitas",
            "Auto Autos",
            "Handy Handys",
        ] {
            let stems = stems(forms);
            assert!(stems.windows(2).all(|pair| pair[0] == pair[1]), "{stems:?}");
        }
    }

    #[test]
    fn what_only_looks_like_a_form_is_left() {
        let stems = stems("Umzugskosten Auszubildenden kostenlos arbeitslos Ausweis Gas Haus");
        let expected =
            ["umzugskos", "auszubild", "kostenlos", "arbeitslos", "ausweis", "gas", "haus"];
        assert_eq!(stems, expected);
    }

    #[test]
    fn opposites_keep_apart() {
        let stems = stems("anmelden abmelden ummelden Gericht richten Zeit zeigen Angebot Anbau");
        let mut distinct = stems.clone();
        distinct.sort();
        distinct.dedup();
        assert_eq!(distinct.len(), stems.len(), "{stems:?}");
    }

    #[test]
    fn english_has_its_own_stemmer() {
        assert_eq!(Analyzer::new(Language::English).stem("applications"), "applic");
    }

    #[test]
    fn a_prefix_makes_the_opposite() {
        let opposites = |stem| Analyzer::new(Language::German).opposites(stem).collect::<Vec<_>>();
        assert_eq!(opposites("anmeld"), ["abmeld"]);
        assert_eq!(opposites("ausschalt"), ["einschalt"]);
        assert!(opposites("hund").is_empty() && opposites("amt").is_empty());
        assert_eq!(Analyzer::new(Language::English).opposites("about").count(), 0);
    }
}
