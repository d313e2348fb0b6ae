//! Sections that ask back: one question, and topics to choose from.
//!
//! ```markdown
//! ## Rückfrage
//!
//! Was ist mit dem Ausweis geschehen?
//!
//! - [Verloren oder gestohlen](ausweis-verloren.md)
//! - [Abgelaufen](personalausweis-beantragen.md)
//! ```
//!
//! A section of another form is reported and loses its [`Facet`]: whoever reads a
//! [`Faq`](crate::Faq) finds this form under [`Facet::Choice`] and no other. A choice leads to an
//! answer, never to the next question.

use std::ops::RangeInclusive;

use auskunft_pack::block::{Block, Inline, Target};
use auskunft_pack::facet::Facet;

use crate::diagnostics::{Message, Place, Report};
use crate::messages::sections;
use crate::model::Topic;

/// More choices are a menu, and one is none.
pub(crate) const COUNT: RangeInclusive<usize> = 2..=6;

/// A section that asks back, and where its heading stands.
pub(crate) struct Choice {
    pub(crate) topic: String,
    pub(crate) place: Place,
}

/// The topics to choose from, or what is wrong with the section.
pub(crate) fn offered(blocks: &[Block]) -> Result<Vec<u32>, Message> {
    let [Block::Paragraph(_), Block::List { items, .. }] = blocks else {
        return Err(sections::choice_form());
    };
    let topics: Option<Vec<u32>> = items.iter().map(|item| topic(item)).collect();
    let topics = topics.ok_or_else(sections::choice_form)?;
    if !COUNT.contains(&topics.len()) {
        return Err(sections::choice_count(topics.len(), COUNT));
    }
    Ok(topics)
}

/// The topic an item leads to that is a link and nothing else.
fn topic(item: &[Block]) -> Option<u32> {
    let [Block::Paragraph(inlines)] = item else { return None };
    match inlines.as_slice() {
        [Inline::Link { target: Target::Topic(topic), .. }] => Some(*topic),
        _ => None,
    }
}

/// Reports choices that lead to their own topic, or to one that asks back itself.
pub(crate) fn check(topics: &mut [Topic], choices: &[Choice], report: &mut Report) {
    let place_of = |topic: &Topic| choices.iter().find(|choice| choice.topic == topic.id);
    let mut flawed = Vec::new();
    for choice in choices {
        let Some(index) = topics.iter().position(|topic| topic.id == choice.topic) else {
            continue;
        };
        let offered = offered_by(&topics[index]);
        let chained = offered.iter().find_map(|&topic| place_of(topics.get(topic)?));
        if offered.contains(&index) {
            report.add(choice.place.clone(), sections::choice_of_itself());
        } else if let Some(other) = chained {
            let message = sections::choice_chained(&other.topic);
            report.add_pair(
                choice.place.clone(),
                message,
                other.place.clone(),
                "fragt hier zurück",
            );
        } else {
            continue;
        }
        flawed.push(index);
    }
    for index in flawed {
        forget(&mut topics[index]);
    }
}

fn offered_by(topic: &Topic) -> Vec<usize> {
    let sections = topic.sections.iter().filter(|section| section.facet == Some(Facet::Choice));
    let offered = sections.filter_map(|section| offered(&section.blocks).ok()).flatten();
    offered.map(|topic| topic as usize).collect()
}

fn forget(topic: &mut Topic) {
    let sections = topic.sections.iter_mut();
    sections
        .filter(|section| section.facet == Some(Facet::Choice))
        .for_each(|section| section.facet = None);
}

#[cfg(test)]
mod tests {
    use crate::{Code, File, Reading, parse};
    use auskunft_pack::facet::Facet;

    fn read(sections: [&str; 3]) -> Reading {
        let topic = |(id, section): (&str, &str)| {
            format!("{{\"id\": \"{id}\", \"title\": \"{id}\", \"answer\": \"A.\\n\\n{section}\"}}")
        };
        let topics = ["a", "b", "c"].into_iter().zip(sections).map(topic).collect::<Vec<_>>();
        let json = format!("{{\"topics\": [{}]}}", topics.join(", "));
        parse(&[File::new("faq.json", json)]).expect("only warnings")
    }

    #[track_caller]
    fn assert_flawed(reading: &Reading, codes: &[Code]) {
        let found: Vec<&str> = reading.warnings.entries().map(|entry| entry.code).collect();
        assert_eq!(found, codes.iter().map(|code| code.id()).collect::<Vec<_>>());
        let first = &reading.faq.topics[0].sections[0];
        assert_eq!(first.facet, codes.is_empty().then_some(Facet::Choice));
    }

    #[test]
    fn a_question_and_two_topics_are_a_choice() {
        let section = "## Worum geht es?\\n\\nWas?\\n\\n- [B](b.md)\\n- [C](c.md)";
        assert_flawed(&read([section, "", ""]), &[]);
    }

    #[test]
    fn another_form_is_an_ordinary_section() {
        for section in [
            "- [B](b.md)\\n- [C](c.md)",
            "Was?",
            "Was?\\n\\n- [B](b.md)",
            "Was?\\n\\n- [B](b.md) hier\\n- [C](c.md)",
            "Was?\\n\\n- [B](https://b.example)\\n- [C](c.md)",
            "Was?\\n\\n- [B](b.md)\\n- [C](c.md)\\n\\nSonst nichts.",
            "Was?\\n\\n- [1](b.md)\\n- [2](c.md)\\n- [3](b.md)\\n- [4](b.md)\\n- [5](b.md)\\n- [6](b.md)\\n- [7](b.md)",
            "Was?\\n\\n- [B](b.md)\\n- [A](a.md)",
        ] {
            let section = format!("## Rückfrage\\n\\n{section}");
            assert_flawed(&read([&section, "", ""]), &[Code::ChoiceInvalid]);
        }
    }

    #[test]
    fn a_choice_leads_to_an_answer() {
        let section = "## Rückfrage\\n\\nWas?\\n\\n- [B](b.md)\\n- [C](c.md)";
        let next = "## Rückfrage\\n\\nWas?\\n\\n- [B](b.md)\\n- [A](c.md)";
        let reading = read([section, "", &next.replace("b.md", "a.md").replace("c.md", "b.md")]);
        assert_flawed(&reading, &[Code::ChoiceChained, Code::ChoiceChained]);
        assert_eq!(reading.faq.topics[2].sections[0].facet, None);
    }
}
