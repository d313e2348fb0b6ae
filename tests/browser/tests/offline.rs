//! `auskunft build --offline`: what is kept for whom, when it is renewed, and how it goes.

mod hosts;
mod leaving;

use auskunft_browser_tests::visitor::panel;
use auskunft_browser_tests::{Build, Fault, Part, Site, Town, Visitor};
use serde_json::{Value, json};

use crate::harness::{Scenario, scenarios};

/// Not tried in Firefox, whose driver cannot tell what is on the console.
pub(crate) fn scenarios() -> Vec<Scenario> {
    let keeping = scenarios![
        for_who_does_not_use_the_desk_nothing_is_kept,
        only_program_texts_and_own_page_are_kept,
        the_desk_opens_after_the_server_has_stopped,
        the_own_page_opens_after_the_server_has_stopped,
        a_server_that_crashes_is_as_good_as_none,
        a_new_build_answers_at_once_and_takes_the_place_of_the_old,
        a_page_of_the_old_build_keeps_its_own_texts,
        half_an_upload_leaves_the_old_build_whole,
        nothing_else_of_the_site_is_answered,
    ];
    Scenario::only_in_chromium([keeping, hosts::scenarios(), leaving::scenarios()].concat())
}

fn for_who_does_not_use_the_desk_nothing_is_kept(visitor: &Visitor) {
    opens(visitor, &Build::new("unused", FIRST));
    visitor.sees_the_button();
    visitor.awaits("await new Promise((resolve) => setTimeout(resolve, 500))", &[]);
    nothing_is_left(visitor);
}

fn only_program_texts_and_own_page_are_kept(visitor: &Visitor) {
    let build = Build::new("kept", FIRST);
    uses_the_desk(visitor, &build);
    visitor.asks(QUESTION);
    let script = "
        const [store] = await caches.keys();
        const requests = await (await caches.open(store)).keys();
        return requests.map(({ url }) => url.slice(location.origin.length).replace(/[0-9a-f]{8}/, 'HASH')).sort()";
    let all = [
        "/auskunft-HASH.css",
        "/auskunft-HASH.js",
        "/auskunft-HASH.wasm",
        "/auskunft-offline.js",
        "/auskunft.html",
        "/auskunft.js",
        "/faq.pack?v=HASH",
    ];
    assert_eq!(visitor.awaits(script, &[]), json!(all));
    assert_eq!(visitor.stored(), json!([0, 0, "", 0, 1]), "no other storage, one cache");
}

fn the_desk_opens_after_the_server_has_stopped(visitor: &Visitor) {
    uses_the_desk(visitor, &Build::new("stopped", FIRST));
    visitor.goes_on_to("second.html");
    visitor.sees_the_button();
    visitor.town(Town::closes);
    visitor.opens_the_desk();
    answers(visitor, FIRST);
}

fn the_own_page_opens_after_the_server_has_stopped(visitor: &Visitor) {
    uses_the_desk(visitor, &Build::new("own-page", FIRST));
    visitor.town(Town::closes);
    for _ in 0..2 {
        visitor.goes_on_to("auskunft.html");
        visitor.sees_the_field();
        answers(visitor, FIRST);
    }
}

fn a_server_that_crashes_is_as_good_as_none(visitor: &Visitor) {
    uses_the_desk(visitor, &Build::new("crashing", FIRST));
    for part in ALL {
        visitor.town(|town| town.spoils(part, Fault::Crashing));
    }
    visitor.goes_on_to("auskunft.html");
    visitor.sees_the_field();
    visitor.goes_on_to("second.html");
    visitor.opens_the_desk();
    answers(visitor, FIRST);
}

fn a_new_build_answers_at_once_and_takes_the_place_of_the_old(visitor: &Visitor) {
    let build = Build::new("renewed", FIRST);
    uses_the_desk(visitor, &build);
    let old = stores(visitor);
    build.renews(SECOND, &["--offline"]);
    visitor.goes_on_to("second.html");
    visitor.opens_the_desk();
    answers(visitor, SECOND);
    // The new worker waits until no page of the old one is open.
    visitor.waits_until("the new build is kept too", || stores(visitor).len() == 2);
    visitor.browser().goes_to("about:blank");
    visitor.goes_on_to("second.html");
    let is_renewed = || matches!(&stores(visitor)[..], [only] if !old.contains(only));
    visitor.waits_until("only the new build is kept", is_renewed);
    visitor.town(Town::closes);
    visitor.opens_the_desk();
    answers(visitor, SECOND);
}

/// The page in the tab has the loader of the first build, and nothing more of it yet. The other one
/// keeps the first worker.
fn a_page_of_the_old_build_keeps_its_own_texts(visitor: &Visitor) {
    let build = Build::new("old-page", FIRST);
    uses_the_desk(visitor, &build);
    visitor.browser().in_a_new_tab(|| {
        visitor.goes_on_to("second.html");
        build.renews(SECOND, &["--offline"]);
        updates(visitor);
        visitor.waits_until("the new build is kept too", || stores(visitor).len() == 2);
        visitor.opens_the_desk();
        answers(visitor, FIRST);
        visitor.town(Town::closes);
        visitor.goes_on_to("auskunft.html");
        visitor.sees_the_field();
        answers(visitor, FIRST);
    });
}

fn half_an_upload_leaves_the_old_build_whole(visitor: &Visitor) {
    let build = Build::new("half", FIRST);
    uses_the_desk(visitor, &build);
    let old = stores(visitor);
    let loader = build.reads("auskunft.js");
    build.renews(SECOND, &["--offline"]);
    build.uploads("auskunft.js", &loader);
    visitor.expects_on_the_console("auskunft offline: a file is missing or of another build");
    updates(visitor);
    visitor.waits_until("the new worker has given up", || {
        visitor.awaits(
            "const { installing, waiting } = await navigator.serviceWorker.ready;
             return !installing && !waiting",
            &[],
        ) == json!(true)
    });
    assert_eq!(stores(visitor), old);
    visitor.town(Town::closes);
    visitor.goes_on_to("auskunft.html");
    visitor.sees_the_field();
    answers(visitor, FIRST);
}

fn nothing_else_of_the_site_is_answered(visitor: &Visitor) {
    uses_the_desk(visitor, &Build::new("others", FIRST));
    let requests = "
        const init = { cache: 'no-store' };
        const all = [fetch('town.css', init), fetch('second.html', init), fetch('faq.pack', init),
          fetch('town.css?v=0a1b2c3d', init), fetch('auskunft.js', { ...init, method: 'POST' })];
        const ended = await Promise.allSettled(all);
        return ended.filter(({ value }) => value?.ok).length";
    let before = visitor.town(|town| town.record().count());
    assert_eq!(visitor.awaits(requests, &[]), json!(5));
    assert_eq!(
        visitor.town(|town| town.record().count()),
        before + 5,
        "each is asked of the server"
    );
    visitor.town(Town::closes);
    for _ in 0..5 {
        visitor.expects_on_the_console("ERR_CONNECTION_REFUSED");
    }
    assert_eq!(visitor.awaits(requests, &[]), json!(0));
}

const FIRST: &str = "Am Bahnhof.";
const SECOND: &str = "In der Musikschule.";
const QUESTION: &str = "Wo kann ich eine Okarina ausleihen?";

/// A worker fetches for its store what the page has already, and every page its loader.
const ALL: [Part; 7] =
    [Part::Loader, Part::Glue, Part::Wasm, Part::Style, Part::Pack, Part::Offline, Part::OwnPage];

fn site(build: &Build) -> Site {
    Site::condition("offline").with_widget(build.folder())
}

fn opens(visitor: &Visitor, build: &Build) {
    visitor.expects_again(&ALL);
    visitor.opens(site(build));
}

/// Opens the desk and waits until it is kept.
fn uses_the_desk(visitor: &Visitor, build: &Build) {
    opens(visitor, build);
    visitor.opens_the_desk();
    waits_for_the_worker(visitor);
}

fn waits_for_the_worker(visitor: &Visitor) {
    visitor.waits_until("the worker answers this page", || is_answered_by_the_worker(visitor));
}

fn is_answered_by_the_worker(visitor: &Visitor) -> bool {
    visitor.runs("return !!navigator.serviceWorker.controller", &[]) == json!(true)
}

/// Has the browser look for a new worker, as it does by itself some time after a page was opened.
fn updates(visitor: &Visitor) {
    visitor.awaits("await (await navigator.serviceWorker.ready).update()", &[]);
}

fn answers(visitor: &Visitor, answer: &str) {
    visitor.asks(QUESTION);
    visitor.sees_in(panel::REPLY, answer);
}

fn stores(visitor: &Visitor) -> Vec<String> {
    let names = visitor.awaits("return await caches.keys()", &[]);
    let names = names.as_array().into_iter().flatten().filter_map(Value::as_str);
    names.map(str::to_owned).collect()
}

fn is_nothing_left(visitor: &Visitor) -> bool {
    let script = "
        const registrations = await navigator.serviceWorker.getRegistrations();
        return registrations.length + (await caches.keys()).length";
    visitor.awaits(script, &[]) == json!(0)
}

fn nothing_is_left(visitor: &Visitor) {
    assert!(is_nothing_left(visitor), "a worker or a store is there");
}
