//! Installing Debian packages where that needs no question.
//!
//! That is the case as root (a container, a CI machine) or when `sudo` works without a password.
//! Everyone else gets the command to run, which the caller knows best.

use std::process::Command;

use crate::error::Error;
use crate::process;

/// Installs packages; where that is not possible, the error says what is missing and the remedy
/// is the command a person has to run.
pub(crate) fn install(packages: &[&str], what: &str, remedy: &str) -> Result<(), Error> {
    let Some(apt) = Apt::usable() else {
        return Err(Error::Missing { what: what.to_owned(), remedy: remedy.to_owned() });
    };
    process::run("Debian: reading the package lists", &mut apt.command(&["update", "-qq"]))?;
    let mut arguments = vec!["install", "-y", "-qq", "--no-install-recommends"];
    arguments.extend(packages);
    let name = format!("Debian: installing {}", packages.join(" "));
    process::run(&name, &mut apt.command(&arguments))
}

/// How apt-get may be called without a question.
struct Apt {
    before: &'static [&'static str],
}

impl Apt {
    fn usable() -> Option<Self> {
        process::find("apt-get")?;
        if is_root() {
            return Some(Self { before: &[] });
        }
        process::works(Command::new("sudo").args(["-n", "true"]))
            .then_some(Self { before: &["sudo", "-n"] })
    }

    fn command(&self, arguments: &[&str]) -> Command {
        let words = [self.before, &["env", "DEBIAN_FRONTEND=noninteractive", "apt-get"], arguments];
        let mut words = words.concat().into_iter();
        let mut command = Command::new(words.next().unwrap_or("env"));
        command.args(words);
        command
    }
}

fn is_root() -> bool {
    process::output("id", Command::new("id").arg("-u")).is_ok_and(|id| id.trim() == "0")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sudo_stands_before_the_whole_command() {
        let command = Apt { before: &["sudo", "-n"] }.command(&["update"]);
        let words: Vec<_> = command.get_args().collect();
        assert_eq!(command.get_program(), "sudo");
        assert_eq!(words, ["-n", "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "update"]);
    }
}
