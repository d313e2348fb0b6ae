//! Addresses where no link may lead away: a button that shows a QR code, drawn here, and the address
//! as text. Telephone numbers are text.
//!
//! ```text
//! <button data-address="https://…">Termin vereinbaren</button>
//! <span class="number">Telefon 05000 12-100</span>
//! ```

use auskunft_kiosk::qr;
use auskunft_kiosk::texts::Text;
use web_sys::{Event, Url};

use super::dialog::{close_button, dialog, show};
use crate::session::Session;
use crate::view::node::{Node, clicked, drawing, node};

const ADDRESS: &str = "data-address";
const PHONE: &str = "tel:";
const MAIL: &str = "mailto:";

/// What stands where a page has a link.
pub(in crate::view) fn instead_of_link(
    session: Session,
    url: &str,
    label: impl IntoIterator<Item = Node>,
) -> Node {
    if let Some(number) = url.strip_prefix(PHONE) {
        return phone(number, node("span").class("number").with(label));
    }
    match absolute(session, url) {
        Some(url) => node("button")
            .class("address")
            .set("type", "button")
            .set("aria-haspopup", "dialog")
            .set(ADDRESS, &url)
            .with(label),
        None => node("span").with(label),
    }
}

/// Shows the address that was clicked, if one was.
pub(super) fn clicked_address(session: Session, event: &Event) {
    let Some(button) = clicked(event, "[data-address]") else { return };
    let address = button.get_attribute(ADDRESS).unwrap_or_default();
    let title = button.text_content().unwrap_or_default();
    let text = node("p").class("written").set("dir", "ltr").text(written(&address));
    let dialog = dialog("code", title.trim()).with(code(session, &address)).with(text);
    show(session, dialog.with(close_button(session)));
}

/// Without a picture if the address is too long for one.
fn code(session: Session, address: &str) -> Option<Node> {
    let symbol = qr::symbol(address)?;
    let scan = session.kiosk()?.texts.get(Text::Scan);
    let square = format!("0 0 {0} {0}", symbol.size);
    Some(node("div").with(drawing(&square, &symbol.path)).with(node("p").text(scan)))
}

/// A number is said even where the label does not say it.
fn phone(number: &str, label: Node) -> Node {
    let said = label.element().text_content().unwrap_or_default();
    let has_digits = said.contains(|c: char| c.is_ascii_digit());
    if has_digits { label } else { label.text(" (").text(number).text(")") }
}

/// For addresses within the town's site a phone needs the whole; `None` if that is not known.
fn absolute(session: Session, url: &str) -> Option<String> {
    if url.starts_with(MAIL) {
        return Some(url.to_owned());
    }
    let desk = session.desk()?;
    let website = desk.town().website;
    let address = Url::new_with_base(url, website).or_else(|_| Url::new(url)).ok()?.href();
    address.starts_with("http").then_some(address)
}

/// The address as a person reads it; a mail's is the one it goes to.
fn written(address: &str) -> &str {
    let Some(mail) = address.strip_prefix(MAIL) else { return address };
    mail.split('?').next().unwrap_or(mail)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mail_is_read_as_the_address_it_goes_to() {
        let mail = "mailto:rathaus@a.example?subject=Frage&body=Guten%20Tag";
        assert_eq!(written(mail), "rathaus@a.example");
        assert_eq!(written("https://a.example/?b"), "https://a.example/?b");
    }
}
