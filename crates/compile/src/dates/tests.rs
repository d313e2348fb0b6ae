//! From files to what a pack tells.

use auskunft_pack::{Cue, Pack};
use auskunft_source::{File, parse};
use auskunft_text::{Analyzer, Language, phrase_key};

use super::*;
use crate::compile;

const STREETS: &str = "Straße;Bezirk\nGartenstr.;nord\nHans-Böckler-Straße;ost\nLange Straße;ost\n\
                       Am Alten Markt;ost\nBergweg;nord\nAn der Alten Mühle am Bach;nord\nWeg zum See;ost\n";

fn faq(language: &str) -> Faq {
    let topic = |id: &str| {
        let text = format!(
            "---\nkeywords: [x]\noffice: amt\nchecked_on: 2026-11-16\nquestions: [{id}?]\n---\n\n# {id}\n\nx\n"
        );
        File::new(format!("topics/{id}.md"), text)
    };
    let town = format!("name = \"Ort\"\ncontact = \"amt\"\nlanguage = \"{language}\"\n");
    let mut files = vec![
        File::new("town.toml", town),
        File::new("offices/amt.toml", "name = \"A\"\nphone = \"1\"\n"),
    ];
    files.extend(["bio", "markt", "muell", "rest"].map(topic));
    files.extend(
        [
            ("abfall/plan.toml", "title = \"M\"\ntopic = \"muell\"\n[kinds]\n\"Rest\" = \"rest\"\n\"Bio\" = \"bio\"\n"),
            ("abfall/streets.csv", STREETS),
            ("abfall/nord.csv", "Datum;Was\n8.1.2026;Rest\n7.1.2026;Rest\n7.1.2026;Bio\n"),
            ("abfall/ost.csv", "Datum;Was;Zeit\n7.1.2026;Rest;8 Uhr\n14.1.2026;Rest;8 Uhr\n"),
            ("kehren/plan.toml", "title = \"K\"\ntopic = \"muell\"\n"),
            ("kehren/streets.csv", "Straße;Bezirk\nGarten-Straße;a\nNeue Straße;b\n"),
            ("kehren/a.csv", "Datum;Was\n9.1.2026;Kehren\n"),
            ("kehren/b.csv", "Datum;Was\n9.1.2026;Kehren\n"),
            ("markt/plan.toml", "title = \"Markt\"\ntopic = \"markt\"\n[kinds]\nMarkt = \"markt\"\n"),
            ("markt/markt.csv", "Datum;Was;Zeit;Ort\n2026-01-10;Markt;8-13 Uhr;Platz\n2026-01-03;Markt;8-13 Uhr;Platz\n2026-01-17;Markt;9-13 Uhr;Platz\n"),
        ]
        .map(|(name, text)| File::new(format!("dates/{name}"), text)),
    );
    parse(&files).unwrap_or_else(|found| panic!("{found}")).faq
}

fn pack(language: &str) -> Pack {
    Pack::open(compile(&faq(language)).expect("a language")).expect("a pack")
}

fn told(pack: &Pack) -> Dates<'_> {
    pack.dates().expect("a whole section")
}

fn street(pack: &Pack, language: Language, written: &str) -> Option<&'static str> {
    let cue = pack.cue(&phrase_key(&Analyzer::new(language).words(written)))?;
    let Cue::Street(number) = cue else { return None };
    let name = told(pack).streets.get(number as usize)?.name.to_owned();
    Some(name.leak())
}

#[test]
fn streets_are_merged_and_have_the_timetables_of_all_plans() {
    let pack = pack("de");
    let dates = told(&pack);
    let streets: Vec<_> =
        dates.streets.iter().map(|one| (one.name, one.timetables.clone())).collect();
    assert_eq!(
        streets,
        [
            ("Am Alten Markt", vec![2]),
            ("An der Alten Mühle am Bach", vec![1]),
            ("Bergweg", vec![1]),
            ("Gartenstr.", vec![1, 3]),
            ("Hans-Böckler-Straße", vec![2]),
            ("Lange Straße", vec![2]),
            ("Neue Straße", vec![4]),
            ("Weg zum See", vec![2]),
        ]
    );
}

#[test]
fn kinds_are_told_apart_by_time_place_and_topics() {
    let pack = pack("de");
    let dates = told(&pack);
    let kinds: Vec<_> =
        dates.kinds.iter().map(|one| (one.time, one.what, one.place, one.topics.clone())).collect();
    assert_eq!(
        kinds,
        [
            (None, "Bio", "", vec![0, 2]),
            (None, "Kehren", "", vec![2]),
            (None, "Rest", "", vec![3, 2]),
            (Some((480, None)), "Rest", "", vec![3, 2]),
            (Some((480, Some(780))), "Markt", "Platz", vec![1]),
            (Some((540, Some(780))), "Markt", "Platz", vec![1]),
        ]
    );
}

#[test]
fn every_area_has_a_timetable_behind_that_of_the_town() {
    let pack = pack("de");
    let timetables = told(&pack).timetables;
    let days = timetables
        .iter()
        .map(|one| one.entries().map(|(day, kind)| (day.day(), kind)).collect::<Vec<_>>());
    let expected = [
        vec![(3, 4), (10, 4), (17, 5)],
        vec![(7, 0), (7, 2), (8, 2)],
        vec![(7, 3), (14, 3)],
        vec![(9, 1)],
        vec![(9, 1)],
    ];
    assert_eq!(days.collect::<Vec<_>>(), expected);
}

#[test]
fn more_kinds_than_a_pack_can_hold_are_an_error() {
    let of_kinds = |count: usize| {
        let mut faq = faq("de");
        let plan = faq.plans.last_mut().expect("the market, beside four other kinds");
        let first = plan.occasions[0].clone();
        let named = |number| Occasion { what: format!("Markt {number}"), ..first.clone() };
        plan.occasions = (4..count).map(named).collect();
        dates(&faq, Language::German).map(|dates| dates.kinds.len())
    };
    assert_eq!(of_kinds(1024), Ok(1024));
    let error = of_kinds(1025).expect_err("one too many");
    assert_eq!(error, CompileError::Dates { kinds: 1025 });
    assert!(error.to_string().contains("1025"));
}

#[test]
fn streets_are_cues_however_they_are_written() {
    let all = [
        (
            "Gartenstr.",
            "Gartenstraße, gartenstr, Garten Straße, GARTEN STR., Garten-Strasse, Gartenstr.",
        ),
        (
            "Hans-Böckler-Straße",
            "Hans Böckler Str, Hans-Böcklerstraße, Hans-Boeckler-Str., hans böckler strasse",
        ),
        ("Lange Straße", "Lange Straße, Lange Str., Langestraße, lange-str"),
        ("Am Alten Markt", "am alten markt, Am-Alten-Markt"),
        ("Bergweg", "Bergweg, BERGWEG"),
        ("Weg zum See", "weg zum see"),
    ];
    for (tag, language) in [("de", Language::German), ("en", Language::English)] {
        let pack = pack(tag);
        let written =
            all.iter().flat_map(|(name, written)| written.split(", ").map(move |one| (name, one)));
        for (name, written) in
            written.filter(|(_, one)| language == Language::German || !one.contains("oe"))
        {
            assert_eq!(street(&pack, language, written), Some(*name), "{written}");
        }
        assert_eq!(street(&pack, language, "Garten"), None);
        assert_eq!(street(&pack, language, "Böckler Straße"), None);
    }
}

#[test]
fn a_street_of_more_than_five_words_is_no_cue() {
    let pack = pack("de");
    assert_eq!(street(&pack, Language::German, "An der Alten Mühle am Bach"), None);
}

#[test]
fn a_word_of_the_language_is_no_street() {
    let dates = Dates {
        streets: vec![
            Street { name: "Wann", timetables: vec![1] },
            Street { name: "…", timetables: vec![] },
        ],
        ..Dates::default()
    };
    let cues = cues(&dates, Analyzer::new(Language::German));
    assert_eq!(cues, [("wan ".to_owned(), Cue::Street(0))]);
    let table = crate::LanguageTable::of(Language::German);
    assert!(table.cues().any(|(say, cue)| say == "wann" && cue == Cue::Dates), "comes first");
}

#[test]
fn dates_without_a_topic_are_left_out() {
    let mut faq = faq("de");
    faq.plans.iter_mut().for_each(|plan| plan.topic = None);
    let dates = dates(&faq, Language::German).expect("few kinds");
    let kinds: Vec<_> = dates.kinds.iter().map(|one| one.what).collect();
    assert_eq!(kinds, ["Bio", "Rest", "Rest", "Markt", "Markt"]);
}

#[test]
fn a_faq_without_plans_has_no_dates() {
    let mut faq = faq("de");
    faq.plans.clear();
    assert_eq!(dates(&faq, Language::German), Ok(Dates::default()));
}
