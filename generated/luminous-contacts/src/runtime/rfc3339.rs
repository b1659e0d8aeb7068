//! The form of a date and time on the wire (RFC 3339, section 5.6).

/// Whether a text is a `date-time` of RFC 3339: all fields in their ranges, the day in its month, and an offset.
///
/// A 60th second is allowed at the end of any minute: which minutes had one is for a table of leap seconds to say.
pub(super) fn is_date_time(text: &str) -> bool {
    let Some((date, rest)) = text.split_at_checked(10) else { return false };
    let Some(time) = rest.strip_prefix(['T', 't']) else { return false };
    let Some((clock, rest)) = time.split_at_checked(8) else { return false };
    is_date(date) && is_clock(clock) && is_offset(after_fraction(rest))
}

fn is_date(text: &str) -> bool {
    let [Some(year), Some(month), Some(day)] = fields(text, '-', [4, 2, 2]) else { return false };
    let days = match month {
        4 | 6 | 9 | 11 => 30,
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        _ => 31,
    };
    (1..=12).contains(&month) && (1..=days).contains(&day)
}

fn is_clock(text: &str) -> bool {
    matches!(fields(text, ':', [2, 2, 2]), [Some(0..=23), Some(0..=59), Some(0..=60)])
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

fn is_offset(text: &str) -> bool {
    match text.strip_prefix(['+', '-']) {
        Some(offset) => matches!(fields(offset, ':', [2, 2]), [Some(0..=23), Some(0..=59)]),
        None => matches!(text, "Z" | "z"),
    }
}

/// Numbers of fixed widths with one separator between them; `None` for a field that is not there or not such a number.
fn fields<const N: usize>(text: &str, separator: char, widths: [usize; N]) -> [Option<u32>; N] {
    let mut parts = text.split(separator);
    let fields = widths.map(|width| {
        let part = parts.next()?;
        let digits = part.len() == width && part.bytes().all(|byte| byte.is_ascii_digit());
        if digits { part.parse().ok() } else { None }
    });
    if parts.next().is_some() { [None; N] } else { fields }
}
