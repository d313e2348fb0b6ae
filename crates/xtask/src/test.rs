//! `cargo xtask test`: every test, in the order of how soon it can fail.
//!
//! 1. native: the default members of the workspace, then xtask itself
//! 2. wasm: `tests/wasm.rs` of every crate that has one, in Node; natively before, because it may
//!    record there what it has to find here
//! 3. browser: `tests/browser` against `dist/`, once for each chosen browser
//!
//! A group that fails does not keep the next from running. The last line of the output is the sum
//! of what the runners reported, `N passed, N failed`.

use std::fs;
use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};

use clap::Args;

use crate::browser::{Browser, Choice};
use crate::dist;
use crate::error::Error;
use crate::npm;
use crate::process;
use crate::progress::Step;
use crate::project::Project;
use crate::tally::Tally;
use crate::toolchain::{Purpose, TARGET, WasmTools};

/// Which tests to run; all of them if nothing is chosen.
#[derive(Args)]
pub(crate) struct Selection {
    /// Only the tests that need neither WebAssembly nor a browser
    #[arg(long, group = "only")]
    native_only: bool,
    /// Only the tests that run as WebAssembly in Node
    #[arg(long, group = "only")]
    wasm_only: bool,
    /// Only the tests that run in a browser
    #[arg(long, group = "only")]
    browser_only: bool,
    /// In which browser
    #[arg(long, value_enum, default_value = "chromium")]
    browser: Choice,
}

impl Selection {
    fn all(&self) -> bool {
        !(self.native_only || self.wasm_only || self.browser_only)
    }
}

/// Runs the tests and tells whether all passed.
pub(crate) fn run(project: &Project, selection: &Selection) -> bool {
    let mut groups = Vec::new();
    if selection.native_only || selection.all() {
        groups.push(("native".to_owned(), native(project)));
        groups.push(("xtask".to_owned(), own(project)));
    }
    if selection.wasm_only || selection.all() {
        groups.push(("wasm".to_owned(), wasm(project)));
    }
    if selection.browser_only || selection.all() {
        groups.extend(in_browsers(project, selection.browser));
    }
    summarise(groups)
}

fn native(project: &Project) -> Result<Tally, Error> {
    count("Testing natively", process::cargo(project).args(["test", "--no-fail-fast"]))
}

/// Apart from the others: with the same selection of packages as `cargo xtask` nothing is compiled
/// twice.
fn own(project: &Project) -> Result<Tally, Error> {
    let mut command = process::cargo(project);
    count("Testing xtask", command.args(["test", "--package", "auskunft-xtask"]))
}

fn wasm(project: &Project) -> Result<Tally, Error> {
    let packages = packages_with_wasm_tests(project)?;
    let tools = WasmTools::find_or_install(project)?;
    // No packages are named: with the same selection as the native tests nothing is compiled twice.
    let mut record = process::cargo(project);
    process::run("Recording for WebAssembly", record.args(["test", "--test", "wasm"]))?;
    let mut command = tools.cargo(project, "test", Purpose::Test);
    command.args(["--test", "wasm"]).args(packages);
    command.args(["--no-fail-fast", "--config"]).arg(runner()?);
    count("Testing as WebAssembly in Node", &mut command)
}

/// This program, as a list: in a plain string cargo would split a path at its blanks.
fn runner() -> Result<String, Error> {
    let program = process::this_program()?;
    Ok(format!("target.{TARGET}.runner = [{:?}, \"wasm-test-runner\"]", program.display()))
}

/// As cargo takes them; their names follow from their folders.
fn packages_with_wasm_tests(project: &Project) -> Result<Vec<String>, Error> {
    let folder = project.root().join("crates");
    let entries = fs::read_dir(&folder).map_err(Error::file("read", &folder))?;
    let tested = entries.flatten().filter(|entry| entry.path().join("tests/wasm.rs").is_file());
    let name = |entry: fs::DirEntry| entry.file_name().to_string_lossy().into_owned();
    Ok(tested.map(|entry| format!("--package=auskunft-{}", name(entry))).collect())
}

fn in_browsers(project: &Project, choice: Choice) -> Vec<(String, Result<Tally, Error>)> {
    if let Err(error) = dist::build(project) {
        return vec![("build".to_owned(), Err(error))];
    }
    let run = |browser: &Browser| (browser.name().to_owned(), in_browser(project, *browser));
    choice.browsers().iter().map(run).collect()
}

fn in_browser(project: &Project, browser: Browser) -> Result<Tally, Error> {
    let installed = browser.find_or_install(project)?;
    npm::install("the accessibility checker", &project.browser_tests())?;
    let mut command = process::cargo(project);
    command
        .args(["test", "--package", "auskunft-browser-tests", "--no-fail-fast"])
        .env("AUSKUNFT_BROWSER", browser.name())
        .env("AUSKUNFT_BROWSER_PROGRAM", installed.program)
        .env("AUSKUNFT_DRIVER", installed.driver)
        .env("AUSKUNFT_DIST", project.dist())
        .env("AUSKUNFT_PROGRAM", project.binary());
    count(&format!("Testing in {}", browser.name()), &mut command)
}

/// Runs tests with their output on the terminal and adds up what they report.
fn count(name: &str, command: &mut Command) -> Result<Tally, Error> {
    let step = Step::begin(name);
    let mut child = process::spawn(command.stdout(Stdio::piped()))?;
    let mut tally = Tally::default();
    if let Some(output) = child.stdout.take() {
        for line in BufReader::new(output).lines().map_while(Result::ok) {
            println!("{line}");
            tally += Tally::of_line(&line).unwrap_or_default();
        }
    }
    let ended = step.wait_for(&mut child);
    let ended = ended.map_err(|cause| Error::NotStarted { program: name.to_owned(), cause })?;
    step.end();
    if !ended.success() && tally.failed == 0 {
        tally += Tally::BROKEN;
    }
    Ok(tally)
}

fn summarise(groups: Vec<(String, Result<Tally, Error>)>) -> bool {
    let mut total = Tally::default();
    println!("\nTests");
    for (name, result) in groups {
        let tally = result.unwrap_or_else(|error| {
            println!("{name:<10} {error}");
            Tally::BROKEN
        });
        println!("{name:<10} {tally}");
        total += tally;
    }
    println!("\n{total}");
    total.failed == 0
}
