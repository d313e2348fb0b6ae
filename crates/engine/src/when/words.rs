//! The words for times, folded as `auskunft_text::fold` folds them, and how they are found.
//!
//! A language is one text, so that it costs the browser little more than the letters themselves:
//! the number of a line is a class, groups are separated by `|` and their number is the value,
//! the words of a group are separated by blanks. In a word `*` stands for an ending and `_` for
//! what is between two words.

use auskunft_text::Language;

/// A class of words is a bit, since a word may be in several: the bit of its line.
pub(super) type Class = u32;

/// Monday to Sunday.
pub(super) const WEEKDAY: Class = 1;
/// The same, short; other words as well, so that more must speak for them.
pub(super) const SHORT_DAY: Class = 1 << 1;
/// January to December.
pub(super) const MONTH: Class = 1 << 2;
/// The same, short, and names that are other words as well.
pub(super) const SHORT_MONTH: Class = 1 << 3;
/// The day before yesterday to the day after tomorrow.
pub(super) const RELATIVE: Class = 1 << 4;
/// Parts of the day.
pub(super) const PART: Class = 1 << 5;
/// Parts of the day that are other words as well.
pub(super) const VAGUE_PART: Class = 1 << 6;
/// Last, this, next, the one after the next, every.
pub(super) const WHICH: Class = 1 << 7;
/// One to twelve.
pub(super) const NUMBER: Class = 1 << 8;
/// What follows the digits of an ordinal; what may follow an ordinal.
pub(super) const ORDINAL: Class = 1 << 9;
/// Day, week, month.
pub(super) const UNIT: Class = 1 << 10;
/// The weekend; Monday to Friday.
pub(super) const WEEKEND: Class = 1 << 11;
/// From now on so long: `in` three days.
pub(super) const WITHIN: Class = 1 << 12;
/// What may stand before a weekday.
pub(super) const ON: Class = 1 << 13;
/// What may stand before the number of a day.
pub(super) const ON_THE: Class = 1 << 14;
/// What may stand between a joining word and a day.
pub(super) const ARTICLE: Class = 1 << 15;
/// Up to.
pub(super) const TO: Class = 1 << 16;
/// And, or.
pub(super) const AND: Class = 1 << 17;
/// Before a time.
pub(super) const AT: Class = 1 << 18;
/// From: `ab wann`.
pub(super) const FROM: Class = 1 << 19;
/// After a number that is an hour.
pub(super) const OCLOCK: Class = 1 << 20;
/// After a number that is none of a date.
pub(super) const COUNTED: Class = 1 << 21;
/// Before a number that is none of a date.
pub(super) const NUMBERED: Class = 1 << 22;
/// What stands before a part of the day in a greeting.
pub(super) const GREETING: Class = 1 << 23;
/// Now.
pub(super) const NOW: Class = 1 << 24;
/// Still; now, if it is about being open.
pub(super) const STILL: Class = 1 << 25;
/// Open or closed.
pub(super) const OPEN: Class = 1 << 26;
/// The same at the end of a clause; what may follow a bare hour.
pub(super) const OPEN_AT_END: Class = 1 << 27;
/// When.
pub(super) const WHEN: Class = 1 << 28;
/// Again.
pub(super) const AGAIN: Class = 1 << 29;
/// Feasts in the order of their rules.
pub(super) const FEAST: Class = 1 << 30;
/// School holidays.
pub(super) const HOLIDAYS: Class = 1 << 31;

/// What a word means.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Word {
    /// All its classes; none if it is unknown.
    pub class: Class,
    /// The number of its group.
    pub value: u16,
    /// Where it ends in the text; 0 if it is unknown.
    pub end: usize,
}

/// The words of a language.
pub(super) fn words(language: Language) -> &'static str {
    match language {
        Language::German => GERMAN,
        Language::English => ENGLISH,
    }
}

/// The longest word or phrase that a text begins with.
#[inline(never)]
pub(super) fn first_word(words: &str, text: &str) -> Word {
    const NOWHERE: usize = usize::MAX;
    let bytes = text.as_bytes();
    let mut longest = Word::default();
    let (mut class, mut value, mut end) = (1, 0, 0);
    for &byte in words.as_bytes() {
        match byte {
            b' ' | b'|' | b'\n' => {
                if end != NOWHERE && end.max(1) >= longest.end && ends(words, text, end, class) {
                    if end > longest.end {
                        longest = Word { end, ..Word::default() };
                    }
                    longest.class |= class;
                    longest.value |= value;
                }
                end = 0;
                value += u16::from(byte == b'|');
                if byte == b'\n' {
                    (class, value) = (class << 1, 0);
                }
            }
            b'*' => {
                while let Some(b'e' | b'm' | b'n' | b'r' | b's') = bytes.get(end) {
                    end += 1;
                }
            }
            b'_' => {
                let start = end;
                while bytes.get(end).is_some_and(|byte| !byte.is_ascii_alphanumeric()) {
                    end += 1;
                }
                end = if end == start { NOWHERE } else { end };
            }
            _ => end = if bytes.get(end) == Some(&byte) { end + 1 } else { NOWHERE },
        }
    }
    longest
}

/// Whether a word may end here. A part of the day may follow in a day: `Montagabend`.
fn ends(words: &str, text: &str, end: usize, class: Class) -> bool {
    let rest = text.get(end..).unwrap_or_default();
    end > 0
        && (!rest.starts_with(char::is_alphabetic)
            || (class == WEEKDAY && first_word(words, rest).class & (PART | VAGUE_PART) != 0))
}

const GERMAN: &str = "\
montag montags|dienstag dienstags|mittwoch mittwochs|donnerstag donnerstags|freitag freitags|samstag samstags sonnabend sonnabends|sonntag sonntags
mo|di|mi|do|fr|sa|so
januar janner|februar|marz|april|mai|juni|juli|august|september|oktober october|november|dezember
jan|feb|mar mrz|apr||jun|jul|aug|sep sept|okt|nov|dez
vorgestern|gestern|heute heut|morgen|ubermorgen
morgens vormittag* mittag* mittagspause mittagszeit nachmittag* abend* nacht nachts
fruh spat morgen
letzt* vergangen* vorig*|dies*|nachst* kommend*|ubernachst*|jed*
ein*|zwei|drei|vier|funf|sechs|sieben|acht|neun|zehn|elf|zwolf
te ten ter
tag*|woche*|monat*
wochenende* wochenends|werktags wochentags
in im
am an
am den dem zum
am an den dem der zum auf von im
bis
und oder
um gegen nach ab vor bis
ab
uhr h
euro eur km m qm ha kg t tonnen liter kw prozent grad uhr tag werktag schultag arbeitstag advent geburtstag mal stock platz quartal
version nr nummer punkt absatz abs art artikel paragraf satz kapitel tel telefon
gute* schone* frohe*
jetzt
noch gerade momentan derzeit aktull
offen geoffnet offnet offnen offne aufhaben aufmachen geschlossen erreichbar besetzt zuhaben
auf zu da kommen vorbeikommen
wann
wieder
heiligabend heilig*_abend|weihnachten weihnachtsfeiertage* weihnachtstage*\
|1_weihnachtsfeiertag erste*_weihnachtsfeiertag\
|2_weihnachtsfeiertag zweite*_weihnachtsfeiertag\
|zwischen_den_jahren zwischen_weihnachten_und_neujahr zwischen_weihnachten_und_silvester\
|silvester sylvester|neujahr neujahrstag|dreikonig* heilige*_drei_konige|rosenmontag\
|grundonnerstag|karfreitag|karsamstag|ostern osterfeiertage* ostertage*|ostersonntag|ostermontag\
|tag_der_arbeit maifeiertag erste*_mai|himmelfahrt vatertag|pfingsten|pfingstsonntag|pfingstmontag\
|fronleichnam|maria_himmelfahrt|tag_der_deutschen_einheit tag_der_einheit\
|reformationstag halloween|allerheiligen|bettag
osterferien pfingstferien sommerferien herbstferien weihnachtsferien winterferien ferien schulferien zeugnisferien
";

const ENGLISH: &str = "\
monday mondays|tuesday tuesdays|wednesday wednesdays|thursday thursdays|friday fridays|saturday saturdays|sunday sundays
mon|tue tues|wed|thu thur thurs|fri|sat|sun
january|february||april||june|july|august|september|october|november|december
jan|feb|march mar|apr|may|jun|jul|aug|sep sept|oct|nov|dec
day_before_yesterday|yesterday|today tonight|tomorrow|day_after_tomorrow
morning* noon midday lunchtime afternoon* evening* tonight night*
early late
last past|this|next coming following||every each
one a|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve
st nd rd th|of
day*|week*|month*
weekend*|weekdays workdays
in
on
the
on the from
to until till through
and or
at after past from before until till by
from
pm am p_m a_m o
euro* dollars km m kg tons percent degrees day floor week time child street grade quarter
version no number point section paragraph article chapter phone
good nice merry happy
now
still currently
open* opened closed close* shut
there available come
when
again
christmas_eve|christmas|christmas_day|boxing_day|between_the_years between_christmas_and_new_year\
|new_year_s_eve new_years_eve|new_year_s_day new_years_day new_year||\
||good_friday||easter|easter_sunday|easter_monday\
|labour_day labor_day may_day|ascension*|pentecost whitsun||whit_monday\
|||german_unity_day day_of_german_unity unity_day\
|reformation_day halloween|all_saints all_saints_day|
easter_holidays summer_holiday* summer_break autumn_holidays christmas_holidays winter_holidays half_term school_holidays
";

#[cfg(test)]
mod tests {
    use super::*;
    use auskunft_text::fold;

    #[test]
    fn all_words_are_folded() {
        for language in Language::ALL {
            assert_eq!(fold(words(language), language), words(language));
        }
    }

    #[test]
    fn lists_have_a_group_for_each_meaning() {
        for language in Language::ALL {
            let groups: Vec<_> =
                words(language).lines().map(|line| line.split('|').count()).collect();
            assert_eq!(groups.len(), 32);
            assert_eq!(groups.get(..5), Some([7, 7, 12, 12, 5].as_slice()));
            assert_eq!((groups[7], groups[8], groups[10]), (5, 12, 3));
            assert_eq!(groups[30], super::super::calendar::FEASTS.len());
        }
    }

    #[test]
    fn the_longest_phrase_is_found_with_its_endings() {
        let found = |text| {
            let word = first_word(GERMAN, text);
            (word.class, word.value, word.end)
        };
        assert_eq!(found("tag der arbeit"), (FEAST, 15, 14));
        assert_eq!(found("wochen"), (UNIT, 1, 6));
        assert_eq!(found("donnerstagabends"), (WEEKDAY, 3, 10));
        assert_eq!(found("sonntagsdienst"), (0, 0, 0));
        assert_eq!(found("am"), (ON | ON_THE | ARTICLE, 0, 2));
    }
}
