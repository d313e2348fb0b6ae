//! Made-up German FAQs of any size, to measure how engines grow.
//!
//! Nobody has written ten thousand answers for a town, and texts of others may not be copied. So
//! this makes them: every topic has a title, one or two questions and an answer of some 600
//! characters. What an index feels is as in real text: a few words are very frequent and most are
//! rare (Zipf), the vocabulary goes on growing (Heaps) because German builds compounds, a topic
//! repeats its own words, and some topics share their subject. What a reader feels is not: the
//! sentences are correct most of the time and mean nothing.
//!
//! The same call gives the same FAQ. The first hundred topics of a thousand are those of a hundred.
//!
//! * [`Corpus`] makes the topics, writes them as JSON and asks [`Question`]s about them.
//! * `lexicon` has the words, `sentence` puts them into templates, `typo` mistypes them.
//!
//! ```
//! let corpus = auskunft_test_corpus::Corpus::new(100);
//! let faq = corpus.to_json(); // what `auskunft build` takes
//! for question in corpus.questions(20) {
//!     let topic = &corpus.topics()[question.topic];
//!     println!("{} -> {}", question.text, topic.title);
//! }
//! ```

mod lexicon;
mod random;
mod sentence;
mod typo;

use std::collections::HashSet;

use serde::Serialize;
use serde_json::json;

use crate::lexicon::{Lexicon, Noun, Verb};
use crate::random::Random;
use crate::sentence::{Cast, Templates};

/// Made-up topics.
pub struct Corpus {
    topics: Vec<Topic>,
}

/// One of them.
#[derive(Serialize)]
pub struct Topic {
    /// Unique.
    pub id: String,
    /// What it is about and what to do with it: `Wohnungsregister anmelden`.
    pub title: String,
    /// One or two.
    pub questions: Vec<String>,
    /// Markdown, 450 to 850 characters.
    pub answer: String,
    #[serde(skip)]
    cast: Cast,
}

/// A question of three words, one of them mistyped.
pub struct Question {
    /// As it was typed.
    pub text: String,
    /// Place of the topic that it was made from.
    pub topic: usize,
}

impl Corpus {
    /// Makes so many topics.
    pub fn new(topics: usize) -> Self {
        let lexicon = Lexicon::new();
        let templates = Templates::new();
        let subjects = subjects(&lexicon, topics);
        let topic = |(place, subject)| Topic::new(&lexicon, &templates, place, subject);
        Self { topics: subjects.into_iter().enumerate().map(topic).collect() }
    }

    /// The topics, as they stand in the FAQ.
    pub fn topics(&self) -> &[Topic] {
        &self.topics
    }

    /// What `auskunft build` takes.
    pub fn to_json(&self) -> String {
        json!({ "language": "de", "topics": self.topics }).to_string()
    }

    /// Questions about topics all over the FAQ; none if it has no topic.
    pub fn questions(&self, count: usize) -> Vec<Question> {
        let asked = if self.topics.is_empty() { 0 } else { count };
        let mut random = Random::new("question", 0);
        (0..asked).map(|_| self.question(&mut random)).collect()
    }

    fn question(&self, random: &mut Random) -> Question {
        let topic = random.below(self.topics.len());
        let mut words = self.topics[topic].cast.keywords(random);
        let long = |word: &&mut String| word.chars().count() >= typo::SHORTEST;
        let mut mistypable: Vec<&mut String> = words.iter_mut().filter(long).collect();
        let place = random.below(mistypable.len());
        *mistypable[place] = typo::mistype(mistypable[place], random);
        let text = words.join(" ");
        let text = if random.chance(0.6) { text.to_lowercase() } else { text };
        Question { text, topic }
    }
}

impl Topic {
    fn new(
        lexicon: &Lexicon,
        templates: &Templates,
        place: usize,
        (subject, verb): (Noun, Verb),
    ) -> Self {
        let mut random = Random::new("topic", place as u64);
        let cast = Cast::new(lexicon, subject, verb, &mut random);
        Self {
            id: format!("t{place:05}"),
            title: templates.title(lexicon, &cast, &mut random),
            questions: templates.questions(lexicon, &cast, &mut random),
            answer: templates.answer(lexicon, &cast, &mut random),
            cast,
        }
    }
}

/// What each topic is about. A third of them are about the subject of an earlier one, but not with
/// the same verb: `Hundesteuer anmelden`, `Hundesteuer abmelden`.
fn subjects(lexicon: &Lexicon, count: usize) -> Vec<(Noun, Verb)> {
    let mut random = Random::new("subjects", 0);
    let mut ranks: Vec<usize> = Vec::with_capacity(count);
    let mut taken = HashSet::new();
    let mut subjects = Vec::with_capacity(count);
    let mut next = lexicon.first_compound();
    while subjects.len() < count {
        let known = (!ranks.is_empty() && random.chance(1.0 / 3.0)).then(|| *random.one_of(&ranks));
        let rank = known.unwrap_or(next);
        let (subject, verb) = (lexicon.noun(rank), lexicon.any_verb(&mut random));
        if taken.insert((subject.singular.clone(), verb.infinitive.clone())) {
            next += usize::from(known.is_none());
            ranks.push(rank);
            subjects.push((subject, verb));
        }
    }
    subjects
}

#[cfg(test)]
mod tests;
