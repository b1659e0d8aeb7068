//! Decimal numbers in strings, which are never lost, whatever form they have.

use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::decimal_text::is_decimal;
use super::{FromText, Given};

/// A decimal number, as the API writes it.
///
/// The text is kept as it was received, in whatever form and with all its digits, so that an answer is never refused
/// for its numbers. What is sent must be a decimal number. Two are equal when they stand for the same number.
#[derive(Clone)]
pub struct Decimal(Box<str>);

impl Decimal {
    /// The text on the wire.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The number, if the text is one that fits exactly.
    #[must_use]
    pub fn decimal(&self) -> Option<rust_decimal::Decimal> {
        let plain = rust_decimal::Decimal::from_str_exact(&self.0);
        plain.or_else(|_| rust_decimal::Decimal::from_scientific(&self.0)).ok()
    }

    /// Whether the text is a decimal number, as it must be to be sent.
    #[must_use]
    pub fn is_valid(&self) -> bool {
        is_decimal(&self.0)
    }
}

impl From<rust_decimal::Decimal> for Decimal {
    fn from(number: rust_decimal::Decimal) -> Self {
        Self(number.to_string().into())
    }
}

impl From<&str> for Decimal {
    fn from(text: &str) -> Self {
        Self(text.into())
    }
}

impl From<String> for Decimal {
    fn from(text: String) -> Self {
        Self(text.into())
    }
}

impl From<&String> for Decimal {
    fn from(text: &String) -> Self {
        text.as_str().into()
    }
}

impl FromText for Decimal {}

impl Given<str> for Decimal {
    fn given(&self) -> Option<&str> {
        Some(&self.0)
    }
}

impl PartialEq for Decimal {
    fn eq(&self, other: &Self) -> bool {
        match (self.decimal(), other.decimal()) {
            (Some(one), Some(other)) => one == other,
            _ => self.0 == other.0,
        }
    }
}

impl fmt::Display for Decimal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl fmt::Debug for Decimal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.0, f)
    }
}

impl Serialize for Decimal {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0)
    }
}

impl<'de> Deserialize<'de> for Decimal {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer).map(Self::from)
    }
}
