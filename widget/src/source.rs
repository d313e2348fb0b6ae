//! From the answer to the one request for a pack to an opened desk. The loader makes that request
//! beside those for the program, so that nothing waits for anything else.

use std::fmt;

use auskunft_engine::{Desk, PackError};
use gloo_net::http::Response;
use wasm_bindgen::JsValue;

/// Why there is no desk. The loader shows a text for each cause and whom to call instead.
#[derive(Debug)]
pub(crate) enum Failure {
    /// The answer broke off.
    Network(gloo_net::Error),
    /// What came is no pack, or not one this program reads.
    Pack(PackError),
}

/// Opens the pack that is in the body of `response`.
pub(crate) async fn open(response: web_sys::Response) -> Result<Desk, Failure> {
    let bytes = Response::from(response).binary().await.map_err(Failure::Network)?;
    Desk::open(bytes).map_err(Failure::Pack)
}

impl Failure {
    /// The failure as a JavaScript `Error` whose `cause` is the key of a text in the loader.
    pub(crate) fn into_error(self) -> JsValue {
        let error = js_sys::Error::new(&format!("auskunft: {self}"));
        error.set_cause(&JsValue::from_str(match self {
            Failure::Network(_) => "network",
            Failure::Pack(_) => "pack",
        }));
        error.into()
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            // Only this kind is possible; the text of the others would bring serde_json along.
            Failure::Network(gloo_net::Error::JsError(error)) => {
                write!(f, "the pack could not be fetched: {error}")
            }
            Failure::Network(_) => f.write_str("the pack could not be fetched"),
            Failure::Pack(error) => write!(f, "the pack is unusable: {error}"),
        }
    }
}
