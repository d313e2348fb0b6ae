//! What an editor sees after a slip between a town and its base: one snapshot for each. Every case
//! changes one file of two folders that otherwise fit together.

use auskunft_source::{File, parse};

const PASS: &str = "\
---
questions: [Wie bekomme ich einen Reisepass?]
keywords: [Pass]
office: passbehoerde
checked_on: 2026-11-16
---

# Reisepass beantragen

Den Reisepass beantragen Sie persönlich.

## Hinweise

Für die [Wahl](wahl.md) genügt er.
";

const VOTE: &str = "\
---
questions: [Wann ist die nächste Wahl?]
keywords: [Wahllokal]
office: wahlamt
checked_on: 2026-11-16
---

# Wahl

Die Tage macht die Gemeinde bekannt.
";

const OWN_PASS: &str = "\
---
questions: [Wo gibt es in Ellernbrück Pässe?]
checked_on: 2026-11-17
---

## Kosten

70,00 Euro
";

const TOWN: &str = "\
name = \"Gemeinde Ellernbrück\"
contact = \"rathaus\"
extends = \"base\"
office_of = { passbehoerde = \"rathaus\", wahlamt = \"rathaus\" }
";

const OWN_NAME: &str = "topics/pass/reisepass.md";
const BASE_NAME: &str = "base/topics/pass/reisepass.md";

fn folder() -> Vec<File> {
    vec![
        File::new("offices/rathaus.toml", "name = \"Rathaus\"\nphone = \"05000 12-0\"\n"),
        File::new(OWN_NAME, OWN_PASS),
        File::new("town.toml", TOWN),
        File::new("base/base.toml", "name = \"Leistungen in Niedersachsen\"\n"),
        File::new(BASE_NAME, PASS),
        File::new("base/topics/wahl.md", VOTE),
    ]
}

fn shown(files: &[File]) -> String {
    match parse(files) {
        Ok(reading) => reading.warnings.to_string(),
        Err(diagnostics) => diagnostics.to_string(),
    }
}

fn with(name: &str, text: impl AsRef<[u8]>) -> String {
    let mut files = folder();
    files.retain(|file| file.name != name);
    files.push(File::new(name, text));
    shown(&files)
}

fn without(beginning: &str) -> String {
    let mut files = folder();
    files.retain(|file| !file.name.starts_with(beginning));
    shown(&files)
}

/// The message for a file in which one part is replaced by another.
#[track_caller]
fn after(name: &str, part: &str, replacement: &str) -> String {
    let files = folder();
    let file = files.iter().find(|file| file.name == name).expect("a file of the folders");
    let text = String::from_utf8(file.bytes.clone()).expect("UTF-8");
    assert!(text.contains(part), "{part}");
    with(name, text.replacen(part, replacement, 1))
}

macro_rules! shows {
    ($($name:ident: $shown:expr;)+) => {
        $(
            #[test]
            fn $name() {
                insta::assert_snapshot!(stringify!($name), $shown);
            }
        )+
    };
}

#[test]
fn the_folders_themselves_are_right() {
    let reading = parse(&folder()).unwrap_or_else(|diagnostics| panic!("{diagnostics}"));
    assert!(reading.warnings.is_empty(), "{}", reading.warnings);
}

shows! {
    base_folder_missing: after("town.toml", "\"base\"", "\"../bsae\"");
    base_folder_of_one_machine: after("town.toml", "\"base\"", "\"/srv/base\"");
    base_file_missing: without("base/base.toml");
    base_path_without_quotes: after("town.toml", "\"base\"", "base");
    base_path_is_a_number: after("town.toml", "\"base\"", "7");
    base_extends_another: with(
        "base/base.toml",
        "name = \"Leistungen\"\nextends = \"../bund\"\ncontact = \"rathaus\"\n",
    );
    base_without_name: with("base/base.toml", "language = \"deutsch\"\n");
    base_in_english: with("base/base.toml", "name = \"Services\"\nlanguage = \"en\"\n");
    base_with_offices: with("base/offices/passbehoerde.toml", "name = \"Passbehörde\"\n");
    base_file_in_the_town: with("base.toml", "name = \"Leistungen\"\n");
    roles_without_offices: after("town.toml", "office_of", "# office_of");
    roles_of_nobody: after("town.toml", "{ passbehoerde", "{ pasbehoerde = \"rathaus\", standesamt = 7, passbehoerde");
    role_of_an_unknown_office: after("town.toml", "wahlamt = \"rathaus\"", "wahlamt = \"rathuas\"");
    hidden_but_not_there: with("town.toml", format!("{TOWN}hide = [\"wahlen\", \"markt\"]\n"));
    hidden_but_on_the_kiosk: with(
        "town.toml",
        format!("{TOWN}hide = [\"wahl\"]\n\n[kiosk]\ntiles = [\"reisepass\", \"wahl\"]\n"),
    );
    base_with_a_kiosk: with("base/base.toml", "name = \"Leistungen\"\n\n[kiosk]\nidle = 90\n");
    hidden_but_linked: with("town.toml", format!("{TOWN}hide = [\"wahl\"]\n"));
    hidden_without_a_base: after("town.toml", "extends = \"base\"", "hide = [\"wahl\"]");
    same_question_in_town_and_base: after(OWN_NAME, "Wo gibt es in Ellernbrück Pässe", "Wann ist die nächste Wahl");
    same_question_as_the_base: after(OWN_NAME, "Wo gibt es in Ellernbrück Pässe", "Wie bekomme ich einen Reisepass");
    adaptation_without_effect: with(OWN_NAME, "---\noffice: rathaus\n---\n\n## Hinweise\n\nFür die [Wahl](wahl.md) genügt er.\n");
    removal_without_effect: after(OWN_NAME, "70,00 Euro", "-");
    removal_in_a_whole_topic: after("base/topics/wahl.md", "bekannt.", "bekannt.\n\n## Frist\n\n-");
    adaptation_older_than_the_base: after(OWN_NAME, "2026-11-17", "2026-11-15");
    adaptation_against_the_base: after(OWN_NAME, "checked_on: 2026-11-17", "chekced_on: 2026-11-17\noffice: passbehoerde");
    adaptation_without_front_matter: with(OWN_NAME, "## Kosten\n\n70,00 Euro\n");
    adaptation_ends_before_the_base_begins: shown(&[
        folder().into_iter().filter(|file| !file.name.ends_with("reisepass.md")).collect::<Vec<_>>(),
        vec![
            File::new(OWN_NAME, OWN_PASS.replace("---\n\n", "valid_until: 2027-01-01\n---\n\n")),
            File::new(BASE_NAME, PASS.replace("---\n\n", "valid_from: 2027-07-01\n---\n\n")),
        ],
    ].concat());
}
