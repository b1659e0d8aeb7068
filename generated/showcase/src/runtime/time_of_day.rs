//! The form of `format: time` on the wire.

use super::rfc3339_time::{after_clock, is_offset};

/// Whether a text is a time of day (RFC 3339, section 5.6): `08:30:00`, with or without a fraction and an offset.
///
/// JSON Schema asks for the offset. APIs that mean local times use the word all the same, so that both are accepted.
pub(super) fn is_time(text: &str) -> bool {
    after_clock(text).is_some_and(|offset| offset.is_empty() || is_offset(offset))
}
