//! What stands around the runtime in a generated crate, in small: an open enumeration and an id.

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::{FromText, Id, Unknown, Words, word};

/// An open enumeration.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Level {
    /// `low`
    Low,
    /// `very high`
    VeryHigh,
    /// A word that the document does not list.
    Unknown(Unknown),
}

impl Level {
    /// The word on the wire.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Low => "low",
            Self::VeryHigh => "very high",
            Self::Unknown(word) => word.as_str(),
        }
    }
}

impl From<&str> for Level {
    fn from(word: &str) -> Self {
        match word {
            "low" => Self::Low,
            "very high" => Self::VeryHigh,
            _ => Self::Unknown(Unknown::new(word)),
        }
    }
}

impl FromText for Level {}

impl Words for Level {
    fn is_documented(&self) -> bool {
        !matches!(self, Self::Unknown(_))
    }
}

impl Serialize for Level {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for Level {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        word(deserializer)
    }
}

/// An id.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct ThingId(Id);

impl<T> From<T> for ThingId
where
    Id: From<T>,
{
    fn from(id: T) -> Self {
        Self(Id::from(id))
    }
}

impl From<&Self> for ThingId {
    fn from(id: &Self) -> Self {
        id.clone()
    }
}

impl AsRef<Id> for ThingId {
    fn as_ref(&self) -> &Id {
        &self.0
    }
}
