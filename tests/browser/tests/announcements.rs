//! What assistive technology gets.

use auskunft_browser_tests::visitor::panel;
use auskunft_browser_tests::{Fault, Part, Site, Visitor, axe};
use serde_json::{Value, json};

use crate::conversation;
use crate::harness::{Scenario, scenarios};

pub(crate) fn scenarios() -> Vec<Scenario> {
    scenarios![
        button_and_panel_have_roles_and_names,
        the_panel_tells_its_language,
        there_is_one_live_region_and_it_is_not_the_transcript,
        a_reply_is_announced_once_and_not_met_again,
        no_rule_is_broken_before_and_after_opening,
        no_rule_is_broken_by_any_kind_of_reply,
        no_rule_is_broken_while_suggestions_are_offered,
        no_rule_is_broken_by_a_failure,
        no_rule_is_broken_by_the_towns_pages,
    ]
}

fn button_and_panel_have_roles_and_names(visitor: &Visitor) {
    visitor.opens(Site::condition("plain"));
    visitor.sees_the_button();
    assert_eq!(visitor.describes(panel::BUTTON), pair("button", "Fragen? Zur Auskunft"));
    visitor.opens_the_desk();
    assert_eq!(visitor.describes(panel::PANEL), pair("dialog", "Auskunft"));
    assert_eq!(visitor.describes(panel::FIELD), pair("combobox", "Ihre Frage"));
    assert_eq!(visitor.describes(panel::SEND), pair("button", "Frage senden"));
}

fn the_panel_tells_its_language(visitor: &Visitor) {
    visitor.opens(Site::condition("english-page"));
    visitor.sees_the_button();
    assert_eq!(visitor.attribute(panel::BUTTON, "lang").as_deref(), Some("de"));
    visitor.opens_the_desk();
    assert_eq!(visitor.attribute(panel::PANEL, "lang").as_deref(), Some("de"));
}

fn there_is_one_live_region_and_it_is_not_the_transcript(visitor: &Visitor) {
    visitor.opens(Site::condition("plain"));
    visitor.opens_the_desk();
    visitor.asks("Wann hat das Bürgerbüro geöffnet?");
    let live = "
        const regions = [...root.querySelectorAll('[aria-live], [role=status], [role=alert], [role=log], output')];
        return regions.map((region) => !region.closest('[part=transcript]'))";
    assert_eq!(visitor.runs(live, &[]), json!([true]));
}

fn a_reply_is_announced_once_and_not_met_again(visitor: &Visitor) {
    visitor.opens(Site::condition("plain"));
    visitor.opens_the_desk();
    visitor.runs(
        "const status = root.querySelector('[role=status]');
         window.said = [];
         new MutationObserver(() => status.textContent && said.push(status.textContent))
           .observe(status, { childList: true, characterData: true, subtree: true })",
        &[],
    );
    visitor.asks("Wann hat das Bürgerbüro geöffnet?");
    let said = || visitor.browser().runs("return said", &[]);
    visitor.waits_until("the reply is announced", || said() != json!([]));
    visitor.waits_until("the region is empty", || visitor.text_of(panel::STATUS).is_empty());
    let said = said();
    assert_eq!(said.as_array().map(Vec::len), Some(1), "{said}");
    assert!(said[0].as_str().is_some_and(|text| text.contains("Bürgerbüro")), "{said}");
}

fn no_rule_is_broken_before_and_after_opening(visitor: &Visitor) {
    visitor.opens(Site::condition("plain"));
    visitor.sees_the_button();
    no_rule_is_broken(visitor);
    visitor.opens_the_desk();
    no_rule_is_broken(visitor);
}

fn no_rule_is_broken_by_any_kind_of_reply(visitor: &Visitor) {
    visitor.opens(Site::condition("plain"));
    visitor.opens_the_desk();
    visitor.asks("Was kostet ein neuer Perso?");
    visitor.clicks(panel::WHY);
    visitor.asks("Hallo");
    visitor.asks(&conversation::unclear());
    visitor.asks(conversation::BEYOND);
    no_rule_is_broken(visitor);
}

fn no_rule_is_broken_while_suggestions_are_offered(visitor: &Visitor) {
    visitor.opens(Site::condition("plain"));
    visitor.opens_the_desk();
    visitor.clicks(panel::FIELD);
    visitor.types("pers");
    visitor.waits_until("there are suggestions", || visitor.count(panel::SUGGESTION) > 0);
    no_rule_is_broken(visitor);
}

fn no_rule_is_broken_by_a_failure(visitor: &Visitor) {
    visitor.expects_on_the_console("404");
    visitor.expects_on_the_console("auskunft: ");
    visitor.opens(Site::condition("plain").with(Part::Pack, Fault::Missing));
    visitor.lets_the_page_open_the_desk();
    visitor.sees_in(panel::WAITING, "05000 12-100");
    no_rule_is_broken(visitor);
}

fn no_rule_is_broken_by_the_towns_pages(visitor: &Visitor) {
    visitor.opens(Site::example("town"));
    visitor.sees_the_button();
    no_rule_is_broken(visitor);
    for page in ["unterseite.html", "impressum.html", "datenschutz.html", "barrierefreiheit.html"] {
        visitor.expects_again(&[Part::Loader]);
        visitor.goes_on_to(page);
        visitor.sees_the_button();
        no_rule_is_broken(visitor);
    }
}

/// Runs axe-core over the whole page, with the rules of WCAG 2.2 A and AA and its best practices.
pub(crate) fn no_rule_is_broken(visitor: &Visitor) {
    visitor.browser().runs(axe::script(), &[]);
    let script = "
        const { violations } = await axe.run(document, { resultTypes: ['violations'] });
        return violations.flatMap(({ id, nodes }) =>
          nodes.map(({ target, failureSummary }) => [id, target.flat().join(' '), failureSummary].join(': ')))";
    let broken = visitor.awaits(script, &[]);
    assert_eq!(broken, Value::Array(Vec::new()), "{broken:#}");
}

fn pair(role: &str, name: &str) -> (String, String) {
    (role.to_owned(), name.to_owned())
}
