//! The computer in the foyer, with the unit and the policies that operators copy from
//! `examples/kiosk`: started as they say, locked down, and without a trace.

use std::process::{Command, Stdio};

use auskunft_browser_tests::machine::{self, Machine, Unit};
use auskunft_browser_tests::visitor::panel;
use auskunft_browser_tests::{Visitor, place};
use serde_json::{Value, json};

use crate::harness::{Scenario, scenarios};

pub(crate) fn scenarios() -> Vec<Scenario> {
    Scenario::only_in_chromium(scenarios![alone:
        the_desk_answers_on_the_machine,
        nothing_but_the_desk_can_be_opened,
        no_script_can_be_typed_and_nothing_stored,
        the_staff_gets_its_export_as_a_file,
        nobody_can_inspect_the_browser,
        the_browser_knows_every_policy,
        the_browser_knows_every_flag,
        a_power_cut_leaves_no_trace_and_no_question,
        unit_and_policies_mean_the_same_places,
        systemd_accepts_the_units,
    ])
}

fn the_desk_answers_on_the_machine() {
    let visitor = Machine::new("answers", |_| {}).boots();
    the_desk_works(&visitor);
    assert_eq!(address(&visitor), Unit::read().address());
    let none: [&str; 0] = [];
    assert_eq!(visitor.complaints(), none);
}

/// A star in the policy means neither `chrome:` nor `devtools:`; they have to be named. Of pages
/// that are not for incognito windows, such as the settings, the browser closes at once, and the
/// unit starts it anew.
fn nothing_but_the_desk_can_be_opened() {
    let visitor = Machine::new("locked", |_| {}).boots();
    for elsewhere in [
        "file:///etc/passwd",
        "file:///srv/auskunft/",
        "file:///srv/auskunft/kiosk.html/../../../etc/passwd",
        "https://www.example.org/",
        "http://127.0.0.1/",
        "view-source:file:///srv/auskunft/kiosk.html",
        "data:text/html,text",
        "chrome://policy",
        "chrome://version",
        "chrome://downloads",
        "chrome://inspect",
        "devtools://devtools/bundled/inspector.html",
    ] {
        is_closed(&visitor, elsewhere);
    }
    visitor.browser().goes_to(Unit::read().address());
    the_desk_works(&visitor);
}

fn no_script_can_be_typed_and_nothing_stored() {
    let visitor = Machine::new("script", |_| {}).boots();
    the_desk_works(&visitor);
    visitor.browser().runs("location.href = 'javascript:void(window.intruded = true)'", &[]);
    visitor.browser().console();
    assert_eq!(visitor.browser().runs("return window.intruded ?? null", &[]), Value::Null);
    let stores =
        "try { localStorage.setItem('a', 'b'); return 'stored' } catch { return 'refused' }";
    assert_eq!(visitor.browser().runs(stores, &[]), json!("refused"));
}

fn the_staff_gets_its_export_as_a_file() {
    let machine = Machine::new("export", |_| {});
    let visitor = machine.boots();
    the_desk_works(&visitor);
    visitor.browser().runs(
        "const link = document.createElement('a');
         link.href = URL.createObjectURL(new Blob(['[\"gezählt\"]'], { type: 'application/json' }));
         link.download = 'auskunft.json';
         document.body.append(link);
         link.click();",
        &[],
    );
    let is_there = || {
        let written = machine.written();
        let mut files = written.iter().filter(|(file, _)| file.ends_with("export/auskunft.json"));
        files.any(|(_, content)| content == "[\"gezählt\"]".as_bytes())
    };
    visitor.waits_until("the export is in the folder of the policy", is_there);
}

fn nobody_can_inspect_the_browser() {
    let refusal = Machine::to_the_letter("inspected").browser().err();
    let refusal = refusal.expect("developer tools are forbidden, and WebDriver uses them");
    assert!(refusal.contains("Not allowed"), "{refusal}");
}

fn the_browser_knows_every_policy() {
    let shows_them = |policies: &mut Value| {
        policies["URLAllowlist"] = json!([Unit::read().address(), "chrome://policy"]);
        policies["NoSuchPolicy"] = json!(true);
    };
    let visitor = Machine::new("policies", shows_them).boots();
    visitor.browser().goes_to("chrome://policy");
    let listed = || visitor.browser().runs(POLICIES, &[]);
    visitor.waits_until("the policies are listed", || listed().get("NoSuchPolicy").is_some());
    let listed = listed();
    assert_ne!(listed["NoSuchPolicy"], json!("OK"), "the page tells unknown ones");
    for name in machine::policies().as_object().expect("an object").keys() {
        assert_eq!(listed[name], json!("OK"), "{name}");
    }
}

/// Chromium passes over flags it does not know; they must be among the strings of its program.
fn the_browser_knows_every_flag() {
    let unit = Unit::read();
    let flags = unit.flags();
    let names: Vec<_> =
        flags.iter().map(|flag| flag[2..].split('=').next().unwrap_or("")).collect();
    let program = "/usr/lib/chromium/chromium";
    let known = Command::new("grep")
        .env("LC_ALL", "C")
        .args(["--null-data", "--only-matching", "--text", "--line-regexp", "--fixed-strings"])
        .args(names.iter().flat_map(|name| ["-e", name]))
        .arg(program)
        .output()
        .expect("grep is on every Debian");
    let known = String::from_utf8_lossy(&known.stdout);
    let known: Vec<_> = known.split(['\0', '\n']).collect();
    let unknown: Vec<_> = names.iter().filter(|name| !known.contains(name)).collect();
    assert!(unknown.is_empty(), "{program} does not know {unknown:?}");
    assert!(!known.contains(&"no-sandbox"));
}

fn a_power_cut_leaves_no_trace_and_no_question() {
    let machine = Machine::new("power", |_| {});
    let visitor = machine.boots();
    visitor.sees_the_field();
    visitor.asks("Zwetschgenkernverordnung");
    visitor.waits_until("there is a reply", || visitor.count(panel::REPLY) > 0);
    visitor.types("Mirabellenpfluecker");
    machine.loses_power();
    drop(visitor);
    leaves_no_trace(&machine);
    // The unit empties this folder; even if it did not, nobody would be asked anything.
    let visitor = machine.boots();
    visitor.sees_the_field();
    assert_eq!(visitor.count(panel::EXCHANGE), 0);
    the_desk_works(&visitor);
}

fn leaves_no_trace(machine: &Machine) {
    let written = machine.written();
    assert!(written.len() > 10, "the browser has a profile: {}", written.len());
    for (file, content) in written {
        for word in ["Zwetschgenkern", "Mirabellen"] {
            let wide: Vec<u8> = word.encode_utf16().flat_map(u16::to_le_bytes).collect();
            for trace in [word.as_bytes(), &wide] {
                let is_in = content.windows(trace.len()).any(|part| part == trace);
                assert!(!is_in, "{word} is in {}", file.display());
            }
        }
        let name = file.file_name().unwrap_or_default().to_string_lossy();
        assert!(!name.starts_with("Session_"), "{} would be restored", file.display());
    }
}

fn unit_and_policies_mean_the_same_places() {
    let unit = Unit::read();
    let policies = machine::policies();
    assert_eq!(policies["URLAllowlist"][0], json!(unit.address()));
    let folders = unit.values("RuntimeDirectory");
    let download = policies["DownloadDirectory"].as_str().unwrap_or_default();
    assert!(folders.iter().any(|folder| download == format!("/run/{folder}")), "{download}");
    let profile = unit.flags().into_iter().find_map(|flag| flag.strip_prefix("--user-data-dir="));
    assert!(profile.is_some_and(|profile| profile.starts_with(&format!("/run/{}/", folders[0]))));
    assert!(unit.values("RuntimeDirectoryPreserve").is_empty(), "it is emptied at each start");
    for (key, value) in [("Restart", "always"), ("User", "auskunft"), ("ProtectSystem", "strict")] {
        assert_eq!(unit.values(key), [value], "{key}");
    }
    let stick = machine::example("auskunft-stick.service");
    assert!(stick.contains(download), "the stick gets what is in {download}");
    let rules = machine::example("90-auskunft-stick.rules");
    assert!(rules.contains("auskunft-stick.service"), "{rules}");
}

/// Where there is systemd. It wants programs to exist and units to be known, and not all computers
/// have a compositor.
fn systemd_accepts_the_units() {
    let folder = place::of_the_repository("target/kiosk-machines/units");
    std::fs::create_dir_all(&folder).expect("a folder within target/");
    for name in ["auskunft.service", "auskunft-stick.service"] {
        let unit = machine::example(name).replace("/usr/bin/cage", "/usr/bin/env");
        std::fs::write(folder.join(name), unit).expect("a file within target/");
    }
    let seat = "[Service]\nExecStart=/usr/bin/true\n";
    std::fs::write(folder.join("seatd.service"), seat).expect("a file within target/");
    let analyze = |arguments: &[&str]| {
        let mut command = Command::new("systemd-analyze");
        let folder = folder.canonicalize().expect("it exists");
        command.env("SYSTEMD_UNIT_PATH", format!("{}:", folder.display())).current_dir(folder);
        command.args(arguments).stdin(Stdio::null()).output()
    };
    for name in ["./auskunft.service", "./auskunft-stick.service"] {
        let Ok(verdict) = analyze(&["verify", "--man=no", name]) else { return };
        let complaints = String::from_utf8_lossy(&verdict.stderr);
        assert!(verdict.status.success() && complaints.is_empty(), "{name}: {complaints}");
    }
    let verdict = analyze(&["security", "--offline=true", "--threshold=30", "./auskunft.service"]);
    let verdict = verdict.expect("it has just been started");
    assert!(verdict.status.success(), "{}", String::from_utf8_lossy(&verdict.stdout));
}

fn the_desk_works(visitor: &Visitor) {
    visitor.sees_the_field();
    visitor.asks("Was kostet ein neuer Perso?");
    visitor.sees_in(panel::REPLY, "46,00 Euro");
}

fn is_closed(visitor: &Visitor, elsewhere: &str) {
    visitor.browser().goes_to(elsewhere);
    let shown = address(visitor);
    assert!(shown.starts_with("chrome-error:"), "{elsewhere} shows {shown}");
}

fn address(visitor: &Visitor) -> String {
    let address = visitor.browser().runs("return location.href", &[]);
    address.as_str().unwrap_or_default().to_owned()
}

/// The policies that are set, with what the page says of each.
const POLICIES: &str = "
    const listed = {};
    const walk = (root) => {
      for (const node of root.querySelectorAll('*')) {
        if (node.shadowRoot) walk(node.shadowRoot);
        if (node.localName !== 'policy-row') continue;
        const part = (name) => node.shadowRoot.querySelector('.policy .' + name)?.textContent.trim();
        const [name, told] = ['name', 'messages'].map(part);
        if (name && told) listed[name] = told;
      }
    };
    walk(document);
    return listed;
";
