use auskunft_pack::block::{Inline, Target, plain_blocks};
use auskunft_pack::facet::Facet;

use super::*;
use crate::diagnostics::{Diagnostics, Sources};
use crate::model::TrustLevel;

fn read_as(author: Author, text: &str) -> (Body, Vec<String>) {
    let mut report = Report::new(author);
    let mut sources = Sources::default();
    sources.add("x", text);
    let directory = Directory::new(["ausweis", "wohnsitz"], []);
    let passage = Passage { text, source: 0, origin: Origin::Part(0), extent: Extent::Whole };
    let body = read(&passage, "de", &directory, &mut report);
    let found = Diagnostics::new(sources, report);
    let codes = found.entries().map(|entry| entry.code.to_owned()).collect();
    (body, codes)
}

fn person(text: &str) -> (Body, Vec<String>) {
    read_as(Author::Person, &format!("# Titel\n\n{text}"))
}

fn program(text: &str) -> (Body, Vec<String>) {
    read_as(Author::Program, text)
}

fn text(text: &str) -> Inline {
    Inline::Text(text.to_owned())
}

fn paragraph(inner: &str) -> Block {
    Block::Paragraph(vec![text(inner)])
}

#[test]
fn a_topic_has_a_title_an_answer_and_sections() {
    let (body, codes) = person("Im Rathaus,\nErdgeschoss.\n\n## Kosten\n\n37,00 Euro\n");
    assert!(codes.is_empty(), "{codes:?}");
    assert_eq!(body.title.unwrap().value, "Titel");
    assert_eq!(body.answer, [paragraph("Im Rathaus, Erdgeschoss.")]);
    assert_eq!(body.sections[0].value.facet, Some(Facet::Costs));
    assert_eq!(body.sections[0].value.blocks, [paragraph("37,00 Euro")]);
}

#[test]
fn every_allowed_block_is_kept() {
    let (body, codes) = person(
        "- a\n- b\n\n1. c\n2. d\n\n> Merke\n\n| x | y |\n|---|---|\n| 1 | **2** |\n\nEnde\\\nneu",
    );
    assert!(codes.is_empty(), "{codes:?}");
    let item = |inner| vec![paragraph(inner)];
    let cell = |inner| vec![text(inner)];
    assert_eq!(
        body.answer,
        [
            Block::List { ordered: false, items: vec![item("a"), item("b")] },
            Block::List { ordered: true, items: vec![item("c"), item("d")] },
            Block::Note(vec![paragraph("Merke")]),
            Block::Table {
                header: vec![cell("x"), cell("y")],
                rows: vec![vec![cell("1"), vec![Inline::Strong(cell("2"))]]],
            },
            Block::Paragraph(vec![text("Ende"), Inline::LineBreak, text("neu")]),
        ]
    );
}

#[test]
fn links_lead_to_topics_and_addresses() {
    let (body, codes) = person("[A](ausweis.md) [W](../x/wohnsitz.md#kosten) <a@b.example>");
    assert!(codes.is_empty(), "{codes:?}");
    let [Block::Paragraph(inlines)] = body.answer.as_slice() else { panic!() };
    let targets: Vec<&Target> = inlines
        .iter()
        .filter_map(|inline| match inline {
            Inline::Link { target, .. } => Some(target),
            _ => None,
        })
        .collect();
    let mail = Target::Url("mailto:a@b.example".to_owned());
    assert_eq!(targets, [&Target::Topic(0), &Target::Topic(1), &mail]);
}

#[test]
fn titles_of_links_to_online_services_tell_their_level() {
    let links =
        "[A](https://a.example \"hoch\") [A](https://a.example), [B](wohnsitz.md \"Basis\")";
    let (body, codes) = person(&format!("a\n\n## Online-Dienst\n\n{links}"));
    assert!(codes.is_empty(), "{codes:?}");
    let target = Target::Url("https://a.example".to_owned());
    let high = OnlineService { target, level: TrustLevel::High };
    let basic = OnlineService { target: Target::Topic(1), level: TrustLevel::Basic };
    assert_eq!(body.online_services, [high, basic]);
    let (body, codes) = person("[A](https://a.example \"Titel\")\n\n## Termin\n\n[B](/b \"hoch\")");
    assert!(codes.is_empty() && body.online_services.is_empty(), "{codes:?}");
}

#[test]
fn what_the_format_lacks_has_a_code() {
    for (markdown, code) in [
        ("a <b>b</b>", "A049"),
        ("<div>\na\n</div>", "A049"),
        ("![Plan](plan.png)", "A050"),
        ("[x](javascript:alert)", "A051"),
        ("[x](fehlt.md)", "A052"),
        ("[x](www.a.example)", "A053"),
        ("[x]()", "A053"),
        ("a `b`", "A054"),
        ("a\n\n    b", "A054"),
        ("a\n\n24. Dezember", "A055"),
        ("- 1. Mai: geschlossen", "A055"),
        ("a\n\n***\n\nb", "A056"),
        ("a\n\n[b]: c", "A056"),
        ("a\n\n### B", "A048"),
        ("> a\n>\n> ## B", "A048"),
        ("> - > - > - a", "A057"),
        ("|a|\n|-|\n|1|2|", "A058"),
        ("a\n\n# B", "A041"),
        ("## Kosten\n\n1 Euro", "A043"),
        ("a\n\n## Kosten", "A045"),
        ("a\n\n## Unterlgen\n\nb", "A046"),
        ("a\n\n## Kosten\n\nb\n\n## Gebühren\n\nc", "A047"),
    ] {
        let (_, codes) = person(markdown);
        assert!(codes.iter().any(|found| found == code), "{markdown}: {codes:?}");
    }
    assert_eq!(read_as(Author::Person, "Text\n\n# T\n\nb").1, ["A040"]);
    assert_eq!(read_as(Author::Person, "Text").1, ["A040"]);
    assert_eq!(read_as(Author::Person, "#\n\nText").1, ["A042"]);
    assert_eq!(read_as(Author::Person, "T\n===\n\nText").1, ["A048"]);
}

#[test]
fn a_long_answer_is_only_advice() {
    assert_eq!(person(&"Wort ".repeat(300)).1, ["A044"]);
}

#[test]
fn a_program_may_write_plain_text() {
    let (body, codes) = program("Erste Zeile\nzweite Zeile\n\nAbsatz");
    assert!(codes.is_empty(), "{codes:?}");
    let lines = vec![text("Erste Zeile"), Inline::LineBreak, text("zweite Zeile")];
    assert_eq!(body.answer, [Block::Paragraph(lines), paragraph("Absatz")]);
}

#[test]
fn a_program_may_use_any_heading() {
    let (body, codes) = program("a\n\n#### Gebühren\n\nb\n\nErgebnis\n===\n\nc");
    assert!(codes.is_empty(), "{codes:?}");
    let headings: Vec<&str> = body.sections.iter().map(|s| s.value.heading.as_str()).collect();
    assert_eq!(headings, ["Gebühren", "Ergebnis"]);
    assert_eq!(body.sections[0].value.facet, Some(Facet::Costs));
}

#[test]
fn a_program_loses_no_text_to_what_the_format_lacks() {
    let (body, _) = program("a <b>b</b>\n24. Mai\n\n24. Dezember\n\n- 1. Mai\n\n    code\n");
    let shown = plain_blocks(&body.answer);
    for part in ["<b>b</b>", "24. Mai", "24. Dezember", "1. Mai", "code"] {
        assert!(shown.contains(part), "{part}: {shown}");
    }
    let (body, codes) = program("[x](javascript:alert) ![Plan](a.png) [y](b.pdf) [z](nie.md)");
    assert_eq!(codes, ["A051", "A050"]);
    assert!(plain_blocks(&body.answer).starts_with("x Plan y z"));
}

#[test]
fn lines_that_look_like_definitions_are_shown() {
    let shown = with_definitions_shown("Text\n\n[Hinweis]: keine\n> [x]: y\n").unwrap();
    assert_eq!(plain_blocks(&program(&shown).0.answer), "Text\n[Hinweis]: keine\n[x]: y\n");
    assert_eq!(with_definitions_shown("[a][b]\n\n[b]: https://c.example"), None);
    assert_eq!(with_definitions_shown("Text"), None);
}

#[test]
fn endless_nesting_stays_within_what_a_pack_holds() {
    fn depth(blocks: &[Block]) -> usize {
        let inner = blocks.iter().map(|block| match block {
            Block::List { items, .. } => items.iter().map(|item| depth(item)).max().unwrap_or(0),
            Block::Note(blocks) => depth(blocks),
            _ => 0,
        });
        1 + inner.max().unwrap_or(0)
    }
    let (body, codes) = program(&(">".repeat(50_000) + " tief " + &"*a **b ".repeat(2_000)));
    assert!(depth(&body.answer) <= 6);
    assert!(codes.iter().all(|code| code == "A057"));
    assert!(plain_blocks(&body.answer).contains("tief"));
}
