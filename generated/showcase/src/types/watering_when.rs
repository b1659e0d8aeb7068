// @generated from spec/showcase.yaml by specsmith. Do not edit.

use serde::de::MapAccess;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::runtime::{DateTime, OneOf, Report, Sign, UnknownValue, Validate, one_of};
use crate::types::Interval;

/// When to water
///
/// Generated from `#/components/schemas/Watering/properties/when`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum WateringWhen {
    /// The word `daily`.
    Daily,

    /// The word `weekly`.
    Weekly,

    /// See [`Interval`].
    Interval(Box<Interval>),

    /// A list.
    ///
    /// At most 3 items. Each item: a date and time with offset, as in RFC 3339.
    DateTimeList(Vec<DateTime>),

    /// A value that is none of these.
    Unknown(UnknownValue),
}

impl From<Interval> for WateringWhen {
    fn from(value: Interval) -> Self {
        Self::Interval(Box::new(value))
    }
}

impl From<Vec<DateTime>> for WateringWhen {
    fn from(value: Vec<DateTime>) -> Self {
        Self::DateTimeList(value)
    }
}

impl OneOf for WateringWhen {
    const SIGNS: &'static [Sign] = &[
        Sign::Words(&["daily"]),
        Sign::Words(&["weekly"]),
        Sign::Object(&[]),
        Sign::List(&Sign::Any),
    ];

    fn read<'de, A: MapAccess<'de>>(
        sign: usize,
        value: &mut A,
    ) -> Result<Self, A::Error> {
        match sign {
            0 => Ok(Self::Daily),
            1 => Ok(Self::Weekly),
            2 => value.next_value().map(Self::Interval),
            3 => value.next_value().map(Self::DateTimeList),
            _ => value.next_value().map(Self::Unknown),
        }
    }
}

impl<'de> Deserialize<'de> for WateringWhen {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        one_of(deserializer)
    }
}

impl Serialize for WateringWhen {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Daily => serializer.serialize_str("daily"),
            Self::Weekly => serializer.serialize_str("weekly"),
            Self::Interval(value) => value.serialize(serializer),
            Self::DateTimeList(value) => value.serialize(serializer),
            Self::Unknown(value) => value.serialize(serializer),
        }
    }
}

impl Validate for WateringWhen {
    fn check(&self, report: &mut Report<'_>) {
        match self {
            Self::Interval(value) => value.check(report),
            Self::DateTimeList(value) => {
                report
                    .here(value)
                    .list()
                    .max_items(3)
                    .each(|item| item.text().date_time());
            }
            Self::Unknown(_) => report.no_alternative(),
            _ => {}
        }
    }
}
