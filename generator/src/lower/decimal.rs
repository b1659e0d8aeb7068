//! Exact comparison of numbers as they are written, however large or precise.

use std::cmp::Ordering;

/// A number in JSON's grammar, compared by its value: `1.0`, `1` and `10e-1` are equal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Decimal {
    negative: bool,
    /// The significant digits, 0 to 9, with no zero at either end; none for zero.
    digits: Vec<u8>,
    /// The value is `0.digits` times ten to this power; 0 for zero.
    point: i64,
}

impl Decimal {
    /// Reads a number in JSON's grammar; none for any other text.
    pub fn parse(text: &str) -> Option<Self> {
        let (negative, text) = text.strip_prefix('-').map_or((false, text), |rest| (true, rest));
        let (mantissa, exponent) = text.split_once(['e', 'E']).unwrap_or((text, "0"));
        let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
        let all = || whole.bytes().chain(fraction.bytes());
        if whole.is_empty() || !all().all(|byte| byte.is_ascii_digit()) {
            return None;
        }
        let leading = all().take_while(|byte| *byte == b'0').count();
        let mut digits: Vec<u8> = all().skip(leading).map(|byte| byte - b'0').collect();
        while digits.last() == Some(&0) {
            digits.pop();
        }
        if digits.is_empty() {
            return Some(Self { negative: false, digits, point: 0 });
        }
        let shift = i64::try_from(whole.len()).ok()? - i64::try_from(leading).ok()?;
        Some(Self { negative, digits, point: exponent_value(exponent)?.saturating_add(shift) })
    }

    /// Whether it has no fraction.
    pub fn is_integer(&self) -> bool {
        i64::try_from(self.digits.len()).is_ok_and(|length| length <= self.point)
    }

    /// The integer of 64 bits that it is; none where it is not one.
    pub fn to_i64(&self) -> Option<i64> {
        if !self.is_integer() {
            return None;
        }
        let size = i128::try_from(self.scaled(0)?).ok()?;
        i64::try_from(if self.negative { -size } else { size }).ok()
    }

    /// Whether it is a multiple of `step`; none where the two are too far apart to tell.
    pub fn is_multiple_of(&self, step: &Self) -> Option<bool> {
        let lowest = self.lowest().min(step.lowest());
        let value = self.scaled(lowest)?;
        value.checked_rem(step.scaled(lowest)?).map(|rest| rest == 0)
    }

    /// The power of ten of the last digit.
    fn lowest(&self) -> i64 {
        let length = i64::try_from(self.digits.len()).unwrap_or(i64::MAX);
        self.point.saturating_sub(length)
    }

    /// The number without sign in units of ten to the power `unit`, which is not above its last digit.
    fn scaled(&self, unit: i64) -> Option<u128> {
        let digits = self.digits.iter().try_fold(0_u128, |value, digit| {
            value.checked_mul(10)?.checked_add(u128::from(*digit))
        })?;
        let zeros = u32::try_from(self.lowest().saturating_sub(unit)).ok()?;
        if digits == 0 { Some(0) } else { digits.checked_mul(10_u128.checked_pow(zeros)?) }
    }

    fn compare_size(&self, other: &Self) -> Ordering {
        match (self.digits.is_empty(), other.digits.is_empty()) {
            (true, true) => Ordering::Equal,
            (true, false) => Ordering::Less,
            (false, true) => Ordering::Greater,
            (false, false) => {
                self.point.cmp(&other.point).then_with(|| self.digits.cmp(&other.digits))
            }
        }
    }
}

impl Ord for Decimal {
    fn cmp(&self, other: &Self) -> Ordering {
        match (self.negative, other.negative) {
            (false, false) => self.compare_size(other),
            (true, true) => other.compare_size(self),
            (false, true) => Ordering::Greater,
            (true, false) => Ordering::Less,
        }
    }
}

impl PartialOrd for Decimal {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

/// An exponent; one that is beyond all use is as good as the largest.
fn exponent_value(text: &str) -> Option<i64> {
    let (sign, digits) = match text.strip_prefix('-') {
        Some(digits) => (-1, digits),
        None => (1, text.strip_prefix('+').unwrap_or(text)),
    };
    if digits.is_empty() || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    Some(sign * digits.parse::<i64>().unwrap_or(i64::MAX / 4).min(i64::MAX / 4))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn decimal(text: &str) -> Decimal {
        Decimal::parse(text).expect(text)
    }

    #[test]
    fn numbers_are_ordered_by_value() {
        let ascending = [
            "-1e400",
            "-10",
            "-9.99",
            "-0.1",
            "0",
            "1e-400",
            "0.099",
            "0.1",
            "1",
            "1.5",
            "9",
            "10",
            "9007199254740992",
            "9007199254740993",
            "1e400",
            "1e99999999999999999999",
        ];
        for pair in ascending.windows(2) {
            assert!(decimal(pair[0]) < decimal(pair[1]), "{pair:?}");
        }
    }

    #[test]
    fn equal_numbers_are_equal_however_they_are_written() {
        for same in ["1", "1.0", "10e-1", "0.1E+1", "100e-2"] {
            assert_eq!(decimal(same), decimal("1"));
        }
        assert_eq!(decimal("-0.0"), decimal("0"));
    }

    #[test]
    fn integers_are_known() {
        assert!(["0", "1.0", "1e2", "1.5e1", "-3"].iter().all(|text| decimal(text).is_integer()));
        assert!(["0.5", "1e-1", "1.05e1"].iter().all(|text| !decimal(text).is_integer()));
    }

    #[test]
    fn multiples_are_exact() {
        let multiple = |value, step| decimal(value).is_multiple_of(&decimal(step));
        assert_eq!(multiple("19.99", "0.01"), Some(true));
        assert_eq!(multiple("0.3", "0.1"), Some(true));
        assert_eq!(multiple("-10", "5"), Some(true));
        assert_eq!(multiple("0", "7"), Some(true));
        assert_eq!(multiple("7", "2"), Some(false));
        assert_eq!(multiple("1e300", "3"), None);
        assert_eq!(multiple("1", "0"), None);
    }

    #[test]
    fn what_is_no_number_is_none() {
        for text in ["", "-", ".5", "1e", "0x10", "1,5", "NaN", "1e1.5"] {
            assert_eq!(Decimal::parse(text), None, "{text}");
        }
    }
}
