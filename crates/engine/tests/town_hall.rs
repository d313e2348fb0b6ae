//! What town halls have asked for, each as a dialogue with the demo town: the rows of the table of
//! systems that the project was begun for, and the dates that are data.

mod common;

use std::sync::LazyLock;

use auskunft_engine::{Answer, Block, CivilTime, Conversation, Decision, Desk, Facet, Inline};
use auskunft_engine::{Reply, Target, TopicIndex};

use common::{desk, town_pack};

static TOWN: LazyLock<Desk> = LazyLock::new(|| desk(town_pack()));

/// A Monday on which the town hall is open.
const MONDAY: CivilTime = CivilTime { year: 2026, month: 11, day: 23, hour: 10, minute: 0 };

/// Asks one question after the other; the reply to the last.
fn last_of(turns: &[&str]) -> Reply {
    let mut conversation = Conversation::new();
    let replies = turns.iter().map(|turn| conversation.ask(&TOWN, turn, MONDAY));
    replies.last().expect("a turn")
}

fn topic_of(reply: &Reply) -> &'static str {
    TOWN.topic_id(reply.topic.unwrap_or(TopicIndex(u32::MAX)))
}

fn answer_to(turns: &[&str]) -> Answer {
    last_of(turns).answer.unwrap_or_else(|| panic!("{turns:?} is not answered"))
}

/// All links of an answer: what they read and where they lead, topics by their ids.
fn links(answer: &Answer) -> Vec<(String, String)> {
    let asked = answer.asked.iter().chain(&answer.sections).flat_map(|part| &part.blocks);
    let mut links = Vec::new();
    answer.blocks.iter().chain(asked).for_each(|block| links_of(block, &mut links));
    links
}

fn links_of(block: &Block, links: &mut Vec<(String, String)>) {
    match block {
        Block::Paragraph(inlines) => {
            for inline in inlines {
                if let Inline::Link { target, label } = inline {
                    let target = match target {
                        Target::Url(url) => url.clone(),
                        Target::Topic(topic) => TOWN.topic_id(TopicIndex(*topic)).to_owned(),
                    };
                    links.push((auskunft_pack::block::plain_text(label), target));
                }
            }
        }
        Block::List { items, .. } => items.iter().flatten().for_each(|it| links_of(it, links)),
        Block::Note(blocks) => blocks.iter().for_each(|it| links_of(it, links)),
        Block::Table { .. } => {}
    }
}

fn titles(reply: &Reply) -> Vec<&str> {
    reply.choices.iter().map(|choice| choice.title.as_str()).collect()
}

// ── Wennigsen: opening hours and forms ──────────────────────────────────────────────────────────────

#[test]
fn the_hours_of_the_counter_and_whether_it_is_open() {
    let reply = last_of(&["Wann hat das Bürgerbüro geöffnet?"]);
    assert_eq!(topic_of(&reply), "oeffnungszeiten-buergerbuero");
    let contact = reply.contact.expect("an office");
    assert_eq!(contact.open_now.as_deref(), Some("Jetzt geöffnet bis 16 Uhr."));
    assert!(contact.route.is_some() && contact.appointment.is_some());
}

#[test]
fn all_forms_and_the_form_for_a_matter() {
    let all = answer_to(&["Wo gibt es welche Formulare?"]);
    let forms = links(&all).into_iter().filter(|(_, target)| target.contains("/formulare/"));
    assert!(forms.count() >= 20, "{all:?}");
    // Whatever was said before.
    assert_eq!(
        topic_of(&last_of(&["Perso verloren", "Wo gibt es welche Formulare?"])),
        "formulare"
    );
    let dog = last_of(&["Formular Hundesteuer"]);
    assert_eq!((topic_of(&dog), dog.facet()), ("hundesteuer", Some(Facet::Forms)));
}

// ── Bad Hersfeld: register a business and apply for a building permit online, see how it stands ─────

#[test]
fn services_come_first_and_tell_how_one_signs_in() {
    for (question, topic) in
        [("Gewerbe anmelden", "gewerbe-anmelden"), ("Bauantrag stellen", "bauantrag")]
    {
        let reply = last_of(&[question]);
        assert_eq!(topic_of(&reply), topic);
        let answer = reply.answer.as_ref().expect("an answer");
        let first = answer.asked.iter().chain(&answer.sections).next().expect("a section");
        assert_eq!(first.facet, Some(Facet::OnlineService), "{question}");
        let links = links(answer);
        assert!(links.iter().any(|(label, _)| label.contains("Stand Ihres Antrags")), "{links:?}");
        assert!(links.iter().any(|(label, _)| label.contains("(mit ")), "{links:?}");
        let office = reply.contact.expect("an office");
        assert!(office.phone.is_some() && !office.hours.is_empty());
    }
}

// ── Hamburg: report what needs repair ───────────────────────────────────────────────────────────────

#[test]
fn what_needs_repair_leads_to_the_report() {
    for question in ["Schlagloch melden", "da ist ein riesen Loch in der Straße"] {
        assert_eq!(topic_of(&last_of(&[question])), "schlagloch-melden", "{question}");
    }
    let links = links(&answer_to(&["Schlagloch melden"]));
    assert!(links.iter().any(|(_, target)| target.contains("maengelmelder")), "{links:?}");
}

// ── Gütersloh: which documents to bring, and the appointment ────────────────────────────────────────

#[test]
fn documents_are_a_checklist_and_the_appointment_is_a_button() {
    let turns = ["Personalausweis beantragen", "welche Unterlagen?"];
    let reply = last_of(&turns);
    assert_eq!(
        (topic_of(&reply), reply.facet()),
        ("personalausweis-beantragen", Some(Facet::Documents))
    );
    let answer = reply.answer.expect("an answer");
    let asked = answer.asked.as_ref().expect("the documents");
    assert!(matches!(&asked.blocks[..], [Block::List { items, .. }] if items.len() >= 3));
    assert!(links(&answer).iter().any(|(_, target)| target.ends_with("/termin")));
}

#[test]
fn what_the_base_says_and_the_town_adds_is_one_answer() {
    let reply = last_of(&["Was kostet ein Reisepass?"]);
    assert_eq!((topic_of(&reply), reply.facet()), ("reisepass", Some(Facet::Costs)));
    let answer = reply.answer.expect("an answer");
    let text = auskunft_pack::block::plain_blocks(&answer.asked.as_ref().expect("fees").blocks);
    assert!(text.contains("70,00 Euro") && text.contains("37,50 Euro"), "{text}");
    let town = answer.sections.iter().map(|part| auskunft_pack::block::plain_blocks(&part.blocks));
    assert!(town.collect::<String>().contains("Foto bei uns: 6,00 Euro"));
    assert!(TOWN.topic_by_id("gaestebeitrag").is_none(), "what the town hides is not there");
}

// ── Bad Rappenau: child care, council meetings, WiFi, at any hour ───────────────────────────────────

#[test]
fn child_care_wifi_and_council_meetings() {
    for (question, topic) in [
        ("Ich suche einen Kita-Platz", "kita-anmelden"),
        ("Gibt es kostenloses WLAN in der Stadt?", "oeffentliches-wlan"),
        ("Wann ist die nächste Ratssitzung?", "ratssitzungen"),
    ] {
        assert_eq!(topic_of(&last_of(&[question])), topic, "{question}");
    }
}

// ── "Smarte Kommune": people, associations, village life ────────────────────────────────────────────

#[test]
fn associations_events_and_a_person_to_talk_to() {
    assert_eq!(topic_of(&last_of(&["Welche Vereine gibt es?"])), "vereine");
    assert_eq!(topic_of(&last_of(&["Was ist am Wochenende los?"])), "veranstaltungskalender");
    let reply = last_of(&["Haben Sie ein Rezept für Apfelkuchen?"]);
    assert_eq!(reply.decision, Decision::Handover);
    let mail = reply.contact.and_then(|contact| contact.question_mail).expect("a mail");
    assert!(mail.ends_with("Haben%20Sie%20ein%20Rezept%20f%c3%bcr%20Apfelkuchen%3f"), "{mail}");
    let named = last_of(&["Ich habe eine komische Frage ans Bauamt"]);
    assert_eq!(named.contact.expect("an office").name, "Bauamt");
}

// ── Dates ───────────────────────────────────────────────────────────────────────────────────────────

fn told(turns: &[&str]) -> String {
    last_of(turns).lead
}

#[test]
fn waste_is_collected_on_a_day_in_a_street() {
    let next = "Nächster Termin: Gelbe Tonne, Mittwoch, 2.12.2026.";
    for turns in [
        &["Wann kommt die gelbe Tonne in der Gartenstraße?"][..],
        &["wann kommt die gelbe tonne in der gartenstr. 12"],
        &["gelbe Tonne Garten Straße"],
        &["Wann kommt die gelbe Tonne?", "Gartenstraße"],
        &["Wann kommt die gelbe Tonne?", "in der Gartnestraße 7"],
        &["Wann wird die Biotonne in der Gartenstraße geleert?", "und die gelbe Tonne?"],
    ] {
        assert_eq!(told(turns), next, "{turns:?}");
    }
    assert_eq!(
        told(&["Wann kommt die gelbe Tonne in der Gartenstraße?", "und in der Zur Furt?"]),
        "Nächster Termin: Gelbe Tonne, Donnerstag, 26.11.2026."
    );
}

#[test]
fn the_street_is_asked_for_once() {
    let asked = last_of(&["Wann kommt die gelbe Tonne?"]);
    assert_eq!((asked.decision, topic_of(&asked)), (Decision::Clarify, "gelbe-tonne"));
    assert_eq!(asked.lead, "Für welche Straße möchten Sie das wissen?");
    let unknown = last_of(&["Wann kommt die gelbe Tonne?", "Zauberallee"]);
    assert!(unknown.lead.starts_with("Diese Straße kenne ich nicht."));
    assert!(unknown.contact.is_some(), "no dead end");
    let again = ["Wann kommt die gelbe Tonne?", "Zauberallee", "Gartenstraße"];
    assert!(told(&again).starts_with("Nächster Termin: Gelbe Tonne"));
    let another = ["Wann kommt die gelbe Tonne?", "Was kostet ein Reisepass?"];
    assert_eq!(topic_of(&last_of(&another)), "reisepass");
    let remembered = ["Wann kommt die gelbe Tonne?", "Gartenstraße", "Wann kommt der Restmüll?"];
    assert!(told(&remembered).starts_with("Nächster Termin: Restmüll"));
}

#[test]
fn a_day_without_a_date_leads_to_the_next_one() {
    assert_eq!(
        told(&["Ist morgen Wochenmarkt?"]),
        "Dienstag, 24.11.2026: kein Termin. Nächster Termin: Wochenmarkt, Samstag, 28.11.2026, 8 bis 13 Uhr."
    );
    assert_eq!(
        told(&["Ist am Samstag Wochenmarkt?"]),
        "Samstag, 28.11.2026, 8 bis 13 Uhr: Wochenmarkt. "
    );
    let beyond = told(&["Ist am 4. März 2028 Wochenmarkt?"]);
    assert!(beyond.starts_with("Weitere Termine kenne ich noch nicht."), "{beyond}");
}

#[test]
fn a_meeting_has_time_and_place_and_only_what_is_named_is_told() {
    assert_eq!(
        told(&["Wann ist die nächste Ratssitzung?"]),
        "Nächster Termin: Ratssitzung, Donnerstag, 17.12.2026, 19 Uhr."
    );
    assert!(told(&["Wann tagt der Bauausschuss?"]).contains("Bauausschuss"));
    let dates = answer_to(&["Ratssitzungen"]).dates.expect("dates, unasked");
    let text = auskunft_pack::block::plain_blocks(&dates.section.blocks);
    assert!(text.contains("Ratssaal"), "{text}");
    assert_eq!(dates.file.name, "ratssitzungen.ics");
    assert!(dates.file.url.starts_with("data:text/calendar;charset=utf-8,BEGIN%3aVCALENDAR"));
}

#[test]
fn a_street_does_not_decide_what_is_meant() {
    for street in ["", " in der Gartenstraße", " Am Alten Markt"] {
        let question = format!("Straßenlaterne kaputt{street}");
        assert_eq!(topic_of(&last_of(&[&question])), "strassenlaterne-defekt", "{question}");
    }
}

#[test]
fn streets_are_completed_while_they_are_typed() {
    let mut conversation = Conversation::new();
    let whole = conversation.suggest(&TOWN, "Wann kommt die gelbe Tonne in der Gartenst");
    assert_eq!(
        whole.first().map(String::as_str),
        Some("Wann kommt die gelbe Tonne in der Gartenstraße")
    );
    conversation.ask(&TOWN, "Wann kommt die gelbe Tonne?", MONDAY);
    assert_eq!(conversation.suggest(&TOWN, "gartens"), ["Gartenstraße"]);
    assert_eq!(conversation.suggest(&TOWN, "Reise"), [""; 0]);
}

// ── Asking back ─────────────────────────────────────────────────────────────────────────────────────

#[test]
fn one_fact_decides_and_may_be_clicked_or_typed() {
    let asked = last_of(&["Ich ziehe um"]);
    assert_eq!((asked.decision, topic_of(&asked)), (Decision::Clarify, "umzug"));
    assert_eq!(asked.lead, "Wohin ziehen Sie?");
    assert!(titles(&asked).contains(&"innerhalb der Gemeinde"));
    assert!(asked.answer.expect("what holds for all").sections.is_empty());
    let typed = last_of(&["Ich ziehe um", "innerhalb der Gemeinde"]);
    assert_eq!((typed.decision, topic_of(&typed)), (Decision::Answer, "wohnsitz-ummelden"));
}

#[test]
fn what_was_wanted_of_the_choice_is_not_forgotten() {
    let mut conversation = Conversation::new();
    conversation.ask(&TOWN, "Ich ziehe um", MONDAY);
    let waits = conversation.ask(&TOWN, "und welche Unterlagen?", MONDAY);
    assert_eq!(waits.decision, Decision::Clarify);
    let topic = TOWN.topic_by_id("wohnsitz-anmelden").expect("a topic");
    let chosen = conversation.show(&TOWN, topic, MONDAY).expect("a topic");
    assert_eq!(chosen.facet(), Some(Facet::Documents));
}

#[test]
fn no_question_back_leads_to_another() {
    for topic in (0..).map(TopicIndex).take_while(|topic| !TOWN.topic_id(*topic).is_empty()) {
        let reply = Conversation::new().show(&TOWN, topic, MONDAY).expect("a topic");
        if reply.decision != Decision::Clarify {
            continue;
        }
        for choice in reply.choices {
            let next = Conversation::new().show(&TOWN, choice.topic, MONDAY).expect("a topic");
            assert_ne!(next.decision, Decision::Clarify, "{}", choice.title);
        }
    }
}

#[test]
fn the_edition_tells_when_the_texts_were_checked() {
    let edition = TOWN.edition();
    let (from, until) = edition.checked.expect("the demo town dates its topics");
    assert!(from <= until && TOWN.format_date(from).ends_with("2026"), "{edition:?}");
    assert!(edition.topics > edition.unchecked, "{edition:?}");
}
