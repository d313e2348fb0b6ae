//! A field above a long list that leaves only the items with what is typed.

use auskunft_engine::Phrase;
use auskunft_text::{Language, fold};
use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlInputElement};

use super::node::{Node, node};
use crate::session::Session;

/// Items that are found at a glance.
pub(super) const AT_A_GLANCE: usize = 12;

const CLASS: &str = "filter";

/// A list with its field.
pub(super) fn filtered(session: Session, list: Node) -> Node {
    let name = session.phrase(Phrase::Filter);
    let field = node("input").class(CLASS).set("type", "search").set("autocomplete", "off");
    let field = field.set("aria-label", &name).set("placeholder", &name);
    node("div").with(field).with(list)
}

/// Hides what the field that was typed into does not name.
pub(super) fn apply(event: &Event) {
    let field = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
    let Some(field) = field.filter(|field| field.class_name() == CLASS) else { return };
    let wanted = plain(&field.value());
    let mut item = field.next_element_sibling().and_then(|list| list.first_element_child());
    while let Some(shown) = item {
        let text = plain(&shown.text_content().unwrap_or_default());
        // Fails only for a name that no attribute can have.
        _ = shown.toggle_attribute_with_force("hidden", !text.contains(wanted.trim()));
        item = shown.next_element_sibling();
    }
}

/// Small letters without accents. Not as German, where a letter may become another by the next one,
/// which is yet to be typed; nor with `str::to_lowercase`, whose tables are 13 kB.
fn plain(text: &str) -> String {
    fold(text, Language::English)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn neither_capitals_nor_accents_have_to_be_typed() {
        assert!(plain("Müllerstraße").contains(&plain("mulLER")));
        assert!(plain("Carport").contains(&plain("C")), "as it is typed");
    }
}
