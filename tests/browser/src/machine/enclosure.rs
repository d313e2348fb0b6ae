//! A mount namespace: the same computer, but with other files at some places.
//!
//! `unshare` makes it, also for who is not root, where the kernel lets them. The program in it sees
//! all files, but can write only beneath `/run` and `/tmp`, which are folders of the machine.

use std::fs::{self, Permissions};
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use super::Unit;

/// Mounts the machine's folders over those of the computer, then becomes the program it is given.
/// What mount options the root has must be kept, for the kernel does not let them be lifted.
const MOUNT: &str = r#"
    set -e
    cd "$0"
    for place in etc/chromium srv run tmp; do mount --no-canonicalize --bind "$place" "/$place"; done
    cd /
    options=$(findmnt --noheadings --output VFS-OPTIONS / | sed 's/^rw/ro/')
    mount -o "remount,bind,$options" /
    exec "$@"
"#;

const REMEDY: &str = "these tests need mount namespaces: `unshare --mount --map-root-user true` must \
    work. Run them as root, or allow it: `sudo sysctl kernel.unprivileged_userns_clone=1`, on Ubuntu \
    `sudo sysctl kernel.apparmor_restrict_unprivileged_userns=0`, in a container \
    `--security-opt seccomp=unconfined`. /etc/chromium and /srv must exist, as with Debian's `chromium`";

/// The browser, for programs in the namespace.
pub(crate) const BROWSER: &str = "/run/browser";

/// Where and how a browser of a [`Machine`](super::Machine) is started.
pub struct Enclosure {
    folder: PathBuf,
    /// `NAME=value` as the unit sets them.
    environment: Vec<(String, String)>,
    /// The flag that names the profile; the driver looks there for how to reach the browser.
    pub(crate) profile: String,
}

impl Enclosure {
    pub(super) fn of(folder: &Path, unit: &Unit) -> Self {
        let folder = folder.canonicalize().expect("the machine has been set up");
        let script = browser_script(unit);
        let program = folder.join("run/browser");
        fs::write(&program, script).expect("a file within target/");
        fs::set_permissions(&program, Permissions::from_mode(0o755)).expect("a file of ours");
        let pair = |word: &str| word.split_once('=').map(|(key, value)| (key.into(), value.into()));
        let environment = unit.values("Environment").into_iter().filter_map(pair).collect();
        let profile = unit.flags().into_iter().find(|flag| flag.starts_with("--user-data-dir="));
        let profile = profile.expect("the unit says where the profile is").to_owned();
        let enclosure = Self { folder, environment, profile };
        enclosure.must_work();
        enclosure
    }

    /// A program that lives in it.
    pub(crate) fn command(&self, program: &Path) -> Command {
        let mut command = Command::new("unshare");
        command.args(["--mount", "--map-root-user", "sh", "-c", MOUNT]).arg(&self.folder);
        command.arg(program).envs(self.environment.iter().cloned());
        command
    }

    fn must_work(&self) {
        let mut command = self.command(Path::new("true"));
        let output = command.stdin(Stdio::null()).output();
        let output = output.unwrap_or_else(|cause| panic!("unshare: {cause}; {REMEDY}"));
        let complaint = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "{}: {REMEDY}", complaint.trim());
    }
}

/// The unit's command behind what the driver adds, without the empty page that the driver opens and
/// without the screen that is not there.
fn browser_script(unit: &Unit) -> String {
    let browser = unit.browser();
    let words: Vec<_> =
        browser.iter().filter(|word| !word.starts_with("--ozone-platform")).collect();
    let quoted = |word: &&&str| format!("'{}'", word.replace('\'', r"'\''"));
    let [program, rest @ ..] = words.as_slice() else { panic!("ExecStart starts a browser") };
    format!(
        "#!/bin/sh\nfor word; do shift; [ \"$word\" = data:, ] || set -- \"$@\" \"$word\"; done\n\
         exec {program} \"$@\" {}\n",
        rest.iter().map(quoted).collect::<Vec<_>>().join(" ")
    )
}

/// Ends a process at once, as nothing but the kernel can.
pub(super) fn kills(process: &str) {
    let ended = Command::new("kill").args(["-KILL", process]).status();
    assert!(ended.is_ok_and(|status| status.success()), "process {process} cannot be ended");
}
