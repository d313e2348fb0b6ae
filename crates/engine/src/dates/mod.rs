//! Dates: what happens next, in the whole town or in a street.
//!
//! A topic has dates if the pack has a kind of them for it. Asked when, the desk tells the next day, or
//! what is on at the day that the question names; the topic's own text follows. Where days differ
//! from street to street it asks for the street once and remembers it.

mod file;
mod street;

use auskunft_pack::{Block, Date, Dates, Inline, Kind, Phrase, Section};
use auskunft_text::Word;

use crate::civil_time::CivilTime;
use crate::conversation::Conversation;
use crate::cues::Cues;
use crate::decide::{Decision, choices};
use crate::desk::Desk;
use crate::pending::Pending;
use crate::reply::{Answer, Reply, TopicIndex, UpcomingDates};
use crate::verdict::Verdict;
use crate::when::{Days, When, when};

/// Dates that are shown; the file has more.
const MAX_SHOWN: usize = 6;

/// Something that happens on a day.
struct Occasion<'d> {
    date: Date,
    kind: &'d Kind<'d>,
}

/// What happens from a moment on, from early to late.
struct Plan<'d> {
    occasions: Vec<Occasion<'d>>,
    /// After this day nothing is known.
    last: Date,
    /// The street for which it holds, if days differ.
    street: &'d str,
}

impl Conversation {
    /// The reply to a question for dates; `None` if it is none, or its topic has none.
    pub(crate) fn about_dates(
        &mut self,
        desk: &Desk,
        question: &str,
        verdict: &Verdict,
        at: CivilTime,
    ) -> Option<Reply> {
        let words = desk.words(question);
        let cues = Cues::find(desk.pack(), &words);
        let told = when(question, desk.analyzer().language(), at);
        let goes_on = self.has_told_dates && cues.begin_with_and();
        let wants = cues.want_dates() || cues.want_hours() || told.is_some() || goes_on;
        if !wants && cues.street().is_none() {
            return None;
        }
        let dates = desk.pack().dates()?;
        // Where several topics fit, dates decide if they were asked for.
        let asks = cues.want_dates() || cues.street().is_some();
        let fitting = match verdict.decision {
            Decision::Clarify if asks => choices(&verdict.ranking),
            Decision::Handover => &[],
            _ => verdict.ranking.get(..1).unwrap_or_default(),
        };
        let mut fitting = fitting.iter().map(|ranked| TopicIndex(ranked.topic));
        let topic = desk
            .topic_of_kind(&dates, &words)
            .or_else(|| fitting.find(|topic| has_kind(&dates, *topic)))
            .or_else(|| desk.topic_of_street(&dates, &words, &cues))?;
        let named = cues.street().or_else(|| desk.street_at_end(&dates, &words));
        self.street = named.or(self.street);
        let plan = Plan::new(&dates, topic, self.street, at);
        let Some(plan) = plan.map(|plan| plan.of_named(desk, &words)) else {
            self.pending = Pending::Street(question.to_owned());
            return Some(ask_for_street(desk, topic, verdict, at));
        };
        let lead = desk.dates_at(&plan, told, at.date()?);
        let mut reply = self.answer(desk, question, topic, desk.answer(topic), at, verdict);
        self.has_told_dates = true;
        reply.announcement = [lead.as_str(), " ", &reply.announcement].concat();
        Some(Reply { lead, ..reply })
    }

    /// Puts the dates of a topic, as far as they are known, into its answer.
    pub(crate) fn add_dates(
        &self,
        desk: &Desk,
        topic: TopicIndex,
        answer: &mut Answer,
        at: CivilTime,
    ) {
        let dates = desk.pack().dates();
        let plan = dates.as_ref().and_then(|dates| Plan::new(dates, topic, self.street, at));
        if let (Some(plan), Some(today)) = (plan, at.date())
            && !plan.occasions.is_empty()
        {
            let file = file::calendar_file(&plan.occasions, desk.topic_id(topic), today);
            answer.dates = Some(UpcomingDates { section: desk.dates_section(&plan, today), file });
        }
    }
}

impl Desk {
    /// Whether a topic has dates.
    pub(crate) fn has_dates(&self, topic: TopicIndex) -> bool {
        self.pack().dates().is_some_and(|dates| has_kind(&dates, topic))
    }

    /// Whether words name what happens.
    fn names_kind(&self, words: &[Word], kind: &Kind<'_>) -> bool {
        let has = |part: Word| words.iter().any(|word| word.stem == part.stem);
        self.words(kind.what).into_iter().all(has)
    }

    /// The topic of what words name.
    fn topic_of_kind(&self, dates: &Dates<'_>, words: &[Word]) -> Option<TopicIndex> {
        let kind = dates.kinds.iter().find(|kind| self.names_kind(words, kind))?;
        kind.topics.first().map(|&topic| TopicIndex(topic))
    }

    /// Whether a question names a street, a day or that dates are wanted, and nothing else.
    pub(crate) fn only_asks_for_dates(
        &self,
        question: &str,
        words: &[Word],
        cues: &Cues,
        at: CivilTime,
    ) -> bool {
        let language = self.analyzer().language();
        let is_time = |text: &str| when(text, language, at).is_some();
        let names_more = |word: &Word| self.is_telling(word) && !is_time(&word.folded);
        let asks = cues.want_dates() || cues.street().is_some() || is_time(question);
        asks && cues.telling(words, names_more) == 0
    }

    /// What happens at the time that a question tells, or next.
    fn dates_at(&self, plan: &Plan<'_>, told: Option<When>, today: Date) -> String {
        let (first, last) = match told.map(|told| told.days) {
            Some(Days::One(day)) => (day, day),
            Some(Days::Range { first, last }) => (first, last),
            _ => return self.next_date(plan, today),
        };
        let mut told = String::new();
        for occasion in &plan.occasions {
            if first <= occasion.date && occasion.date <= last {
                told.push_str(&self.tell(Phrase::DateOn, occasion, today));
                told.push(' ');
            }
        }
        if !told.is_empty() {
            return told;
        }
        let nothing = if first > plan.last { Phrase::DatesUnknown } else { Phrase::NoDateOn };
        let nothing = self.phrase(nothing).replace("{day}", &self.days(first, last));
        nothing + " " + &self.next_date(plan, today)
    }

    fn next_date(&self, plan: &Plan<'_>, today: Date) -> String {
        match plan.occasions.first() {
            Some(next) => self.tell(Phrase::NextDate, next, today),
            None => self.phrase(Phrase::DatesUnknown).to_owned(),
        }
    }

    fn dates_section(&self, plan: &Plan<'_>, today: Date) -> Section {
        let mut items = Vec::new();
        for occasion in plan.occasions.iter().take(MAX_SHOWN) {
            let mut text = self.tell(Phrase::DateOn, occasion, today);
            if !occasion.kind.place.is_empty() {
                text.truncate(text.trim_end_matches('.').len());
                text.push_str(", ");
                text.push_str(occasion.kind.place);
            }
            items.push(vec![Block::Paragraph(vec![Inline::Text(text)])]);
        }
        let mut heading = self.phrase(Phrase::NextDates).to_owned();
        if !plan.street.is_empty() {
            heading.push_str(": ");
            heading.push_str(plan.street);
        }
        Section { heading, facet: None, blocks: vec![Block::List { ordered: false, items }] }
    }

    /// A phrase with what happens and when: `morgen (Donnerstag, 26.11.2026), 19 Uhr`.
    #[inline(never)]
    fn tell(&self, phrase: Phrase, Occasion { date, kind }: &Occasion<'_>, today: Date) -> String {
        let mut day = self.relative_day(*date, today);
        if let Some((from, until)) = kind.time {
            day.push_str(", ");
            day.push_str(&match until {
                Some(until) => self.hours(from, until),
                None => self.phrase(Phrase::AtTime).replace("{time}", &self.time(from)),
            });
        }
        self.phrase(phrase).replace("{what}", kind.what).replace("{day}", &day)
    }
}

impl<'d> Plan<'d> {
    /// What happens from a moment on; `None` if nothing is known, as days differ and there is no
    /// street.
    fn new(
        dates: &'d Dates<'d>,
        topic: TopicIndex,
        street: Option<u32>,
        at: CivilTime,
    ) -> Option<Self> {
        let (today, minute) = (at.date()?, at.minute_of_day());
        let street = dates.streets.get(street.unwrap_or(u32::MAX) as usize);
        let of_street = street.map_or(&[][..], |street| &street.timetables);
        let mut plan = None;
        for &number in [0].iter().chain(of_street) {
            let Some(timetable) = dates.timetables.get(number as usize) else { continue };
            for (date, kind) in timetable.entries() {
                let Some(kind) = dates.kinds.get(kind as usize) else { continue };
                if !kind.topics.contains(&topic.0) {
                    continue;
                }
                let plan = plan.get_or_insert(Self {
                    occasions: Vec::new(),
                    last: date,
                    street: street.filter(|_| number > 0).map_or("", |street| street.name),
                });
                plan.last = plan.last.max(date);
                let ends = kind.time.map_or(u16::MAX, |(from, until)| until.unwrap_or(from));
                if date > today || (date == today && minute <= ends) {
                    plan.occasions.push(Occasion { date, kind });
                }
            }
        }
        plan
    }

    /// Only what a question names, if it names any of it.
    fn of_named(mut self, desk: &Desk, words: &[Word]) -> Self {
        let is_named = |occasion: &Occasion<'_>| desk.names_kind(words, occasion.kind);
        if self.occasions.iter().any(is_named) {
            self.occasions.retain(is_named);
        }
        self
    }
}

/// Whether a topic has dates among these.
pub(crate) fn has_kind(dates: &Dates<'_>, topic: TopicIndex) -> bool {
    dates.kinds.iter().any(|kind| kind.topics.contains(&topic.0))
}

fn ask_for_street(desk: &Desk, topic: TopicIndex, verdict: &Verdict, at: CivilTime) -> Reply {
    let lead = desk.phrase(Phrase::AskStreet);
    let reply = Reply::without_topic(Decision::Clarify, verdict.confidence, lead);
    Reply { topic: Some(topic), contact: desk.contact_for(Some(topic), at), ..reply }
}
