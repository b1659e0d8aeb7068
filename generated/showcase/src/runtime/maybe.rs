//! A property that may be left out, sent as `null`, or sent with a value.

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::{FromText, Given, Report, Validate};

/// One of the three states of a property that is optional and may be `null`.
///
/// `None` converts to [`Null`](Self::Null): what was not mentioned at all is
/// [`Absent`](Self::Absent), the default.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Maybe<T> {
    /// Left out.
    #[default]
    Absent,
    /// `null`.
    Null,
    /// A value.
    Value(T),
}

impl<T> Maybe<T> {
    /// Whether it is left out.
    pub const fn is_absent(&self) -> bool {
        matches!(self, Self::Absent)
    }

    /// Whether it is `null`.
    pub const fn is_null(&self) -> bool {
        matches!(self, Self::Null)
    }

    /// Whether there is a value.
    pub const fn is_value(&self) -> bool {
        matches!(self, Self::Value(_))
    }

    /// The value, if there is one.
    pub const fn value(&self) -> Option<&T> {
        match self {
            Self::Value(value) => Some(value),
            Self::Absent | Self::Null => None,
        }
    }

    /// The value itself, if there is one.
    pub fn into_value(self) -> Option<T> {
        match self {
            Self::Value(value) => Some(value),
            Self::Absent | Self::Null => None,
        }
    }

    /// The same state with another value.
    pub fn map<U>(self, change: impl FnOnce(T) -> U) -> Maybe<U> {
        match self {
            Self::Absent => Maybe::Absent,
            Self::Null => Maybe::Null,
            Self::Value(value) => Maybe::Value(change(value)),
        }
    }
}

impl<T> From<T> for Maybe<T> {
    fn from(value: T) -> Self {
        Self::Value(value)
    }
}

/// `None` is `null`.
impl<T> From<Option<T>> for Maybe<T> {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Null, Self::Value)
    }
}

impl From<&str> for Maybe<String> {
    fn from(value: &str) -> Self {
        Self::Value(value.to_owned())
    }
}

impl From<&String> for Maybe<String> {
    fn from(value: &String) -> Self {
        Self::Value(value.clone())
    }
}

impl<T: FromText> From<&str> for Maybe<T> {
    fn from(value: &str) -> Self {
        Self::Value(value.into())
    }
}

impl<T: FromText> From<&String> for Maybe<T> {
    fn from(value: &String) -> Self {
        Self::Value(value.as_str().into())
    }
}

impl<T: FromText> From<String> for Maybe<T> {
    fn from(value: String) -> Self {
        Self::Value(value.as_str().into())
    }
}

/// A property that is absent must be skipped, with `skip_serializing_if = "Maybe::is_absent"`; by itself it is `null`.
impl<T: Serialize> Serialize for Maybe<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.value().serialize(serializer)
    }
}

/// A property that is absent is not read at all: that takes `#[serde(default)]`.
impl<'de, T: Deserialize<'de>> Deserialize<'de> for Maybe<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Option::deserialize(deserializer).map(Self::from)
    }
}

impl<T: Validate> Validate for Maybe<T> {
    fn check(&self, report: &mut Report<'_>) {
        if let Self::Value(value) = self {
            value.check(report);
        }
    }
}

impl<V: ?Sized, T: Given<V>> Given<V> for Maybe<T> {
    fn given(&self) -> Option<&V> {
        self.value().and_then(Given::given)
    }
}
