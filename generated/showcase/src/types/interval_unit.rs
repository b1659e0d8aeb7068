// @generated from spec/showcase.yaml by specsmith. Do not edit.

use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::runtime::{FromText, Unknown, Words, word};

/// The `unit` property of `Interval`.
///
/// Generated from `#/components/schemas/Interval/properties/unit`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum IntervalUnit {
    /// The word `days`.
    Days,

    /// The word `weeks`.
    Weeks,

    /// A word that the document does not list.
    Unknown(Unknown),
}

impl IntervalUnit {
    /// The word as it is sent and received.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Days => "days",
            Self::Weeks => "weeks",
            Self::Unknown(word) => word.as_str(),
        }
    }
}

/// From any word: one that the document does not list is kept as unknown.
impl From<&str> for IntervalUnit {
    fn from(word: &str) -> Self {
        match word {
            "days" => Self::Days,
            "weeks" => Self::Weeks,
            _ => Self::Unknown(Unknown::new(word)),
        }
    }
}

impl FromText for IntervalUnit {}

impl fmt::Display for IntervalUnit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl Serialize for IntervalUnit {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for IntervalUnit {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        word(deserializer)
    }
}

impl Words for IntervalUnit {
    fn is_documented(&self) -> bool {
        !matches!(self, Self::Unknown(_))
    }
}
