//! What a person's text must have: a title, an answer, and sections that tell something. Whoever wrote
//! it, what asks back must have its form.

use auskunft_pack::block::plain_blocks;
use auskunft_pack::facet::Facet;

use super::Composer;
use crate::choices;
use crate::diagnostics::Place;
use crate::headings;
use crate::messages::text;

/// An answer longer than this (in characters, without its sections) is not read on a phone.
const LONG_ANSWER: usize = 1200;

impl Composer<'_, '_> {
    pub(super) fn check(&mut self) {
        self.check_title();
        self.check_answer();
        self.check_sections();
    }

    /// Where the text asks back; a section of another form becomes an ordinary one.
    pub(super) fn check_choices(&mut self) -> Option<Place> {
        let mut first = None;
        for (section, place) in &mut self.draft.sections {
            if section.facet != Some(Facet::Choice) {
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
            None => {
                let content = self.passage.text.len() - self.passage.text.trim_start().len();
                self.report(&(content..content), text::title_missing());
            }
            Some(title) if title.value.is_empty() => {
                self.report.add(title.place.clone(), text::title_empty());
            }
            Some(_) => {}
        }
    }

    fn check_answer(&mut self) {
        let length = plain_blocks(&self.draft.answer).trim().chars().count();
        let place = self.draft.answer_place.clone();
        if length == 0 {
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
        for (section, place) in &self.draft.sections {
            let heading = section.heading.as_str();
            if heading.is_empty() || section.blocks.is_empty() {
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
