//! The dialogue: what is said in which turn.

use std::mem;

use auskunft_matching::Ranked;
use auskunft_pack::block::plain_blocks;
use auskunft_pack::{Offer, Phrase};

use crate::civil_time::CivilTime;
use crate::dates::has_kind;
use crate::decide::{Decision, choices};
use crate::desk::Desk;
use crate::pending::Pending;
use crate::reply::{Answer, Choice, Contact, Reply, TopicIndex};
use crate::suggest::MAX_SUGGESTIONS;
use crate::verdict::{Aside, Verdict};

/// Topics that are offered with a hand-over.
const MAX_NEAREST: usize = 3;

/// What the desk remembers between two turns.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Conversation {
    topic: Option<TopicIndex>,
    /// The office whose hours were told last, by its number in the pack.
    office: Option<u32>,
    /// The street that the person has named, by its number in the pack.
    pub(crate) street: Option<u32>,
    /// Whether dates were told last.
    pub(crate) has_told_dates: bool,
    /// What the desk waits for.
    pub(crate) pending: Pending,
}

impl Conversation {
    /// A conversation in which nothing was said yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// The topic at hand.
    pub fn topic(&self) -> Option<TopicIndex> {
        self.topic
    }

    /// The office whose hours were told last.
    pub(crate) fn office(&self) -> Option<u32> {
        self.office
    }

    /// Remembers whose hours were told.
    pub(crate) fn talk_of_office(&mut self, office: u32) {
        self.office = Some(office);
    }

    /// Answers a question in the town's civil time.
    pub fn ask(&mut self, desk: &Desk, question: &str, at: CivilTime) -> Reply {
        let pending = mem::take(&mut self.pending);
        if let Some(reply) = self.resume(desk, &pending, question, at) {
            return reply;
        }
        let verdict = match self.topic {
            Some(topic) => desk.judge_after(topic, question, at),
            None => desk.judge(question),
        };
        self.respond(desk, question, &verdict, at)
    }

    /// The reply to a question that has been judged.
    fn respond(&mut self, desk: &Desk, question: &str, verdict: &Verdict, at: CivilTime) -> Reply {
        let best = verdict.ranking.first().map(|best| TopicIndex(best.topic));
        if let Some(aside) = verdict.aside {
            return reply_to_aside(desk, aside, at);
        }
        let dates = self.about_dates(desk, question, verdict, at);
        if let Some(reply) = dates.or_else(|| self.about_hours(desk, question, verdict, at)) {
            return reply;
        }
        self.has_told_dates = false;
        match (verdict.decision, best) {
            (Decision::Answer, Some(topic)) => {
                let answer = desk.answer_to(question, topic);
                let reply = self.answer(desk, question, topic, answer, at, verdict);
                if verdict.asks_for_a_part { without_part(desk, reply) } else { reply }
            }
            (Decision::Clarify, _) => {
                let choices = offers(desk, choices(&verdict.ranking));
                let lead = desk.phrase(Phrase::Clarify);
                let reply = self.clarify(desk, question, lead, choices, at);
                Reply { confidence: verdict.confidence, ..reply }
            }
            _ => hand_over(desk, question, verdict, at),
        }
    }

    /// What can be asked instead of what is being typed: whole questions, the best first. Where a
    /// street is asked for, streets.
    pub fn suggest(&self, desk: &Desk, typed: &str) -> Vec<String> {
        let suggestions = desk.suggest(typed);
        let is_asked = matches!(self.pending, Pending::Street(_));
        let dates = desk.pack().dates().filter(|dates| {
            is_asked || suggestions.iter().any(|suggestion| has_kind(dates, suggestion.topic))
        });
        let mut texts = dates.map_or_else(Vec::new, |dates| desk.complete_street(&dates, typed));
        if !is_asked {
            texts.extend(suggestions.into_iter().map(|suggestion| suggestion.question));
        }
        texts.truncate(MAX_SUGGESTIONS);
        texts
    }

    /// Shows a topic that was chosen; `None` if the pack has no such topic. If the desk has asked for
    /// the choice, what the question wanted of it comes first.
    pub fn show(&mut self, desk: &Desk, topic: TopicIndex, at: CivilTime) -> Option<Reply> {
        let is_choice = |choice: &Choice| choice.topic == topic;
        let question = match mem::take(&mut self.pending) {
            Pending::Choice(question, choices) if choices.iter().any(is_choice) => question,
            _ => String::new(),
        };
        let answer = desk.answer_to(&question, topic)?;
        Some(self.answer(desk, &question, topic, Some(answer), at, &Verdict::about(topic)))
    }

    /// Asks which one is meant, and remembers what for.
    pub(crate) fn clarify(
        &mut self,
        desk: &Desk,
        question: &str,
        lead: &str,
        choices: Vec<Choice>,
        at: CivilTime,
    ) -> Reply {
        self.pending = Pending::Choice(question.to_owned(), choices.clone());
        let titles: Vec<&str> = choices.iter().map(|choice| choice.title.as_str()).collect();
        Reply {
            announcement: [lead, " ", &titles.join("; ")].concat(),
            choices,
            choices_label: Phrase::Choices,
            contact: desk.whom_to_ask(question, at),
            ..Reply::without_topic(Decision::Clarify, 1.0, lead)
        }
    }

    pub(crate) fn answer(
        &mut self,
        desk: &Desk,
        question: &str,
        topic: TopicIndex,
        mut answer: Option<Answer>,
        at: CivilTime,
        verdict: &Verdict,
    ) -> Reply {
        (self.topic, self.office) = (Some(topic), None);
        if !desk.is_valid(topic, at.date()) {
            return not_valid(desk, topic, verdict.confidence, at);
        }
        if let Some(answer) = &mut answer {
            if let Some(reply) = self.ask_back(desk, question, answer, at) {
                return Reply { topic: Some(topic), ..reply };
            }
            self.add_dates(desk, topic, answer, at);
        }
        let announcement = answer.as_ref().map_or_else(String::new, announcement);
        let mut others = choices(&verdict.ranking).to_vec();
        others.retain(|other| other.topic != topic.0);
        Reply {
            decision: Decision::Answer,
            confidence: verdict.confidence,
            lead: String::new(),
            topic: Some(topic),
            answer,
            choices: offers(desk, &others),
            choices_label: Phrase::Alternatives,
            contact: desk.with_question(desk.contact_for(Some(topic), at), question),
            contact_label: Phrase::ResponsibleOffice,
            announcement,
        }
    }
}

/// Says so if an answer lacks the part that it was asked for.
fn without_part(desk: &Desk, reply: Reply) -> Reply {
    if reply.answer.as_ref().is_none_or(|answer| answer.asked.is_some()) {
        return reply;
    }
    let lead = desk.phrase(Phrase::NoSuchPart);
    let announcement = [lead, " ", &reply.announcement].concat();
    Reply { lead: lead.to_owned(), announcement, ..reply }
}

/// The fact first, aloud too.
fn announcement(answer: &Answer) -> String {
    let asked = answer.asked.as_ref().map_or_else(String::new, |asked| {
        format!("{}: {} ", asked.heading, plain_blocks(&asked.blocks).trim_end())
    });
    format!("{}. {asked}{}", answer.title, plain_blocks(&answer.blocks).trim_end())
}

fn hand_over(desk: &Desk, question: &str, verdict: &Verdict, at: CivilTime) -> Reply {
    let contact = desk.with_question(desk.whom_to_ask(question, at), question);
    let phrase = if contact.is_some() { Phrase::Unknown } else { Phrase::UnknownAlone };
    let nearest = verdict.ranking.get(..MAX_NEAREST.min(verdict.ranking.len()));
    let mut reply =
        Reply::without_topic(Decision::Handover, verdict.confidence, desk.phrase(phrase));
    reply.choices = offers(desk, nearest.unwrap_or_default());
    with_contact(reply, contact)
}

fn not_valid(desk: &Desk, topic: TopicIndex, confidence: f32, at: CivilTime) -> Reply {
    let lead = desk.phrase(Phrase::NotValid).replace("{title}", desk.topic_title(topic));
    let mut reply = Reply::without_topic(Decision::Handover, confidence, &lead);
    reply.topic = Some(topic);
    with_contact(reply, desk.contact_for(Some(topic), at))
}

fn reply_to_aside(desk: &Desk, aside: Aside, at: CivilTime) -> Reply {
    let (lead, offer) = match aside {
        Aside::Silence => (desk.phrase(Phrase::EmptyQuestion), Offer::Topics),
        Aside::SmallTalk(number) => desk.small_talk(number),
        Aside::Distress(number) => return help(desk, number, at),
    };
    let reply = Reply::without_topic(Decision::Handover, 0.0, lead);
    match offer {
        Offer::Nothing => reply,
        Offer::Topics => {
            Reply { choices: desk.start_topics(), choices_label: Phrase::StartTopics, ..reply }
        }
        Offer::Contact => with_contact(reply, desk.contact_for(None, at)),
    }
}

/// Whom to call at once. It comes before all else, so that nothing else is offered.
fn help(desk: &Desk, number: u8, at: CivilTime) -> Reply {
    let Some((text, contact)) = desk.help(number) else {
        let reply = Reply::without_topic(Decision::Handover, 0.0, "");
        return with_contact(reply, desk.contact_for(None, at));
    };
    let mut reply = Reply::without_topic(Decision::Handover, 1.0, text);
    reply.contact_label = Phrase::CallAtOnce;
    reply.contact = Some(contact);
    reply
}

fn with_contact(mut reply: Reply, contact: Option<Contact>) -> Reply {
    if let Some(contact) = &contact {
        let phone = contact.phone.as_deref().unwrap_or_default();
        reply.announcement = format!("{} {} {phone}", reply.lead, contact.name);
    }
    Reply { contact, ..reply }
}

fn offers(desk: &Desk, ranking: &[Ranked]) -> Vec<Choice> {
    ranking.iter().filter_map(|ranked| desk.choice(TopicIndex(ranked.topic))).collect()
}
