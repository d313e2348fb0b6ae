//! What is loaded, when, and how often.

use auskunft_browser_tests::visitor::panel;
use auskunft_browser_tests::{Fault, Key, Part, Site, Town, Visitor};
use serde_json::json;

use crate::harness::{Scenario, scenarios};

pub(crate) fn scenarios() -> Vec<Scenario> {
    let emulating = Scenario::only_in_chromium(scenarios![once_loaded_no_network_is_needed]);
    let everywhere = scenarios![
        the_button_is_there_before_anything_else_and_costs_one_request,
        pointing_at_the_button_loads_each_part_once,
        reaching_the_button_by_keyboard_loads_each_part_once,
        clicking_the_button_loads_each_part_once,
        the_panel_opens_at_once_however_slow_the_server_is,
        who_closes_the_panel_while_it_loads_finds_it_ready_later,
        the_pack_goes_with_the_script,
        a_whole_conversation_makes_no_request_and_stores_nothing,
    ];
    [everywhere, emulating].concat()
}

fn the_button_is_there_before_anything_else_and_costs_one_request(visitor: &Visitor) {
    visitor.opens(Site::condition("plain"));
    visitor.sees_the_button();
    assert!(visitor.text_of(panel::BUTTON).trim().ends_with("Fragen? Zur Auskunft"));
    assert_eq!(visitor.town(|town| town.record().parts()), [Part::Loader]);
}

fn pointing_at_the_button_loads_each_part_once(visitor: &Visitor) {
    visitor.opens(Site::condition("plain"));
    visitor.points_at(panel::BUTTON);
    everything_is_loaded_once(visitor);
    visitor.opens_the_desk();
}

fn reaching_the_button_by_keyboard_loads_each_part_once(visitor: &Visitor) {
    visitor.opens(Site::condition("plain"));
    visitor.sees_the_button();
    visitor.tabs_to(panel::BUTTON);
    everything_is_loaded_once(visitor);
}

fn clicking_the_button_loads_each_part_once(visitor: &Visitor) {
    visitor.opens(Site::condition("plain"));
    visitor.opens_the_desk();
    everything_is_loaded_once(visitor);
}

fn the_panel_opens_at_once_however_slow_the_server_is(visitor: &Visitor) {
    visitor.opens(Site::condition("plain").with(Part::Wasm, Fault::Held));
    visitor.clicks(panel::BUTTON);
    visitor.waits_until("the panel says that it loads", || visitor.count(panel::WAITING) == 1);
    assert!(visitor.has_focus(panel::PANEL), "the focus waits in the panel");
    visitor.town(Town::releases);
    visitor.sees_the_field();
    visitor.finds_the_focus_on(panel::FIELD);
}

fn who_closes_the_panel_while_it_loads_finds_it_ready_later(visitor: &Visitor) {
    visitor.opens(Site::condition("plain").with(Part::Pack, Fault::Held));
    visitor.clicks(panel::BUTTON);
    visitor.waits_until("the panel says that it loads", || visitor.count(panel::WAITING) == 1);
    visitor.presses(Key::Escape);
    visitor.sees_it_closed();
    visitor.town(Town::releases);
    visitor.opens_the_desk();
    visitor.asks("Wann hat das Bürgerbüro geöffnet?");
}

/// A browser must not open a new pack with an old script, or the other way round.
fn the_pack_goes_with_the_script(visitor: &Visitor) {
    visitor.opens(Site::condition("plain"));
    visitor.opens_the_desk();
    let script = "
        const addresses = performance.getEntriesByType('resource').map((entry) => entry.name);
        return addresses.filter((address) => /faq\\.pack\\?v=[0-9a-f]{8}$/.test(address)).length";
    assert_eq!(visitor.browser().runs(script, &[]), json!(1));
}

fn a_whole_conversation_makes_no_request_and_stores_nothing(visitor: &Visitor) {
    visitor.opens(Site::condition("plain"));
    visitor.opens_the_desk();
    let before = visitor.town(|town| town.record().count());
    visitor.asks("Personalausweis beantragen");
    visitor.gets_a_reply(|| visitor.clicks(panel::TOPIC_LINK));
    visitor.asks("Wann hat das Bürgerbüro geöffnet?");
    visitor.asks("wie weit ist der mond entfernt");
    visitor.asks("parken");
    visitor.runs("chat.reset()", &[]);
    visitor.waits_until("the conversation is over", || visitor.count(panel::EXCHANGE) == 0);
    visitor.presses(Key::Escape);
    visitor.sees_it_closed();
    visitor.opens_the_desk();
    assert_eq!(visitor.town(|town| town.record().count()), before);
    assert_eq!(visitor.stored(), json!([0, 0, "", 0, 0]), "storage, cookies, databases, caches");
}

fn once_loaded_no_network_is_needed(visitor: &Visitor) {
    visitor.opens(Site::condition("plain"));
    visitor.opens_the_desk();
    visitor.has_a_network(false);
    visitor.asks("Was kostet ein neuer Perso?");
    visitor.sees_in(panel::REPLY, "46,00 Euro");
}

fn everything_is_loaded_once(visitor: &Visitor) {
    let parts = || {
        let mut parts = visitor.town(|town| town.record().parts());
        parts.sort_unstable();
        parts
    };
    let all = [&[Part::Loader][..], &Part::ON_DEMAND].concat();
    visitor.waits_until("everything is loaded", || parts().len() >= all.len());
    assert_eq!(parts(), all);
}
