//! Whole questions offered while somebody types: the list of a WAI-ARIA combobox (ARIA Authoring
//! Practices, "Combobox with list autocomplete"). The focus stays in the field; the list only marks
//! the option the arrow keys have reached.

use auskunft_engine::Phrase;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, MouseEvent};

use crate::session::Session;

/// The id of the list, for `aria-controls`.
pub(super) const LIST: &str = "suggestions";

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

/// For `aria-expanded`.
pub(super) fn expanded(offers: Offers) -> Option<String> {
    Some(offers.0.with(Offered::is_open).to_string())
}

/// For `aria-activedescendant`.
pub(super) fn marked_id(offers: Offers) -> Option<String> {
    offers.0.with(|offered| offered.marked).map(option_id)
}

/// An attribute that follows the offers. All of them come from here because closures of one type
/// share their code.
pub(super) fn attribute(
    offers: Offers,
    value: fn(Offers) -> Option<String>,
) -> impl Fn() -> Option<String> + Copy + Send + 'static {
    move || value(offers)
}

/// The list. It is always in the document, because `aria-controls` must lead somewhere.
#[component]
pub(super) fn Suggestions(
    session: Session,
    offers: Offers,
    /// Called with the question the person points at.
    choose: fn(Session, Offers, &str),
) -> impl IntoView {
    let options = move || {
        let Offered { questions, marked } = offers.0.get();
        let option = |(index, question)| option(index, question, marked == Some(index));
        questions.into_iter().enumerate().map(option).collect_view()
    };
    let choose_clicked = move |event: MouseEvent| {
        if let Some(question) = clicked_question(&event) {
            choose(session, offers, &question);
        }
    };
    view! {
        <ul
            class="suggestions"
            id=LIST
            role="listbox"
            aria-label=session.phrase(Phrase::Suggestions)
            hidden=attribute(offers, hidden)
            // Otherwise the field would lose the focus, and with it the list, before the click arrives.
            on:mousedown=|event| event.prevent_default()
            on:click=choose_clicked
        >
            {options}
        </ul>
    }
}

fn hidden(offers: Offers) -> Option<String> {
    offers.0.with(|offered| !offered.is_open()).then(String::new)
}

fn option(index: usize, question: String, marked: bool) -> impl IntoView {
    let selected = if marked { "true" } else { "false" };
    view! {
        <li role="option" dir="auto" id=option_id(index) aria-selected=selected>
            {question}
        </li>
    }
}

fn option_id(index: usize) -> String {
    format!("suggestion-{index}")
}

fn clicked_question(event: &MouseEvent) -> Option<String> {
    let option = event.target()?.dyn_into::<Element>().ok()?.closest("[role=option]").ok()??;
    option.text_content()
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
