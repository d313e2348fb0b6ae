//! Public holidays of the sixteen Länder, by rule.
//!
//! The rules are those of the Feiertagsgesetze since 2020. Left out is what holds only in some
//! municipalities: Mariä Himmelfahrt in Bavaria (where most people are Catholic), Fronleichnam in
//! parts of Saxony and Thuringia, the Friedensfest of Augsburg. A town that has them names the day in
//! its `closings`.

use std::ops::RangeInclusive;

use auskunft_pack::date::Date;
use auskunft_pack::feasts::{easter, repentance_day};

/// A day that is a holiday in some Länder.
struct Holiday {
    name: &'static str,
    rule: Rule,
    /// Codes of the Länder (ISO 3166-2:DE); empty for all.
    laender: &'static [&'static str],
    years: RangeInclusive<i16>,
}

enum Rule {
    /// Month and day.
    Fixed(u8, u8),
    /// Days after Easter Sunday.
    Easter(i32),
    /// The last Wednesday before 23 November.
    Repentance,
}

use Rule::{Easter, Fixed, Repentance};

const CATHOLIC: &[&str] = &["BW", "BY", "NW", "RP", "SL"];

const HOLIDAYS: [Holiday; 25] = [
    in_all("Neujahr", Fixed(1, 1)),
    in_some("Heilige Drei Könige", Fixed(1, 6), &["BW", "BY", "ST"]),
    since(2019, "Internationaler Frauentag", Fixed(3, 8), &["BE"]),
    since(2023, "Internationaler Frauentag", Fixed(3, 8), &["MV"]),
    in_all("Karfreitag", Easter(-2)),
    in_some("Ostersonntag", Easter(0), &["BB"]),
    in_all("Ostermontag", Easter(1)),
    in_all("Tag der Arbeit", Fixed(5, 1)),
    once(2020, "Tag der Befreiung", Fixed(5, 8), &["BE"]),
    once(2025, "Tag der Befreiung", Fixed(5, 8), &["BE"]),
    in_all("Christi Himmelfahrt", Easter(39)),
    in_some("Pfingstsonntag", Easter(49), &["BB"]),
    in_all("Pfingstmontag", Easter(50)),
    once(2028, "Jahrestag des 17. Juni 1953", Fixed(6, 17), &["BE"]),
    in_some("Fronleichnam", Easter(60), &["BW", "BY", "HE", "NW", "RP", "SL"]),
    in_some("Mariä Himmelfahrt", Fixed(8, 15), &["SL"]),
    since(2019, "Weltkindertag", Fixed(9, 20), &["TH"]),
    in_all("Tag der Deutschen Einheit", Fixed(10, 3)),
    in_some("Reformationstag", Fixed(10, 31), &["BB", "MV", "SN", "ST", "TH"]),
    since(2018, "Reformationstag", Fixed(10, 31), &["HB", "HH", "NI", "SH"]),
    once(2017, "Reformationstag", Fixed(10, 31), &[]),
    in_some("Allerheiligen", Fixed(11, 1), CATHOLIC),
    in_some("Buß- und Bettag", Repentance, &["SN"]),
    in_all("1. Weihnachtstag", Fixed(12, 25)),
    in_all("2. Weihnachtstag", Fixed(12, 26)),
];

const fn since(
    year: i16,
    name: &'static str,
    rule: Rule,
    laender: &'static [&'static str],
) -> Holiday {
    Holiday { name, rule, laender, years: year..=i16::MAX }
}

const fn once(
    year: i16,
    name: &'static str,
    rule: Rule,
    laender: &'static [&'static str],
) -> Holiday {
    Holiday { name, rule, laender, years: year..=year }
}

const fn in_some(name: &'static str, rule: Rule, laender: &'static [&'static str]) -> Holiday {
    since(1, name, rule, laender)
}

const fn in_all(name: &'static str, rule: Rule) -> Holiday {
    in_some(name, rule, &[])
}

/// The holidays of a Land in a year with their German names, in no order.
pub(super) fn of(land: &str, year: i16) -> impl Iterator<Item = (Date, &'static str)> {
    HOLIDAYS.iter().filter_map(move |holiday| {
        let here = holiday.laender.is_empty() || holiday.laender.contains(&land);
        let date = (here && holiday.years.contains(&year)).then(|| holiday.rule.day(year))??;
        Some((date, holiday.name))
    })
}

impl Rule {
    fn day(&self, year: i16) -> Option<Date> {
        match *self {
            Fixed(month, day) => Date::new(year, month, day),
            Easter(days) => easter(year)?.plus_days(days),
            Repentance => repentance_day(year),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    use bdays::HolidayCalendar;
    use bdays::calendars::de::GermanState;
    use chrono::{Datelike, NaiveDate};
    use holiday_de::GermanRegion;

    const LAENDER: [(&str, GermanState, GermanRegion); 16] = [
        ("BW", GermanState::BW, GermanRegion::BadenWuerttemberg),
        ("BY", GermanState::BY, GermanRegion::Bayern),
        ("BE", GermanState::BE, GermanRegion::Berlin),
        ("BB", GermanState::BB, GermanRegion::Brandenburg),
        ("HB", GermanState::HB, GermanRegion::Bremen),
        ("HH", GermanState::HH, GermanRegion::Hamburg),
        ("HE", GermanState::HE, GermanRegion::Hessen),
        ("MV", GermanState::MV, GermanRegion::MechlenburgVorpommern),
        ("NI", GermanState::NI, GermanRegion::Niedersachsen),
        ("NW", GermanState::NW, GermanRegion::NordrheinWestfalen),
        ("RP", GermanState::RP, GermanRegion::RheinlandPfalz),
        ("SL", GermanState::SL, GermanRegion::Saarland),
        ("SN", GermanState::SN, GermanRegion::Sachsen),
        ("ST", GermanState::ST, GermanRegion::SachsenAnhalt),
        ("SH", GermanState::SH, GermanRegion::SchleswigHolstein),
        ("TH", GermanState::TH, GermanRegion::Thueringen),
    ];

    type Days = BTreeSet<(u8, u8)>;

    fn ours(land: &str, year: i16) -> Days {
        of(land, year).map(|(date, _)| (date.month(), date.day())).collect()
    }

    fn month_and_day(date: NaiveDate) -> (u8, u8) {
        (date.month() as u8, date.day() as u8)
    }

    /// Both crates leave out Sundays that are holidays in Brandenburg, and both have Mariä
    /// Himmelfahrt in all of Bavaria.
    fn without_known_differences(
        land: &str,
        year: i16,
        mut ours: Days,
        mut theirs: Days,
    ) -> [Days; 2] {
        if land == "BB" {
            for days in [0, 49] {
                let sunday = easter(year).and_then(|easter| easter.plus_days(days)).expect("a day");
                assert_eq!(sunday.weekday(), 6);
                assert!(ours.remove(&(sunday.month(), sunday.day())));
            }
        }
        if land == "BY" {
            assert!(theirs.remove(&(8, 15)));
        }
        [ours, theirs]
    }

    #[test]
    fn two_other_calendars_agree_from_2020_to_2060() {
        for year in 2020..=2060_i16 {
            for (land, state, region) in LAENDER {
                let theirs = region.holiday_dates_in_year(i32::from(year));
                let theirs = theirs.into_iter().map(|(date, _)| month_and_day(date)).collect();
                let [mine, theirs] =
                    without_known_differences(land, year, ours(land, year), theirs);
                assert_eq!(mine, theirs, "holiday_de: {land} {year}");

                let first = NaiveDate::from_ymd_opt(i32::from(year), 1, 1).expect("a day");
                let days = first.iter_days().take_while(|day| day.year() == i32::from(year));
                let theirs = days.filter(|day| state.is_holiday(*day)).map(month_and_day).collect();
                let [mut mine, theirs] =
                    without_known_differences(land, year, ours(land, year), theirs);
                // bdays does not know the single holidays of Berlin.
                match (land, year) {
                    ("BE", 2020 | 2025) => assert!(mine.remove(&(5, 8))),
                    ("BE", 2028) => assert!(mine.remove(&(6, 17))),
                    _ => {}
                }
                assert_eq!(mine, theirs, "bdays: {land} {year}");
            }
        }
    }

    #[test]
    fn lower_saxony_has_ten_with_names() {
        let mut days: Vec<_> =
            of("NI", 2026).map(|(date, name)| (date.to_string(), name)).collect();
        days.sort();
        assert_eq!(days.len(), 10);
        assert_eq!(days[1], ("2026-04-03".to_owned(), "Karfreitag"));
        assert_eq!(days[7], ("2026-10-31".to_owned(), "Reformationstag"));
        assert_eq!(of("", 2026).count(), 9);
    }
}
