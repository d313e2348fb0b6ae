//! The files the widget consists of, by what they are and not by their hashed names.

/// One file of the widget.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// `auskunft.js`, the only one a page loads at first.
    Loader,
    /// `auskunft-HASH.js`
    Glue,
    /// `auskunft-HASH.wasm`
    Wasm,
    /// `auskunft-HASH.css`
    Style,
    /// `faq.pack`
    Pack,
    /// `auskunft-offline.js`, from `auskunft build --offline`
    Offline,
    /// `auskunft.html`, from the same
    OwnPage,
}

impl Part {
    /// What is loaded when somebody wants an answer.
    pub const ON_DEMAND: [Self; 4] = [Self::Glue, Self::Wasm, Self::Style, Self::Pack];

    /// Which part a path names.
    pub fn of(path: &str) -> Option<Self> {
        let name = path.rsplit('/').next()?;
        match name {
            "auskunft.js" => return Some(Self::Loader),
            "faq.pack" => return Some(Self::Pack),
            "auskunft-offline.js" => return Some(Self::Offline),
            "auskunft.html" => return Some(Self::OwnPage),
            _ => (),
        }
        match name.strip_prefix("auskunft-")?.rsplit_once('.')?.1 {
            "js" => Some(Self::Glue),
            "wasm" => Some(Self::Wasm),
            "css" => Some(Self::Style),
            _ => None,
        }
    }
}
