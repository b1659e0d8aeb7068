//! Numbers as text in JSON's grammar: what can be said about them without rounding.

use std::cmp::Ordering;

/// A number as its digits and the power of ten that they stand for: `-1.20e3` is `-`, `120`, 1.
struct Parts<'a> {
    negative: bool,
    whole: &'a str,
    fraction: &'a str,
    exponent: i64,
}

impl<'a> Parts<'a> {
    /// None for what is no number in JSON's grammar.
    fn of(text: &'a str) -> Option<Self> {
        let (negative, rest) = match text.strip_prefix('-') {
            Some(rest) => (true, rest),
            None => (false, text),
        };
        let (mantissa, exponent) = rest.split_once(['e', 'E']).unwrap_or((rest, "0"));
        let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
        let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
        if whole.is_empty() || !digits(whole) || !digits(fraction) {
            return None;
        }
        let power = exponent.strip_prefix(['-', '+']).unwrap_or(exponent);
        if power.is_empty() || !digits(power) {
            return None;
        }
        // An exponent beyond 64 bits is as good as the largest one.
        let size = power.parse().unwrap_or(i64::MAX);
        let exponent = if exponent.starts_with('-') { -size } else { size };
        Some(Self { negative, whole, fraction, exponent })
    }

    fn is_zero(&self) -> bool {
        self.whole.bytes().chain(self.fraction.bytes()).all(|digit| digit == b'0')
    }
}

/// Whether the text is a number.
pub(super) fn is_number(text: &str) -> bool {
    Parts::of(text).is_some()
}

/// Whether the number is below, equal to or above zero; equal for what is no number.
pub(super) fn sign(text: &str) -> Ordering {
    match Parts::of(text) {
        Some(parts) if !parts.is_zero() => {
            if parts.negative {
                Ordering::Less
            } else {
                Ordering::Greater
            }
        }
        _ => Ordering::Equal,
    }
}

/// Whether the number has no fractional part: `12`, `12.0`, `1.2e1`.
pub(super) fn is_integer(text: &str) -> bool {
    Parts::of(text).is_some_and(|parts| {
        let fraction = parts.fraction.trim_end_matches('0');
        if !fraction.is_empty() {
            return i64::try_from(fraction.len()).is_ok_and(|length| length <= parts.exponent);
        }
        let zeros = parts.whole.len() - parts.whole.trim_end_matches('0').len();
        parts.is_zero() || i64::try_from(zeros).is_ok_and(|zeros| -zeros <= parts.exponent)
    })
}

/// The number, where it is an integer from 0 that 64 bits hold.
pub(super) fn to_u64(text: &str) -> Option<u64> {
    let parts = Parts::of(text).filter(|parts| !parts.negative || parts.is_zero())?;
    if !is_integer(text) {
        return None;
    }
    if parts.is_zero() {
        return Some(0);
    }
    let fraction = parts.fraction.trim_end_matches('0');
    let digits = format!("{}{fraction}", parts.whole);
    let digits = digits.trim_start_matches('0');
    let power = parts.exponent.checked_sub(i64::try_from(fraction.len()).ok()?)?;
    if power >= 0 {
        let factor = 10u64.checked_pow(u32::try_from(power).ok()?)?;
        return digits.parse::<u64>().ok()?.checked_mul(factor);
    }
    let dropped = usize::try_from(power.checked_neg()?).ok()?;
    digits.get(..digits.len().checked_sub(dropped)?)?.parse().ok()
}

#[cfg(test)]
mod tests {
    use std::cmp::Ordering;

    use super::{is_integer, is_number, sign, to_u64};

    #[test]
    fn integers_are_found_whatever_their_form() {
        for (text, value) in [
            ("0", 0),
            ("-0", 0),
            ("0.0e9", 0),
            ("12", 12),
            ("12.0", 12),
            ("1.2e1", 12),
            ("1200e-2", 12),
            ("0.012e3", 12),
            ("18446744073709551615", u64::MAX),
        ] {
            assert_eq!(to_u64(text), Some(value), "{text}");
        }
        for text in [
            "-1",
            "0.5",
            "1e-1",
            "12e-1",
            "18446744073709551616",
            "1e400",
            "1e99999999999999999999",
            "x",
            "",
        ] {
            assert_eq!(to_u64(text), None, "{text}");
        }
        assert!(is_integer("1e400"));
        assert!(is_integer("-5.0"));
        assert!(!is_integer("1e-99999999999999999999"));
        assert!(!is_integer("5.5"));
    }

    #[test]
    fn signs_are_those_of_the_digits() {
        assert_eq!(sign("-1e-400"), Ordering::Less);
        assert_eq!(sign("1e-400"), Ordering::Greater);
        assert_eq!(sign("-0.00e7"), Ordering::Equal);
    }

    #[test]
    fn only_the_grammar_of_json_is_a_number() {
        assert!(is_number("12.5E+3"));
        for text in ["", "-", ".5", "+1", "1e", "0x1F", "NaN", "1 2"] {
            assert!(!is_number(text), "{text}");
        }
    }
}
