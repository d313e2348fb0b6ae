//! The built widget inside the program, and the folder a webmaster uploads.
//!
//! All files but the loader have names that contain the hash of their content, so that a server
//! may let browsers keep them for ever. The loader has a fixed name, because pages name it; it
//! carries the other names, the contact details for the case that nothing else can be loaded, and
//! the town's colours.

use std::fs;
use std::hash::Hasher;
use std::io;
use std::path::Path;

use auskunft_compile::LoaderTexts;
use auskunft_source::{Faq, Office};
use serde::Serialize;
use twox_hash::XxHash64;

/// The built parts of the widget.
#[derive(Debug)]
pub struct Widget {
    loader: &'static [u8],
    glue: &'static [u8],
    wasm: &'static [u8],
    style: &'static [u8],
}

/// The widget that this program was built with; `None` if it was built by plain `cargo build`.
const EMBEDDED: Option<Widget> = include!(concat!(env!("OUT_DIR"), "/widget.rs"));

/// Where the loader expects its configuration.
const PLACEHOLDER: &str = "__AUSKUNFT_CONFIG__";

impl Widget {
    /// The widget that this program carries.
    pub fn embedded() -> Option<&'static Self> {
        const { &EMBEDDED }.as_ref()
    }

    /// Writes loader, glue, wasm and style for a FAQ beside its pack; returns the names.
    pub fn write(
        &self,
        faq: &Faq,
        text: &LoaderTexts,
        pack: &[u8],
        folder: &Path,
    ) -> io::Result<Vec<String>> {
        let glue = hashed_name(self.glue, "js");
        let wasm = hashed_name(self.wasm, "wasm");
        let style = hashed_name(self.style, "css");
        let config = Config {
            glue: &glue,
            wasm: &wasm,
            style: &style,
            pack: &format!("faq.pack?v={}", hash(pack)),
            lang: &faq.language,
            text,
            contact: contact(faq),
            colors: colors(faq),
        };
        // `<` is escaped so that the configuration stays harmless inside a script element.
        let config = serde_json::to_string(&config)?.replace('<', "\\u003c");
        let loader = String::from_utf8_lossy(self.loader).replace(PLACEHOLDER, &config);
        fs::write(folder.join("auskunft.js"), loader)?;
        for (name, bytes) in [(&glue, self.glue), (&wasm, self.wasm), (&style, self.style)] {
            fs::write(folder.join(name), bytes)?;
        }
        Ok(vec!["auskunft.js".to_owned(), glue, wasm, style])
    }
}

/// What the loader has to know before anything else is loaded.
#[derive(Serialize)]
struct Config<'a> {
    glue: &'a str,
    wasm: &'a str,
    style: &'a str,
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
    #[serde(skip_serializing_if = "<[String]>::is_empty")]
    address: &'a [String],
    #[serde(skip_serializing_if = "<[String]>::is_empty")]
    hours: &'a [String],
}

#[derive(Serialize, Default)]
struct Colors<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    action: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    on_action: Option<&'a str>,
}

fn contact(faq: &Faq) -> Option<Contact<'_>> {
    let Office { name, phone, email, address, hours, .. } =
        faq.offices.get(faq.town.as_ref()?.contact)?;
    Some(Contact { name, phone: phone.as_deref(), email: email.as_deref(), address, hours })
}

fn colors(faq: &Faq) -> Colors<'_> {
    let colors = faq.town.as_ref().map(|town| &town.colors);
    colors.map_or_else(Colors::default, |colors| Colors {
        action: colors.action.as_deref(),
        on_action: colors.on_action.as_deref(),
    })
}

fn hashed_name(bytes: &[u8], extension: &str) -> String {
    format!("auskunft-{}.{extension}", hash(bytes))
}

/// Eight hexadecimal digits that change with the content.
fn hash(bytes: &[u8]) -> String {
    let mut hasher = XxHash64::with_seed(0);
    hasher.write(bytes);
    format!("{:08x}", hasher.finish() >> 32)
}

#[cfg(test)]
mod tests {
    use super::*;
    use auskunft_compile::LanguageTable;
    use auskunft_source::{File, parse};
    use auskunft_text::Language;

    const WIDGET: Widget = Widget {
        loader: b"(()=>{const config=__AUSKUNFT_CONFIG__})()",
        glue: b"glue",
        wasm: b"wasm",
        style: b"style",
    };

    fn faq(json: &str) -> Faq {
        parse(&[File::new("faq.json", json)]).expect("well-formed").faq
    }

    #[test]
    fn the_loader_names_the_files_by_their_content() {
        let folder = tempfile::tempdir().expect("a folder");
        let faq = faq(r#"{"topics": [{"id": "a", "title": "A", "answer": "B."}]}"#);
        let text = LanguageTable::of(Language::German).loader;
        let names = WIDGET.write(&faq, &text, b"pack", folder.path()).expect("written");
        let loader = fs::read_to_string(folder.path().join("auskunft.js")).expect("a loader");
        assert!(!loader.contains(PLACEHOLDER));
        assert!(names[1..].iter().all(|name| loader.contains(name.as_str())));
        assert!(names.iter().all(|name| folder.path().join(name).is_file()));
    }
}
