//! The form of `format: uri` on the wire.

/// Whether a text is a URI (RFC 3986, section 3): a scheme, a colon, and nothing that a URI must encode.
pub(super) fn is_uri(text: &str) -> bool {
    let Some((scheme, rest)) = text.split_once(':') else { return false };
    let starts = scheme.starts_with(|first: char| first.is_ascii_alphabetic());
    let letters = scheme.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"+-.".contains(&byte));
    starts && letters && is_encoded(rest)
}

/// Whether there are only characters that may stand in a URI, and complete percent-encoded bytes.
fn is_encoded(text: &str) -> bool {
    let mut bytes = text.bytes();
    while let Some(byte) = bytes.next() {
        let allowed = match byte {
            b'%' => (0..2).all(|_| bytes.next().is_some_and(|digit| digit.is_ascii_hexdigit())),
            other => other.is_ascii_alphanumeric() || b"-._~:/?#[]@!$&'()*+,;=".contains(&other),
        };
        if !allowed {
            return false;
        }
    }
    true
}
