//! The words for times, folded as `auskunft_text::fold` folds them.
//!
//! A list is one text: groups separated by `|`, the words of a group by blanks. The position of a
//! group is its meaning. So a language costs the browser little more than the letters themselves.

use auskunft_text::Language;

/// The words of a language.
#[derive(Debug)]
pub(super) struct Grammar {
    /// Monday to Sunday.
    pub weekdays: &'static str,
    /// The same, short; other words as well, so that more must speak for them.
    pub weekdays_short: &'static str,
    /// January to December.
    pub months: &'static str,
    /// The same, short, and names that are other words as well.
    pub months_short: &'static str,
    /// Whether the day may stand after the month.
    pub month_first: bool,
    /// The day before yesterday to the day after tomorrow.
    pub relative: &'static str,
    /// Parts of the day in the order of `PARTS`.
    pub parts: &'static str,
    /// Parts of the day that are other words as well; early, late.
    pub vague_parts: &'static str,
    /// Next, this, last, the one after the next, every.
    pub which: &'static str,
    /// One to twelve.
    pub numbers: &'static str,
    /// First to fourth, without endings.
    pub ordinals: &'static str,
    /// What follows the digits of an ordinal.
    pub ordinal_endings: &'static str,
    /// Day, week, month, without endings.
    pub units: &'static str,
    /// The weekend; in general, on weekends.
    pub weekend: &'static str,
    /// From Monday to Friday.
    pub workdays: &'static str,
    /// From now on so long: `in` three days.
    pub within: &'static str,
    /// What may stand before a weekday.
    pub on: &'static str,
    /// What may stand before the number of a day.
    pub on_the: &'static str,
    /// What may stand between a joining word and a day.
    pub articles: &'static str,
    /// Up to; in texts.
    pub to: &'static str,
    /// And, or.
    pub and: &'static str,
    /// What begins a span of two times.
    pub between: &'static str,
    /// At, after, from, before: before a time.
    pub at: &'static str,
    /// Roughly: between these and a time.
    pub about: &'static str,
    /// After a number that is an hour.
    pub oclock: &'static str,
    /// Last hour that is an afternoon's when nothing is said.
    pub afternoon_until: u16,
    /// After a number that is none of a date.
    pub measures: &'static str,
    /// Before a number that is none of a date.
    pub numbered: &'static str,
    /// After an ordinal that is no day of a month.
    pub counted: &'static str,
    /// What stands before a part of the day in a greeting.
    pub greeting: &'static str,
    /// Now; now, if it is about being open.
    pub now: &'static str,
    /// Still.
    pub still: &'static str,
    /// Open or closed; the second group only at the end of a clause.
    pub open: &'static str,
    /// What may follow a bare hour.
    pub after_hour: &'static str,
    /// When; again.
    pub when_again: &'static str,
    /// Feasts in the order of their rules.
    pub feasts: &'static str,
    /// School holidays in the order of their names.
    pub holidays: &'static str,
}

/// The words of a language.
pub(super) fn grammar(language: Language) -> &'static Grammar {
    match language {
        Language::German => &GERMAN,
        Language::English => &ENGLISH,
    }
}

static GERMAN: Grammar = Grammar {
    weekdays: "montag|dienstag|mittwoch|donnerstag|freitag|samstag sonnabend|sonntag",
    weekdays_short: "mo|di|mi|do|fr|sa|so",
    months: "januar janner|februar|marz|april|mai|juni|juli|august|september|oktober october|november|dezember",
    months_short: "jan|feb|mar mrz|apr||jun|jul|aug|sep sept|okt|nov|dez",
    month_first: false,
    relative: "vorgestern|gestern|heute heut|morgen|ubermorgen",
    parts: "morgens|vormittag vormittags|mittag mittags mittagspause mittagszeit|nachmittag nachmittags|abend abends|nacht nachts",
    vague_parts: "fruh|spat",
    which: "nachst kommend|dies|letzt vergangen vorig|ubernachst|jed",
    numbers: "ein eine einer einem einen|zwei|drei|vier|funf|sechs|sieben|acht|neun|zehn|elf|zwolf",
    ordinals: "erst|zweit|dritt|viert",
    ordinal_endings: "te ten ter",
    units: "tag|woche|monat",
    weekend: "wochenende|wochenends",
    workdays: "werktags wochentags",
    within: "in",
    on: "am an",
    on_the: "am den dem zum",
    articles: "am an den dem der zum auf von im",
    to: "bis",
    and: "und oder",
    between: "von zwischen ab",
    at: "um gegen|nach|ab|vor bis",
    about: "ka etwa zirka ungefahr",
    oclock: "uhr h",
    afternoon_until: 5,
    measures: "euro eur km m cm qm ha kg g t tonnen liter l kw kwp prozent grad mb gb uhr",
    numbered: "version nr nummer punkt absatz abs art artikel paragraf satz kapitel telefon tel",
    counted: "tag werktag schultag arbeitstag advent geburtstag lebensjahr mal stock platz quartal",
    greeting: "guten gute gutes schonen schones schone frohe frohes",
    now: "jetzt|gerade momentan derzeit aktull",
    still: "noch",
    open: "offen geoffnet offnet offnen offne aufhaben aufmachen geschlossen erreichbar besetzt zuhaben|auf zu da",
    after_hour: "noch kommen anrufen vorbeikommen vorbei jemand jemanden heute morgen",
    when_again: "wann|wieder",
    feasts: "heiligabend heiliger_abend heiligen_abend heilig_abend\
        |weihnachten weihnachtsfeiertage weihnachtsfeiertagen weihnachtstage weihnachtstagen\
        |1_weihnachtsfeiertag 1_weihnachtstag|2_weihnachtsfeiertag 2_weihnachtstag\
        |zwischen_den_jahren zwischen_den_feiertagen zwischen_weihnachten_und_neujahr zwischen_weihnachten_und_silvester\
        |silvester sylvester|neujahr neujahrstag|dreikonig dreikonigstag heilige_drei_konige heiligen_drei_konige\
        |weiberfastnacht altweiber|rosenmontag|faschingsdienstag fastnachtsdienstag veilchendienstag|aschermittwoch\
        |grundonnerstag|karfreitag|karsamstag|ostern osterfeiertage osterfeiertagen ostertage ostertagen\
        |ostersonntag|ostermontag|tag_der_arbeit maifeiertag|himmelfahrt himmelfahrtstag vatertag\
        |pfingsten|pfingstsonntag|pfingstmontag|fronleichnam|maria_himmelfahrt\
        |tag_der_deutschen_einheit tag_der_einheit|reformationstag halloween|allerheiligen\
        |martinstag sankt_martin st_martin|volkstrauertag|bettag|totensonntag\
        |1_advent|2_advent|3_advent|4_advent|nikolaus nikolaustag|frauentag weltfrauentag",
    holidays: "osterferien|pfingstferien|sommerferien|herbstferien|weihnachtsferien\
        |winterferien faschingsferien fruhjahrsferien|zeugnisferien halbjahresferien|ferien schulferien",
};

static ENGLISH: Grammar = Grammar {
    weekdays: "monday|tuesday|wednesday|thursday|friday|saturday|sunday",
    weekdays_short: "mon|tue tues|wed|thu thur thurs|fri|sat|sun",
    months: "january|february||april||june|july|august|september|october|november|december",
    months_short: "jan|feb|march mar|apr|may|jun|jul|aug|sep sept|oct|nov|dec",
    month_first: true,
    relative: "|yesterday|today tonight|tomorrow|",
    parts: "|morning mornings|noon midday lunchtime|afternoon afternoons|evening evenings tonight|night nights",
    vague_parts: "early|late",
    which: "next coming following|this|last past||every each",
    numbers: "one a|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve",
    ordinals: "first|second|third|fourth",
    ordinal_endings: "st nd rd th",
    units: "day|week|month",
    weekend: "weekend|weekends",
    workdays: "weekdays workdays",
    within: "in",
    on: "on",
    on_the: "the",
    articles: "on the of from",
    to: "to until till through",
    and: "and or",
    between: "from between",
    at: "at|after past|from since|before until till by",
    about: "about around approximately",
    oclock: "pm am o h uhr",
    afternoon_until: 6,
    measures: "euro euros eur dollars km m cm kg g tons percent degrees mb gb",
    numbered: "version no number point section paragraph article chapter phone",
    counted: "day floor week time child street grade quarter",
    greeting: "good nice merry happy lovely",
    now: "now|currently",
    still: "still",
    open: "open opened opens closed close closes shut|there available",
    after_hour: "still come call visit today tomorrow",
    when_again: "when|again",
    feasts: "christmas_eve|christmas|christmas_day|boxing_day\
        |between_the_years between_christmas_and_new_year|new_year_s_eve new_years_eve new_year_eve\
        |new_year_s_day new_years_day new_year_day new_year|epiphany|||shrove_tuesday|ash_wednesday\
        |maundy_thursday|good_friday|holy_saturday|easter|easter_sunday|easter_monday\
        |labour_day labor_day may_day|ascension ascension_day|pentecost whitsun|whit_sunday|whit_monday\
        |corpus_christi|assumption_day|german_unity_day day_of_german_unity unity_day\
        |halloween reformation_day|all_saints all_saints_day all_saint_s_day|st_martin_s_day|||\
        |1_advent|2_advent|3_advent|4_advent|st_nicholas_day st_nicholas|women_s_day",
    holidays: "easter_holidays easter_break spring_break|whitsun_holidays|summer_holidays summer_holiday summer_break\
        |autumn_holidays fall_break autumn_break|christmas_holidays christmas_break|winter_holidays winter_break\
        |half_term|school_holidays",
};

#[cfg(test)]
mod tests {
    use super::*;
    use auskunft_text::fold;

    #[test]
    fn all_words_are_folded() {
        for language in Language::ALL {
            let all = format!("{:?}", grammar(language));
            let lists = all.split('"').skip(1).step_by(2);
            for list in lists {
                assert_eq!(fold(list, language), list);
            }
        }
    }

    #[test]
    fn lists_have_a_group_for_each_meaning() {
        for grammar in [&GERMAN, &ENGLISH] {
            let groups = |list: &str| list.split('|').count();
            assert_eq!(groups(grammar.weekdays), 7);
            assert_eq!(groups(grammar.weekdays_short), 7);
            assert_eq!((groups(grammar.months), groups(grammar.months_short)), (12, 12));
            assert_eq!((groups(grammar.relative), groups(grammar.parts)), (5, 6));
            assert_eq!((groups(grammar.which), groups(grammar.at)), (5, 4));
            assert_eq!(groups(grammar.feasts), super::super::feasts::RULES.len());
            assert_eq!(groups(grammar.holidays), 8);
        }
    }
}
