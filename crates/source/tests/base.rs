//! A town that extends a base: what the topics become, and what its editor sees after a slip.

use auskunft_pack::block::plain_blocks;
use auskunft_pack::facet::Facet;
use auskunft_source::{Amount, Change, Faq, File, Inheritance, Topic, TrustLevel, parse};

const BASE: &str = "name = \"Leistungen in Niedersachsen\"\n";

const PASS: &str = "\
---
questions: [Wie bekomme ich einen Reisepass?]
keywords: [Pass]
office: passbehoerde
checked_on: 2026-11-01
source: Passgesetz
source_url: https://law.example/pass
valid_until: 2027-12-31
---

# Reisepass beantragen

Den Reisepass beantragen Sie persönlich.

## Kosten

70,00 Euro

## Frist

keine

## Im Ausland

Dort hilft die Botschaft. Siehe [Wahlen](wahl.md).
";

const VOTE: &str = "\
---
questions: [Wann ist die nächste Wahl?]
keywords: [Wahllokal]
office: wahlamt
checked_on: 2026-11-01
---

# Wahlen

Die Tage macht die Gemeinde bekannt.
";

const TOWN: &str = "\
name = \"Gemeinde Ellernbrück\"
contact = \"rathaus\"
start = [\"reisepass\", \"markt\"]
extends = \"base\"
office_of = { passbehoerde = \"rathaus\" }
";

const MARKET: &str = "\
---
questions: [Wann ist Wochenmarkt?]
keywords: [Markt]
office: rathaus
checked_on: 2026-11-16
---

# Wochenmarkt

Donnerstags. Dort gibt es keinen [Reisepass](reisepass.md).
";

const OWN_PASS: &str = "topics/pass/reisepass.md";

fn folder() -> Vec<File> {
    vec![
        File::new("offices/rathaus.toml", "name = \"Rathaus\"\nphone = \"05000 12-0\"\n"),
        File::new("offices/wahlamt.toml", "name = \"Wahlamt\"\nphone = \"05000 12-1\"\n"),
        File::new("topics/freizeit/markt.md", MARKET),
        File::new("town.toml", TOWN),
        File::new("base/base.toml", BASE),
        File::new("base/topics/ausweise/reisepass.md", PASS),
        File::new("base/topics/wahlen/wahl.md", VOTE),
    ]
}

fn with(changes: &[(&str, &str)]) -> Vec<File> {
    let mut files = folder();
    for (name, text) in changes {
        files.retain(|file| file.name != *name);
        files.push(File::new(*name, text));
    }
    files
}

#[track_caller]
fn read(files: &[File]) -> (Faq, Inheritance) {
    let reading = parse(files).unwrap_or_else(|diagnostics| panic!("{diagnostics}"));
    assert!(reading.warnings.is_empty(), "{}", reading.warnings);
    (reading.faq, reading.inheritance.expect("a base"))
}

/// The topic of the base with what a town writes about it, and what that changes.
#[track_caller]
fn adapted(own: &str) -> (Topic, Vec<Change>) {
    let (mut faq, mut inheritance) = read(&with(&[(OWN_PASS, own)]));
    (faq.topics.remove(0), inheritance.adapted.remove(0).changes)
}

fn ids(faq: &Faq) -> Vec<&str> {
    faq.topics.iter().map(|topic| topic.id.as_str()).collect()
}

fn headings(topic: &Topic) -> Vec<&str> {
    topic.sections.iter().map(|section| section.heading.as_str()).collect()
}

#[test]
fn topics_of_both_folders_are_sorted_by_path() {
    let (faq, inheritance) = read(&folder());
    assert_eq!(ids(&faq), ["reisepass", "markt", "wahl"]);
    assert_eq!(faq.topics[0].office, Some(0));
    assert_eq!(faq.topics[2].office, Some(1));
    assert_eq!(faq.town.expect("town.toml").start, [0, 1]);
    assert_eq!((inheritance.taken_over, inheritance.adapted.len()), (2, 0));
    assert_eq!(inheritance.base, "Leistungen in Niedersachsen");
}

#[test]
fn a_topic_that_moves_to_the_base_changes_nothing() {
    let roles = TOWN.replace("passbehoerde = \"rathaus\"", "");
    let shared =
        with(&[("town.toml", &roles), ("base/topics/ausweise/reisepass.md", &pass_of("rathaus"))]);
    let mut whole: Vec<File> =
        shared.iter().filter(|file| !file.name.ends_with("base.toml")).cloned().collect();
    for file in &mut whole {
        file.name = file.name.replace("base/", "");
        if file.name == "town.toml" {
            *file = File::new("town.toml", TOWN.split("extends").next().unwrap_or_default());
        }
    }
    let reading = parse(&whole).unwrap_or_else(|diagnostics| panic!("{diagnostics}"));
    assert_eq!(reading.inheritance, None);
    assert_eq!(reading.faq, read(&shared).0);
}

fn pass_of(office: &str) -> String {
    PASS.replace("passbehoerde", office)
}

#[test]
fn the_order_of_files_does_not_matter() {
    let mut files = with(&[(OWN_PASS, "---\nkeywords: [ePass]\n---\n")]);
    let sorted = read(&files);
    files.reverse();
    assert_eq!(read(&files), sorted);
}

#[test]
fn a_base_may_lie_beside_the_town() {
    let mut files = with(&[("town.toml", &TOWN.replace("\"base\"", "\"./../land//base/\""))]);
    for file in &mut files {
        file.name = file.name.replace("base/", "../land/base/");
    }
    assert_eq!(read(&files), read(&folder()));
}

#[test]
fn lists_grow_and_values_are_replaced() {
    let (topic, changes) = adapted(
        "---\nquestions: [Wo gibt es Pässe?]\nkeywords: [Pass, ePass]\noffice: wahlamt\n\
         checked_on: 2026-11-16\nsource: Satzung\nresponsible: Team Pass\nvalid_until: 2026-12-31\n---\n",
    );
    assert_eq!(topic.questions, ["Wie bekomme ich einen Reisepass?", "Wo gibt es Pässe?"]);
    assert_eq!(topic.keywords, ["Pass", "ePass"]);
    assert_eq!(topic.office, Some(1));
    assert_eq!(topic.checked_on.map(|day| day.to_string()).as_deref(), Some("2026-11-16"));
    assert_eq!(topic.valid_until.map(|day| day.to_string()).as_deref(), Some("2026-12-31"));
    let source = topic.source.expect("a source");
    assert_eq!((source.label.as_str(), source.url), ("Satzung", None));
    assert_eq!(topic.responsible.as_deref(), Some("Team Pass"));
    let expected = [
        Change::Source,
        Change::Questions(1),
        Change::Keywords(1),
        Change::CheckedOn,
        Change::Validity,
        Change::Responsible,
        Change::Office,
    ];
    assert_eq!(changes, expected);
}

#[test]
fn an_address_alone_is_that_of_the_same_source() {
    let (topic, changes) = adapted("---\nsource_url: https://town.example/pass\n---\n");
    let source = topic.source.expect("a source");
    assert_eq!(source.label, "Passgesetz");
    assert_eq!(source.url.as_deref(), Some("https://town.example/pass"));
    assert_eq!(changes, [Change::Source]);
}

#[test]
fn a_text_replaces_the_answer_and_a_title_the_title() {
    let (topic, changes) = adapted("---\n---\nIm Rathaus.\n");
    assert_eq!(topic.title, "Reisepass beantragen");
    assert_eq!(plain_blocks(&topic.answer).trim(), "Im Rathaus.");
    assert_eq!((headings(&topic).len(), changes), (3, vec![Change::Answer]));
    let (topic, changes) = adapted("---\n---\n# Pass\n");
    assert_eq!(topic.title, "Pass");
    assert!(plain_blocks(&topic.answer).contains("persönlich"));
    assert_eq!(changes, [Change::Title]);
}

#[test]
fn sections_are_replaced_added_and_removed() {
    let (topic, changes) = adapted(
        "---\n---\n## Gebühren\n\n71,00 Euro\n\n## im ausland\n\nNirgends.\n\n## Frist\n\n-\n\n## Foto\n\nim Haus\n",
    );
    assert_eq!(headings(&topic), ["Gebühren", "im ausland", "Foto"]);
    assert_eq!(plain_blocks(&topic.sections[0].blocks).trim(), "71,00 Euro");
    let expected = [
        Change::SectionReplaced("Gebühren".to_owned()),
        Change::SectionReplaced("im ausland".to_owned()),
        Change::SectionRemoved("Frist".to_owned()),
        Change::SectionAdded("Foto".to_owned()),
    ];
    assert_eq!(changes, expected);
}

#[test]
fn a_hidden_topic_is_gone_and_may_be_written_anew() {
    let town = format!("{TOWN}hide = [\"wahl\"]\n");
    let pass = PASS.replace(" Siehe [Wahlen](wahl.md).", "");
    let hidden = [("town.toml", town.as_str()), ("base/topics/ausweise/reisepass.md", &pass)];
    let (faq, inheritance) = read(&with(&hidden));
    assert_eq!(ids(&faq), ["reisepass", "markt"]);
    assert_eq!((inheritance.taken_over, inheritance.hidden), (1, vec!["wahl".to_owned()]));
    let own = ("topics/wahlen/wahl.md", MARKET.replace("Wochenmarkt", "Wahl"));
    let (faq, _) = read(&with(&[("town.toml", &town), (own.0, &own.1)]));
    assert_eq!(ids(&faq), ["reisepass", "markt", "wahl"]);
    assert_eq!(faq.topics[2].title, "Wahl");
}

#[test]
fn a_link_to_a_hidden_topic_does_no_harm_where_it_is_replaced() {
    let town = format!("{TOWN}hide = [\"wahl\"]\n");
    let own = "---\n---\n## Im Ausland\n\nDort hilft die Botschaft.\n";
    let (faq, _) = read(&with(&[("town.toml", &town), (OWN_PASS, own)]));
    assert_eq!(ids(&faq), ["reisepass", "markt"]);
}

#[test]
fn an_own_office_makes_a_role_needless() {
    let town = TOWN.replace("office_of", "# office_of");
    let own = "---\noffice: rathaus\n---\n";
    let (faq, inheritance) = read(&with(&[("town.toml", &town), (OWN_PASS, own)]));
    assert_eq!(faq.topics[0].office, Some(0));
    assert_eq!(inheritance.adapted[0].changes, [Change::Office]);
}

#[test]
fn both_lexicons_count_the_town_s_first() {
    let same = |words: &str| format!("same = [[\"Pass\", \"{words}\"]]\n");
    let (faq, _) = read(&with(&[
        ("lexicon.toml", &same("Papiere")),
        ("base/lexicon.toml", &same("Reisedokument")),
    ]));
    assert_eq!(faq.lexicon.same, [["Pass", "Papiere"], ["Pass", "Reisedokument"]]);
}

#[test]
fn without_a_base_its_folder_is_not_looked_at() {
    let mut files = with(&[("town.toml", &TOWN.replace("office_of", "# "))]);
    files.retain(|file| !file.name.starts_with("offices/w") && file.name != "town.toml");
    let town = "name = \"Gemeinde\"\ncontact = \"rathaus\"\n";
    let market = MARKET.replace("[Reisepass](reisepass.md)", "Reisepass");
    files.retain(|file| !file.name.ends_with("markt.md"));
    files.extend([File::new("town.toml", town), File::new("topics/markt.md", market)]);
    let reading = parse(&files).unwrap_or_else(|diagnostics| panic!("{diagnostics}"));
    assert_eq!((ids(&reading.faq), reading.inheritance), (vec!["markt"], None));
}

const VALUES: &str = "fees: [{amount: 70.00}]\nprocessing_time: 3 Wochen\nlist: forms\nvalid_until";

/// The topic of a base with values in its front matter, and what a town's text changes.
#[track_caller]
fn adapted_values(own: &str) -> (Topic, Vec<Change>) {
    let pass = PASS.replacen("valid_until", VALUES, 1);
    let base = "base/topics/ausweise/reisepass.md";
    let (mut faq, mut inheritance) = read(&with(&[(base, &pass), (OWN_PASS, own)]));
    (faq.topics.remove(0), inheritance.adapted.remove(0).changes)
}

#[test]
fn values_are_replaced_one_by_one() {
    let (topic, changes) = adapted_values("---\nfees: [{amount: 71.00}]\n---\n");
    assert_eq!(topic.fees[0].amount, Amount::Exact(7100));
    assert!(topic.processing_time.is_some() && topic.list.is_some());
    assert_eq!((headings(&topic).len(), changes), (3, vec![Change::Fees]));
}

#[test]
fn a_section_replaces_the_value_of_its_kind() {
    let (topic, changes) = adapted_values("---\n---\n## Kosten\n\n71,00 Euro\n");
    assert!(topic.fees.is_empty() && topic.processing_time.is_some());
    assert_eq!(changes, [Change::Fees, Change::SectionReplaced("Kosten".to_owned())]);
    let (topic, changes) = adapted_values("---\n---\n## Dauer\n\n-\n");
    assert_eq!((topic.processing_time, changes), (None, vec![Change::ProcessingTime]));
}

#[test]
fn what_online_services_ask_for_goes_with_their_section() {
    let online =
        |level: &str| format!("\n## Online-Dienst\n\n[Antrag](https://a.example \"{level}\")\n");
    let pass = format!("{PASS}{}", online("hoch"));
    let base = ("base/topics/ausweise/reisepass.md", pass.as_str());
    let (faq, _) = read(&with(&[base, (OWN_PASS, "---\n---\n# Pass\n")]));
    assert_eq!(faq.topics[0].online_services[0].level, TrustLevel::High);
    let own = format!("---\n---\n{}", online("niedrig"));
    let (faq, _) = read(&with(&[base, (OWN_PASS, &own)]));
    assert_eq!(faq.topics[0].online_services[0].level, TrustLevel::Low);
    assert_eq!(faq.topics[0].online_services.len(), 1);
    let (faq, _) = read(&with(&[base, (OWN_PASS, "---\n---\n## Online-Dienst\n\n-\n")]));
    assert!(faq.topics[0].online_services.is_empty());
}

const CHOICE: &str = "\n## Rückfrage\n\nWas denn?\n\n- [Wahl](wahl.md)\n- [Noch eine](wahl.md)\n";

#[test]
fn a_section_that_asks_back_can_be_replaced_or_removed() {
    let pass = format!("{PASS}{CHOICE}");
    let base = ("base/topics/ausweise/reisepass.md", pass.as_str());
    let facet = |faq: &Faq| faq.topics[0].sections.last().and_then(|section| section.facet);
    let (faq, _) = read(&with(&[base]));
    assert_eq!(facet(&faq), Some(Facet::Choice));
    let (faq, _) = read(&with(&[base, (OWN_PASS, "---\n---\n## Rückfrage\n\n-\n")]));
    assert_eq!(facet(&faq), None);
    let own = CHOICE.replace("wahl.md", "markt.md");
    let hidden = format!("{TOWN}hide = [\"wahl\"]\n");
    let own = format!("---\n---\n## Im Ausland\n\nDort.\n{own}");
    let (faq, _) = read(&with(&[base, ("town.toml", &hidden), (OWN_PASS, &own)]));
    assert_eq!(facet(&faq), Some(Facet::Choice));
}

#[test]
fn a_choice_of_a_hidden_topic_is_one_mistake() {
    let pass = format!("{}{CHOICE}", PASS.replace("[Wahlen](wahl.md)", "Wahlen"));
    let hidden = format!("{TOWN}hide = [\"wahl\"]\n");
    let changes = [("base/topics/ausweise/reisepass.md", pass.as_str()), ("town.toml", &hidden)];
    let found = parse(&with(&changes)).expect_err("a link to nowhere");
    let codes: Vec<&str> = found.entries().map(|entry| entry.code).collect();
    assert_eq!(codes, ["A097", "A097"]);
}
