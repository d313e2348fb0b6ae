//! A town's web server. It serves the pages of a [`Site`] and, beneath them, the built widget.
//!
//! Every site gets a server, and so an origin, of its own: nothing that one scenario stored or
//! cached can reach the next.

mod answer;
mod fault;
mod part;
mod record;
mod site;

use std::net::Ipv4Addr;
use std::sync::{Arc, LazyLock, Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

use axum::Router;
use tokio::net::TcpListener;
use tokio::runtime::{self, Runtime};
use tokio::sync::watch;
use tokio::task::JoinHandle;

pub use fault::Fault;
pub use part::Part;
pub use record::{Record, Source};
pub use site::Site;

const LONGEST_END: Duration = Duration::from_secs(5);

/// Runs the servers and the conversations with the drivers.
pub(crate) static RUNTIME: LazyLock<Runtime> = LazyLock::new(|| {
    let mut builder = runtime::Builder::new_multi_thread();
    builder.worker_threads(2).enable_all().build().expect("threads for a runtime")
});

/// A running server; ends when dropped.
pub struct Town {
    origin: String,
    desk: Arc<FrontDesk>,
    running: JoinHandle<()>,
    closing: watch::Sender<bool>,
}

/// What the server knows while it answers.
struct FrontDesk {
    site: Site,
    faults: Mutex<Vec<(Part, Fault)>>,
    record: Mutex<Record>,
    /// Whether parts with [`Fault::Held`] may leave.
    released: watch::Sender<bool>,
}

impl Town {
    /// Opens a site to the public.
    pub fn open(site: Site) -> Self {
        let faults = Mutex::new(site.faults.clone());
        let released = watch::Sender::new(false);
        let desk = Arc::new(FrontDesk { site, faults, record: Mutex::default(), released });
        let listener = RUNTIME.block_on(TcpListener::bind((Ipv4Addr::LOCALHOST, 0)));
        let listener = listener.expect("a free port on this machine");
        let port = listener.local_addr().expect("a bound listener has an address").port();
        let router = Router::new().fallback(answer::answer).with_state(Arc::clone(&desk));
        let closing = watch::Sender::new(false);
        let mut closed = closing.subscribe();
        let running = RUNTIME.spawn(async move {
            let serving = axum::serve(listener, router).with_graceful_shutdown(async move {
                _ = closed.wait_for(|closed| *closed).await;
            });
            serving.await.expect("a server that goes on until it is closed or dropped");
        });
        Self { origin: format!("http://127.0.0.1:{port}"), desk, running, closing }
    }

    /// `http://127.0.0.1:PORT`, without a slash at the end.
    pub fn origin(&self) -> &str {
        &self.origin
    }

    /// What has been requested so far.
    pub fn record(&self) -> Record {
        lock(&self.desk.record).clone()
    }

    /// Ends the server: nothing listens at its address any more, and no connection stays.
    ///
    /// # Panics
    /// If an answer is still on its way after five seconds.
    pub fn closes(&self) {
        self.closing.send_replace(true);
        let begin = Instant::now();
        while !self.running.is_finished() {
            assert!(begin.elapsed() < LONGEST_END, "the server still answers somebody");
            thread::sleep(Duration::from_millis(10));
        }
    }

    /// From now on there is a fault in one part of the widget.
    pub fn spoils(&self, part: Part, fault: Fault) {
        lock(&self.desk.faults).push((part, fault));
    }

    /// Takes all faults away.
    pub fn recovers(&self) {
        lock(&self.desk.faults).clear();
    }

    /// Lets the parts go that were [held](Fault::Held).
    pub fn releases(&self) {
        self.desk.released.send_replace(true);
    }
}

impl Drop for Town {
    fn drop(&mut self) {
        self.running.abort();
    }
}

impl FrontDesk {
    fn fault_of(&self, part: Option<Part>) -> Option<Fault> {
        let faults = lock(&self.faults);
        faults.iter().find(|(broken, _)| Some(*broken) == part).map(|(_, fault)| *fault)
    }
}

/// A scenario that has failed may leave a lock poisoned; what it guards is still true.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
