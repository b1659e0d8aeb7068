//! Percent-encoding (RFC 3986, section 2.1): bytes in, characters that a URL may hold out.

use std::fmt::Write as _;

/// Encodes every byte that `keeps` does not keep. A `%` that already encodes a byte is kept.
pub(super) fn encode(text: &str, keeps: impl Fn(u8) -> bool) -> String {
    let bytes = text.as_bytes();
    let mut encoded = String::with_capacity(text.len());
    for (at, byte) in bytes.iter().copied().enumerate() {
        let hex = bytes.get(at + 1..at + 3).unwrap_or_default();
        let is_encoded = byte == b'%' && hex.len() == 2 && hex.iter().all(u8::is_ascii_hexdigit);
        if byte.is_ascii() && (is_encoded || (byte != b'%' && keeps(byte))) {
            encoded.push(char::from(byte));
        } else {
            write!(encoded, "%{byte:02X}").expect("writing into a string never fails");
        }
    }
    encoded
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_kept_is_encoded() {
        let letters = |byte: u8| byte.is_ascii_alphanumeric();
        assert_eq!(encode("aé b%20%2%zz%", letters), "a%C3%A9%20b%20%252%25zz%25");
        assert_eq!(encode("%é", |_| true), "%25%C3%A9");
    }
}
