//! German as people type it: each way of writing finds the same topic.

mod common;

use std::sync::LazyLock;

use auskunft_engine::{Decision, Desk, TopicIndex};

use common::{desk, json_pack};

static TOWN: LazyLock<Desk> = LazyLock::new(|| {
    desk(json_pack(
        r#"{"language": "de", "topics": [
        {"id": "kfz", "title": "Kfz-Zulassung", "answer": "Mit Fahrzeugschein und Versicherungsnummer."},
        {"id": "hund-an", "title": "Hund anmelden", "questions": ["Wie melde ich meinen Hund zur Hundesteuer an?"], "answer": "Binnen zwei Wochen."},
        {"id": "hund-ab", "title": "Hund abmelden", "questions": ["Wie melde ich meinen Hund von der Hundesteuer ab?"], "answer": "Nach Verkauf oder Tod."},
        {"id": "ausweis", "title": "Personalausweis beantragen", "answer": "Persönlich mit Lichtbild."},
        {"id": "verlust", "title": "Verlust des Ausweises", "answer": "Melden Sie ihn sofort."},
        {"id": "pass", "title": "Reisepass", "answer": "Persönlich mit Lichtbild."},
        {"id": "ehe", "title": "Eheschließung", "answer": "Im Standesamt."},
        {"id": "geburt", "title": "Geburt anzeigen", "questions": ["Wie bekomme ich eine Geburtsurkunde?"], "answer": "Im Standesamt."},
        {"id": "elterngeld", "title": "Elterngeld", "answer": "Beim Landkreis."},
        {"id": "busse", "title": "Verwarnungsgeld bezahlen", "answer": "Binnen einer Woche."},
        {"id": "buerger", "title": "Bürgerversammlung", "answer": "Einmal im Jahr."},
        {"id": "haus", "title": "Haus abreißen", "answer": "Mit Abbruchanzeige."},
        {"id": "wohnung", "title": "Wohnsitz anmelden", "questions": ["Ich bin umgezogen, wo melde ich mich an?"], "answer": "Binnen zwei Wochen."},
        {"id": "muell", "title": "Sperrmüll", "answer": "Zweimal im Jahr, mit Termin."},
        {"id": "termin", "title": "Termin vereinbaren", "answer": "Im Internet oder am Telefon."},
        {"id": "ohne", "title": "Ohne Termin ins Rathaus", "answer": "Montags bis zwölf."},
        {"id": "bauen", "title": "Baugenehmigung", "answer": "Mit Bauvorlagen."},
        {"id": "strasse", "title": "Straßenschäden melden", "answer": "Mit Ort und Foto."}
        ]}"#,
    ))
});

fn first(question: &str) -> &'static str {
    let best = TOWN.judge(question).ranking.first().map(|best| TopicIndex(best.topic));
    best.map_or("", |topic| TOWN.topic_id(topic))
}

fn all_find(id: &str, questions: &[&str]) {
    for question in questions {
        assert_eq!(first(question), id, "{question}");
    }
}

#[test]
fn one_word_two_words_or_a_hyphen() {
    all_find(
        "kfz",
        &["KFZ Zulassung", "Kfz-Zulassung", "kfzzulassung", "kfz-zulassung", "kfz  zulassungen"],
    );
    all_find("muell", &["Sperr-Müll", "sperr müll", "SPERRMUELL"]);
    all_find("wohnung", &["Wohn Sitz anmelden", "wohnsitzanmeldung"]);
}

#[test]
fn umlauts_and_sharp_s() {
    all_find("muell", &["Sperrmüll", "Sperrmuell", "Sperrmull", "SPERRMÜLL", "Sperrmu\u{308}ll"]);
    all_find("strasse", &["Straßenschäden", "Strassenschaeden", "strassenschaden"]);
    all_find(
        "buerger",
        &[
            "Bürger:innenversammlung",
            "Buergerversammlung",
            "Bürger*innen-Versammlung",
            "BürgerInnenversammlung",
        ],
    );
}

#[test]
fn typing_errors() {
    all_find(
        "ausweis",
        &[
            "Persoanlausweis",
            "Personalauswies",
            "Personnalausweiß",
            "perosnalausweis",
            "Personalausweiß beantragn",
            "personlausweis",
        ],
    );
    all_find("pass", &["Reisepas", "Reisspass", "Riesepass", "reispass"]);
    all_find("muell", &["Spermüll", "Sperrmül", "speermüll"]);
    let hund = |question| first(question).starts_with("hund");
    assert!(["Hudnesteuer", "Hundesteur", "hundestuer", "Hunndesteuer"].into_iter().all(hund));
    all_find("bauen", &["Karport", "Carport"]);
}

/// "nicht" and "bitte" are no matters, however they are spelt; the confidence must not suffer.
#[test]
fn typing_errors_in_words_that_tell_nothing() {
    let confidence = |question: &str| TOWN.judge(question).confidence;
    for (right, misspelt) in [
        ("Sperrmüll bitte", "Sperrmüll bittee"),
        ("welche Baugenehmigung", "wlche Baugenehmigung"),
        ("Eheschließung benötigen", "Eheschließung benötgien"),
    ] {
        let (right, misspelt) = (confidence(right), confidence(misspelt));
        assert!(misspelt > 0.95 * right, "{misspelt} instead of {right}");
    }
}

/// Who presses two wrong keys in a long word means it all the same.
#[test]
fn typing_errors_cost_little_confidence() {
    let confidence = |question: &str| TOWN.judge(question).confidence;
    let (right, misspelt) = (confidence("Verwarnungsgeld"), confidence("Verwarnugnsgedl"));
    assert!(misspelt > 0.8 * right, "{misspelt} instead of {right}");
}

/// No topic has these words: the lexicon leads from them to one. Nothing else is like `Hochziet`.
#[test]
fn typing_errors_in_words_that_only_the_lexicon_knows() {
    all_find("busse", &["Knlölchen", "Knölllchen", "Straffzettel", "Strafzetetl"]);
    all_find("ehe", &["Hochziet", "Hochzzeit"]);
}

/// A postal code, an age or a street says where or whose, and leaves the matter as it is.
#[test]
fn places_that_no_topic_has_tell_little() {
    let confidence = |question: &str| TOWN.judge(question).confidence;
    for place in
        ["in 49808", "84", "in der Goethestraße 12a", "Goethestr. 12", "in der Lindenallee"]
    {
        let asked = format!("Sperrmüll {place}");
        assert!(confidence(&asked) > 0.9 * confidence("Sperrmüll"), "{asked}");
    }
    assert!(confidence("Sperrmüll in Meppen") < 0.9 * confidence("Sperrmüll"));
    all_find("strasse", &["Straße kaputt"]);
}

#[test]
fn typing_errors_in_a_part_of_a_compound_that_no_topic_has() {
    let both = |question: &str| -> Vec<&str> {
        let ranking = TOWN.judge(question).ranking;
        ranking.iter().take(2).map(|ranked| TOWN.topic_id(TopicIndex(ranked.topic))).collect()
    };
    assert_eq!(both("Sperrmülltermni"), ["muell", "termin"]);
    assert_eq!(both("Terminsperrmül"), ["muell", "termin"]);
}

#[test]
fn inflection_and_derivation() {
    all_find(
        "hund-an",
        &["Anmeldung eines Hundes", "Hunde anmelden", "Hund angemeldet", "angemeldete Hunde"],
    );
    all_find("haus", &["Häuser abreißen", "Abriss eines Hauses", "das Haus wird abgerissen"]);
    all_find(
        "ausweis",
        &["Antrag Personalausweis", "Beantragung Personalausweis", "Personalausweise beantragt"],
    );
    all_find("verlust", &["Ausweis verloren", "ich habe meinen Ausweis verloren"]);
}

#[test]
fn compounds_both_ways() {
    all_find("verlust", &["Ausweisverlust", "Verlust des Personalausweises"]);
    let offered = TOWN.judge("Personalausweisverlust").ranking.into_iter().take(2);
    let offered: Vec<_> = offered.map(|best| TOWN.topic_id(TopicIndex(best.topic))).collect();
    assert!(offered.contains(&"verlust") && offered.contains(&"ausweis"), "{offered:?}");
    all_find("geburt", &["Urkunde über die Geburt", "Geburtsanzeige"]);
    all_find("bauen", &["Genehmigung zum Bauen", "Genehmigung für einen Bau"]);
    all_find("kfz", &["Zulassung meines Kfz", "Kfzzulassungsstelle"]);
}

#[test]
fn colloquial_words_and_situations() {
    all_find("ausweis", &["Perso", "neuer Perso"]);
    all_find(
        "busse",
        &["Knöllchen", "Strafzettel bezahlen", "ich hab ein Ticket fürs Falschparken"],
    );
    all_find("kfz", &["Auto anmelden", "neues Auto zulassen", "Wagen zulassen"]);
    all_find("ehe", &["Hochzeit", "wir wollen heiraten", "Trauung"]);
    let about_children = |question| ["geburt", "elterngeld"].contains(&first(question));
    assert!(["wir bekommen Nachwuchs", "unser Baby ist da"].into_iter().all(about_children));
}

#[test]
fn opposites_are_not_the_same() {
    all_find(
        "hund-an",
        &["Hund anmelden", "Wie melde ich meinen Hund an?", "meinen Hund will ich anmelden"],
    );
    all_find("hund-ab", &["Hund abmelden", "Wie melde ich meinen Hund ab?", "Hundeabmeldung"]);
    all_find("ohne", &["ohne Termin", "kann ich ohne Termin kommen"]);
    all_find("termin", &["Termin", "mit Termin", "Ich brauche einen Termin"]);
}

#[test]
fn the_opposite_of_what_was_asked_is_no_answer() {
    let desk = desk(json_pack(
        r#"{"topics": [{"id": "an", "title": "Gewerbe anmelden", "answer": "Mit Ausweis."},
                       {"id": "um", "title": "Gewerbe verlegen", "answer": "Mit Ausweis."},
                       {"id": "zu", "title": "Heizung einschalten", "answer": "Am Thermostat."}]}"#,
    ));
    let decision = |question| desk.judge(question).decision;
    for (asked, opposite) in [
        ("Gewerbe anmelden", "Gewerbe abmelden"),
        ("Wie melde ich mein Gewerbe an?", "Wie melde ich mein Gewerbe ab?"),
        ("Heizung einschalten", "Heizung ausschalten"),
    ] {
        assert_eq!(decision(asked), Decision::Answer, "{asked}");
        assert_ne!(decision(opposite), Decision::Answer, "{opposite}");
    }
}

#[test]
fn words_that_frame_a_question_do_not_decide() {
    all_find(
        "pass",
        &[
            "Was brauche ich denn eigentlich alles für einen Reisepass?",
            "Hallo, ich hätte gern mal gewusst, wo ich einen Reisepass bekomme",
            "Reisepass",
        ],
    );
    for question in ["Wo bekomme ich das?", "Was kostet das und wie lange dauert es?"] {
        assert_eq!(TOWN.judge(question).decision, Decision::Handover, "{question}");
    }
}

#[test]
fn a_question_about_the_desk_itself_is_believed_less() {
    let confidence = |question: &str| TOWN.judge(question).confidence;
    assert!(confidence("Wie ist dein Haus?") < 0.8 * confidence("Wie ist ein Haus?"));
    let same = |a: &str, b: &str| (confidence(a) - confidence(b)).abs() < 1e-6;
    let bare = "wie ich den Hund anmelde?";
    assert!(same(&format!("Kannst du mir sagen, {bare}"), &format!("Sagen, {bare}")));
    assert!(same(&format!("Weißt du, {bare}"), bare));
}
