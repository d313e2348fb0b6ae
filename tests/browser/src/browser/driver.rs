//! The driver process, and what a browser must be told when a session begins.

use std::env;
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use fantoccini::wd::Capabilities;
use serde_json::{Value, json};

use crate::machine::{BROWSER, Enclosure};
use crate::place;

const LONGEST_START: Duration = Duration::from_secs(30);

/// Without the flags against background traffic Chromium asks Google's hosts at every start. Names
/// lead nowhere, so that nothing but the towns on this machine can be reached.
const CHROMIUM: [&str; 12] = [
    "--headless=new",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-default-apps",
    "--disable-sync",
    "--force-device-scale-factor=1",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
    "--lang=de",
    "--window-size=1280,900",
];

/// A browser the suite can drive.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Chromium or Chrome, by chromedriver.
    Chromium,
    /// Firefox, by geckodriver. Its driver tells nothing of the console and emulates nothing.
    Firefox,
}

/// On a kiosk's computer: what there is not, and no flag that the unit could set itself.
const ENCLOSED: [&str; 5] = [
    "--headless=new",
    "--disable-gpu",
    "--no-sandbox", // within its namespace it is root
    "--force-device-scale-factor=1",
    "--host-resolver-rules=MAP * ~NOTFOUND",
];

/// A running driver; ended when dropped.
pub(super) struct Driver {
    kind: Kind,
    session: Value,
    address: String,
    process: Child,
}

impl Kind {
    /// The one that `AUSKUNFT_BROWSER` names; Chromium if it names none.
    pub fn chosen() -> Self {
        match env::var("AUSKUNFT_BROWSER").as_deref() {
            Err(_) | Ok("" | "chromium") => Self::Chromium,
            Ok("firefox") => Self::Firefox,
            Ok(other) => panic!("AUSKUNFT_BROWSER={other}: it must be chromium or firefox"),
        }
    }

    fn driver(self) -> PathBuf {
        let name = match self {
            Self::Chromium => "chromedriver",
            Self::Firefox => "geckodriver",
        };
        place::named_by("AUSKUNFT_DRIVER").unwrap_or_else(|| name.into())
    }
}

impl Driver {
    pub(super) fn start(kind: Kind) -> Self {
        let browser = place::named_by("AUSKUNFT_BROWSER_PROGRAM");
        let session = match kind {
            Kind::Chromium => chromium(browser),
            Kind::Firefox => firefox(browser),
        };
        Self::run(kind, session, &mut Command::new(kind.driver()))
    }

    /// Starts Chromium's driver on a kiosk's computer.
    pub(super) fn start_in(enclosure: &Enclosure) -> Self {
        let kind = Kind::Chromium;
        let arguments = [&ENCLOSED[..], &[&enclosure.profile]].concat();
        let session = chrome(&arguments, Some(BROWSER.into()));
        Self::run(kind, session, &mut enclosure.command(&kind.driver()))
    }

    fn run(kind: Kind, session: Value, program: &mut Command) -> Self {
        let port = free_port();
        let process = program
            .arg(format!("--port={port}"))
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap_or_else(|cause| panic!("{}: {cause}; {REMEDY}", kind.driver().display()));
        wait_for(port);
        Self { kind, session, address: format!("http://127.0.0.1:{port}"), process }
    }

    pub(super) fn kind(&self) -> Kind {
        self.kind
    }

    pub(super) fn address(&self) -> &str {
        &self.address
    }

    /// What a new session asks for.
    pub(super) fn session(&self) -> Capabilities {
        let Value::Object(session) = self.session.clone() else {
            unreachable!("capabilities are written as an object")
        };
        session
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        // Fails only if the driver has ended by itself.
        _ = self.process.kill();
        _ = self.process.wait();
    }
}

const REMEDY: &str = "`cargo xtask test --browser-only` installs browser and driver";

fn chromium(program: Option<PathBuf>) -> Value {
    let mut arguments = CHROMIUM.to_vec();
    if is_root() {
        arguments.push("--no-sandbox"); // Chromium does not start as root with its sandbox
    }
    chrome(&arguments, program)
}

fn chrome(arguments: &[&str], program: Option<PathBuf>) -> Value {
    let mut options = json!({ "args": arguments });
    if let Some(program) = program {
        options["binary"] = json!(program);
    }
    json!({
        "browserName": "chrome",
        "goog:chromeOptions": options,
        "goog:loggingPrefs": { "browser": "ALL" },
    })
}

fn firefox(program: Option<PathBuf>) -> Value {
    let mut options = json!({
        "args": ["-headless", "--width=1280", "--height=900"],
        "prefs": { "intl.accept_languages": "de", "network.captive-portal-service.enabled": false },
    });
    if let Some(program) = program {
        options["binary"] = json!(program);
    }
    json!({ "browserName": "firefox", "moz:firefoxOptions": options })
}

fn is_root() -> bool {
    Path::new("/proc/self").metadata().is_ok_and(|process| process.uid() == 0)
}

fn free_port() -> u16 {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("a free port");
    listener.local_addr().expect("a bound listener has an address").port()
}

/// The driver has no other sign of being ready than that it listens.
fn wait_for(port: u16) {
    let begin = Instant::now();
    while TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_err() {
        assert!(begin.elapsed() < LONGEST_START, "the driver does not listen; {REMEDY}");
        thread::sleep(Duration::from_millis(20));
    }
}
