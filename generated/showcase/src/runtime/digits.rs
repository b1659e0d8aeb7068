//! Numbers of fixed widths in a text, as dates and times have them.

/// Numbers of fixed widths with one separator between them; `None` for a field that is not there or not such a number.
pub(super) fn fields<const N: usize>(
    text: &str,
    separator: char,
    widths: [usize; N],
) -> [Option<u32>; N] {
    let mut parts = text.split(separator);
    let fields = widths.map(|width| {
        let part = parts.next()?;
        let digits = part.len() == width && part.bytes().all(|byte| byte.is_ascii_digit());
        if digits { part.parse().ok() } else { None }
    });
    if parts.next().is_some() { [None; N] } else { fields }
}
