//! The block tree: what an answer consists of.
//!
//! There is no HTML anywhere between the editor and the screen. The compiler turns Markdown into
//! this tree, the pack stores it, the view builds nodes from it. Whatever is not in these types
//! cannot be shown, so a pack cannot carry a script, a style or an image.
//!
//! In the pack a tree is a sequence of tagged, length-prefixed records (see [`encode`]).

use crate::bytes::{Reader, Writer};

/// A part of an answer that stands on lines of its own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Block {
    /// Running text.
    Paragraph(Vec<Inline>),
    /// A list; each item holds blocks.
    List {
        /// Numbered, if the order matters.
        ordered: bool,
        /// The items from top to bottom.
        items: Vec<Vec<Block>>,
    },
    /// A table.
    Table {
        /// One cell for each column.
        header: Vec<Vec<Inline>>,
        /// Rows of cells.
        rows: Vec<Vec<Vec<Inline>>>,
    },
    /// A remark set apart from the text.
    Note(Vec<Block>),
}

/// A piece of running text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Inline {
    /// Plain text.
    Text(String),
    /// Important text.
    Strong(Vec<Inline>),
    /// Stressed text.
    Emphasis(Vec<Inline>),
    /// A line ends here.
    LineBreak,
    /// A link.
    Link {
        /// Where it leads.
        target: Target,
        /// What it reads.
        label: Vec<Inline>,
    },
}

/// Where a link leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Target {
    /// Another topic of the same pack, by its index.
    Topic(u32),
    /// An address whose scheme is on the allow-list (see [`allowed_url`]).
    Url(String),
}

/// Whether an address may be linked: `https`, `http`, `mailto`, `tel`, or relative to the page.
///
/// Control characters and blanks are refused because browsers drop some of them while they read
/// a scheme (`java\nscript:`; WHATWG URL, section 4.4).
pub fn allowed_url(url: &str) -> bool {
    if url.is_empty() || url.chars().any(|c| c.is_control() || c.is_whitespace()) {
        return false;
    }
    let scheme_end = url.find([':', '/', '?', '#']);
    match scheme_end {
        Some(end) if url[end..].starts_with(':') => ["https", "http", "mailto", "tel"]
            .iter()
            .any(|scheme| url[..end].eq_ignore_ascii_case(scheme)),
        _ => true,
    }
}

/// The text of inlines without their markup.
pub fn plain_text(inlines: &[Inline]) -> String {
    let mut text = String::new();
    append_inlines(inlines, &mut text);
    text
}

/// The text of blocks without their markup; blocks, items and cells end with a line break.
pub fn plain_blocks(blocks: &[Block]) -> String {
    let mut text = String::new();
    append_blocks(blocks, &mut text);
    text
}

fn append_inlines(inlines: &[Inline], text: &mut String) {
    for inline in inlines {
        match inline {
            Inline::Text(part) => text.push_str(part),
            Inline::LineBreak => text.push('\n'),
            Inline::Strong(inner) | Inline::Emphasis(inner) | Inline::Link { label: inner, .. } => {
                append_inlines(inner, text);
            }
        }
    }
}

fn append_blocks(blocks: &[Block], text: &mut String) {
    for block in blocks {
        match block {
            Block::Paragraph(inlines) => append_line(inlines, text),
            Block::List { items, .. } => items.iter().for_each(|item| append_blocks(item, text)),
            Block::Table { header, rows } => {
                std::iter::once(header).chain(rows).flatten().for_each(|c| append_line(c, text));
            }
            Block::Note(blocks) => append_blocks(blocks, text),
        }
    }
}

fn append_line(inlines: &[Inline], text: &mut String) {
    append_inlines(inlines, text);
    text.push('\n');
}

/// Trees deeper than this are cut: an editor never needs them, a hostile pack could use them to
/// exhaust the stack.
const MAX_DEPTH: u8 = 12;

mod tag {
    pub(super) const PARAGRAPH: u8 = 1;
    pub(super) const BULLETS: u8 = 2;
    pub(super) const NUMBERS: u8 = 3;
    pub(super) const TABLE: u8 = 4;
    pub(super) const NOTE: u8 = 5;
    pub(super) const TEXT: u8 = 16;
    pub(super) const STRONG: u8 = 17;
    pub(super) const EMPHASIS: u8 = 18;
    pub(super) const BREAK: u8 = 19;
    pub(super) const TOPIC_LINK: u8 = 20;
    pub(super) const URL_LINK: u8 = 21;
}

/// Appends blocks: a count, then for each a tag byte and its content.
pub(crate) fn encode(blocks: &[Block], out: &mut Writer) {
    out.list(blocks, |block, out| match block {
        Block::Paragraph(inlines) => {
            out.u8(tag::PARAGRAPH);
            encode_inlines(inlines, out);
        }
        Block::List { ordered, items } => {
            out.u8(if *ordered { tag::NUMBERS } else { tag::BULLETS });
            out.list(items, |item, out| encode(item, out));
        }
        Block::Table { header, rows } => {
            out.u8(tag::TABLE);
            encode_cells(header, out);
            out.list(rows, |row, out| encode_cells(row, out));
        }
        Block::Note(blocks) => {
            out.u8(tag::NOTE);
            encode(blocks, out);
        }
    });
}

fn encode_cells(cells: &[Vec<Inline>], out: &mut Writer) {
    out.list(cells, |cell, out| encode_inlines(cell, out));
}

fn encode_inlines(inlines: &[Inline], out: &mut Writer) {
    out.list(inlines, |inline, out| match inline {
        Inline::Text(text) => {
            out.u8(tag::TEXT);
            out.str(text);
        }
        Inline::Strong(inner) => {
            out.u8(tag::STRONG);
            encode_inlines(inner, out);
        }
        Inline::Emphasis(inner) => {
            out.u8(tag::EMPHASIS);
            encode_inlines(inner, out);
        }
        Inline::LineBreak => out.u8(tag::BREAK),
        Inline::Link { target, label } => {
            match target {
                Target::Topic(index) => {
                    out.u8(tag::TOPIC_LINK);
                    out.varint(*index);
                }
                Target::Url(url) => {
                    out.u8(tag::URL_LINK);
                    out.str(url);
                }
            }
            encode_inlines(label, out);
        }
    });
}

/// Reads what [`encode`] wrote; `None` if the bytes are no block tree.
pub(crate) fn decode(bytes: &mut Reader<'_>) -> Option<Vec<Block>> {
    decode_blocks(bytes, MAX_DEPTH)
}

fn decode_blocks(bytes: &mut Reader<'_>, depth: u8) -> Option<Vec<Block>> {
    let depth = depth.checked_sub(1)?;
    bytes.list(|bytes| {
        Some(match bytes.u8()? {
            tag::PARAGRAPH => Block::Paragraph(decode_inlines(bytes, depth)?),
            tag::BULLETS => Block::List { ordered: false, items: decode_items(bytes, depth)? },
            tag::NUMBERS => Block::List { ordered: true, items: decode_items(bytes, depth)? },
            tag::TABLE => Block::Table {
                header: decode_cells(bytes, depth)?,
                rows: bytes.list(|bytes| decode_cells(bytes, depth))?,
            },
            tag::NOTE => Block::Note(decode_blocks(bytes, depth)?),
            _ => return None,
        })
    })
}

fn decode_items(bytes: &mut Reader<'_>, depth: u8) -> Option<Vec<Vec<Block>>> {
    bytes.list(|bytes| decode_blocks(bytes, depth))
}

fn decode_cells(bytes: &mut Reader<'_>, depth: u8) -> Option<Vec<Vec<Inline>>> {
    bytes.list(|bytes| decode_inlines(bytes, depth))
}

fn decode_inlines(bytes: &mut Reader<'_>, depth: u8) -> Option<Vec<Inline>> {
    let depth = depth.checked_sub(1)?;
    bytes.list(|bytes| {
        Some(match bytes.u8()? {
            tag::TEXT => Inline::Text(bytes.str()?.to_owned()),
            tag::STRONG => Inline::Strong(decode_inlines(bytes, depth)?),
            tag::EMPHASIS => Inline::Emphasis(decode_inlines(bytes, depth)?),
            tag::BREAK => Inline::LineBreak,
            tag::TOPIC_LINK => Inline::Link {
                target: Target::Topic(bytes.varint()?),
                label: decode_inlines(bytes, depth)?,
            },
            tag::URL_LINK => {
                let url = bytes.str().filter(|url| allowed_url(url))?.to_owned();
                Inline::Link { target: Target::Url(url), label: decode_inlines(bytes, depth)? }
            }
            _ => return None,
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(text: &str) -> Vec<Inline> {
        vec![Inline::Text(text.to_owned())]
    }

    fn every_kind() -> Vec<Block> {
        let link = |target| Inline::Link { target, label: text("hier") };
        vec![
            Block::Paragraph(vec![
                Inline::Strong(text("Wichtig")),
                Inline::LineBreak,
                Inline::Emphasis(vec![link(Target::Topic(300))]),
                link(Target::Url("https://example.org/ä".to_owned())),
            ]),
            Block::List { ordered: true, items: vec![vec![Block::Paragraph(text("eins"))]] },
            Block::List { ordered: false, items: vec![] },
            Block::Table { header: vec![text("Alter")], rows: vec![vec![text("24")]] },
            Block::Note(vec![Block::Paragraph(text("Merke"))]),
        ]
    }

    #[test]
    fn every_kind_of_block_survives_packing() {
        let mut out = Writer::default();
        encode(&every_kind(), &mut out);
        let bytes = out.into_bytes();
        assert_eq!(decode(&mut Reader::new(&bytes)), Some(every_kind()));
    }

    #[test]
    fn a_cut_tree_is_refused_at_every_length() {
        let mut out = Writer::default();
        encode(&every_kind(), &mut out);
        let bytes = out.into_bytes();
        for end in 0..bytes.len() {
            assert_eq!(decode(&mut Reader::new(&bytes[..end])), None);
        }
    }

    #[test]
    fn nesting_without_end_is_refused() {
        let bytes: Vec<u8> = [1, tag::NOTE].repeat(100_000);
        assert_eq!(decode(&mut Reader::new(&bytes)), None);
    }

    #[test]
    fn only_harmless_schemes_are_links() {
        for good in [
            "https://a.example",
            "HTTP://a",
            "mailto:a@b",
            "tel:+49",
            "formulare.html",
            "/a:b",
            "#x",
            "?q=a:b",
        ] {
            assert!(allowed_url(good), "{good}");
        }
        for bad in [
            "javascript:alert(1)",
            "data:text/html,x",
            "JaVaScRiPt:x",
            "java\nscript:x",
            " https://a",
            "",
            "vbscript:x",
            "file:///etc/passwd",
            "blob:x",
        ] {
            assert!(!allowed_url(bad), "{bad}");
        }
    }

    #[test]
    fn plain_text_keeps_every_word() {
        assert_eq!(plain_blocks(&every_kind()), "Wichtig\nhierhier\neins\nAlter\n24\nMerke\n");
    }
}
