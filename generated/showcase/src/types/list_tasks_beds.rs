// @generated from spec/showcase.yaml by specsmith. Do not edit.

use serde::de::MapAccess;
use serde::{Deserialize, Deserializer, Serialize};

use crate::runtime::{OneOf, Report, Sign, UnknownValue, Validate, one_of};

/// The `beds` parameter.
///
/// Generated from `#/paths/~1tasks/get/parameters/0/schema`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(untagged)]
#[non_exhaustive]
pub enum ListTasksBeds {
    /// An integer.
    Integer(i64),

    /// A list.
    IntegerList(Vec<i64>),

    /// A value that is none of these.
    Unknown(UnknownValue),
}

impl From<i64> for ListTasksBeds {
    fn from(value: i64) -> Self {
        Self::Integer(value)
    }
}

impl From<Vec<i64>> for ListTasksBeds {
    fn from(value: Vec<i64>) -> Self {
        Self::IntegerList(value)
    }
}

impl OneOf for ListTasksBeds {
    const SIGNS: &'static [Sign] = &[Sign::Integer, Sign::List(&Sign::Any)];

    fn read<'de, A: MapAccess<'de>>(
        sign: usize,
        value: &mut A,
    ) -> Result<Self, A::Error> {
        match sign {
            0 => value.next_value().map(Self::Integer),
            1 => value.next_value().map(Self::IntegerList),
            _ => value.next_value().map(Self::Unknown),
        }
    }
}

impl<'de> Deserialize<'de> for ListTasksBeds {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        one_of(deserializer)
    }
}

impl Validate for ListTasksBeds {
    fn check(&self, report: &mut Report<'_>) {
        if let Self::Unknown(_) = self {
            report.no_alternative();
        }
    }
}
