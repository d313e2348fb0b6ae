//! "Meinten Sie …?": the nearest of some known words.

/// The word nearest to `word`, if it is near enough to be a slip of the pen: at most one edit in
/// three letters, and at most three edits (Damerau-Levenshtein, letter case ignored).
pub(crate) fn closest<'a>(word: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let word = word.to_lowercase();
    let length = word.chars().count();
    let allowed = (length / 3).clamp(1, 3);
    known
        .into_iter()
        .filter(|candidate| candidate.chars().count().abs_diff(length) <= allowed)
        .map(|candidate| (strsim::damerau_levenshtein(&word, &candidate.to_lowercase()), candidate))
        .filter(|(distance, _)| *distance <= allowed)
        .min()
        .map(|(_, candidate)| candidate)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_a_slip_but_no_other_word() {
        let known = ["questions", "keywords", "office"];
        assert_eq!(closest("qestions", known), Some("questions"));
        assert_eq!(closest("Offcie", known), Some("office"));
        assert_eq!(closest("title", known), None);
        assert_eq!(closest("", known), None);
    }
}
