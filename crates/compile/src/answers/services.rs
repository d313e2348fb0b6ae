//! What an online service asks for, behind the link to it: "Wohnsitz ummelden (mit Online-Ausweis)".

use auskunft_pack::Section;
use auskunft_pack::block::Inline;
use auskunft_pack::facet::Facet;
use auskunft_source::{Topic, TrustLevel};
use serde::Deserialize;

use super::links;

/// What each level of trust means for people, in a few words.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TrustWords {
    none: String,
    basic: String,
    low: String,
    substantial: String,
    high: String,
}

impl TrustWords {
    fn of(&self, level: TrustLevel) -> &str {
        match level {
            TrustLevel::None => &self.none,
            TrustLevel::Basic => &self.basic,
            TrustLevel::Low => &self.low,
            TrustLevel::Substantial => &self.substantial,
            TrustLevel::High => &self.high,
        }
    }
}

/// Adds the hints to the links of the sections with online services.
pub(super) fn add_hints(topic: &Topic, sections: &mut [Section], words: &TrustWords) {
    let services = &topic.online_services;
    for section in sections.iter_mut().filter(|one| one.facet == Some(Facet::OnlineService)) {
        links::each_mut(&mut section.blocks, &mut |target, label| {
            if let Some(service) = services.iter().find(|service| service.target == *target) {
                append(label, &format!(" ({})", words.of(service.level)));
            }
        });
    }
}

fn append(label: &mut Vec<Inline>, hint: &str) {
    match label.last_mut() {
        Some(Inline::Text(last)) => last.push_str(hint),
        _ => label.push(Inline::Text(hint.to_owned())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::LanguageTable;
    use auskunft_pack::block::plain_blocks;
    use auskunft_source::{File, parse};
    use auskunft_text::Language;

    #[test]
    fn links_of_online_services_say_what_they_ask_for() {
        let json = r#"{"topics": [{"id": "a", "title": "A", "answer":
            "[X](/a)\n\n## Online-Dienst\n\n[X](/a \"hoch\"), [**Y**](/b \"ohne Konto\"), [Z](/c)"}]}"#;
        let reading = parse(&[File::new("faq.json", json)]).expect("well-formed");
        let topic = &reading.faq.topics[0];
        let shown = |language| {
            let mut sections = topic.sections.clone();
            add_hints(topic, &mut sections, &LanguageTable::of(language).trust);
            plain_blocks(&sections[0].blocks)
        };
        assert_eq!(shown(Language::German), "X (mit Online-Ausweis), Y (ohne Konto), Z\n");
        assert_eq!(shown(Language::English), "X (with online ID card), Y (no account needed), Z\n");
    }
}
