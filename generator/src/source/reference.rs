//! The text of a `$ref` as a place in the document. Nothing is opened here.

use super::Pointer;

/// Why a reference names no place in this document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BadReference {
    /// It names another document.
    Remote,
    /// It can't be read.
    Malformed,
}

/// The place that a reference names: `#` and a JSON Pointer, percent-encoded (RFC 6901, section 6).
///
/// # Errors
///
/// Why it names no place in this document.
pub fn parse_reference(text: &str) -> Result<Pointer, BadReference> {
    match text.split_once('#') {
        Some(("", fragment)) if fragment.starts_with('/') => {
            let decoded = percent_decoded(fragment);
            decoded.as_deref().and_then(Pointer::parse).ok_or(BadReference::Malformed)
        }
        Some(("", _)) => Err(BadReference::Malformed),
        _ if text.contains(['/', '.', ':', '#']) => Err(BadReference::Remote),
        _ => Err(BadReference::Malformed),
    }
}

/// The characters of a URI fragment (RFC 3986, section 2.1); none where an escape is broken or is not UTF-8.
fn percent_decoded(fragment: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(fragment.len());
    let mut rest = fragment.bytes();
    while let Some(byte) = rest.next() {
        if byte == b'%' {
            let high = char::from(rest.next()?).to_digit(16)?;
            let low = char::from(rest.next()?).to_digit(16)?;
            bytes.push(u8::try_from(high * 16 + low).ok()?);
        } else {
            bytes.push(byte);
        }
    }
    String::from_utf8(bytes).ok()
}

#[cfg(test)]
mod tests {
    use super::{BadReference, parse_reference};

    #[test]
    fn a_reference_is_a_place_or_says_why_not() {
        for (text, place) in [
            ("#/components/schemas/A", "/components/schemas/A"),
            ("#/paths/~1a%7Bid%7D/get", "/paths/~1a{id}/get"),
        ] {
            assert_eq!(parse_reference(text).map(|at| at.to_string()).as_deref(), Ok(place));
        }
        for text in ["", "#", "#A", "Pet", "#/a%2", "#/a%ff"] {
            assert_eq!(parse_reference(text), Err(BadReference::Malformed), "{text}");
        }
        for text in ["other.yaml", "/components/schemas/A", "http://x/y#/z", "a#/b"] {
            assert_eq!(parse_reference(text), Err(BadReference::Remote), "{text}");
        }
    }
}
