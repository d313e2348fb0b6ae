//! Dates: what happens next, in the whole town or in a street.
//!
//! A topic has dates if a series of the pack names it. Asked when, the desk tells the next day, or
//! what is on at the day that the question names; the topic's own text follows. Where days differ
//! from street to street it asks for the street once and remembers it.

mod file;
mod street;

use auskunft_pack::{Block, Date, Dates, Inline, Phrase, Section, Series};
use auskunft_text::Word;

use crate::civil_time::CivilTime;
use crate::conversation::Conversation;
use crate::cues::Cues;
use crate::decide::Decision;
use crate::desk::Desk;
use crate::pending::Pending;
use crate::reply::{Answer, Reply, TopicIndex, UpcomingDates};
use crate::verdict::Verdict;
use crate::when::{Days, When, when};

/// Dates that are shown; the file has more.
const MAX_SHOWN: usize = 6;

/// Something that happens on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Occasion<'a> {
    date: Date,
    time: Option<(u16, Option<u16>)>,
    what: &'a str,
    place: &'a str,
}

/// What happens from today on, from early to late.
struct Plan<'a> {
    occasions: Vec<Occasion<'a>>,
    /// After this day nothing is known.
    last: Date,
    /// The street for which it holds, if days differ.
    street: Option<&'a str>,
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
        let best = verdict.ranking.first().filter(|_| verdict.decision == Decision::Answer);
        let dates = desk.pack().dates()?;
        let words = desk.words(question);
        let cues = Cues::find(desk.pack(), &words);
        let topic = match best {
            Some(best) => TopicIndex(best.topic),
            None => desk.topic_of_street(&dates, &words, &cues)?,
        };
        let of_topic = || series_of(&dates, topic);
        of_topic().next()?;
        let told = when(question, desk.analyzer().language(), at);
        let goes_on = self.has_told_dates && cues.begin_with_and();
        let wants = cues.want_dates() || cues.want_hours() || told.is_some() || goes_on;
        if !wants && cues.street().is_none() {
            return None;
        }
        let differs = of_topic().any(|series| series.area.is_some());
        let street = cues.street().or_else(|| desk.street_at_end(&dates, &words)).or(self.street);
        if differs && street.is_none() {
            self.pending = Pending::Street(question.to_owned());
            return Some(ask_for_street(desk, topic, verdict, at));
        }
        self.street = street;
        let today = at.date()?;
        let plan = Plan::new(&dates, topic, street, at)?;
        let lead = desk.dates_at(&plan, told, today);
        let mut reply = self.answer(desk, topic, desk.answer(topic), at, verdict);
        self.has_told_dates = true;
        reply.announcement = [lead.as_str(), " ", &reply.announcement].concat();
        Some(Reply { lead, ..reply })
    }

    /// Puts the dates of a topic, if they are known, before its text.
    pub(crate) fn add_dates(
        &self,
        desk: &Desk,
        topic: TopicIndex,
        answer: &mut Answer,
        at: CivilTime,
    ) {
        let plan = desk.pack().dates();
        let plan = plan.as_ref().and_then(|dates| Plan::new(dates, topic, self.street, at));
        let (Some(plan), Some(today)) = (plan, at.date()) else { return };
        if plan.occasions.is_empty() {
            return;
        }
        let section = desk.dates_section(&plan, today);
        let id = desk.topic_id(topic);
        let file = file::calendar_file(&plan.occasions, id, today);
        answer.dates = Some(UpcomingDates { section, file });
    }
}

impl Desk {
    /// Whether a topic has dates.
    pub(crate) fn has_dates(&self, topic: TopicIndex) -> bool {
        self.pack().dates().is_some_and(|dates| series_of(&dates, topic).next().is_some())
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
        let next = || {
            plan.occasions.first().map_or_else(
                || self.phrase(Phrase::DatesUnknown).to_owned(),
                |next| {
                    let what = self.phrase(Phrase::NextDate).replace("{what}", next.what);
                    what.replace("{day}", &self.moment(next, today))
                },
            )
        };
        let (first, last) = match told.map(|told| told.days) {
            Some(Days::One(day)) => (day, day),
            Some(Days::Range { first, last }) => (first, last),
            _ => return next(),
        };
        if first > plan.last {
            return self.phrase(Phrase::DatesUnknown).to_owned();
        }
        let during = |occasion: &&Occasion<'_>| first <= occasion.date && occasion.date <= last;
        let during = plan.occasions.iter().filter(during).take(MAX_SHOWN);
        let told: Vec<String> = during
            .map(|occasion| {
                let text = self.phrase(Phrase::DateOn).replace("{what}", occasion.what);
                text.replace("{day}", &self.moment(occasion, today))
            })
            .collect();
        if !told.is_empty() {
            return told.join(" ");
        }
        let nothing = self.phrase(Phrase::NoDateOn).replace("{day}", &self.days(first, last));
        [&nothing, " ", &next()].concat()
    }

    fn dates_section(&self, plan: &Plan<'_>, today: Date) -> Section {
        let place = plan.street.map_or_else(String::new, |street| [", ", street].concat());
        let item = |occasion: &Occasion<'_>| {
            let parts = [&self.moment(occasion, today), ": ", occasion.what];
            let place = if occasion.place.is_empty() { [""; 2] } else { [", ", occasion.place] };
            let text = parts.into_iter().chain(place).collect();
            vec![Block::Paragraph(vec![Inline::Text(text)])]
        };
        let items = plan.occasions.iter().take(MAX_SHOWN).map(item).collect();
        Section {
            heading: self.phrase(Phrase::NextDates).to_owned() + &place,
            facet: None,
            blocks: vec![Block::List { ordered: false, items }],
        }
    }

    /// `morgen (Donnerstag, 26.11.2026), 19 Uhr`
    fn moment(&self, occasion: &Occasion<'_>, today: Date) -> String {
        let day = self.relative_day(occasion.date, today);
        match occasion.time {
            None => day,
            Some((from, Some(until))) => [day, self.hours(from, until)].join(", "),
            Some((from, None)) => {
                let time = self.phrase(Phrase::AtTime).replace("{time}", &self.time(from));
                [day, time].join(", ")
            }
        }
    }
}

impl<'a> Plan<'a> {
    /// What the series of a topic have from a moment on; `None` if it has none, or days differ and
    /// there is no street.
    fn new(
        dates: &Dates<'a>,
        topic: TopicIndex,
        street: Option<u32>,
        at: CivilTime,
    ) -> Option<Self> {
        let today = at.date()?;
        let minute = at.minute_of_day();
        let street = street.and_then(|street| dates.streets.get(street as usize));
        let mut plan = Self { occasions: Vec::new(), last: today, street: None };
        let mut is_any = false;
        for series in series_of(dates, topic) {
            if let Some(area) = series.area {
                let street = street.filter(|street| street.areas.contains(&area));
                let Some(street) = street else { continue };
                plan.street = Some(street.name);
            }
            is_any = true;
            let Series { what, place, time, .. } = *series;
            let ends = time.map_or(u16::MAX, |(from, until)| until.unwrap_or(from));
            let is_to_come = |day: &Date| *day > today || (*day == today && minute <= ends);
            let days = series.days.iter().copied();
            plan.last = days.clone().fold(plan.last, Date::max);
            let occasion = |date| Occasion { date, time, what, place };
            plan.occasions.extend(days.filter(is_to_come).map(occasion));
        }
        plan.occasions.sort_unstable();
        is_any.then_some(plan)
    }
}

fn series_of<'d, 'a>(
    dates: &'d Dates<'a>,
    topic: TopicIndex,
) -> impl Iterator<Item = &'d Series<'a>> {
    dates.series.iter().filter(move |series| series.topics.contains(&topic.0))
}

fn ask_for_street(desk: &Desk, topic: TopicIndex, verdict: &Verdict, at: CivilTime) -> Reply {
    let lead = desk.phrase(Phrase::AskStreet);
    let reply = Reply::without_topic(Decision::Clarify, verdict.confidence, lead);
    Reply { topic: Some(topic), contact: desk.contact_for(Some(topic), at), ..reply }
}
