//! Header, transcript and composer, one above the other.

use auskunft_engine::Phrase;
use leptos::prelude::*;

use super::composer::Composer;
use super::transcript::Transcript;
use crate::session::Session;

const RESTART: &str = "M12 5V1L6 6l6 5V7a6 6 0 1 1-6 6H4a8 8 0 1 0 8-8";
const CLOSE: &str =
    "M19 6.4 17.6 5 12 10.6 6.4 5 5 6.4l5.6 5.6L5 17.6 6.4 19l5.6-5.6 5.6 5.6 1.4-1.4-5.6-5.6z";

/// All that is inside the panel's frame.
#[component]
pub(crate) fn Panel(
    /// The conversation shown.
    session: Session,
) -> impl IntoView {
    let language = session.desk().map(|desk| desk.language().to_owned());
    view! {
        <div class="desk" lang=language dir="auto">
            <Header session=session/>
            <Transcript session=session/>
            <Composer session=session/>
        </div>
    }
}

/// A drawing of one path, for buttons that have a label of their own.
pub(super) fn icon(path: &'static str) -> impl IntoView {
    view! {
        <svg viewBox="0 0 24 24" aria-hidden="true">
            <path d=path/>
        </svg>
    }
}

#[component]
fn Header(session: Session) -> impl IntoView {
    let town = session.desk().map(|desk| desk.town().name.to_owned());
    let close = || tool(session.phrase(Phrase::Close), CLOSE, Session::close, session);
    view! {
        <div class="header" part="header">
            <div class="name">
                // The loader's frame is labelled by this id.
                <h2 id="title">{session.phrase(Phrase::Title)}</h2>
                <p>{town}</p>
            </div>
            {tool(session.phrase(Phrase::Restart), RESTART, Session::restart, session)}
            {session.is_closable().then(close)}
        </div>
    }
}

fn tool(label: String, path: &'static str, act: fn(Session), session: Session) -> impl IntoView {
    view! {
        <button
            type="button"
            class="tool"
            title=label.clone()
            aria-label=label
            on:click=move |_| act(session)
        >
            {icon(path)}
        </button>
    }
}
