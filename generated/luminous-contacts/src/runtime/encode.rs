//! Text as part of a URL.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

/// Everything but the unreserved characters (RFC 3986, section 2.3).
const RESERVED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'_').remove(b'~').remove(b'.');

/// Text in a path segment or a query: it can't end its place, whatever it is.
pub(super) fn encoded(text: &str) -> impl Iterator<Item = &str> {
    utf8_percent_encode(text, RESERVED)
}

/// Whether a path segment would lead elsewhere (RFC 3986, section 5.2.4), or nowhere.
pub(super) fn is_no_segment(segment: &str) -> bool {
    matches!(segment, "" | "." | "..")
}
