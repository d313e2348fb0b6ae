//! All links of a text, wherever they are.

use auskunft_pack::block::{Block, Inline, Target};

/// Shows each link to a function: where it leads and what it reads.
pub(super) fn each<'a>(blocks: &'a [Block], found: &mut impl FnMut(&'a Target, &'a [Inline])) {
    for block in blocks {
        match block {
            Block::Paragraph(inlines) => each_in(inlines, found),
            Block::List { items, .. } => items.iter().for_each(|item| each(item, found)),
            Block::Table { header, rows } => {
                let cells = std::iter::once(header).chain(rows).flatten();
                cells.for_each(|cell| each_in(cell, found));
            }
            Block::Note(inner) => each(inner, found),
        }
    }
}

fn each_in<'a>(inlines: &'a [Inline], found: &mut impl FnMut(&'a Target, &'a [Inline])) {
    for inline in inlines {
        match inline {
            Inline::Link { target, label } => found(target, label),
            Inline::Strong(inner) | Inline::Emphasis(inner) => each_in(inner, found),
            Inline::Text(_) | Inline::LineBreak => {}
        }
    }
}

/// Shows each link to a function that may change what it reads.
pub(super) fn each_mut(blocks: &mut [Block], change: &mut impl FnMut(&Target, &mut Vec<Inline>)) {
    for block in blocks {
        match block {
            Block::Paragraph(inlines) => each_in_mut(inlines, change),
            Block::List { items, .. } => items.iter_mut().for_each(|item| each_mut(item, change)),
            Block::Table { header, rows } => {
                let cells = std::iter::once(header).chain(rows).flatten();
                cells.for_each(|cell| each_in_mut(cell, change));
            }
            Block::Note(inner) => each_mut(inner, change),
        }
    }
}

fn each_in_mut(inlines: &mut [Inline], change: &mut impl FnMut(&Target, &mut Vec<Inline>)) {
    for inline in inlines {
        match inline {
            Inline::Link { target, label } => change(target, label),
            Inline::Strong(inner) | Inline::Emphasis(inner) => each_in_mut(inner, change),
            Inline::Text(_) | Inline::LineBreak => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn link(name: &str) -> Inline {
        let label = vec![Inline::Text(name.to_owned())];
        Inline::Link { target: Target::Url(format!("/{name}")), label }
    }

    fn everywhere() -> Vec<Block> {
        let paragraph = |name| Block::Paragraph(vec![Inline::Text("x".to_owned()), link(name)]);
        vec![
            paragraph("a"),
            Block::List { ordered: true, items: vec![vec![paragraph("b")]] },
            Block::Table {
                header: vec![vec![link("c")]],
                rows: vec![vec![vec![Inline::Strong(vec![Inline::Emphasis(vec![link("d")])])]]],
            },
            Block::Note(vec![paragraph("e")]),
        ]
    }

    #[test]
    fn no_link_is_overlooked() {
        let mut blocks = everywhere();
        each_mut(&mut blocks, &mut |_, label| label.push(Inline::LineBreak));
        let mut found = Vec::new();
        each(&blocks, &mut |target, label| found.push((target.clone(), label.len())));
        let all = ["a", "b", "c", "d", "e"].map(|name| (Target::Url(format!("/{name}")), 2));
        assert_eq!(found, all);
    }
}
