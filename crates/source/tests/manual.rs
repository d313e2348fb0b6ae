//! The example of the manual is right: who copies it starts without an error.

use auskunft_source::{Amount, Deadline, File, Listing, parse};

const MANUAL: &str = include_str!("../../../docs/authoring.md");

/// The fenced blocks of a language, in order.
fn examples(language: &str) -> Vec<&'static str> {
    let opening = format!("\n```{language}\n");
    let blocks = MANUAL.split(opening.as_str()).skip(1);
    blocks.filter_map(|block| block.split("\n```").next()).collect()
}

#[test]
fn the_example_folder_has_no_errors_and_no_warnings() {
    let tables = examples("toml");
    let files = [
        File::new("town.toml", tables[0]),
        File::new("lexicon.toml", tables[2]),
        File::new("offices/buergerbuero.toml", tables[1]),
        File::new("topics/ausweise/reisepass.md", examples("markdown")[0]),
        File::new("dates/muell/plan.toml", plan(tables[3])),
        File::new("dates/muell/muell.csv", "Datum;Was\n07.01.2026;Restmüll\n"),
    ];
    let reading = parse(&files).unwrap_or_else(|diagnostics| panic!("{diagnostics}"));
    assert!(reading.warnings.is_empty(), "{}", reading.warnings);
    assert_eq!(reading.faq.topics[0].questions[1], "Reisepass abgelaufen: was nun?");
    assert_eq!(reading.faq.lexicon.same, [["Reisepass", "Auslandspass"]]);
}

/// The plan of the manual, whose topics are not in it.
fn plan(example: &str) -> String {
    example.replace("muellabfuhr-termine", "reisepass").replace("restmuelltonne", "reisepass")
}

#[test]
fn the_typed_values_have_no_errors_and_no_warnings() {
    let tables = examples("toml");
    let topic =
        examples("markdown")[0].replace("\n---\n", &format!("\n{}\n---\n", examples("yaml")[0]));
    let files = [
        File::new("town.toml", tables[0]),
        File::new("offices/buergerbuero.toml", tables[1]),
        File::new("topics/reisepass.md", topic),
    ];
    let reading = parse(&files).unwrap_or_else(|diagnostics| panic!("{diagnostics}"));
    assert!(reading.warnings.is_empty(), "{}", reading.warnings);
    let topic = &reading.faq.topics[0];
    let fees: Vec<Amount> = topic.fees.iter().map(|fee| fee.amount).collect();
    assert_eq!(fees, [Amount::Exact(4600), Amount::Range(5000, 8000)]);
    assert_eq!(topic.processing_time.map(|time| (time.from, time.until)), Some((2, 3)));
    assert!(matches!(&topic.deadline, Some(Deadline::Within { after, .. }) if after == "Einzug"));
    assert_eq!(topic.list, Some(Listing::Forms));
}

#[test]
fn the_json_example_has_no_errors_and_no_warnings() {
    let files = [File::new("faq.json", examples("json")[0])];
    let reading = parse(&files).unwrap_or_else(|diagnostics| panic!("{diagnostics}"));
    assert!(reading.warnings.is_empty(), "{}", reading.warnings);
    assert_eq!(reading.faq.topics[0].title, "Reisepass");
    assert_eq!(reading.faq.lexicon.entries[0].mean, ["Bürgerbüro"]);
}

#[test]
fn the_manual_stays_short() {
    assert!(MANUAL.lines().count() < 275);
}
