//! Makes occasions of happenings: finds their topics, leaves out what is not in the town's calendar and
//! what is told twice.

use std::collections::{HashMap, HashSet};

use auskunft_pack::date::Date;

use super::plan::Kind;
use super::{Happening, Time};
use crate::diagnostics::{Place, Report};
use crate::messages::dates;
use crate::model::{Occasion, Period};
use crate::similar::closest;

/// Nobody reads more messages of one kind, and each takes a look at all kinds.
const MAX_UNKNOWN: usize = 50;

/// What makes two happenings the same.
type Identity = (Option<usize>, Date, Time, String, Option<String>);

/// The occasions of one plan.
pub(super) struct Gathering<'a> {
    kinds: &'a [Kind],
    by_text: HashMap<&'a str, usize>,
    used: HashSet<usize>,
    calendar: Option<Period>,
    seen: HashMap<Identity, Place>,
    occasions: Vec<Occasion>,
}

/// What was wrong in one file.
#[derive(Default)]
struct Tally {
    unknown: HashSet<String>,
    /// Where happenings stand that are told twice: a series is one place.
    twice: HashSet<usize>,
    /// The first happening outside of the calendar, and how many there are.
    outside: Option<(Place, usize)>,
}

impl<'a> Gathering<'a> {
    /// Without any kinds every text is right; without a calendar every day.
    pub(super) fn new(kinds: &'a [Kind], calendar: Option<Period>) -> Self {
        let by_text = kinds.iter().enumerate().map(|(at, kind)| (kind.text.as_str(), at)).collect();
        Self {
            kinds,
            by_text,
            used: HashSet::new(),
            calendar,
            seen: HashMap::new(),
            occasions: Vec::new(),
        }
    }

    /// Adds what happens in an area, or everywhere.
    pub(super) fn add(
        &mut self,
        happenings: Vec<Happening>,
        area: Option<usize>,
        report: &mut Report,
    ) {
        let mut tally = Tally::default();
        for happening in happenings {
            self.add_one(happening, area, &mut tally, report);
        }
        if let Some((place, count)) = tally.outside {
            report.add(place, dates::outside(count));
        }
    }

    /// The occasions by day and time. Kinds that no file has are reported, unless a mistake may be why.
    pub(super) fn finish(mut self, report: &mut Report) -> Vec<Occasion> {
        if !report.has_errors() {
            let unused = (0..self.kinds.len()).filter(|kind| !self.used.contains(kind));
            for kind in unused.map(|kind| &self.kinds[kind]) {
                report.add(kind.place.clone(), dates::kind_unused(&kind.text));
            }
        }
        self.occasions.sort_by(|a, b| key(a).cmp(&key(b)));
        self.occasions
    }

    fn add_one(
        &mut self,
        happening: Happening,
        area: Option<usize>,
        tally: &mut Tally,
        report: &mut Report,
    ) {
        let Some(topic) = self.topic(&happening, tally, report) else { return };
        let Happening { what, date, place, time, location } = happening;
        if self.calendar.is_some_and(|calendar| !calendar.contains(date)) {
            tally.outside.get_or_insert((place, 0)).1 += 1;
            return;
        }
        let identity = (area, date, time, what.value, location);
        if let Some(first) = self.seen.get(&identity) {
            let start = place.span.as_ref().map_or(0, |span| span.start);
            if tally.twice.insert(start) {
                let message = dates::occasion_twice(&identity.3, date);
                report.add_pair(place, message, first.clone(), "zuerst hier");
            }
            return;
        }
        let (_, _, _, what, location) = identity.clone();
        self.seen.insert(identity, place);
        self.occasions.push(Occasion { what, topic, area, date, time, place: location });
    }

    /// The topic of a happening, if its kind has one; `None` if there is no such kind.
    #[expect(clippy::option_option, reason = "outer: the kind is unknown; inner: it has no topic")]
    fn topic(
        &mut self,
        happening: &Happening,
        tally: &mut Tally,
        report: &mut Report,
    ) -> Option<Option<usize>> {
        let text = happening.what.value.as_str();
        if self.kinds.is_empty() {
            return Some(None);
        }
        if let Some(&kind) = self.by_text.get(text) {
            self.used.insert(kind);
            return Some(self.kinds[kind].topic);
        }
        // Once for each text: an editor corrects all of them in one go.
        if tally.unknown.len() < MAX_UNKNOWN && tally.unknown.insert(text.to_owned()) {
            let similar = closest(text, self.kinds.iter().map(|kind| kind.text.as_str()));
            report.add(happening.what.place.clone(), dates::kind_unknown(text, similar));
        }
        None
    }
}

fn key(occasion: &Occasion) -> (Date, Time, Option<usize>, &str, &Option<String>) {
    (occasion.date, occasion.time, occasion.area, &occasion.what, &occasion.place)
}
