// @generated from spec/showcase.yaml by specsmith. Do not edit.

use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::runtime::{FromText, Unknown, Words, word};

/// Stage of growth
///
/// How far a plant has grown
///
/// Generated from `#/components/schemas/Stage`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Stage {
    /// The word `seed`.
    Seed,

    /// The word `seedling`.
    Seedling,

    /// The word `in-flower`.
    InFlower,

    /// The word `1st-fruit`.
    _1stFruit,

    /// The word `+1`.
    Plus1,

    /// The word `self`.
    Self_,

    /// A word that the document does not list.
    Unknown(Unknown),
}

impl Stage {
    /// The word as it is sent and received.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Seed => "seed",
            Self::Seedling => "seedling",
            Self::InFlower => "in-flower",
            Self::_1stFruit => "1st-fruit",
            Self::Plus1 => "+1",
            Self::Self_ => "self",
            Self::Unknown(word) => word.as_str(),
        }
    }
}

/// From any word: one that the document does not list is kept as unknown.
impl From<&str> for Stage {
    fn from(word: &str) -> Self {
        match word {
            "seed" => Self::Seed,
            "seedling" => Self::Seedling,
            "in-flower" => Self::InFlower,
            "1st-fruit" => Self::_1stFruit,
            "+1" => Self::Plus1,
            "self" => Self::Self_,
            _ => Self::Unknown(Unknown::new(word)),
        }
    }
}

impl FromText for Stage {}

impl fmt::Display for Stage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl Serialize for Stage {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for Stage {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        word(deserializer)
    }
}

impl Words for Stage {
    fn is_documented(&self) -> bool {
        !matches!(self, Self::Unknown(_))
    }
}
