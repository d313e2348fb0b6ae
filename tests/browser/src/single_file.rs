//! The desk in one file, as `auskunft build --single-file` writes it, whole or damaged.
//!
//! Files lie in a folder whose name has a blank and an umlaut, as folders on a town's computer do.

use std::fs;
use std::path::PathBuf;
use std::process::Command;
use std::sync::LazyLock;

use crate::place;

/// The page of the demo town; making it takes a second.
static PAGE: LazyLock<String> = LazyLock::new(|| {
    let file = folder().join("Auskunft fürs Foyer.html");
    let program = place::program();
    let built = Command::new(&program)
        .arg("build")
        .arg(place::of_the_repository("faq-data"))
        .arg("--single-file")
        .arg(&file)
        .output()
        .unwrap_or_else(|cause| panic!("{}: {cause}; run `cargo xtask build`", program.display()));
    assert!(built.status.success(), "{}", String::from_utf8_lossy(&built.stderr));
    fs::read_to_string(&file).expect("the program has written it")
});

/// The text of the file.
pub fn page() -> &'static str {
    &PAGE
}

/// Writes a version of it under a name that no other scenario uses.
pub fn saved_as(name: &str, page: &str) -> PathBuf {
    let file = folder().join(format!("{name}.html"));
    fs::write(&file, page).unwrap_or_else(|cause| panic!("{}: {cause}", file.display()));
    file
}

/// The file with another letter in the middle of what `begin` opens and the next tag ends.
pub fn with_a_wrong_letter_in(begin: &str) -> String {
    let (before, rest) = page().split_once(begin).expect("this is in the file");
    let (inside, after) = rest.split_once("</script>").expect("the element ends");
    let middle = inside.len() / 2;
    let wrong = if &inside[middle..=middle] == "A" { "B" } else { "A" };
    let spoilt = [&inside[..middle], wrong, &inside[middle + 1..]].concat();
    [before, begin, &spoilt, "</script>", after].concat()
}

fn folder() -> PathBuf {
    let folder = place::of_the_repository("target/single-file/Auskünfte zum Mitnehmen");
    fs::create_dir_all(&folder).expect("a folder within target/");
    folder
}
