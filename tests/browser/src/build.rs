//! A small town's own build, renewed while visitors are there.
//!
//! It has one topic whose answer tells builds apart, and lies in a folder of its own, which a
//! [`Site`](crate::Site) serves as it is at the moment.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::place;

/// What `auskunft build` writes.
pub struct Build {
    /// What holds the folder.
    root: PathBuf,
    folder: PathBuf,
}

impl Build {
    /// Makes a build under a name that no other scenario uses.
    pub fn new(name: &str, answer: &str) -> Self {
        let root = place::of_the_repository("target/browser-builds").join(name);
        if root.exists() {
            fs::remove_dir_all(&root).expect("a folder of an earlier run");
        }
        fs::create_dir_all(&root).expect("a folder within target/");
        let build = Self { folder: root.join("auskunft"), root };
        build.renews(answer, &["--offline"]);
        build
    }

    /// Where the files are.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// Where the files are in a folder `auskunft`.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// Builds again, with another answer.
    ///
    /// # Panics
    /// If the program fails.
    pub fn renews(&self, answer: &str, options: &[&str]) {
        let faq = serde_json::json!({ "topics": [
            { "id": "okarina", "title": "Okarina ausleihen", "answer": answer },
            { "id": "hund", "title": "Hund anmelden", "answer": "Im Rathaus." },
        ] });
        let source = self.root.join("faq.json");
        fs::write(&source, faq.to_string()).expect("a file within target/");
        let program = place::program();
        let output = Command::new(&program)
            .arg("build")
            .arg(&source)
            .arg("--out")
            .arg(&self.folder)
            .args(options)
            .output()
            .unwrap_or_else(|e| panic!("{}: {e}; run `cargo xtask build`", program.display()));
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    }

    /// The content of a file at the moment.
    pub fn reads(&self, name: &str) -> Vec<u8> {
        fs::read(self.folder.join(name)).unwrap_or_else(|cause| panic!("{name}: {cause}"))
    }

    /// Uploads one file alone.
    pub fn uploads(&self, name: &str, content: &[u8]) {
        fs::write(self.folder.join(name), content).expect("a file within target/");
    }
}
