use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use auskunft_engine::Desk;
use auskunft_source::{Amount, Fee, File, Occasion, OnlineService, Plan, Street, TrustLevel};
use serde_json::{Value, json};

use super::*;

const DEMO: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../faq-data");

fn demo() -> Faq {
    auskunft_source::read(Path::new(DEMO)).expect("no errors").faq
}

fn parse(json: &str) -> Faq {
    auskunft_source::parse(&[File::new("faq.json", json)]).expect("well-formed").faq
}

fn pack(faq: &Faq) -> Vec<u8> {
    auskunft_compile::compile(faq).expect("a known language")
}

fn exported(faq: &Faq, format: Format) -> (String, Value) {
    let text = export(faq, format, Date::new(2026, 11, 22)).expect("an export");
    let value = serde_json::from_str(&text).expect("JSON");
    (text, value)
}

/// The values of a key in a list of objects.
fn all<'a>(list: &'a Value, key: &str) -> Vec<&'a str> {
    let items = list.as_array().expect("a list").iter();
    items.filter_map(|item| item[key].as_str()).collect()
}

/// The nodes of a type.
fn nodes<'a>(document: &'a Value, kind: &str) -> Vec<&'a Value> {
    let graph = document["@graph"].as_array().expect("a graph").iter();
    graph.filter(|node| node["@type"] == kind).collect()
}

#[test]
fn every_topic_and_office_of_the_demo_town_is_in_both() {
    let faq = demo();
    let topics: Vec<&str> = faq.topics.iter().map(|topic| topic.id.as_str()).collect();
    let offices: Vec<&str> = faq.offices.iter().map(|office| office.id.as_str()).collect();
    let (text, json) = exported(&faq, Format::Json);
    assert_eq!(all(&json["topics"], "id"), topics);
    assert_eq!(all(&json["offices"], "id"), offices);
    assert!(!text.contains('<') && text == exported(&faq, Format::Json).0);
    let (text, graph) = exported(&faq, Format::SchemaOrg);
    assert!(!text.contains('<') && text == exported(&faq, Format::SchemaOrg).0);
    let questions = &nodes(&graph, "FAQPage")[0]["mainEntity"];
    let named = |kind: &str| topics.iter().map(|id| format!("#{kind}-{id}")).collect::<Vec<_>>();
    assert_eq!(all(questions, "@id"), named("question"));
    assert_eq!(all(&graph["@graph"], "@id")[2 + offices.len()..], named("service"));
    assert_eq!(nodes(&graph, "GovernmentOffice").len(), offices.len());
}

#[test]
fn what_was_exported_is_built_again_and_answers_alike() {
    let faq = demo();
    let (text, _) = exported(&faq, Format::Json);
    let again = parse(&text);
    let (first, second) = (pack(&faq), pack(&again));
    let (one, two) = (Pack::open(first.clone()).expect("a pack"), Pack::open(second.clone()));
    let two = two.expect("a pack");
    for (index, topic) in (0..).zip(&faq.topics) {
        assert_eq!(one.answer(index), two.answer(index), "{}", topic.id);
        assert_eq!(topic.keywords, again.topics[index as usize].keywords);
    }
    let (one, two) = (Desk::open(first).expect("a pack"), Desk::open(second).expect("a pack"));
    let best = |desk: &Desk, question| desk.judge(question).ranking.first().map(|best| best.topic);
    for topic in &faq.topics {
        let question = &topic.questions[0];
        assert_eq!(best(&one, question), best(&two, question), "{question}");
    }
}

#[test]
fn keys_that_build_does_not_know_are_no_errors() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("faq.json");
    let arguments =
        Arguments { source: DEMO.into(), format: Format::Json, out: Some(file.clone()) };
    run(&arguments).expect("written");
    let reading = auskunft_source::read(&file).expect("only warnings");
    let codes: BTreeSet<&str> = reading.warnings.entries().map(|entry| entry.code).collect();
    assert_eq!(codes, BTreeSet::from(["A020"]), "{}", reading.warnings);
    fs::write(&file, "{").expect("written");
    let broken = Arguments { source: file, format: Format::Json, out: None };
    assert!(matches!(run(&broken), Err(Failure::Diagnostics(_))));
}

#[test]
fn markdown_is_read_as_it_was_written() {
    let answer = r"1\. Mai \*nicht\* &amp;lt; <b> `x` [y] \# a\_b\_c !

24\. Dezember: **fett _und_ schräg**, *da*s [a\]b](https://a.example/?x=(1)&copy;=2).
Neue Zeile\
- kein Punkt

> Merke
>
> - eins
>   1. a
>   2. b
>
>   zwei

| Alter \| Jahre | Euro |
|---|---|
| **24** | [46](b.md) |

- x

* y

## A \# und #1 \#

Text";
    let source = |answer: &str| {
        json!({"topics": [
            {"id": "a", "title": "A", "answer": answer},
            {"id": "b", "title": "B", "answer": "Ja."}]})
        .to_string()
    };
    let faq = parse(&source(answer));
    let (_, json) = exported(&faq, Format::Json);
    let again = parse(&source(json["topics"][0]["answer"].as_str().expect("text")));
    assert_eq!(faq.topics, again.topics);
    assert!(json["topics"][0]["answer"].as_str().is_some_and(|text| text.contains("](b.md)")));
}

/// A topic with all typed values, and a plan with an area.
fn typed() -> Faq {
    let mut faq = parse(
        r#"{"topics": [{"id": "märz 1", "title": "Hund", "answer": "Ja.", "keywords": ["Wau"]}]}"#,
    );
    let fee = |group: &str, amount| Fee { group: Some(group.to_owned()), amount, note: None };
    let target = auskunft_pack::Target::Url("https://a.example/".to_owned());
    let topic = &mut faq.topics[0];
    topic.fees = vec![fee("Erster", Amount::Exact(6000)), fee("Kampf", Amount::Range(1, 200))];
    topic.online_services = vec![OnlineService { target, level: TrustLevel::Substantial }];
    topic.valid_from = Date::new(2026, 12, 1);
    let occasion = |what: &str, month, area| Occasion {
        what: what.to_owned(),
        topic: Some(0),
        area,
        date: Date::new(2026, month, 3).expect("a day"),
        time: Some((1080, Some(1200))),
        place: Some("Markt".to_owned()),
    };
    faq.plans = vec![Plan {
        id: "termine".to_owned(),
        title: "Termine".to_owned(),
        areas: vec!["Nord".to_owned()],
        streets: vec![Street { name: "Am Wall".to_owned(), area: 0 }],
        occasions: vec![
            occasion("Vorbei", 11, None),
            occasion("Rat", 12, None),
            occasion("Tonne", 12, Some(0)),
        ],
        ..Plan::default()
    }];
    faq
}

#[test]
fn typed_values_and_dates_are_there_for_programs() {
    let (_, json) = exported(&typed(), Format::Json);
    let topic = &json["topics"][0];
    assert_eq!(topic["fees"][0], json!({"for": "Erster", "amount": "60.00"}));
    assert!(topic["answer"].as_str().is_some_and(|text| text.contains("60,00")), "{topic}");
    let service = json!({"url": "https://a.example/", "trust_level": "substantial"});
    assert_eq!(topic["online_services"][0], service);
    assert_eq!((&topic["valid_from"], &topic["valid_until"]), (&"2026-12-01".into(), &Value::Null));
    let plan = &json["plans"][0];
    assert_eq!(plan["streets"][0], json!({"name": "Am Wall", "area": "Nord"}));
    assert_eq!(all(&plan["occasions"], "start")[1], "2026-12-03T18:00");
    assert_eq!(all(&plan["occasions"], "area"), ["Nord"]);
    assert_eq!(all(&plan["occasions"], "topic"), ["märz 1"; 3]);
}

#[test]
fn schema_org_names_prices_and_dates_to_come() {
    let (_, document) = exported(&typed(), Format::SchemaOrg);
    let service = nodes(&document, "GovernmentService")[0];
    assert_eq!(service["@id"], "#service-m%C3%A4rz%201");
    let (exact, range) = (&service["offers"][0], &service["offers"][1]);
    assert_eq!((&exact["price"], &exact["priceCurrency"]), (&"60.00".into(), &"EUR".into()));
    assert_eq!(
        (&range["price"], &range["priceSpecification"]["maxPrice"]),
        (&Value::Null, &"2.00".into())
    );
    let question = &nodes(&document, "FAQPage")[0]["mainEntity"][0];
    assert_eq!(question["name"], "Hund");
    assert_eq!(question["acceptedAnswer"]["temporalCoverage"], "2026-12-01/..");
    let events = nodes(&document, "Event");
    assert_eq!(events.len(), 1, "{events:?}");
    assert_eq!(
        (&events[0]["name"], &events[0]["startDate"]),
        (&"Rat".into(), &"2026-12-03T18:00".into())
    );
    assert_eq!(events[0]["about"], json!({"@id": service["@id"]}));
}

#[test]
fn an_office_has_an_address_in_parts_and_a_week() {
    let mut faq = demo();
    let index = faq.offices.iter().position(|office| office.id == "bauhof").expect("in the demo");
    faq.offices[index].route = Some("https://karte.example/".to_owned());
    faq.offices[index].accessibility = vec!["Aufzug".to_owned()];
    faq.topics[0].responsible = Some("Team Abfall".to_owned());
    let (_, document) = exported(&faq, Format::SchemaOrg);
    let offices = nodes(&document, "GovernmentOffice");
    let office = |id: &str| offices.iter().find(|one| one["@id"] == id).expect("in the demo");
    let bauhof = office("#office-bauhof");
    let address = json!({"@type": "PostalAddress", "streetAddress": "Mühlenweg 20",
        "postalCode": "29999", "addressLocality": "Ellernbrück", "addressCountry": "DE"});
    assert_eq!(bauhof["address"], address);
    assert_eq!(bauhof["openingHours"][0], "Mo-Th 07:00-15:30");
    assert_eq!(bauhof["hasMap"], "https://karte.example/");
    assert_eq!(bauhof["amenityFeature"][0]["name"], "Aufzug");
    assert_eq!(office("#office-freibad")["openingHours"], Value::Null);
    let (_, document) = exported(&faq, Format::Json);
    let bauhof = &document["offices"][index];
    assert_eq!(bauhof["hours"][0], "Montag bis Donnerstag 7 bis 15.30 Uhr");
    assert_eq!(bauhof["opening_hours"], "Mo-Th 07:00-15:30; Fr 07:00-12:00");
    assert_eq!(
        (&bauhof["accessibility"], &bauhof["phone_hours"]),
        (&json!(["Aufzug"]), &Value::Null)
    );
    assert_eq!(document["topics"][0]["responsible"], "Team Abfall");
}

#[test]
fn the_dates_of_the_demo_town_are_there() {
    let faq = demo();
    let (_, json) = exported(&faq, Format::Json);
    let ids: Vec<&str> = faq.plans.iter().map(|plan| plan.id.as_str()).collect();
    assert_eq!(all(&json["plans"], "id"), ids);
    let (_, document) = exported(&faq, Format::SchemaOrg);
    let events = nodes(&document, "Event");
    assert!(!events.is_empty());
    let start = |event: &Value| event["startDate"].as_str().unwrap_or_default().to_owned();
    assert!(events.iter().all(|event| start(event).as_str() >= "2026-11-22"));
}

/// Properties by type, as schema.org has them; look there before you add one.
const VOCABULARY: [(&str, &[&str]); 13] = [
    ("Answer", &["text", "dateModified", "temporalCoverage", "expires", "citation", "isBasedOn"]),
    ("Event", &["name", "startDate", "endDate", "location", "about"]),
    ("FAQPage", &["inLanguage", "dateModified", "publisher", "mainEntity"]),
    (
        "GovernmentOffice",
        &[
            "name",
            "address",
            "telephone",
            "email",
            "url",
            "openingHours",
            "hasMap",
            "amenityFeature",
        ],
    ),
    ("GovernmentOrganization", &["name", "url"]),
    ("GovernmentService", &["name", "provider", "offers"]),
    ("LocationFeatureSpecification", &["name", "value"]),
    ("Offer", &["name", "description", "price", "priceCurrency", "priceSpecification"]),
    ("Place", &["name"]),
    ("PostalAddress", &["streetAddress", "postalCode", "addressLocality", "addressCountry"]),
    ("PriceSpecification", &["minPrice", "maxPrice", "priceCurrency"]),
    ("Question", &["name", "about", "acceptedAnswer"]),
    ("", &["@context", "@graph"]),
];

#[test]
fn nothing_is_said_that_schema_org_does_not_know() {
    fn check(value: &Value) {
        if let Value::Object(properties) = value {
            let kind = properties.get("@type").and_then(Value::as_str).unwrap_or_default();
            let known = VOCABULARY.iter().find(|(name, _)| *name == kind).expect(kind).1;
            for name in properties.keys().filter(|name| !["@id", "@type"].contains(&name.as_str()))
            {
                assert!(known.contains(&name.as_str()), "{kind}.{name}");
            }
            assert!(properties.values().all(|value| !value.is_null()), "{properties:?}");
            properties.values().for_each(check);
        }
        value.as_array().into_iter().flatten().for_each(check);
    }
    check(&exported(&demo(), Format::SchemaOrg).1);
    check(&exported(&typed(), Format::SchemaOrg).1);
}
