//! What a desk in the foyer does that a desk on a page does not: it gets large keys on the screen,
//! notices that somebody has left, draws addresses as QR codes, and tells the staff how it went.
//!
//! Like the engine, this crate knows no clock, no files and no JavaScript; times come in as numbers.
//! Only the kiosk's build of the widget contains it, so that no page pays for it. `source` takes the bounds of
//! the settings from here.

// A panic ends the widget: nothing that runs in the browser may have one.
#![cfg_attr(not(test), deny(clippy::unwrap_used, clippy::expect_used, clippy::panic))]

pub mod diary;
pub mod idle;
pub mod keyboard;
pub mod personal_data;
pub mod qr;
pub mod settings;
pub mod texts;

pub use settings::Settings;
