//! Whole questions offered while somebody types: the list of a WAI-ARIA combobox (ARIA Authoring
//! Practices, "Combobox with list autocomplete"). The focus stays in the field; the list only marks
//! the option the arrow keys have reached.

use auskunft_engine::Phrase;
use leptos::prelude::*;
use leptos::tachys::renderer::Rndr;
use web_sys::{Element, Event};

use super::node::{Node, clicked, node};
use crate::session::Session;

/// The id of the list, for `aria-controls`.
pub(super) const LIST: &str = "suggestions";

const ACTIVE: &str = "aria-activedescendant";

/// What is offered and which of it is marked.
#[derive(Clone, Copy)]
pub(super) struct Offers(RwSignal<Offered>);

#[derive(Clone, Default)]
struct Offered {
    questions: Vec<String>,
    marked: Option<usize>,
}

impl Offers {
    /// Nothing on offer.
    pub(super) fn new() -> Self {
        Offers(RwSignal::new(Offered::default()))
    }

    /// Offers other questions; nothing is marked.
    pub(super) fn offer(self, questions: Vec<String>) {
        self.0.set(Offered { questions, marked: None });
    }

    /// Takes the list away.
    pub(super) fn close(self) {
        self.offer(Vec::new());
    }

    /// Whether there is a list.
    pub(super) fn is_open(self) -> bool {
        self.0.with_untracked(Offered::is_open)
    }

    /// The marked question.
    pub(super) fn marked(self) -> Option<String> {
        self.0.with_untracked(|offered| offered.questions.get(offered.marked?).cloned())
    }

    /// Marks the next option; after the last one none, then the first again.
    pub(super) fn mark_next(self) {
        self.0.update(|Offered { questions, marked }| {
            let next = marked.map_or(0, |index| index + 1);
            *marked = Some(next).filter(|&next| next < questions.len());
        });
    }

    /// Marks the option before; before the first one none, then the last.
    pub(super) fn mark_previous(self) {
        self.0.update(|Offered { questions, marked }| {
            *marked = marked.unwrap_or(questions.len()).checked_sub(1);
        });
    }
}

impl Offered {
    fn is_open(&self) -> bool {
        !self.questions.is_empty()
    }
}

/// Draws the list. It is always in the document, because `aria-controls` must lead somewhere.
pub(super) fn draw(
    session: Session,
    offers: Offers,
    // Called with the question the person points at.
    choose: fn(Session, Offers, &str),
) -> Node {
    let choose_clicked = move |event: &Event| {
        let option = clicked(event, "[role=option]");
        if let Some(question) = option.and_then(|option| option.text_content()) {
            choose(session, offers, &question);
        }
    };
    node("ul")
        .class("suggestions")
        .set("id", LIST)
        .set("role", "listbox")
        .set("aria-label", &session.phrase(Phrase::Suggestions))
        .reacting(move |list| offers.0.with(|offered| show(list, offered)))
        // Otherwise the field would lose the focus, and with it the list, before the click arrives.
        .on("mousedown", Event::prevent_default)
        .on("click", choose_clicked)
}

/// Lets the field say whether there is a list, and what is marked in it.
pub(super) fn describe(offers: Offers, field: &Element) {
    offers.0.with(|offered| {
        let expanded = if offered.is_open() { "true" } else { "false" };
        Rndr::set_attribute(field, "aria-expanded", expanded);
        match offered.marked {
            Some(index) => Rndr::set_attribute(field, ACTIVE, &option_id(index)),
            None => Rndr::remove_attribute(field, ACTIVE),
        }
    });
}

/// Fills the list. Options that stay the same question stay the same element, so that screen readers
/// hear of a mark and of nothing else.
fn show(list: &Element, offered: &Offered) {
    let shown = list.child_element_count() as usize;
    for _ in offered.questions.len()..shown {
        list.last_element_child().inspect(Element::remove);
    }
    for index in shown..offered.questions.len() {
        option(index).append_to(list);
    }
    let mut next = list.first_element_child();
    for (index, question) in offered.questions.iter().enumerate() {
        let Some(option) = next else { break };
        if option.text_content().as_ref() != Some(question) {
            option.set_text_content(Some(question));
        }
        let selected = if offered.marked == Some(index) { "true" } else { "false" };
        Rndr::set_attribute(&option, "aria-selected", selected);
        next = option.next_element_sibling();
    }
    if offered.is_open() {
        Rndr::remove_attribute(list, "hidden");
    } else {
        Rndr::set_attribute(list, "hidden", "");
    }
}

fn option(index: usize) -> Node {
    node("li").set("role", "option").any_direction().set("id", &option_id(index))
}

fn option_id(index: usize) -> String {
    String::from("suggestion-") + &index.to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn three() -> Offers {
        let offers = Offers::new();
        offers.offer(vec!["a".into(), "b".into(), "c".into()]);
        offers
    }

    #[test]
    fn arrows_pass_all_options_and_then_none() {
        let owner = Owner::new();
        owner.with(|| {
            let offers = three();
            let mut seen = Vec::new();
            for _ in 0..5 {
                offers.mark_next();
                seen.push(offers.marked().unwrap_or_default());
            }
            assert_eq!(seen, ["a", "b", "c", "", "a"]);
        });
    }

    #[test]
    fn arrow_up_begins_at_the_end() {
        let owner = Owner::new();
        owner.with(|| {
            let offers = three();
            let mut seen = Vec::new();
            for _ in 0..4 {
                offers.mark_previous();
                seen.push(offers.marked().unwrap_or_default());
            }
            assert_eq!(seen, ["c", "b", "a", ""]);
        });
    }

    #[test]
    fn new_offers_mark_nothing() {
        let owner = Owner::new();
        owner.with(|| {
            let offers = three();
            offers.mark_next();
            offers.offer(vec!["d".into()]);
            assert_eq!(offers.marked(), None);
            offers.close();
            assert!(!offers.is_open());
        });
    }
}
