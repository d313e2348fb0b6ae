//! Blocks as plain text, line by line: for a terminal, and for programs that show no markup.

use auskunft_pack::block::{Block, Inline, plain_text};

/// The lines of blocks. Items begin with `- ` or their number, cells of a row stand beside each other;
/// `note` is put before each line of a note.
pub fn lines(blocks: &[Block], note: &str) -> Vec<String> {
    blocks.iter().flat_map(|block| lines_of(block, note)).collect()
}

fn lines_of(block: &Block, note: &str) -> Vec<String> {
    match block {
        Block::Paragraph(inlines) => vec![line(inlines)],
        Block::List { ordered, items } => {
            let mark = |number| if *ordered { format!("{number}. ") } else { "- ".to_owned() };
            let items = items.iter().zip(1..);
            items.flat_map(|(item, number)| marked(&lines(item, note), &mark(number))).collect()
        }
        Block::Table { header, rows } => {
            let row = |row: &Vec<Vec<Inline>>| {
                row.iter().map(|cell| line(cell)).collect::<Vec<_>>().join(" | ")
            };
            std::iter::once(header).chain(rows).map(row).collect()
        }
        Block::Note(inner) => {
            lines(inner, note).into_iter().map(|line| format!("{note}{line}")).collect()
        }
    }
}

/// Lines with a mark before the first, and the others below its text.
fn marked(lines: &[String], mark: &str) -> Vec<String> {
    let blank = " ".repeat(mark.len());
    let before = std::iter::once(mark).chain(std::iter::repeat(blank.as_str()));
    lines.iter().zip(before).map(|(line, before)| format!("{before}{line}")).collect()
}

fn line(inlines: &[Inline]) -> String {
    plain_text(inlines).replace('\n', " ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn paragraph(text: &str) -> Block {
        Block::Paragraph(vec![Inline::Text(text.to_owned())])
    }

    #[test]
    fn each_kind_of_block_has_lines() {
        let cells = |texts: [&str; 2]| texts.map(|text| vec![Inline::Text(text.to_owned())]).into();
        let inner = Block::List { ordered: false, items: vec![vec![paragraph("b")]] };
        let blocks = [
            Block::List { ordered: true, items: vec![vec![paragraph("a"), inner]] },
            Block::Table { header: cells(["Alter", "Euro"]), rows: vec![cells(["24", "46"])] },
            Block::Note(vec![paragraph("c"), paragraph("d")]),
        ];
        let expected = ["1. a", "   - b", "Alter | Euro", "24 | 46", "│ c", "│ d"];
        assert_eq!(lines(&blocks, "│ "), expected);
    }
}
