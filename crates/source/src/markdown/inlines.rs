//! Running text: emphasis, line breaks, links.

use std::ops::Range;

use auskunft_pack::block::{Inline, Target, plain_text};
use auskunft_pack::facet::Facet;
use pulldown_cmark::{Event, LinkType, Tag};

use super::link::{Destination, destination};
use super::{Composer, LinkToHidden};
use crate::diagnostics::Spanned;
use crate::messages::{sections, text};
use crate::model::OnlineService;
use crate::trust;

/// Emphasis and links inside each other.
const MAX_DEPTH: usize = 4;

impl Composer<'_, '_> {
    /// The inlines up to the end of what they are in, or up to the next block.
    pub(super) fn inlines(&mut self, depth: usize) -> Vec<Inline> {
        let mut inlines = Vec::new();
        // As with blocks: the content of what is too deep joins ours.
        let mut open = 0;
        while let Some((event, _)) = self.events.peek() {
            match event {
                Event::End(_) if open == 0 => break,
                Event::End(_) => {
                    open -= 1;
                    self.events.next();
                }
                event if is_inline(event) => open += self.inline(depth, &mut inlines),
                _ => break,
            }
        }
        inlines
    }

    /// Reads one inline; returns how many ends are still to come.
    fn inline(&mut self, depth: usize, inlines: &mut Vec<Inline>) -> usize {
        let Some((event, range)) = self.events.next() else { return 0 };
        match event {
            Event::Text(part) => push_text(inlines, &part),
            Event::Code(part) => {
                self.report(&range, text::code_marked());
                push_text(inlines, &part);
            }
            Event::InlineHtml(part) | Event::Html(part) => {
                self.report(&range, text::html());
                push_text(inlines, &part);
            }
            Event::SoftBreak if self.is_person() => push_text(inlines, " "),
            Event::SoftBreak | Event::HardBreak => inlines.push(Inline::LineBreak),
            Event::Start(tag) => return self.span(tag, &range, depth, inlines),
            _ => {}
        }
        0
    }

    fn span(
        &mut self,
        tag: Tag<'_>,
        range: &Range<usize>,
        depth: usize,
        inlines: &mut Vec<Inline>,
    ) -> usize {
        if depth >= MAX_DEPTH {
            self.report(range, text::too_deep());
            return 1;
        }
        let inner = self.inlines(depth + 1);
        self.end();
        match tag {
            Tag::Strong if !inner.is_empty() => inlines.push(Inline::Strong(inner)),
            Tag::Emphasis if !inner.is_empty() => inlines.push(Inline::Emphasis(inner)),
            Tag::Link { link_type, dest_url, title, .. } => {
                let mailto = if link_type == LinkType::Email { "mailto:" } else { "" };
                let target = self.link(&format!("{mailto}{dest_url}"), inner, range, inlines);
                self.trust(target, &title, range);
            }
            Tag::Image { .. } => {
                self.report(range, text::image());
                push_text(inlines, &plain_text(&inner));
            }
            _ => push_all(inlines, inner),
        }
        0
    }

    /// Appends a link, or only its label if it leads nowhere; returns where it leads.
    fn link(
        &mut self,
        address: &str,
        label: Vec<Inline>,
        range: &Range<usize>,
        inlines: &mut Vec<Inline>,
    ) -> Option<Target> {
        let target = self.target(address, range);
        let label = match target {
            Some(_) if label.is_empty() => vec![Inline::Text(address.to_owned())],
            _ => label,
        };
        match target.clone() {
            Some(target) => inlines.push(Inline::Link { target, label }),
            None => push_all(inlines, label),
        }
        target
    }

    /// Keeps what the title of a link to an online service says; titles elsewhere say nothing.
    fn trust(&mut self, target: Option<Target>, title: &str, range: &Range<usize>) {
        let section = self.draft.sections.last().and_then(|section| section.value.facet);
        if title.trim().is_empty() || section != Some(Facet::OnlineService) {
            return;
        }
        let Some(level) = trust::level(title) else {
            let message = sections::trust_unknown(title, &trust::titles(), trust::meant(title));
            return self.report(range, message);
        };
        let Some(target) = target else { return };
        let services = &mut self.draft.online_services;
        match services.iter().find(|service| service.target == target) {
            None => services.push(OnlineService { target, level }),
            Some(first) if first.level == level => {}
            Some(_) => self.report(range, sections::trust_twice(title)),
        }
    }

    fn target(&mut self, address: &str, range: &Range<usize>) -> Option<Target> {
        match destination(address) {
            Destination::Url => Some(Target::Url(address.to_owned())),
            Destination::Topic(id) => match self.directory.topic(id) {
                Some(index) => Some(Target::Topic(u32::try_from(index).ok()?)),
                None if self.directory.hides(id) => {
                    self.link_to_hidden(id, range);
                    None
                }
                None if self.is_person() => {
                    let similar = self.directory.topic_like(id);
                    self.report(range, text::link_dead(address, similar));
                    None
                }
                None => Some(Target::Url(address.to_owned())),
            },
            Destination::Incomplete(complete) => {
                self.report(range, text::link_incomplete(&complete));
                (!complete.is_empty()).then_some(Target::Url(complete))
            }
            Destination::Forbidden => {
                self.report(range, text::link_forbidden(address));
                None
            }
        }
    }

    fn link_to_hidden(&mut self, id: &str, range: &Range<usize>) {
        let link = Spanned { value: id.to_owned(), place: self.passage.place(range) };
        let section = self.draft.sections.len().checked_sub(1);
        self.draft.links_to_hidden.push(LinkToHidden { section, link });
    }
}

/// Whether an event belongs to running text.
pub(super) fn is_inline(event: &Event<'_>) -> bool {
    match event {
        Event::Start(tag) => {
            matches!(tag, Tag::Emphasis | Tag::Strong | Tag::Link { .. } | Tag::Image { .. })
        }
        Event::End(_) | Event::Rule => false,
        _ => true,
    }
}

/// Appends inlines; text at their beginning is joined with the text before it.
pub(super) fn push_all(inlines: &mut Vec<Inline>, more: Vec<Inline>) {
    for inline in more {
        match inline {
            Inline::Text(text) => push_text(inlines, &text),
            other => inlines.push(other),
        }
    }
}

/// Appends text, joined with the text before it.
pub(super) fn push_text(inlines: &mut Vec<Inline>, text: &str) {
    if text.is_empty() {
        return;
    }
    match inlines.last_mut() {
        Some(Inline::Text(last)) => last.push_str(text),
        _ => inlines.push(Inline::Text(text.to_owned())),
    }
}
