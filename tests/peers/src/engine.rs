//! The engines that are compared, each a module in `page/engines/`.

/// From what an engine can be opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// The FAQ as JSON; the index is built in the page.
    Documents,
    /// An index that the engine saved before, as JSON.
    Index,
    /// The compiled FAQ.
    Pack,
}

impl Way {
    /// As `measure.js` calls it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Documents => "documents",
            Self::Index => "index",
            Self::Pack => "pack",
        }
    }
}

/// One of the engines.
#[derive(Clone, Copy, Debug)]
pub struct Engine {
    /// Its module, without `.js`.
    pub file: &'static str,
    /// From what it is opened where only one way is measured.
    pub way: Way,
}

/// The engine of this repository first.
pub const ENGINES: [Engine; 7] = [
    Engine { file: "auskunft", way: Way::Pack },
    Engine { file: "minisearch", way: Way::Documents },
    Engine { file: "minisearch-stems", way: Way::Documents },
    Engine { file: "lunr", way: Way::Documents },
    Engine { file: "flexsearch", way: Way::Documents },
    Engine { file: "fuse", way: Way::Documents },
    Engine { file: "fuse-tokens", way: Way::Documents },
];

impl Engine {
    /// Whether it builds an index in the page, and can save it.
    pub fn saves(self) -> bool {
        self.way == Way::Documents
    }
}
