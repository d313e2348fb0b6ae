use std::io::{Read, Write};
use std::path::Path;

use auskunft_compile::{LanguageTable, compile};
use auskunft_text::Language;
use flate2::Compression;
use flate2::read::GzDecoder;
use flate2::write::GzEncoder;

use super::*;
use crate::widget::Parts;
use crate::widget::tests::WIDGET;

fn town() -> Faq {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../faq-data");
    auskunft_source::read(&folder).expect("no errors").faq
}

fn made(widget: &Widget, faq: &Faq, pack: &[u8]) -> String {
    let text = LanguageTable::of(Language::German).loader;
    widget.single_file(faq, &text, pack).expect("nothing that can fail")
}

fn between<'a>(text: &'a str, begin: &str, end: &str) -> &'a str {
    let rest = text.split_once(begin).expect("the beginning").1;
    rest.split_once(end).expect("the end").0
}

fn part(page: &str, name: &str) -> String {
    let packed = between(page, &format!("data-part=\"{name}\">"), "</script>");
    let gzip = BASE64_STANDARD.decode(packed).expect("base64");
    let mut text = String::new();
    GzDecoder::new(&*gzip).read_to_string(&mut text).expect("gzip");
    text
}

fn gzipped(bytes: &[u8]) -> usize {
    let mut gzip = GzEncoder::new(Vec::new(), Compression::best());
    gzip.write_all(bytes).expect("memory");
    gzip.finish().expect("memory").len()
}

#[test]
fn every_part_is_inside() {
    let page = made(&WIDGET, &town(), b"pack");
    let parts = ["js", "wasm", "css", "pack"].map(|name| part(&page, name));
    assert_eq!(parts, ["glue", "kiosk", "style", "pack"]);
    let loader = part(&page, "loader");
    assert!(loader.contains("\nexport default(fetch,parts,location={})=>{"), "{loader}");
    assert!(loader.contains(r#"const config={...{"pack":"faq.pack","lang":"de""#), "{loader}");
}

/// The attributes that `start.js` writes on the element.
fn written(faq: &Faq) -> BTreeMap<String, String> {
    let loader = part(&made(&WIDGET, faq, b"pack"), "loader");
    let attributes = between(&loader, "export const attributes=", ";\nexport default");
    serde_json::from_str(attributes).expect("JSON")
}

#[test]
fn the_settings_of_the_kiosk_become_attributes() {
    let mut faq = town();
    let kiosk = Kiosk {
        tiles: vec!["reisepass".to_owned()],
        questions: vec!["</script>'\"&\\`${x}; export".to_owned(), "Wo?".to_owned()],
        print: true,
        ..Kiosk::default()
    };
    faq.town.as_mut().expect("a town").kiosk = Some(kiosk.clone());
    let attributes = written(&faq);
    assert_eq!(attributes["mode"], "kiosk");
    assert_eq!(attributes["tiles"], "reisepass");
    assert_eq!(attributes["questions"], kiosk.questions.join("\n"));
    assert_eq!(attributes["print"], "on");
    assert_eq!(attributes.len(), 4, "defaults are written: {attributes:?}");
}

#[test]
fn a_town_without_a_kiosk_gets_one_with_the_defaults() {
    let mut faq = town();
    faq.town.as_mut().expect("a town").kiosk = None;
    let only_the_mode = BTreeMap::from([("mode".to_owned(), "kiosk".to_owned())]);
    assert_eq!(written(&faq), only_the_mode);
    assert_eq!(written(&Faq { town: None, ..faq }), only_the_mode);
}

#[test]
fn the_policy_allows_what_is_inside_and_nothing_else() {
    let page = made(&WIDGET, &town(), b"pack");
    let policy = between(&page, "Content-Security-Policy\" content=\"", "\"");
    let hash = |text: &str| BASE64_STANDARD.encode(Sha256::digest(text));
    let script = hash(between(&page, "<script>", "</script>"));
    let style = hash(between(&page, "<style>", "</style>"));
    assert_eq!(
        policy.split("; ").collect::<Vec<_>>(),
        [
            "default-src 'none'",
            &format!("script-src 'sha256-{script}' blob: 'wasm-unsafe-eval'"),
            &format!("style-src 'sha256-{style}'"),
            "base-uri 'none'",
            "form-action 'none'",
        ]
    );
    assert_eq!(page.matches("<script>").count(), 1);
    assert!(!page.contains(" style=") && !page.contains(" src="));
}

#[test]
fn the_page_says_whose_it_is_and_whom_to_call() {
    let page = made(&WIDGET, &town(), b"pack");
    assert!(page.contains("<html lang=\"de\">"));
    assert!(page.contains("<title>Gemeinde Ellernbrück · Auskunft</title>"));
    for place in [between(&page, "<noscript>", "</noscript>"), between(&page, "<main>", "</main>")]
    {
        for expected in ["Bürgerbüro", "tel:0500012100\">05000 12-100<", "Rathausplatz 1"] {
            assert!(place.contains(expected), "{expected} in {place}");
        }
    }
}

#[test]
fn names_cannot_become_elements() {
    let mut faq = town();
    let town = faq.town.as_mut().expect("a town");
    town.name = "A & B </title><script>".to_owned();
    faq.offices[town.contact].email = Some("\"onclick=x".to_owned());
    let page = made(&WIDGET, &faq, b"pack");
    assert!(page.contains("<title>A &amp; B &lt;/title>&lt;script> · Auskunft</title>"));
    assert!(page.contains("mailto:&quot;onclick=x\""));
    assert_eq!(page.matches("<script>").count(), 1);
}

#[test]
fn a_faq_without_a_town_gets_a_page_too() {
    let page = made(&WIDGET, &Faq { town: None, ..town() }, b"pack");
    assert!(page.contains("<title>Auskunft</title>") && !page.contains("<address>"));
}

/// The pack stands in for the program, which plain tests are built without.
#[test]
fn it_is_little_larger_than_its_parts_and_always_the_same() {
    let faq = town();
    let pack = compile(&faq).expect("a known language");
    let Widget { loader, page, kiosk } = WIDGET;
    let kiosk = Parts { wasm: pack.clone().leak(), ..kiosk };
    let widget = Widget { loader, page, kiosk };
    let page = made(&widget, &faq, &pack);
    let config = part(&page, "loader");
    let parts = 2 * gzipped(&pack) + gzipped(config.as_bytes());
    assert!(page.len() * 100 <= parts * 135, "{} bytes from {parts}", page.len());
    assert_eq!(page, made(&widget, &faq, &pack));
}

#[test]
fn what_runs_holds_no_comments() {
    assert_eq!(dense("/* a */\n\n  // b\n  go('//c');\n"), "go('//c');");
}
