//! The dialogue: what is said in which turn.

use auskunft_matching::Ranked;
use auskunft_pack::block::plain_blocks;
use auskunft_pack::{Offer, Phrase};

use crate::civil_time::CivilTime;
use crate::decide::{Decision, choices};
use crate::desk::Desk;
use crate::reply::{Answer, Choice, Contact, Reply, TopicIndex};
use crate::verdict::{Aside, Verdict};

/// Topics that are offered with a hand-over.
const MAX_NEAREST: usize = 3;

/// What the desk remembers between two turns.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Conversation {
    topic: Option<TopicIndex>,
    /// The office whose hours were told last, by its number in the pack.
    office: Option<u32>,
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
        let verdict = match self.topic {
            Some(topic) => desk.judge_after(topic, question),
            None => desk.judge(question),
        };
        self.respond(desk, question, &verdict, at)
    }

    /// The reply to a question that has been judged.
    pub fn respond(
        &mut self,
        desk: &Desk,
        question: &str,
        verdict: &Verdict,
        at: CivilTime,
    ) -> Reply {
        let best = verdict.ranking.first().map(|best| TopicIndex(best.topic));
        if let Some(aside) = verdict.aside {
            return reply_to_aside(desk, aside, at);
        }
        if let Some(reply) = self.about_hours(desk, question, verdict, at) {
            return reply;
        }
        match (verdict.decision, best) {
            (Decision::Answer, Some(topic)) => {
                let answer = desk.answer_to(question, topic);
                self.answer(desk, topic, answer, at, verdict)
            }
            (Decision::Clarify, _) => clarify(desk, verdict, at),
            _ => hand_over(desk, question, verdict, at),
        }
    }

    /// Shows a topic that was chosen; `None` if the pack has no such topic.
    pub fn show(&mut self, desk: &Desk, topic: TopicIndex, at: CivilTime) -> Option<Reply> {
        let answer = desk.answer(topic)?;
        Some(self.answer(desk, topic, Some(answer), at, &Verdict::about(topic)))
    }

    fn answer(
        &mut self,
        desk: &Desk,
        topic: TopicIndex,
        answer: Option<Answer>,
        at: CivilTime,
        verdict: &Verdict,
    ) -> Reply {
        (self.topic, self.office) = (Some(topic), None);
        if !desk.is_valid(topic, at.date()) {
            return not_valid(desk, topic, verdict.confidence, at);
        }
        let announcement = answer.as_ref().map_or_else(String::new, announcement);
        let others = choices(&verdict.ranking).get(1..).unwrap_or_default();
        Reply {
            decision: Decision::Answer,
            confidence: verdict.confidence,
            lead: String::new(),
            topic: Some(topic),
            answer,
            choices: offers(desk, others),
            choices_label: Phrase::Alternatives,
            contact: desk.contact_for(Some(topic), at),
            contact_label: Phrase::ResponsibleOffice,
            announcement,
        }
    }
}

/// The fact first, aloud too.
fn announcement(answer: &Answer) -> String {
    let asked = answer.asked.as_ref().map_or_else(String::new, |asked| {
        format!("{}: {} ", asked.heading, plain_blocks(&asked.blocks).trim_end())
    });
    format!("{}. {asked}{}", answer.title, plain_blocks(&answer.blocks).trim_end())
}

fn clarify(desk: &Desk, verdict: &Verdict, at: CivilTime) -> Reply {
    let lead = desk.phrase(Phrase::Clarify);
    let choices = offers(desk, choices(&verdict.ranking));
    let titles: Vec<&str> = choices.iter().map(|choice| choice.title.as_str()).collect();
    Reply {
        announcement: format!("{lead} {}", titles.join("; ")),
        choices,
        choices_label: Phrase::Choices,
        contact: desk.contact_for(None, at),
        ..Reply::without_topic(Decision::Clarify, verdict.confidence, lead)
    }
}

fn hand_over(desk: &Desk, question: &str, verdict: &Verdict, at: CivilTime) -> Reply {
    let mut contact = desk.contact_for(None, at);
    let phrase = if contact.is_some() { Phrase::Unknown } else { Phrase::UnknownAlone };
    let nearest = verdict.ranking.get(..MAX_NEAREST.min(verdict.ranking.len()));
    let mut reply =
        Reply::without_topic(Decision::Handover, verdict.confidence, desk.phrase(phrase));
    reply.choices = offers(desk, nearest.unwrap_or_default());
    if let Some(contact) = &mut contact {
        contact.question_mail = desk.question_mail(contact, question);
    }
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
