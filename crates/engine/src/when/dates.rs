//! Dates as they are written: `24.12.2026`, `24. Dezember`, `am 24.`, `2026-12-24`, `im August`.

use auskunft_pack::Date;

use super::tokens::{Link, Tokens, group, has};

/// First and last day.
pub(super) type Days = (Date, Date);

/// The date that begins with a token, and how many tokens it takes.
pub(super) fn written(tokens: &Tokens, index: usize, today: Date) -> Option<(Days, usize)> {
    let single = |(day, next)| ((day, day), next);
    let (days, next) = iso(tokens, index)
        .map(single)
        .or_else(|| several(tokens, index, today))
        .or_else(|| with_month(tokens, index, today).map(single))
        .or_else(|| day_alone(tokens, index, today).map(single))
        .or_else(|| month_alone(tokens, index, today))?;
    Some((days, next - index))
}

/// First and last day of a month; months are counted through the years.
#[inline(never)]
pub(super) fn month(year: i16, month0: i32) -> Option<Days> {
    let first = |month0: i32| {
        let year = i32::from(year) + month0.div_euclid(12);
        Date::new(i16::try_from(year).ok()?, month0.rem_euclid(12) as u8 + 1, 1)
    };
    Some((first(month0)?, first(month0 + 1)?.plus_days(-1)?))
}

fn iso(tokens: &Tokens, index: usize) -> Option<(Date, usize)> {
    let digits = [index, index + 1, index + 2].map(|index| tokens.at(index).len());
    let dashes = tokens.gap(index) == "-" && tokens.gap(index + 1) == "-";
    if digits != [4, 2, 2] || !dashes {
        return None;
    }
    let part = |index| tokens.number(index);
    let (month, day) = (part(index + 1)? as u8, part(index + 2)? as u8);
    Some((Date::new(part(index)?.cast_signed(), month, day)?, index + 3))
}

/// `24.-26.12.`, `24. und 25. Dezember`: the month is told once.
fn several(tokens: &Tokens, index: usize, today: Date) -> Option<(Days, usize)> {
    let day = day_number(tokens, index)?;
    let end = after_ordinal(tokens, index);
    let (link, second) = if tokens.dash(end - 1) {
        (Link::To, end)
    } else if tokens.is(end, tokens.grammar.to) {
        (Link::To, end + 1)
    } else if tokens.is(end, tokens.grammar.and) {
        (Link::And, end + 1)
    } else {
        return None;
    };
    let second = second + usize::from(tokens.is(second, tokens.grammar.articles));
    let (last, next) = with_month(tokens, second, today)?;
    let first = Date::new(last.year(), last.month(), day).filter(|&first| first < last)?;
    let all = link == Link::To || day + 1 == last.day();
    Some(((first, if all { last } else { first }), next))
}

/// A day with its month, and the token after it.
#[inline(never)]
fn with_month(tokens: &Tokens, index: usize, today: Date) -> Option<(Date, usize)> {
    let (day, month, year, next) = day_and_name(tokens, index)
        .or_else(|| day_and_number(tokens, index))
        .or_else(|| name_and_day(tokens, index))?;
    let date = match year {
        Some(year) => Date::new(year, month, day),
        // Leap days are up to eight years apart.
        None => (today.year()..)
            .take(9)
            .filter_map(|year| Date::new(year, month, day))
            .find(|&date| date >= today),
    };
    Some((date?, next))
}

type DayMonth = (u8, u8, Option<i16>, usize);

fn day_and_name(tokens: &Tokens, index: usize) -> Option<DayMonth> {
    let day = day_number(tokens, index).or_else(|| Some(tokens.ordinal(index)? as u8))?;
    let mut name = after_ordinal(tokens, index);
    if tokens.grammar.month_first && tokens.at(name) == "of" {
        name += 1;
    }
    let near = matches!(tokens.gap(name - 1), "" | "." | ". " | " ");
    let month = month_named(tokens, name).filter(|_| near)?;
    let (year, next) = year(tokens, name + 1);
    Some((day, month, year, next))
}

fn day_and_number(tokens: &Tokens, index: usize) -> Option<DayMonth> {
    let day = day_number(tokens, index)?;
    let month = tokens.number(index + 1).filter(|_| tokens.at(index + 1).len() <= 2)? as u8;
    let (gap, end) = (tokens.gap(index), tokens.gap(index + 1));
    if !matches!(gap, "." | ". ") {
        return None;
    }
    if end.starts_with('.') {
        let (year, next) = year(tokens, index + 2);
        let goes_on = tokens.gap(next - 1) == "." && tokens.number(next).is_some();
        return (!goes_on).then_some((day, month, year, next));
    }
    let measured = tokens.is(index + 2, tokens.grammar.measures) || has(end, "€%$");
    (gap == "." && !measured).then_some((day, month, None, index + 2))
}

/// `December 24th`.
fn name_and_day(tokens: &Tokens, index: usize) -> Option<DayMonth> {
    let month = month_named(tokens, index).filter(|_| tokens.grammar.month_first)?;
    let day = day_number(tokens, index + 1).filter(|_| tokens.gap(index) == " ")?;
    let (year, next) = year(tokens, after_ordinal(tokens, index + 1));
    Some((day, month, year, next))
}

/// The number of a day that is not part of something else.
#[inline(never)]
fn day_number(tokens: &Tokens, index: usize) -> Option<u8> {
    let number = tokens.number(index).filter(|_| tokens.at(index).len() <= 2)?;
    let before = tokens.gap_before(index);
    let digits = tokens.at(index.wrapping_sub(1));
    let inside = digits.starts_with(|c: char| c.is_ascii_digit())
        && (digits.len() > 2 || matches!(before, "." | "," | ":" | "/"));
    let numbered = has(before, "§€#$") || tokens.is(index.wrapping_sub(1), tokens.grammar.numbered);
    (!inside && !numbered && (1..=31).contains(&number)).then_some(number as u8)
}

/// The token after the number of a day and what makes it an ordinal.
#[inline(never)]
fn after_ordinal(tokens: &Tokens, index: usize) -> usize {
    let ending =
        tokens.gap(index).is_empty() && tokens.is(index + 1, tokens.grammar.ordinal_endings);
    index + 1 + usize::from(ending)
}

#[inline(never)]
fn month_named(tokens: &Tokens, index: usize) -> Option<u8> {
    let name = tokens.at(index);
    let month =
        group(tokens.grammar.months, name).or_else(|| group(tokens.grammar.months_short, name))?;
    Some(month as u8 + 1)
}

/// A year, if one stands there, and the token after it.
#[inline(never)]
fn year(tokens: &Tokens, index: usize) -> (Option<i16>, usize) {
    let (gap, digits) = (tokens.gap_before(index), tokens.at(index).len());
    let clock = tokens.gap(index) == ":" || tokens.is(index + 1, tokens.grammar.oclock);
    let year = tokens.number(index).and_then(|number| match (digits, gap) {
        (4, "." | ". " | " " | ", ") if (1900..2200).contains(&number) => Some(number),
        (2, ".") if !clock => Some(2000 + number),
        _ => None,
    });
    (year.map(u16::cast_signed), index + usize::from(year.is_some()))
}

/// `am 24.`, `on the 24th`: the next such day.
fn day_alone(tokens: &Tokens, index: usize, today: Date) -> Option<(Date, usize)> {
    let day = day_number(tokens, index)?;
    let next = after_ordinal(tokens, index);
    let ordinal =
        next > index + 1 || (!tokens.grammar.month_first && tokens.gap(index).starts_with('.'));
    let place = tokens.is(index.wrapping_sub(1), tokens.grammar.on_the);
    let other = tokens.is(next, tokens.grammar.counted)
        || tokens.is(next, tokens.grammar.weekdays)
        || month_named(tokens, next).is_some()
        || (tokens.number(next).is_some() && tokens.gap(index) == ".");
    if !ordinal || !place || other {
        return None;
    }
    let month0 = i32::from(today.month()) - 1;
    let nth = |months| {
        let (first, _) = month(today.year(), month0 + months)?;
        Date::new(first.year(), first.month(), day)
    };
    Some(((0..4).filter_map(nth).find(|&date| date >= today)?, next))
}

/// `im August`: the whole month, the current one included.
fn month_alone(tokens: &Tokens, index: usize, today: Date) -> Option<(Days, usize)> {
    let sure =
        tokens.is(index, tokens.grammar.months) || matches!(tokens.before(index, 1), "in" | "im");
    let number = month_named(tokens, index).filter(|_| sure)?;
    let (year, next) = year(tokens, index + 1);
    let coming = today.year() + i16::from(number < today.month());
    Some((month(year.unwrap_or(coming), i32::from(number) - 1)?, next))
}
