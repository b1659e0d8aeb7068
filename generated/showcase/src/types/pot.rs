// @generated from spec/showcase.yaml by specsmith. Do not edit.

use serde::de::MapAccess;
use serde::{Deserialize, Deserializer, Serialize};

use crate::runtime::{OneOf, Report, Sign, UnknownValue, Validate, one_of};
use crate::types::{PotBox, PotRound};

/// The `Pot` schema.
///
/// Generated from `#/components/schemas/Pot`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(untagged)]
#[non_exhaustive]
pub enum Pot {
    /// See [`PotRound`].
    Round(Box<PotRound>),

    /// See [`PotBox`].
    Box(Box<PotBox>),

    /// A value that is none of these.
    Unknown(UnknownValue),
}

impl From<PotRound> for Pot {
    fn from(value: PotRound) -> Self {
        Self::Round(Box::new(value))
    }
}

impl From<PotBox> for Pot {
    fn from(value: PotBox) -> Self {
        Self::Box(Box::new(value))
    }
}

impl OneOf for Pot {
    const SIGNS: &'static [Sign] = &[
        Sign::Object(&[("diameter", Sign::Any)]),
        Sign::Object(&[("width", Sign::Any)]),
    ];

    fn read<'de, A: MapAccess<'de>>(
        sign: usize,
        value: &mut A,
    ) -> Result<Self, A::Error> {
        match sign {
            0 => value.next_value().map(Self::Round),
            1 => value.next_value().map(Self::Box),
            _ => value.next_value().map(Self::Unknown),
        }
    }
}

impl<'de> Deserialize<'de> for Pot {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        one_of(deserializer)
    }
}

impl Validate for Pot {
    fn check(&self, report: &mut Report<'_>) {
        match self {
            Self::Round(value) => value.check(report),
            Self::Box(value) => value.check(report),
            Self::Unknown(_) => report.no_alternative(),
        }
    }
}
