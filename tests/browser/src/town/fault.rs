//! What can be wrong with one file on a town's server.

use axum::body::Bytes;
use axum::http::StatusCode;

/// A way in which a file fails to arrive as it should.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// Status 500 with a page that says so.
    Crashing,
    /// The server's "not found" page, with status 200.
    ErrorPage,
    /// One byte in the middle has another value.
    FlippedByte,
    /// The answer waits for [`Town::releases`](super::Town::releases).
    Held,
    /// Status 404 with a page that says so.
    Missing,
    /// The right bytes as `application/octet-stream`.
    OctetStream,
    /// The second half is not there; the length says so too, as after an upload that broke off.
    Truncated,
}

/// What is sent for a file.
pub(super) struct Content {
    pub(super) status: StatusCode,
    pub(super) media_type: &'static str,
    pub(super) bytes: Bytes,
}

impl Content {
    /// A page that says what is the matter.
    pub(super) fn page(status: StatusCode) -> Self {
        let text = format!("<!DOCTYPE html><title>{status}</title><h1>{status}</h1>");
        Self { status, media_type: "text/html; charset=utf-8", bytes: text.into() }
    }
}

impl Fault {
    /// The content with the fault in it.
    pub(super) fn spoil(self, content: Content) -> Content {
        match self {
            Self::Crashing => Content::page(StatusCode::INTERNAL_SERVER_ERROR),
            Self::ErrorPage => Content::page(StatusCode::OK),
            Self::FlippedByte => Content { bytes: flip(&content.bytes), ..content },
            Self::Held => content,
            Self::Missing => Content::page(StatusCode::NOT_FOUND),
            Self::OctetStream => Content { media_type: "application/octet-stream", ..content },
            Self::Truncated => {
                let half = content.bytes.len() / 2;
                Content { bytes: content.bytes.slice(..half), ..content }
            }
        }
    }
}

fn flip(bytes: &Bytes) -> Bytes {
    let mut bytes = bytes.to_vec();
    let middle = bytes.len() / 2;
    bytes[middle] ^= 0xff;
    bytes.into()
}
