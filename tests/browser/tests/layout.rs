//! Small screens, large type.

use auskunft_browser_tests::visitor::panel;
use auskunft_browser_tests::{Site, Visitor};

use crate::harness::{Scenario, scenarios};

pub(crate) fn scenarios() -> Vec<Scenario> {
    Scenario::only_in_chromium(scenarios![
        nothing_is_cut_off_on_a_phone,
        nothing_is_cut_off_at_four_times_the_size,
        nothing_is_cut_off_when_text_is_spaced_widely,
        the_town_fits_every_screen,
        touch_targets_are_large_enough,
    ])
}

fn nothing_is_cut_off_on_a_phone(visitor: &Visitor) {
    visitor.has_a_screen_of(360, 640);
    a_long_answer_fits(visitor);
}

/// 320 by 256 CSS pixels are a window of 1280 by 1024 at 400 per cent (WCAG 2.2, 1.4.10).
fn nothing_is_cut_off_at_four_times_the_size(visitor: &Visitor) {
    visitor.has_a_screen_of(320, 256);
    a_long_answer_fits(visitor);
}

/// The spacing that WCAG 2.2, 1.4.12 names.
fn nothing_is_cut_off_when_text_is_spaced_widely(visitor: &Visitor) {
    visitor.has_a_screen_of(360, 640);
    visitor.opens(Site::condition("plain"));
    visitor.opens_the_desk();
    visitor.runs(
        "const sheet = new CSSStyleSheet();
         sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }');
         root.adoptedStyleSheets.push(sheet)",
        &[],
    );
    visitor.asks("Was kostet ein neuer Perso?");
    assert_eq!(visitor.sideways(), 0);
    assert!(visitor.is_in_view(panel::FIELD));
}

fn the_town_fits_every_screen(visitor: &Visitor) {
    visitor.opens(Site::example("town"));
    visitor.sees_the_button();
    for width in [320, 360, 600, 768, 1024, 1280, 1920] {
        visitor.has_a_screen_of(width, 900);
        assert_eq!(visitor.sideways(), 0, "at {width} pixels");
    }
}

/// 24 CSS pixels, WCAG 2.2, 2.5.8; the links inside a sentence are excepted there.
fn touch_targets_are_large_enough(visitor: &Visitor) {
    visitor.has_a_screen_of(360, 640);
    visitor.opens(Site::condition("plain"));
    visitor.opens_the_desk();
    visitor.asks("Was kostet ein neuer Perso?");
    let script = "
        const targets = [...root.querySelectorAll('button:not(.link), .ways a, summary, input')];
        const small = targets.filter((node) => {
          const { width, height } = node.getBoundingClientRect();
          return node.checkVisibility() && (width < 24 || height < 24);
        });
        return small.map((node) => node.outerHTML)";
    let small = visitor.runs(script, &[]);
    assert_eq!(small.as_array().map(Vec::len), Some(0), "{small:#}");
}

fn a_long_answer_fits(visitor: &Visitor) {
    visitor.opens(Site::condition("plain"));
    visitor.sees_the_button();
    assert!(visitor.is_in_view(panel::BUTTON));
    visitor.opens_the_desk();
    assert_eq!(visitor.sideways(), 0);
    assert!(visitor.is_in_view(panel::FIELD));
    visitor.asks("Wo gibt es welche Formulare?");
    assert_eq!(visitor.sideways(), 0);
    assert!(visitor.is_in_view(panel::FIELD));
    assert!(visitor.is_in_view(panel::SEND));
    visitor.waits_until("the question is in view", || visitor.is_in_view(panel::QUESTION));
    visitor.clicks(panel::WHY);
    assert_eq!(visitor.sideways(), 0);
}
