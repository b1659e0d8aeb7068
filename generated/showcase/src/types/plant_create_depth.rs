// @generated from spec/showcase.yaml by specsmith. Do not edit.

use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::Value;

use crate::runtime::{Unknown, Words};

/// How deep the seed lies, in centimetres, or by the gardener's eye
///
/// Generated from `#/components/schemas/PlantCreate/properties/depth`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum PlantCreateDepth {
    /// The value `"by-eye"`.
    ByEye,

    /// The value `1`.
    _1,

    /// The value `2.5`.
    _25,

    /// The value `true`.
    True,

    /// A value that the document does not list.
    Unknown(Unknown<Value>),
}

impl PlantCreateDepth {
    /// The value as it is sent and received.
    #[must_use]
    pub fn to_json(&self) -> Value {
        match self {
            Self::ByEye => Value::from("by-eye"),
            Self::_1 => Value::from(1),
            Self::_25 => Value::from(2.5),
            Self::True => Value::from(true),
            Self::Unknown(value) => value.value().clone(),
        }
    }
}

/// From any value that converts to JSON: one that the document does not list is kept as unknown.
impl<T> From<T> for PlantCreateDepth
where
    Value: From<T>,
{
    fn from(value: T) -> Self {
        let value = Value::from(value);
        let documented = [Self::ByEye, Self::_1, Self::_25, Self::True]
            .into_iter()
            .find(|each| each.to_json() == value);
        documented.unwrap_or_else(|| Self::Unknown(Unknown::new(value)))
    }
}

impl fmt::Display for PlantCreateDepth {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.to_json().fmt(f)
    }
}

impl Serialize for PlantCreateDepth {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.to_json().serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for PlantCreateDepth {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Value::deserialize(deserializer).map(Self::from)
    }
}

impl Words for PlantCreateDepth {
    fn is_documented(&self) -> bool {
        !matches!(self, Self::Unknown(_))
    }
}
