// @generated from spec/showcase.yaml by specsmith. Do not edit.

use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::runtime::{Unknown, Words};

/// How soon it has to be sown
///
/// Generated from `#/components/schemas/Urgency`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Urgency {
    /// When there is room
    ///
    /// The number -1.
    Whenever,

    /// This week
    ///
    /// The number 0.
    Soon,

    /// Today
    ///
    /// The number 1.
    Now,

    /// A number that the document does not list.
    Unknown(Unknown<i64>),
}

impl Urgency {
    /// The number as it is sent and received.
    #[must_use]
    pub fn as_i64(&self) -> i64 {
        match self {
            Self::Whenever => -1,
            Self::Soon => 0,
            Self::Now => 1,
            Self::Unknown(number) => *number.value(),
        }
    }
}

/// From any number: one that the document does not list is kept as unknown.
impl From<i64> for Urgency {
    fn from(number: i64) -> Self {
        match number {
            -1 => Self::Whenever,
            0 => Self::Soon,
            1 => Self::Now,
            _ => Self::Unknown(Unknown::new(number)),
        }
    }
}

impl From<i32> for Urgency {
    fn from(number: i32) -> Self {
        i64::from(number).into()
    }
}

impl fmt::Display for Urgency {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.as_i64().fmt(f)
    }
}

impl Serialize for Urgency {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_i64(self.as_i64())
    }
}

impl<'de> Deserialize<'de> for Urgency {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        i64::deserialize(deserializer).map(Self::from)
    }
}

impl Words for Urgency {
    fn is_documented(&self) -> bool {
        !matches!(self, Self::Unknown(_))
    }
}
