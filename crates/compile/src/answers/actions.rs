//! Actions first: what people can do at once stands directly below the answer.
//!
//! Sections with online services, appointments and forms that hold nothing but links can be drawn as
//! buttons. Whatever else such a section says would be torn from its place, so then it stays there.

use auskunft_pack::Section;
use auskunft_pack::block::{Block, Inline};
use auskunft_pack::facet::Facet;

/// What can be done, the quickest way first.
const ORDER: [Facet; 3] = [Facet::OnlineService, Facet::Appointment, Facet::Forms];

/// Moves sections that are only links to the front; all others keep their order.
pub(super) fn first(sections: &mut [Section]) {
    sections.sort_by_key(|section| {
        let place = ORDER.iter().position(|&facet| section.facet == Some(facet));
        place.filter(|_| has_only_links(&section.blocks)).unwrap_or(ORDER.len())
    });
}

fn has_only_links(blocks: &[Block]) -> bool {
    !blocks.is_empty()
        && blocks.iter().all(|block| match block {
            Block::Paragraph(inlines) => are_links(inlines),
            Block::List { items, .. } => items.iter().all(|item| has_only_links(item)),
            Block::Table { .. } | Block::Note(_) => false,
        })
}

/// Whether there is a link, and between links nothing but commas and blanks.
fn are_links(inlines: &[Inline]) -> bool {
    let is_link = |inline: &Inline| matches!(inline, Inline::Link { .. });
    inlines.iter().any(is_link)
        && inlines.iter().all(|inline| match inline {
            Inline::Text(text) => text.chars().all(|c| c == ',' || c.is_whitespace()),
            Inline::Link { .. } | Inline::LineBreak => true,
            Inline::Strong(_) | Inline::Emphasis(_) => false,
        })
}

#[cfg(test)]
mod tests {
    use super::*;
    use auskunft_source::{File, parse};

    /// The headings of an answer with these sections, actions first.
    fn order(sections: &str) -> Vec<String> {
        let text = format!("A.\n\n{sections}").replace('\n', "\\n");
        let json = format!(r#"{{"topics": [{{"id": "a", "title": "A", "answer": "{text}"}}]}}"#);
        let mut reading = parse(&[File::new("faq.json", json)]).expect("well-formed");
        let mut sections = std::mem::take(&mut reading.faq.topics[0].sections);
        first(&mut sections);
        sections.into_iter().map(|section| section.heading).collect()
    }

    #[test]
    fn links_come_first_in_the_order_of_what_is_quickest() {
        let found = order(
            "## Kosten\n\nKeine.\n\n## Formulare\n\n- [A](/a.pdf)\n- [B](/b.pdf), [C](/c.pdf)\n\n## Mühle\n\n[D](/d)\n\n\
             ## Termin\n\n[E](/e)\n[F](/f)\n\n## Online-Dienst\n\n[G](/g)",
        );
        assert_eq!(found, ["Online-Dienst", "Termin", "Formulare", "Kosten", "Mühle"]);
    }

    #[test]
    fn what_says_more_than_links_stays() {
        for section in [
            "Mit Ausweis: [A](/a)",
            "[A](/a)\n\nDas dauert.",
            "- [A](/a)\n- Anruf",
            "> [A](/a)",
            "**[A](/a)**",
            "Am Schalter",
            "",
        ] {
            let found = order(&format!("## Kosten\n\nKeine.\n\n## Termin\n\n{section}"));
            assert_eq!(found, ["Kosten", "Termin"], "{section}");
        }
    }
}
