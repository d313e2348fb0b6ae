//! Browsers for the tests and the drivers that steer them: found, or installed where that needs no
//! question.
//!
//! Chromium and its driver are Debian packages. Firefox is one too, but its driver is not: cargo
//! builds it once into `target/tools`, which takes about three minutes.

use std::path::PathBuf;

use clap::ValueEnum;

use crate::debian;
use crate::error::Error;
use crate::process;
use crate::project::Project;

/// What `--browser` takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Choice {
    Chromium,
    Firefox,
    All,
}

impl Choice {
    pub(crate) fn browsers(self) -> &'static [Browser] {
        match self {
            Self::Chromium => &[Browser::Chromium],
            Self::Firefox => &[Browser::Firefox],
            Self::All => &[Browser::Chromium, Browser::Firefox],
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Browser {
    Chromium,
    Firefox,
}

/// A browser that can be driven.
pub(crate) struct Installed {
    pub(crate) program: PathBuf,
    /// Speaks `WebDriver`.
    pub(crate) driver: PathBuf,
}

impl Browser {
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
        }
    }

    pub(crate) fn find_or_install(self, project: &Project) -> Result<Installed, Error> {
        if self.program().is_none() {
            self.install()?;
        }
        if self.driver(project).is_none() {
            self.install_driver(project)?;
        }
        match (self.program(), self.driver(project)) {
            (Some(program), Some(driver)) => Ok(Installed { program, driver }),
            _ => Err(Error::Missing { what: self.missing(), remedy: self.remedy().to_owned() }),
        }
    }

    fn program(self) -> Option<PathBuf> {
        let names: &[&str] = match self {
            Self::Chromium => &["chromium", "chromium-browser", "google-chrome"],
            Self::Firefox => &["firefox-esr", "firefox"],
        };
        names.iter().find_map(|name| process::find(name))
    }

    fn driver(self, project: &Project) -> Option<PathBuf> {
        match self {
            Self::Chromium => process::find("chromedriver"),
            Self::Firefox => {
                let built = project.tools().join("bin/geckodriver");
                process::find("geckodriver").or(Some(built).filter(|file| file.is_file()))
            }
        }
    }

    fn install(self) -> Result<(), Error> {
        let packages: &[&str] = match self {
            Self::Chromium => &["chromium", "chromium-driver"],
            Self::Firefox => &["firefox-esr"],
        };
        debian::install(packages, &self.missing(), self.remedy())
    }

    fn install_driver(self, project: &Project) -> Result<(), Error> {
        if self == Self::Chromium {
            return debian::install(&["chromium-driver"], &self.missing(), self.remedy());
        }
        let mut command = process::cargo(project);
        command.args(["install", "geckodriver", "--version", "^0.37", "--locked", "--root"]);
        command.arg(project.tools()).env("CARGO_TARGET_DIR", project.tools().join("build"));
        process::run("cargo: building geckodriver", &mut command)
    }

    fn missing(self) -> String {
        format!("{} or its driver is not on this machine", self.name())
    }

    fn remedy(self) -> &'static str {
        match self {
            Self::Chromium => "sudo apt-get install chromium chromium-driver",
            Self::Firefox => "sudo apt-get install firefox-esr && cargo install geckodriver",
        }
    }
}
