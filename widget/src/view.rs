//! The parts of the panel, from the outside in.
//!
//! [`panel`] holds the header, the transcript and the composer, whose suggestions react. All of them
//! are plain functions from the engine's types to [`node`]s.

mod answer;
mod blocks;
mod choices;
mod composer;
mod contact_card;
mod filter;
pub(crate) mod kiosk;
pub(crate) mod node;
mod open_now;
pub(crate) mod panel;
mod suggestions;
pub(crate) mod transcript;
mod why;
