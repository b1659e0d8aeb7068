//! The form of `format: decimal` on the wire.

/// Whether a text is a decimal number: digits with a sign, a fraction and an exponent where there are any.
pub(super) fn is_decimal(text: &str) -> bool {
    let (mantissa, exponent) = text.split_once(['e', 'E']).unwrap_or((text, "0"));
    let unsigned = |text: &str| text.strip_prefix(['+', '-']).unwrap_or(text).to_owned();
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let mantissa = unsigned(mantissa);
    let (whole, fraction) = mantissa.split_once('.').unwrap_or((&mantissa, "0"));
    digits(whole) && digits(fraction) && digits(&unsigned(exponent))
}
