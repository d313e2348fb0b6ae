//! Lines that tell a waiting person what is going on and for how long.
//!
//! A first build takes minutes. Each [`Step`] prints its name when it begins, a sign of life every
//! half minute while a program works, and its duration at the end. Everything goes to standard
//! error, so that results on standard output can be piped.

use std::io;
use std::process::{Child, ExitStatus};
use std::thread;
use std::time::{Duration, Instant};

const SIGN_OF_LIFE: Duration = Duration::from_secs(30);
const POLL: Duration = Duration::from_millis(50);

/// Something that may take a while.
pub(crate) struct Step {
    name: String,
    begun: Instant,
}

impl Step {
    pub(crate) fn begin(name: &str) -> Self {
        eprintln!("==> {name}");
        Self { name: name.to_owned(), begun: Instant::now() }
    }

    /// Waits for a program, printing a sign of life now and then.
    pub(crate) fn wait_for(&self, child: &mut Child) -> io::Result<ExitStatus> {
        let mut next = self.begun.elapsed() + SIGN_OF_LIFE;
        loop {
            if let Some(status) = child.try_wait()? {
                return Ok(status);
            }
            if self.begun.elapsed() >= next {
                eprintln!("    ... {} ({})", self.name, elapsed(self.begun.elapsed()));
                next += SIGN_OF_LIFE;
            }
            thread::sleep(POLL);
        }
    }

    /// Says how long it took, unless that was hardly noticeable.
    pub(crate) fn end(self) {
        let taken = self.begun.elapsed();
        if taken >= Duration::from_secs(1) {
            eprintln!("    done in {}", elapsed(taken));
        }
    }
}

/// A remark inside a step.
pub(crate) fn note(text: &str) {
    eprintln!("    {text}");
}

/// "7 s", "2 min 05 s".
pub(crate) fn elapsed(time: Duration) -> String {
    let seconds = time.as_secs();
    match seconds / 60 {
        0 => format!("{seconds} s"),
        minutes => format!("{minutes} min {:02} s", seconds % 60),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn durations_read_as_a_person_says_them() {
        assert_eq!(elapsed(Duration::from_millis(7_900)), "7 s");
        assert_eq!(elapsed(Duration::from_secs(125)), "2 min 05 s");
    }
}
