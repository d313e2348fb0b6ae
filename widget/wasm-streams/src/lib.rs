//! Stands in for `wasm-streams`, which leptos needs for server functions. The widget has no server.
//!
//! The real crate exports three classes to JavaScript, and what is exported is kept by the linker:
//! seven of the futures behind it, which nobody can ever call, would be a twentieth of the download.
//! `[patch.crates-io]` in the workspace's manifest puts this crate in its place. It has the four
//! functions that `server_fn` names, and its streams are empty:
//!
//! ```text
//! ReadableStream::from_raw(body).into_stream()     // ends at once
//! ReadableStream::from_stream(body).into_raw()     // `undefined`
//! ```
//!
//! If a new version of `server_fn` names more, the compiler says so.

use std::pin::Pin;
use std::task::{Context, Poll};

use futures_core::Stream;
use wasm_bindgen::{JsCast, JsValue};

/// A stream of JavaScript's.
#[derive(Debug)]
pub struct ReadableStream(web_sys::ReadableStream);

impl ReadableStream {
    /// Wraps a stream.
    pub fn from_raw(raw: web_sys::ReadableStream) -> Self {
        Self(raw)
    }

    /// Drops a stream.
    pub fn from_stream(_: impl Stream<Item = Result<JsValue, JsValue>> + 'static) -> Self {
        Self(JsValue::UNDEFINED.unchecked_into())
    }

    /// What was wrapped; `undefined` if nothing was.
    pub fn into_raw(self) -> web_sys::ReadableStream {
        self.0
    }

    /// A stream that ends at once.
    pub fn into_stream(self) -> Empty {
        Empty
    }
}

/// A stream without items.
#[derive(Debug)]
pub struct Empty;

impl Stream for Empty {
    type Item = Result<JsValue, JsValue>;

    fn poll_next(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        Poll::Ready(None)
    }
}
