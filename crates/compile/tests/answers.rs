//! From the text of an editor to the blocks a reader sees.

use auskunft_pack::block::{Block, Inline, Target, plain_blocks};
use auskunft_pack::facet::Facet;
use auskunft_pack::{Answer, Pack};
use auskunft_source::{File, parse};
use auskunft_text::{Analyzer, Language};

const TOWN: &str = "name = \"Ellernbrück\"\ncontact = \"amt\"\n";
const OFFICE: &str = "name = \"Amt\"\nphone = \"05000 12-0\"\n";

const ID_CARD: &str = "\
questions: [Wie bekomme ich einen Personalausweis?]
fees:
  - {for: ab 24 Jahren, amount: 46.00, note: gültig 10 Jahre}
  - {for: unter 24 Jahren, amount: \"27,60\"}
  - {for: bei Bedürftigkeit, amount: 0}
processing_time: 2 bis 3 Wochen
deadline: {within: 2 Wochen, after: dem 16. Geburtstag}
---

# Personalausweis

Den Ausweis beantragen Sie im Amt.

## Kosten

Bitte mit Karte zahlen.

## Formulare

[Vollmacht](/vollmacht.pdf)

## Online-Dienst

[Vorbereiten](https://dienst.example/ausweis \"substanziell\")
";

const LOST: &str = "\
questions: [Was tun bei Verlust?]
fees: [{amount: 10}]
---

# Ausweis verloren

Melden Sie den Verlust.

## Formulare

Die [Änderung](https://amt.example/aenderung) oder die [Vollmacht zur Abholung](/vollmacht.pdf), Fragen an [uns](tel:+4950001).
";

const FORMS: &str = "\
questions: [Welche Formulare gibt es?]
list: forms
---

# Formulare

Hier sind alle Formulare.
";

const CARDS: &str = "\
questions: [Was ist mit meinem Ausweis?]
---

# Ausweis

Ohne Ausweis geht es nicht. Wie er gilt, sagt das [Merkblatt](/merkblatt.PDF).

## Rückfrage

Was ist geschehen?

- [Dokument weg](ausweis-verloren.md)
- [Dokument neu](personalausweis.md)
";

fn pack() -> Pack {
    let topic = |id: &str, text: &str| {
        let head = "keywords: [Karte]\noffice: amt\nchecked_on: 2026-11-16\n";
        File::new(format!("topics/{id}.md"), format!("---\n{head}{text}"))
    };
    let files = [
        File::new("town.toml", TOWN),
        File::new("offices/amt.toml", OFFICE),
        topic("ausweis", CARDS),
        topic("ausweis-verloren", LOST),
        topic("formulare", FORMS),
        topic("personalausweis", ID_CARD),
    ];
    let reading = parse(&files).unwrap_or_else(|diagnostics| panic!("{diagnostics}"));
    assert!(reading.warnings.is_empty(), "{}", reading.warnings);
    Pack::open(auskunft_compile::compile(&reading.faq).expect("German")).expect("a pack")
}

fn answer(pack: &Pack, id: &str) -> Answer {
    let index = pack.topic_by_id(id).expect("a topic");
    pack.answer(index).expect("its answer")
}

/// In how many topics a word is searched.
fn topics_with(pack: &Pack, word: &str) -> u32 {
    let words = Analyzer::new(Language::German).words(word);
    let term = words.first().and_then(|word| pack.terms().number(word.stem.as_bytes()));
    let mut topics = 0;
    let read = pack.read_postings(|posted, _| topics += u32::from(Some(posted.number) == term));
    read.map(|()| topics).expect("postings")
}

#[test]
fn typed_values_are_in_words_and_actions_come_first() {
    let pack = pack();
    let sections = answer(&pack, "personalausweis").sections;
    let text = sections.iter().map(|one| (&*one.heading, plain_blocks(&one.blocks)));
    let text: Vec<(&str, String)> = text.collect();
    let expected = [
        ("Online-Dienst", "Vorbereiten (mit ELSTER oder Online-Ausweis)\n"),
        ("Formulare", "Vollmacht\n"),
        (
            "Kosten",
            "Fall\nKosten\nHinweis\nab 24 Jahren\n46,00 Euro\ngültig 10 Jahre\nunter 24 Jahren\n27,60 Euro\n\n\
             bei Bedürftigkeit\nkostenlos\n\nBitte mit Karte zahlen.\n",
        ),
        ("Bearbeitungsdauer", "Das dauert 2 bis 3 Wochen.\n"),
        ("Frist", "Innerhalb von 2 Wochen nach dem 16. Geburtstag.\n"),
    ];
    assert_eq!(text, expected.map(|(heading, text)| (heading, text.to_owned())));
    let lost = &answer(&pack, "ausweis-verloren").sections[0];
    assert_eq!((lost.facet, lost.heading.as_str()), (Some(Facet::Costs), "Kosten"));
    assert_eq!(plain_blocks(&lost.blocks), "Das kostet 10,00 Euro.\n");
}

#[test]
fn values_are_searched_but_what_is_put_in_for_readers_is_not() {
    let pack = pack();
    for (word, topics, why) in [
        ("Bedürftigkeit", 1, "a fee"),
        ("Geburtstag", 1, "a deadline"),
        ("ELSTER", 0, "what an online service asks for"),
        ("Dokument", 0, "topics to choose from"),
        ("Rückfrage", 0, "the heading above them"),
        ("Vollmacht", 2, "a form in its topics, not in the list"),
    ] {
        assert_eq!(topics_with(&pack, word), topics, "{why}");
    }
}

#[test]
fn all_forms_are_listed_once_with_their_topics() {
    let pack = pack();
    let blocks = answer(&pack, "formulare").blocks;
    assert_eq!(
        plain_blocks(&blocks),
        "Hier sind alle Formulare.\nÄnderung – Ausweis verloren\nMerkblatt – Ausweis\n\
         Vollmacht zur Abholung – Ausweis verloren\n"
    );
    let Some(Block::List { items, .. }) = blocks.last() else { panic!("a list") };
    let [Block::Paragraph(inlines)] = items[0].as_slice() else { panic!("a paragraph") };
    let targets = inlines.iter().filter_map(|inline| match inline {
        Inline::Link { target, .. } => Some(target),
        _ => None,
    });
    let form = Target::Url("https://amt.example/aenderung".to_owned());
    let topic = Target::Topic(pack.topic_by_id("ausweis-verloren").expect("a topic"));
    assert_eq!(targets.collect::<Vec<_>>(), [&form, &topic]);
}

#[test]
fn a_choice_reaches_the_pack_as_a_question_and_topics() {
    let pack = pack();
    let sections = answer(&pack, "ausweis").sections;
    let [choice] = sections.as_slice() else { panic!("one section") };
    assert_eq!(choice.facet, Some(Facet::Choice));
    let [Block::Paragraph(_), Block::List { items, .. }] = choice.blocks.as_slice() else {
        panic!("a question and a list")
    };
    assert_eq!(items.len(), 2);
}
