//! Plain scalars by the rules of YAML 1.2's core schema (YAML 1.2.2, section 10.3.2).
//!
//! What is a number, a boolean or null is decided here and nowhere else:
//!
//! | text | is |
//! |---|---|
//! | `null`, `Null`, `NULL`, `~`, nothing | null |
//! | `true`, `True`, `TRUE`, `false`, `False`, `FALSE` | a boolean |
//! | `12`, `+12`, `012` (twelve), `0o17`, `0x1F`, `1.5`, `.5`, `5.`, `1e400` | a number, with all its digits |
//! | `.inf`, `-.inf`, `.nan` | refused: JSON has no such number |
//! | anything else: `no`, `yes`, `on`, `1_000`, `0b1`, `12:30`, `2024-05-01` | a string |
//!
//! YAML 1.1 reads some of these differently; a `%YAML 1.1` line does not bring that back.

use crate::source::Value;

/// What a plain scalar is.
pub(super) enum Plain {
    /// A value of JSON's data model.
    Value(Value),
    /// `.inf` or `.nan`, which JSON can't hold.
    NotFinite,
    /// A hexadecimal or octal number of more than 128 bits.
    TooLong,
}

/// Reads a plain scalar.
pub(super) fn resolve(text: &str) -> Plain {
    match text {
        "" | "~" | "null" | "Null" | "NULL" => Plain::Value(Value::Null),
        "true" | "True" | "TRUE" => Plain::Value(Value::Bool(true)),
        "false" | "False" | "FALSE" => Plain::Value(Value::Bool(false)),
        _ if is_not_finite(text) => Plain::NotFinite,
        _ => {
            if let Some(radix) = prefixed(text) {
                return radix;
            }
            Plain::Value(
                decimal(text).map_or_else(|| Value::String(text.to_owned()), Value::Number),
            )
        }
    }
}

fn is_not_finite(text: &str) -> bool {
    let unsigned = text.strip_prefix(['-', '+']).unwrap_or(text);
    matches!(unsigned, ".inf" | ".Inf" | ".INF") || matches!(text, ".nan" | ".NaN" | ".NAN")
}

/// `0o17` and `0x1F`, written as decimal numbers.
fn prefixed(text: &str) -> Option<Plain> {
    let (digits, radix) = match text.strip_prefix("0o") {
        Some(digits) => (digits, 8),
        None => (text.strip_prefix("0x")?, 16),
    };
    if digits.is_empty() || !digits.chars().all(|digit| digit.is_digit(radix)) {
        return None;
    }
    Some(match u128::from_str_radix(digits, radix) {
        Ok(number) => Plain::Value(Value::Number(number.to_string())),
        Err(_) => Plain::TooLong,
    })
}

/// A decimal number in JSON's grammar (RFC 8259, section 6): no plus sign, no
/// leading zeros, a digit on both sides of the point. None for what is no number.
pub(super) fn decimal(text: &str) -> Option<String> {
    let (negative, unsigned) = match text.strip_prefix('-') {
        Some(rest) => (true, rest),
        None => (false, text.strip_prefix('+').unwrap_or(text)),
    };
    let (mantissa, exponent) =
        unsigned.split_at(unsigned.find(['e', 'E']).unwrap_or(unsigned.len()));
    let (whole, fraction) = match mantissa.split_once('.') {
        Some((whole, fraction)) => (whole, fraction),
        None => (mantissa, ""),
    };
    let has_digits = !whole.is_empty() || !fraction.is_empty();
    if !has_digits || !all_digits(whole) || !all_digits(fraction) {
        return None;
    }
    if let Some(power) = exponent.strip_prefix(['e', 'E']) {
        let digits = power.strip_prefix(['-', '+']).unwrap_or(power);
        if digits.is_empty() || !all_digits(digits) {
            return None;
        }
    }
    let whole = whole.trim_start_matches('0');
    let mut number = String::with_capacity(text.len() + 2);
    number.push_str(if negative { "-" } else { "" });
    number.push_str(if whole.is_empty() { "0" } else { whole });
    if !fraction.is_empty() {
        number.push('.');
        number.push_str(fraction);
    }
    number.push_str(exponent);
    Some(number)
}

fn all_digits(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::{Plain, resolve};
    use crate::source::Value;

    fn value(text: &str) -> Value {
        match resolve(text) {
            Plain::Value(value) => value,
            Plain::NotFinite => Value::String("(not finite)".into()),
            Plain::TooLong => Value::String("(too long)".into()),
        }
    }

    #[test]
    fn the_core_schema_decides_what_a_plain_scalar_is() {
        let number = |text: &str| Value::Number(text.into());
        let string = |text: &str| Value::String(text.into());
        for (text, expected) in [
            ("", Value::Null),
            ("~", Value::Null),
            ("NULL", Value::Null),
            ("nUll", string("nUll")),
            ("True", Value::Bool(true)),
            ("FALSE", Value::Bool(false)),
            ("no", string("no")),
            ("Yes", string("Yes")),
            ("on", string("on")),
            ("12", number("12")),
            ("+12", number("12")),
            ("012", number("12")),
            ("-0", number("-0")),
            ("000", number("0")),
            ("0o17", number("15")),
            ("0x1F", number("31")),
            ("0xFFFFFFFFFFFFFFFFFFFF", number("1208925819614629174706175")),
            ("0b1", string("0b1")),
            ("0x", string("0x")),
            ("1_000", string("1_000")),
            ("12:30", string("12:30")),
            ("2024-05-01", string("2024-05-01")),
            ("1.10", number("1.10")),
            (".5", number("0.5")),
            ("-.5e3", number("-0.5e3")),
            ("5.", number("5")),
            ("5.E+3", number("5E+3")),
            ("1e400", number("1e400")),
            ("18446744073709551616", number("18446744073709551616")),
            (".", string(".")),
            ("e5", string("e5")),
            ("1e", string("1e")),
            ("1e+", string("1e+")),
            ("--1", string("--1")),
            ("1.2.3", string("1.2.3")),
            ("-.INF", string("(not finite)")),
            (".NaN", string("(not finite)")),
            (".nAn", string(".nAn")),
        ] {
            assert_eq!(value(text), expected, "{text:?}");
        }
        let long = format!("0x{}", "F".repeat(33));
        assert_eq!(value(&long), string("(too long)"));
    }
}
