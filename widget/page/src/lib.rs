//! The widget as a module for ordinary pages.
//!
//! A crate beside the kiosk's and not the widget itself, so that both see the same library. Were the
//! widget a module as well as the library that the kiosk needs, cargo would compile each crate under
//! it twice: for a module only what LTO reads, for a library machine code too.

pub use auskunft_widget::*;
