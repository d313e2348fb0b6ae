//! The Linux distribution's own Rust, which can compile its standard library anew for wasm32.
//!
//! Debian splits what is needed into five packages: `rustc-web` and `cargo-web` (a recent compiler
//! beside the stable release's old one), `rust-web-src` (sources of std), `rust-web-llvm` and
//! `lld-NN` (the linker, whose number is the compiler's LLVM). All of them install under `/usr`,
//! so the compiler is looked for there and not along `PATH`, where rustup's shims come first.

use std::path::Path;
use std::process::Command;

use crate::debian;
use crate::error::Error;
use crate::process;

const COMPILER: &str = "/usr/bin/rustc";
const CARGO: &str = "/usr/bin/cargo";
const STD_SOURCES: &str = "/usr/lib/rustlib/src/rust/library/Cargo.lock";
const PACKAGES: [&str; 4] = ["rustc-web", "cargo-web", "rust-web-src", "rust-web-llvm"];
const MISSING: &str = "There is no Rust compiler for wasm32 on this machine";
const REMEDY: &str = "rustup target add wasm32-unknown-unknown\n\
    or, on Debian:\n\
    sudo apt-get update\n\
    sudo apt-get install rustc-web cargo-web rust-web-src rust-web-llvm\n\
    sudo apt-get install lld-$(/usr/bin/rustc -vV | sed -n 's/^LLVM version: \\([0-9]*\\).*/\\1/p')";

/// A compiler, the sources of its std and a linker, all fit for this workspace.
pub(crate) struct DistributionRust {
    /// First line of `rustc -vV`.
    pub(crate) version: String,
    linker: String,
}

impl DistributionRust {
    /// What is already installed.
    pub(crate) fn find() -> Option<Self> {
        let compiler = Compiler::installed().filter(Compiler::is_recent_enough)?;
        if !Path::new(CARGO).is_file() || !Path::new(STD_SOURCES).is_file() {
            return None;
        }
        Some(Self { linker: linker(compiler.llvm)?, version: compiler.version })
    }

    /// Installs Debian's packages; the linker last, because its number is the compiler's.
    pub(crate) fn install() -> Result<Self, Error> {
        debian::install(&PACKAGES, MISSING, REMEDY)?;
        let compiler = Compiler::installed().ok_or_else(unusable)?;
        if linker(compiler.llvm).is_none() {
            debian::install(&[&format!("lld-{}", compiler.llvm)], MISSING, REMEDY)?;
        }
        Self::find().ok_or_else(unusable)
    }

    /// A cargo command that uses this compiler and no other.
    pub(crate) fn cargo(&self) -> Command {
        let mut command = Command::new(CARGO);
        command
            .env("PATH", process::path_starting_with(Path::new("/usr/bin")))
            .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER", &self.linker);
        // What rustup's cargo has set for xtask would make this cargo call rustup's compiler.
        for name in ["CARGO", "RUSTC", "RUSTDOC", "RUSTUP_TOOLCHAIN", "LD_LIBRARY_PATH"] {
            command.env_remove(name);
        }
        command
    }
}

/// What `rustc -vV` says.
#[derive(Debug, PartialEq)]
struct Compiler {
    version: String,
    /// Major and minor number.
    release: (u32, u32),
    /// Major number.
    llvm: u32,
}

impl Compiler {
    fn installed() -> Option<Self> {
        let file = Path::new(COMPILER);
        if !file.is_file() {
            return None;
        }
        let text = process::output("rustc", Command::new(file).arg("-vV")).ok()?;
        Self::parse(&text)
    }

    fn parse(text: &str) -> Option<Self> {
        let field = |name| text.lines().find_map(|line| line.strip_prefix(name));
        Some(Self {
            version: text.lines().next()?.to_owned(),
            release: release(field("release: ")?)?,
            llvm: field("LLVM version: ")?.split('.').next()?.parse().ok()?,
        })
    }

    fn is_recent_enough(&self) -> bool {
        release(env!("CARGO_PKG_RUST_VERSION")).is_some_and(|needed| self.release >= needed)
    }
}

fn release(text: &str) -> Option<(u32, u32)> {
    let mut numbers = text.split('.').map(str::parse);
    Some((numbers.next()?.ok()?, numbers.next()?.ok()?))
}

fn linker(llvm: u32) -> Option<String> {
    let name = format!("wasm-ld-{llvm}");
    if process::find(&name).is_some() {
        return Some(name);
    }
    let beside = format!("/usr/lib/llvm-{llvm}/bin/wasm-ld");
    Path::new(&beside).is_file().then_some(beside)
}

fn unusable() -> Error {
    Error::Missing {
        what: format!(
            "Debian's packages are installed, but {COMPILER} is older than {} or incomplete",
            env!("CARGO_PKG_RUST_VERSION")
        ),
        remedy: "rustup target add wasm32-unknown-unknown".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const DEBIAN: &str = "rustc 1.96.0 (ac68faa20 2026-05-25) (built from a source tarball)\n\
        binary: rustc\nhost: x86_64-unknown-linux-gnu\nrelease: 1.96.0\nLLVM version: 22.1.8\n";

    #[test]
    fn the_linkers_number_comes_from_the_compiler() {
        let compiler = Compiler::parse(DEBIAN).unwrap();
        assert_eq!(compiler.llvm, 22);
        assert_eq!(compiler.release, (1, 96));
        assert!(compiler.version.starts_with("rustc 1.96.0"));
    }

    #[test]
    fn a_nightly_has_a_release_too() {
        assert_eq!(release("1.98.0-nightly"), Some((1, 98)));
    }

    #[test]
    fn the_old_compiler_of_a_stable_release_is_refused() {
        let old = DEBIAN.replace("1.96.0", "1.63.0");
        assert!(!Compiler::parse(&old).unwrap().is_recent_enough());
        assert!(Compiler::parse(DEBIAN).unwrap().is_recent_enough());
    }

    #[test]
    fn anything_else_is_no_compiler() {
        assert_eq!(Compiler::parse("command not found"), None);
    }
}
