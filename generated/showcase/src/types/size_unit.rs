// @generated from spec/showcase.yaml by specsmith. Do not edit.

use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::runtime::{FromText, Unknown, Words, word};

/// The `unit` property of `Size`.
///
/// Generated from `#/components/schemas/Size/properties/unit`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum SizeUnit {
    /// The word `cm`.
    Cm,

    /// The word `in`.
    In,

    /// A word that the document does not list.
    Unknown(Unknown),
}

impl SizeUnit {
    /// The word as it is sent and received.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Cm => "cm",
            Self::In => "in",
            Self::Unknown(word) => word.as_str(),
        }
    }
}

/// From any word: one that the document does not list is kept as unknown.
impl From<&str> for SizeUnit {
    fn from(word: &str) -> Self {
        match word {
            "cm" => Self::Cm,
            "in" => Self::In,
            _ => Self::Unknown(Unknown::new(word)),
        }
    }
}

impl FromText for SizeUnit {}

impl fmt::Display for SizeUnit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl Serialize for SizeUnit {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for SizeUnit {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        word(deserializer)
    }
}

impl Words for SizeUnit {
    fn is_documented(&self) -> bool {
        !matches!(self, Self::Unknown(_))
    }
}
