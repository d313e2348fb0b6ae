//! The chat widget: what a person sees of the engine.
//!
//! This crate holds no logic worth testing on its own. Understanding, ranking and deciding happen in
//! [`auskunft_engine`]; here a [`Reply`](auskunft_engine::Reply) becomes nodes. It exports seven
//! functions to the loader (`loader/auskunft.js`), which owns the custom element, the frame of the
//! panel and all that concerns the page:
//!
//! ```js
//! const desk = await glue.open_pack(response);     // read and check, once for each pack
//! const view = glue.mount(panel, desk, page);      // draw into an element of the shadow root
//! glue.ask(view, "Was kostet ein Ausweis?");
//! glue.unmount(view);                              // nothing of it stays behind
//! ```
//!
//! Two rules keep the widget running on pages with a strict policy. Elements are created one by one,
//! because leptos builds what stands still in a `view!` from an HTML string, which a page with
//! `require-trusted-types-for 'script'` refuses. And no element has a `style` attribute, because
//! `style-src 'self'` drops it.
#![deny(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

/// Whether this is the build for a desk in the foyer. A constant, so that the code of ordinary pages
/// contains nothing of it.
const IS_KIOSK: bool = cfg!(feature = "kiosk");

mod clock;
mod instance;
mod kiosk;
mod page;
mod session;
mod source;
mod view;

use wasm_bindgen::prelude::*;
use web_sys::{HtmlElement, Response};

use crate::page::Page;
use crate::session::Session;

/// A third of the code of the standard library's. It needs no lock: the widget has one thread.
#[cfg(all(target_family = "wasm", not(feature = "kiosk")))]
#[global_allocator]
static ALLOCATOR: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();

/// The same, but what is freed is overwritten: on a kiosk the next person is a stranger.
#[cfg(all(target_family = "wasm", feature = "kiosk"))]
#[global_allocator]
static ALLOCATOR: zeroizing_alloc::ZeroAlloc<talc::wasm::WasmDynamicTalc> =
    zeroizing_alloc::ZeroAlloc(talc::wasm::new_wasm_dynamic_allocator());

/// Opens the pack in the body of `response`. Resolves to the number [`mount`] takes.
///
/// # Errors
/// An `Error` whose `cause` is `"network"` or `"pack"`.
#[wasm_bindgen]
pub async fn open_pack(response: Response) -> Result<u32, JsValue> {
    let desk = source::open(response).await.map_err(source::Failure::into_error)?;
    Ok(instance::keep_desk(desk))
}

/// Draws the conversation with the desk number `desk` into `panel`. Returns the number of the view,
/// or 0 if there is no such desk.
#[wasm_bindgen]
pub fn mount(panel: HtmlElement, desk: u32, page: Page) -> u32 {
    instance::mount(panel, desk, page).map_or(0, |session| session.0)
}

/// Takes the view out of the page and frees what it held.
#[wasm_bindgen]
pub fn unmount(view: u32) {
    Session(view).end();
}

/// Asks a question as if the person had typed it.
#[wasm_bindgen]
pub fn ask(view: u32, question: &str) {
    Session(view).ask(question);
}

/// Shows the topic with this id; `false` if the pack has none.
#[wasm_bindgen]
pub fn show_topic(view: u32, id: &str) -> bool {
    Session(view).show_id(id)
}

/// Begins a new conversation.
#[wasm_bindgen]
pub fn reset(view: u32) {
    Session(view).restart();
}

/// Puts the focus into the field for the question.
#[wasm_bindgen]
pub fn focus(view: u32) {
    Session(view).focus();
}
