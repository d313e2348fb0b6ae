//! What the scenarios in `tests/` are written with: a visitor, a browser, and a town's web server.
//!
//! A scenario says which site a [`Visitor`] opens, what they do and what they perceive:
//!
//! ```ignore
//! fn a_question_is_answered(visitor: &Visitor) {
//!     visitor.opens(Site::condition("plain"));
//!     visitor.opens_the_desk();
//!     visitor.asks("Was kostet ein neuer Perso?");
//!     visitor.sees("46,00 Euro");
//! }
//! ```
//!
//! A [`Site`] is a folder of pages, laid over the built widget in `dist/` and served by a [`Town`]
//! that can go wrong in every way real ones do ([`Fault`]) and writes down each request. However a
//! scenario ends, [`Visitor::complaints`] then looks at two things nobody should forget: the console
//! has nothing to say, and nothing was requested that the site does not consist of.
//!
//! | module      | what it holds                                                        |
//! |-------------|----------------------------------------------------------------------|
//! | [`visitor`] | what a person does and perceives, and what a page's script can do      |
//! | [`town`]    | the web server, its sites, faults and record of requests               |
//! | [`browser`] | one `WebDriver` session with its driver; commands beyond the standard  |
//! | [`build`]   | a small town's own build, renewed while visitors are there           |
//! | [`console`] | what browser and page wrote on the console, against what was expected  |
//! | [`native`]  | the same engine outside of the browser: `auskunft ask`                 |
//! | [`machine`] | a kiosk's computer, set up with the files of `examples/kiosk`       |
//! | [`single_file`] | the desk in one file, as a town copies it onto a computer           |
#![allow(clippy::missing_panics_doc, reason = "panicking is how a test fails")]

pub mod axe;
pub mod browser;
pub mod build;
pub mod console;
pub mod machine;
pub mod native;
pub mod place;
pub mod single_file;
pub mod town;
pub mod visitor;

pub use browser::{Browser, Kind};
pub use build::Build;
pub use fantoccini::key::Key;
pub use machine::Machine;
pub use town::{Fault, Part, Site, Town};
pub use visitor::Visitor;
