//! Misspellings: terms within one or two edits of a word.

use auskunft_text::Spelling;
use fst::{IntoStreamer, Streamer};

use super::{Candidate, Lookup, MAX_CANDIDATES, Relation};

impl Lookup<'_> {
    /// Terms of which a word may be a misspelling.
    pub(super) fn misspelt(&self, stem: &str) -> Vec<Candidate> {
        let edits = allowed_edits(stem);
        if edits == 0 {
            return Vec::new();
        }
        let length = stem.len() as f32;
        let mut found = self.search(&Spelling::new(stem, edits), |edits| {
            let strength = 0.9 * (1.0 - 1.5 * f32::from(edits) / length);
            (strength, Relation::Spelling(edits))
        });
        // `abmelden` is one letter from `anmelden` and no misspelling of it.
        let opposites = self.opposites(stem);
        found.retain(|candidate| !opposites.contains(&candidate.term));
        found
    }

    /// Terms that a spelling accepts, each judged by its edits.
    pub(super) fn search(
        &self,
        spelling: &Spelling,
        judge: impl Fn(u8) -> (f32, Relation),
    ) -> Vec<Candidate> {
        let mut found = Vec::new();
        let mut stream = self.set.search_with_state(spelling).into_stream();
        while let Some((term, state)) = stream.next() {
            let found_as = spelling.edits_at(&state).zip(self.pack.terms().number(term));
            if let Some((edits, term)) = found_as {
                let (strength, relation) = judge(edits);
                found.push(Candidate { term, strength, relation });
            }
            if found.len() == 4 * MAX_CANDIDATES {
                break;
            }
        }
        found
    }
}

/// Edits allowed in a word: none in short words and numbers, one from five letters, two from nine.
/// These are the figures of meilisearch and Algolia, measured on folded words.
fn allowed_edits(folded: &str) -> u8 {
    if folded.bytes().any(|byte| byte.is_ascii_digit()) {
        return 0;
    }
    match folded.len() {
        0..=4 => 0,
        5..=8 => 1,
        _ => 2,
    }
}
