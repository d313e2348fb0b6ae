//! The records of a pack: town, offices, topics, answers. Strings are borrowed from its bytes.

use crate::block::{self, Block};
use crate::bytes::{Reader, Writer};
use crate::calendar::Calendar;
use crate::date::Date;
use crate::facet::Facet;

/// The town and what its desk begins with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Town<'a> {
    /// Language of all texts, as in BCP 47.
    pub language: &'a str,
    /// Name of the town; empty if the pack was made from a bare list of topics.
    pub name: &'a str,
    /// Address of its home page; may be empty.
    pub website: &'a str,
    /// What is said at the start of each conversation; may be empty.
    pub notice: &'a str,
    /// The office of last resort.
    pub contact: Option<u32>,
    /// Topics offered at the start.
    pub start: Vec<u32>,
}

/// An office and how to reach it. Empty strings stand for what it does not have.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Office<'a> {
    /// Name.
    pub name: &'a str,
    /// Lines of the postal address.
    pub address: Vec<&'a str>,
    /// Room or counter.
    pub room: &'a str,
    /// Telephone number as people write it.
    pub phone: &'a str,
    /// Mail address.
    pub email: &'a str,
    /// Web address.
    pub website: &'a str,
    /// Address at which appointments are made.
    pub appointment: &'a str,
    /// Address that shows the way there.
    pub route: &'a str,
    /// What helps people with a disability, a line each.
    pub accessibility: Vec<&'a str>,
    /// Opening hours, a line each.
    pub hours: Vec<&'a str>,
    /// Opening hours day by day.
    pub calendar: Option<Calendar<'a>>,
}

/// A topic without its answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Topic<'a> {
    /// Name in addresses and reports; unique in the pack.
    pub id: &'a str,
    /// Title.
    pub title: &'a str,
    /// The questions as citizens ask them.
    pub questions: Vec<&'a str>,
    /// The office in charge.
    pub office: Option<u32>,
    /// Who answers for the text; may be empty.
    pub responsible: &'a str,
    /// Day on which an editor last checked the text.
    pub checked_on: Option<Date>,
    /// First day on which the text is true.
    pub valid_from: Option<Date>,
    /// Last day on which the text is true.
    pub valid_until: Option<Date>,
    /// Where the facts come from; may be empty.
    pub source: &'a str,
    /// Address of the source; may be empty.
    pub source_url: &'a str,
}

/// What a topic says.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Answer {
    /// What comes first.
    pub blocks: Vec<Block>,
    /// Parts under headings.
    pub sections: Vec<Section>,
}

/// A part of an answer under a heading.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Section {
    /// The heading as the editor wrote it.
    pub heading: String,
    /// What the section tells, if its heading is a known one.
    pub facet: Option<Facet>,
    /// Its content.
    pub blocks: Vec<Block>,
}

impl<'a> Town<'a> {
    pub(crate) fn encode(&self, out: &mut Writer) {
        for text in [self.language, self.name, self.website, self.notice] {
            out.str(text);
        }
        encode_index(self.contact, out);
        out.list(&self.start, |&topic, out| out.varint(topic));
    }

    pub(crate) fn decode(bytes: &mut Reader<'a>) -> Option<Self> {
        Some(Self {
            language: bytes.str()?,
            name: bytes.str()?,
            website: bytes.str()?,
            notice: bytes.str()?,
            contact: decode_index(bytes)?,
            start: bytes.list(Reader::varint)?,
        })
    }
}

impl<'a> Office<'a> {
    pub(crate) fn encode(&self, out: &mut Writer) {
        out.str(self.name);
        encode_lines(&self.address, out);
        let texts = [self.room, self.phone, self.email, self.website, self.appointment, self.route];
        for text in texts {
            out.str(text);
        }
        encode_lines(&self.accessibility, out);
        encode_lines(&self.hours, out);
        out.u8(u8::from(self.calendar.is_some()));
        if let Some(calendar) = &self.calendar {
            calendar.encode(out);
        }
    }

    pub(crate) fn decode(bytes: &mut Reader<'a>) -> Option<Self> {
        Some(Self {
            name: bytes.str()?,
            address: bytes.list(Reader::str)?,
            room: bytes.str()?,
            phone: bytes.str()?,
            email: bytes.str()?,
            website: bytes.str()?,
            appointment: bytes.str()?,
            route: bytes.str()?,
            accessibility: bytes.list(Reader::str)?,
            hours: bytes.list(Reader::str)?,
            calendar: if bytes.u8()? == 0 { None } else { Some(Calendar::decode(bytes)?) },
        })
    }
}

impl<'a> Topic<'a> {
    pub(crate) fn encode(&self, out: &mut Writer) {
        out.str(self.id);
        out.str(self.title);
        encode_lines(&self.questions, out);
        encode_index(self.office, out);
        out.str(self.responsible);
        for date in [self.checked_on, self.valid_from, self.valid_until] {
            out.varint(date.map_or(0, Date::to_bits));
        }
        out.str(self.source);
        out.str(self.source_url);
    }

    pub(crate) fn decode(bytes: &mut Reader<'a>) -> Option<Self> {
        Some(Self {
            id: bytes.str()?,
            title: bytes.str()?,
            questions: bytes.list(Reader::str)?,
            office: decode_index(bytes)?,
            responsible: bytes.str()?,
            checked_on: Date::from_bits(bytes.varint()?),
            valid_from: Date::from_bits(bytes.varint()?),
            valid_until: Date::from_bits(bytes.varint()?),
            source: bytes.str()?,
            source_url: bytes.str()?,
        })
    }
}

impl Answer {
    pub(crate) fn encode(&self, out: &mut Writer) {
        block::encode(&self.blocks, out);
        out.list(&self.sections, |section, out| {
            out.u8(section.facet.map_or(0, |facet| facet as u8));
            out.str(&section.heading);
            block::encode(&section.blocks, out);
        });
    }

    pub(crate) fn decode(bytes: &mut Reader<'_>) -> Option<Self> {
        Some(Self {
            blocks: block::decode(bytes)?,
            sections: bytes.list(|bytes| {
                Some(Section {
                    facet: Facet::from_byte(bytes.u8()?),
                    heading: bytes.str()?.to_owned(),
                    blocks: block::decode(bytes)?,
                })
            })?,
        })
    }
}

/// An index plus one; 0 stands for none.
fn encode_index(index: Option<u32>, out: &mut Writer) {
    out.varint(index.map_or(0, |index| index + 1));
}

#[expect(clippy::option_option, reason = "outer: the bytes end; inner: there is no index")]
fn decode_index(bytes: &mut Reader<'_>) -> Option<Option<u32>> {
    Some(bytes.varint()?.checked_sub(1))
}

fn encode_lines(lines: &[&str], out: &mut Writer) {
    out.list(lines, |line, out| out.str(line));
}
