//! Pending: what the desk has asked back and waits for.

use auskunft_pack::block::plain_text;
use auskunft_pack::{Block, Facet, Inline, Phrase, Section, Target};
use auskunft_text::Word;

use crate::civil_time::CivilTime;
use crate::conversation::Conversation;
use crate::cues::Cues;
use crate::decide::Decision;
use crate::desk::Desk;
use crate::reply::{Answer, Choice, Reply, TopicIndex};

/// What the desk waits for.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) enum Pending {
    /// For nothing.
    #[default]
    Nothing,
    /// For the street that this question is about.
    Street(String),
    /// For one of the choices that this question has led to.
    Choice(String, Vec<Choice>),
}

impl Conversation {
    /// The reply to what may be said to a question of the desk; `None` if it is something else.
    pub(crate) fn resume(
        &mut self,
        desk: &Desk,
        pending: &Pending,
        said: &str,
        at: CivilTime,
    ) -> Option<Reply> {
        match pending {
            Pending::Nothing => None,
            Pending::Street(question) => self.resume_street(desk, question, said, at),
            Pending::Choice(question, choices) => {
                self.resume_choice(desk, question, choices, said, at)
            }
        }
    }

    fn resume_street(
        &mut self,
        desk: &Desk,
        question: &str,
        said: &str,
        at: CivilTime,
    ) -> Option<Reply> {
        let words = desk.words(said);
        let named = Cues::find(desk.pack(), &words).street();
        if named.or_else(|| desk.street_at_end(&desk.pack().dates()?, &words)).is_some() {
            let together = [question, " ", said].concat();
            let verdict = desk.judge(question);
            return self.about_dates(desk, &together, &verdict, at);
        }
        if desk.judge(said).decision == Decision::Answer {
            return None;
        }
        let reply =
            Reply::without_topic(Decision::Handover, 0.0, desk.phrase(Phrase::StreetUnknown));
        self.pending = Pending::Street(question.to_owned());
        Some(Reply { contact: desk.contact_for(self.topic(), at), ..reply })
    }

    fn resume_choice(
        &mut self,
        desk: &Desk,
        question: &str,
        choices: &[Choice],
        said: &str,
        at: CivilTime,
    ) -> Option<Reply> {
        if let Some(topic) = desk.chosen(choices, said) {
            self.pending = Pending::Choice(question.to_owned(), choices.to_vec());
            return self.show(desk, topic, at);
        }
        let words = desk.words(said);
        let cues = Cues::find(desk.pack(), &words);
        if !cues.only_ask_for_a_part(&words, |word| desk.is_telling(word)) {
            return None;
        }
        // `und was kostet das?` waits for the choice as well.
        let question = [question, " ", said].concat();
        let lead = desk.phrase(Phrase::Clarify);
        Some(self.clarify(desk, &question, lead, choices.to_vec(), at))
    }
}

impl Conversation {
    /// The question of a topic whose answer depends on one fact; `None` if it has none, or if the part
    /// that was asked for is the same for all.
    pub(crate) fn ask_back(
        &mut self,
        desk: &Desk,
        question: &str,
        answer: &mut Answer,
        at: CivilTime,
    ) -> Option<Reply> {
        let is_choice = |section: &Section| section.facet == Some(Facet::Choice);
        let place = answer.sections.iter().position(is_choice)?;
        let section = answer.sections.remove(place);
        if answer.asked.is_some() {
            return None;
        }
        let [Block::Paragraph(lead), Block::List { items, .. }] = &section.blocks[..] else {
            return None;
        };
        let choices = items.iter().filter_map(|item| choice(item)).collect();
        let reply = self.clarify(desk, question, &plain_text(lead), choices, at);
        let answer = Answer { sections: Vec::new(), ..answer.clone() };
        Some(Reply { answer: Some(answer), ..reply })
    }
}

/// A link to a topic as a choice.
fn choice(item: &[Block]) -> Option<Choice> {
    let [Block::Paragraph(inlines)] = item else { return None };
    let [Inline::Link { target: Target::Topic(topic), label }] = &inlines[..] else { return None };
    Some(Choice { topic: TopicIndex(*topic), title: plain_text(label) })
}

impl Desk {
    /// The only choice that has all the words which were typed instead of clicking.
    fn chosen(&self, choices: &[Choice], said: &str) -> Option<TopicIndex> {
        let mut said = self.words(said);
        said.retain(|word| self.is_telling(word));
        let has_all = |choice: &&Choice| {
            let words = self.words(&choice.title);
            let has = |word: &Word| words.iter().any(|other| other.stem == word.stem);
            !said.is_empty() && said.iter().all(has)
        };
        let mut fits = choices.iter().filter(has_all);
        let choice = fits.next()?;
        fits.next().is_none().then_some(choice.topic)
    }
}
