//! Media types: how a body is written (RFC 9110, section 8.3).

/// How a body is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Media {
    /// `application/json` and `+json`.
    Json,
    /// `text/*`.
    Text,
    /// `application/octet-stream`.
    Bytes,
}

impl Media {
    /// Every word.
    pub const ALL: &'static [Self] = &[Self::Json, Self::Text, Self::Bytes];
}
