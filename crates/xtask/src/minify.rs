//! Makes JavaScript, CSS and WebAssembly smaller with tools that npm installs next to the loader.
//!
//! Without npm, or without a registry to reach, the files go out as they were written: larger, but
//! they work. That is said once, with the remedy.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::error::Error;
use crate::npm;
use crate::process;
use crate::progress;
use crate::project::Project;

/// The build tools of `widget/loader/package.json`, as far as they are there.
pub(crate) struct NodeTools {
    programs: PathBuf,
}

impl NodeTools {
    pub(crate) fn find_or_install(project: &Project) -> Self {
        let folder = project.loader();
        if let Err(error) = npm::install("esbuild and wasm-opt", &folder) {
            progress::note(&format!("{error}"));
            progress::note("so loader, glue and style sheet stay as they were written");
        }
        Self { programs: folder.join("node_modules/.bin") }
    }

    pub(crate) fn esbuild(&self) -> Option<Esbuild> {
        let program = self.programs.join("esbuild");
        program.is_file().then_some(Esbuild { program })
    }

    /// Binaryen's optimiser: npm's if it was installed, else the one along `PATH`.
    pub(crate) fn wasm_opt(&self) -> Option<PathBuf> {
        let program = self.programs.join("wasm-opt");
        if program.is_file() { Some(program) } else { process::find("wasm-opt") }
    }
}

pub(crate) struct Esbuild {
    program: PathBuf,
}

impl Esbuild {
    /// What goes into a stamp: another version may write other files.
    pub(crate) fn version(&self) -> Result<String, Error> {
        process::output("esbuild --version", Command::new(&self.program).arg("--version"))
    }

    /// A script or style sheet without blanks, comments and long names.
    pub(crate) fn minify(&self, file: &Path) -> Result<String, Error> {
        let mut command = Command::new(&self.program);
        command.arg(file).args(["--minify", "--legal-comments=none", "--log-level=warning"]);
        process::output("esbuild", &mut command)
    }

    /// The same for a module with all modules that it needs inside.
    pub(crate) fn join(&self, module: &Path) -> Result<String, Error> {
        let mut command = Command::new(&self.program);
        command.arg(module).args(["--bundle", "--format=esm"]);
        command.args(["--minify", "--legal-comments=none", "--log-level=warning"]);
        process::output("esbuild", &mut command)
    }

    /// The same for wasm-bindgen's glue, with everything inside that the module needs and exports.
    pub(crate) fn bundle(&self, module: &Path) -> Result<String, Error> {
        let mut command = Command::new(&self.program);
        command.arg(module).args(["--bundle", "--format=esm"]);
        // Without these two, a class that nobody uses counts as used.
        command.args(["--define:Symbol.dispose=undefined", "--pure:FinalizationRegistry"]);
        command.args(["--minify", "--legal-comments=none", "--log-level=warning"]);
        process::output("esbuild", &mut command)
    }
}
