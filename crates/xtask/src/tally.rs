//! Counts what test runners report.
//!
//! `cargo test` and wasm-bindgen's runner end each test binary with a line such as
//! `test result: ok. 12 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out`.

use std::fmt;
use std::ops::AddAssign;

/// Numbers of tests.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Tally {
    pub(crate) passed: u64,
    pub(crate) failed: u64,
}

impl Tally {
    /// A run that broke off before any test could fail, for example because it did not compile.
    pub(crate) const BROKEN: Self = Self { passed: 0, failed: 1 };

    /// What a line of output says, if it is the closing line of a test binary.
    pub(crate) fn of_line(line: &str) -> Option<Self> {
        let (_, counts) = line.split_once("test result: ")?;
        let count = |word| {
            let (before, _) = counts.split_once(word)?;
            before.trim_end().rsplit(' ').next()?.parse().ok()
        };
        Some(Self { passed: count("passed")?, failed: count("failed")? })
    }
}

impl AddAssign for Tally {
    fn add_assign(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
    }
}

impl fmt::Display for Tally {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} passed, {} failed", self.passed, self.failed)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_closing_line_of_cargo_test_is_read() {
        let line = "test result: ok. 12 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; \
                    finished in 0.01s";
        assert_eq!(Tally::of_line(line), Some(Tally { passed: 12, failed: 0 }));
    }

    #[test]
    fn a_failure_is_counted_with_colours_too() {
        let line = "test result: \u{1b}[31mFAILED\u{1b}[m. 3 passed; 2 failed; 0 ignored";
        assert_eq!(Tally::of_line(line), Some(Tally { passed: 3, failed: 2 }));
    }

    #[test]
    fn the_line_of_one_test_is_not_a_closing_line() {
        assert_eq!(Tally::of_line("test result_is_passed ... ok"), None);
        assert_eq!(Tally::of_line("running 3 tests"), None);
    }
}
