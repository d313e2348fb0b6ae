//! The town's civil time. Opening hours are told for where the town hall stands, not for where the
//! visitor sits.

use std::cell::Cell;

use auskunft_engine::CivilTime;
use js_sys::{Date, Object, Reflect};
use leptos::prelude::on_cleanup;
use wasm_bindgen::prelude::*;

use crate::view::node;

const ZONE: &str = "Europe/Berlin";

/// How often the clock is looked at. Timers rest while a device sleeps, and nearly so while a page is
/// hidden; afterwards they go on, and it takes no longer than this until all is right again.
const LOOK_MILLISECONDS: i32 = 2_000;

const MINUTE_MILLISECONDS: f64 = 60_000.0;

// leptos' timers take another type of closure, which is 200 bytes more of code.
#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_name = setInterval)]
    fn set_interval(act: &JsValue, milliseconds: i32) -> f64;

    #[wasm_bindgen(js_name = clearInterval)]
    fn clear_interval(timer: f64);
}

/// Acts whenever the minute is another than before, until leptos' owner ends. A timer set for the
/// next minute would not notice that somebody has set the clock.
pub(crate) fn each_minute(act: impl Fn() + 'static) {
    let minute = || (Date::now() / MINUTE_MILLISECONDS) as i32; // whole ones
    let last = Cell::new(minute());
    every(LOOK_MILLISECONDS, move || {
        let minute = minute();
        if last.replace(minute) != minute {
            act();
        }
    });
}

/// Acts again and again, until leptos' owner ends.
pub(crate) fn every(milliseconds: i32, act: impl Fn() + 'static) {
    let timer = set_interval(&node::callback(Box::new(move |_| act())), milliseconds);
    on_cleanup(move || clear_interval(timer));
}

/// The present time in Germany; the device's own if the browser does not know the zone.
pub(crate) fn now() -> CivilTime {
    let now = Date::new_0();
    let options = Object::new();
    // Setting a property of a fresh object cannot fail.
    _ = Reflect::set(&options, &JsValue::from_str("timeZone"), &JsValue::from_str(ZONE));
    // Swedish writes dates as ISO 8601 does, in every browser.
    let text = String::from(now.to_locale_string("sv-SE", &options));
    parse(&text).unwrap_or_else(|| device_time(&now))
}

/// Seconds since the page was opened, by a clock that nobody sets.
pub(crate) fn seconds() -> f64 {
    let clock = web_sys::window().and_then(|window| window.performance());
    clock.map_or(0.0, |clock| clock.now() / 1000.0)
}

/// Reads `2026-12-24 10:05:00`; whatever separates the numbers.
fn parse(text: &str) -> Option<CivilTime> {
    let mut numbers = text.split(|c: char| !c.is_ascii_digit()).filter(|part| !part.is_empty());
    let mut next = || numbers.next()?.parse::<i16>().ok();
    let (year, month, day) = (next()?, next()?, next()?);
    let (hour, minute) = (next()?, next()?);
    let plausible =
        (1..=12).contains(&month) && (1..=31).contains(&day) && hour < 24 && minute < 60;
    plausible.then_some(CivilTime {
        year,
        month: month as u8,
        day: day as u8,
        hour: hour as u8,
        minute: minute as u8,
    })
}

fn device_time(now: &Date) -> CivilTime {
    CivilTime {
        year: now.get_full_year() as i16,
        month: now.get_month() as u8 + 1,
        day: now.get_date() as u8,
        hour: now.get_hours() as u8,
        minute: now.get_minutes() as u8,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Option<(i16, u8, u8, u8, u8)> {
        parse(text).map(|t| (t.year, t.month, t.day, t.hour, t.minute))
    }

    #[test]
    fn swedish_dates_are_read() {
        assert_eq!(read("2026-12-24 09:05:59"), Some((2026, 12, 24, 9, 5)));
    }

    #[test]
    fn other_separators_do_not_matter() {
        assert_eq!(read("2026-12-24, 23:05"), Some((2026, 12, 24, 23, 5)));
    }

    #[test]
    fn a_date_in_another_order_is_refused() {
        assert_eq!(read("24.12.2026, 09:05"), None);
        assert_eq!(read(""), None);
    }
}
