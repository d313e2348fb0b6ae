//! Scripted dialogues: what is asked for first, what refers to what was said, who helps at once.

mod common;

use std::sync::LazyLock;

use auskunft_engine::{CivilTime, Conversation, Decision, Desk, Facet, Phrase, Reply, TopicIndex};

use common::{NOON, desk, town_pack};

static TOWN: LazyLock<Desk> = LazyLock::new(|| desk(town_pack()));

/// Asks one question after the other; the reply to the last.
fn last_of(questions: &[&str]) -> Reply {
    let mut conversation = Conversation::new();
    let replies = questions.iter().map(|question| conversation.ask(&TOWN, question, NOON));
    replies.last().expect("a question")
}

/// Topic and part of the answer to the last question.
fn answered(questions: &[&str]) -> (&'static str, Option<Facet>) {
    let reply = last_of(questions);
    (TOWN.topic_id(reply.topic.unwrap_or(TopicIndex(u32::MAX))), reply.facet())
}

#[test]
fn the_part_that_is_asked_for_comes_first() {
    for (question, topic, facet) in [
        ("Was kostet ein Reisepass?", "reisepass", Facet::Costs),
        (
            "Welche Unterlagen brauche ich für den Personalausweis?",
            "personalausweis-beantragen",
            Facet::Documents,
        ),
        ("Personalausweis Termin", "personalausweis-beantragen", Facet::Appointment),
        ("wie teuer ist ein personalausweis", "personalausweis-beantragen", Facet::Costs),
    ] {
        assert_eq!(answered(&[question]), (topic, Some(facet)), "{question}");
    }
    assert_eq!(answered(&["Personalausweis beantragen"]).1, None);
}

#[test]
fn a_question_for_a_part_alone_is_about_what_was_said() {
    for (question, facet) in [
        ("Und was kostet das?", Facet::Costs),
        ("welche Unterlagen?", Facet::Documents),
        ("was muss ich mitbringen", Facet::Documents),
        ("wie teuer?", Facet::Costs),
        ("brauche ich dafür einen Termin?", Facet::Appointment),
    ] {
        let questions = ["Personalausweis beantragen", question];
        assert_eq!(answered(&questions), ("personalausweis-beantragen", Some(facet)), "{question}");
    }
}

#[test]
fn the_topic_at_hand_stays_until_there_is_another() {
    let costs = |questions: &[&str]| answered(&[questions, &["und was kostet das?"]].concat());
    assert_eq!(costs(&["Reisepass beantragen"]), ("reisepass", Some(Facet::Costs)));
    assert_eq!(
        costs(&["Reisepass beantragen", "Personalausweis beantragen"]).0,
        "personalausweis-beantragen"
    );
    assert_eq!(costs(&["Reisepass beantragen", "danke"]).0, "reisepass");
    assert_eq!(last_of(&["und was kostet das?"]).facet(), None);
}

#[test]
fn what_begins_with_and_adds_to_the_topic_or_names_another() {
    assert_eq!(
        answered(&["Wie beantrage ich einen Reisepass?", "und für Kinder?"]).0,
        "kinderausweis"
    );
    assert_eq!(answered(&["Reisepass beantragen", "und Hundesteuer?"]).0, "hundesteuer");
}

#[test]
fn help_comes_before_all_else() {
    for (question, phone) in [
        ("Hilfe, bei uns brennt es!", "112"),
        ("meine oma ist bewusstlos", "112"),
        ("Ein Einbrecher ist im Haus", "110"),
        ("mein Kind hat Putzmittel getrunken", "0551 19240"),
        ("welcher arzt hat auf, ärztlicher Notdienst", "116 117"),
        ("mein Mann schlägt mich", "116 016"),
        ("ich will nicht mehr leben", "0800 111 0 111"),
    ] {
        for questions in [&[question][..], &["Reisepass beantragen", question]] {
            let reply = last_of(questions);
            assert_eq!(reply.decision, Decision::Handover, "{question}");
            assert_eq!(reply.contact.and_then(|contact| contact.phone).as_deref(), Some(phone));
            assert_eq!(reply.contact_label, Phrase::CallAtOnce);
            assert!(reply.lead.contains(phone) && reply.announcement.contains(phone), "{question}");
            assert!(reply.choices.is_empty());
        }
    }
    for harmless in
        ["Feuerwehr beitreten", "Osterfeuer anmelden", "Gewalt", "Straßenlaterne brennt nicht"]
    {
        assert_ne!(last_of(&[harmless]).contact_label, Phrase::CallAtOnce, "{harmless}");
    }
}

#[test]
fn a_mail_has_the_question_and_another_reports_mistakes() {
    let reply = last_of(&["Wann zwitschert der Kuckuck & warum?"]);
    assert_eq!(reply.decision, Decision::Handover);
    let mail = reply.contact.and_then(|contact| contact.question_mail).expect("a mail");
    assert!(mail.starts_with("mailto:buergerbuero@ellernbrueck.example?subject="), "{mail}");
    assert!(mail.ends_with("&body=Wann%20zwitschert%20der%20Kuckuck%20%26%20warum%3f"), "{mail}");
    let reply = last_of(&["Reisepass beantragen"]);
    let mail = reply.contact.and_then(|contact| contact.question_mail).expect("a mail");
    assert!(mail.ends_with("&body=Reisepass%20beantragen"), "{mail}");
    let report = reply.answer.and_then(|answer| answer.report).expect("a mail");
    assert!(report.contains("Reisepass") && report.contains("Thema%20reisepass%2c"), "{report}");
}

#[test]
fn a_part_that_the_topic_at_hand_does_not_tell_is_said_to_be_missing() {
    let missing = "Dazu steht hier nichts.";
    let online = last_of(&["Zweitwohnung anmelden", "geht das online?"]);
    assert!(online.lead.starts_with(missing), "{}", online.lead);
    assert!(online.answer.is_some_and(|answer| !answer.is_part));
    let costs = last_of(&["Zweitwohnung anmelden", "und was kostet das?"]);
    assert_eq!((costs.lead.as_str(), costs.facet()), ("", Some(Facet::Costs)));
    assert!(costs.answer.is_some_and(|answer| answer.is_part));
}

/// What is said to a question on Monday, 23 November 2026, at ten.
fn told(questions: &[&str]) -> String {
    let at = CivilTime { year: 2026, month: 11, day: 23, hour: 10, minute: 0 };
    let mut conversation = Conversation::new();
    let replies = questions.iter().map(|question| conversation.ask(&TOWN, question, at));
    replies.last().expect("a question").lead
}

#[test]
fn opening_hours_are_told_for_the_day_that_is_meant() {
    for (question, told_is) in [
        (
            "Hat das Bürgerbüro heute offen?",
            "Bürgerbüro: Montag, 23.11.2026, geöffnet 8 bis 16 Uhr",
        ),
        ("jetzt noch offen?", "Bürgerbüro: Jetzt geöffnet bis 16 Uhr."),
        (
            "am Donnerstag Nachmittag offen?",
            "Bürgerbüro: Donnerstag, 26.11.2026, geöffnet 8 bis 18 Uhr",
        ),
        (
            "Bürgerbüro Heiligabend",
            "Bürgerbüro: Donnerstag, 24.12.2026, geschlossen (Heiligabend). Wieder geöffnet: Montag, 28.12.2026 ab 8 Uhr.",
        ),
        ("24.12. geöffnet?", "Bürgerbüro: Donnerstag, 24.12.2026, geschlossen (Heiligabend)."),
        (
            "Ist der Wertstoffhof nächsten Samstag offen?",
            "Wertstoffhof Ellernbrück: Samstag, 28.11.2026, geöffnet",
        ),
        (
            "Hat die Bücherei am Wochenende geöffnet?",
            "Gemeindebücherei: Samstag, 28.11.2026, geöffnet 10 bis 13 Uhr. Gemeindebücherei: Sonntag, 29.11.2026, geschlossen.",
        ),
        ("wann macht ihr wieder auf?", "Bürgerbüro: Jetzt geöffnet"),
        (
            "in den Osterferien geöffnet?",
            "Bürgerbüro: Vom 22.3.2027 bis 3.4.2027 gelten die üblichen Öffnungszeiten. Bürgerbüro: Freitag, 26.3.2027, geschlossen (Karfreitag).",
        ),
        ("in den Schulferien geöffnet?", "Wann die Schulferien sind, weiß ich nicht."),
        (
            "ist am 1. Mai 2028 das Bürgerbüro offen?",
            "Bürgerbüro: Für Montag, 1.5.2028, kenne ich die Öffnungszeiten noch nicht.",
        ),
        ("Ist das Rathaus am 31.10.2027 geöffnet?", "Bürgerbüro: Sonntag, 31.10.2027, geschlossen"),
    ] {
        assert!(told(&[question]).starts_with(told_is), "{question}: {}", told(&[question]));
    }
    for other in ["Kann ich morgen im Standesamt heiraten?", "Ist die Straße heute gesperrt?"] {
        assert_eq!(told(&[other]).find("geöffnet"), None, "{other}");
    }
}

#[test]
fn another_day_is_asked_of_the_same_office() {
    let questions = ["Hat die Bücherei heute offen?", "und am Samstag?"];
    assert!(told(&questions).starts_with("Gemeindebücherei: Samstag, 28.11.2026, geöffnet"));
    let changed = [questions[0], "Reisepass beantragen", "Bürgerbüro morgen"];
    assert!(told(&changed).starts_with("Bürgerbüro: Dienstag, 24.11.2026, geöffnet"));
}

#[test]
fn the_office_card_says_whether_it_is_open() {
    let on = |day, hour| {
        let at = CivilTime { year: 2026, month: 11, day, hour, minute: 0 };
        let reply = Conversation::new().ask(&TOWN, "Reisepass beantragen", at);
        reply.contact.and_then(|contact| contact.open_now).expect("a calendar")
    };
    assert_eq!(on(23, 10), "Jetzt geöffnet bis 16 Uhr.");
    assert_eq!(
        on(23, 16),
        "Jetzt geschlossen. Wieder geöffnet: morgen (Dienstag, 24.11.2026) ab 8 Uhr."
    );
    assert_eq!(on(23, 7), "Jetzt geschlossen. Wieder geöffnet: heute ab 8 Uhr.");
    assert_eq!(on(28, 10), "Jetzt geschlossen. Wieder geöffnet: Montag, 30.11.2026 ab 8 Uhr.");
    let late = CivilTime { year: 2031, month: 1, day: 2, hour: 10, minute: 0 };
    let reply = Conversation::new().ask(&TOWN, "Reisepass beantragen", late);
    assert_eq!(reply.contact.and_then(|contact| contact.open_now), None);
}
