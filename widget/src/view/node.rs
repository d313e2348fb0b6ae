//! Elements that are drawn once and never change.
//!
//! `view!` is for what reacts. It gives each element a type of its own, and the compiler writes the
//! code that builds, compares and removes it anew for each. A reply has some thirty kinds of elements
//! and stays as it is, so replies are built here, with leptos' renderer but without its types; that
//! takes a third off the download.
//!
//! ```text
//! node("p").set("dir", "auto").text("Guten Tag, ").with(node("strong").text("Ellernbrück"))
//! ```

use leptos::tachys::renderer::Rndr;
use wasm_bindgen::JsCast;
use web_sys::{Element, MouseEvent};

/// An element outside of any document.
pub(super) struct Node(Element);

/// An element without attributes and children.
pub(super) fn node(tag: &str) -> Node {
    Node(Rndr::create_element(tag, None))
}

/// Something that is closed until its summary is clicked.
pub(super) fn details(summary: &str) -> Node {
    node("details").with(node("summary").text(summary))
}

/// The nearest element around a click that a selector names.
pub(super) fn clicked(event: &MouseEvent, selector: &str) -> Option<Element> {
    event.target()?.dyn_into::<Element>().ok()?.closest(selector).ok()?
}

impl Node {
    /// Sets an attribute. Never `style`: a page's policy may forbid it.
    pub(super) fn set(self, name: &str, value: &str) -> Self {
        Rndr::set_attribute(&self.0, name, value);
        self
    }

    /// Sets the class.
    pub(super) fn class(self, name: &str) -> Self {
        self.set("class", name)
    }

    /// Lets the browser find out the direction of a text that may be in any language.
    pub(super) fn any_direction(self) -> Self {
        self.set("dir", "auto")
    }

    /// Appends text; it is never read as markup.
    pub(super) fn text(self, text: &str) -> Self {
        Rndr::insert_node(&self.0, &Rndr::create_text_node(text), None);
        self
    }

    /// Appends elements: one, some or none.
    pub(super) fn with(self, nodes: impl IntoIterator<Item = Node>) -> Self {
        for node in nodes {
            node.append_to(&self.0);
        }
        self
    }

    /// Puts the element at the end of another.
    pub(super) fn append_to(self, parent: &Element) {
        Rndr::insert_node(parent, &self.0, None);
    }
}

impl IntoIterator for Node {
    type Item = Node;
    type IntoIter = std::iter::Once<Node>;

    fn into_iter(self) -> Self::IntoIter {
        std::iter::once(self)
    }
}
