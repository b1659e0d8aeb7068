//! The form of `format: duration` on the wire.

/// Whether a text is a duration (RFC 3339, appendix A, after ISO 8601): `P3D`, `PT1H30M`, `P2W`.
///
/// Units are in descending order and may be skipped; the last number may have a fraction, as ISO 8601 has it.
pub(super) fn is_duration(text: &str) -> bool {
    let Some(text) = text.strip_prefix('P') else { return false };
    if let Some(weeks) = text.strip_suffix('W') {
        return is_number(weeks, true);
    }
    let (days, time) = match text.split_once('T') {
        Some((days, time)) => (days, Some(time)),
        None => (text, None),
    };
    let days_count = units(days, "YMD", time.is_none());
    match (days_count, time.map(|time| units(time, "HMS", true))) {
        (Some(days), None) => days > 0,
        (Some(_), Some(Some(time))) => time > 0,
        _ => false,
    }
}

/// How many numbers with units there are; none where the text is anything else.
fn units(text: &str, units: &str, fraction: bool) -> Option<usize> {
    let (mut rest, mut allowed, mut count) = (text, units, 0);
    while let Some(end) = rest.find(|sign: char| sign.is_ascii_alphabetic()) {
        let (number, after) = rest.split_at_checked(end)?;
        let unit = after.chars().next()?;
        (_, allowed) = allowed.split_once(unit)?;
        rest = after.get(1..)?;
        if !is_number(number, fraction && rest.is_empty()) {
            return None;
        }
        count += 1;
    }
    rest.is_empty().then_some(count)
}

fn is_number(text: &str, fraction: bool) -> bool {
    let (whole, part) = text.split_once(['.', ',']).unwrap_or((text, "0"));
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    digits(whole) && digits(part) && (fraction || whole.len() == text.len())
}
