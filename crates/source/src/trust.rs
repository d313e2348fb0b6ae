//! What an online service asks for: the title of a link, as in `[Ummelden](https://… "hoch")`.
//!
//! The terms are those of the Onlinezugangsgesetz and the `BundID`; the compiler says in the words of a
//! language what each means for people.

use crate::model::TrustLevel;
use crate::similar::closest;

/// The levels as editors write them; letter case does not matter.
const TITLES: [(&str, TrustLevel); 5] = [
    ("ohne Konto", TrustLevel::None),
    ("Basis", TrustLevel::Basic),
    ("niedrig", TrustLevel::Low),
    ("substanziell", TrustLevel::Substantial),
    ("hoch", TrustLevel::High),
];

/// All titles, for a message that lists them.
pub(crate) fn titles() -> [&'static str; TITLES.len()] {
    TITLES.map(|(title, _)| title)
}

/// The level a title names.
pub(crate) fn level(title: &str) -> Option<TrustLevel> {
    let title = title.trim().to_lowercase();
    TITLES.iter().find(|(known, _)| known.to_lowercase() == title).map(|(_, level)| *level)
}

/// The title that an unknown one looks like.
pub(crate) fn meant(title: &str) -> Option<&'static str> {
    closest(title.trim(), titles())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_are_recognised_as_people_write_them() {
        assert_eq!(level("hoch"), Some(TrustLevel::High));
        assert_eq!(level(" Ohne konto"), Some(TrustLevel::None));
        assert_eq!((level("substantiell"), meant("substantiell")), (None, Some("substanziell")));
        assert_eq!((level("Zur Anmeldung"), meant("Zur Anmeldung")), (None, None));
    }
}
