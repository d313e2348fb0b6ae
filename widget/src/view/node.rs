//! Elements, drawn with leptos' renderer but without `view!`.
//!
//! `view!` gives each element a type of its own, and the compiler writes the code that builds, compares
//! and removes it anew for each, with all its attributes. The panel has some fifty kinds of elements,
//! of which two react; without those types the download is a third smaller.
//!
//! ```text
//! node("p").set("dir", "auto").text("Guten Tag, ").with(node("strong").text("Ellernbrück"))
//! node("ul").reacting(move |list| draw_offers(list, offers.get()))    // at once and at each change
//! ```
//!
//! Reactions belong to leptos' owner and end with it.

use leptos::prelude::*;
use leptos::tachys::renderer::Rndr;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, Event};

/// An element outside of any document.
pub(super) struct Node(Element);

/// An element without attributes and children.
pub(super) fn node(tag: &str) -> Node {
    Node(Rndr::create_element(tag, None))
}

/// A drawing of one path, for buttons that have a label of their own.
pub(super) fn icon(path: &str) -> Node {
    drawing("0 0 24 24", path)
}

/// A path within a `viewBox`; whatever it shows must also be said.
pub(super) fn drawing(view_box: &str, path: &str) -> Node {
    let svg = |tag| Node(Rndr::create_element(tag, Some("http://www.w3.org/2000/svg")));
    let drawing = svg("svg").set("viewBox", view_box).set("aria-hidden", "true");
    drawing.with(svg("path").set("d", path))
}

/// Something that is closed until its summary is clicked.
pub(super) fn details(summary: &str) -> Node {
    node("details").with(node("summary").text(summary))
}

/// The nearest element around a click that a selector names.
pub(super) fn clicked(event: &Event, selector: &str) -> Option<Element> {
    event.target()?.dyn_into::<Element>().ok()?.closest(selector).ok()?
}

/// A function for JavaScript, which frees it when nothing there holds it any more.
pub(crate) fn callback(act: Box<dyn Fn(JsValue)>) -> JsValue {
    Closure::wrap(act).into_js_value()
}

impl Node {
    /// The element itself.
    pub(super) fn element(&self) -> &Element {
        &self.0
    }

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

    /// Listens to an event. The browser frees the listener with the element.
    pub(super) fn on(self, event: &str, act: impl Fn(&Event) + 'static) -> Self {
        let listen = move |event: JsValue| act(event.unchecked_ref());
        let listener = callback(Box::new(listen));
        // Fails only for what is no function.
        _ = self.0.add_event_listener_with_callback(event, listener.unchecked_ref());
        self
    }

    /// Draws what reacts: now, and whenever a signal changes that was read.
    pub(super) fn reacting(self, draw: impl Fn(&Element) + 'static) -> Self {
        let element = self.0.clone();
        let effect = RenderEffect::new(move |_| draw(&element));
        on_cleanup(move || drop(effect));
        self
    }

    /// Puts the element at the end of another.
    pub(super) fn append_to(self, parent: &Element) {
        Rndr::insert_node(parent, &self.0, None);
    }
}

/// leptos mounts and unmounts the outermost one.
impl Render for Node {
    type State = Element;

    fn build(self) -> Element {
        self.0
    }

    fn rebuild(self, _: &mut Element) {}
}

impl IntoIterator for Node {
    type Item = Node;
    type IntoIter = std::iter::Once<Node>;

    fn into_iter(self) -> Self::IntoIter {
        std::iter::once(self)
    }
}
