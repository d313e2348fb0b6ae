//! axe-core, the accessibility checker: a script from npm that is run inside the page.

use std::fs;
use std::sync::LazyLock;

use crate::place;

/// The script, as `cargo xtask test` has installed it.
///
/// # Panics
/// If it is not there: a check that is left out without a word would be worse than none.
pub fn script() -> &'static str {
    static SOURCE: LazyLock<String> = LazyLock::new(|| {
        let file = place::of_this_crate("node_modules/axe-core/axe.min.js");
        let remedy =
            "install Node.js and run `npm ci` in tests/browser, as `cargo xtask test` does";
        fs::read_to_string(&file).unwrap_or_else(|e| panic!("{}: {e}; {remedy}", file.display()))
    });
    &SOURCE
}
