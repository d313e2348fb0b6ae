//! The block tree as nodes. There is no HTML string on the way from the pack to the screen.

use auskunft_engine::{Block, Inline, Phrase, Target, TopicIndex};

use super::choices::topic_button;
use super::node::{Node, node};
use super::{filter, kiosk};
use crate::IS_KIOSK;
use crate::session::Session;

/// Draws blocks one below the other.
pub(super) fn draw(session: Session, blocks: &[Block]) -> impl Iterator<Item = Node> {
    blocks.iter().map(move |block| draw_block(session, block))
}

/// A link to an address. Other sites open in a new window, so that the conversation stays. From a
/// kiosk nothing leads away.
pub(super) fn link(session: Session, url: &str, label: impl IntoIterator<Item = Node>) -> Node {
    if IS_KIOSK {
        return kiosk::address::instead_of_link(session, url, label);
    }
    let link = node("a").set("href", url).with(label);
    if !is_web_address(url) {
        return link;
    }
    let hint = node("span").class("quiet").text(" (").text(&session.phrase(Phrase::NewWindow));
    link.set("target", "_blank").set("rel", "noopener").class("out").with(hint.text(")"))
}

fn is_web_address(url: &str) -> bool {
    let starts = |scheme: &str| {
        url.get(..scheme.len()).is_some_and(|start| start.eq_ignore_ascii_case(scheme))
    };
    starts("https:") || starts("http:")
}

fn draw_block(session: Session, block: &Block) -> Node {
    match block {
        Block::Paragraph(inlines) => inside(session, node("p").any_direction(), inlines),
        Block::List { ordered, items } => {
            let item = |blocks: &Vec<Block>| node("li").any_direction().with(draw(session, blocks));
            let list = node(if *ordered { "ol" } else { "ul" }).with(items.iter().map(item));
            if items.len() > filter::AT_A_GLANCE { filter::filtered(session, list) } else { list }
        }
        Block::Table { header, rows } => draw_table(session, header, rows),
        Block::Note(blocks) => {
            let label = node("p").class("label").text(&session.phrase(Phrase::Note));
            node("div").class("note").with(label).with(draw(session, blocks))
        }
    }
}

fn draw_table(session: Session, header: &[Vec<Inline>], rows: &[Vec<Vec<Inline>>]) -> Node {
    let head = draw_row(session, header, || node("th").set("scope", "col"));
    let body = rows.iter().map(|row| draw_row(session, row, || node("td")));
    let table = node("table").with(node("thead").with(head)).with(node("tbody").with(body));
    // Wide tables scroll sideways, and only what can be focused can be scrolled by keyboard.
    node("div").class("scroll").set("tabindex", "0").with(table)
}

fn draw_row(session: Session, cells: &[Vec<Inline>], cell: fn() -> Node) -> Node {
    node("tr").with(cells.iter().map(|inlines| inside(session, cell().any_direction(), inlines)))
}

fn inside(session: Session, around: Node, inlines: &[Inline]) -> Node {
    inlines.iter().fold(around, |around, inline| match inline {
        Inline::Text(text) => around.text(text),
        other => around.with(draw_inline(session, other)),
    })
}

fn draw_inline(session: Session, inline: &Inline) -> Node {
    match inline {
        Inline::Text(text) => node("span").text(text),
        Inline::Strong(inner) => inside(session, node("strong"), inner),
        Inline::Emphasis(inner) => inside(session, node("em"), inner),
        Inline::LineBreak => node("br"),
        Inline::Link { target: Target::Url(url), label } => {
            link(session, url, inside(session, node("span"), label))
        }
        Inline::Link { target: Target::Topic(topic), label } => {
            inside(session, topic_button(TopicIndex(*topic)).class("link"), label)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_web_addresses_open_in_a_new_window() {
        assert!(is_web_address("https://a.example"));
        assert!(is_web_address("HTTP://a.example"));
        for here in
            ["tel:0500012", "mailto:a@b.example", "formulare.html", "/rathaus", "#oben", "ä"]
        {
            assert!(!is_web_address(here), "{here}");
        }
    }
}
