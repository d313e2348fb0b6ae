//! The list of all forms of a FAQ.
//!
//! A form is a link to an address in a section with forms, or anywhere to a PDF file. Each is listed
//! with the topic it belongs to; one that several topics link belongs to the first of them.

use std::collections::BTreeSet;

use auskunft_pack::Answer;
use auskunft_pack::block::{Block, Inline, Target, plain_text};
use auskunft_pack::facet::Facet;
use auskunft_source::Faq;
use auskunft_text::{Language, fold};

use super::links;

/// A form and the topic it belongs to.
#[derive(Debug)]
pub(super) struct Form {
    label: Vec<Inline>,
    address: String,
    topic: usize,
}

/// The forms of all topics, in the order of what they are called.
pub(super) fn all(faq: &Faq, answers: &[Answer]) -> Vec<Form> {
    if faq.topics.iter().all(|topic| topic.list.is_none()) {
        return Vec::new();
    }
    let mut forms = Vec::new();
    let mut known = BTreeSet::new();
    for (topic, answer) in answers.iter().enumerate() {
        for (address, label) in linked(answer) {
            if known.insert(address) {
                forms.push(Form { label: label.to_vec(), address: address.to_owned(), topic });
            }
        }
    }
    forms.sort_by_cached_key(|form| order(&plain_text(&form.label)));
    forms
}

/// Addresses and labels of the forms that an answer links.
fn linked(answer: &Answer) -> Vec<(&str, &[Inline])> {
    let mut found = Vec::new();
    let mut collect = |blocks, address: fn(&Target) -> Option<&str>| {
        links::each(blocks, &mut |target, label| {
            found.extend(address(target).map(|address| (address, label)));
        });
    };
    collect(&answer.blocks, pdf);
    for section in &answer.sections {
        collect(&section.blocks, if section.facet == Some(Facet::Forms) { page } else { pdf });
    }
    found
}

/// The list as the topic with this number shows it; none without forms.
pub(super) fn list(forms: &[Form], faq: &Faq, shown_in: usize) -> Option<Block> {
    let item = |form: &Form| vec![Block::Paragraph(form.inlines(faq, shown_in))];
    let items: Vec<Vec<Block>> = forms.iter().map(item).collect();
    (!items.is_empty()).then_some(Block::List { ordered: false, items })
}

impl Form {
    /// The form, and its topic unless that is where the list stands.
    fn inlines(&self, faq: &Faq, shown_in: usize) -> Vec<Inline> {
        let target = Target::Url(self.address.clone());
        let form = Inline::Link { target, label: self.label.clone() };
        if self.topic == shown_in {
            return vec![form];
        }
        let label = vec![Inline::Text(faq.topics[self.topic].title.clone())];
        let topic = Inline::Link { target: Target::Topic(self.topic as u32), label };
        vec![form, Inline::Text(" – ".to_owned()), topic]
    }
}

/// The address of a page or a file; nobody fills in a telephone number.
fn page(target: &Target) -> Option<&str> {
    let Target::Url(address) = target else { return None };
    let address = address.as_str();
    (!address.starts_with("mailto:") && !address.starts_with("tel:")).then_some(address)
}

/// The address of a PDF file.
fn pdf(target: &Target) -> Option<&str> {
    let ending = |address: &str| {
        let path = address.split(['?', '#']).next()?;
        path.rsplit_once('.').map(|(_, ending)| ending.eq_ignore_ascii_case("pdf"))
    };
    page(target).filter(|address| ending(address) == Some(true))
}

/// Letters without their accents, then as written. The folding of English keeps "ue" apart from "ü",
/// which dictionaries of both languages do (DIN 5007-1).
fn order(label: &str) -> (String, String) {
    (fold(label, Language::English), label.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn umlauts_stand_with_their_letters() {
        let mut labels = ["Zuzug", "Änderung", "Anmeldung", "Übertrag", "Uferweg", "abmelden"];
        labels.sort_by_cached_key(|label| order(label));
        assert_eq!(labels, ["abmelden", "Änderung", "Anmeldung", "Übertrag", "Uferweg", "Zuzug"]);
    }

    #[test]
    fn addresses_of_files_are_told_from_others() {
        let is_pdf = |address: &str| pdf(&Target::Url(address.to_owned())).is_some();
        assert!(is_pdf("/a.pdf") && is_pdf("https://a.example/A.PDF?v=2#page=3"));
        assert!(!is_pdf("/a.pdf.html") && !is_pdf("tel:1.pdf") && !is_pdf("/a?b=.pdf"));
        assert_eq!(pdf(&Target::Topic(0)), None);
    }
}
