//! `--format schema.org`: JSON-LD for search engines and catalogues (<https://schema.org>).
//!
//! One document whose `@graph` holds a `FAQPage`, the town, its offices, a `GovernmentService` for each topic and
//! an `Event` for each date to come that concerns everybody. Addresses of the nodes are relative
//! (`#office-bauamt`), so they belong to the page in which the document stands. Only properties of
//! schema.org occur; what has no value is left out.

use auskunft_pack::{self as pack, Answer, Date};
use auskunft_source::{self as source, Amount};
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use serde_json::{Value, json};

use super::{Shown, dates, facts, filled, plain_answer, weekly};

/// What an address cannot have as it is: all but the unreserved characters of RFC 3986, section 2.3.
const ENCODED: AsciiSet = NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

const TOWN: &str = "#town";

/// The whole document. Without a day all dates count as to come.
pub(super) fn document(shown: &Shown<'_>, today: Option<Date>) -> Value {
    let mut graph = vec![page(shown)];
    graph.extend(shown.faq.town.as_ref().map(town));
    graph.extend(shown.faq.offices.iter().map(|office| office_of(shown, office)));
    graph.extend(shown.topics().map(|(written, topic, _)| service(shown, written, topic)));
    let occasions = shown.faq.plans.iter().flat_map(|plan| &plan.occasions);
    let to_come = occasions.filter(|one| one.area.is_none() && Some(one.date) >= today);
    graph.extend(to_come.map(|occasion| event(shown, occasion)));
    let mut document = json!({"@context": "https://schema.org", "@graph": graph});
    leave_out_empty(&mut document);
    document
}

fn page(shown: &Shown<'_>) -> Value {
    let checked = shown.topics().filter_map(|(_, topic, _)| topic.checked_on).max();
    let questions = shown.topics().map(|(written, topic, answer)| question(written, topic, answer));
    json!({
        "@type": "FAQPage",
        "@id": "#faq",
        "inLanguage": shown.faq.language,
        "dateModified": checked.map(|day| day.to_string()),
        "publisher": shown.faq.town.as_ref().map(|_| reference(TOWN)),
        "mainEntity": questions.collect::<Vec<_>>(),
    })
}

/// A topic as people ask for it, and what it says.
fn question(written: &source::Topic, topic: &pack::Topic<'_>, answer: &Answer) -> Value {
    let asked = written.questions.first().map_or(topic.title, String::as_str);
    let from = topic.valid_from;
    let until = || topic.valid_until.map_or_else(|| "..".to_owned(), |day| day.to_string());
    json!({
        "@type": "Question",
        "@id": address("question", topic.id),
        "name": asked,
        "about": reference(&address("service", topic.id)),
        "acceptedAnswer": {
            "@type": "Answer",
            "text": plain_answer(answer),
            "dateModified": topic.checked_on.map(|day| day.to_string()),
            "temporalCoverage": from.map(|day| format!("{day}/{}", until())),
            "expires": topic.valid_until.map(|day| day.to_string()),
            "citation": filled(topic.source),
            "isBasedOn": filled(topic.source_url),
        },
    })
}

fn town(town: &source::Town) -> Value {
    json!({
        "@type": "GovernmentOrganization",
        "@id": TOWN,
        "name": town.name,
        "url": town.website,
    })
}

fn office_of(shown: &Shown<'_>, office: &source::Office) -> Value {
    let feature = |name: &String| json!({"@type": "LocationFeatureSpecification", "name": name, "value": true});
    json!({
        "@type": "GovernmentOffice",
        "@id": address("office", &office.id),
        "name": office.name,
        "address": postal_address(shown, &office.address),
        "telephone": office.phone,
        "email": office.email,
        "url": office.website,
        "openingHours": office.opening_hours.as_ref().map(weekly::texts),
        "hasMap": office.route,
        "amenityFeature": office.accessibility.iter().map(feature).collect::<Vec<_>>(),
    })
}

/// The parts of an address whose last line has a postcode; otherwise the lines as one text.
fn postal_address(shown: &Shown<'_>, lines: &[String]) -> Value {
    let is_postcode = |text: &str| text.len() == 5 && text.bytes().all(|b| b.is_ascii_digit());
    let last = lines.split_last().and_then(|(last, street)| Some((last.split_once(' ')?, street)));
    match last {
        Some(((postcode, place), street)) if is_postcode(postcode) => json!({
            "@type": "PostalAddress",
            "streetAddress": filled(&street.join(", ")),
            "postalCode": postcode,
            "addressLocality": place.trim(),
            // Whoever names a Land is in Germany.
            "addressCountry": shown.faq.town.as_ref().and_then(|town| town.land.as_ref()).map(|_| "DE"),
        }),
        _ => json!(filled(&lines.join(", "))),
    }
}

fn service(shown: &Shown<'_>, written: &source::Topic, topic: &pack::Topic<'_>) -> Value {
    let provider = written.office.and_then(|office| shown.office_id(office));
    json!({
        "@type": "GovernmentService",
        "@id": address("service", topic.id),
        "name": topic.title,
        "provider": provider.map(|id| reference(&address("office", id))),
        "offers": written.fees.iter().map(offer).collect::<Vec<_>>(),
    })
}

fn offer(fee: &source::Fee) -> Value {
    let (price, range) = match fee.amount {
        Amount::Exact(cents) => (Some(facts::euros(cents)), None),
        Amount::Range(from, until) => (None, Some((facts::euros(from), facts::euros(until)))),
    };
    let specification = range.map(|(from, until)| {
        json!({
            "@type": "PriceSpecification",
            "minPrice": from,
            "maxPrice": until,
            "priceCurrency": "EUR",
        })
    });
    json!({
        "@type": "Offer",
        "name": fee.group,
        "description": fee.note,
        "price": price,
        "priceCurrency": price.as_ref().map(|_| "EUR"),
        "priceSpecification": specification,
    })
}

fn event(shown: &Shown<'_>, occasion: &source::Occasion) -> Value {
    let topic = occasion.topic.and_then(|topic| shown.topic_id(topic));
    let place = occasion.place.as_ref().map(|place| json!({"@type": "Place", "name": place}));
    json!({
        "@type": "Event",
        "name": occasion.what,
        "startDate": dates::start(occasion),
        "endDate": dates::end(occasion),
        "location": place,
        "about": topic.map(|id| reference(&address("service", id))),
    })
}

fn reference(address: &str) -> Value {
    json!({"@id": address})
}

/// Where a node is, relative to the page.
fn address(kind: &str, id: &str) -> String {
    format!("#{kind}-{}", utf8_percent_encode(id, &ENCODED))
}

fn leave_out_empty(value: &mut Value) {
    match value {
        Value::Object(properties) => {
            properties.retain(|_, value| !value.is_null() && *value != json!([]));
            properties.values_mut().for_each(leave_out_empty);
        }
        Value::Array(items) => items.iter_mut().for_each(leave_out_empty),
        _ => {}
    }
}
