//! The widget with what only a kiosk needs, as a module of its own that no other page loads.
//!
//! A crate and not only a feature, because cargo gives a module the name of its crate: two builds of
//! one crate would overwrite each other.

pub use auskunft_widget::*;
