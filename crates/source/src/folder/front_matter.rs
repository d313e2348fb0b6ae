//! Splits a topic file into its front matter and its text.

use std::ops::Range;

use crate::diagnostics::{Message, Place, Report};
use crate::messages::syntax;

/// The bytes of both parts; a part that cannot be found is missing.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Parts {
    pub(super) head: Option<Range<usize>>,
    pub(super) body: Option<Range<usize>>,
}

/// Finds the two `---` lines; without them a text is only a body. Empty lines above are allowed.
///
/// `missing` tells that there are none.
pub(super) fn split(
    text: &str,
    source: usize,
    missing: fn() -> Message,
    report: &mut Report,
) -> Parts {
    let first = text.len() - text.trim_start().len();
    let opening = text[..first].rfind('\n').map_or(0, |end| end + 1);
    let mut lines = Lines { text, at: opening };
    let Some(line) = lines.next().filter(|line| is_fence(&text[line.clone()])) else {
        report.add(Place::new(source, opening..opening), missing());
        return Parts { head: None, body: Some(0..text.len()) };
    };
    for closing in lines {
        if is_fence(&text[closing.clone()]) {
            return Parts {
                head: Some(line.end..closing.start),
                body: Some(closing.end..text.len()),
            };
        }
    }
    report.add(Place::new(source, opening..opening + 3), syntax::front_matter_open());
    Parts { head: None, body: None }
}

fn is_fence(line: &str) -> bool {
    line.trim_end() == "---"
}

/// The bytes of each line with its line break.
struct Lines<'a> {
    text: &'a str,
    at: usize,
}

impl Iterator for Lines<'_> {
    type Item = Range<usize>;

    fn next(&mut self) -> Option<Range<usize>> {
        let line = self.text[self.at..].split_inclusive('\n').next()?;
        let start = self.at;
        self.at += line.len();
        Some(start..self.at)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostics::Author;

    fn parts(text: &str) -> (Option<&str>, Option<&str>) {
        let parts = split(text, 0, syntax::front_matter_missing, &mut Report::new(Author::Person));
        (parts.head.map(|range| &text[range]), parts.body.map(|range| &text[range]))
    }

    #[test]
    fn two_lines_of_dashes_enclose_the_head() {
        assert_eq!(parts("---\na: b\n---\n# T\n"), (Some("a: b\n"), Some("# T\n")));
        assert_eq!(parts("\r\n---\r\na: b\r\n--- \r\n# T"), (Some("a: b\r\n"), Some("# T")));
        assert_eq!(parts("---\n---"), (Some(""), Some("")));
    }

    #[test]
    fn without_them_something_is_missing() {
        assert_eq!(parts("# T\n"), (None, Some("# T\n")));
        assert_eq!(parts(""), (None, Some("")));
        assert_eq!(parts("---\na: b\n# T\n"), (None, None));
    }
}
