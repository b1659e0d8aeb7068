// @generated from spec/showcase.yaml by specsmith. Do not edit.

use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::runtime::{FromText, Unknown, Words, word};

/// The `type` property of `Order`.
///
/// Generated from `#/components/schemas/Order/properties/type`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum OrderType {
    /// The word `fetch`.
    Fetch,

    /// The word `send`.
    Send,

    /// A word that the document does not list.
    Unknown(Unknown),
}

impl OrderType {
    /// The word as it is sent and received.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Fetch => "fetch",
            Self::Send => "send",
            Self::Unknown(word) => word.as_str(),
        }
    }
}

/// From any word: one that the document does not list is kept as unknown.
impl From<&str> for OrderType {
    fn from(word: &str) -> Self {
        match word {
            "fetch" => Self::Fetch,
            "send" => Self::Send,
            _ => Self::Unknown(Unknown::new(word)),
        }
    }
}

impl FromText for OrderType {}

impl fmt::Display for OrderType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl Serialize for OrderType {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for OrderType {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        word(deserializer)
    }
}

impl Words for OrderType {
    fn is_documented(&self) -> bool {
        !matches!(self, Self::Unknown(_))
    }
}
