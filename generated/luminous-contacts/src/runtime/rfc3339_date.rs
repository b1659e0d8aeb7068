//! The form of a date on the wire (RFC 3339, section 5.6).

use super::digits::fields;

/// Whether a text is a `full-date` of RFC 3339: all fields in their ranges, and the day in its month.
pub(super) fn is_date(text: &str) -> bool {
    let [Some(year), Some(month), Some(day)] = fields(text, '-', [4, 2, 2]) else { return false };
    let days = match month {
        4 | 6 | 9 | 11 => 30,
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        _ => 31,
    };
    (1..=12).contains(&month) && (1..=days).contains(&day)
}
