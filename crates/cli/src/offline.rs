//! `auskunft build --offline`: a desk that works without a network, for visitors who have used it.
//!
//! Two files come along. `auskunft-offline.js` is the one line more that a webmaster adds to the
//! pages; it registers itself as a service worker, keeps the files of one build and answers for
//! them. `auskunft.html` is a page with nothing but the desk, the only page it keeps: what the town
//! has on its site is not ours to store.
//!
//! | address                                 | with a network    | without              |
//! |-----------------------------------------|-------------------|----------------------|
//! | `auskunft.js`, `auskunft.html`          | from the server   | as this build has it |
//! | `auskunft-HASH.*`, `faq.pack?v=HASH`    | from the store    | from the store       |
//! | all else                                | not touched       | not touched          |
//!
//! A loader names the other files by their content, and a worker keeps its files only if each has the
//! content it was built with. So no loader meets parts of another build: it finds its own in a
//! store, or asks the server as it does without a worker.
//!
//! Browsers keep a worker whose file has vanished. So this one looks for its file, and a build
//! without the option puts another in its place (`leave.js`) that removes what was stored.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::Path;

use auskunft_compile::LoaderTexts;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

/// What pages load and what browsers keep as the service worker. Its name is ours: a site may
/// have a `sw.js` of its own.
pub const SCRIPT: &str = "auskunft-offline.js";

/// The page with nothing but the desk.
const PAGE: &str = "auskunft.html";

/// What the page says by itself.
#[derive(Clone, Copy, Debug)]
pub struct Page<'a> {
    /// Tag of its language.
    pub lang: &'a str,
    /// Texts in that language.
    pub text: &'a LoaderTexts,
}

/// Writes page and script beside the files of a build; returns their names.
///
/// `files` are the names of what a visitor needs, in `folder`, each with the query under which
/// pages ask for it.
pub fn keep(folder: &Path, files: &[String], page: Page) -> io::Result<Vec<String>> {
    fs::write(folder.join(PAGE), html(page)?)?;
    let addresses = files.iter().map(String::as_str).chain([PAGE]);
    let kept: BTreeMap<&str, String> = addresses
        .map(|address| Ok((address, integrity(&fs::read(folder.join(file(address)))?))))
        .collect::<io::Result<_>>()?;
    fs::write(folder.join(SCRIPT), script(&kept)?)?;
    Ok(vec![PAGE.to_owned(), SCRIPT.to_owned()])
}

/// Replaces the script of an earlier build by one that removes what that has stored; says whether
/// there was one.
pub fn leave(folder: &Path) -> io::Result<bool> {
    let script = folder.join(SCRIPT);
    let was_there = script.exists();
    if was_there {
        fs::write(script, include_str!("offline/leave.js"))?;
    }
    Ok(was_there)
}

fn html(Page { lang, text }: Page) -> io::Result<String> {
    let text = serde_json::to_value(text)?;
    let title = text["title"].as_str().unwrap_or_default();
    let page = include_str!("offline/page.html");
    Ok(page.replace("__LANG__", &escape(lang)).replace("__TITLE__", &escape(title)))
}

fn script(kept: &BTreeMap<&str, String>) -> io::Result<String> {
    let files = serde_json::to_string_pretty(kept)?.replace('\n', "\n  ");
    let build = serde_json::to_string(&integrity(files.as_bytes()))?;
    let script = include_str!("offline/keep.js");
    Ok(script.replace("__AUSKUNFT_BUILD__", &build).replace("__AUSKUNFT_FILES__", &files))
}

/// The file that a server sends for an address.
fn file(address: &str) -> &str {
    address.split_once('?').map_or(address, |(file, _)| file)
}

/// As browsers check it: Subresource Integrity, <https://www.w3.org/TR/SRI/>.
fn integrity(content: &[u8]) -> String {
    format!("sha256-{}", STANDARD.encode(Sha256::digest(content)))
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;
    use auskunft_compile::LanguageTable;
    use auskunft_text::Language;

    const FILES: [(&str, &str); 3] = [
        ("auskunft.js", "loader"),
        ("auskunft-0a1b2c3d.wasm", "program"),
        ("faq.pack?v=4e5f6071", "texts"),
    ];

    fn names() -> Vec<String> {
        FILES.map(|(address, _)| address.to_owned()).to_vec()
    }

    fn built() -> tempfile::TempDir {
        let folder = tempfile::tempdir().expect("a folder");
        for (address, content) in FILES {
            fs::write(folder.path().join(file(address)), content).expect("written");
        }
        folder
    }

    fn keeps(folder: &tempfile::TempDir) -> io::Result<Vec<String>> {
        let text = LanguageTable::of(Language::English).loader;
        keep(folder.path(), &names(), Page { lang: "en", text: &text })
    }

    fn script_in(folder: &tempfile::TempDir) -> String {
        fs::read_to_string(folder.path().join(SCRIPT)).expect("a script")
    }

    /// What the script keeps, read as JavaScript would.
    fn kept(script: &str) -> BTreeMap<String, String> {
        let (_, rest) = script.split_once("const files = ").expect("the list");
        let (list, _) = rest.split_once(';').expect("its end");
        serde_json::from_str(list).expect("JSON")
    }

    #[test]
    fn the_script_keeps_exactly_the_files_of_the_build() {
        let folder = built();
        let written = keeps(&folder).expect("written");
        assert_eq!(written, ["auskunft.html", "auskunft-offline.js"]);
        let kept = kept(&script_in(&folder));
        let addresses: Vec<_> = kept.keys().map(String::as_str).collect();
        let expected =
            ["auskunft-0a1b2c3d.wasm", "auskunft.html", "auskunft.js", "faq.pack?v=4e5f6071"];
        assert_eq!(addresses, expected);
        // echo -n loader | openssl dgst -sha256 -binary | base64
        assert_eq!(kept["auskunft.js"], LOADER);
    }

    const LOADER: &str = "sha256-1HcSzOtMeAYDAm5jJSIcG8/5BnnrwHa6pRxx6+eWcXw=";

    #[test]
    fn the_same_files_make_the_same_script_and_others_another() {
        let of = |program: &str| {
            let folder = built();
            fs::write(folder.path().join(FILES[1].0), program).expect("written");
            keeps(&folder).expect("written");
            script_in(&folder)
        };
        assert_eq!(of("program"), of("program"));
        let build =
            |script: &str| script.lines().find(|line| line.contains("build =")).map(str::to_owned);
        assert_ne!(build(&of("program")), build(&of("another")));
        assert!(!of("program").contains("__AUSKUNFT"));
    }

    #[test]
    fn the_page_says_its_language_and_its_title() {
        let folder = built();
        keeps(&folder).expect("written");
        let page = fs::read_to_string(folder.path().join(PAGE)).expect("a page");
        assert!(page.contains("<html lang=\"en\">"), "{page}");
        assert!(page.contains("<title>Information desk</title>"), "{page}");
        assert_eq!(escape("Wind & <Wetter>"), "Wind &amp; &lt;Wetter>");
    }

    #[test]
    fn a_file_that_is_not_there_is_an_error() {
        let folder = built();
        fs::remove_file(folder.path().join("faq.pack")).expect("removed");
        assert!(keeps(&folder).is_err());
    }

    #[test]
    fn without_the_option_only_an_earlier_script_is_replaced() {
        let folder = built();
        assert!(!leave(folder.path()).expect("nothing to do"));
        assert!(!folder.path().join(SCRIPT).exists());
        keeps(&folder).expect("written");
        assert!(leave(folder.path()).expect("replaced"));
        assert!(script_in(&folder).contains("unregister"));
        assert!(!script_in(&folder).contains("respondWith"));
    }
}
