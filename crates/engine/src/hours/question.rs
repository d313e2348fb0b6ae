//! Questions for opening hours: which office is meant, and which day.

use auskunft_pack::{Calendar, Date, Office, Phrase};
use auskunft_text::Word;

use crate::civil_time::CivilTime;
use crate::conversation::Conversation;
use crate::cues::Cues;
use crate::decide::Decision;
use crate::desk::Desk;
use crate::reply::{Reply, TopicIndex};
use crate::verdict::Verdict;
use crate::when::{Days, When, when};

/// Shortest end of a name that stands for it, in bytes.
const MIN_END: usize = 5;

/// Days of a span that are told one by one.
const MAX_DAYS: i32 = 7;

impl Conversation {
    /// The reply to a question for opening hours; `None` if it is none, or no office is meant whose
    /// calendar is known.
    pub(crate) fn about_hours(
        &mut self,
        desk: &Desk,
        question: &str,
        verdict: &Verdict,
        at: CivilTime,
    ) -> Option<Reply> {
        let language = desk.analyzer().language();
        let mut told = when(question, language, at)?;
        let words = desk.words(question);
        let cues = Cues::find(desk.pack(), &words);
        if told.days == Days::Holidays
            && let Some((first, last)) = desk.school_holidays(&cues, at)
        {
            told.days = Days::Range { first, last };
        }
        let names_more =
            |word: &Word| desk.is_telling(word) && when(&word.folded, language, at).is_none();
        let number = self.office_meant(desk, &words, &cues, verdict, names_more)?;
        let Office { name, calendar, .. } = desk.pack().office(number)?;
        let lead = desk.hours_at(name, &calendar?, told, at)?;
        self.talk_of_office(number);
        let mut topics = verdict.ranking.iter().map(|ranked| TopicIndex(ranked.topic));
        Some(Reply {
            topic: topics.find(|topic| desk.office_with_hours(*topic) == Some(number)),
            contact: desk.contact(number, Some(at)),
            contact_label: Phrase::ResponsibleOffice,
            ..Reply::without_topic(Decision::Answer, 1.0, &lead)
        })
    }

    fn office_meant(
        &self,
        desk: &Desk,
        words: &[Word],
        cues: &Cues,
        verdict: &Verdict,
        names_more: impl Fn(&Word) -> bool,
    ) -> Option<u32> {
        let named = desk.office_named(words);
        let is_name =
            |word: &Word| named.as_ref().is_some_and(|(_, office)| desk.names(word, office));
        let is_bare = cues.telling(words, |word| names_more(word) && !is_name(word)) == 0;
        let named = named.as_ref().map(|(number, _)| *number);
        let is_unsaid = is_bare || verdict.decision != Decision::Answer;
        if !cues.want_hours() {
            let is_only_named = named.filter(|_| is_bare && cues.facets().next().is_none());
            let goes_on = || self.office().filter(|_| is_unsaid);
            return is_only_named.or_else(goes_on);
        }
        let best = verdict.ranking.first().map(|best| TopicIndex(best.topic));
        let of_topic = best.filter(|_| verdict.decision != Decision::Handover);
        let of_topic = of_topic.and_then(|topic| desk.office_with_hours(topic));
        let unsaid = || self.office().or_else(|| desk.pack().town()?.contact);
        named.or(of_topic).or_else(|| unsaid().filter(|_| is_unsaid))
    }
}

impl Desk {
    /// The office that words name, with its number.
    pub(crate) fn office_named(&self, words: &[Word]) -> Option<(u32, Office<'_>)> {
        let mut offices = (0..).map_while(|number| Some((number, self.pack().office(number)?)));
        offices.find(|(_, office)| words.iter().any(|word| self.names(word, office)))
    }

    /// Whether a word is the name of an office: what it is called first, or the end of that, as in
    /// `Bücherei` for `Gemeindebücherei`.
    fn names(&self, word: &Word, office: &Office<'_>) -> bool {
        let name = self.analyzer().words(office.name);
        let is_end = |name: &str| word.stem.len() >= MIN_END && name.ends_with(&word.stem);
        name.first().is_some_and(|name| name.stem == word.stem || is_end(&name.stem))
    }

    /// The office of a topic that is about opening hours.
    fn office_with_hours(&self, topic: TopicIndex) -> Option<u32> {
        let record = self.pack().topic(topic.0)?;
        let mut texts = [record.title].into_iter().chain(record.questions);
        let is_about_hours =
            texts.any(|text| Cues::find(self.pack(), &self.words(text)).want_hours());
        record.office.filter(|_| is_about_hours)
    }

    /// First and last day of the school holidays that are named and not yet over.
    fn school_holidays(&self, cues: &Cues, at: CivilTime) -> Option<(Date, Date)> {
        let today = at.date()?;
        let dates = self.pack().dates()?;
        let mut days = dates.holidays.get(usize::from(cues.holidays()?))?.chunks_exact(2);
        days.find_map(|days| {
            let [first, last] = *days else { return None };
            let day = |number| Date::from_number(i32::try_from(number).ok()?);
            day(first).zip(day(last)).filter(|(_, last)| *last >= today)
        })
    }

    /// That an office is open as usual on many days, but for those that differ.
    fn usual_hours(
        &self,
        office: &str,
        calendar: &Calendar<'_>,
        first: Date,
        last: Date,
    ) -> String {
        if last > calendar.last {
            return self.on_day(office, calendar, last);
        }
        let text = self.phrase(Phrase::AsUsual).replace("{office}", office);
        let text = text.replace("{first}", &self.format_date(first));
        let usual = text.replace("{last}", &self.format_date(last));
        let days = calendar.exceptions.iter().map(|exception| exception.date);
        let differ = days.filter(|date| (first..=last).contains(date));
        let differ = differ.map(|date| self.on_day(office, calendar, date));
        std::iter::once(usual).chain(differ).collect::<Vec<_>>().join(" ")
    }

    /// What an office does at the time that a question tells.
    fn hours_at(
        &self,
        office: &str,
        calendar: &Calendar<'_>,
        told: When,
        at: CivilTime,
    ) -> Option<String> {
        let today = at.date()?;
        let on = |date: Date| self.on_day(office, calendar, date);
        let one = |date: Date| {
            let is_closed = calendar.on(date).is_some_and(|day| day.spans.is_empty());
            let next = is_closed.then(|| self.opens_after(calendar, date, today));
            on(date) + &next.unwrap_or_default()
        };
        Some(match told.days {
            _ if told.now || told.next_opening => match self.open_at(calendar, at) {
                None => on(today),
                Some(text) => format!("{office}: {text}"),
            },
            Days::Unsaid => one(today),
            Days::One(date) => one(date),
            Days::Range { first, last } => {
                // Nobody asks on Sunday whether Saturday was open.
                let first = if last < today { first } else { first.max(today) };
                let count = last.number() - first.number() + 1;
                if count > MAX_DAYS {
                    return Some(self.usual_hours(office, calendar, first, last));
                }
                let days = (0..count).filter_map(|day| first.plus_days(day));
                days.map(on).collect::<Vec<_>>().join(" ")
            }
            Days::Holidays => self.phrase(Phrase::HolidaysUnknown).to_owned(),
        })
    }
}
