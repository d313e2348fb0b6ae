//! Where the address of a link leads.

use auskunft_pack::block::allowed_url;

use crate::values::is_web_address;

/// What an address is.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Destination<'a> {
    /// An address to be kept as it is.
    Url,
    /// The file of a topic; the id is the file name.
    Topic(&'a str),
    /// An address without its beginning, and what was probably meant (empty if unknown).
    Incomplete(String),
    /// An address no link may have.
    Forbidden,
}

/// Tells what an address is.
pub(super) fn destination(address: &str) -> Destination<'_> {
    if address.is_empty() {
        return Destination::Incomplete(String::new());
    }
    if !allowed_url(address) {
        return Destination::Forbidden;
    }
    match scheme(address) {
        Some((scheme, rest)) => absolute(address, scheme, rest),
        None => relative(address),
    }
}

fn scheme(address: &str) -> Option<(&str, &str)> {
    let end = address.find([':', '/', '?', '#'])?;
    let rest = address[end..].strip_prefix(':')?;
    Some((&address[..end], rest))
}

fn absolute<'a>(address: &str, scheme: &str, rest: &str) -> Destination<'a> {
    let web = scheme.to_ascii_lowercase().starts_with("http");
    let complete = if web { is_web_address(address) } else { !rest.is_empty() };
    if complete { Destination::Url } else { Destination::Incomplete(String::new()) }
}

fn relative(address: &str) -> Destination<'_> {
    let path = address.split(['?', '#']).next().unwrap_or(address);
    let name = path.rsplit('/').next().unwrap_or(path);
    if let Some((id, ending)) = name.rsplit_once('.')
        && ending.eq_ignore_ascii_case("md")
    {
        return Destination::Topic(id);
    }
    if address.starts_with("www.") {
        return Destination::Incomplete(format!("https://{address}"));
    }
    if address.contains('@') && !address.contains('/') {
        return Destination::Incomplete(format!("mailto:{address}"));
    }
    Destination::Url
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_told_apart() {
        for url in ["https://a.example/b", "tel:+49500012", "mailto:a@b.example", "/a.pdf", "#oben"]
        {
            assert_eq!(destination(url), Destination::Url, "{url}");
        }
        for topic in ["pass.md", "../ausweise/pass.md", "pass.md#kosten", "./pass.MD"] {
            assert_eq!(destination(topic), Destination::Topic("pass"), "{topic}");
        }
        for bad in ["javascript:alert(1)", "data:text/html,x", "java\tscript:x", "ftp://a", "a b"] {
            assert_eq!(destination(bad), Destination::Forbidden, "{bad}");
        }
    }

    #[test]
    fn a_missing_beginning_is_completed() {
        let complete = |address| match destination(address) {
            Destination::Incomplete(complete) => complete,
            other => panic!("{other:?}"),
        };
        assert_eq!(complete("www.a.example"), "https://www.a.example");
        assert_eq!(complete("a@b.example"), "mailto:a@b.example");
        assert_eq!(complete("https://"), "");
        assert_eq!(complete("mailto:"), "");
        assert_eq!(complete(""), "");
    }
}
