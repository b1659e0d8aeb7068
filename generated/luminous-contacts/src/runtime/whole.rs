//! Whole numbers from the text of a JSON number, exactly.

/// More digits than any 64-bit integer has; a number beyond is none, whatever its exponent says.
const DIGITS: usize = 38;

/// The integer that a JSON number stands for, if it stands for one: `12`, `1.0`, `1e2`, `-0`, but not `1.5`.
pub(super) fn whole(number: &str) -> Option<i128> {
    let (sign, number) = number.strip_prefix('-').map_or((1, number), |number| (-1, number));
    let (mantissa, exponent) = number.split_once(['e', 'E']).unwrap_or((number, "0"));
    let (integer, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    if integer.is_empty()
        || !integer.bytes().chain(fraction.bytes()).all(|byte| byte.is_ascii_digit())
    {
        return None;
    }
    let fraction = fraction.trim_end_matches('0');
    let digits = format!("{integer}{fraction}");
    let digits = digits.trim_start_matches('0');
    if digits.is_empty() {
        return Some(0);
    }
    let exponent: i64 = exponent.parse().ok()?;
    let zeros = exponent.checked_sub(i64::try_from(fraction.len()).ok()?)?;
    let magnitude = match usize::try_from(zeros) {
        Ok(zeros) if digits.len().checked_add(zeros)? <= DIGITS => {
            format!("{digits}{}", "0".repeat(zeros))
        }
        Ok(_) => return None,
        // Only zeros may be cut off by a negative exponent.
        Err(_) => {
            let cut = usize::try_from(zeros.unsigned_abs()).ok()?;
            let kept = digits.len().checked_sub(cut).filter(|kept| *kept <= DIGITS)?;
            let (kept, rest) = digits.split_at(kept);
            if rest.bytes().all(|byte| byte == b'0') { kept.to_owned() } else { return None }
        }
    };
    magnitude.parse::<i128>().ok().map(|number| sign * number)
}
