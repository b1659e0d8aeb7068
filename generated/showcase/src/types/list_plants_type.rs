// @generated from spec/showcase.yaml by specsmith. Do not edit.

use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::runtime::{FromText, Unknown, Words, word};

/// The `type` parameter.
///
/// Generated from `#/paths/~1plants/get/parameters/8/schema`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum ListPlantsType {
    /// The word `tree`.
    Tree,

    /// The word `herb`.
    Herb,

    /// The word `self`.
    Self_,

    /// A word that the document does not list.
    Unknown(Unknown),
}

impl ListPlantsType {
    /// The word as it is sent and received.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Tree => "tree",
            Self::Herb => "herb",
            Self::Self_ => "self",
            Self::Unknown(word) => word.as_str(),
        }
    }
}

/// From any word: one that the document does not list is kept as unknown.
impl From<&str> for ListPlantsType {
    fn from(word: &str) -> Self {
        match word {
            "tree" => Self::Tree,
            "herb" => Self::Herb,
            "self" => Self::Self_,
            _ => Self::Unknown(Unknown::new(word)),
        }
    }
}

impl FromText for ListPlantsType {}

impl fmt::Display for ListPlantsType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl Serialize for ListPlantsType {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for ListPlantsType {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        word(deserializer)
    }
}

impl Words for ListPlantsType {
    fn is_documented(&self) -> bool {
        !matches!(self, Self::Unknown(_))
    }
}
