//! Where the desk lies on a site, what else the site has, and which policies it sends.

use auskunft_browser_tests::{Build, Site, Town, Visitor};
use serde_json::json;

use super::{
    ALL, FIRST, answers, is_answered_by_the_worker, nothing_is_left, opens, site, stores,
    waits_for_the_worker,
};
use crate::harness::{Scenario, scenarios};

pub(super) fn scenarios() -> Vec<Scenario> {
    scenarios![
        a_service_worker_of_the_site_stays,
        from_a_folder_only_its_own_page_is_answered,
        from_a_folder_the_whole_site_is_answered_if_the_server_allows_it,
        from_a_folder_a_server_that_does_not_allow_it_is_named,
        the_strictest_policy_is_enough,
        trusted_types_need_one_policy,
        trusted_types_without_that_policy_only_cost_the_store,
    ]
}

fn a_service_worker_of_the_site_stays(visitor: &Visitor) {
    opens(visitor, &Build::new("other-worker", FIRST));
    visitor.awaits(
        "await navigator.serviceWorker.register('town.js');
         await navigator.serviceWorker.ready",
        &[],
    );
    visitor.expects_on_the_console("auskunft offline: the site has a service worker already");
    visitor.opens_the_desk();
    answers(visitor, FIRST);
    let script = "
        const all = await navigator.serviceWorker.getRegistrations();
        return all.map(({ active }) => new URL(active.scriptURL).pathname)";
    assert_eq!(visitor.awaits(script, &[]), json!(["/town.js"]));
    assert!(stores(visitor).is_empty());
}

fn from_a_folder_only_its_own_page_is_answered(visitor: &Visitor) {
    let build = Build::new("folder", FIRST);
    visitor.expects_again(&ALL);
    visitor.opens(Site::condition("offline-folder").with_widget(build.root()));
    visitor.opens_the_desk();
    waits_until_the_desk_is_kept(visitor);
    assert!(!is_answered_by_the_worker(visitor), "the page is in no folder of the desk's");
    visitor.goes_on_to("auskunft/auskunft.html");
    visitor.waits_until("its own page is answered", || is_answered_by_the_worker(visitor));
    visitor.town(Town::closes);
    visitor.goes_on_to("auskunft/auskunft.html");
    visitor.sees_the_field();
    answers(visitor, FIRST);
}

fn from_a_folder_the_whole_site_is_answered_if_the_server_allows_it(visitor: &Visitor) {
    let build = Build::new("folder-and-site", FIRST);
    visitor.expects_again(&ALL);
    visitor.opens(Site::condition("offline-folder-and-site").with_widget(build.root()));
    visitor.opens_the_desk();
    waits_for_the_worker(visitor);
    visitor.goes_on_to("index.html");
    visitor.sees_the_button();
    visitor.town(Town::closes);
    visitor.opens_the_desk();
    answers(visitor, FIRST);
}

fn from_a_folder_a_server_that_does_not_allow_it_is_named(visitor: &Visitor) {
    let build = Build::new("folder-not-allowed", FIRST);
    let site = Site::condition("offline-folder-and-site").with_widget(build.root());
    visitor.expects_again(&ALL);
    visitor.expects_on_the_console("Service-Worker-Allowed"); // the browser
    visitor.expects_on_the_console("auskunft offline: SecurityError");
    visitor.opens(site.with_headers_of("plain"));
    visitor.opens_the_desk();
    answers(visitor, FIRST);
    nothing_is_left(visitor);
}

fn the_strictest_policy_is_enough(visitor: &Visitor) {
    let build = Build::new("strict-csp", FIRST);
    works_under(visitor, site(&build).with_headers_of("strict-csp"));
}

fn trusted_types_need_one_policy(visitor: &Visitor) {
    let build = Build::new("trusted-types", FIRST);
    works_under(visitor, site(&build).with_headers_of("offline-trusted-types"));
}

fn trusted_types_without_that_policy_only_cost_the_store(visitor: &Visitor) {
    let build = Build::new("no-trusted-types", FIRST);
    visitor.expects_again(&ALL);
    visitor.expects_on_the_console("requires 'TrustedScriptURL' assignment");
    visitor.expects_on_the_console("policy");
    visitor.expects_on_the_console("auskunft offline: TypeError");
    visitor.opens(site(&build).with_headers_of("trusted-types"));
    visitor.opens_the_desk();
    answers(visitor, FIRST);
    nothing_is_left(visitor);
}

/// A page that is still being fetched while a worker becomes active is not claimed by it, only the
/// one after that. So nobody goes on before it is active.
fn waits_until_the_desk_is_kept(visitor: &Visitor) {
    let script = "
        const registration = await navigator.serviceWorker.getRegistration('auskunft/');
        return registration?.active?.state";
    let is_active = || visitor.awaits(script, &[]) == json!("activated");
    visitor.waits_until("the desk is kept", is_active);
}

fn works_under(visitor: &Visitor, site: Site) {
    visitor.expects_again(&ALL);
    visitor.opens(site);
    visitor.opens_the_desk();
    waits_for_the_worker(visitor);
    visitor.town(Town::closes);
    visitor.goes_on_to("auskunft.html");
    visitor.sees_the_field();
    answers(visitor, FIRST);
}
