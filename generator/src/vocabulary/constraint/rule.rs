//! How a constraint is printed: a method of the runtime's checks, with its limit.

use super::{Constraint, Limit};

/// One rule: a method of what looks at a value.
#[derive(Clone, Debug, PartialEq)]
pub enum Rule {
    /// No limit: `.email()`.
    Plain(&'static str),
    /// A number of things: `.max_length(255)`.
    Count(&'static str, u64),
    /// An integral limit: `.minimum(-1)`.
    Integer(&'static str, i64),
    /// A limit with a fraction: `.minimum(0.5)`.
    Float(&'static str, f64),
}

impl Constraint {
    /// The rule for a value; `integral` where the value is an integer.
    ///
    /// None where the rule spans several properties, and where an integer can't break it.
    #[must_use]
    pub fn rule(&self, integral: bool) -> Option<Rule> {
        Some(match self {
            Self::MinLength(limit) => Rule::Count("min_length", *limit),
            Self::MaxLength(limit) => Rule::Count("max_length", *limit),
            Self::Minimum(limit) => number(limit, integral, ["minimum", "exclusive_minimum"])?,
            Self::Maximum(limit) => number(limit, integral, ["maximum", "exclusive_maximum"])?,
            Self::MultipleOf(limit) => number(limit, integral, ["multiple_of", "multiple_of"])?,
            Self::MinItems(limit) => Rule::Count("min_items", *limit),
            Self::MaxItems(limit) => Rule::Count("max_items", *limit),
            Self::UniqueItems => Rule::Plain("unique_items"),
            Self::MinProperties(limit) => Rule::Count("min_properties", *limit),
            Self::MaxProperties(limit) => Rule::Count("max_properties", *limit),
            Self::NotTogether(_) => return None,
        })
    }
}

/// A limit for a number: the method for an inclusive and for an exclusive one.
fn number(limit: &Limit, integral: bool, methods: [&'static str; 2]) -> Option<Rule> {
    let method = methods[usize::from(limit.exclusive)];
    if integral {
        return integer(limit).map(|value| Rule::Integer(method, value));
    }
    limit.number.parse().ok().map(|value| Rule::Float(method, value))
}

/// The limit as an integer; none where it is no integer of 64 bits.
fn integer(limit: &Limit) -> Option<i64> {
    limit.number.parse().ok()
}
