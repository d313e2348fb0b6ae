//! The FAQ as an editor thinks of it: a town, its offices, its topics.
//!
//! Everything in here has been checked: links between topics are indices, dates exist, addresses
//! have an allowed scheme. What a person reads is stored as written, in the language of the FAQ.

pub use auskunft_kiosk::Settings as Kiosk;
pub use auskunft_pack::Section;
use auskunft_pack::block::{Block, Target};
use auskunft_pack::date::Date;

use crate::values::LAENDER;

pub use crate::facts::{Deadline, Duration, Fee};
pub use crate::hours::Hours;

/// All that a pack is compiled from.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Faq {
    /// BCP 47 language tag, such as `de`.
    pub language: String,
    /// The town; a JSON source has none.
    pub town: Option<Town>,
    /// The offices, sorted by id.
    pub offices: Vec<Office>,
    /// The topics: of a folder sorted by path, of a JSON file in its order.
    pub topics: Vec<Topic>,
    /// What people here say for words of the topics.
    pub lexicon: Lexicon,
    /// What happens on which days, sorted by id.
    pub plans: Vec<Plan>,
}

/// The town that answers.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Town {
    /// Full name, such as "Gemeinde Ellernbrück".
    pub name: String,
    /// Code of the Land, two capital letters; its public holidays follow from it.
    pub land: Option<String>,
    /// Address of the town's website.
    pub website: Option<String>,
    /// Shown at the start of every conversation.
    pub notice: Option<String>,
    /// The office of last resort, an index into [`Faq::offices`].
    pub contact: usize,
    /// The topics offered at the start, indices into [`Faq::topics`]; at most six.
    pub start: Vec<usize>,
    /// Colours of the widget.
    pub colors: Colors,
    /// The days for which opening hours are worked out; there if an office has any.
    pub calendar: Option<Period>,
    /// When offices stay closed. No two of them meet on a day of one office.
    pub closings: Vec<Closing>,
    /// When schools are closed, from early to late; no two of them share a day.
    pub school_holidays: Vec<SchoolHolidays>,
    /// Its desk in the foyer, as far as it differs from others; the tiles are ids of topics.
    pub kiosk: Option<Kiosk>,
}

impl Town {
    /// The name of its Land, such as "Niedersachsen".
    pub fn land_name(&self) -> Option<&'static str> {
        let code = self.land.as_deref()?;
        LAENDER.iter().find(|(known, _)| *known == code).map(|&(_, name)| name)
    }
}

/// Days on which schools are closed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SchoolHolidays {
    /// What they are called, such as "Osterferien"; those of several years share a name.
    pub name: String,
    /// The days.
    pub period: Period,
}

/// Days, both ends included; the last is not before the first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Period {
    /// First day.
    pub from: Date,
    /// Last day.
    pub until: Date,
}

/// Days on which offices stay closed that would be open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Closing {
    /// The days.
    pub period: Period,
    /// Why, in a few words.
    pub reason: String,
    /// Indices into [`Faq::offices`]; empty for all of them.
    pub offices: Vec<usize>,
}

impl Period {
    /// Whether a day is one of them.
    pub fn contains(self, date: Date) -> bool {
        self.from <= date && date <= self.until
    }

    /// Whether they share a day with others.
    pub fn meets(self, other: Self) -> bool {
        self.from <= other.until && other.from <= self.until
    }
}

impl Closing {
    /// Whether it holds for an office.
    pub fn concerns(&self, office: usize) -> bool {
        self.offices.is_empty() || self.offices.contains(&office)
    }

    /// Whether some office is closed twice on a day.
    pub(crate) fn collides(&self, other: &Self) -> bool {
        let shared = self.offices.is_empty()
            || other.offices.is_empty()
            || self.offices.iter().any(|&office| other.concerns(office));
        shared && self.period.meets(other.period)
    }
}

/// What happens on which days: council meetings, markets, the collection of waste.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Plan {
    /// Name of its folder.
    pub id: String,
    /// What all of it is called, such as "Müllabfuhr".
    pub title: String,
    /// The topic that stands for all of it, an index into [`Faq::topics`].
    pub topic: Option<usize>,
    /// Names of the areas that differ; empty if everything holds for the whole town.
    pub areas: Vec<String>,
    /// The streets, each in one of the areas; there if there are areas.
    pub streets: Vec<Street>,
    /// What happens, sorted by day and time.
    pub occasions: Vec<Occasion>,
}

/// A street of a plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Street {
    /// Name as people write it.
    pub name: String,
    /// Index into [`Plan::areas`].
    pub area: usize,
}

/// Something that happens on a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Occasion {
    /// What it is, such as "Gelbe Tonne".
    pub what: String,
    /// The topic that people ask about, an index into [`Faq::topics`].
    pub topic: Option<usize>,
    /// Index into [`Plan::areas`]; `None` for the whole town.
    pub area: Option<usize>,
    /// The day.
    pub date: Date,
    /// First minute since midnight, and the minute after the last if that is known.
    pub time: Option<(u16, Option<u16>)>,
    /// Where.
    pub place: Option<String>,
}

/// Colours as `#rrggbb` or `#rgb`.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Colors {
    /// Buttons and links.
    pub action: Option<String>,
    /// Text on buttons.
    pub on_action: Option<String>,
}

/// An office people can turn to.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Office {
    /// Name of its file without the ending.
    pub id: String,
    /// What people call it.
    pub name: String,
    /// Postal address, line by line.
    pub address: Vec<String>,
    /// Floor, room or counter.
    pub room: Option<String>,
    /// Telephone number as people write it.
    pub phone: Option<String>,
    /// Mail address.
    pub email: Option<String>,
    /// Its own page.
    pub website: Option<String>,
    /// Opening hours, line by line, as people read them; if empty, they follow from the next two.
    pub hours: Vec<String>,
    /// When people may come.
    pub opening_hours: Option<Hours>,
    /// When people may call.
    pub phone_hours: Option<Hours>,
    /// Address of the page on which an appointment is made.
    pub appointment: Option<String>,
    /// Address of a map, or of a page that tells the way.
    pub route: Option<String>,
    /// What makes it easy to reach or to use, such as "Aufzug".
    pub accessibility: Vec<String>,
}

/// One matter people ask about.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Topic {
    /// Unique name: the file name without the ending, or `id` in JSON.
    pub id: String,
    /// The heading of the answer.
    pub title: String,
    /// The ways people ask for it; a JSON source may have none.
    pub questions: Vec<String>,
    /// Further words people use for it.
    pub keywords: Vec<String>,
    /// The answer before the first section; a JSON source may have none.
    pub answer: Vec<Block>,
    /// The sections below it.
    pub sections: Vec<Section>,
    /// What it costs, from the front matter.
    pub fees: Vec<Fee>,
    /// How long it takes, from the front matter.
    pub processing_time: Option<Duration>,
    /// By when it has to be done, from the front matter.
    pub deadline: Option<Deadline>,
    /// What the links of its online services ask for; each link once.
    pub online_services: Vec<OnlineService>,
    /// What is listed below the answer.
    pub list: Option<Listing>,
    /// The responsible office, an index into [`Faq::offices`].
    pub office: Option<usize>,
    /// The day an editor last compared the text with the facts.
    pub checked_on: Option<Date>,
    /// The first day the text holds.
    pub valid_from: Option<Date>,
    /// The last day the text holds.
    pub valid_until: Option<Date>,
    /// Where the facts come from.
    pub source: Option<Source>,
    /// Who answers for the text, such as "Team Pässe".
    pub responsible: Option<String>,
}

/// A link to an online service and what it asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OnlineService {
    /// Where the link leads.
    pub target: Target,
    /// How surely people have to prove who they are.
    pub level: TrustLevel,
}

/// How surely people have to prove who they are, after the Onlinezugangsgesetz and the `BundID`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TrustLevel {
    /// ohne Konto
    None,
    /// Basis: user name and password
    Basic,
    /// niedrig
    Low,
    /// substanziell, such as with an ELSTER certificate
    Substantial,
    /// hoch: with the online function of an identity card
    High,
}

/// What is collected from all topics into a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Listing {
    /// All forms.
    Forms,
}

/// Local names, in addition to the lexicon every FAQ has. All words are single words.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Lexicon {
    /// From what people say to what the topics say, never back.
    pub entries: Vec<LexiconEntry>,
    /// Groups of two to eight words that mean the same, in all directions.
    pub same: Vec<Vec<String>>,
}

/// Words people say for words of the topics; one to eight of each, none on both sides.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct LexiconEntry {
    /// What people say.
    pub say: Vec<String>,
    /// What the topics say.
    pub mean: Vec<String>,
}

/// Where the facts of a topic come from.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Source {
    /// The law, the statute or the page, as people cite it.
    pub label: String,
    /// Its address.
    pub url: Option<String>,
}
