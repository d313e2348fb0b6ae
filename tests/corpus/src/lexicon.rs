//! The words: some 300 nouns, 75 verb stems, 20 prefixes and 90 adjectives, and what German makes
//! of them. Compounds of two or three nouns go on without end.
//!
//! A noun is named by its rank: the simple ones first, then compounds, the rarer the higher.

use crate::random::Random;

/// As many nouns as texts draw from; subjects may have higher ranks.
const NOUNS: usize = 400_000;

/// A noun with what a sentence needs to know about it.
#[derive(Clone)]
pub(crate) struct Noun {
    pub(crate) singular: String,
    pub(crate) plural: String,
    pub(crate) gender: Gender,
}

#[derive(Clone, Copy)]
pub(crate) enum Gender {
    Masculine,
    Feminine,
    Neuter,
    /// Has no singular: `die Eltern`.
    Plural,
}

/// A regular verb.
#[derive(Clone)]
pub(crate) struct Verb {
    /// `anmelden`
    pub(crate) infinitive: String,
    /// `anzumelden`, `zu beantragen`
    pub(crate) to_infinitive: String,
    /// `angemeldet`
    pub(crate) participle: String,
}

pub(crate) struct Lexicon {
    nouns: Vec<SimpleNoun>,
    verbs: Vec<&'static str>,
    prefixes: Vec<(&'static str, bool)>,
    adjectives: Vec<&'static str>,
}

struct SimpleNoun {
    noun: Noun,
    /// As the first part of a compound: `Antrags`.
    modifier: &'static str,
}

impl Lexicon {
    pub(crate) fn new() -> Self {
        let mut random = Random::new("lexicon", 0);
        Self {
            nouns: shuffled(include_str!("../words/nouns.txt"), &mut random, simple_noun),
            verbs: shuffled(include_str!("../words/verbs.txt"), &mut random, Some),
            prefixes: shuffled(include_str!("../words/prefixes.txt"), &mut random, prefix),
            adjectives: shuffled(include_str!("../words/adjectives.txt"), &mut random, Some),
        }
    }

    /// The rank from which on nouns are compounds.
    pub(crate) fn first_compound(&self) -> usize {
        self.nouns.len()
    }

    pub(crate) fn noun(&self, rank: usize) -> Noun {
        match self.nouns.get(rank) {
            Some(simple) => simple.noun.clone(),
            None => self.compound(&mut Random::new("compound", rank as u64)),
        }
    }

    /// A noun as often as texts have it.
    pub(crate) fn any_noun(&self, random: &mut Random) -> Noun {
        self.noun(random.rank(NOUNS, 150.0, 1.35))
    }

    pub(crate) fn any_verb(&self, random: &mut Random) -> Verb {
        let stem = self.verbs[random.rank(self.verbs.len(), 8.0, 0.9)];
        let (prefix, separable) = self.prefixes[random.rank(self.prefixes.len(), 6.0, 0.9)];
        Verb::new(prefix, separable, stem)
    }

    /// Without its ending.
    pub(crate) fn any_adjective(&self, random: &mut Random) -> &'static str {
        self.adjectives[random.rank(self.adjectives.len(), 4.0, 0.9)]
    }

    fn compound(&self, random: &mut Random) -> Noun {
        let parts = if random.chance(0.2) { 2 } else { 1 };
        let mut modifiers: String = (0..parts).map(|_| self.part(random).modifier).collect();
        modifiers = capitalised(&modifiers.to_lowercase());
        let head = &self.part(random).noun;
        let whole = |head: &str| format!("{modifiers}{}", head.to_lowercase());
        let (singular, plural) = (whole(&head.singular), whole(&head.plural));
        Noun { singular, plural, gender: head.gender }
    }

    fn part(&self, random: &mut Random) -> &SimpleNoun {
        &self.nouns[random.rank(self.nouns.len(), 20.0, 0.7)]
    }
}

impl Verb {
    fn new(prefix: &str, separable: bool, stem: &str) -> Self {
        let (infinitive, participle) = (infinitive(stem), participle(stem));
        if separable {
            return Self {
                infinitive: format!("{prefix}{infinitive}"),
                to_infinitive: format!("{prefix}zu{infinitive}"),
                participle: format!("{prefix}ge{participle}"),
            };
        }
        let ge = if prefix.is_empty() { "ge" } else { prefix };
        let infinitive = format!("{prefix}{infinitive}");
        let participle = format!("{ge}{participle}");
        Self { to_infinitive: format!("zu {infinitive}"), infinitive, participle }
    }
}

/// With a capital at the start.
pub(crate) fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect()
}

fn infinitive(stem: &str) -> String {
    let ending = if stem.ends_with("el") || stem.ends_with("er") { "n" } else { "en" };
    format!("{stem}{ending}")
}

/// Without its prefix: `meldet`, `rechnet`, `holt`.
fn participle(stem: &str) -> String {
    let hard = ["d", "t", "chn", "dn", "ffn"].iter().any(|end| stem.ends_with(end));
    format!("{stem}{}", if hard { "et" } else { "t" })
}

/// The lines of a list in an order that has nothing to do with the alphabet.
fn shuffled<T>(
    list: &'static str,
    random: &mut Random,
    read: impl Fn(&'static str) -> Option<T>,
) -> Vec<T> {
    let mut words: Vec<T> = list.lines().filter_map(read).collect();
    for end in (2..=words.len()).rev() {
        words.swap(end - 1, random.below(end));
    }
    words
}

fn simple_noun(line: &'static str) -> Option<SimpleNoun> {
    let mut fields = line.split(' ');
    let singular = fields.next()?.to_owned();
    let gender = match fields.next()? {
        "m" => Gender::Masculine,
        "f" => Gender::Feminine,
        "n" => Gender::Neuter,
        _ => Gender::Plural,
    };
    let plural = fields.next()?.to_owned();
    Some(SimpleNoun { noun: Noun { singular, plural, gender }, modifier: fields.next()? })
}

/// `an +` is separable, `be -` is not, `- -` is none.
fn prefix(line: &'static str) -> Option<(&'static str, bool)> {
    let (prefix, kind) = line.split_once(' ')?;
    Some((prefix.trim_matches('-'), kind == "+"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn verbs_are_formed_as_in_german() {
        let forms = |prefix, separable, stem| {
            let verb = Verb::new(prefix, separable, stem);
            [verb.infinitive, verb.to_infinitive, verb.participle].join(" ")
        };
        assert_eq!(forms("an", true, "meld"), "anmelden anzumelden angemeldet");
        assert_eq!(forms("be", false, "rechn"), "berechnen zu berechnen berechnet");
        assert_eq!(forms("", false, "liefer"), "liefern zu liefern geliefert");
    }

    #[test]
    fn every_line_of_the_lists_is_read() {
        let lexicon = Lexicon::new();
        assert_eq!(lexicon.nouns.len(), include_str!("../words/nouns.txt").lines().count());
        assert_eq!(lexicon.prefixes.len(), include_str!("../words/prefixes.txt").lines().count());
    }

    #[test]
    fn compounds_are_one_word() {
        let lexicon = Lexicon::new();
        for rank in 300..1_000 {
            let noun = lexicon.noun(rank).singular;
            assert!(noun.chars().skip(1).all(char::is_lowercase), "{noun}");
        }
    }
}
