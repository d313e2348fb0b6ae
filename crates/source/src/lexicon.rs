//! The lexicon of a town: local names for what the topics call otherwise.
//!
//! A folder holds it in `lexicon.toml`, a JSON file under `lexicon`. Both become the same tree, so
//! one reader serves both; only the examples in its messages differ, and these are a [`Notation`].
//!
//! ```toml
//! entries = [{ say = ["Hexenhäuschen", "Hexe"], mean = ["Kita"] }]
//! same = [["Bauhof", "Betriebshof"]]
//! ```
//!
//! A word with a mistake is reported and left out; so is an entry or a group that then has too few
//! words to say anything.

use crate::diagnostics::{Place, Report, Spanned};
use crate::document::{Node, Table, Value};
use crate::fields::{Fields, Key};
use crate::messages::{field, lexicon};
use crate::model::{Lexicon, LexiconEntry, Topic};
use crate::wording::Wording;

/// More words for one matter are rather several matters.
const MAX_WORDS: usize = 8;

/// How a source writes a lexicon.
pub(crate) struct Notation {
    /// `entries` and `same`.
    pub(crate) keys: [Key; 2],
    /// `say` and `mean`.
    pub(crate) entry_keys: [Key; 2],
    /// One entry, to be copied from a message.
    pub(crate) entry: &'static str,
}

/// Reads a lexicon. Whether its words lead anywhere is only looked at if there are `topics`.
pub(crate) fn read(
    table: &Table,
    notation: &'static Notation,
    file: (usize, &str),
    topics: Option<&[Topic]>,
    report: &mut Report,
) -> Lexicon {
    let fields = Fields::open(table, &notation.keys, file, report);
    let mut reader = Reader { notation, file, wording: topics.map(Wording::of), report };
    Lexicon { entries: reader.entries(&fields), same: reader.same(&fields) }
}

struct Reader<'a, 'r> {
    notation: &'static Notation,
    file: (usize, &'a str),
    wording: Option<Wording>,
    report: &'r mut Report,
}

impl Reader<'_, '_> {
    fn entries(&mut self, fields: &Fields<'_>) -> Vec<LexiconEntry> {
        let nodes = fields.list("entries", self.report);
        nodes.iter().filter_map(|node| self.entry(node)).collect()
    }

    fn entry(&mut self, node: &Node) -> Option<LexiconEntry> {
        let Value::Table(table) = &node.value else {
            self.report.add(self.place(node), field::table_expected(self.notation.entry));
            return None;
        };
        let fields = Fields::open(table, &self.notation.entry_keys, self.file, self.report);
        let [say, mean] = &self.notation.entry_keys;
        let (say, mut mean) = (self.side(&fields, say), self.side(&fields, mean));
        mean.retain(|word| self.leads_on(word, &say));
        self.report_unused(&mean);
        let complete = !say.is_empty() && !mean.is_empty();
        complete.then(|| LexiconEntry { say: plain(say), mean: plain(mean) })
    }

    /// The words under `say` or `mean`.
    fn side(&mut self, fields: &Fields<'_>, key: &Key) -> Vec<Spanned<String>> {
        if let Some(node) = fields.node(key.name)
            && matches!(&node.value, Value::List(items) if items.is_empty())
        {
            let message = field::value_empty(key.name, key.example);
            self.report.add(self.place(node), message);
        }
        let words = fields.texts(key.name, self.report);
        self.sound(words)
    }

    /// Reports a word that stands on both sides of its entry.
    fn leads_on(&mut self, word: &Spanned<String>, say: &[Spanned<String>]) -> bool {
        let Some(same) = say.iter().find(|other| is_same(other, word)) else { return true };
        let message = lexicon::leads_to_itself(&word.value);
        self.report.add_pair(word.place.clone(), message, same.place.clone(), "steht schon hier");
        false
    }

    fn same(&mut self, fields: &Fields<'_>) -> Vec<Vec<String>> {
        let nodes = fields.list("same", self.report);
        let (groups, others): (Vec<&Node>, Vec<&Node>) =
            nodes.iter().partition(|node| matches!(node.value, Value::List(_)));
        // Who forgets the inner brackets does so once, however many words follow.
        if let Some(first) = others.first() {
            let message = lexicon::group_expected(self.notation.keys[1].example);
            self.report.add(self.place(first), message);
        }
        groups.into_iter().filter_map(|group| self.group(fields, group)).collect()
    }

    fn group(&mut self, fields: &Fields<'_>, group: &Node) -> Option<Vec<String>> {
        let Value::List(items) = &group.value else { return None };
        if items.len() < 2 {
            self.report.add(self.place(group), lexicon::group_too_small());
        }
        let words = fields.texts_in(items, "same", self.report);
        let words = self.sound(words);
        if words.len() < 2 {
            return None;
        }
        self.report_unused(&words);
        Some(plain(words))
    }

    /// Single words, each once, and not too many.
    fn sound(&mut self, words: Vec<Spanned<String>>) -> Vec<Spanned<String>> {
        if let Some(surplus) = words.get(MAX_WORDS) {
            self.report.add(surplus.place.clone(), lexicon::too_many_words(MAX_WORDS));
        }
        let mut sound: Vec<Spanned<String>> = Vec::new();
        for word in words.into_iter().take(MAX_WORDS) {
            if word.value.contains(char::is_whitespace) {
                self.report.add(word.place, lexicon::several_words(&word.value));
            } else if let Some(first) = sound.iter().find(|other| is_same(other, &word)) {
                let message = lexicon::word_twice(&word.value);
                self.report.add_pair(word.place, message, first.place.clone(), "zuerst hier");
            } else {
                sound.push(word);
            }
        }
        sound
    }

    /// Reports words none of which the topics have: a question with them finds nothing.
    fn report_unused(&mut self, words: &[Spanned<String>]) {
        let (Some(wording), Some(first)) = (&self.wording, words.first()) else { return };
        if !words.iter().any(|word| wording.has(&word.value)) {
            let words: Vec<&str> = words.iter().map(|word| word.value.as_str()).collect();
            self.report.add(first.place.clone(), lexicon::unused(&words));
        }
    }

    fn place(&self, node: &Node) -> Place {
        Place::new(self.file.0, node.span.clone())
    }
}

fn is_same(one: &Spanned<String>, other: &Spanned<String>) -> bool {
    one.value.to_lowercase() == other.value.to_lowercase()
}

fn plain(words: Vec<Spanned<String>>) -> Vec<String> {
    words.into_iter().map(|word| word.value).collect()
}

#[cfg(test)]
mod tests {
    use crate::{Code, File, Lexicon, parse};

    fn read(lexicon: &str) -> (Lexicon, Vec<String>) {
        let topic = r#"{"id": "a", "title": "Kita", "answer": "Der Bauhof."}"#;
        let text = format!("{{\"topics\": [{topic}], \"lexicon\": {lexicon}}}");
        let reading = parse(&[File::new("faq.json", text)]).expect("warnings only");
        let codes = reading.warnings.entries().map(|entry| entry.code.to_owned()).collect();
        (reading.faq.lexicon, codes)
    }

    fn words(groups: &[Vec<String>]) -> String {
        groups.iter().map(|group| group.join(" ")).collect::<Vec<_>>().join(", ")
    }

    #[test]
    fn words_are_kept_as_written_and_in_their_order() {
        let (lexicon, codes) = read(
            r#"{"entries": [{"say": [" Hexe ", "Glashaus"], "mean": ["KITA", "Krippe"]}],
                "same": [["Betriebshof", "Bauhof"]]}"#,
        );
        assert_eq!(lexicon.entries[0].say, ["Hexe", "Glashaus"]);
        assert_eq!(lexicon.entries[0].mean, ["KITA", "Krippe"]);
        assert_eq!(words(&lexicon.same), "Betriebshof Bauhof");
        assert!(codes.is_empty(), "{codes:?}");
    }

    #[test]
    fn what_is_wrong_is_left_out() {
        let (lexicon, codes) = read(
            r#"{"entries": [{"say": ["a b"], "mean": ["Kita"]}, {"say": ["Kita"], "mean": ["kita"]}],
                "same": [["Kita", "KITA"], ["Kita", "c", "C", "d e"], []]}"#,
        );
        assert!(lexicon.entries.is_empty());
        assert_eq!(words(&lexicon.same), "Kita c");
        assert_eq!(codes, ["A070", "A072", "A071", "A071", "A070", "A073"]);
    }

    #[test]
    fn eight_words_are_enough() {
        let (lexicon, codes) = read(
            r#"{"same": [["Kita", "b", "c", "d", "e", "f", "g", "h"],
                         ["Kita", "b", "c", "d", "e", "f", "g", "h", "i", "j"]]}"#,
        );
        assert!(lexicon.same.iter().all(|group| group.len() == 8));
        assert_eq!(codes, ["A074"]);
    }

    #[test]
    fn one_known_word_is_enough_to_have_an_effect() {
        let known = read(
            r#"{"entries": [{"say": ["x"], "mean": ["y", "Bauhof"]}], "same": [["Kita", "z"]]}"#,
        );
        assert!(known.1.is_empty(), "{:?}", known.1);
        let unknown =
            read(r#"{"entries": [{"say": ["Kita"], "mean": ["y"]}], "same": [["x", "z"]]}"#);
        assert_eq!(unknown.1, ["A075", "A075"]);
        assert_eq!(unknown.0.entries.len(), 1);
    }

    #[test]
    fn nothing_is_said_about_topics_that_could_not_be_read() {
        let text = r#"{"topics": [{"id": "a", "title": 7}], "lexicon": {"same": [["x", "y"]]}}"#;
        let found = parse(&[File::new("faq.json", text)]).expect_err("a wrong title");
        assert!(found.entries().all(|entry| entry.code != Code::WordsUnused.id()));
    }
}
