//! The project's own build tool: `cargo xtask TASK`.
//!
//! | task    | what it does                                                                |
//! |---------|-----------------------------------------------------------------------------|
//! | `demo`  | builds everything, serves the demo town and prints its address              |
//! | `build` | the same without serving: `dist/` holds the deployable folder               |
//! | `test`  | every test: native, as WebAssembly in Node, in browsers                     |
//! | `size`  | what reaches the browser, raw and compressed, against `size-budget.toml`    |
//! | `bench` | speed of the engine                                                         |
//! | `peers` | the engine beside search engines from npm, in one browser                   |
//!
//! Needed are rustup's stable Rust, Node and npm. What else a task needs it finds, installs where
//! that needs no question, or names with the command that does.
//!
//! Inside: [`toolchain`] and [`distribution`] choose a compiler for wasm32, [`widget`],
//! [`shrink`] and [`minify`] make the files for the browser, [`dist`] assembles the folder, [`size`] and
//! [`budget`] measure it, [`test`], [`tally`], [`wasm_runner`] and [`browser`] test, [`peers`] compares. [`process`], [`progress`],
//! [`debian`], [`npm`], [`stamp`] and [`project`] serve them all.

mod browser;
mod budget;
mod debian;
mod dist;
mod distribution;
mod error;
mod minify;
mod npm;
mod peers;
mod process;
mod progress;
mod project;
mod shrink;
mod size;
mod stamp;
mod tally;
mod test;
mod toolchain;
mod wasm_runner;
mod widget;

use std::path::PathBuf;
use std::process::ExitCode;

use clap::Parser;

use crate::error::Error;
use crate::project::Project;

/// Builds, serves, tests and measures Auskunft.
#[derive(Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask")]
enum Task {
    /// Build everything, serve the demo town and print its address
    Demo {
        /// Where to serve it; otherwise the first free port from 8080 on
        #[arg(long)]
        port: Option<u16>,
    },
    /// Build everything; dist/ then holds the deployable folder
    Build,
    /// Run every test: native, as WebAssembly in Node, in browsers
    Test(test::Selection),
    /// Show what reaches the browser and compare it with size-budget.toml
    Size,
    /// Measure the speed of the engine
    Bench,
    /// Measure the engine beside search engines from npm, in one browser
    Peers(peers::Selection),
    /// Run one WebAssembly test binary in Node; cargo calls this
    #[command(hide = true)]
    WasmTestRunner { binary: PathBuf },
}

fn main() -> ExitCode {
    match run(Task::parse(), &Project::here()) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::FAILURE
        }
    }
}

/// Whether the task came to a good end; a test or a budget that failed has already been reported.
fn run(task: Task, project: &Project) -> Result<bool, Error> {
    match task {
        Task::Demo { port } => dist::demo(project, port)?,
        Task::Build => drop(dist::build(project)?),
        Task::Test(selection) => return Ok(test::run(project, &selection)),
        Task::Size => return size::run(project),
        Task::Bench => bench(project)?,
        Task::Peers(selection) => peers::run(project, &selection)?,
        Task::WasmTestRunner { binary } => return wasm_runner::run(project, &binary),
    }
    Ok(true)
}

fn bench(project: &Project) -> Result<(), Error> {
    let mut command = process::cargo(project);
    process::run("Measuring the engine", command.args(["bench", "--package", "auskunft-engine"]))
}
