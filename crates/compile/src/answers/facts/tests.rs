use super::*;
use crate::LanguageTable;
use auskunft_pack::block::plain_blocks;
use auskunft_text::Language;

fn words(language: Language) -> FactsWords {
    LanguageTable::of(language).facts
}

fn fee(group: Option<&str>, amount: Amount, note: Option<&str>) -> Fee {
    Fee { group: group.map(str::to_owned), amount, note: note.map(str::to_owned) }
}

#[track_caller]
fn assert_fees(fees: &[Fee], german: &str, english: &str) {
    for (language, expected) in [(Language::German, german), (Language::English, english)] {
        let block = words(language).fees(fees).expect("fees");
        assert_eq!(plain_blocks(&[block]).trim_end(), expected);
    }
}

#[test]
fn a_fee_alone_is_a_sentence() {
    let exact = |cents| [fee(None, Amount::Exact(cents), None)];
    assert_fees(&exact(4600), "Das kostet 46,00 Euro.", "The fee is EUR 46.00.");
    assert_fees(
        &exact(123_456_705),
        "Das kostet 1.234.567,05 Euro.",
        "The fee is EUR 1,234,567.05.",
    );
    assert_fees(&exact(0), "Das ist kostenlos.", "There is no fee.");
    assert_fees(
        &[fee(None, Amount::Range(1000, 4000), Some("je nach Größe"))],
        "Das kostet 10,00 bis 40,00 Euro (je nach Größe).",
        "The fee is EUR 10.00 to 40.00 (je nach Größe).",
    );
    assert_eq!(words(Language::German).fees(&[]), None);
}

#[test]
fn several_fees_are_a_table() {
    let fees = [
        fee(Some("ab 24"), Amount::Exact(4600), Some("gültig 10 Jahre")),
        fee(Some("bei Bedürftigkeit"), Amount::Exact(0), None),
    ];
    assert_fees(
        &fees,
        "Fall\nKosten\nHinweis\nab 24\n46,00 Euro\ngültig 10 Jahre\nbei Bedürftigkeit\nkostenlos",
        "Case\nFee\nNote\nab 24\nEUR 46.00\ngültig 10 Jahre\nbei Bedürftigkeit\nfree of charge",
    );
    let alone = [fee(Some("ab 24"), Amount::Exact(50), None)];
    assert_fees(&alone, "Fall\nKosten\nab 24\n0,50 Euro", "Case\nFee\nab 24\nEUR 0.50");
}

#[test]
fn times_and_deadlines_agree_with_their_numbers() {
    let sentences = |language, from, until, unit| {
        let (words, time) = (words(language), Duration { from, until, unit });
        let within = Deadline::Within { time, after: "X".to_owned() };
        plain_blocks(&[words.processing_time(time), words.deadline(&within, "")])
    };
    assert_eq!(
        sentences(Language::German, 2, 3, Unit::Days),
        "Das dauert 2 bis 3 Tage.\nInnerhalb von 2 bis 3 Tagen nach X.\n"
    );
    assert_eq!(
        sentences(Language::German, 1, 1, Unit::Weeks),
        "Das dauert 1 Woche.\nInnerhalb von 1 Woche nach X.\n"
    );
    assert_eq!(
        sentences(Language::English, 3, 3, Unit::WorkingDays),
        "This takes 3 working days.\nWithin 3 working days after X.\n"
    );
}

#[test]
fn the_last_day_is_written_as_the_interface_writes_days() {
    let until = Deadline::Until(Date::new(2026, 12, 5).expect("a day"));
    let shown = |language, format| plain_blocks(&[words(language).deadline(&until, format)]);
    assert_eq!(shown(Language::German, "{day}.{month}.{year}"), "Bis zum 5.12.2026.\n");
    assert_eq!(shown(Language::English, "{day}/{month}/{year}"), "By 5/12/2026.\n");
}
