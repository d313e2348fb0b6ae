//! Markdown from blocks: the way back from what a pack holds to what people and programs can edit.
//!
//! The blocks become the events of `pulldown-cmark`, and `pulldown-cmark-to-cmark` writes those with all
//! that has to be escaped. Links to topics are written as editors write them, `[Passfoto](passfoto.md)`; read
//! again, the text gives the same blocks.

use auskunft_pack::Answer;
use auskunft_pack::block::{Block, Inline, Target};
use pulldown_cmark::{
    Alignment, BlockQuoteKind, CowStr, Event, HeadingLevel, LinkType, Options, Tag, TagEnd,
};
use pulldown_cmark_to_cmark::{Error, Options as Style, cmark_with_options};

/// An answer with its sections below `##` headings. `ids` are those of all topics.
pub(super) fn answer(answer: &Answer, ids: &[&str]) -> Result<String, Error> {
    let mut events = Events { ids, list: Vec::new() };
    events.blocks(&answer.blocks);
    for section in &answer.sections {
        let tag = Tag::Heading {
            level: HeadingLevel::H2,
            id: None,
            classes: Vec::new(),
            attrs: Vec::new(),
        };
        events.within(tag, |events| events.text(&section.heading));
        events.blocks(&section.blocks);
    }
    let mut text = String::new();
    cmark_with_options(events.list, &mut text, Options::ENABLE_TABLES, style())?;
    Ok(text)
}

/// What editors of this FAQ write: `- item`, and numbers that count.
fn style() -> Style<'static> {
    Style { list_token: '-', increment_ordered_list_bullets: true, ..Style::default() }
}

/// The events of blocks, in the order in which a parser of Markdown would tell them.
struct Events<'a> {
    ids: &'a [&'a str],
    list: Vec<Event<'a>>,
}

impl<'a> Events<'a> {
    fn within(&mut self, tag: Tag<'a>, content: impl FnOnce(&mut Self)) {
        let end = TagEnd::from(tag.clone());
        self.list.push(Event::Start(tag));
        content(self);
        self.list.push(Event::End(end));
    }

    /// Line breaks are events of their own; within a text they would begin a block.
    fn text(&mut self, text: &str) {
        let text = text.replace(['\n', '\r'], " ");
        self.list.push(Event::Text(CowStr::from(text)));
    }

    fn blocks(&mut self, blocks: &'a [Block]) {
        for block in blocks {
            self.block(block);
        }
    }

    fn block(&mut self, block: &'a Block) {
        match block {
            Block::Paragraph(inlines) => {
                self.within(Tag::Paragraph, |events| events.inlines(inlines));
            }
            Block::List { ordered, items } => {
                let tight = items.iter().all(|item| is_tight(item));
                self.within(Tag::List(ordered.then_some(1)), |events| {
                    for item in items {
                        events.within(Tag::Item, |events| events.item(item, tight));
                    }
                });
            }
            Block::Table { header, rows } => self.table(header, rows),
            Block::Note(inner) => {
                let kind: Option<BlockQuoteKind> = None;
                self.within(Tag::BlockQuote(kind), |events| events.blocks(inner));
            }
        }
    }

    fn item(&mut self, item: &'a [Block], tight: bool) {
        match item {
            [Block::Paragraph(inlines), rest @ ..] if tight => {
                self.inlines(inlines);
                self.blocks(rest);
            }
            _ => self.blocks(item),
        }
    }

    fn table(&mut self, header: &'a [Vec<Inline>], rows: &'a [Vec<Vec<Inline>>]) {
        let cells = |events: &mut Self, cells: &'a [Vec<Inline>]| {
            for cell in cells {
                events.within(Tag::TableCell, |events| events.inlines(cell));
            }
        };
        let columns = vec![Alignment::None; header.len()];
        self.within(Tag::Table(columns), |events| {
            events.within(Tag::TableHead, |events| cells(events, header));
            for row in rows {
                events.within(Tag::TableRow, |events| cells(events, row));
            }
        });
    }

    fn inlines(&mut self, inlines: &'a [Inline]) {
        for inline in inlines {
            match inline {
                Inline::Text(text) => self.text(text),
                Inline::LineBreak => self.list.push(Event::HardBreak),
                Inline::Strong(inner) => self.within(Tag::Strong, |events| events.inlines(inner)),
                Inline::Emphasis(inner) => {
                    self.within(Tag::Emphasis, |events| events.inlines(inner));
                }
                Inline::Link { target, label } => {
                    let tag = Tag::Link {
                        link_type: LinkType::Inline,
                        dest_url: self.address(target),
                        title: CowStr::from(""),
                        id: CowStr::from(""),
                    };
                    self.within(tag, |events| events.inlines(label));
                }
            }
        }
    }

    fn address(&self, target: &'a Target) -> CowStr<'a> {
        match target {
            Target::Url(url) => CowStr::from(url.as_str()),
            Target::Topic(index) => {
                let id = self.ids.get(*index as usize).copied().unwrap_or_default();
                CowStr::from(format!("{id}.md"))
            }
        }
    }
}

/// Whether an item is one line, perhaps with lists below it.
fn is_tight(item: &[Block]) -> bool {
    match item {
        [] => true,
        [first, rest @ ..] => {
            matches!(first, Block::Paragraph(_))
                && rest.iter().all(|block| matches!(block, Block::List { .. }))
        }
    }
}
