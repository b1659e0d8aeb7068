// @generated from spec/showcase.yaml by specsmith. Do not edit.

use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::runtime::{FromText, Unknown, Words, word};

/// The `kind` property of `Watering`.
///
/// Generated from `#/components/schemas/Watering/properties/kind`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum WateringKind {
    /// The word `watering`.
    Watering,

    /// A word that the document does not list.
    Unknown(Unknown),
}

impl WateringKind {
    /// The word as it is sent and received.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Watering => "watering",
            Self::Unknown(word) => word.as_str(),
        }
    }
}

/// From any word: one that the document does not list is kept as unknown.
impl From<&str> for WateringKind {
    fn from(word: &str) -> Self {
        match word {
            "watering" => Self::Watering,
            _ => Self::Unknown(Unknown::new(word)),
        }
    }
}

impl FromText for WateringKind {}

impl fmt::Display for WateringKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl Serialize for WateringKind {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for WateringKind {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        word(deserializer)
    }
}

impl Words for WateringKind {
    fn is_documented(&self) -> bool {
        !matches!(self, Self::Unknown(_))
    }
}
