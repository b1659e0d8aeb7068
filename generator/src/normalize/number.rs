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

    /// The digits from the first to the last that is not zero, and where the point stands before them.
    fn digits(&self) -> (i64, String) {
        let all = format!("{}{}", self.whole, self.fraction);
        let significant = all.trim_start_matches('0');
        let zeros = length(&all) - length(significant);
        let point = self.exponent.saturating_add(length(self.whole) - zeros);
        (point, significant.trim_end_matches('0').to_owned())
    }

    fn is_zero(&self) -> bool {
        self.whole.bytes().chain(self.fraction.bytes()).all(|digit| digit == b'0')
    }
}

/// The length of a text that fits into memory many times over.
fn length(text: &str) -> i64 {
    i64::try_from(text.len()).unwrap_or(i64::MAX)
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
            return length(fraction) <= parts.exponent;
        }
        let zeros = length(parts.whole) - length(parts.whole.trim_end_matches('0'));
        parts.is_zero() || -zeros <= parts.exponent
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
    let power = parts.exponent.checked_sub(length(fraction))?;
    if power >= 0 {
        let factor = 10u64.checked_pow(u32::try_from(power).ok()?)?;
        return digits.parse::<u64>().ok()?.checked_mul(factor);
    }
    let dropped = usize::try_from(power.checked_neg()?).ok()?;
    digits.get(..digits.len().checked_sub(dropped)?)?.parse().ok()
}

/// The 64-bit integer that is nearest to a number, its fraction cut off.
pub(super) fn nearest_i64(text: &str) -> i64 {
    if let Ok(number) = text.parse() {
        return number;
    }
    let Some(parts) = Parts::of(text) else { return 0 };
    let (point, digits) = parts.digits();
    let size = match usize::try_from(point) {
        Err(_) if point > 0 => u64::MAX,
        Err(_) => 0,
        Ok(whole) if whole > 19 => u64::MAX,
        Ok(whole) => format!("0{digits:0<19}")
            .get(..=whole)
            .and_then(|digits| digits.parse().ok())
            .unwrap_or(0),
    };
    match (i64::try_from(size), parts.negative) {
        (Ok(size), false) => size,
        (Ok(size), true) => -size,
        (Err(_), false) => i64::MAX,
        (Err(_), true) => i64::MIN,
    }
}

/// How two numbers compare, exactly; equal where one is no number.
pub(super) fn compare(one: &str, other: &str) -> Ordering {
    let signs = sign(one).cmp(&sign(other));
    let (Some(left), Some(right)) = (Parts::of(one), Parts::of(other)) else {
        return Ordering::Equal;
    };
    if signs != Ordering::Equal || left.is_zero() {
        return signs;
    }
    let ((left_point, left_digits), (right_point, right_digits)) = (left.digits(), right.digits());
    let size = left_point.cmp(&right_point).then_with(|| left_digits.cmp(&right_digits));
    if left.negative { size.reverse() } else { size }
}

#[cfg(test)]
mod tests {
    use std::cmp::Ordering;

    use super::{compare, is_integer, is_number, nearest_i64, sign, to_u64};

    #[test]
    fn numbers_compare_without_rounding() {
        for (less, more) in [
            ("-2", "-1"),
            ("-1", "0"),
            ("0", "1e-400"),
            ("9", "10"),
            ("0.09", "0.1"),
            ("9007199254740992", "9007199254740993"),
            ("9.9e2", "1e3"),
            ("1e400", "1.1e400"),
        ] {
            assert_eq!(compare(less, more), Ordering::Less, "{less} {more}");
            assert_eq!(compare(more, less), Ordering::Greater, "{less} {more}");
        }
        for (one, same) in [("1.50", "15e-1"), ("-0", "0.0"), ("100", "1e2"), ("0.001", "1E-3")] {
            assert_eq!(compare(one, same), Ordering::Equal, "{one} {same}");
        }
    }

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
    fn the_nearest_integer_is_cut_and_bounded() {
        for (text, nearest) in [
            ("5", 5),
            ("5.9", 5),
            ("-5.9", -5),
            ("0.5", 0),
            ("1e3", 1000),
            ("1.25e1", 12),
            ("1e-400", 0),
            ("1e400", i64::MAX),
            ("-1e400", i64::MIN),
            ("9223372036854775807", i64::MAX),
            ("9223372036854775808", i64::MAX),
            ("-9223372036854775808", i64::MIN),
            ("18446744073709551615", i64::MAX),
            ("1e18", 1_000_000_000_000_000_000),
            ("0.0", 0),
        ] {
            assert_eq!(nearest_i64(text), nearest, "{text}");
        }
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
