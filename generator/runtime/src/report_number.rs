//! Checks of numbers that need not be whole.
//!
//! A number is checked as the shortest decimal that stands for it, which is what
//! is sent: 0.3 is a multiple of 0.1, and a 32-bit 0.1 is not more than 0.1.

use super::report::Item;
use super::{Given, Limit, Report, Rule};

impl Report<'_> {
    /// A number by its name.
    pub fn number<'s, T, V>(&'s mut self, name: &'s str, value: &'s T) -> Number<'s>
    where
        T: Given<V> + ?Sized,
        V: Real + 's,
    {
        self.item(name, value).number()
    }
}

impl<'r, T: ?Sized> Item<'r, T> {
    /// The value as a number. It must be finite: JSON can't express any other.
    pub fn number<V>(&self) -> Number<'r>
    where
        T: Given<V>,
        V: Real + 'r,
    {
        let number = Number {
            value: self.value.given().map(|value| value.real()),
            report: self.report.same(),
        };
        number.require(Rule::Finite, f64::is_finite)
    }
}

/// A number of at most 64 bits.
pub trait Real: Copy {
    /// The number with the same shortest decimal.
    fn real(self) -> f64;
}

impl Real for f32 {
    fn real(self) -> f64 {
        self.to_string().parse().unwrap_or(f64::NAN)
    }
}

impl Real for f64 {
    fn real(self) -> f64 {
        self
    }
}

impl Given<Self> for f32 {
    fn given(&self) -> Option<&Self> {
        Some(self)
    }
}

impl Given<Self> for f64 {
    fn given(&self) -> Option<&Self> {
        Some(self)
    }
}

/// A number with its place.
#[derive(Debug)]
pub struct Number<'r> {
    report: Report<'r>,
    value: Option<f64>,
}

impl Number<'_> {
    /// Not less than the limit.
    pub fn minimum(self, limit: f64) -> Self {
        self.require_finite(Rule::Minimum(Limit::Number(limit)), |value| value >= limit)
    }

    /// More than the limit.
    pub fn exclusive_minimum(self, limit: f64) -> Self {
        self.require_finite(Rule::ExclusiveMinimum(Limit::Number(limit)), |value| value > limit)
    }

    /// Not more than the limit.
    pub fn maximum(self, limit: f64) -> Self {
        self.require_finite(Rule::Maximum(Limit::Number(limit)), |value| value <= limit)
    }

    /// Less than the limit.
    pub fn exclusive_maximum(self, limit: f64) -> Self {
        self.require_finite(Rule::ExclusiveMaximum(Limit::Number(limit)), |value| value < limit)
    }

    /// A multiple of the number, which is not 0.
    pub fn multiple_of(self, divisor: f64) -> Self {
        self.require_finite(Rule::MultipleOf(Limit::Number(divisor)), |value| {
            is_multiple(value, divisor)
        })
    }

    /// One of the documented numbers.
    pub fn one_of(self, documented: &[f64]) -> Self {
        self.require_finite(Rule::Word, |value| documented.contains(&value))
    }

    /// Says nothing more about a number that is not even finite.
    fn require_finite(self, rule: Rule, keeps: impl FnOnce(f64) -> bool) -> Self {
        self.require(rule, |value| !value.is_finite() || keeps(value))
    }

    fn require(self, rule: Rule, keeps: impl FnOnce(f64) -> bool) -> Self {
        if !self.value.is_none_or(keeps) {
            self.report.violation(rule);
        }
        self
    }
}

/// Whether the shortest decimal of `value` is a whole multiple of that of `divisor`.
fn is_multiple(value: f64, divisor: f64) -> bool {
    let (Some((value, exponent)), Some((divisor, divisor_exponent))) =
        (decimal(value), decimal(divisor))
    else {
        return false;
    };
    if divisor == 0 {
        return false;
    }
    let shift = exponent - divisor_exponent;
    if shift >= 0 {
        // `value * 10^shift` modulo `divisor`; both factors stay below 10^17, so that nothing overflows.
        (0..shift).fold(value % divisor, |rest, _| rest * 10 % divisor) == 0
    } else {
        let scale = 10_u128.checked_pow(shift.unsigned_abs());
        // A divisor that is too large to be scaled is larger than any value here but 0.
        scale
            .and_then(|scale| divisor.checked_mul(scale))
            .map_or(value == 0, |divisor| value % divisor == 0)
    }
}

/// The digits and the exponent of the shortest decimal, without its sign: `(15, -1)` for 1.5.
fn decimal(number: f64) -> Option<(u128, i32)> {
    let text = format!("{:e}", number.abs());
    let (digits, exponent) = text.split_once('e')?;
    let exponent: i32 = exponent.parse().ok()?;
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    let places = i32::try_from(fraction.len()).ok()?;
    Some((format!("{whole}{fraction}").parse().ok()?, exponent - places))
}
