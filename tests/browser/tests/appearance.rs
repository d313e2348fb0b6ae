//! Colours, in the schemes people choose.

use auskunft_browser_tests::visitor::panel;
use auskunft_browser_tests::{Site, Visitor};

use crate::conversation;
use crate::harness::{Scenario, scenarios};

/// WCAG 2.2, 1.4.3: text of normal size.
const ENOUGH: f64 = 4.5;

/// Texts of every kind that a conversation has.
const TEXTS: [&str; 11] = [
    "#title",
    ".hello",
    ".fine",
    ".choices button",
    ".question",
    ".reply p",
    ".why summary",
    ".why li",
    ".reply button.link",
    ".card .ways a",
    ".composer label",
];

pub(crate) fn scenarios() -> Vec<Scenario> {
    Scenario::only_in_chromium(scenarios![
        everything_can_be_read_in_the_light,
        everything_can_be_read_in_the_dark,
        everything_can_be_read_with_forced_colours,
        the_button_has_the_towns_colour,
    ])
}

fn everything_can_be_read_in_the_light(visitor: &Visitor) {
    visitor.prefers(&[("prefers-color-scheme", "light")]);
    everything_can_be_read(visitor);
}

fn everything_can_be_read_in_the_dark(visitor: &Visitor) {
    visitor.prefers(&[("prefers-color-scheme", "dark")]);
    everything_can_be_read(visitor);
    let is_dark = "
        const [red, green, blue] = getComputedStyle(root.querySelector('.panel')).backgroundColor.match(/[\\d.]+/g).map(Number);
        return red + green + blue < 200";
    assert_eq!(visitor.runs(is_dark, &[]), true);
}

fn everything_can_be_read_with_forced_colours(visitor: &Visitor) {
    visitor.prefers(&[("forced-colors", "active")]);
    everything_can_be_read(visitor);
    assert_ne!(visitor.style_of(panel::PANEL, "borderTopStyle"), "none", "shadows are not drawn");
}

fn the_button_has_the_towns_colour(visitor: &Visitor) {
    visitor.opens(Site::condition("plain"));
    visitor.sees_the_button();
    assert_eq!(visitor.style_of(panel::BUTTON, "backgroundColor"), "rgb(29, 92, 63)");
    assert!(visitor.contrast_of(panel::BUTTON) >= ENOUGH);
}

fn everything_can_be_read(visitor: &Visitor) {
    visitor.opens(Site::condition("plain"));
    visitor.sees_the_button();
    assert!(visitor.contrast_of(panel::BUTTON) >= ENOUGH);
    visitor.opens_the_desk();
    visitor.asks("Was kostet ein neuer Perso?");
    visitor.clicks(panel::WHY);
    visitor.asks(conversation::BEYOND);
    for text in TEXTS {
        let contrast = visitor.contrast_of(text);
        assert!(contrast >= ENOUGH, "{text} has a contrast of {contrast:.2}");
    }
}
