//! The pictures in the documentation. With `AUSKUNFT_SCREENSHOTS=1` they are written to
//! `docs/images/`; without, the same scenes are only played, so that they cannot go stale unseen.

use std::{env, fs};

use auskunft_browser_tests::visitor::panel;
use auskunft_browser_tests::{Site, Visitor, place, single_file};

use crate::harness::{Scenario, scenarios};

pub(crate) fn scenarios() -> Vec<Scenario> {
    Scenario::only_in_chromium(scenarios![
        the_town_on_a_desk,
        the_town_on_a_phone,
        the_dark_scheme,
        the_kiosk,
    ])
}

fn the_town_on_a_desk(visitor: &Visitor) {
    visitor.has_a_screen_of(1280, 860);
    is_pictured_with_an_answer(visitor, Site::example("town"), "light", "town-1280.png");
}

fn the_town_on_a_phone(visitor: &Visitor) {
    visitor.has_a_screen_of(360, 740);
    is_pictured_with_an_answer(visitor, Site::example("town"), "light", "town-360.png");
}

fn the_dark_scheme(visitor: &Visitor) {
    visitor.has_a_screen_of(360, 740);
    is_pictured_with_an_answer(visitor, Site::condition("plain"), "dark", "dark-360.png");
}

fn the_kiosk(visitor: &Visitor) {
    visitor.has_a_screen_of(1080, 1920);
    visitor.prefers(&[("prefers-color-scheme", "light"), ("prefers-reduced-motion", "reduce")]);
    visitor.opens_from_the_disk(&single_file::saved_as("im Bild", single_file::page()));
    visitor.sees_the_field();
    is_pictured(visitor, "kiosk-1080.png");
}

fn is_pictured_with_an_answer(visitor: &Visitor, site: Site, scheme: &str, name: &str) {
    // Motion would have to be waited for.
    visitor.prefers(&[("prefers-color-scheme", scheme), ("prefers-reduced-motion", "reduce")]);
    visitor.has_no_scroll_bars();
    visitor.opens(site);
    visitor.opens_the_desk();
    visitor.asks("Was kostet ein neuer Perso?");
    let top = || visitor.edges_of(panel::QUESTION)[1] - visitor.edges_of(panel::TRANSCRIPT)[1];
    visitor.waits_until("the question is at the top", || top() < 40.0);
    is_pictured(visitor, name);
}

fn is_pictured(visitor: &Visitor, name: &str) {
    if env::var_os("AUSKUNFT_SCREENSHOTS").is_none_or(|value| value != "1") {
        return;
    }
    let folder = place::of_the_repository("docs/images");
    fs::create_dir_all(&folder).expect("docs/images can be made");
    fs::write(folder.join(name), visitor.browser().screenshot()).expect("docs/images takes files");
}
