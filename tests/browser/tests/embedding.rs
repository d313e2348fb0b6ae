//! The ways in which the widget gets onto a page.

use auskunft_browser_tests::visitor::panel;
use auskunft_browser_tests::{Part, Site, Visitor};
use serde_json::{Value, json};

use crate::harness::{Scenario, scenarios};

pub(crate) fn scenarios() -> Vec<Scenario> {
    let everywhere = scenarios![
        the_same_tag_twice_makes_one_button,
        a_tag_and_an_element_make_one_button,
        an_element_in_the_text_and_a_button_share_what_they_load,
        two_elements_in_the_text_hold_two_conversations,
        a_tag_that_a_tag_manager_injects_works,
        an_element_that_is_moved_keeps_its_conversation,
        an_element_that_is_taken_out_and_put_back_begins_anew,
        an_element_of_the_page_can_be_made_by_script,
        the_button_is_on_the_left_if_the_page_wants_it,
        the_panel_is_open_from_the_beginning_if_the_page_wants_it,
        a_topic_is_shown_from_the_beginning_if_the_page_wants_it,
        a_topic_that_does_not_exist_leaves_the_desk_usable,
        a_tag_in_the_head_cannot_hide_the_desk,
        in_the_text_it_is_a_region_without_a_button_to_close_it,
        on_a_kiosk_it_fills_the_screen,
        in_a_sandboxed_frame_without_forms_it_works,
    ];
    let measuring = scenarios![an_element_that_comes_and_goes_does_not_pile_up];
    [everywhere, Scenario::only_in_chromium(measuring)].concat()
}

fn the_same_tag_twice_makes_one_button(visitor: &Visitor) {
    visitor.expects_again(&[Part::Loader]);
    visitor.opens(Site::condition("tag-twice"));
    there_is_one_that_works(visitor);
}

fn a_tag_and_an_element_make_one_button(visitor: &Visitor) {
    visitor.opens(Site::condition("tag-and-element"));
    there_is_one_that_works(visitor);
}

fn an_element_in_the_text_and_a_button_share_what_they_load(visitor: &Visitor) {
    visitor.opens(Site::condition("inline-and-button"));
    visitor.sees_the_field();
    assert_eq!(visitor.chats(), 2);
    visitor.turns_to_chat(1);
    visitor.opens_the_desk();
    visitor.asks("Wann hat das Bürgerbüro geöffnet?");
}

fn two_elements_in_the_text_hold_two_conversations(visitor: &Visitor) {
    visitor.opens(Site::condition("two-elements"));
    visitor.sees_the_field();
    visitor.asks("Wann hat das Bürgerbüro geöffnet?");
    assert_eq!(visitor.chats(), 2, "a tag without data does not add a button to these");
    visitor.turns_to_chat(1);
    visitor.sees_the_field();
    assert_eq!(visitor.count(panel::EXCHANGE), 0);
    visitor.asks("Was kostet ein neuer Perso?");
    visitor.sees_in(panel::REPLY, "46,00 Euro");
}

fn a_tag_that_a_tag_manager_injects_works(visitor: &Visitor) {
    visitor.opens(Site::condition("tag-manager"));
    there_is_one_that_works(visitor);
}

fn an_element_that_is_moved_keeps_its_conversation(visitor: &Visitor) {
    visitor.opens(Site::condition("plain"));
    visitor.opens_the_desk();
    visitor.asks("Wann hat das Bürgerbüro geöffnet?");
    visitor.runs("document.body.prepend(chat)", &[]);
    visitor.asks("Was kostet ein neuer Perso?");
    assert_eq!(visitor.count(panel::EXCHANGE), 2);
}

fn an_element_that_is_taken_out_and_put_back_begins_anew(visitor: &Visitor) {
    visitor.opens(Site::condition("plain"));
    visitor.opens_the_desk();
    visitor.asks("Wann hat das Bürgerbüro geöffnet?");
    visitor.awaits("chat.remove(); await Promise.resolve(); document.body.append(chat)", &[]);
    visitor.opens_the_desk();
    assert_eq!(visitor.count(panel::EXCHANGE), 0);
    visitor.asks("Was kostet ein neuer Perso?");
}

fn an_element_that_comes_and_goes_does_not_pile_up(visitor: &Visitor) {
    visitor.opens(Site::condition("plain"));
    visitor.opens_the_desk();
    comes_and_goes(visitor, 5);
    let before = alive(visitor);
    comes_and_goes(visitor, 50);
    let after = alive(visitor);
    for ((name, before), (_, after)) in before.iter().zip(&after) {
        assert!(after <= &(before + 20.0), "{name}: {before} before, {after} after fifty times");
    }
}

fn an_element_of_the_page_can_be_made_by_script(visitor: &Visitor) {
    visitor.opens(Site::condition("two-elements"));
    visitor.runs("document.body.append(document.createElement('auskunft-chat'))", &[]);
    visitor.turns_to_chat(2);
    visitor.opens_the_desk();
}

fn the_button_is_on_the_left_if_the_page_wants_it(visitor: &Visitor) {
    visitor.opens(Site::condition("left"));
    visitor.sees_the_button();
    assert!(visitor.edges_of(panel::BUTTON)[0] < 100.0);
    visitor.opens_the_desk();
    assert!(visitor.edges_of(panel::PANEL)[0] < 100.0);
}

fn the_panel_is_open_from_the_beginning_if_the_page_wants_it(visitor: &Visitor) {
    visitor.opens(Site::condition("open"));
    visitor.sees_the_field();
    assert!(!visitor.has_focus(panel::FIELD), "a page that loads must not move the focus");
}

fn a_topic_is_shown_from_the_beginning_if_the_page_wants_it(visitor: &Visitor) {
    visitor.opens(Site::condition("topic"));
    visitor.sees_in(panel::REPLY, "Sperrmüll");
    assert_eq!(visitor.count(panel::EXCHANGE), 1);
}

fn a_topic_that_does_not_exist_leaves_the_desk_usable(visitor: &Visitor) {
    visitor.opens(Site::condition("unknown-topic"));
    visitor.sees_the_field();
    visitor.asks("Wann hat das Bürgerbüro geöffnet?");
}

/// Where the tag is, there would be the desk; but nothing in the head can be seen.
fn a_tag_in_the_head_cannot_hide_the_desk(visitor: &Visitor) {
    visitor.opens(Site::condition("inline-in-head"));
    visitor.sees_the_field();
}

fn in_the_text_it_is_a_region_without_a_button_to_close_it(visitor: &Visitor) {
    visitor.opens(Site::condition("inline"));
    visitor.sees_the_field();
    assert_eq!(visitor.describes(panel::PANEL).0, "region");
    assert_eq!(visitor.style_of(panel::PANEL, "position"), "relative");
    assert_eq!(visitor.count(panel::BUTTON), 0);
    let names = visitor.runs(
        "return [...root.querySelectorAll('button')].map((node) => node.title || node.textContent)",
        &[],
    );
    assert!(!names.to_string().contains("Schließen"), "{names}");
}

fn on_a_kiosk_it_fills_the_screen(visitor: &Visitor) {
    visitor.opens(Site::condition("kiosk"));
    visitor.sees_the_field();
    let size = visitor.browser().runs("return [innerWidth, innerHeight]", &[]);
    let [left, top, right, bottom] = visitor.edges_of(panel::PANEL);
    assert_eq!([json!(left), json!(top)], [json!(0.0), json!(0.0)]);
    assert_eq!([Some(right), Some(bottom)], [size[0].as_f64(), size[1].as_f64()]);
}

fn in_a_sandboxed_frame_without_forms_it_works(visitor: &Visitor) {
    visitor.expects_on_the_console("can escape its sandboxing"); // Chromium's remark on the frame
    visitor.opens(Site::condition("sandboxed-frame"));
    visitor.browser().enters_the_frame();
    there_is_one_that_works(visitor);
}

fn there_is_one_that_works(visitor: &Visitor) {
    visitor.sees_the_button();
    assert_eq!(visitor.chats(), 1);
    visitor.opens_the_desk();
    visitor.asks("Wann hat das Bürgerbüro geöffnet?");
}

/// Takes the element out of the page, puts it back and opens it, this many times.
fn comes_and_goes(visitor: &Visitor, times: u32) {
    let script = "
        for (let time = 0; time < given[0]; time += 1) {
          chat.remove();
          await new Promise((resolve) => setTimeout(resolve));
          document.body.append(chat);
          await chat.open();
        }";
    assert_eq!(visitor.awaits(script, &[json!(times)]), Value::Null);
}

/// What lives in the page after the garbage has been collected.
fn alive(visitor: &Visitor) -> Vec<(String, f64)> {
    visitor.browser().devtools("Performance.enable", &json!({}));
    visitor.browser().devtools("HeapProfiler.collectGarbage", &json!({}));
    let metrics = visitor.browser().devtools("Performance.getMetrics", &json!({}));
    let metrics = metrics["metrics"].as_array().cloned().unwrap_or_default();
    let read =
        |metric: &Value| Some((metric["name"].as_str()?.to_owned(), metric["value"].as_f64()?));
    let counted = metrics.iter().filter_map(read);
    counted.filter(|(name, _)| ["Nodes", "JSEventListeners"].contains(&name.as_str())).collect()
}
