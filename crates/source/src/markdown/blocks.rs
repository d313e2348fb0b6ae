//! Paragraphs, lists, tables and notes.

use std::ops::Range;

use auskunft_pack::block::{Block, Inline, plain_blocks};
use pulldown_cmark::{CodeBlockKind, Event, Tag};

use super::Composer;
use super::inlines::{is_inline, push_all, push_text};
use crate::messages::text;

/// Lists and notes inside each other. Together with the limit of the inlines this stays below the
/// depth a pack may have.
const MAX_DEPTH: usize = 5;

impl Composer<'_, '_> {
    /// The blocks up to the end of the container they are in, or up to a heading of the topic.
    pub(super) fn blocks(&mut self, depth: usize) -> Vec<Block> {
        let mut blocks = Vec::new();
        // Containers that are too deep are not entered: their content joins ours.
        let mut open = 0;
        while let Some((event, _)) = self.events.peek() {
            match event {
                Event::End(_) if open == 0 => break,
                Event::Start(Tag::Heading { .. }) if depth == 0 => break,
                Event::End(_) => {
                    open -= 1;
                    self.events.next();
                }
                event if is_inline(event) => self.paragraph(&mut blocks),
                _ => open += self.block(depth, &mut blocks),
            }
        }
        blocks
    }

    /// Reads one block; returns how many ends of containers are still to come.
    fn block(&mut self, depth: usize, blocks: &mut Vec<Block>) -> usize {
        let Some((event, range)) = self.events.next() else { return 0 };
        match event {
            Event::Start(Tag::BlockQuote(_) | Tag::List(_)) if depth >= MAX_DEPTH => {
                self.report(&range, text::too_deep());
                return 1;
            }
            Event::Start(Tag::BlockQuote(_)) => {
                let inner = self.blocks(depth + 1);
                blocks.push(Block::Note(inner));
            }
            Event::Start(Tag::List(start)) => self.list(start.is_some(), &range, depth, blocks),
            Event::Start(Tag::Table(_)) => blocks.push(self.table()),
            Event::Start(Tag::Paragraph) => self.paragraph(blocks),
            Event::Start(Tag::Heading { .. }) => self.inner_heading(&range, blocks),
            Event::Start(Tag::CodeBlock(kind)) => {
                let indented = matches!(kind, CodeBlockKind::Indented);
                let message = if indented { text::code_indented() } else { text::code_marked() };
                self.report(&range, message);
                self.verbatim(blocks);
            }
            Event::Start(Tag::HtmlBlock) => {
                self.report(&range, text::html());
                self.verbatim(blocks);
            }
            Event::Start(_) => return 1,
            Event::Rule => {
                self.report(&range, text::rule());
                return 0;
            }
            _ => return 0,
        }
        self.end();
        0
    }

    fn paragraph(&mut self, blocks: &mut Vec<Block>) {
        let inlines = self.inlines(0);
        if !inlines.is_empty() {
            blocks.push(Block::Paragraph(inlines));
        }
    }

    fn inner_heading(&mut self, range: &Range<usize>, blocks: &mut Vec<Block>) {
        self.report(range, text::heading_inside());
        let inlines = self.inlines(1);
        if !inlines.is_empty() {
            blocks.push(Block::Paragraph(vec![Inline::Strong(inlines)]));
        }
    }

    /// Lines that are shown as they are written.
    fn verbatim(&mut self, blocks: &mut Vec<Block>) {
        let mut written = String::new();
        while let Some((Event::Text(part) | Event::Html(part), _)) =
            self.events.next_if(|(event, _)| matches!(event, Event::Text(_) | Event::Html(_)))
        {
            written.push_str(&part);
        }
        let mut inlines = Vec::new();
        for (index, line) in written.trim_end().lines().enumerate() {
            if index > 0 {
                inlines.push(Inline::LineBreak);
            }
            push_text(&mut inlines, line);
        }
        if !inlines.is_empty() {
            blocks.push(Block::Paragraph(inlines));
        }
    }

    fn list(&mut self, ordered: bool, range: &Range<usize>, depth: usize, blocks: &mut Vec<Block>) {
        let mut items = Vec::new();
        let mut numbers = Vec::new();
        while let Some((_, item)) =
            self.events.next_if(|(event, _)| matches!(event, Event::Start(Tag::Item)))
        {
            numbers.push(number(&self.passage.text[item]));
            items.push(self.blocks(depth + 1));
            self.end();
        }
        if ordered && (!counts_from_one(&numbers) || items.iter().any(|item| is_date(item))) {
            if self.is_person() {
                self.report(range, text::number_taken(numbers.first().unwrap_or(&"")));
            }
            for (number, item) in numbers.iter().zip(items) {
                blocks.extend(with_number(number, item));
            }
            return;
        }
        items.retain(|item| ordered || !item.is_empty());
        blocks.push(Block::List { ordered, items });
    }

    fn table(&mut self) -> Block {
        let mut header = Vec::new();
        let mut rows = Vec::new();
        while let Some((event, range)) = self
            .events
            .next_if(|(event, _)| matches!(event, Event::Start(Tag::TableHead | Tag::TableRow)))
        {
            let mut row = self.row();
            if matches!(event, Event::Start(Tag::TableHead)) {
                header = row;
                continue;
            }
            self.keep_surplus(&range, header.len(), &mut row);
            rows.push(row);
        }
        Block::Table { header, rows }
    }

    fn row(&mut self) -> Vec<Vec<Inline>> {
        let mut row = Vec::new();
        while self
            .events
            .next_if(|(event, _)| matches!(event, Event::Start(Tag::TableCell)))
            .is_some()
        {
            row.push(self.inlines(0));
            self.end();
        }
        self.end();
        row
    }

    /// Markdown drops cells that have no column; they are appended to the last cell instead.
    fn keep_surplus(&mut self, range: &Range<usize>, columns: usize, row: &mut [Vec<Inline>]) {
        let written = cells(&self.passage.text[range.clone()]);
        if let (Some(surplus), Some(last)) = (written.get(columns..), row.last_mut())
            && !surplus.is_empty()
        {
            push_text(last, &format!(" | {}", surplus.join(" | ")));
            self.report(range, text::row_too_long());
        }
    }
}

/// The number an item of a list is written with.
fn number(item: &str) -> &str {
    let end = item.find(|c: char| !c.is_ascii_digit()).unwrap_or(item.len());
    &item[..end]
}

/// Whether numbers are 1, 2, 3, … or, as Markdown also allows, all 1.
fn counts_from_one(numbers: &[&str]) -> bool {
    let counts = |(index, number): (usize, &&str)| number.parse() == Ok(index + 1);
    numbers.iter().enumerate().all(counts) || numbers.iter().all(|number| *number == "1")
}

/// Whether the text behind a number begins with a month, as in `1. Mai`.
fn is_date(item: &[Block]) -> bool {
    const MONTHS: [&str; 12] = [
        "Januar",
        "Februar",
        "März",
        "April",
        "Mai",
        "Juni",
        "Juli",
        "August",
        "September",
        "Oktober",
        "November",
        "Dezember",
    ];
    let text = plain_blocks(item);
    let word = text.split(|c: char| !c.is_alphabetic()).next().unwrap_or_default();
    MONTHS.contains(&word)
}

fn with_number(number: &str, item: Vec<Block>) -> Vec<Block> {
    let mut inlines = vec![Inline::Text(format!("{number}."))];
    let mut rest = item.into_iter().peekable();
    if let Some(Block::Paragraph(first)) =
        rest.next_if(|block| matches!(block, Block::Paragraph(_)))
    {
        push_text(&mut inlines, " ");
        push_all(&mut inlines, first);
    }
    std::iter::once(Block::Paragraph(inlines)).chain(rest).collect()
}

/// The cells of a table row as written.
fn cells(row: &str) -> Vec<&str> {
    let row = row.trim();
    let row = row.strip_prefix('|').unwrap_or(row);
    let mut cells = Vec::new();
    let mut start = 0;
    let mut escaped = false;
    for (at, character) in row.char_indices() {
        if character == '|' && !escaped {
            cells.push(row[start..at].trim());
            start = at + 1;
        }
        escaped = character == '\\' && !escaped;
    }
    if start < row.len() {
        cells.push(row[start..].trim());
    }
    cells
}
