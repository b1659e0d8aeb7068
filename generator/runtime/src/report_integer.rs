//! Checks of integers.

use super::report::Item;
use super::{Given, Limit, Report, Rule};

impl Report<'_> {
    /// An integer by its name.
    pub fn integer<'s, T, V>(&'s mut self, name: &'s str, value: &'s T) -> Integer<'s>
    where
        T: Given<V> + ?Sized,
        V: Whole + 's,
    {
        self.item(name, value).integer()
    }
}

impl<'r, T: ?Sized> Item<'r, T> {
    /// The value as an integer.
    pub fn integer<V>(&self) -> Integer<'r>
    where
        T: Given<V>,
        V: Whole + 'r,
    {
        Integer { value: self.value.given().map(|value| value.whole()), report: self.report.same() }
    }
}

/// A whole number of at most 64 bits.
pub trait Whole: Copy {
    /// The number.
    fn whole(self) -> i128;
}

macro_rules! whole {
    ($($integer:ty),*) => {$(
        impl Whole for $integer {
            fn whole(self) -> i128 {
                self.into()
            }
        }

        impl Given<Self> for $integer {
            fn given(&self) -> Option<&Self> {
                Some(self)
            }
        }
    )*};
}

whole!(i8, i16, i32, i64, u8, u16, u32, u64);

/// An integer with its place.
#[derive(Debug)]
pub struct Integer<'r> {
    report: Report<'r>,
    value: Option<i128>,
}

impl Integer<'_> {
    /// Not less than the limit.
    pub fn minimum(self, limit: i128) -> Self {
        self.require(Rule::Minimum(Limit::Integer(limit)), |value| value >= limit)
    }

    /// More than the limit.
    pub fn exclusive_minimum(self, limit: i128) -> Self {
        self.require(Rule::ExclusiveMinimum(Limit::Integer(limit)), |value| value > limit)
    }

    /// Not more than the limit.
    pub fn maximum(self, limit: i128) -> Self {
        self.require(Rule::Maximum(Limit::Integer(limit)), |value| value <= limit)
    }

    /// Less than the limit.
    pub fn exclusive_maximum(self, limit: i128) -> Self {
        self.require(Rule::ExclusiveMaximum(Limit::Integer(limit)), |value| value < limit)
    }

    /// A multiple of the number, which is not 0.
    pub fn multiple_of(self, divisor: i128) -> Self {
        // The one case without a result is the least integer by -1, which is a multiple.
        self.require(Rule::MultipleOf(Limit::Integer(divisor)), |value| {
            divisor != 0 && value.checked_rem(divisor).is_none_or(|rest| rest == 0)
        })
    }

    fn require(self, rule: Rule, keeps: impl FnOnce(i128) -> bool) -> Self {
        if !self.value.is_none_or(keeps) {
            self.report.violation(rule);
        }
        self
    }
}
