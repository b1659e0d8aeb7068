//! UUIDs, which are never lost, whatever form they have.

use std::fmt;
use std::hash::{Hash, Hasher};

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::uuid_text::is_uuid;
use super::{FromText, Given};

/// A UUID, as the API writes it.
///
/// The text is kept as it was received, in whatever form, so that an answer is never refused for its UUIDs. What is
/// sent must be a UUID of RFC 9562. Two are equal when they have the same text, in either case.
#[derive(Clone)]
pub struct Uuid(Box<str>);

impl Uuid {
    /// The text on the wire.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The UUID, if the text is one.
    #[must_use]
    pub fn uuid(&self) -> Option<uuid::Uuid> {
        uuid::Uuid::try_parse(&self.0).ok()
    }

    /// Whether the text is a UUID (RFC 9562, section 4), as it must be to be sent.
    #[must_use]
    pub fn is_valid(&self) -> bool {
        is_uuid(&self.0)
    }
}

impl From<uuid::Uuid> for Uuid {
    fn from(uuid: uuid::Uuid) -> Self {
        Self(uuid.to_string().into())
    }
}

impl From<&str> for Uuid {
    fn from(text: &str) -> Self {
        Self(text.into())
    }
}

impl From<String> for Uuid {
    fn from(text: String) -> Self {
        Self(text.into())
    }
}

impl From<&String> for Uuid {
    fn from(text: &String) -> Self {
        text.as_str().into()
    }
}

impl From<&Self> for Uuid {
    fn from(uuid: &Self) -> Self {
        uuid.clone()
    }
}

impl FromText for Uuid {}

impl Given<str> for Uuid {
    fn given(&self) -> Option<&str> {
        Some(&self.0)
    }
}

impl PartialEq for Uuid {
    fn eq(&self, other: &Self) -> bool {
        self.0.eq_ignore_ascii_case(&other.0)
    }
}

impl Eq for Uuid {}

impl Hash for Uuid {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.0.to_ascii_lowercase().hash(state);
    }
}

impl fmt::Display for Uuid {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl fmt::Debug for Uuid {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.0, f)
    }
}

impl Serialize for Uuid {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0)
    }
}

impl<'de> Deserialize<'de> for Uuid {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer).map(Self::from)
    }
}
