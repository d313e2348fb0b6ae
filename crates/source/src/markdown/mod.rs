//! The text of a topic: Markdown to a title, an answer and sections.
//!
//! `pulldown-cmark` parses Markdown; only the events on our list become [`Block`]s. What is not
//! on the list is reported, and its text is kept as text, so that nothing an editor or a program
//! wrote disappears silently. Also reported is Markdown that would change a fact: `24. Dezember`
//! at the start of a line is an ordered list to Markdown and would be shown as "1. Dezember".
//!
//! A person's text is strict: one `# Title`, an answer, `## sections`. A program's text is read as
//! it comes: every heading begins a section, and a line break is a line break.

mod blocks;
mod checks;
mod inlines;
mod link;

use std::iter::Peekable;
use std::ops::Range;

use auskunft_pack::block::{Block, plain_text};
use pulldown_cmark::{Event, HeadingLevel, LinkType, OffsetIter, Options, Parser, Tag};

use crate::diagnostics::{Author, Place, Report, Spanned};
use crate::directory::Directory;
use crate::document::Escapes;
use crate::headings;
use crate::messages::text;
use crate::model::{OnlineService, Section};

/// A Markdown text and where it stands in its file.
pub(crate) struct Passage<'t> {
    pub(crate) text: &'t str,
    pub(crate) source: usize,
    pub(crate) origin: Origin,
    pub(crate) extent: Extent,
}

/// How much of a topic a passage tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Extent {
    /// All of it.
    Whole,
    /// What differs from the same topic of a base; a section of a single `-` removes the base's.
    Changes,
}

/// How bytes of a passage relate to bytes of the file.
pub(crate) enum Origin {
    /// The passage is the part of the file that begins here.
    Part(usize),
    /// The passage is a JSON string.
    Escaped(Escapes),
    /// The passage differs from what is written here; only its beginning can be pointed at.
    Rewritten(usize),
}

impl Passage<'_> {
    fn place(&self, range: &Range<usize>) -> Place {
        // Block ranges end with their line breaks, which nobody wants to see marked.
        let part = self.text.get(range.clone()).unwrap_or_default();
        let end = range.start + part.trim_end().len();
        let span = match &self.origin {
            Origin::Part(start) => start + range.start..start + end,
            Origin::Escaped(escapes) => escapes.place(range.start)..escapes.place(end),
            Origin::Rewritten(start) => *start..start + 1,
        };
        Place::new(self.source, span)
    }
}

/// What a passage consists of.
#[derive(Debug, Default)]
pub(crate) struct Body {
    pub(crate) title: Option<Spanned<String>>,
    pub(crate) answer: Vec<Block>,
    /// Each with the place of its heading.
    pub(crate) sections: Vec<Spanned<Section>>,
    pub(crate) online_services: Vec<OnlineService>,
    /// The heading of the section that asks back.
    pub(crate) choice: Option<Place>,
    /// Not reported yet: they do no harm in a part that is replaced.
    pub(crate) links_to_hidden: Vec<LinkToHidden>,
}

/// A link to a topic that is not taken over from the base.
#[derive(Debug)]
pub(crate) struct LinkToHidden {
    /// Index of the section it is in; `None` in the answer.
    pub(crate) section: Option<usize>,
    /// The id of the topic.
    pub(crate) link: Spanned<String>,
}

/// Whether blocks are the single `-` that removes a section of the base.
pub(crate) fn is_removal(blocks: &[Block]) -> bool {
    matches!(blocks, [Block::List { items, .. }] if items.is_empty())
}

/// Reads a passage; mistakes are reported, and the rest is kept.
pub(crate) fn read(
    passage: &Passage<'_>,
    language: &str,
    directory: &Directory,
    report: &mut Report,
) -> Body {
    let parser = Parser::new_ext(passage.text, Options::ENABLE_TABLES);
    if report.author() == Author::Person {
        for (_, definition) in parser.reference_definitions().iter() {
            report.add(passage.place(&definition.span), text::reference());
        }
    }
    let events = parser.into_offset_iter().peekable();
    Composer { events, passage, language, directory, report, draft: Draft::default() }.compose()
}

/// Escapes lines like `[Hinweis]: keine`, which Markdown takes for the definition of a link and
/// does not show; `None` if there are none, or if links use them.
pub(crate) fn with_definitions_shown(text: &str) -> Option<String> {
    let parser = Parser::new_ext(text, Options::ENABLE_TABLES);
    if parser.reference_definitions().iter().next().is_none()
        || parser.into_iter().any(|event| is_used(&event))
    {
        return None;
    }
    let mut shown = String::with_capacity(text.len() + 8);
    for line in text.split_inclusive('\n') {
        let before = line.len() - line.trim_start_matches(|c: char| " >-*+".contains(c)).len();
        let (before, rest) = line.split_at(before);
        shown.push_str(before);
        if rest.starts_with('[') && rest.contains("]:") {
            shown.push('\\');
        }
        shown.push_str(rest);
    }
    Some(shown)
}

fn is_used(event: &Event<'_>) -> bool {
    use LinkType::{Collapsed, Reference, Shortcut};
    match event {
        Event::Start(Tag::Link { link_type, .. } | Tag::Image { link_type, .. }) => {
            matches!(link_type, Reference | Collapsed | Shortcut)
        }
        _ => false,
    }
}

/// Turns the events of a passage into blocks.
struct Composer<'t, 'r> {
    events: Peekable<OffsetIter<'t>>,
    passage: &'t Passage<'t>,
    language: &'r str,
    directory: &'r Directory,
    report: &'r mut Report,
    draft: Draft,
}

/// What has been read so far, with the places needed for messages.
#[derive(Default)]
struct Draft {
    title: Option<Spanned<String>>,
    answer: Vec<Block>,
    answer_place: Option<Place>,
    sections: Vec<Spanned<Section>>,
    links_to_hidden: Vec<LinkToHidden>,
    online_services: Vec<OnlineService>,
}

impl Composer<'_, '_> {
    fn compose(mut self) -> Body {
        while let Some((event, range)) = self.events.peek() {
            let place = self.passage.place(range);
            match event {
                Event::Start(Tag::Heading { .. }) => self.heading(),
                Event::End(_) => self.end(),
                _ => self.text(place),
            }
        }
        if self.is_person() {
            self.check();
        }
        let choice = self.check_choices();
        let Draft { title, answer, sections, online_services, links_to_hidden, .. } = self.draft;
        Body { title, answer, sections, online_services, choice, links_to_hidden }
    }

    fn is_person(&self) -> bool {
        self.report.author() == Author::Person
    }

    fn report(&mut self, range: &Range<usize>, message: crate::diagnostics::Message) {
        self.report.add(self.passage.place(range), message);
    }

    /// Consumes the end of what has just been read.
    fn end(&mut self) {
        self.events.next_if(|(event, _)| matches!(event, Event::End(_)));
    }

    fn text(&mut self, place: Place) {
        let blocks = self.blocks(0);
        if let Some(section) = self.draft.sections.last_mut() {
            section.value.blocks.extend(blocks);
            return;
        }
        self.draft.answer_place.get_or_insert(place);
        self.draft.answer.extend(blocks);
    }

    fn heading(&mut self) {
        let Some((Event::Start(Tag::Heading { level, .. }), range)) = self.events.next() else {
            return;
        };
        let heading = plain_text(&self.inlines(0)).trim().to_owned();
        self.end();
        if !self.is_person() {
            self.section(heading, &range);
            return;
        }
        if !self.passage.text[range.clone()].starts_with('#') {
            self.report(&range, text::heading_underlined());
        }
        match level {
            HeadingLevel::H1 => self.title(heading, &range),
            HeadingLevel::H2 => self.section(heading, &range),
            _ => self.report(&range, text::heading_too_deep()),
        }
    }

    fn title(&mut self, title: String, range: &Range<usize>) {
        if self.draft.title.is_some() {
            self.report(range, text::title_twice());
            return;
        }
        if let Some(place) = self.draft.answer_place.clone() {
            self.report.add(place, text::title_late());
        }
        let place = self.passage.place(range);
        self.draft.title = Some(Spanned { value: title, place });
    }

    fn section(&mut self, heading: String, range: &Range<usize>) {
        if heading.is_empty() && !self.is_person() {
            return;
        }
        let facet = headings::facet(self.language, &heading);
        let section = Section { heading, facet, blocks: Vec::new() };
        self.draft.sections.push(Spanned { value: section, place: self.passage.place(range) });
    }
}

#[cfg(test)]
mod tests;
