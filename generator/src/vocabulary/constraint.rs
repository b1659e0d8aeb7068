//! Constraints: the rules that a type alone does not express.

use crate::source::Text;

/// A rule for a value (OpenAPI 3.0.3, section 4.7.24).
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Constraint {
    /// At least so many code points.
    MinLength(u64),
    /// At most so many code points.
    MaxLength(u64),
    /// Not less than the limit, or more where it is exclusive.
    Minimum(Limit),
    /// Not more than the limit, or less where it is exclusive.
    Maximum(Limit),
    /// A multiple of a number.
    MultipleOf(Limit),
    /// At least so many items.
    MinItems(u64),
    /// At most so many items.
    MaxItems(u64),
    /// No two items are equal.
    UniqueItems,
    /// At least so many properties.
    MinProperties(u64),
    /// At most so many properties.
    MaxProperties(u64),
    /// Not all of these properties in one value: `not: {required: [a, b]}`.
    NotTogether(Vec<Text>),
}

/// A limit, exactly as the source text writes it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Limit {
    /// The number in JSON's grammar.
    pub number: String,
    /// Whether the limit itself is not allowed.
    pub exclusive: bool,
}
