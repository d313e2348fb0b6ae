//! Sentences from templates.
//!
//! A slot such as `<S4>` says which noun and which form of it:
//!
//! | slot            | word                                  | form                                       |
//! |-----------------|---------------------------------------|--------------------------------------------|
//! | `S`, `L`, `N`   | subject, one of the topic's own, any  | as in `S`; `1`, `4`, `3`: with its article in that case; `P`: plural |
//! | `V`, `W`        | the topic's verb, any                 | `V`: infinitive; `Z`: after `zu`; `P`: participle |
//! | `A`             | adjective                             | without its ending                         |
//! | `O`, `P`, `#`   | street, person, number                |                                            |

use crate::lexicon::{Gender, Lexicon, Noun, Verb, capitalised};
use crate::random::Random;

/// How many nouns a topic comes back to.
const OWN_NOUNS: usize = 8;

/// The words a topic is made of.
pub(crate) struct Cast {
    subject: Noun,
    verb: Verb,
    own: Vec<Noun>,
}

/// The lists of templates.
pub(crate) struct Templates {
    titles: Vec<&'static str>,
    questions: Vec<&'static str>,
    sentences: Vec<&'static str>,
}

impl Cast {
    pub(crate) fn new(lexicon: &Lexicon, subject: Noun, verb: Verb, random: &mut Random) -> Self {
        let own = (0..OWN_NOUNS).map(|_| lexicon.any_noun(random)).collect();
        Self { subject, verb, own }
    }

    /// Three words that somebody may ask with.
    pub(crate) fn keywords(&self, random: &mut Random) -> Vec<String> {
        let (subject, verb) = (self.subject.singular.clone(), self.verb.infinitive.clone());
        match random.below(4) {
            0 => vec![(*random.one_of(&["wo", "wie", "wann", "was"])).to_owned(), subject, verb],
            1 => vec![self.own_noun(random).singular.clone(), subject, verb],
            _ => vec![subject, verb, self.own_noun(random).singular.clone()],
        }
    }

    /// The first of a topic's own nouns come up most.
    fn own_noun(&self, random: &mut Random) -> &Noun {
        &self.own[random.rank(OWN_NOUNS, 1.0, 0.8)]
    }
}

impl Templates {
    pub(crate) fn new() -> Self {
        let lines = |list: &'static str| list.lines().collect();
        Self {
            titles: lines(include_str!("../words/titles.txt")),
            questions: lines(include_str!("../words/questions.txt")),
            sentences: lines(include_str!("../words/sentences.txt")),
        }
    }

    pub(crate) fn title(&self, lexicon: &Lexicon, cast: &Cast, random: &mut Random) -> String {
        let template = *random.one_of(&self.titles);
        fill(template, lexicon, cast, random)
    }

    pub(crate) fn questions(
        &self,
        lexicon: &Lexicon,
        cast: &Cast,
        random: &mut Random,
    ) -> Vec<String> {
        let first = random.below(self.questions.len());
        let count = 1 + random.below(2);
        let templates = self.questions.iter().cycle().skip(first).step_by(5).take(count);
        templates.map(|template| fill(template, lexicon, cast, random)).collect()
    }

    /// Paragraphs of a few sentences each.
    pub(crate) fn answer(&self, lexicon: &Lexicon, cast: &Cast, random: &mut Random) -> String {
        let length = 430 + random.below(270);
        let mut answer = String::new();
        let mut count = 0;
        while answer.chars().count() < length {
            let between = if count % 4 == 0 { "\n\n" } else { " " };
            answer.push_str(if count == 0 { "" } else { between });
            let template = *random.one_of(&self.sentences);
            answer.push_str(&fill(template, lexicon, cast, random));
            count += 1;
        }
        answer
    }
}

fn fill(template: &str, lexicon: &Lexicon, cast: &Cast, random: &mut Random) -> String {
    let mut text = String::new();
    let mut rest = template;
    while let Some((before, (slot, after))) =
        rest.split_once('<').and_then(|(before, slot)| Some((before, slot.split_once('>')?)))
    {
        text.push_str(before);
        text.push_str(&word(slot, lexicon, cast, random));
        rest = after;
    }
    text.push_str(rest);
    capitalised(&text)
}

fn word(slot: &str, lexicon: &Lexicon, cast: &Cast, random: &mut Random) -> String {
    let (kind, form) = slot.split_at(1);
    match kind {
        "S" => noun_form(&cast.subject, form),
        "L" => noun_form(cast.own_noun(random), form),
        "N" => noun_form(&lexicon.any_noun(random), form),
        "V" => verb_form(&cast.verb, form),
        "W" => verb_form(&lexicon.any_verb(random), form),
        "A" => lexicon.any_adjective(random).to_owned(),
        "O" => street(random),
        "P" => surname(random),
        _ => (1 + random.rank(2_000, 2.0, 1.3)).to_string(),
    }
}

fn noun_form(noun: &Noun, form: &str) -> String {
    let articles = match noun.gender {
        Gender::Masculine => ["der", "den", "dem"],
        Gender::Feminine => ["die", "die", "der"],
        Gender::Neuter => ["das", "das", "dem"],
        Gender::Plural => ["die", "die", "den"],
    };
    let article = match form {
        "" => return noun.singular.clone(),
        "P" => return noun.plural.clone(),
        "1" => articles[0],
        "4" => articles[1],
        _ => articles[2],
    };
    format!("{article} {}", noun.singular)
}

fn verb_form(verb: &Verb, form: &str) -> String {
    let form = match form {
        "Z" => &verb.to_infinitive,
        "P" => &verb.participle,
        _ => &verb.infinitive,
    };
    form.clone()
}

fn street(random: &mut Random) -> String {
    const ENDS: [&str; 6] = ["straße", "gasse", "allee", "siedlung", "zeile", "stiege"];
    let end = *random.one_of(&ENDS);
    format!("{}{end}", surname(random))
}

fn surname(random: &mut Random) -> String {
    const STARTS: [&str; 24] = [
        "Al", "Ber", "Brun", "Dahl", "Eber", "Fal", "Gers", "Hart", "Hil", "Ils", "Jan", "Kel",
        "Lam", "Mar", "Nor", "Ol", "Pel", "Quan", "Ram", "Sel", "Tim", "Ul", "Vol", "Wes",
    ];
    const MIDDLES: [&str; 8] = ["", "", "", "den", "ke", "ling", "mer", "ter"];
    const ENDS: [&str; 14] = [
        "bach", "berg", "dorf", "feld", "hagen", "hof", "horst", "kamp", "mann", "meier", "rode",
        "sen", "stein", "tal",
    ];
    let start = STARTS[random.rank(STARTS.len(), 3.0, 0.9)];
    let (middle, end) = (*random.one_of(&MIDDLES), *random.one_of(&ENDS));
    format!("{start}{middle}{end}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_slot_is_filled() {
        let lexicon = Lexicon::new();
        let templates = Templates::new();
        let mut random = Random::new("test", 3);
        let verb = lexicon.any_verb(&mut random);
        let cast = Cast::new(&lexicon, lexicon.noun(500), verb, &mut random);
        for template in
            templates.sentences.iter().chain(&templates.questions).chain(&templates.titles)
        {
            let text = fill(template, &lexicon, &cast, &mut random);
            assert!(!text.contains(['<', '>']), "{template}: {text}");
            assert!(text.starts_with(char::is_uppercase), "{text}");
        }
    }
}
