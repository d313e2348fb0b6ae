//! The parts of the panel, from the outside in.
//!
//! [`Panel`] holds the header, the transcript and the composer; these react and are written with
//! `view!`. Replies are drawn once and never change, so they are plain functions from the engine's
//! types to [`node`]s.

#![allow(unreachable_pub, reason = "leptos' component macro writes a `pub` function inside")]

mod answer;
mod blocks;
mod choices;
mod composer;
mod contact_card;
mod filter;
mod node;
mod panel;
mod suggestions;
pub(crate) mod transcript;
mod why;

pub(crate) use panel::Panel;
