//! What is said of this moment goes on being right in a page that nobody reloads: its clock stands
//! still here until a scenario moves it.

use auskunft_browser_tests::visitor::panel;
use auskunft_browser_tests::{Site, Visitor};
use serde_json::json;

use crate::harness::{Scenario, scenarios};

pub(crate) fn scenarios() -> Vec<Scenario> {
    scenarios![
        closing_and_opening_are_told_as_they_happen,
        at_midnight_tomorrow_becomes_today,
        over_new_year_the_holiday_counts,
        when_summer_time_ends_the_offices_open_an_hour_later,
        when_summer_time_begins_the_offices_open_an_hour_earlier,
        after_a_night_asleep_the_morning_is_told,
        a_clock_that_is_set_back_is_believed,
        after_the_calendar_nothing_is_told_until_the_clock_is_right,
        the_sentence_that_was_asked_for_moves_too,
        where_nothing_changes_nothing_is_touched_and_nobody_is_told,
        a_desk_that_was_moved_goes_on_and_one_that_was_removed_leaves_no_timer,
    ]
}

/// Times are instants, so that the browser itself has to know what the clocks in Germany show.
const CLOCK: &str = "
    const Real = Date;
    let now;
    window.itIs = (instant) => { now = Real.parse(instant); };
    window.Date = class extends Real {
      constructor(...given) { super(...(given.length ? given : [now])); }
      static now() { return now; }
    };
    itIs(given[0]);
";

/// Which timers run. Those that end by themselves count until then.
const TIMERS: &str = "
    window.running = new Set();
    const { setInterval, setTimeout, clearInterval, clearTimeout } = window;
    window.setInterval = (...given) => { const id = setInterval(...given); running.add(id); return id; };
    window.setTimeout = (act, ...given) => {
      const id = setTimeout((...all) => { running.delete(id); act(...all); }, ...given);
      running.add(id);
      return id;
    };
    window.clearInterval = (id) => { running.delete(id); clearInterval(id); };
    window.clearTimeout = (id) => { running.delete(id); clearTimeout(id); };
";

const OPEN_NOW: &str = ".open-now";
const OPEN: &str = "Jetzt geöffnet bis 16 Uhr.";

fn closing_and_opening_are_told_as_they_happen(visitor: &Visitor) {
    asks_at(visitor, "2026-11-23T14:59:00Z");
    reads(visitor, OPEN);
    passes(visitor, "2026-11-23T15:00:00Z", &opens("morgen (Dienstag, 24.11.2026)"));
    passes(visitor, "2026-11-24T06:59:00Z", &opens("heute"));
    passes(visitor, "2026-11-24T07:00:00Z", OPEN);
}

fn at_midnight_tomorrow_becomes_today(visitor: &Visitor) {
    asks_at(visitor, "2026-11-25T22:59:00Z");
    reads(visitor, &opens("morgen (Donnerstag, 26.11.2026)"));
    passes(visitor, "2026-11-25T23:00:00Z", &opens("heute"));
    passes(visitor, "2026-11-26T15:00:00Z", "Jetzt geöffnet bis 18 Uhr.");
}

fn over_new_year_the_holiday_counts(visitor: &Visitor) {
    asks_at(visitor, "2026-12-30T14:59:00Z");
    reads(visitor, OPEN);
    passes(visitor, "2026-12-31T22:59:00Z", &opens("Montag, 4.1.2027"));
    passes(visitor, "2027-01-03T22:59:00Z", &opens("morgen (Montag, 4.1.2027)"));
    passes(visitor, "2027-01-03T23:00:00Z", &opens("heute"));
}

fn when_summer_time_ends_the_offices_open_an_hour_later(visitor: &Visitor) {
    asks_at(visitor, "2026-10-23T05:59:00Z");
    reads(visitor, &opens("heute"));
    passes(visitor, "2026-10-23T06:00:00Z", "Jetzt geöffnet bis 12 Uhr.");
    // The clocks are put back on Sunday at one o'clock of universal time.
    passes(visitor, "2026-10-25T00:59:00Z", &opens("morgen (Montag, 26.10.2026)"));
    passes(visitor, "2026-10-25T23:00:00Z", &opens("heute"));
    passes(visitor, "2026-10-26T07:00:00Z", OPEN);
    passes(visitor, "2026-10-26T06:59:00Z", &opens("heute"));
}

fn when_summer_time_begins_the_offices_open_an_hour_earlier(visitor: &Visitor) {
    asks_at(visitor, "2027-03-25T06:59:00Z");
    reads(visitor, &opens("heute"));
    // Easter, and the clocks are put forward on that Sunday.
    passes(visitor, "2027-03-28T00:59:00Z", &opens("Dienstag, 30.3.2027"));
    passes(visitor, "2027-03-28T22:00:00Z", &opens("morgen (Dienstag, 30.3.2027)"));
    passes(visitor, "2027-03-30T05:59:00Z", &opens("heute"));
    passes(visitor, "2027-03-30T06:00:00Z", OPEN);
}

fn after_a_night_asleep_the_morning_is_told(visitor: &Visitor) {
    asks_at(visitor, "2026-11-23T22:10:00Z");
    reads(visitor, &opens("morgen (Dienstag, 24.11.2026)"));
    visitor.runs("document.dispatchEvent(new Event('visibilitychange'))", &[]);
    passes(visitor, "2026-11-24T07:10:00Z", OPEN);
}

fn a_clock_that_is_set_back_is_believed(visitor: &Visitor) {
    asks_at(visitor, "2026-11-23T15:10:00Z");
    reads(visitor, &opens("morgen (Dienstag, 24.11.2026)"));
    passes(visitor, "2026-11-23T14:10:00Z", OPEN);
}

fn after_the_calendar_nothing_is_told_until_the_clock_is_right(visitor: &Visitor) {
    asks_at(visitor, "2026-11-23T14:10:00Z");
    passes(visitor, "2028-01-03T10:00:00Z", "");
    let script = "
        const heights = [false, true].map((hidden) => {
          root.querySelector('.open-now').hidden = hidden;
          return root.querySelector('.office').offsetHeight;
        });
        return heights[0] - heights[1]";
    assert_eq!(visitor.runs(script, &[]), json!(0), "what says nothing takes no room");
    visitor.runs("root.querySelector('.open-now').hidden = false", &[]);
    passes(visitor, "2026-11-23T14:11:00Z", OPEN);
    it_is(visitor, "2028-01-03T10:00:00Z");
    visitor.asks("Reisepass beantragen");
    reads(visitor, "");
    passes(visitor, "2026-11-23T14:12:00Z", OPEN);
}

fn the_sentence_that_was_asked_for_moves_too(visitor: &Visitor) {
    begins_at(visitor, "2026-11-23T14:59:00Z");
    visitor.asks("Hat das Bürgerbüro jetzt offen?");
    visitor.sees_in(".lead", "Bürgerbüro: Jetzt geöffnet bis 16 Uhr.");
    let closed = opens("morgen (Dienstag, 24.11.2026)");
    passes(visitor, "2026-11-23T15:00:00Z", &closed);
    assert_eq!(visitor.text_of(".lead"), format!("Bürgerbüro: {closed}"));
}

fn where_nothing_changes_nothing_is_touched_and_nobody_is_told(visitor: &Visitor) {
    begins_at(visitor, "2026-11-23T14:58:00Z");
    for question in ["Reisepass beantragen", "Wann hat die Bücherei offen?"] {
        visitor.asks(question);
    }
    visitor.waits_until("the reply has been told", || visitor.text_of(panel::STATUS).is_empty());
    visitor.runs(
        "window.touched = [];
         new MutationObserver((all) => touched.push(...all.map(({ target }) => target.textContent)))
           .observe(root, { subtree: true, childList: true, characterData: true, attributes: true })",
        &[],
    );
    it_is(visitor, "2026-11-23T14:59:00Z");
    it_is_looked_at_the_clock(visitor);
    it_is(visitor, "2026-11-23T15:00:00Z");
    let closed = opens("morgen (Dienstag, 24.11.2026)");
    visitor.waits_until("the office has closed", || {
        visitor.texts_of(OPEN_NOW).first() == Some(&closed)
    });
    assert_eq!(visitor.runs("return touched", &[]), json!([closed]), "one sentence, once");
}

fn a_desk_that_was_moved_goes_on_and_one_that_was_removed_leaves_no_timer(visitor: &Visitor) {
    visitor.opens(Site::condition("plain"));
    visitor.runs(TIMERS, &[]);
    visitor.runs(CLOCK, &[json!("2026-11-23T14:59:00Z")]);
    visitor.opens_the_desk();
    visitor.asks("Reisepass beantragen");
    let running = || visitor.runs("return running.size", &[]);
    visitor.waits_until("one timer is left", || running() == json!(1));
    visitor.runs("document.querySelector('main').append(chat)", &[]);
    passes(visitor, "2026-11-23T15:00:00Z", &opens("morgen (Dienstag, 24.11.2026)"));
    assert_eq!(running(), json!(1), "the same timer");
    visitor.runs("chat.remove()", &[]);
    visitor.waits_until("no timer is left", || running() == json!(0));
    it_is_looked_at_the_clock(visitor);
    assert_eq!(running(), json!(0), "and none begins again");
}

fn begins_at(visitor: &Visitor, instant: &str) {
    visitor.opens(Site::condition("plain"));
    visitor.runs(CLOCK, &[json!(instant)]);
    visitor.opens_the_desk();
}

fn asks_at(visitor: &Visitor, instant: &str) {
    begins_at(visitor, instant);
    visitor.asks("Reisepass beantragen");
}

fn it_is(visitor: &Visitor, instant: &str) {
    visitor.runs("itIs(given[0])", &[json!(instant)]);
}

/// Moves the clock and waits for what is said then, which needs no request.
fn passes(visitor: &Visitor, instant: &str, told: &str) {
    let requests = || visitor.town(|town| town.record().count());
    let before = requests();
    it_is(visitor, instant);
    reads(visitor, told);
    assert_eq!(requests(), before, "at {instant} something was requested");
}

fn reads(visitor: &Visitor, told: &str) {
    visitor
        .waits_until(&format!("the office is “{told}”"), || visitor.text_of(OPEN_NOW) == told);
}

/// Waits longer than the desk leaves its clock out of sight.
fn it_is_looked_at_the_clock(visitor: &Visitor) {
    visitor.awaits("await new Promise((resolve) => { setTimeout(resolve, 3000); })", &[]);
}

fn opens(day: &str) -> String {
    format!("Jetzt geschlossen. Wieder geöffnet: {day} ab 8 Uhr.")
}
