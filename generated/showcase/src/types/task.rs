// @generated from spec/showcase.yaml by specsmith. Do not edit.

use serde::de::MapAccess;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::runtime::{OneOf, Report, Sign, UnknownValue, Validate, one_of, tagged};
use crate::types::{Pruning, Repotting, Tasks, Watering};

/// Something to do in the nursery
///
/// Generated from `#/components/schemas/Task`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Task {
    /// See [`Watering`].
    ///
    /// `kind` is `watering`.
    Watering(Box<Watering>),

    /// See [`Pruning`].
    ///
    /// `kind` is `pruning`.
    Pruning(Box<Pruning>),

    /// See [`Repotting`].
    ///
    /// `kind` is `repotting`.
    Repotting(Box<Repotting>),

    /// See [`Tasks`].
    ///
    /// `kind` is `all`.
    All(Box<Tasks>),

    /// A value that is none of these.
    Unknown(UnknownValue),
}

impl From<Watering> for Task {
    fn from(value: Watering) -> Self {
        Self::Watering(Box::new(value))
    }
}

impl From<Pruning> for Task {
    fn from(value: Pruning) -> Self {
        Self::Pruning(Box::new(value))
    }
}

impl From<Repotting> for Task {
    fn from(value: Repotting) -> Self {
        Self::Repotting(Box::new(value))
    }
}

impl From<Tasks> for Task {
    fn from(value: Tasks) -> Self {
        Self::All(Box::new(value))
    }
}

impl OneOf for Task {
    const SIGNS: &'static [Sign] = &[
        Sign::Object(&[("kind", Sign::Words(&["watering"]))]),
        Sign::Object(&[("kind", Sign::Words(&["pruning"]))]),
        Sign::Object(&[("kind", Sign::Words(&["repotting"]))]),
        Sign::Object(&[("kind", Sign::Words(&["all"]))]),
    ];

    fn read<'de, A: MapAccess<'de>>(
        sign: usize,
        value: &mut A,
    ) -> Result<Self, A::Error> {
        match sign {
            0 => value.next_value().map(Self::Watering),
            1 => value.next_value().map(Self::Pruning),
            2 => value.next_value().map(Self::Repotting),
            3 => value.next_value().map(Self::All),
            _ => value.next_value().map(Self::Unknown),
        }
    }
}

impl<'de> Deserialize<'de> for Task {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        one_of(deserializer)
    }
}

impl Serialize for Task {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Watering(value) => value.serialize(serializer),
            Self::Pruning(value) => tagged("kind", &["pruning"], value, serializer),
            Self::Repotting(value) => tagged("kind", &["repotting"], value, serializer),
            Self::All(value) => value.serialize(serializer),
            Self::Unknown(value) => value.serialize(serializer),
        }
    }
}

impl Validate for Task {
    fn check(&self, report: &mut Report<'_>) {
        match self {
            Self::Watering(value) => value.check(report),
            Self::Pruning(value) => value.check(report),
            Self::Repotting(value) => value.check(report),
            Self::All(value) => value.check(report),
            Self::Unknown(_) => report.no_alternative(),
        }
    }
}
