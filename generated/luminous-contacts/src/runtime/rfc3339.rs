//! The form of a date and time on the wire (RFC 3339, section 5.6).

use super::rfc3339_date::is_date;
use super::rfc3339_time::{after_clock, is_offset};

/// Whether a text is a `date-time` of RFC 3339: all fields in their ranges, the day in its month, and an offset.
pub(super) fn is_date_time(text: &str) -> bool {
    let Some((date, rest)) = text.split_at_checked(10) else { return false };
    let Some(time) = rest.strip_prefix(['T', 't']) else { return false };
    is_date(date) && after_clock(time).is_some_and(is_offset)
}
