//! Running other programs.
//!
//! [`run`] shows the program's output and waits; [`output`] captures it; [`find`] looks along
//! `PATH`. [`cargo`] is the cargo that started xtask, for native builds in the shared target
//! folder. Standard input is closed throughout: no task may wait for an answer nobody gives.

use std::env;
use std::ffi::OsString;
use std::io;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitStatus, Stdio};

use crate::error::Error;
use crate::progress::Step;
use crate::project::Project;

/// Runs a program to its end with its output on the terminal.
pub(crate) fn run(name: &str, command: &mut Command) -> Result<(), Error> {
    let step = Step::begin(name);
    let mut child = spawn(command)?;
    let status = step.wait_for(&mut child).map_err(not_started(command))?;
    succeeded(name, status)?;
    step.end();
    Ok(())
}

/// What a program prints on standard output; its error output is shown only if it fails.
pub(crate) fn output(name: &str, command: &mut Command) -> Result<String, Error> {
    let output = command.stdin(Stdio::null()).output().map_err(not_started(command))?;
    if !output.status.success() {
        eprint!("{}", String::from_utf8_lossy(&output.stderr));
    }
    succeeded(name, output.status)?;
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}

/// Whether a program can be started and ends well; nothing it prints is shown.
pub(crate) fn works(command: &mut Command) -> bool {
    let quiet = command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    quiet.status().is_ok_and(|status| status.success())
}

/// Starts a program without waiting for it.
pub(crate) fn spawn(command: &mut Command) -> Result<Child, Error> {
    command.stdin(Stdio::null()).spawn().map_err(not_started(command))
}

/// An error unless the program ended well.
pub(crate) fn succeeded(name: &str, status: ExitStatus) -> Result<(), Error> {
    if status.success() {
        return Ok(());
    }
    Err(Error::Failed { step: name.to_owned(), ending: status.to_string() })
}

/// The first program of that name along `PATH`.
pub(crate) fn find(program: &str) -> Option<PathBuf> {
    let file = format!("{program}{}", env::consts::EXE_SUFFIX);
    let path = env::var_os("PATH")?;
    env::split_paths(&path).map(|folder| folder.join(&file)).find(|file| file.is_file())
}

/// `PATH` with a folder put before all others.
pub(crate) fn path_starting_with(folder: &Path) -> OsString {
    let path = env::var_os("PATH").unwrap_or_default();
    let folders = [folder.to_owned()].into_iter().chain(env::split_paths(&path));
    env::join_paths(folders).unwrap_or(path)
}

/// The cargo that started xtask, in the project's root, building into `target/`.
pub(crate) fn cargo(project: &Project) -> Command {
    let mut command = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.current_dir(project.root()).env("CARGO_TARGET_DIR", project.target());
    command
}

/// xtask's own file.
pub(crate) fn this_program() -> Result<PathBuf, Error> {
    env::current_exe().map_err(|cause| Error::NotStarted { program: "xtask".to_owned(), cause })
}

fn not_started(command: &Command) -> impl FnOnce(io::Error) -> Error {
    let program = command.get_program().to_string_lossy().into_owned();
    move |cause| Error::NotStarted { program, cause }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_put_first_is_searched_first() {
        let path = path_starting_with(Path::new("/first"));
        assert_eq!(env::split_paths(&path).next(), Some(PathBuf::from("/first")));
    }

    #[test]
    fn a_program_that_is_not_there_is_not_found() {
        assert_eq!(find("auskunft-no-such-program"), None);
    }
}
