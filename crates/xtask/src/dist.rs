//! From the widget to the deployable folder `dist/`, and to a running demo.
//!
//! The demo town's own pages go first, then `auskunft build` adds the loader, the WebAssembly and
//! the pack, and the kiosk in one file, `kiosk.html`. It leaves an `index.html` that is already there alone, so the town's home page stays.

use std::fs;
use std::net::{Ipv4Addr, TcpListener};
use std::path::Path;
use std::process::Command;

use crate::error::Error;
use crate::process;
use crate::progress::{Step, note};
use crate::project::Project;
use crate::toolchain::{Std, WasmTools};
use crate::widget;

const FIRST_PORT: u16 = 8080;

/// Builds everything; says where the widget's standard library came from.
pub(crate) fn build(project: &Project) -> Result<Std, Error> {
    let _alone = lock(project)?;
    let tools = WasmTools::find_or_install(project)?;
    widget::build(project, &tools)?;
    command_line(project)?;
    assemble(project)?;
    Ok(tools.std())
}

/// Waits until no other task builds in the same folders; they are free again when the file is
/// dropped.
pub(crate) fn lock(project: &Project) -> Result<fs::File, Error> {
    // cargo has made no such folder if it was told to build elsewhere.
    let target = project.target();
    fs::create_dir_all(&target).map_err(Error::file("create", &target))?;
    let path = target.join("xtask.lock");
    let file = fs::File::create(&path).map_err(Error::file("write", &path))?;
    if file.try_lock().is_err() {
        note("another `cargo xtask` is building here: waiting for it");
        file.lock().map_err(Error::file("lock", &path))?;
    }
    Ok(file)
}

/// Builds everything and serves `dist/` until the process is ended.
pub(crate) fn demo(project: &Project, port: Option<u16>) -> Result<(), Error> {
    build(project)?;
    let port = port.unwrap_or_else(free_port).to_string();
    let mut serve = Command::new(project.binary());
    serve.arg("serve").arg(project.dist()).args(["--port", &port]);
    let status = process::spawn(&mut serve)?.wait().map_err(|cause| Error::NotStarted {
        program: project.binary().display().to_string(),
        cause,
    })?;
    process::succeeded("auskunft serve", status)
}

/// The `auskunft` binary with the widget inside.
fn command_line(project: &Project) -> Result<(), Error> {
    let mut command = process::cargo(project);
    command.args(["build", "--release", "--package", "auskunft-cli"]);
    command.env("AUSKUNFT_WIDGET_DIR", project.widget());
    process::run("Compiling the command line with the widget inside", &mut command)
}

fn assemble(project: &Project) -> Result<(), Error> {
    let dist = project.dist();
    let step = Step::begin("Assembling dist/");
    if dist.exists() {
        fs::remove_dir_all(&dist).map_err(Error::file("empty", &dist))?;
    }
    copy(&project.town(), &dist)?;
    step.end();
    let mut build = Command::new(project.binary());
    build.current_dir(project.root()).args(["build", "faq-data", "--out", "dist"]);
    build.args(["--single-file", "dist/kiosk.html"]);
    process::run("auskunft build faq-data --out dist --single-file dist/kiosk.html", &mut build)
}

/// Copies a folder with everything in it.
pub(crate) fn copy(from: &Path, to: &Path) -> Result<(), Error> {
    fs::create_dir_all(to).map_err(Error::file("create", to))?;
    let entries = fs::read_dir(from).map_err(Error::file("read", from))?;
    for entry in entries.flatten() {
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &target)?;
        } else {
            fs::copy(entry.path(), &target).map_err(Error::file("write", &target))?;
        }
    }
    Ok(())
}

/// The first port from 8080 on that nobody listens on.
fn free_port() -> u16 {
    let is_free = |port: &u16| TcpListener::bind((Ipv4Addr::LOCALHOST, *port)).is_ok();
    (FIRST_PORT..FIRST_PORT + 100).find(is_free).unwrap_or(FIRST_PORT)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_taken_port_is_passed_over() {
        let taken = TcpListener::bind((Ipv4Addr::LOCALHOST, free_port())).unwrap();
        assert_ne!(free_port(), taken.local_addr().unwrap().port());
    }
}
