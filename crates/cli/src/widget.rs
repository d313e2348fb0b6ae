//! The built widget inside the program, and the folder a webmaster uploads.
//!
//! Glue, WebAssembly and style share a name that contains the hash of their content, so that a
//! server may let browsers keep them for ever. The loader has a fixed name, because pages name it; it
//! carries the other names, the contact details for the case that nothing else can be loaded, and
//! the town's colours.

mod single_file;

use std::fs;
use std::hash::Hasher;
use std::io;
use std::path::Path;

use auskunft_compile::LoaderTexts;
use auskunft_source::{Faq, Office};
use serde::Serialize;
use twox_hash::XxHash64;

/// The built widget.
#[derive(Debug)]
pub struct Widget {
    loader: &'static [u8],
    /// For ordinary pages.
    page: Parts,
    /// With what only a kiosk needs.
    kiosk: Parts,
}

/// What the loader loads.
#[derive(Debug)]
struct Parts {
    glue: &'static [u8],
    wasm: &'static [u8],
    style: &'static [u8],
}

/// The names of written files.
#[derive(Debug)]
pub struct Written {
    /// What every page with a desk loads.
    pub page: Vec<String>,
    /// What a page with a kiosk loads besides the loader.
    pub kiosk: Vec<String>,
}

/// The widget that this program was built with; `None` if it was built by plain `cargo build`.
const EMBEDDED: Option<Widget> = include!(concat!(env!("OUT_DIR"), "/widget.rs"));

const LOADER: &str = "auskunft.js";

/// What the loader appends to the name of the parts where there is a kiosk.
const KIOSK: &str = "-kiosk";

/// Where the loader expects its configuration.
const PLACEHOLDER: &str = "__AUSKUNFT_CONFIG__";

impl Widget {
    /// The widget that this program carries.
    pub fn embedded() -> Option<&'static Self> {
        const { &EMBEDDED }.as_ref()
    }

    /// Writes loader, glue, wasm and style for a FAQ beside its pack.
    pub fn write(
        &self,
        faq: &Faq,
        text: &LoaderTexts,
        pack: &[u8],
        folder: &Path,
    ) -> io::Result<Written> {
        let files = [self.page.files(), self.kiosk.files()].concat();
        let contents: Vec<&[u8]> = files.into_iter().map(|(_, content)| content).collect();
        let parts = format!("auskunft-{}", hash(&contents));
        let config = config(faq, text, Some(&parts), &pack_address(pack))?;
        fs::write(folder.join(LOADER), self.loader(&config))?;
        let mut page = self.page.write(folder, &parts)?;
        page.insert(0, LOADER.to_owned());
        let kiosk = self.kiosk.write(folder, &format!("{parts}{KIOSK}"))?;
        Ok(Written { page, kiosk })
    }

    /// The loader with a configuration, which is an expression in JavaScript.
    fn loader(&self, config: &str) -> String {
        String::from_utf8_lossy(self.loader).replace(PLACEHOLDER, config)
    }
}

impl Parts {
    /// Extensions and contents.
    fn files(&self) -> [(&'static str, &'static [u8]); 3] {
        [("js", self.glue), ("wasm", self.wasm), ("css", self.style)]
    }

    fn write(&self, folder: &Path, name: &str) -> io::Result<Vec<String>> {
        let write = |(extension, content)| {
            let name = format!("{name}.{extension}");
            fs::write(folder.join(&name), content).map(|()| name)
        };
        self.files().into_iter().map(write).collect()
    }
}

/// What pages ask for when they want this pack: a new one has a new address.
pub fn pack_address(pack: &[u8]) -> String {
    format!("faq.pack?v={}", hash(&[pack]))
}

/// What the loader has to know before anything else is loaded.
#[derive(Serialize)]
struct Config<'a> {
    /// Name of glue, WebAssembly and style without extension; not known before a single file runs.
    #[serde(skip_serializing_if = "Option::is_none")]
    parts: Option<&'a str>,
    pack: &'a str,
    lang: &'a str,
    text: &'a LoaderTexts,
    #[serde(skip_serializing_if = "Option::is_none")]
    contact: Option<Contact<'a>>,
    colors: Colors<'a>,
}

#[derive(Serialize)]
struct Contact<'a> {
    name: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    phone: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    email: Option<&'a str>,
}

#[derive(Serialize)]
struct Colors<'a> {
    action: &'a str,
    on_action: &'a str,
}

/// As JSON. `<` is escaped so that it stays harmless inside a script element.
fn config(faq: &Faq, text: &LoaderTexts, parts: Option<&str>, pack: &str) -> io::Result<String> {
    let lang = &faq.language;
    let config = Config { parts, pack, lang, text, contact: contact(faq), colors: colors(faq) };
    Ok(serde_json::to_string(&config)?.replace('<', "\\u003c"))
}

fn contact(faq: &Faq) -> Option<Contact<'_>> {
    let Office { name, phone, email, .. } = faq.offices.get(faq.town.as_ref()?.contact)?;
    Some(Contact { name, phone: phone.as_deref(), email: email.as_deref() })
}

/// The town's colours, or those of the page's KERN theme, or our own.
fn colors(faq: &Faq) -> Colors<'_> {
    let colors = faq.town.as_ref().map(|town| &town.colors);
    Colors {
        action: colors
            .and_then(|colors| colors.action.as_deref())
            .unwrap_or("var(--kern-color-action-default,#14507a)"),
        on_action: colors
            .and_then(|colors| colors.on_action.as_deref())
            .unwrap_or("var(--kern-color-action-on-default,#fff)"),
    }
}

/// Eight hexadecimal digits that change with the content.
fn hash(contents: &[&[u8]]) -> String {
    let mut hasher = XxHash64::with_seed(0);
    for content in contents {
        hasher.write(content);
    }
    format!("{:08x}", hasher.finish() >> 32)
}

#[cfg(test)]
mod tests {
    use super::*;
    use auskunft_compile::LanguageTable;
    use auskunft_source::{File, parse};
    use auskunft_text::Language;

    const PAGE: Parts = Parts { glue: b"glue", wasm: b"wasm", style: b"style" };
    pub(super) const WIDGET: Widget = Widget {
        loader: b"(()=>{const config=__AUSKUNFT_CONFIG__})()",
        page: PAGE,
        kiosk: Parts { wasm: b"kiosk", ..PAGE },
    };

    fn faq(json: &str) -> Faq {
        parse(&[File::new("faq.json", json)]).expect("well-formed").faq
    }

    #[test]
    fn the_loader_names_the_files_by_their_content() {
        let folder = tempfile::tempdir().expect("a folder");
        let faq = faq(r#"{"topics": [{"id": "a", "title": "A", "answer": "B."}]}"#);
        let text = LanguageTable::of(Language::German).loader;
        let written = WIDGET.write(&faq, &text, b"pack", folder.path()).expect("written");
        let loader = fs::read_to_string(folder.path().join(LOADER)).expect("a loader");
        assert!(!loader.contains(PLACEHOLDER));
        let parts = written.page[1].strip_suffix(".js").expect("the glue");
        assert!(loader.contains(parts));
        assert!(written.page[1..].iter().all(|name| name.starts_with(parts)));
        let kiosk = format!("{parts}-kiosk.");
        assert!(written.kiosk.iter().all(|name| name.starts_with(&kiosk)));
        let all = [written.page, written.kiosk].concat();
        assert_eq!(all.len(), 7);
        assert!(all.iter().all(|name| folder.path().join(name).is_file()));
    }
}
