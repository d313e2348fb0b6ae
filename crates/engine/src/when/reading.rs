//! The walk over the tokens: it keeps what is found and resolves nothing but dates.

use auskunft_pack::Date;

use super::calendar::{self, FEASTS, coming};
use super::tokens::{DASH, SEEN, SIGN, SLASH, SPACE, Token};
#[allow(clippy::wildcard_imports, reason = "all classes of words")]
use super::words::*;

/// What kind of days a text mentions.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// Days of the week, counted from Monday.
    Weekday,
    /// A day that was told from today on.
    Relative,
    Date,
    Holidays,
}

/// Days that a text mentions, first and last.
#[derive(Debug, Clone, Copy)]
pub(super) struct Mention {
    pub kind: Kind,
    pub first: i32,
    pub last: i32,
    /// Which one of the days of the week: -1 is the last one, 1 the next one.
    pub which: i32,
}

/// Joins two days.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Link {
    /// `bis` or a dash.
    To,
    /// `und`, `oder`.
    And,
}

/// What was found so far.
#[derive(Debug)]
pub(super) struct Reading {
    pub today: Date,
    /// The day may stand after the month.
    pub month_first: bool,
    pub first: Option<Mention>,
    pub second: Option<(Link, Mention)>,
    /// What joins the next token with the day before it.
    link: Option<Link>,
    /// `Mention::which` of the day that is read.
    which: i32,
    /// Weeks from this one on, for a week that is named.
    pub week: Option<i32>,
    /// `in drei Tagen`, in days.
    pub shift: Option<i32>,
    /// Words that mean something only together; `OCLOCK` is any time.
    pub heard: Class,
}

/// Two tokens before the one that is read, and four after it.
pub(super) type Seen = [Token; SEEN];

/// Reads all tokens.
pub(super) fn read(tokens: &[Token], today: Date, month_first: bool) -> Reading {
    let (first, second, link, week, shift) = (None, None, None, None, None);
    let mut reading =
        Reading { today, month_first, first, second, link, which: 0, week, shift, heard: 0 };
    let mut taken = 0;
    for seen in tokens.windows(SEEN) {
        let Ok(seen) = <&Seen>::try_from(seen) else { break };
        if taken == 0 {
            taken = reading.read(seen).unwrap_or(1);
        }
        taken -= 1;
        reading.follow(seen);
    }
    reading
}

impl Reading {
    /// Reads what begins with a token; tells how many tokens it took.
    fn read(&mut self, seen: &Seen) -> Option<usize> {
        let [_, before, token, next, ..] = seen;
        if token.digits > 0 {
            return self.read_time(seen).or_else(|| self.read_date(seen));
        }
        let compound =
            token.gap == DASH && next.digits == 0 && !next.is(WEEKDAY | SHORT_DAY | PART | FEAST);
        if compound || before.is(GREETING) {
            // `Silvester-Feuerwerk` is no day, `Montag-Freitag` are some.
            return None;
        }
        self.hear(seen);
        if token.is(FEAST) {
            let year = if next.digits == 4 { next.number } else { 0 };
            let days = coming(*FEASTS.get(usize::from(token.number))?, year, self.today)?;
            self.mention(Kind::Date, days);
            return Some(1 + usize::from(year > 0));
        }
        if token.is(MONTH | SHORT_MONTH) {
            return self.read_month(seen);
        }
        self.read_word(seen);
        None
    }

    fn hear(&mut self, [_, before, token, next, ..]: &Seen) {
        self.heard |= token.class & (NOW | STILL | OPEN | WHEN | AGAIN | PART | VAGUE_PART);
        if token.is(OPEN_AT_END) && ends_clause(token, next) {
            self.heard |= OPEN;
        }
        if token.is(WHEN) && before.is(FROM) {
            self.heard |= AGAIN;
        }
    }

    fn read_word(&mut self, seen: &Seen) {
        let [_, before, token, ..] = seen;
        let today = self.today.number();
        let value = i32::from(token.number);
        let which = if before.is(WHICH) { i32::from(before.number) - 1 } else { 0 };
        if token.is(HOLIDAYS) {
            self.mention(Kind::Holidays, (0, 0));
        } else if token.is(VAGUE_PART) && before.is(RELATIVE | WEEKDAY | SHORT_DAY | ON | WHICH) {
            // `heute früh`, `am Morgen`
            self.heard |= PART;
        } else if token.is(RELATIVE) {
            self.mention(Kind::Relative, (today + value - 2, today + value - 2));
        } else if token.is(PART) && before.is(WHICH) && which == 0 {
            self.mention(Kind::Relative, (today, today));
        } else if token.is(WEEKDAY) || (token.is(SHORT_DAY) && is_short_day(seen)) {
            self.weekdays(which, (value, value));
        } else if token.is(WEEKEND) {
            self.weekdays(which, if value == 0 { (5, 6) } else { (0, 4) });
        } else if token.is(UNIT) {
            self.read_unit(seen, which);
        }
    }

    #[inline(never)]
    fn weekdays(&mut self, which: i32, days: calendar::Days) {
        self.which = which;
        self.mention(Kind::Weekday, days);
    }

    /// `nächste Woche`, `diesen Monat`, `in drei Tagen`.
    fn read_unit(&mut self, [within, before, unit, ..]: &Seen, which: i32) {
        let count = i32::from(before.number) + i32::from(before.is(NUMBER));
        let counted = within.is(WITHIN) && (before.is(NUMBER) || (1..5).contains(&before.digits));
        match unit.number {
            0 | 1 if counted => self.shift = Some(if unit.number == 0 { count } else { 7 * count }),
            1 if before.is(WHICH) && which < 3 => self.week = Some(which),
            2 if before.is(WHICH) && (0..2).contains(&which) => {
                let month = (self.today.month() - 1 + which as u8) % 12 + 1;
                if let Some(days) = coming((month, 1, 0), 0, self.today) {
                    self.mention(Kind::Date, days);
                }
            }
            _ => {}
        }
    }

    /// Keeps a mention. Of two that are not joined the first counts, but a date tells more than a
    /// day of the week, and nobody asks about the past.
    #[inline(never)]
    pub fn mention(&mut self, kind: Kind, (first, last): calendar::Days) {
        let new = Mention { kind, first, last, which: self.which };
        let is_date = kind == Kind::Date && first == last;
        let Some(known) = self.first else {
            self.first = Some(new);
            return;
        };
        if let Some((_, second)) = &mut self.second {
            if is_date && second.kind == Kind::Weekday {
                *second = new;
            }
        } else if known.kind == Kind::Relative && known.first < self.today.number() {
            self.first = Some(new);
        } else if let Some(link) = self.link {
            self.second = Some((link, new));
        } else if is_date && known.kind == Kind::Weekday {
            self.first = Some(new);
        }
    }

    /// Notes what joins the next day with the one before it; articles are skipped.
    fn follow(&mut self, [_, _, token, ..]: &Seen) {
        if token.is(TO) || token.gap & DASH != 0 {
            self.link = Some(Link::To);
        } else if token.is(AND) || token.gap == SLASH {
            self.link = Some(Link::And);
        } else if !token.is(ARTICLE | WHICH) {
            self.link = None;
        }
    }
}

fn ends_clause(token: &Token, next: &Token) -> bool {
    token.gap & !(SPACE | DASH | SLASH | SIGN) != 0 || next.is(AND)
}

/// An abbreviation is a day only if something beside it says so: `Di`, but not `di Mare`.
fn is_short_day([earlier, before, token, next, then, ..]: &Seen) -> bool {
    // `so` is the commonest of these words: `am so genannten Markt`, `so um 15 Uhr`.
    let so = |token: &Token| token.number == 6;
    let is_day = |token: &Token| token.is(WEEKDAY) || (token.is(SHORT_DAY) && !so(token));
    let beside = |near: &Token, far: &Token| is_day(near) || (near.is(TO | AND) && is_day(far));
    let placed = before.is(ON | WHICH);
    if so(token) {
        return beside(before, earlier) || (placed && ends_clause(token, next));
    }
    placed
        || beside(before, earlier)
        || beside(next, then)
        || (token.gap & (DASH | SLASH) != 0 && next.is(SHORT_DAY))
        || next.is(PART)
        || (next.is(AT) && then.digits > 0)
        || then.is(OCLOCK)
}
