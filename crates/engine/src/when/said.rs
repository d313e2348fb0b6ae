//! Words that mean something only together: `wann` and `wieder auf`, `noch` and `offen`.

use super::tokens::{Tokens, group};

/// Which of them were said.
#[derive(Debug, Default)]
#[expect(clippy::struct_excessive_bools, reason = "each is a word that was said")]
pub(super) struct Said {
    pub weekly: bool,
    pub now: bool,
    pub just_now: bool,
    pub still: bool,
    pub open: bool,
    pub when: bool,
    pub from_when: bool,
    pub again: bool,
}

impl Said {
    /// Notes the word at an index.
    pub fn hear(&mut self, tokens: &Tokens, index: usize) {
        let (grammar, word) = (tokens.grammar, tokens.at(index));
        match group(grammar.now, word) {
            Some(0) => self.now = true,
            Some(_) => self.just_now = true,
            None => {}
        }
        match group(grammar.when_again, word) {
            Some(0) => {
                self.when = true;
                self.from_when |= group(grammar.at, tokens.before(index, 1)) == Some(2);
            }
            Some(_) => self.again = true,
            None => {}
        }
        self.still |= tokens.is(index, grammar.still);
        let open = group(grammar.open, word);
        self.open |= open == Some(0) || (open.is_some() && tokens.ends_clause(index));
    }
}
