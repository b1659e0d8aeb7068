//! The form of `format: uuid` on the wire.

/// Whether a text is a UUID (RFC 9562, section 4): 32 hexadecimal digits in five groups, in either case.
pub(super) fn is_uuid(text: &str) -> bool {
    let mut groups = text.split('-');
    let fits = [8, 4, 4, 4, 12].into_iter().all(|length| {
        groups.next().is_some_and(|group| {
            group.len() == length && group.bytes().all(|digit| digit.is_ascii_hexdigit())
        })
    });
    fits && groups.next().is_none()
}
