//! Where everything lies: the one place that knows the repository's folders.

use std::path::{Path, PathBuf};

/// The checkout that xtask was compiled in.
#[derive(Clone, Debug)]
pub(crate) struct Project {
    root: PathBuf,
}

impl Project {
    pub(crate) fn here() -> Self {
        let crates = Path::new(env!("CARGO_MANIFEST_DIR")).parent();
        let root = crates.and_then(Path::parent).unwrap_or(Path::new("."));
        Self { root: root.to_owned() }
    }

    pub(crate) fn root(&self) -> &Path {
        &self.root
    }

    /// Native builds. Always this folder, because other programs rely on `target/release/auskunft`.
    pub(crate) fn target(&self) -> PathBuf {
        self.root.join("target")
    }

    /// Builds for wasm32: apart, because another compiler may make them and cargo would start over
    /// at each change between the two.
    pub(crate) fn wasm_target(&self) -> PathBuf {
        self.target().join("wasm")
    }

    /// The finished widget, as the command line embeds it.
    pub(crate) fn widget(&self) -> PathBuf {
        self.target().join("widget")
    }

    /// Hand-written JavaScript and CSS.
    pub(crate) fn loader(&self) -> PathBuf {
        self.root.join("widget/loader")
    }

    /// The crate with the browser tests.
    pub(crate) fn browser_tests(&self) -> PathBuf {
        self.root.join("tests/browser")
    }

    /// What the engine is measured beside.
    pub(crate) fn peers(&self) -> PathBuf {
        self.root.join("tests/peers")
    }

    /// Programs that xtask has built for itself.
    pub(crate) fn tools(&self) -> PathBuf {
        self.target().join("tools")
    }

    /// The command line, in release.
    pub(crate) fn binary(&self) -> PathBuf {
        self.target().join("release").join(format!("auskunft{}", std::env::consts::EXE_SUFFIX))
    }

    /// The demo town's own pages.
    pub(crate) fn town(&self) -> PathBuf {
        self.root.join("examples/town")
    }

    /// The deployable folder.
    pub(crate) fn dist(&self) -> PathBuf {
        self.root.join("dist")
    }

    pub(crate) fn size_budget(&self) -> PathBuf {
        self.root.join("size-budget.toml")
    }
}
