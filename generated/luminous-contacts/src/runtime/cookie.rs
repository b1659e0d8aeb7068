//! The `Cookie` header: pairs of names and values, joined by `; ` (RFC 6265, section 4.2.1).

use http::header::{COOKIE, HeaderMap, HeaderValue};

/// Adds a cookie to those that are there; none where it can't be sent.
///
/// Neither name nor value may hold a sign that would end it.
pub(super) fn add(headers: &mut HeaderMap, name: &str, value: &str, secret: bool) -> Option<()> {
    let fits = !name.is_empty() && name.bytes().all(is_octet) && !name.contains('=');
    if !fits || !value.bytes().all(is_octet) {
        return None;
    }
    let before = headers.get(COOKIE);
    let others = before.and_then(|before| before.to_str().ok());
    let all = others.map(|others| format!("{others}; ")).unwrap_or_default();
    let mut all = HeaderValue::from_str(&format!("{all}{name}={value}")).ok()?;
    all.set_sensitive(secret || before.is_some_and(HeaderValue::is_sensitive));
    headers.insert(COOKIE, all);
    Some(())
}

/// A sign that a cookie may hold; a comma too, which joins the items of a list and which servers accept.
fn is_octet(byte: u8) -> bool {
    byte.is_ascii_graphic() && !matches!(byte, b'"' | b';' | b'\\')
}
