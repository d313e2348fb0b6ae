//! The desk in the foyer: what visitors see and touch there; `remains` is about what the next one must not find.
//!
//! Time runs ten times as fast here, so that nobody has to wait for somebody to leave.

mod remains;

use auskunft_browser_tests::visitor::panel;
use auskunft_browser_tests::{Site, Visitor};
use auskunft_kiosk::qr;
use fantoccini::key::Key;
use serde_json::{Value, json};

use crate::announcements::no_rule_is_broken;
use crate::harness::{Scenario, scenarios};
use crate::soak;

pub(crate) fn scenarios() -> Vec<Scenario> {
    let only_in_chromium = Scenario::only_in_chromium(scenarios![
        everything_that_can_be_touched_is_large,
        on_an_upright_screen_everything_is_within_reach,
        things_light_up_only_where_motion_is_allowed,
        on_a_phone_all_keys_have_place,
        no_rule_of_accessibility_is_broken,
        an_answer_is_printed_where_there_is_a_printer,
    ]);
    let everywhere = scenarios![
        the_first_screen_offers_topics_and_questions,
        without_settings_there_are_the_topics_of_the_desk,
        keys_on_the_screen_ask_a_question,
        keys_on_the_screen_can_be_put_away_and_switched_off,
        no_link_leads_away_and_addresses_are_codes,
        who_is_still_there_stays,
        text_and_contrast_are_set_for_one_person,
        only_voices_of_the_device_speak,
        the_staff_sees_how_the_day_went,
        unanswered_questions_are_kept_only_if_wanted,
    ];
    [everywhere, remains::scenarios(), only_in_chromium].concat()
}

const FAST: &str = "
    const now = performance.now.bind(performance);
    let passed = 0;
    performance.now = () => now() * 10 + passed;
    window.passes = (seconds) => { passed += seconds * 1000; };
    const { setInterval } = window;
    window.setInterval = (act, delay) => setInterval(act, delay / 10);
";

const SETTINGS: &[(&str, &str)] = &[
    ("tiles", "personalausweis-beantragen wohnsitz-anmelden hundesteuer"),
    ("questions", "Was kostet ein neuer Perso?\nWann hat das Bürgerbüro geöffnet?"),
    ("idle", "600"),
    ("pin", "2468"),
    ("print", "on"),
];

const START: &str = ".start";
const TILE: &str = ".tiles button";
const EXAMPLE: &str = ".examples button";
const KEYS: &str = ".keys";
const WARNING: &str = "dialog.leaving";
const NAME: &str = ".name";

fn the_first_screen_offers_topics_and_questions(visitor: &Visitor) {
    stands_before(visitor, SETTINGS);
    assert_eq!(visitor.texts_of(TILE).len(), 3);
    assert_eq!(
        visitor.texts_of(EXAMPLE),
        ["Was kostet ein neuer Perso?", "Wann hat das Bürgerbüro geöffnet?"]
    );
    visitor.gets_a_reply(|| visitor.clicks(TILE));
    visitor.sees_in(panel::QUESTION, "Personalausweis");
    assert_eq!(visitor.count(START), 0, "the first screen makes room");
    visitor.clicks_on("Fertig – alles löschen");
    visitor.waits_until("the first screen is back", || visitor.count(START) == 1);
    visitor.gets_a_reply(|| visitor.clicks(EXAMPLE));
    visitor.sees_in(panel::REPLY, "46,00 Euro");
}

fn without_settings_there_are_the_topics_of_the_desk(visitor: &Visitor) {
    stands_before(visitor, &[]);
    assert!(visitor.count(TILE) > 3);
    assert_eq!(visitor.count(EXAMPLE), 0);
    visitor.gets_a_reply(|| visitor.clicks(TILE));
    assert!(!visitor.texts_of(".tools button").contains(&"Drucken".to_owned()));
    taps(visitor, 6);
    assert_eq!(visitor.count("dialog"), 0, "without a code there is no page for the staff");
}

fn keys_on_the_screen_ask_a_question(visitor: &Visitor) {
    stands_before(visitor, SETTINGS);
    assert_eq!(visitor.count(KEYS), 0);
    visitor.clicks(panel::FIELD);
    visitor.waits_until("the keys are there", || visitor.count(KEYS) == 1);
    assert_eq!(visitor.attribute(panel::FIELD, "inputmode").as_deref(), Some("none"));
    visitor.clicks(&key("Großbuchstaben"));
    for text in ["H", "u", "n", "d", "x"] {
        visitor.clicks_on(text);
    }
    visitor.clicks(&key("Zeichen löschen"));
    assert_eq!(visitor.typed(), "Hund");
    visitor.waits_until("questions are offered", || visitor.count(panel::SUGGESTION) > 0);
    for _ in 0..4 {
        visitor.clicks(&key("Nach links"));
    }
    for text in ["ü", "ß"] {
        visitor.clicks_on(text);
    }
    visitor.clicks(&key("Leerzeichen"));
    assert_eq!(visitor.typed(), "üß Hund");
    visitor.gets_a_reply(|| visitor.clicks(".keys .enter"));
    visitor.sees_in(panel::QUESTION, "üß Hund");
    assert_eq!((visitor.count(KEYS), visitor.typed()), (0, String::new()));
}

fn keys_on_the_screen_can_be_put_away_and_switched_off(visitor: &Visitor) {
    stands_before(visitor, &[]);
    visitor.clicks(panel::FIELD);
    visitor.clicks(&key("Tastatur schließen"));
    assert_eq!(visitor.count(KEYS), 0);
    visitor.clicks(panel::FIELD);
    assert_eq!(visitor.count(KEYS), 1, "touching the field brings them back");
    stands_before(visitor, &[("keyboard", "off")]);
    visitor.clicks(panel::FIELD);
    visitor.asks("Was kostet ein neuer Perso?");
    assert_eq!(visitor.runs("return root.querySelectorAll('.keys').length", &[]), json!(0));
}

fn no_link_leads_away_and_addresses_are_codes(visitor: &Visitor) {
    stands_before(visitor, SETTINGS);
    for question in [
        "Personalausweis beantragen",
        "Kontakt Bürgerbüro",
        "Formulare",
        "Wann wird der Sperrmüll abgeholt?",
        "Wie züchte ich Alpakas in der Wüste?",
    ] {
        visitor.asks(question);
        open_all(visitor);
    }
    let links =
        visitor.runs("return [...root.querySelectorAll('a, area, form, iframe')].length", &[]);
    assert_eq!(links, json!(0));
    let numbers = visitor.texts_of(".number").join(" ");
    assert!(numbers.contains("05000 12-100"), "{numbers}");
    visitor.asks("Personalausweis beantragen");
    visitor.clicks("[data-address^='https:']");
    let address = visitor.text_of("dialog .written");
    assert!(address.starts_with("https://"), "{address}");
    let drawn = visitor.attribute("dialog svg path", "d");
    assert_eq!(
        drawn,
        qr::symbol(&address).map(|symbol| symbol.path),
        "the code says what is below"
    );
    visitor.clicks("dialog > button");
    assert_eq!(visitor.count("dialog"), 0);
}

fn who_is_still_there_stays(visitor: &Visitor) {
    stands_before(visitor, &[("idle", "600"), ("warning", "200")]);
    visitor.asks("Was kostet ein neuer Perso?");
    does_nothing_for_long(visitor);
    assert_eq!(visitor.describes(WARNING), ("alertdialog".into(), "Sind Sie noch da?".into()));
    let left = || visitor.text_of("dialog #left");
    let first = left();
    assert!(first.starts_with("In ") && first.contains("Sekunden wird alles gelöscht"), "{first}");
    visitor.waits_until("it counts down", || left() != first);
    visitor.clicks_on("Ich bin noch da");
    assert_eq!((visitor.count(WARNING), visitor.count(panel::EXCHANGE)), (0, 1));
    does_nothing_for_long(visitor);
    visitor.clicks("#left");
    visitor.waits_until("any touch will do", || visitor.count(WARNING) == 0);
    assert_eq!(visitor.count(panel::EXCHANGE), 1);
}

fn text_and_contrast_are_set_for_one_person(visitor: &Visitor) {
    stands_before(visitor, SETTINGS);
    let size = || visitor.style_of(".hello", "fontSize");
    let before = size();
    visitor.clicks_on("Sehr groß");
    assert_ne!(size(), before);
    visitor.clicks_on("Hoch");
    for part in [".hello", TILE, ".fine", ".examples .label", "h2"] {
        assert!(visitor.contrast_of(part) > 15.0, "{part}");
    }
    let pressed = visitor.texts_of("[aria-pressed=true]");
    assert_eq!(pressed, ["Sehr groß", "Hoch"]);
    does_nothing_for_long(visitor);
    visitor.waits_until("all is as before", || size() == before);
    assert_eq!(visitor.texts_of("[aria-pressed=true]"), ["Normal", "Normal"]);
}

fn an_answer_is_printed_where_there_is_a_printer(visitor: &Visitor) {
    stands_before(visitor, SETTINGS);
    visitor.runs("window.printed = 0; window.print = () => printed++", &[]);
    visitor.asks("Was kostet ein neuer Perso?");
    visitor.clicks_on("Drucken");
    assert_eq!(visitor.runs("return printed", &[]), json!(1));
}

fn only_voices_of_the_device_speak(visitor: &Visitor) {
    let settings = &[("idle", "600"), ("warning", "200")];
    visitor.opens(Site::condition("plain"));
    visitor.runs(
        "window.said = [];
         const voice = (lang, localService) => ({ lang, localService });
         let voices = [voice('de-DE', false), voice('fr-FR', true)];
         window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
         Object.defineProperty(window, 'speechSynthesis', { value: {
           getVoices: () => voices, cancel() {}, speak: ({ text, voice }) => said.push([voice.lang, text]),
         } });
         window.learnsGerman = () => voices.push(voice('de-DE', true));",
        &[],
    );
    is_put_up(visitor, settings);
    visitor.asks("Was kostet ein neuer Perso?");
    does_nothing_for_long(visitor);
    assert_eq!(visitor.runs("return said", &[]), json!([]));
    assert_eq!(visitor.count(".read"), 0);
    visitor.clicks_on("Ich bin noch da");
    visitor.runs("learnsGerman()", &[]);
    visitor.clicks(".read");
    does_nothing_for_long(visitor);
    let said = visitor.runs("return said", &[]);
    assert!(said[0][1].as_str().unwrap_or_default().contains("46,00 Euro"), "{said}");
    assert!(said[1][1].as_str().unwrap_or_default().starts_with("Sind Sie noch da?"), "{said}");
}

fn the_staff_sees_how_the_day_went(visitor: &Visitor) {
    stands_before(visitor, SETTINGS);
    visitor.asks("Was kostet ein neuer Perso?");
    visitor.asks("Wie züchte ich Alpakas in der Wüste?");
    visitor.clicks_on("Fertig – alles löschen");
    taps(visitor, 5);
    enters(visitor, "1357");
    visitor.sees_in("dialog", "Diese PIN ist falsch.");
    enters(visitor, "2468");
    let page = visitor.text_of("dialog.staff");
    for part in ["Datenstand", "Übersetzt mit", "Zuletzt geprüft", "In Betrieb seit"] {
        assert!(page.contains(part), "{part} is not in\n{page}");
    }
    let row = |name: &str| {
        let script = "return [...root.querySelectorAll('dl > div')].find((row) => row.firstChild.textContent === given[0])?.lastChild.textContent";
        visitor.runs(script, &[json!(name)])
    };
    assert_eq!(row("Gespräche"), json!("1"));
    assert_eq!(row("Beantwortet"), json!("1"));
    assert_eq!(row("An Menschen verwiesen"), json!("1"));
}

fn unanswered_questions_are_kept_only_if_wanted(visitor: &Visitor) {
    stands_before(visitor, SETTINGS);
    visitor.asks("Wie züchte ich Alpakas in der Wüste?");
    visitor.clicks_on("Fertig – alles löschen");
    opens_the_staffs_page(visitor);
    visitor.clicks_on("Unbeantwortete Fragen merken");
    visitor.sees_in("dialog.staff", "Noch keine.");
    visitor.clicks("dialog > button:last-child");
    visitor.asks("Ich heiße Meyerbeer, wie züchte ich Lamas in der Wüste?");
    visitor.clicks_on("Fertig – alles löschen");
    opens_the_staffs_page(visitor);
    visitor.sees_in("dialog .kept", "Lamas in der Wüste");
    assert!(!visitor.text_of("dialog .kept").contains("Alpakas"), "it was off then");
    let file = visitor.attribute("dialog a[download]", "href").unwrap_or_default();
    let file = visitor.runs("return decodeURIComponent(given[0].split(',')[1])", &[json!(file)]);
    let file: Value = serde_json::from_str(file.as_str().unwrap_or_default()).expect("JSON");
    let question = file["unanswered"][0]["q"].as_str().unwrap_or_default();
    assert!(question.contains("Lamas") && !question.contains("Meyerbeer"), "{file}");
    visitor.clicks_on("Unbeantwortete Fragen merken");
    visitor.clicks_on("Unbeantwortete Fragen merken");
    visitor.sees_in("dialog.staff", "Noch keine.");
}

fn everything_that_can_be_touched_is_large(visitor: &Visitor) {
    for (width, height) in [(1920, 1080), (1080, 1920), (1024, 768)] {
        visitor.has_a_screen_of(width, height);
        stands_before(visitor, SETTINGS);
        let is_large = |where_: &str| {
            let small = too_small(visitor);
            assert_eq!(small, json!([]), "{where_} at {width} by {height}");
            assert_eq!(visitor.sideways(), 0, "{where_} at {width} by {height}");
        };
        is_large("on the first screen");
        visitor.clicks(panel::FIELD);
        visitor.types("hund");
        visitor.waits_until("questions are offered", || visitor.count(panel::SUGGESTION) > 0);
        is_large("on the keys");
        visitor.gets_a_reply(|| visitor.presses(Key::Enter));
        for question in ["Personalausweis beantragen", "Formulare", "Kontakt Bürgerbüro"] {
            visitor.asks(question);
            open_all(visitor);
            is_large(question);
        }
        visitor.clicks("[data-address]");
        is_large("beside a code");
        visitor.clicks("dialog > button");
        taps(visitor, 5);
        is_large("on the pad");
        enters(visitor, "2468");
        is_large("on the staff's page");
    }
}

/// EN 301 549, 8.3, "Unobstructed high forward reach": 1,220 mm above the floor. Of a screen of 43
/// inches (952 mm high) whose lower edge is at 610 mm that leaves the lower 64 %.
fn on_an_upright_screen_everything_is_within_reach(visitor: &Visitor) {
    visitor.has_a_screen_of(1080, 1920);
    stands_before(visitor, SETTINGS);
    let highest = || {
        let script = "
            const nodes = [...root.querySelectorAll('button, input, summary')].filter((node) => node.checkVisibility());
            const frame = root.querySelector('.transcript').getBoundingClientRect().top;
            const tops = nodes.map((node) => {
              const { top } = node.getBoundingClientRect();
              return node.closest('.transcript') ? Math.max(top, frame) : top;
            });
            return Math.min(...tops) / innerHeight";
        visitor.runs(script, &[]).as_f64().unwrap_or_default()
    };
    assert!(highest() > 0.36, "{}", highest());
    visitor.asks("Was kostet ein neuer Perso?");
    assert!(highest() > 0.36, "{}", highest());
    visitor.clicks("[data-address]");
    let [_, top, _, _] = visitor.edges_of("dialog > button");
    assert!(top > 0.36 * 1920.0, "{top}");
}

fn things_light_up_only_where_motion_is_allowed(visitor: &Visitor) {
    let lit = || visitor.count("[data-lit]");
    stands_before(visitor, SETTINGS);
    visitor.waits_until("something is lit", || lit() == 1);
    assert_eq!(visitor.style_of("[data-lit]", "animationName"), "lit");
    visitor.prefers(&[("prefers-reduced-motion", "reduce")]);
    assert_eq!(visitor.style_of("[data-lit]", "animationName"), "none");
    visitor.clicks("h2");
    visitor.waits_until("nothing is lit while somebody is there", || lit() == 0);
    stands_before(visitor, &[("attract", "off"), ("tiles", "hundesteuer")]);
    std::thread::sleep(std::time::Duration::from_millis(300));
    assert_eq!(lit(), 0);
}

fn on_a_phone_all_keys_have_place(visitor: &Visitor) {
    visitor.has_a_screen_of(360, 740);
    stands_before(visitor, SETTINGS);
    assert_eq!(visitor.sideways(), 0);
    visitor.clicks(panel::FIELD);
    let script = "
        const keys = [...root.querySelectorAll('.keys button')].map((key) => key.getBoundingClientRect());
        return [Math.min(...keys.map(({ left }) => left)) >= 0, Math.max(...keys.map(({ right }) => right)) <= innerWidth]";
    assert_eq!(visitor.runs(script, &[]), json!([true, true]));
}

fn no_rule_of_accessibility_is_broken(visitor: &Visitor) {
    visitor.has_a_screen_of(1280, 1024);
    stands_before(visitor, SETTINGS);
    no_rule_is_broken(visitor);
    visitor.clicks_on("Hoch");
    visitor.clicks(panel::FIELD);
    no_rule_is_broken(visitor);
    visitor.asks("Personalausweis beantragen");
    open_all(visitor);
    no_rule_is_broken(visitor);
    visitor.clicks("[data-address]");
    no_rule_is_broken(visitor);
    visitor.clicks("dialog > button");
    opens_the_staffs_page(visitor);
    no_rule_is_broken(visitor);
}

/// A kiosk with these settings.
fn stands_before(visitor: &Visitor, settings: &[(&str, &str)]) {
    visitor.opens(Site::condition("plain"));
    is_put_up(visitor, settings);
}

fn is_put_up(visitor: &Visitor, settings: &[(&str, &str)]) {
    visitor.sees_the_button();
    visitor.runs(FAST, &[]);
    soak::keeps_the_memory_in_reach(visitor);
    let script = "
        const kiosk = document.createElement('auskunft-chat');
        for (const [name, value] of given[0]) kiosk.setAttribute(name, value);
        chat.replaceWith(kiosk);";
    let settings: Vec<_> = [("mode", "kiosk")].iter().chain(settings).collect();
    visitor.runs(script, &[json!(settings)]);
    visitor.sees_the_field();
    visitor.waits_until("the first screen is there", || visitor.count(START) == 1);
}

fn key(name: &str) -> String {
    format!(".keys [aria-label='{name}']")
}

/// Longer than any desk waits.
fn does_nothing_for_long(visitor: &Visitor) {
    visitor.runs("passes(3600)", &[]);
    visitor.waits_until("somebody is missed", || visitor.count(WARNING) == 1);
}

fn taps(visitor: &Visitor, times: usize) {
    // A person is faster than a driver, and ten times as fast as this clock.
    let script = "for (let tap = 0; tap < given[1]; tap++) root.querySelector(given[0]).click()";
    visitor.runs(script, &[json!(NAME), json!(times)]);
}

fn enters(visitor: &Visitor, code: &str) {
    for digit in code.chars() {
        visitor.clicks_on(&digit.to_string());
    }
}

fn opens_the_staffs_page(visitor: &Visitor) {
    taps(visitor, 5);
    enters(visitor, "2468");
    visitor.waits_until("the staff's page is there", || visitor.count("dialog.staff") == 1);
}

fn open_all(visitor: &Visitor) {
    visitor.runs(
        "root.querySelectorAll('details').forEach((details) => { details.open = true; })",
        &[],
    );
}

/// What is smaller than 64 pixels and can be touched.
fn too_small(visitor: &Visitor) -> Value {
    let script = "
        const nodes = root.querySelectorAll('button, a, input, summary, [role=option]');
        const seen = [...nodes].filter((node) => node.checkVisibility());
        const sizes = seen.map((node) => {
          const { width, height } = node.getBoundingClientRect();
          return [node.textContent || node.ariaLabel || node.id, Math.round(width), Math.round(height)];
        });
        return sizes.filter(([, width, height]) => width < 64 || height < 64)";
    visitor.runs(script, &[])
}
