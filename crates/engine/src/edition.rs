//! Which edition of the texts a desk has: for whoever looks after it.

use auskunft_pack::Date;

use crate::desk::Desk;

/// What tells how old the texts of a desk are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edition {
    /// Tells versions of a town's pack apart: eight hexadecimal digits.
    pub fingerprint: String,
    /// Number of topics.
    pub topics: u32,
    /// The earliest and the latest day on which a topic was checked.
    pub checked: Option<(Date, Date)>,
    /// Topics that name no such day.
    pub unchecked: u32,
}

impl Desk {
    /// The edition of this desk's texts. Looks at each topic.
    pub fn edition(&self) -> Edition {
        let pack = self.pack();
        let topics = pack.topic_count();
        let dates = || (0..topics).filter_map(|topic| pack.topic(topic)?.checked_on);
        Edition {
            fingerprint: format!("{:08x}", pack.fingerprint()),
            topics,
            checked: dates().min().zip(dates().max()),
            unchecked: topics - dates().count() as u32,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn edition(topics: &str) -> Edition {
        let json = format!(r#"{{"topics": [{topics}]}}"#);
        let faq = auskunft_source::parse(&[auskunft_source::File::new("faq.json", json)]);
        let pack = auskunft_compile::compile(&faq.expect("well-formed").faq);
        Desk::open(pack.expect("German is known")).expect("a pack").edition()
    }

    #[test]
    fn another_text_is_another_edition() {
        let [old, new] = ["A", "B"].map(|answer| {
            edition(&format!(r#"{{"id": "a", "title": "A", "answer": "{answer}"}}"#))
        });
        assert_eq!(old.fingerprint.len(), 8);
        assert_ne!(old.fingerprint, new.fingerprint);
        assert_eq!((old.topics, old.unchecked, old.checked), (1, 1, None));
    }
}
