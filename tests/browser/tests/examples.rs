//! The folders that webmasters copy work as they are.

use auskunft_browser_tests::visitor::panel;
use auskunft_browser_tests::{Part, Site, Visitor};

use crate::harness::{Scenario, scenarios};

pub(crate) fn scenarios() -> Vec<Scenario> {
    scenarios![
        the_town_has_a_desk_on_every_page,
        the_plain_page_has_a_button_and_a_desk_in_the_text,
        the_static_site_has_a_button_on_every_page,
        a_page_of_the_static_site_shows_its_topic_in_the_text,
        a_page_of_the_static_site_opens_with_its_topic,
    ]
}

fn the_town_has_a_desk_on_every_page(visitor: &Visitor) {
    visitor.opens(Site::example("town"));
    visitor.opens_the_desk();
    visitor.asks("Wann hat das Bürgerbüro geöffnet?");
    visitor.expects_again(&[Part::Loader]);
    for page in ["unterseite.html", "impressum.html", "datenschutz.html", "barrierefreiheit.html"] {
        visitor.goes_on_to(page);
        visitor.sees_the_button();
    }
}

fn the_plain_page_has_a_button_and_a_desk_in_the_text(visitor: &Visitor) {
    visitor.opens(Site::example("plain"));
    visitor.sees_the_field();
    visitor.asks("Was kostet ein neuer Perso?");
    visitor.turns_to_chat(1);
    visitor.opens_the_desk();
}

fn the_static_site_has_a_button_on_every_page(visitor: &Visitor) {
    visitor.opens(Site::example("static-site"));
    visitor.sees_the_button();
    visitor.expects_again(&[Part::Loader]);
    visitor.goes_on_to("ausweise.html");
    visitor.turns_to_chat(1);
    visitor.sees_the_button();
}

fn a_page_of_the_static_site_shows_its_topic_in_the_text(visitor: &Visitor) {
    visitor.opens(Site::example("static-site"));
    visitor.expects_again(&[Part::Loader]);
    visitor.goes_on_to("ausweise.html");
    visitor.sees_in(panel::REPLY, "46,00 Euro");
}

fn a_page_of_the_static_site_opens_with_its_topic(visitor: &Visitor) {
    visitor.opens(Site::example("static-site"));
    visitor.expects_again(&[Part::Loader]);
    visitor.goes_on_to("abfall.html");
    visitor.sees_in(panel::REPLY, "Sperrmüll");
}
