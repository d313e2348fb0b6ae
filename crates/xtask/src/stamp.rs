//! Tells whether the inputs of a step have changed since its outputs were made.
//!
//! A stamp is one hexadecimal number in a file: the hash of everything the step reads, file names
//! and tool versions included. cargo keeps its own books; stamps are for the steps after it.

use std::fs;
use std::hash::Hasher;
use std::io::ErrorKind;
use std::path::Path;

use twox_hash::XxHash64;

use crate::error::Error;

/// Collects the inputs of a step.
pub(crate) struct Stamp(XxHash64);

impl Stamp {
    pub(crate) fn new() -> Self {
        Self(XxHash64::with_seed(0))
    }

    /// Adds one input; a length goes before it, so that two inputs never run together.
    pub(crate) fn add(&mut self, bytes: &[u8]) {
        self.0.write_u64(bytes.len() as u64);
        self.0.write(bytes);
    }

    /// Adds a file or every file of a folder by name and content, except `node_modules`.
    pub(crate) fn add_path(&mut self, path: &Path) -> Result<(), Error> {
        if path.ends_with("node_modules") {
            return Ok(());
        }
        self.add(path.as_os_str().as_encoded_bytes());
        if !path.is_dir() {
            self.add(&fs::read(path).map_err(Error::file("read", path))?);
            return Ok(());
        }
        let entries = fs::read_dir(path).map_err(Error::file("read", path))?;
        let mut entries: Vec<_> = entries.flatten().map(|entry| entry.path()).collect();
        entries.sort();
        entries.iter().try_for_each(|entry| self.add_path(entry))
    }

    pub(crate) fn finish(self) -> String {
        format!("{:016x}", self.0.finish())
    }
}

/// Whether the file holds this stamp.
pub(crate) fn is_current(file: &Path, stamp: &str) -> bool {
    fs::read_to_string(file).is_ok_and(|kept| kept == stamp)
}

/// Writes a file unless it already has this content, so that its time tells when it changed.
pub(crate) fn write_if_changed(file: &Path, content: &[u8]) -> Result<(), Error> {
    match fs::read(file) {
        Ok(kept) if kept == content => return Ok(()),
        Err(cause) if cause.kind() != ErrorKind::NotFound => {
            return Err(Error::file("read", file)(cause));
        }
        _ => {}
    }
    fs::write(file, content).map_err(Error::file("write", file))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn stamp_of(inputs: &[&[u8]]) -> String {
        let mut stamp = Stamp::new();
        for input in inputs {
            stamp.add(input);
        }
        stamp.finish()
    }

    #[test]
    fn the_same_inputs_have_the_same_stamp() {
        assert_eq!(stamp_of(&[b"a", b"b"]), stamp_of(&[b"a", b"b"]));
    }

    #[test]
    fn inputs_do_not_run_together() {
        assert_ne!(stamp_of(&[b"ab", b"c"]), stamp_of(&[b"a", b"bc"]));
    }
}
