//! Runs a WebAssembly test binary in Node.
//!
//! cargo hands each binary it has built for wasm32 to a runner: `cargo xtask wasm-test-runner FILE`.
//! wasm-bindgen turns it into a Node module, and a short script calls the functions that
//! `#[wasm_bindgen_test]` exports. wasm-bindgen's own runner does the same; it comes with a web
//! server and a `WebDriver` client for browsers, which would be half of what xtask compiles.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use wasm_bindgen_cli_support::Bindgen;

use crate::error::Error;
use crate::process;
use crate::project::Project;

const SCRIPT: &str = include_str!("wasm_tests.js");

/// Runs every test in the binary; whether all passed.
pub(crate) fn run(project: &Project, binary: &Path) -> Result<bool, Error> {
    let folder = project.target().join("wasm-tests").join(binary.file_stem().unwrap_or_default());
    bind(binary, &folder)?;
    let script = write_script(&folder)?;
    let mut node = process::spawn(Command::new("node").arg(script))?;
    let ended = node.wait().map_err(|cause| Error::NotStarted { program: "node".into(), cause })?;
    Ok(ended.success())
}

fn bind(binary: &Path, folder: &Path) -> Result<(), Error> {
    let mut bindgen = Bindgen::new();
    bindgen.input_path(binary).out_name("tests").typescript(false);
    bindgen.debug(true).export_wasm(true).emit_start(false);
    let made = bindgen.nodejs(true).and_then(|bindgen| bindgen.generate(folder));
    made.map_err(|cause| Error::Widget { cause: format!("wasm-bindgen: {cause:#}") })
}

fn write_script(folder: &Path) -> Result<PathBuf, Error> {
    let script = folder.join("run.cjs");
    fs::write(&script, SCRIPT).map_err(Error::file("write", &script))?;
    Ok(script)
}
