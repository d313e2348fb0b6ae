//! What a topic says, as blocks: the text of its editor and what the compiler makes of the rest.
//!
//! Two forms of an answer differ, because what is put in for readers must not draw questions to a topic:
//!
//! ```text
//! written  the text, fees, times and deadlines in words       -> is searched
//! shown    + what online services ask for, actions first,
//!            the list of all forms                            -> is in the pack
//! ```
//!
//! Sections that ask back hold words of other topics; the index leaves them out by their facet.

mod actions;
mod facts;
mod forms;
mod links;
mod services;

use auskunft_pack::facet::Facet;
use auskunft_pack::{Answer, Phrase, Phrases, Section, block::Block};
use auskunft_source::{Faq, Topic};

pub use self::facts::{FactsWords, UnitWords};
pub use self::services::TrustWords;
use crate::language::LanguageTable;

/// The text of a topic with its typed values in words.
pub(crate) fn written(topic: &Topic, table: &LanguageTable) -> Answer {
    let words = &table.facts;
    let mut sections = topic.sections.clone();
    let mut put = |facet, heading: &str, block: Option<Block>| {
        if let Some(block) = block {
            put_first(&mut sections, facet, heading, block);
        }
    };
    put(Facet::Costs, &words.costs, words.fees(&topic.fees));
    let time = topic.processing_time.map(|time| words.processing_time(time));
    put(Facet::ProcessingTime, &words.processing_time, time);
    let date_format = table.text(Phrase::DateFormat);
    let deadline = topic.deadline.as_ref().map(|deadline| words.deadline(deadline, date_format));
    put(Facet::Deadline, &words.deadline, deadline);
    Answer { blocks: topic.answer.clone(), sections }
}

/// The answers as people see them, from the written ones in the order of the topics.
pub(crate) fn shown(faq: &Faq, mut written: Vec<Answer>, table: &LanguageTable) -> Vec<Answer> {
    let forms = forms::all(faq, &written);
    for (number, (topic, answer)) in faq.topics.iter().zip(&mut written).enumerate() {
        if topic.list.is_some() {
            answer.blocks.extend(forms::list(&forms, faq, number));
        }
        services::add_hints(topic, &mut answer.sections, &table.trust);
        actions::first(&mut answer.sections);
    }
    written
}

/// Puts a block before the text of a section. A new section stands where the catalogue of facets has it.
fn put_first(sections: &mut Vec<Section>, facet: Facet, heading: &str, block: Block) {
    if let Some(section) = sections.iter_mut().find(|section| section.facet == Some(facet)) {
        section.blocks.insert(0, block);
        return;
    }
    let comes_later = |section: &Section| section.facet.is_some_and(|f| f as u8 > facet as u8);
    let place = sections.iter().position(comes_later).unwrap_or(sections.len());
    let section = Section { heading: heading.to_owned(), facet: Some(facet), blocks: vec![block] };
    sections.insert(place, section);
}

#[cfg(test)]
mod tests {
    use super::*;
    use auskunft_pack::block::{Inline, plain_blocks};
    use auskunft_source::{Amount, Duration, Fee, Unit};
    use auskunft_text::Language;

    fn section(facet: Option<Facet>, text: &str) -> Section {
        let blocks = vec![Block::Paragraph(vec![Inline::Text(text.to_owned())])];
        Section { heading: format!("Eigene {text}"), facet, blocks }
    }

    #[test]
    fn values_come_first_in_the_section_of_their_facet() {
        let topic = Topic {
            fees: vec![Fee { group: None, amount: Amount::Exact(600), note: None }],
            processing_time: Some(Duration { from: 1, until: 1, unit: Unit::Days }),
            sections: vec![
                section(None, "Mühle"),
                section(Some(Facet::Notes), "Hinweise"),
                section(Some(Facet::Costs), "Kosten"),
            ],
            ..Topic::default()
        };
        let answer = written(&topic, &LanguageTable::of(Language::German));
        let shown = answer.sections.iter().map(|s| (&*s.heading, plain_blocks(&s.blocks)));
        let shown: Vec<(&str, String)> = shown.collect();
        let expected = [
            ("Eigene Mühle", "Mühle\n"),
            ("Bearbeitungsdauer", "Das dauert 1 Tag.\n"),
            ("Eigene Hinweise", "Hinweise\n"),
            ("Eigene Kosten", "Das kostet 6,00 Euro.\nKosten\n"),
        ];
        assert_eq!(shown, expected.map(|(heading, text)| (heading, text.to_owned())));
    }
}
