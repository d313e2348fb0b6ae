//! Addresses that open a mail which is already begun (RFC 6068). Nothing is sent: the person reads it,
//! changes it and sends it, or does not.

/// A `mailto:` address with a subject and a text.
pub(crate) fn mail_url(address: &str, subject: &str, text: &str) -> String {
    let mut url = format!("mailto:{address}?subject=");
    encode(subject, &mut url);
    url.push_str("&body=");
    encode(text, &mut url);
    url
}

/// Percent-encodes all but unreserved characters (RFC 3986, 2.3).
pub(crate) fn encode(text: &str, out: &mut String) {
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            out.push(char::from(byte));
        } else {
            let digit = |value: u8| char::from_digit(u32::from(value), 16).unwrap_or('0');
            out.extend(['%', digit(byte >> 4), digit(byte & 15)]);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_person_typed_stays_inside_its_field() {
        assert_eq!(
            mail_url("rat@haus.example", "Frage", "Müll & Co?\n\"x\"&cc=a@b"),
            "mailto:rat@haus.example?subject=Frage&body=M%c3%bcll%20%26%20Co%3f%0a%22x%22%26cc%3da%40b"
        );
    }
}
