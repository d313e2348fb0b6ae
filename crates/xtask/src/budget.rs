//! The size budget: what a visitor may have to download, read from `size-budget.toml`.
//!
//! All figures are bytes as sent with brotli, but for the single file, which nobody sends. A build with rustup's prebuilt standard library may
//! be larger by the percentage the file allows, because its panic messages cannot be left out.

use std::fs;
use std::path::Path;

use serde::Deserialize;

use crate::error::Error;
use crate::toolchain::Std;

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Budget {
    /// The script of the page, which draws the button.
    loader: usize,
    /// Loader, glue, WebAssembly and style sheet together.
    code: usize,
    /// The same for a kiosk.
    kiosk: usize,
    /// How much larger the code may be with a prebuilt standard library, in percent.
    prebuilt_std_percent: usize,
    /// The pack, divided by its number of topics.
    pack_per_topic: usize,
    /// How much larger the single file may be than what is inside, in percent of that with gzip.
    single_file_percent: usize,
}

/// Bytes with brotli, as measured.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Measured {
    pub(crate) loader: usize,
    pub(crate) code: usize,
    pub(crate) kiosk: usize,
    pub(crate) pack: usize,
    /// What a kiosk loads, with gzip.
    pub(crate) gzip: usize,
    /// The single file as it is.
    pub(crate) single_file: usize,
    pub(crate) topics: usize,
    pub(crate) std: Std,
}

/// One line of the comparison.
#[derive(Debug, PartialEq)]
pub(crate) struct Verdict {
    pub(crate) name: &'static str,
    pub(crate) bytes: usize,
    pub(crate) allowed: usize,
}

impl Verdict {
    pub(crate) fn is_kept(&self) -> bool {
        self.bytes <= self.allowed
    }
}

impl Budget {
    pub(crate) fn read(file: &Path) -> Result<Self, Error> {
        let text = fs::read_to_string(file).map_err(Error::file("read", file))?;
        Self::parse(&text).map_err(|cause| Error::Budget { path: file.to_owned(), cause })
    }

    fn parse(text: &str) -> Result<Self, String> {
        toml::from_str(text).map_err(|cause| cause.to_string())
    }

    pub(crate) fn judge(&self, measured: Measured) -> [Verdict; 5] {
        let [code, kiosk] = [self.code, self.kiosk].map(|limit| match measured.std {
            Std::Anew => limit,
            Std::Prebuilt => limit * (100 + self.prebuilt_std_percent) / 100,
        });
        let single_file = measured.gzip * (100 + self.single_file_percent) / 100;
        let per_topic = measured.pack.div_ceil(measured.topics.max(1));
        [
            Verdict { name: "loader", bytes: measured.loader, allowed: self.loader },
            Verdict { name: "code", bytes: measured.code, allowed: code },
            Verdict { name: "pack per topic", bytes: per_topic, allowed: self.pack_per_topic },
            Verdict { name: "code of a kiosk", bytes: measured.kiosk, allowed: kiosk },
            Verdict { name: "single file", bytes: measured.single_file, allowed: single_file },
        ]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const BUDGET: Budget = Budget {
        loader: 3_000,
        code: 75_000,
        kiosk: 90_000,
        prebuilt_std_percent: 15,
        pack_per_topic: 400,
        single_file_percent: 35,
    };

    fn measured(code: usize, std: Std) -> Measured {
        let (gzip, single_file) = (100_000, 135_000);
        let (loader, kiosk, pack, topics) = (2_900, 90_000, 39_601, 99);
        Measured { loader, code, kiosk, pack, gzip, single_file, topics, std }
    }

    fn kept(measured: Measured) -> [bool; 5] {
        BUDGET.judge(measured).map(|verdict| verdict.is_kept())
    }

    #[test]
    fn the_limit_itself_is_within_the_budget() {
        assert!(kept(measured(75_000, Std::Anew))[1]);
        assert!(!kept(measured(75_001, Std::Anew))[1]);
    }

    #[test]
    fn a_prebuilt_std_may_be_larger() {
        assert!(kept(measured(86_250, Std::Prebuilt))[1]);
        assert!(!kept(measured(86_251, Std::Prebuilt))[1]);
    }

    #[test]
    fn a_started_byte_per_topic_counts() {
        assert!(!kept(measured(1, Std::Anew))[2]);
        assert!(kept(Measured { pack: 39_600, ..measured(1, Std::Anew) })[2]);
    }

    #[test]
    fn a_single_file_may_be_larger_by_so_many_percent() {
        assert!(kept(measured(1, Std::Anew))[4]);
        assert!(!kept(Measured { single_file: 135_001, ..measured(1, Std::Anew) })[4]);
    }

    #[test]
    fn a_kiosk_has_a_limit_of_its_own() {
        assert!(kept(measured(1, Std::Anew))[3]);
        assert!(!kept(Measured { kiosk: 90_001, ..measured(1, Std::Anew) })[3]);
    }

    #[test]
    fn no_topics_are_no_crash() {
        assert!(!kept(Measured { topics: 0, ..measured(1, Std::Anew) })[2]);
    }

    #[test]
    fn the_projects_own_budget_can_be_read() {
        assert!(Budget::parse(include_str!("../../../size-budget.toml")).is_ok());
    }

    #[test]
    fn a_misspelt_limit_is_named() {
        let error = Budget::parse("loadr = 3").unwrap_err();
        assert!(error.contains("loadr"), "{error}");
    }
}
