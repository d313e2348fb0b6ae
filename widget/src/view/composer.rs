//! The field for the question, with its suggestions and the button that sends it.
//!
//! There is no `<form>`: in an iframe sandboxed without `allow-forms` a form is never submitted, not
//! even to a script, and the widget would be mute there.

use auskunft_engine::Phrase;
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

use super::panel::icon;
use super::suggestions::{self, Offers, Suggestions, attribute};
use crate::session::Session;

const SEND: &str = "M3 20.5 22 12 3 3.5V10l12 2-12 2z";

/// Longer questions help nobody and would only fill the screen.
const LONGEST_QUESTION: &str = "300";

/// Label, field, suggestions, button.
#[component]
pub(super) fn Composer(session: Session) -> impl IntoView {
    let offers = Offers::new();
    view! {
        <div class="composer" part="composer">
            <label for="question">{session.phrase(Phrase::InputLabel)}</label>
            <Suggestions session=session offers=offers choose=send/>
            <div class="field">
                <input
                    id="question"
                    type="text"
                    role="combobox"
                    dir="auto"
                    enterkeyhint="send"
                    autocomplete="off"
                    // Some browsers check spelling on a server; questions stay on this device.
                    spellcheck="false"
                    maxlength=LONGEST_QUESTION
                    placeholder=session.phrase(Phrase::InputPlaceholder)
                    aria-autocomplete="list"
                    aria-controls=suggestions::LIST
                    aria-expanded=attribute(offers, suggestions::expanded)
                    aria-activedescendant=attribute(offers, suggestions::marked_id)
                    on:input=move |_| offer(session, offers)
                    on:keydown=move |event| press(session, offers, &event)
                    on:blur=move |_| offers.close()
                />
                <button
                    type="button"
                    class="send"
                    title=session.phrase(Phrase::Send)
                    aria-label=session.phrase(Phrase::Send)
                    on:click=move |_| send(session, offers, &session.typed())
                >
                    {icon(SEND)}
                </button>
            </div>
        </div>
    }
}

fn offer(session: Session, offers: Offers) {
    offers.offer(session.suggest(&session.typed()));
}

fn press(session: Session, offers: Offers, event: &KeyboardEvent) {
    // Enter also ends the composition of an accent or a Chinese word.
    if event.is_composing() {
        return;
    }
    match event.key().as_str() {
        "ArrowDown" if offers.is_open() => offers.mark_next(),
        "ArrowUp" if offers.is_open() => offers.mark_previous(),
        // The loader closes the panel unless the list has used the key up.
        "Escape" if offers.is_open() => offers.close(),
        "Enter" => send(session, offers, &offers.marked().unwrap_or_else(|| session.typed())),
        _ => return,
    }
    event.prevent_default();
}

fn send(session: Session, offers: Offers, question: &str) {
    offers.close();
    session.clear();
    session.ask(question);
}
