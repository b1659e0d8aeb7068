// @generated from spec/showcase.yaml by specsmith. Do not edit.

use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::runtime::{FromText, Unknown, Words, word};

/// The `house` parameter.
///
/// Generated from `#/paths/~1houses~1{house}~1rows~1{rows}~1plants/get/parameters/0/schema`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum ListPlantsInRowsHouse {
    /// The word `cold`.
    Cold,

    /// The word `warm`.
    Warm,

    /// The word `palm-house`.
    PalmHouse,

    /// A word that the document does not list.
    Unknown(Unknown),
}

impl ListPlantsInRowsHouse {
    /// The word as it is sent and received.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Cold => "cold",
            Self::Warm => "warm",
            Self::PalmHouse => "palm-house",
            Self::Unknown(word) => word.as_str(),
        }
    }
}

/// From any word: one that the document does not list is kept as unknown.
impl From<&str> for ListPlantsInRowsHouse {
    fn from(word: &str) -> Self {
        match word {
            "cold" => Self::Cold,
            "warm" => Self::Warm,
            "palm-house" => Self::PalmHouse,
            _ => Self::Unknown(Unknown::new(word)),
        }
    }
}

impl FromText for ListPlantsInRowsHouse {}

impl fmt::Display for ListPlantsInRowsHouse {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl Serialize for ListPlantsInRowsHouse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for ListPlantsInRowsHouse {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        word(deserializer)
    }
}

impl Words for ListPlantsInRowsHouse {
    fn is_documented(&self) -> bool {
        !matches!(self, Self::Unknown(_))
    }
}
