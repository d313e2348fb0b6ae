//! Idle: has the person at the desk left?
//!
//! The view tells of each touch, key and word, and looks every second or more often. After `idle`
//! seconds without any of them a warning counts `warning` seconds down; then the desk is wiped for
//! whoever comes next. A look during the warning counts as two seconds at most, so that a machine
//! that has slept, or a clock that has leapt, never takes the warning away from somebody.
//!
//! ```
//! use auskunft_kiosk::idle::{Idle, Presence};
//! let mut idle = Idle::new(60, 20);
//! idle.touched(0.0);
//! assert_eq!(idle.at(59.0), Presence::Present);
//! assert_eq!(idle.at(60.0), Presence::Leaving { seconds: 20 });
//! assert_eq!(idle.at(61.0), Presence::Leaving { seconds: 19 });
//! idle.touched(61.5);
//! assert_eq!(idle.at(62.0), Presence::Present);
//! ```

/// Seconds of the warning that can pass between two looks, however long it was since the last one.
const LONGEST_STEP: f64 = 2.0;

/// Watches for how long nobody has touched the desk. Times are seconds of any steady clock.
#[derive(Clone, Debug)]
pub struct Idle {
    patience: f64,
    warning: f64,
    looked: f64,
    state: State,
}

#[derive(Clone, Copy, Debug)]
enum State {
    Nobody,
    Present { quiet: f64 },
    Leaving { left: f64 },
}

/// Who is at the desk, as far as it can tell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Presence {
    /// Nothing has been touched since the desk was last wiped.
    Nobody,
    /// Somebody uses the desk.
    Present,
    /// The warning shows.
    Leaving {
        /// Whole seconds left, at least one.
        seconds: u32,
    },
    /// Time to wipe the desk; told once, then [`Presence::Nobody`].
    Gone,
}

impl Idle {
    /// Warns after `idle` seconds and lets go after `warning` more.
    pub fn new(idle: u32, warning: u32) -> Self {
        Self { patience: idle.into(), warning: warning.into(), looked: 0.0, state: State::Nobody }
    }

    /// Any input: somebody is there, and has the full time again.
    pub fn touched(&mut self, now: f64) {
        self.step(now);
        self.state = State::Present { quiet: 0.0 };
    }

    /// Who is there now.
    pub fn at(&mut self, now: f64) -> Presence {
        let step = self.step(now);
        match self.state {
            State::Nobody => Presence::Nobody,
            State::Present { quiet } if quiet + step < self.patience => {
                self.state = State::Present { quiet: quiet + step };
                Presence::Present
            }
            // However long ago it should have begun, the warning begins now.
            State::Present { .. } => self.count_down(self.warning),
            State::Leaving { left } => self.count_down(left - step.min(LONGEST_STEP)),
        }
    }

    /// The desk was wiped by hand: nobody is there.
    pub fn forget(&mut self) {
        self.state = State::Nobody;
    }

    fn count_down(&mut self, left: f64) -> Presence {
        if left <= 0.0 {
            self.forget();
            return Presence::Gone;
        }
        self.state = State::Leaving { left };
        Presence::Leaving { seconds: left.ceil() as u32 }
    }

    /// Seconds since the last look; none if the clock was set back.
    fn step(&mut self, now: f64) -> f64 {
        if !now.is_finite() {
            return 0.0;
        }
        let step = (now - self.looked).max(0.0);
        self.looked = now;
        step
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn nobody_is_warned_before_the_first_touch() {
        let mut idle = Idle::new(60, 20);
        assert_eq!(idle.at(1e6), Presence::Nobody);
        idle.touched(1e6 + 100.0);
        assert_eq!(idle.at(1e6 + 159.0), Presence::Present);
    }

    #[test]
    fn who_has_left_is_forgotten_once() {
        let mut idle = Idle::new(10, 20);
        idle.touched(0.0);
        let seen: Vec<Presence> = (1..=31).map(|second| idle.at(f64::from(second))).collect();
        assert_eq!(seen[8], Presence::Present);
        assert_eq!(seen[9], Presence::Leaving { seconds: 20 });
        assert_eq!(seen[28], Presence::Leaving { seconds: 1 });
        assert_eq!(seen[29..], [Presence::Gone, Presence::Nobody]);
    }

    #[test]
    fn a_machine_that_slept_warns_when_it_wakes() {
        let mut idle = Idle::new(60, 20);
        idle.touched(0.0);
        assert_eq!(idle.at(1.0), Presence::Present);
        assert_eq!(idle.at(40_000.0), Presence::Leaving { seconds: 20 });
        assert_eq!(idle.at(80_000.0), Presence::Leaving { seconds: 18 });
    }

    #[test]
    fn a_clock_that_is_set_back_neither_warns_nor_forgets_to() {
        let mut idle = Idle::new(60, 20);
        idle.touched(50_000.0);
        assert_eq!(idle.at(50_030.0), Presence::Present);
        assert_eq!(idle.at(10.0), Presence::Present);
        assert_eq!(idle.at(f64::NAN), Presence::Present);
        assert_eq!(idle.at(39.0), Presence::Present);
        assert_eq!(idle.at(40.0), Presence::Leaving { seconds: 20 });
    }

    #[test]
    fn wiped_by_hand_means_nobody() {
        let mut idle = Idle::new(60, 20);
        idle.touched(0.0);
        idle.forget();
        assert_eq!(idle.at(500.0), Presence::Nobody);
    }

    /// What may happen between two looks: seconds that pass, and whether somebody touches the desk.
    fn steps() -> impl Strategy<Value = Vec<(f64, bool)>> {
        let seconds = prop_oneof![
            20 => 0.0..1.5,
            2 => 0.0..5_000.0,
            1 => -5_000.0..0.0,
            1 => Just(f64::NAN),
            1 => Just(f64::INFINITY),
        ];
        prop::collection::vec((seconds, prop::bool::weighted(0.02)), 0..300)
    }

    proptest! {
        #[test]
        fn nobody_is_gone_without_the_whole_warning(
            (idle, warning) in (10u32..40, 20u32..40), steps in steps()
        ) {
            let mut watch = Idle::new(idle, warning);
            let (mut now, mut warned) = (0.0_f64, None);
            for (step, touched) in steps {
                let next = now + step;
                let shown = if next.is_finite() { (next - now).clamp(0.0, LONGEST_STEP) } else { 0.0 };
                now = if next.is_finite() { next } else { now };
                if touched {
                    watch.touched(next);
                    warned = None;
                }
                match watch.at(next) {
                    Presence::Leaving { seconds } => {
                        prop_assert!((1..=warning).contains(&seconds));
                        warned = Some(warned.map_or(0.0, |sum| sum + shown));
                    }
                    Presence::Gone => {
                        let sum = warned.map(|sum| sum + shown).unwrap_or_default();
                        prop_assert!(sum > f64::from(warning) - 1e-6, "only {sum} s of warning");
                        warned = None;
                    }
                    Presence::Nobody | Presence::Present => prop_assert!(warned.is_none()),
                }
            }
        }

        #[test]
        fn a_touch_gives_the_full_time_again(steps in steps(), after in 0.0..59.9) {
            let mut watch = Idle::new(60, 20);
            let mut now = 0.0_f64;
            for (step, touched) in steps {
                now = if (now + step).is_finite() { now + step } else { now };
                if touched { watch.touched(now) }
                watch.at(now);
            }
            watch.touched(now);
            prop_assert_eq!(watch.at(now + after), Presence::Present);
            prop_assert_eq!(watch.at(now + 60.1), Presence::Leaving { seconds: 20 });
        }

        #[test]
        fn who_has_left_is_forgotten_however_seldom_one_looks(every in 0.1..4_000.0) {
            let mut watch = Idle::new(60, 20);
            watch.touched(0.0);
            let mut looks = (1..2_000).map(|look| watch.at(f64::from(look) * every));
            prop_assert!(looks.any(|presence| presence == Presence::Gone));
        }
    }
}
