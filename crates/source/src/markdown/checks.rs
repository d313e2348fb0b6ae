//! What a person's text must have: a title, an answer, and sections that tell something. Whoever wrote
//! it, what asks back must have its form.

use auskunft_pack::block::plain_blocks;
use auskunft_pack::facet::Facet;

use super::{Composer, Draft, Extent, is_removal};
use crate::choices;
use crate::diagnostics::{Place, Spanned};
use crate::headings;
use crate::messages::text;

/// An answer longer than this (in characters, without its sections) is not read on a phone.
const LONG_ANSWER: usize = 1200;

impl Composer<'_, '_> {
    /// Changes may leave out title and answer, because the base has both.
    pub(super) fn check(&mut self) {
        self.check_title();
        self.check_answer();
        self.check_sections();
    }

    /// Where the text asks back; a section of another form becomes an ordinary one. Where a topic to
    /// choose is hidden, that is all there is to say.
    pub(super) fn check_choices(&mut self) -> Option<Place> {
        let mut first = None;
        let changes = self.passage.extent == Extent::Changes;
        let Draft { sections, links_to_hidden, .. } = &mut self.draft;
        for (index, Spanned { value: section, place }) in sections.iter_mut().enumerate() {
            let hides = links_to_hidden.iter().any(|link| link.section == Some(index));
            let removes = changes && is_removal(&section.blocks);
            if section.facet != Some(Facet::Choice) || hides || removes {
                continue;
            }
            match choices::offered(&section.blocks) {
                Ok(_) => first = first.or_else(|| Some(place.clone())),
                Err(message) => {
                    section.facet = None;
                    self.report.add(place.clone(), message);
                }
            }
        }
        first
    }

    fn check_title(&mut self) {
        match &self.draft.title {
            None if self.is_whole() => {
                let content = self.passage.text.len() - self.passage.text.trim_start().len();
                self.report(&(content..content), text::title_missing());
            }
            Some(title) if title.value.is_empty() => {
                self.report.add(title.place.clone(), text::title_empty());
            }
            _ => {}
        }
    }

    fn is_whole(&self) -> bool {
        self.passage.extent == Extent::Whole
    }

    fn check_answer(&mut self) {
        let length = plain_blocks(&self.draft.answer).trim().chars().count();
        let place = self.draft.answer_place.clone();
        let blank = self.is_whole() || !self.draft.answer.is_empty();
        if length == 0 && blank {
            let end = self.passage.text.len();
            let title = self.draft.title.as_ref().map(|title| title.place.clone());
            let place = title.unwrap_or_else(|| self.passage.place(&(end..end)));
            self.report.add(place, text::answer_empty());
        } else if let Some(place) = place.filter(|_| length > LONG_ANSWER) {
            self.report.add(place, text::answer_long(length, LONG_ANSWER));
        }
    }

    fn check_sections(&mut self) {
        let mut seen: Vec<(Facet, &Place)> = Vec::new();
        for Spanned { value: section, place } in &self.draft.sections {
            let heading = section.heading.as_str();
            let blank = section.blocks.is_empty()
                || self.passage.extent == Extent::Whole && is_removal(&section.blocks);
            if heading.is_empty() || blank {
                self.report.add(place.clone(), text::section_empty());
            }
            let Some(facet) = section.facet else {
                if let Some(known) = headings::similar(self.language, heading) {
                    self.report.add(place.clone(), text::heading_similar(heading, known));
                }
                continue;
            };
            match seen.iter().find(|(other, _)| *other == facet) {
                Some((_, first)) => {
                    let message = text::heading_twice(heading);
                    let first = (*first).clone();
                    self.report.add_pair(place.clone(), message, first, "zuerst hier");
                }
                None => seen.push((facet, place)),
            }
        }
    }
}
