//! Dates and times, which are never lost, whatever form they have.

use std::fmt;

use jiff::Timestamp;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::{FromText, Given, rfc3339};

/// A date and time, as the API writes it.
///
/// The text is kept as it was received, in whatever form, so that an answer is never refused for its dates. What
/// is sent must be a `date-time` of RFC 3339. Two are equal when they stand for the same instant.
#[derive(Clone)]
pub struct DateTime {
    text: Box<str>,
    instant: Option<Timestamp>,
}

impl DateTime {
    /// The text on the wire.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// The instant, if the text tells one.
    #[must_use]
    pub fn timestamp(&self) -> Option<Timestamp> {
        self.instant
    }

    /// Whether the text is a date and time with an offset (RFC 3339, section 5.6), as it must be to be sent.
    #[must_use]
    pub fn is_valid(&self) -> bool {
        rfc3339::is_date_time(&self.text)
    }
}

impl From<Timestamp> for DateTime {
    fn from(instant: Timestamp) -> Self {
        Self { text: instant.to_string().into(), instant: Some(instant) }
    }
}

impl From<&str> for DateTime {
    fn from(text: &str) -> Self {
        Self { text: text.into(), instant: text.parse().ok() }
    }
}

impl From<String> for DateTime {
    fn from(text: String) -> Self {
        text.as_str().into()
    }
}

impl From<&String> for DateTime {
    fn from(text: &String) -> Self {
        text.as_str().into()
    }
}

impl FromText for DateTime {}

impl Given<str> for DateTime {
    fn given(&self) -> Option<&str> {
        Some(&self.text)
    }
}

impl PartialEq for DateTime {
    fn eq(&self, other: &Self) -> bool {
        match (self.instant, other.instant) {
            (Some(one), Some(other)) => one == other,
            _ => self.text == other.text,
        }
    }
}

impl fmt::Display for DateTime {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.text.fmt(f)
    }
}

impl fmt::Debug for DateTime {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.text, f)
    }
}

impl Serialize for DateTime {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.text)
    }
}

impl<'de> Deserialize<'de> for DateTime {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer).map(Self::from)
    }
}
