//! `cargo xtask peers`: the engine beside search engines from npm, in one run in one browser.
//!
//! Puts the page of `tests/peers` and the bundled engines into `target/peers/site`, then lets the
//! program in `tests/peers` drive Chromium. The engine of this repository is compiled and optimised
//! as for the widget.

use std::fs;
use std::path::{self, Path, PathBuf};

use clap::Args;

use crate::browser::Browser;
use crate::dist;
use crate::error::Error;
use crate::minify::{Esbuild, NodeTools};
use crate::npm;
use crate::process;
use crate::progress::{self, Step};
use crate::project::Project;
use crate::toolchain::WasmTools;
use crate::widget;

/// Sizes of the made-up FAQs if nothing is chosen.
const TOPICS: [usize; 3] = [100, 1_000, 10_000];

/// The engine of this repository in `page/engines/`; it needs its glue beside it.
const OWN: &str = "auskunft.js";

/// What is measured; the made-up FAQs if nothing is chosen.
#[derive(Args)]
pub(crate) struct Selection {
    /// A made-up FAQ with so many topics; may be given several times
    #[arg(long)]
    topics: Vec<usize>,
    /// A folder with faq.json and questions.json; may be given several times
    #[arg(long)]
    set: Vec<PathBuf>,
    /// Only one engine, named as its file in tests/peers/page/engines; may be given several times
    #[arg(long)]
    engine: Vec<String>,
}

/// Builds, measures and prints the tables.
pub(crate) fn run(project: &Project, selection: &Selection) -> Result<(), Error> {
    let work = project.target().join("peers");
    let site = work.join("site");
    prepare(project, &work, &site)?;
    let figures = work.join("figures.json");
    measure(project, selection, &site, &figures)?;
    progress::note(&format!("the figures as JSON: {}", figures.display()));
    Ok(())
}

fn prepare(project: &Project, work: &Path, site: &Path) -> Result<(), Error> {
    let _alone = dist::lock(project)?;
    npm::install("the peers", &project.peers())?;
    let node = NodeTools::find_or_install(project);
    let esbuild = node.esbuild().ok_or_else(|| Error::Missing {
        what: "esbuild is needed to bundle the peers".to_owned(),
        remedy: "npm ci in widget/loader".to_owned(),
    })?;
    if site.exists() {
        fs::remove_dir_all(site).map_err(Error::file("empty", site))?;
    }
    dist::copy(&project.peers().join("page"), site)?;
    own_engine(project, work, site, &node)?;
    let step = Step::begin("Bundling the engines");
    bundle(&project.peers().join("page/engines"), work, &site.join("engines"), &esbuild)?;
    step.end();
    Ok(())
}

/// Leaves the module in the site, and in the work folder its glue with the script that needs it.
fn own_engine(project: &Project, work: &Path, site: &Path, node: &NodeTools) -> Result<(), Error> {
    let tools = WasmTools::find_or_install(project)?;
    let step = "Compiling the engine for browsers";
    let module = widget::compile_for_browsers(project, &tools, "auskunft-peers-engine", step)?;
    widget::bind_for_browsers(&module, work)?;
    widget::optimise(&work.join("glue_bg.wasm"), &site.join("engines/auskunft.wasm"), node)?;
    let (script, beside) = (site.join("engines").join(OWN), work.join(OWN));
    fs::copy(script, &beside).map_err(Error::file("write", &beside))?;
    Ok(())
}

/// Each engine with all it needs in one file, as a site would serve it.
fn bundle(sources: &Path, work: &Path, engines: &Path, esbuild: &Esbuild) -> Result<(), Error> {
    let entries = fs::read_dir(sources).map_err(Error::file("read", sources))?;
    for entry in entries.flatten() {
        let name = entry.file_name();
        let source = if name == OWN { work.join(OWN) } else { entry.path() };
        let bundled = engines.join(&name);
        fs::write(&bundled, esbuild.join(&source)?).map_err(Error::file("write", &bundled))?;
    }
    Ok(())
}

fn measure(
    project: &Project,
    selection: &Selection,
    site: &Path,
    figures: &Path,
) -> Result<(), Error> {
    let chromium = Browser::Chromium.find_or_install(project)?;
    let mut build = process::cargo(project);
    build.args(["build", "--release", "--package", "auskunft-peers"]);
    process::run("Compiling the program that measures", &mut build)?;
    let mut command = process::cargo(project);
    command.args(["run", "--quiet", "--release", "--package", "auskunft-peers", "--"]);
    command.arg("--site").arg(site).arg("--figures").arg(figures);
    for topics in selection.topics() {
        command.args(["--topics", &topics.to_string()]);
    }
    for engine in &selection.engine {
        command.args(["--engine", engine]);
    }
    for folder in &selection.set {
        let folder = path::absolute(folder).map_err(Error::file("find", folder))?;
        command.arg("--set").arg(folder);
    }
    command
        .env("AUSKUNFT_BROWSER", Browser::Chromium.name())
        .env("AUSKUNFT_BROWSER_PROGRAM", chromium.program)
        .env("AUSKUNFT_DRIVER", chromium.driver);
    process::run("Measuring; leave the machine alone meanwhile", &mut command)
}

impl Selection {
    fn topics(&self) -> &[usize] {
        if self.topics.is_empty() && self.set.is_empty() { &TOPICS } else { &self.topics }
    }
}
