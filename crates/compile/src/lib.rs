//! Compiles a FAQ into a pack.
//!
//! * [`compile`] is all there is to call; [`compile_with`] takes [`Options`], for one a [`Thesaurus`].
//! * [`LanguageTable`] holds words and phrases of a language, read from `languages/*.toml`.
//! * `calendar` works out on which days and at what times offices are open.
//! * `answers` makes blocks of typed values, puts actions first and lists forms.
//! * `dates` makes timetables of what happens, and cues of the streets.
//! * `index` turns texts into terms and postings, `suspended` completes words that end in a hyphen,
//!   `lexicon` adds what people say instead.
//!
//! ```
//! use auskunft_source::{File, parse};
//! let json = br#"{"language": "de", "topics": [{"id": "hund", "title": "Hund", "answer": "Wau."}]}"#;
//! let reading = parse(&[File::new("faq.json", json)]).expect("well-formed");
//! let pack = auskunft_compile::compile(&reading.faq).expect("a known language");
//! assert_eq!(auskunft_pack::Pack::open(pack).expect("a pack").topic_count(), 1);
//! ```

mod answers;
mod calendar;
mod dates;
mod home;
mod index;
mod language;
mod lexicon;
mod options;
mod suspended;
mod thesaurus;

use std::collections::BTreeSet;
use std::fmt;

use auskunft_pack::block::plain_blocks;
use auskunft_pack::facet::Facet;
use auskunft_pack::{self as pack, Field, Parts, SmallTalkReply};
use auskunft_source::{Faq, Office, Topic, Town};
use auskunft_text::{ANALYSIS, Analyzer, Language, phrase_key};

pub use crate::answers::{FactsWords, TrustWords, UnitWords};
pub use crate::calendar::HoursWords;
use crate::calendar::OfficeHours;
use crate::index::IndexBuilder;
pub use crate::language::{LanguageTable, LoaderTexts, SmallTalk};
use crate::lexicon::Lexicon;
pub use crate::options::Options;
pub use crate::thesaurus::{DEBIAN_THESAURUS, Thesaurus, ThesaurusError};

/// Why a FAQ cannot be compiled.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum CompileError {
    /// The opening hours of an office have more different days or reasons than a pack can hold.
    Calendar {
        /// Name of the office.
        office: String,
    },
    /// The dates of all plans are of more kinds than a pack can hold.
    Dates {
        /// How many there are.
        kinds: usize,
    },
    /// There is no language table for the language of the FAQ.
    Language {
        /// The tag as it was given.
        tag: String,
    },
    /// The thesaurus is in another language than the FAQ.
    Thesaurus {
        /// The language of the FAQ.
        tag: String,
    },
}

impl fmt::Display for CompileError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Calendar { office } => write!(
                f,
                "Die Öffnungszeiten der Stelle „{office}“ haben mehr als 255 verschiedene Tage oder \
                 Gründe. Vereinfachen Sie sie, oder wählen Sie in town.toml einen kürzeren calendar."
            ),
            Self::Dates { kinds } => write!(
                f,
                "Die Termine haben {kinds} verschiedene Texte, Uhrzeiten und Orte, Platz ist für 1024. \
                 Vereinfachen Sie sie, oder lassen Sie unter dates weg, wonach niemand fragt."
            ),
            Self::Language { tag } => {
                let known = Language::ALL.map(Language::tag).join(", ");
                write!(f, "Die Sprache „{tag}“ ist nicht bekannt. Möglich sind: {known}.")
            }
            Self::Thesaurus { tag } => write!(
                f,
                "OpenThesaurus hat deutsche Wörter, die Texte haben die Sprache „{tag}“. Lassen Sie \
                 den Thesaurus weg (--thesaurus)."
            ),
        }
    }
}

impl std::error::Error for CompileError {}

/// Compiles a FAQ into the bytes of a pack. The same FAQ gives the same bytes.
pub fn compile(faq: &Faq) -> Result<Vec<u8>, CompileError> {
    compile_with(faq, &Options::default())
}

/// Compiles a FAQ with options. The same FAQ with the same options gives the same bytes.
pub fn compile_with(faq: &Faq, options: &Options) -> Result<Vec<u8>, CompileError> {
    let language = Language::from_tag(&faq.language)
        .ok_or_else(|| CompileError::Language { tag: faq.language.clone() })?;
    if options.thesaurus.is_some() && language != Language::German {
        return Err(CompileError::Thesaurus { tag: faq.language.clone() });
    }
    let mut table = LanguageTable::of(language);
    if let Some(town) = &faq.town {
        table.frame_stems.extend(home::stems(town, &table, Lexicon::of(language)));
    }
    let hours = calendar::hours(faq, &table.hours)?;
    let mut index = IndexBuilder::new(&table);
    let written = faq.topics.iter().map(|topic| answers::written(topic, &table));
    let written: Vec<pack::Answer> = written.collect();
    faq.topics.iter().zip(&written).for_each(|(topic, text)| add_topic(&mut index, topic, text));
    let analyzer = table.analyzer;
    let thesaurus = options
        .thesaurus
        .as_ref()
        .map(|thesaurus| Lexicon::new(analyzer, [], thesaurus.groups().iter().map(Vec::as_slice)));
    // What the editors write is nearer than what the program knows, and a thesaurus comes last.
    let lexicons = [&editors(faq, analyzer), Lexicon::of(language)];
    let lexicons: Vec<&Lexicon> = lexicons.into_iter().chain(&thesaurus).collect();
    let index = index.finish(&lexicons);
    let dates = dates::dates(faq, language)?;
    let parts = Parts {
        analysis: (ANALYSIS, language as u8),
        origin: options.origin(),
        town: town(faq),
        phrases: &table,
        offices: faq.offices.iter().zip(&hours).map(|(one, hours)| office(one, hours)).collect(),
        topics: faq.topics.iter().map(topic).zip(answers::shown(faq, written, &table)).collect(),
        length_factors: index.length_factors,
        vocabulary: index.vocabulary,
        postings: index.postings,
        aliases: index.aliases,
        small_talk: small_talk(faq, &table),
        helps: helps(faq, &table),
        cues: cues(faq, &table, &dates),
        dates,
    };
    Ok(parts.into_pack())
}

/// The lexicon that the editors write.
fn editors(faq: &Faq, analyzer: Analyzer) -> Lexicon {
    let entries = faq.lexicon.entries.iter().map(|entry| (&entry.say[..], &entry.mean[..]));
    Lexicon::new(analyzer, entries, faq.lexicon.same.iter().map(Vec::as_slice))
}

/// What is wanted by words of the language, and then which street is meant.
fn cues(faq: &Faq, table: &LanguageTable, dates: &pack::Dates<'_>) -> Vec<(String, pack::Cue)> {
    let key = |(say, cue): (&str, _)| (phrase_key(&table.analyzer.words(say)), cue);
    let named = dates::cues(dates, table.analyzer);
    let holidays = dates::holiday_cues(faq, table.analyzer);
    table.cues().map(key).chain(named).chain(holidays).collect()
}

fn helps(faq: &Faq, table: &LanguageTable) -> Vec<pack::Help> {
    let land = faq.town.as_ref().and_then(|town| town.land.as_deref());
    table.helps.iter().map(|help| help.for_land(land)).collect()
}

/// The small talk of a language without what this FAQ has a topic for.
fn small_talk(faq: &Faq, table: &LanguageTable) -> Vec<(SmallTalkReply, Vec<String>)> {
    let key = |text: &String| phrase_key(&table.analyzer.words(text));
    let names = |topic: &Topic| {
        let names = [&topic.title].into_iter().chain(&topic.questions).chain(&topic.keywords);
        names.map(key).collect::<Vec<_>>()
    };
    let asked: BTreeSet<String> = faq.topics.iter().flat_map(names).collect();
    let says = |entry: &SmallTalk| {
        entry.say.iter().map(key).filter(|phrase| !asked.contains(phrase)).collect()
    };
    table.small_talk.iter().map(|entry| (entry.reply(), says(entry))).collect()
}

/// First words of an answer that count twice. Any number from 4 to 14 does as well.
const LEAD_WORDS: usize = 6;

/// The beginning of a text, which tells what it is about (P. Baxendale: Machine-Made Index for
/// Technical Literature, 1958).
fn lead(text: &str) -> &str {
    let words = text.split_inclusive(char::is_whitespace).take(LEAD_WORDS);
    &text[..words.map(str::len).sum()]
}

fn add_topic(index: &mut IndexBuilder<'_>, topic: &Topic, text: &pack::Answer) {
    index.next_topic();
    index.add(Field::Title, &topic.title);
    topic.questions.iter().for_each(|question| index.add(Field::Questions, question));
    topic.keywords.iter().for_each(|keyword| index.add(Field::Keywords, keyword));
    let answer = plain_blocks(&text.blocks);
    index.add(Field::Answer, &answer);
    index.add(Field::Answer, lead(&answer));
    // A choice says what other topics are about.
    for section in text.sections.iter().filter(|one| one.facet != Some(Facet::Choice)) {
        index.add(Field::Answer, &section.heading);
        index.add(Field::Answer, &plain_blocks(&section.blocks));
    }
}

fn town(faq: &Faq) -> pack::Town<'_> {
    let town = faq.town.as_ref();
    let text = |of: fn(&Town) -> &Option<String>| {
        town.and_then(|town| of(town).as_deref()).unwrap_or_default()
    };
    pack::Town {
        language: &faq.language,
        name: town.map_or("", |town| &town.name),
        website: text(|town| &town.website),
        notice: text(|town| &town.notice),
        contact: town.map(|town| town.contact as u32),
        start: town.iter().flat_map(|town| &town.start).map(|&topic| topic as u32).collect(),
    }
}

fn office<'a>(office: &'a Office, hours: &'a OfficeHours) -> pack::Office<'a> {
    pack::Office {
        name: &office.name,
        address: office.address.iter().map(String::as_str).collect(),
        room: office.room.as_deref().unwrap_or_default(),
        phone: office.phone.as_deref().unwrap_or_default(),
        email: office.email.as_deref().unwrap_or_default(),
        website: office.website.as_deref().unwrap_or_default(),
        appointment: office.appointment.as_deref().unwrap_or_default(),
        route: office.route.as_deref().unwrap_or_default(),
        accessibility: office.accessibility.iter().map(String::as_str).collect(),
        hours: hours.lines.iter().map(String::as_str).collect(),
        calendar: hours.calendar(),
    }
}

fn topic(topic: &Topic) -> pack::Topic<'_> {
    let source = topic.source.as_ref();
    pack::Topic {
        id: &topic.id,
        title: &topic.title,
        questions: topic.questions.iter().map(String::as_str).collect(),
        office: topic.office.map(|office| office as u32),
        responsible: topic.responsible.as_deref().unwrap_or_default(),
        checked_on: topic.checked_on,
        valid_from: topic.valid_from,
        valid_until: topic.valid_until,
        source: source.map_or("", |source| &source.label),
        source_url: source.and_then(|source| source.url.as_deref()).unwrap_or_default(),
    }
}
