// @generated from spec/showcase.yaml by specsmith. Do not edit.

use serde::de::MapAccess;
use serde::{Deserialize, Deserializer, Serialize};

use crate::runtime::{FromText, OneOf, Report, Sign, UnknownValue, Validate, one_of};

/// The `branches` property of `Pruning`.
///
/// Generated from `#/components/schemas/Pruning/properties/branches`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(untagged)]
#[non_exhaustive]
pub enum PruningBranches {
    /// An integer.
    ///
    /// At least 1.
    Integer(i64),

    /// Text.
    Text(String),

    /// A value that is none of these.
    Unknown(UnknownValue),
}

impl From<i64> for PruningBranches {
    fn from(value: i64) -> Self {
        Self::Integer(value)
    }
}

impl From<String> for PruningBranches {
    fn from(value: String) -> Self {
        Self::Text(value)
    }
}

impl From<&str> for PruningBranches {
    fn from(text: &str) -> Self {
        Self::Text(text.into())
    }
}

impl FromText for PruningBranches {}

impl OneOf for PruningBranches {
    const SIGNS: &'static [Sign] = &[Sign::Integer, Sign::Text];

    fn read<'de, A: MapAccess<'de>>(
        sign: usize,
        value: &mut A,
    ) -> Result<Self, A::Error> {
        match sign {
            0 => value.next_value().map(Self::Integer),
            1 => value.next_value().map(Self::Text),
            _ => value.next_value().map(Self::Unknown),
        }
    }
}

impl<'de> Deserialize<'de> for PruningBranches {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        one_of(deserializer)
    }
}

impl Validate for PruningBranches {
    fn check(&self, report: &mut Report<'_>) {
        match self {
            Self::Integer(value) => {
                report.here(value).integer().minimum(1);
            }
            Self::Unknown(_) => report.no_alternative(),
            _ => {}
        }
    }
}
