// @generated from spec/showcase.yaml by specsmith. Do not edit.

use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::runtime::{FromText, Unknown, Words, word};

/// The `kind` property of `Tasks`.
///
/// Generated from `#/components/schemas/Tasks/properties/kind`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum TasksKind {
    /// The word `all`.
    All,

    /// A word that the document does not list.
    Unknown(Unknown),
}

impl TasksKind {
    /// The word as it is sent and received.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::All => "all",
            Self::Unknown(word) => word.as_str(),
        }
    }
}

/// From any word: one that the document does not list is kept as unknown.
impl From<&str> for TasksKind {
    fn from(word: &str) -> Self {
        match word {
            "all" => Self::All,
            _ => Self::Unknown(Unknown::new(word)),
        }
    }
}

impl FromText for TasksKind {}

impl fmt::Display for TasksKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl Serialize for TasksKind {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for TasksKind {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        word(deserializer)
    }
}

impl Words for TasksKind {
    fn is_documented(&self) -> bool {
        !matches!(self, Self::Unknown(_))
    }
}
