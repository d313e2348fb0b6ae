//! The desk as one HTML file that runs by double click: for a terminal in the foyer, for a stick,
//! for a place without a network.
//!
//! A page from `file://` may request nothing, import no file and start no worker. So all parts are
//! inside, gzipped and written as base64, in script elements of a type that no browser runs:
//!
//! ```html
//! <meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'sha256-…' …">
//! <main>loading, or why not and whom to call</main>
//! <script>start.js</script>
//! <script type="text/plain" data-part="wasm">H4sIAAAA…</script>
//! <noscript>whom to call</noscript>
//! ```
//!
//! `start.js` unpacks them and runs the loader that every page runs, made into a function:
//! `fetch` is a parameter of it, and so is the address of the glue, which is imported from `blob:`. Beside
//! the function stand the attributes of the element, so that no setting of a town has to be HTML.
//!
//! | what is damaged      | who notices             | what shows                                    |
//! |----------------------|-------------------------|-----------------------------------------------|
//! | a part, or the end   | length and CRC of gzip  | that the data are damaged, and whom to call   |
//! | `start.js`           | the policy's hash       | the same without the cause, after two seconds |
//! | the style            | the policy's hash       | the same, at once                             |
//!
//! So the contact is in the page's text and shows by default; a script has to run to hide it.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::io;
use std::num::NonZeroU64;

use auskunft_compile::LoaderTexts;
use auskunft_source::{Faq, Kiosk, Office};
use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use serde::Deserialize;
use sha2::{Digest, Sha256};
use zopfli::{Format, Options, compress};

use super::{Widget, config};

/// More rounds make the file smaller by less than a thousandth and take longer than the compiler.
const ROUNDS: NonZeroU64 = NonZeroU64::new(3).unwrap();

impl Widget {
    /// A page with everything inside; the same bytes for the same input.
    pub fn single_file(&self, faq: &Faq, text: &LoaderTexts, pack: &[u8]) -> io::Result<String> {
        let loader = self.loader_as_module(faq, text)?;
        let parts = [
            ("loader", loader.as_bytes()),
            ("js", self.kiosk.glue),
            ("wasm", self.kiosk.wasm),
            ("css", self.kiosk.style),
            ("pack", pack),
        ];
        let mut elements = String::new();
        for (name, bytes) in parts {
            let packed = packed(bytes)?;
            let opening = format!(r#"<script type="text/plain" data-part="{name}">"#);
            _ = writeln!(elements, "{opening}{packed}</script>");
        }
        page(faq, text, &elements)
    }

    /// The loader as a function of what it does not get from the browser here. Its `location` is
    /// empty: otherwise it would take `file://` for the cause of every failure.
    fn loader_as_module(&self, faq: &Faq, text: &LoaderTexts) -> io::Result<String> {
        let config = format!("{{...{},parts}}", config(faq, text, None, "faq.pack")?);
        let loader = self.loader(&config);
        let attributes = serde_json::to_string(&attributes(faq))?;
        Ok(format!(
            "export const attributes={attributes};\n\
             export default(fetch,parts,location={{}})=>{{\n{loader}\n}}"
        ))
    }
}

/// What `start.js` writes on the element: that it is a kiosk, and what the town has set for it.
fn attributes(faq: &Faq) -> BTreeMap<&'static str, String> {
    let kiosk = faq.town.as_ref().and_then(|town| town.kiosk.as_ref());
    let settings = kiosk.map(Kiosk::attributes).unwrap_or_default();
    settings.into_iter().chain([("mode", "kiosk".to_owned())]).collect()
}

/// What the page says by itself: some of the texts that the loader gets, in the same form.
#[derive(Deserialize)]
struct Texts {
    title: String,
    loading: String,
    failed: String,
    contact: String,
    causes: Causes,
}

#[derive(Deserialize)]
struct Causes {
    pack: String,
}

fn page(faq: &Faq, text: &LoaderTexts, parts: &str) -> io::Result<String> {
    let text: Texts = serde_json::from_value(serde_json::to_value(text)?)?;
    let style = dense(include_str!("single_file/page.css"));
    let start = dense(include_str!("single_file/start.js"));
    let title = match &faq.town {
        Some(town) => format!("{} · {}", town.name, text.title),
        None => text.title.clone(),
    };
    Ok(format!(
        include_str!("single_file/page.html"),
        lang = escaped(&faq.language),
        style = style,
        start = start,
        parts = parts,
        policy = policy(&start, &style),
        title = escaped(&title),
        loading = escaped(&text.loading),
        failed = escaped(&text.failed),
        damaged = escaped(&text.causes.pack),
        contact = contact(faq, &text.contact),
    ))
}

/// Nothing but what is in the file, and no request at all. `blob:` is for what `start.js` unpacks.
fn policy(script: &str, style: &str) -> String {
    let hash = |text: &str| BASE64_STANDARD.encode(Sha256::digest(text));
    format!(
        "default-src 'none'; script-src 'sha256-{}' blob: 'wasm-unsafe-eval'; \
         style-src 'sha256-{}'; base-uri 'none'; form-action 'none'",
        hash(script),
        hash(style)
    )
}

/// Whom to call or to visit; empty if the FAQ names no office of last resort.
fn contact(faq: &Faq, heading: &str) -> String {
    let office = faq.town.as_ref().and_then(|town| faq.offices.get(town.contact));
    let Some(Office { name, address, room, phone, email, .. }) = office else {
        return String::new();
    };
    let mut lines = vec![format!("<strong>{}</strong>", escaped(name))];
    lines.extend(phone.iter().map(|phone| {
        let number: String = phone.chars().filter(|c| *c == '+' || c.is_ascii_digit()).collect();
        format!(r#"<a href="tel:{number}">{}</a>"#, escaped(phone))
    }));
    lines.extend(email.iter().map(|email| {
        let email = escaped(email);
        format!(r#"<a href="mailto:{email}">{email}</a>"#)
    }));
    lines.extend(address.iter().chain(room).map(|line| escaped(line)));
    format!("<p>{}</p>\n<address>{}</address>\n", escaped(heading), lines.join("<br>"))
}

fn packed(bytes: &[u8]) -> io::Result<String> {
    let mut gzip = Vec::new();
    let options = Options { iteration_count: ROUNDS, ..Options::default() };
    compress(options, Format::Gzip, bytes, &mut gzip)?;
    Ok(BASE64_STANDARD.encode(gzip))
}

/// A script or style sheet without indentation and without the comments that have their own lines.
fn dense(text: &str) -> String {
    let lines = text.lines().map(str::trim);
    let is_code =
        |line: &&str| !(line.is_empty() || line.starts_with("//") || line.starts_with("/*"));
    lines.filter(is_code).collect::<Vec<_>>().join("\n")
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests;
