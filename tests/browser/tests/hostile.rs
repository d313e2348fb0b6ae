//! Pages that, without meaning it, do everything to break what is embedded in them.

use auskunft_browser_tests::visitor::panel;
use auskunft_browser_tests::{Site, Visitor};

use crate::harness::{Scenario, scenarios};

pub(crate) fn scenarios() -> Vec<Scenario> {
    scenarios![
        styles_of_the_page_stay_outside,
        a_small_root_font_does_not_shrink_the_widget,
        built_in_functions_that_were_replaced_do_no_harm,
        a_transform_on_the_content_does_not_move_the_button,
    ]
}

fn styles_of_the_page_stay_outside(visitor: &Visitor) {
    visitor.opens(Site::condition("hostile-styles"));
    visitor.sees_the_button();
    assert!(visitor.is_in_view(panel::BUTTON));
    visitor.opens_the_desk();
    assert!(visitor.is_in_view(panel::FIELD));
    visitor.asks("Was kostet ein neuer Perso?");
    visitor.sees_in(panel::REPLY, "46,00 Euro");
    let text = ".reply p";
    assert_eq!(visitor.style_of(text, "letterSpacing"), "normal");
    assert_eq!(visitor.style_of(text, "textTransform"), "none");
    assert!(visitor.contrast_of(text) >= 4.5);
}

fn a_small_root_font_does_not_shrink_the_widget(visitor: &Visitor) {
    visitor.opens(Site::condition("hostile-styles"));
    visitor.opens_the_desk();
    visitor.asks("Was kostet ein neuer Perso?");
    assert_eq!(visitor.style_of(panel::PANEL, "fontSize"), "16px", "what the person has set");
}

fn built_in_functions_that_were_replaced_do_no_harm(visitor: &Visitor) {
    visitor.opens(Site::condition("hostile-scripts"));
    visitor.opens_the_desk();
    visitor.asks("Personalausweis beantragen");
    visitor.sees_in(panel::REPLY, "46,00 Euro");
    visitor.gets_a_reply(|| visitor.clicks(panel::TOPIC_LINK));
}

fn a_transform_on_the_content_does_not_move_the_button(visitor: &Visitor) {
    visitor.opens(Site::condition("transformed-body"));
    visitor.sees_the_button();
    assert!(visitor.is_in_view(panel::BUTTON));
    visitor.browser().runs("scrollTo(0, 2000)", &[]);
    assert!(visitor.is_in_view(panel::BUTTON));
}
