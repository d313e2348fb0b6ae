//! Finds or installs a compiler for wasm32, and says which one it picked.
//!
//! | way            | standard library                                | widget            |
//! |----------------|-------------------------------------------------|-------------------|
//! | `rust-src`     | built anew by rustup's compiler                 | smallest          |
//! | `distribution` | built anew by the distribution's own compiler   | smallest          |
//! | `prebuilt`     | as rustup delivers it for wasm32                | a quarter larger  |
//!
//! Built anew means: tuned for size and without the texts of panics. Of what is installed, the first
//! in this order is taken. If nothing is, rustup is asked first, since that touches nothing but the
//! person's own tool chain, and Debian's packages come last.
//!
//! `AUSKUNFT_WASM=prebuilt`, or another name from the table, insists on one way: to compare sizes, or
//! to try a way that this machine would not take.

use std::env;
use std::path::PathBuf;
use std::process::Command;

use crate::distribution::DistributionRust;
use crate::error::Error;
use crate::process;
use crate::progress::{self, Step};
use crate::project::Project;

/// The only target of the widget.
pub(crate) const TARGET: &str = "wasm32-unknown-unknown";

/// Where the standard library of a wasm build comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Std {
    Anew,
    Prebuilt,
}

/// What a wasm build is for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Purpose {
    /// Smallest code: a panic is a bare trap.
    Ship,
    /// A panic says where and why.
    Test,
}

/// A compiler for wasm32.
pub(crate) enum WasmTools {
    Distribution(DistributionRust),
    Rustup(Std),
}

impl WasmTools {
    /// Looks for the best way, installs one if there is none, and prints the choice.
    pub(crate) fn find_or_install(project: &Project) -> Result<Self, Error> {
        let step = Step::begin("Looking for a compiler for wasm32");
        let tools = match env::var("AUSKUNFT_WASM").as_deref() {
            Ok("rust-src") => rust_src(project)?,
            Ok("distribution") => distribution()?,
            Ok("prebuilt") => prebuilt(project)?,
            _ => best(project)?,
        };
        progress::note(&tools.describe());
        step.end();
        Ok(tools)
    }

    pub(crate) fn std(&self) -> Std {
        match self {
            Self::Distribution(_) => Std::Anew,
            Self::Rustup(std) => *std,
        }
    }

    /// `cargo SUBCOMMAND` for wasm32, in the project's root, building into `target/wasm`.
    pub(crate) fn cargo(&self, project: &Project, subcommand: &str, purpose: Purpose) -> Command {
        let mut command = match self {
            Self::Distribution(rust) => rust.cargo(),
            Self::Rustup(_) => process::cargo(project),
        };
        // Flags for the native build, such as a target CPU, make no sense for wasm32.
        command.env_remove("RUSTFLAGS").env_remove("CARGO_ENCODED_RUSTFLAGS");
        command.current_dir(project.root()).env("CARGO_TARGET_DIR", project.wasm_target());
        command.args([subcommand, "--target", TARGET]);
        if self.std() == Std::Anew {
            command.env("RUSTC_BOOTSTRAP", "1"); // lets a stable compiler take the -Z options
            command.args(["-Zbuild-std=std,panic_abort", "-Zbuild-std-features=optimize_for_size"]);
            if purpose == Purpose::Ship {
                let flags = "-Zunstable-options -Cpanic=immediate-abort -Zlocation-detail=none -Zfmt-debug=none";
                command.env("RUSTFLAGS", flags);
            }
        }
        command
    }

    fn describe(&self) -> String {
        match self {
            Self::Distribution(rust) => {
                format!("the distribution's {}; std is built anew: smallest code", rust.version)
            }
            Self::Rustup(Std::Anew) => {
                "rustup's compiler; std is built anew: smallest code".to_owned()
            }
            Self::Rustup(Std::Prebuilt) => {
                "rustup's compiler with its prebuilt std: code a quarter larger than need be"
                    .to_owned()
            }
        }
    }
}

fn best(project: &Project) -> Result<WasmTools, Error> {
    if has_std_sources(project) {
        return Ok(WasmTools::Rustup(Std::Anew));
    }
    if let Some(rust) = DistributionRust::find() {
        return Ok(WasmTools::Distribution(rust));
    }
    rust_src(project).or_else(|_| prebuilt(project)).or_else(|_| distribution())
}

fn rust_src(project: &Project) -> Result<WasmTools, Error> {
    if !has_std_sources(project) {
        rustup("adding the sources of std", &["component", "add", "rust-src"])?;
    }
    Ok(WasmTools::Rustup(Std::Anew))
}

fn prebuilt(project: &Project) -> Result<WasmTools, Error> {
    if !print(project, &["target-libdir", "--target", TARGET]).is_some_and(|path| path.is_dir()) {
        rustup("adding std for wasm32", &["target", "add", TARGET])?;
    }
    Ok(WasmTools::Rustup(Std::Prebuilt))
}

fn distribution() -> Result<WasmTools, Error> {
    let found = DistributionRust::find().map_or_else(DistributionRust::install, Ok);
    found.map(WasmTools::Distribution)
}

fn rustup(what: &str, arguments: &[&str]) -> Result<(), Error> {
    process::run(&format!("rustup: {what}"), Command::new("rustup").args(arguments))
}

/// Whether the compiler that built xtask has the component `rust-src`, and the linker that only
/// rustup's compilers bring along.
fn has_std_sources(project: &Project) -> bool {
    let sysroot = print(project, &["sysroot"]).unwrap_or_default();
    let libraries = print(project, &["target-libdir"]).unwrap_or_default();
    let linker = format!("bin/rust-lld{}", env::consts::EXE_SUFFIX);
    sysroot.join("lib/rustlib/src/rust/library/Cargo.lock").is_file()
        && libraries.with_file_name(linker).is_file()
}

/// A path that `rustc --print` answers.
fn print(project: &Project, what: &[&str]) -> Option<PathBuf> {
    let mut command = Command::new("rustc");
    command.current_dir(project.root()).arg("--print").args(what);
    Some(PathBuf::from(process::output("rustc --print", &mut command).ok()?.trim()))
}
