//! The desk: an opened pack and everything that can be asked of it. It has no state of its own.

use auskunft_matching::{
    GramIndex, Lookup, Meaning, Occurrences, Question, Ranked, beginning, rank,
};
use auskunft_pack::{Date, Offer, Pack, PackError, Phrase, TermKind, Topic, function_term};
use auskunft_text::{ANALYSIS, Analyzer, Language, Word};

use crate::civil_time::CivilTime;
use crate::contact::{address, present};
use crate::cues::Cues;
use crate::decide::{Decision, confidence, decide};
use crate::reply::{Answer, Choice, Contact, SourceLine, TopicIndex};
use crate::small_talk;
use crate::verdict::{Aside, Verdict};

/// An opened pack with the text analysis it was made for.
#[derive(Debug, Clone)]
pub struct Desk {
    pack: Pack,
    grams: GramIndex,
    occurrences: Occurrences,
    analyzer: Analyzer,
}

/// The town behind a desk.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Town<'a> {
    /// Its name; empty if the pack was made from a bare list of topics.
    pub name: &'a str,
    /// Its home page; empty if there is none.
    pub website: &'a str,
    /// What is said at the start; may be empty.
    pub notice: &'a str,
    /// The office of last resort.
    pub contact: Option<Contact>,
}

impl Desk {
    /// Opens a pack.
    pub fn open(bytes: Vec<u8>) -> Result<Self, PackError> {
        let pack = Pack::open(bytes)?;
        let (analysis, stemmer) = pack.analysis();
        match Language::from_number(stemmer) {
            Some(language) if analysis == ANALYSIS => {
                let grams = GramIndex::new(&pack);
                let occurrences = Occurrences::new(&pack)?;
                let analyzer = Analyzer::new(language);
                Ok(Self { pack, grams, occurrences, analyzer })
            }
            _ => Err(PackError::Analysis { found: (analysis, stemmer) }),
        }
    }

    /// What the pack was made with, such as `auskunft 0.1.0`.
    pub fn origin(&self) -> &str {
        self.pack.origin()
    }

    /// Language of all texts, as in BCP 47.
    pub fn language(&self) -> &str {
        self.pack.town().map_or("", |town| town.language)
    }

    /// The town.
    pub fn town(&self) -> Town<'_> {
        let town = self.pack.town();
        let contact = town.as_ref().and_then(|town| self.contact(town.contact?, None));
        let (name, website, notice) =
            town.map_or_else(Default::default, |town| (town.name, town.website, town.notice));
        Town { name, website, notice, contact }
    }

    /// A text of the interface.
    pub fn phrase(&self, phrase: Phrase) -> &str {
        self.pack.phrase(phrase)
    }

    /// The topics offered at the start.
    pub fn start_topics(&self) -> Vec<Choice> {
        let start = self.pack.town().map(|town| town.start).unwrap_or_default();
        start.into_iter().filter_map(|topic| self.choice(TopicIndex(topic))).collect()
    }

    /// The topic with an id.
    pub fn topic_by_id(&self, id: &str) -> Option<TopicIndex> {
        self.pack.topic_by_id(id).map(TopicIndex)
    }

    /// The id of a topic; empty if there is no such topic.
    pub fn topic_id(&self, topic: TopicIndex) -> &str {
        self.pack.topic(topic.0).map_or("", |topic| topic.id)
    }

    /// The title of a topic; empty if there is no such topic.
    pub fn topic_title(&self, topic: TopicIndex) -> &str {
        self.pack.topic(topic.0).map_or("", |topic| topic.title)
    }

    /// Judges a question. Every text is a question, the empty one included.
    pub fn judge(&self, question: &str) -> Verdict {
        let words = self.words(question);
        let cues = Cues::find(&self.pack, &words);
        self.judge_words(question, words, &cues)
    }

    fn judge_words(&self, question: &str, words: Vec<Word>, cues: &Cues) -> Verdict {
        if let Some(aside) = self.aside(question, &words, cues) {
            let decision = Decision::Handover;
            let (ranking, aside) = (Vec::new(), Some(aside));
            return Verdict { decision, confidence: 0.0, ranking, aside, asks_for_a_part: false };
        }
        // A street says where, never what: `Gartenstraße` is not about gardens.
        let is_all = cues.telling(&words, |word| self.is_telling(word)) == 0;
        let words = if is_all { words } else { cues.without_street(words) };
        let question = self.joined(question, words);
        let ranking = self.rank_words(&question, None);
        let confidence = ranking.first().map_or(0.0, |best| confidence(best.score));
        let decision = decide(&ranking);
        Verdict { decision, confidence, ranking, aside: None, asks_for_a_part: false }
    }

    fn aside(&self, text: &str, words: &[Word], cues: &Cues) -> Option<Aside> {
        if text.trim().is_empty() {
            return Some(Aside::Silence);
        }
        if let Some(help) = cues.help() {
            return Some(Aside::Distress(help));
        }
        small_talk::reply_to(&self.pack, words).map(Aside::SmallTalk)
    }

    /// How a question is meant after one about a topic: of that topic, or that topic and what it adds.
    pub(crate) fn judge_after(&self, topic: TopicIndex, question: &str, at: CivilTime) -> Verdict {
        let words = self.words(question);
        let cues = Cues::find(&self.pack, &words);
        let is_telling = |word: &Word| self.is_telling(word);
        let verdict = self.judge_words(question, words.clone(), &cues);
        if verdict.aside.is_some() {
            return verdict;
        }
        if cues.only_ask_for_a_part(&words, is_telling)
            || self.has_dates(topic) && self.only_asks_for_dates(question, &words, &cues, at)
        {
            let asks_for_a_part = cues.facets().next().is_some();
            // `Wo gibt es welche Formulare?` is a topic of its own, unless this one has some.
            let is_another = asks_for_a_part
                && verdict.decision == Decision::Answer
                && !cues.begin_with_and()
                && !self.has_facet(topic, &cues);
            let about = Verdict { asks_for_a_part, ..Verdict::about(topic) };
            return if is_another { verdict } else { about };
        }
        if !cues.add_to_what_was_said(&words, is_telling) {
            return verdict;
        }
        let together = self.judge(&format!("{} {question}", self.topic_title(topic)));
        let best = |verdict: &Verdict| verdict.ranking.first().map_or(0.0, |best| best.score);
        if best(&together) > best(&verdict) { together } else { verdict }
    }

    fn has_facet(&self, topic: TopicIndex, cues: &Cues) -> bool {
        let sections = self.pack.answer(topic.0).map_or_else(Vec::new, |answer| answer.sections);
        cues.facets().any(|facet| sections.iter().any(|section| section.facet == Some(facet)))
    }

    /// Whether a word names something that topics are about.
    pub(crate) fn is_telling(&self, word: &Word) -> bool {
        let terms = self.pack.terms();
        let is_frame = |term| self.pack.term_kind(term) == Some(TermKind::Frame);
        terms.number(function_term(&word.folded).as_bytes()).is_none()
            && !terms.number(word.stem.as_bytes()).is_some_and(is_frame)
    }

    /// The words of a question.
    pub(crate) fn understand(&self, question: &str) -> Question {
        self.joined(question, self.words(question))
    }

    pub(crate) fn words(&self, text: &str) -> Vec<Word> {
        self.analyzer.words(beginning(text))
    }

    fn joined(&self, text: &str, words: Vec<Word>) -> Question {
        let is_term = |stem: &str| self.pack.terms().number(stem.as_bytes()).is_some();
        let is_known = |stem: &str| {
            is_term(stem) || self.analyzer.opposites(stem).any(|opposite| is_term(&opposite))
        };
        Question::new(text, words, self.analyzer, is_known)
    }

    /// What each word of a question may stand for; one of them may still be typed.
    pub(crate) fn meanings(&self, question: &Question, unfinished: Option<&Word>) -> Vec<Meaning> {
        let Some(lookup) = Lookup::new(&self.pack, &self.grams, &self.occurrences, self.analyzer)
        else {
            return Vec::new();
        };
        let meaning = |word: &Word| match unfinished {
            Some(last) if last == word => lookup.meaning_of_beginning(word),
            _ => lookup.meaning(word),
        };
        question.words.iter().map(meaning).collect()
    }

    /// The ranking for a question, one word of which may still be typed.
    pub(crate) fn rank_words(&self, question: &Question, unfinished: Option<&Word>) -> Vec<Ranked> {
        let meanings = self.meanings(question, unfinished);
        rank(&self.pack, &self.grams, &self.occurrences, question, &meanings)
    }

    /// Whether a term occurs in a topic.
    pub(crate) fn occurs_in(&self, term: u32, topic: TopicIndex) -> bool {
        let topics = self.occurrences.of(term);
        topics.binary_search_by_key(&topic.0, |occurrence| occurrence.topic()).is_ok()
    }

    /// A term as text; empty if a pack has one that is none.
    pub(crate) fn term_text(&self, term: u32) -> &str {
        self.pack.terms().text(term)
    }

    /// What is said to small talk, and what is offered with it.
    pub(crate) fn small_talk(&self, number: u32) -> (&str, Offer) {
        let reply = self.pack.small_talk_reply(number);
        reply.map_or(("", Offer::Nothing), |reply| (&reply.text, reply.offer))
    }

    /// The topic as it can be offered.
    pub(crate) fn choice(&self, topic: TopicIndex) -> Option<Choice> {
        Some(Choice { topic, title: self.pack.topic(topic.0)?.title.to_owned() })
    }

    /// What a topic says.
    pub(crate) fn answer(&self, index: TopicIndex) -> Option<Answer> {
        let topic = self.pack.topic(index.0)?;
        let answer = self.pack.answer(index.0)?;
        Some(Answer {
            title: topic.title.to_owned(),
            asked: None,
            is_part: false,
            blocks: answer.blocks,
            sections: answer.sections,
            dates: None,
            checked_on: topic.checked_on.map(|date| self.checked(date, topic.responsible)),
            source: present(topic.source)
                .map(|label| SourceLine { label, url: address(topic.source_url) }),
            report: self.report(&topic),
        })
    }

    fn checked(&self, date: Date, responsible: &str) -> String {
        let phrase = if responsible.is_empty() { Phrase::CheckedOn } else { Phrase::CheckedBy };
        let text = self.phrase(phrase).replace("{date}", &self.format_date(date));
        text.replace("{responsible}", responsible)
    }

    /// Whether the text of a topic is true on a day. Without a day it is taken to be.
    pub(crate) fn is_valid(&self, topic: TopicIndex, day: Option<Date>) -> bool {
        let (Some(Topic { valid_from, valid_until, .. }), Some(day)) =
            (self.pack.topic(topic.0), day)
        else {
            return true;
        };
        valid_from.is_none_or(|from| from <= day) && valid_until.is_none_or(|until| day <= until)
    }

    pub(crate) fn analyzer(&self) -> Analyzer {
        self.analyzer
    }

    pub(crate) fn pack(&self) -> &Pack {
        &self.pack
    }

    /// A day as people write it in the pack's language.
    pub fn format_date(&self, date: Date) -> String {
        self.phrase(Phrase::DateFormat)
            .replace("{day}", &date.day().to_string())
            .replace("{month}", &date.month().to_string())
            .replace("{year}", &date.year().to_string())
    }
}
