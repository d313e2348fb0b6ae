//! What goes and what stays, and that no text is too much.

use std::time::{Duration, Instant};

use proptest::prelude::*;

use super::redacted;

#[track_caller]
fn becomes(cases: &[(&str, &str)]) {
    for (typed, kept) in cases {
        assert_eq!(redacted(typed), *kept, "{typed}");
    }
}

#[track_caller]
fn stay(texts: &[&str]) {
    for text in texts {
        assert_eq!(redacted(text), *text);
    }
}

#[test]
fn addresses_go() {
    becomes(&[
        ("Antwort an anna.meyer@web.de.", "Antwort an [E-Mail]."),
        ("mail:ANNA_1@sub.web.de,bitte", "mail:[E-Mail],bitte"),
        ("(müller@städte.example)", "([E-Mail])"),
        ("anna @ web.de", "[E-Mail]"),
        ("anna@ web.de oder anna @web.de", "[E-Mail] oder [E-Mail]"),
        ("anna(at)web.de und anna [at] web.de", "[E-Mail] und [E-Mail]"),
        ("schreibt anna@web", "schreibt [E-Mail]"),
        ("folgt mir @anna.m", "folgt mir [E-Mail]"),
        ("a@b@c.de", "[E-Mail]"),
        ("2:30@web.de", "2:30[E-Mail]"),
    ]);
    stay(&["Was ist los @ Rathaus?", "look at this", "@", "@ @"]);
}

#[test]
fn telephones_go_however_they_are_written() {
    for number in [
        "05101 12345",
        "05101/12345",
        "05101 / 123 45",
        "05101-12345",
        "05101 12 34-5",
        "(05101) 12345",
        "(0 51 01) 1 23 45",
        "0511.123.456",
        "0170 1234567",
        "01701234567",
        "0170–1234567",
        "+49 5101 12345",
        "+49 (0) 5101 / 12345",
        "+49(0)5101-12345",
        "(+49) 5101 12345",
        "0049 5101 12345",
        "030 1234",
    ] {
        let typed = format!("Rufen Sie mich an: {number}, danke");
        assert_eq!(redacted(&typed), "Rufen Sie mich an: [Telefon], danke", "{typed}");
    }
    becomes(&[
        ("Tel. 12345", "Tel. [Telefon]"),
        ("meine Handynummer ist 8021-100", "meine Handynummer ist [Telefon]"),
        ("0170 1234567 10 Uhr", "[Telefon] 10 Uhr"),
        ("29999 05101 12345", "29999 [Telefon]"),
        ("0151 23456789 14:00", "[Telefon] 14:00"),
        ("5101123456 zurückrufen", "[Nummer] zurückrufen"),
    ]);
}

#[test]
fn what_tells_the_topic_stays() {
    stay(&[
        "Was kostet 1.000,50 Euro, 28,80 € oder 1000000 Euro?",
        "Gebühr 1.000.000.000 € oder 1 000 000 Euro",
        "am 24.12.2026, 01.01.2027, 01/02/2027 und 1.1.27",
        "05.11.2026-08.11.2026",
        "2026-11-22 bis 2026-11-24",
        "01 01 2027",
        "Ferien 2026/2027 und 2025 2026 2027 2028",
        "08:00-12:00 Uhr, 08.00-12.00, 08-12/14-18, 8 - 12 und 14 - 18 Uhr",
        "0830-1230 Uhr",
        "§ 15 Abs. 2 Nr. 3, § 0815",
        "29999 Ellernbrück, 01067 Dresden",
        "Telefon 115, Notruf 112 und 110",
        "Kinder 0-3 Jahre, 03-06 Jahre",
        "Formular 4711 in Raum 0.12",
        "Gartenstraße 12",
        "geboren 1965: Führerschein umtauschen",
        "vor 1971 geboren",
    ]);
}

#[test]
fn accounts_go_with_blanks_and_in_any_case() {
    for iban in [
        "DE89 3704 0044 0532 0130 00",
        "DE89370400440532013000",
        "de89 3704 0044 0532 0130 00",
        "DE 89 3704 0044 0532 0130 00",
        "DE89-3704-0044-0532-0130-00",
        "GB29 NWBK 6016 1331 9268 19",
        "GB29NWBK60161331926819",
        "FR14 2004 1010 0505 0001 3M02 606",
        "AT61 1904 3002 3457 3201",
    ] {
        let typed = format!("Mein Konto {iban}, danke");
        assert_eq!(redacted(&typed), "Mein Konto [IBAN], danke", "{typed}");
    }
    becomes(&[
        ("DE89 3704 0044 0532 0130 00 2 Kinder", "[IBAN] 2 Kinder"),
        ("DE89 3704 0044", "[IBAN]"),
        ("Karte 4000 1234 5678 9010", "Karte [Nummer]"),
    ]);
}

#[test]
fn names_go_and_the_sentence_stays() {
    becomes(&[
        ("Ich heiße Meyer und brauche einen Pass", "Ich heiße [Name] und brauche einen Pass"),
        ("ich heisse anna meyer und brauche", "ich heisse [Name] und brauche"),
        ("ICH HEISSE MEYER UND BRAUCHE EINEN PASS", "ICH HEISSE [Name] UND BRAUCHE EINEN PASS"),
        ("Ich heiße jetzt Meyer", "Ich heiße jetzt [Name]"),
        ("Mein Name ist Anna Müller-Lüdenscheidt.", "Mein Name ist [Name]."),
        ("Mein Name ist: \"Şahin\"", "Mein Name ist: \"[Name]\""),
        ("my name is John Q. Public, where", "my name is [Name], where"),
        ("Name: meyer, Vorname: anna", "Name: [Name], Vorname: [Name]"),
        ("Ich bin Herr Öztürk, wo", "Ich bin Herr [Name], wo"),
        ("Ist Frau Meyer da?", "Ist Frau [Name] da?"),
        ("ist frau meyer da", "ist frau [Name] da"),
        ("Herr/Frau Meyer", "Herr/Frau [Name]"),
        ("Frau Prof. Dr. Anna von der Heide sprechen", "Frau [Name] sprechen"),
        ("Herr Bürgermeister Lang hat", "Herr [Name] hat"),
        ("Herr O'Neill", "Herr [Name]"),
        ("Frau Meyer Standesamt", "Frau [Name] Standesamt"),
        ("Herr K. aus dem Bauamt", "Herr [Name]. aus dem Bauamt"),
        ("Anna geb. Schulz", "Anna geb. [Name]"),
        ("Hier spricht Meyer", "Hier spricht [Name]"),
        ("Mit freundlichen Grüßen Anna Meyer", "Mit freundlichen Grüßen [Name]"),
        ("Frau Meyer und Herr Schulz", "Frau [Name] und Herr [Name]"),
    ]);
}

#[test]
fn what_only_sounds_like_a_name_stays() {
    stay(&[
        "meine Frau braucht einen Pass",
        "Frau und Kind ummelden",
        "Nachname ändern nach Heirat",
        "Name im Pass falsch",
        "Wie heißt der Bürgermeister?",
        "Was heißt Meldebescheinigung?",
        "Mein Name ist falsch geschrieben",
        "Ist der Herr Bürgermeister da?",
        "der herr der ringe",
        "Ich heisse so wie mein Vater",
        "Herr, Frau oder divers",
        "heiße Getränke im Rathaus",
        "Frauenhaus, Herrentoilette",
    ]);
}

#[test]
fn days_of_birth_go_and_other_days_stay() {
    becomes(&[
        ("geboren am 12.03.1970 in Bonn", "geboren am [Geburtsdatum] in Bonn"),
        ("geb. 12.3.70", "geb. [Geburtsdatum]"),
        ("Geburtsdatum: 1970-03-12", "Geburtsdatum: [Geburtsdatum]"),
        ("geboren am 12. März 1970", "geboren am [Geburtsdatum]"),
        ("born on March 12th, 1970", "born on [Geburtsdatum]"),
        ("am 12.03.1970 in Bonn geboren", "am [Geburtsdatum] in Bonn geboren"),
        ("Anna *12.03.1970", "Anna *[Geburtsdatum]"),
        ("geb am 12031970", "geb am [Geburtsdatum]"),
    ]);
    stay(&["Am 12.03.2027 Standesamt?", "Bürger*innen", "Raum 3 * 4.5 m"]);
}

#[test]
fn cards_and_plates_go() {
    becomes(&[
        ("Ausweis L01X00T471 verloren", "Ausweis [Ausweisnummer] verloren"),
        ("c01x00t47 abgelaufen", "[Ausweisnummer] abgelaufen"),
        ("H-AB 123 abmelden", "[Kennzeichen] abmelden"),
        ("WUN-X1E", "[Kennzeichen]"),
        ("Steuer-ID 12 345 678 901", "Steuer-ID [Nummer]"),
        ("Steuernummer 23/456/78901", "Steuernummer [Nummer]"),
    ]);
    stay(&["Kfz-Zulassung", "U-Bahn 3", "B-Plan 12", "Klasse C1E 2026", "EU-DSGVO 2016"]);
}

#[test]
fn what_citizens_ask_stays_as_it_is() {
    for file in ["ellernbrueck", "english"] {
        let path = format!("{}/../../tests/golden/{file}.json", env!("CARGO_MANIFEST_DIR"));
        let json = std::fs::read_to_string(path).expect("golden questions");
        let golden: serde_json::Value = serde_json::from_str(&json).expect("JSON");
        let lists = ["questions", "off_topic"].map(|key| golden[key].as_array().expect("a list"));
        let questions: Vec<&str> = lists
            .into_iter()
            .flatten()
            .filter_map(|entry| entry.as_str().or(entry["q"].as_str()))
            .filter(|question| question.chars().any(char::is_alphabetic))
            .collect();
        assert!(questions.len() > 100);
        stay(&questions);
    }
}

#[test]
fn work_grows_with_the_text_only() {
    let hardest =
        ["a.", "1 ", "0 ", "1.", "0-", "@", "a@", "geb ", "Herr ", "von ", "DE89 ", "[", "*1"];
    for piece in hardest {
        let text = piece.repeat(100_000 / piece.len());
        let begun = Instant::now();
        redacted(&text);
        assert!(begun.elapsed() < Duration::from_secs(2), "{piece}");
    }
}

/// Pieces that finders look at, in any order.
fn pieces() -> impl Strategy<Value = String> {
    let pieces = prop::sample::select(vec![
        "ich heiße ",
        "Name: ",
        "Frau ",
        "geb. ",
        "geboren am ",
        "von ",
        "der ",
        "Dr. ",
        "Meyer",
        "anna",
        "und",
        "Amt",
        "DE89",
        "de",
        "NWBK",
        "3704",
        "0511",
        "0",
        "00",
        "12",
        "1970",
        "12345678",
        "345",
        "678",
        "901",
        "L01X00T47",
        "H-AB",
        "Tel",
        "Uhr",
        "Euro",
        "März",
        "@",
        "web.de",
        "(at)",
        " ",
        " ",
        " ",
        ".",
        ",",
        ":",
        "-",
        "/",
        "(",
        ")",
        "+",
        "*",
        "[",
        "]",
        "[Name]",
        "[Telefon]",
        "\n",
        "ß",
        "🦀",
        "\u{308}",
        "\u{200b}",
    ]);
    prop::collection::vec(pieces, 0..40).prop_map(|pieces| pieces.concat())
}

fn has_address(text: &str) -> bool {
    let letters: Vec<char> = text.chars().collect();
    letters
        .windows(3)
        .any(|w| w[0].is_ascii_alphanumeric() && w[1] == '@' && w[2].is_ascii_alphanumeric())
}

proptest! {
        #[test]
    fn doing_it_again_changes_nothing(text in pieces()) {
        let once = redacted(&text);
        prop_assert_eq!(redacted(&once), once);
    }

    #[test]
    fn any_text_can_be_redacted(text in any::<String>()) {
        let once = redacted(&text);
        prop_assert_eq!(redacted(&once), once);
    }

    #[test]
    fn no_address_survives(text in pieces(), address in "[a-z0-9.]{0,8}[a-z]@[a-z]{1,8}\\.de", after in pieces()) {
        let kept = redacted(&[text, address.clone(), after].concat());
        prop_assert!(!has_address(&kept) && !kept.contains(&address), "{}", kept);
    }

    #[test]
    fn no_telephone_survives(area in "0[1-9][0-9]{2,3}", gap in "[ /-]| / |/ ", rest in "[0-9]{4,8}") {
        let kept = redacted(&format!("Bitte {area}{gap}{rest}!"));
        prop_assert_eq!(kept, "Bitte [Telefon]!");
    }

    #[test]
    fn a_text_with_nothing_to_find_stays(text in "[a-zäöüß ,?]{0,60}") {
        prop_assume!(redacted(&text).find('[').is_none());
        prop_assert_eq!(redacted(&text), text);
    }
}
