//! The form of a time of day on the wire (RFC 3339, section 5.6).

use super::digits::fields;

/// What follows a `partial-time` of RFC 3339, which is an offset or nothing; `None` where the text starts with none.
///
/// A 60th second is allowed at the end of any minute: which minutes had one is for a table of leap seconds to say.
pub(super) fn after_clock(text: &str) -> Option<&str> {
    let (clock, rest) = text.split_at_checked(8)?;
    let in_range =
        matches!(fields(clock, ':', [2, 2, 2]), [Some(0..=23), Some(0..=59), Some(0..=60)]);
    in_range.then(|| after_fraction(rest))
}

/// What follows a fraction of a second, or all of the text where there is none. A lone dot is left for the offset to fail on.
fn after_fraction(text: &str) -> &str {
    match text.strip_prefix('.') {
        Some(fraction) if fraction.starts_with(|digit: char| digit.is_ascii_digit()) => {
            fraction.trim_start_matches(|digit: char| digit.is_ascii_digit())
        }
        _ => text,
    }
}

/// Whether a text is a `time-offset` of RFC 3339.
pub(super) fn is_offset(text: &str) -> bool {
    match text.strip_prefix(['+', '-']) {
        Some(offset) => matches!(fields(offset, ':', [2, 2]), [Some(0..=23), Some(0..=59)]),
        None => matches!(text, "Z" | "z"),
    }
}
