//! Where things are: this crate's folder, the built widget, the programs. `cargo xtask test` sets
//! the variables; without them the places are those after `cargo xtask build`.

use std::env;
use std::path::{Path, PathBuf};

/// A file or folder of this crate.
pub fn of_this_crate(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

/// A file or folder of the repository.
pub fn of_the_repository(path: &str) -> PathBuf {
    of_this_crate("../..").join(path)
}

/// The deployable folder: `AUSKUNFT_DIST`, or `dist/`.
pub fn dist() -> PathBuf {
    let folder = named_by("AUSKUNFT_DIST").unwrap_or_else(|| of_the_repository("dist"));
    assert!(
        folder.join("auskunft.js").is_file(),
        "{} holds no auskunft.js; run `cargo xtask build` first",
        folder.display()
    );
    folder
}

/// The command line: `AUSKUNFT_PROGRAM`, or `target/release/auskunft`.
pub fn program() -> PathBuf {
    named_by("AUSKUNFT_PROGRAM").unwrap_or_else(|| of_the_repository("target/release/auskunft"))
}

/// A path from an environment variable that is set and not empty.
pub fn named_by(variable: &str) -> Option<PathBuf> {
    env::var_os(variable).filter(|value| !value.is_empty()).map(PathBuf::from)
}
