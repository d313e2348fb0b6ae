//! What npm installs: the tools that make files smaller, and the accessibility checker.

use std::fs;
use std::path::Path;
use std::process::Command;
use std::time::SystemTime;

use crate::error::Error;
use crate::process;

/// Runs `npm ci` in a folder if its lock file is newer than what is installed there.
pub(crate) fn install(what: &str, folder: &Path) -> Result<(), Error> {
    if is_current(folder) {
        return Ok(());
    }
    let npm = process::find("npm").ok_or_else(|| Error::Missing {
        what: format!("npm is needed for {what}"),
        remedy: "install Node with npm, for example from nodejs.org".to_owned(),
    })?;
    let mut command = Command::new(npm);
    command.current_dir(folder).args(["ci", "--no-audit", "--no-fund", "--loglevel=error"]);
    process::run(&format!("npm: installing {what}"), &mut command)
}

/// npm writes `node_modules/.package-lock.json` last.
fn is_current(folder: &Path) -> bool {
    let changed = |file: &str| -> Option<SystemTime> {
        fs::metadata(folder.join(file)).and_then(|data| data.modified()).ok()
    };
    changed("node_modules/.package-lock.json") >= changed("package-lock.json")
}
