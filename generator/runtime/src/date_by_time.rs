//! Dates, which are never lost, whatever form they have.

use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use time::format_description::well_known::Iso8601;

use super::rfc3339_date::is_date;
use super::{FromText, Given};

/// A date, as the API writes it.
///
/// The text is kept as it was received, in whatever form, so that an answer is never refused for its dates. What
/// is sent must be a `full-date` of RFC 3339. Two are equal when they stand for the same day.
#[derive(Clone)]
pub struct Date {
    text: Box<str>,
    day: Option<time::Date>,
}

impl Date {
    /// The text on the wire.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// The day, if the text tells one.
    #[must_use]
    pub fn date(&self) -> Option<time::Date> {
        self.day
    }

    /// Whether the text is a date (RFC 3339, section 5.6), as it must be to be sent.
    #[must_use]
    pub fn is_valid(&self) -> bool {
        is_date(&self.text)
    }
}

/// RFC 3339 has years from 0 to 9999: another day is a violation when it is sent.
impl From<time::Date> for Date {
    fn from(day: time::Date) -> Self {
        let text = day.format(&Iso8601::DATE).unwrap_or_else(|_| day.to_string());
        Self { text: text.into(), day: Some(day) }
    }
}

impl From<&str> for Date {
    fn from(text: &str) -> Self {
        Self { text: text.into(), day: time::Date::parse(text, &Iso8601::DATE).ok() }
    }
}

impl From<String> for Date {
    fn from(text: String) -> Self {
        text.as_str().into()
    }
}

impl From<&String> for Date {
    fn from(text: &String) -> Self {
        text.as_str().into()
    }
}

impl FromText for Date {}

impl Given<str> for Date {
    fn given(&self) -> Option<&str> {
        Some(&self.text)
    }
}

impl PartialEq for Date {
    fn eq(&self, other: &Self) -> bool {
        match (self.day, other.day) {
            (Some(one), Some(other)) => one == other,
            _ => self.text == other.text,
        }
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.text.fmt(f)
    }
}

impl fmt::Debug for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.text, f)
    }
}

impl Serialize for Date {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.text)
    }
}

impl<'de> Deserialize<'de> for Date {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer).map(Self::from)
    }
}
