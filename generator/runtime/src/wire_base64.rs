//! Bytes that JSON carries as base64.

use std::fmt;

use base64::Engine as _;
use base64::alphabet::{STANDARD as PLAIN, URL_SAFE};
use base64::engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig, general_purpose};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::Given;

/// How what is received is decoded: padding may be missing.
const LENIENT: GeneralPurposeConfig =
    GeneralPurposeConfig::new().with_decode_padding_mode(DecodePaddingMode::Indifferent);

/// Bytes, which are written in base64 (RFC 4648, section 4).
///
/// The text is kept as it was received, in whatever form, so that an answer is never refused for it. Two are equal when
/// they have the same text.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Base64(Box<str>);

impl Base64 {
    /// From text that is base64 already. What is no base64 is a violation when it is sent.
    #[must_use]
    pub fn from_text(text: &str) -> Self {
        Self(text.into())
    }

    /// The text on the wire.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The bytes, if the text tells them: line breaks, a missing padding and the alphabet for URLs are accepted.
    #[must_use]
    pub fn bytes(&self) -> Option<Vec<u8>> {
        let text: String = self.0.chars().filter(|sign| !sign.is_ascii_whitespace()).collect();
        let alphabet = if text.contains(['-', '_']) { &URL_SAFE } else { &PLAIN };
        GeneralPurpose::new(alphabet, LENIENT).decode(text).ok()
    }

    /// Whether a text is base64 with its padding, as it must be to be sent.
    pub(super) fn is_encoded(text: &str) -> bool {
        general_purpose::STANDARD.decode(text).is_ok()
    }
}

impl From<&[u8]> for Base64 {
    fn from(bytes: &[u8]) -> Self {
        Self(general_purpose::STANDARD.encode(bytes).into())
    }
}

impl From<Vec<u8>> for Base64 {
    fn from(bytes: Vec<u8>) -> Self {
        bytes.as_slice().into()
    }
}

impl From<&Vec<u8>> for Base64 {
    fn from(bytes: &Vec<u8>) -> Self {
        bytes.as_slice().into()
    }
}

impl<const N: usize> From<[u8; N]> for Base64 {
    fn from(bytes: [u8; N]) -> Self {
        bytes.as_slice().into()
    }
}

impl<const N: usize> From<&[u8; N]> for Base64 {
    fn from(bytes: &[u8; N]) -> Self {
        bytes.as_slice().into()
    }
}

impl Given<str> for Base64 {
    fn given(&self) -> Option<&str> {
        Some(&self.0)
    }
}

/// The text on the wire.
impl fmt::Display for Base64 {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// The text on the wire.
impl fmt::Debug for Base64 {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.0, f)
    }
}

impl Serialize for Base64 {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0)
    }
}

impl<'de> Deserialize<'de> for Base64 {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer).map(|text| Self(text.into()))
    }
}
