//! Options: what goes into a pack besides the FAQ and what the program knows.

use crate::Thesaurus;

/// What else goes into a pack.
#[derive(Debug, Clone, Default)]
pub struct Options {
    /// Synonyms that count behind those of the program, for a German FAQ.
    pub thesaurus: Option<Thesaurus>,
}

impl Options {
    /// What a pack is made with, for people: this program, and the thesaurus.
    pub fn origin(&self) -> String {
        let program = concat!("auskunft ", env!("CARGO_PKG_VERSION"));
        match &self.thesaurus {
            Some(thesaurus) => format!("{program}; OpenThesaurus {}", thesaurus.name()),
            None => program.to_owned(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{CompileError, compile, compile_with};
    use auskunft_pack::Pack;
    use auskunft_source::{Faq, File, parse};

    fn faq(language: &str) -> Faq {
        let json = format!(
            r#"{{"language": "{language}", "topics": [
                {{"id": "dudelsack", "title": "Dudelsack", "answer": "Am Bahnhof."}}]}}"#
        );
        parse(&[File::new("faq.json", json)]).expect("well-formed").faq
    }

    fn with_thesaurus() -> Options {
        let text = "UTF-8\nxy|1\n-|Dudelsack|Sackpfeife (ugs.)\n";
        let thesaurus = Thesaurus::parse("th_de.dat", text.as_bytes()).expect("in the form");
        Options { thesaurus: Some(thesaurus) }
    }

    #[test]
    fn a_thesaurus_adds_aliases_and_is_named() {
        let open = |bytes: Result<Vec<u8>, CompileError>| {
            Pack::open(bytes.expect("German")).expect("a pack")
        };
        let (plain, with) =
            (open(compile(&faq("de"))), open(compile_with(&faq("de"), &with_thesaurus())));
        assert!(plain.aliases("sackpfeif").is_empty() && !with.aliases("sackpfeif").is_empty());
        assert_eq!(plain.origin(), concat!("auskunft ", env!("CARGO_PKG_VERSION")));
        assert_eq!(with.origin(), format!("{}; OpenThesaurus th_de.dat", plain.origin()));
    }

    #[test]
    fn the_same_options_give_the_same_bytes() {
        let build = || compile_with(&faq("de"), &with_thesaurus()).expect("German");
        assert_eq!(build(), build());
        assert_eq!(compile(&faq("de")), compile_with(&faq("de"), &Options::default()));
    }

    #[test]
    fn a_thesaurus_is_refused_for_another_language() {
        let error = compile_with(&faq("en"), &with_thesaurus()).expect_err("English");
        assert_eq!(error, CompileError::Thesaurus { tag: "en".to_owned() });
        assert!(error.to_string().contains("--thesaurus"));
    }
}
