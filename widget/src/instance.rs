//! Opened desks and the way from a desk to a view, each behind a number.
//!
//! Numbers are a clear boundary between JavaScript and Rust: the loader cannot hold on to anything,
//! and a stale number finds nothing.

use std::cell::RefCell;
use std::rc::Rc;

use auskunft_engine::Desk;
use web_sys::HtmlElement;

use crate::page::Page;
use crate::session::Session;

thread_local! {
    static DESKS: RefCell<Vec<Rc<Desk>>> = const { RefCell::new(Vec::new()) };
}

/// Keeps a desk for all views; there are as many as packs on the page, so none is ever dropped.
pub(crate) fn keep_desk(desk: Desk) -> u32 {
    DESKS.with_borrow_mut(|desks| {
        desks.push(Rc::new(desk));
        desks.len() as u32 - 1
    })
}

/// Mounts a view of a desk, if there is such a desk.
pub(crate) fn mount(panel: HtmlElement, desk: u32, page: Page) -> Option<Session> {
    let desk = DESKS.with_borrow(|desks| desks.get(desk as usize).cloned())?;
    let session = Session::begin(panel, desk, page);
    session.draw();
    Some(session)
}
