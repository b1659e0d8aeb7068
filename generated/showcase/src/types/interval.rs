// @generated from spec/showcase.yaml by specsmith. Do not edit.

use serde::{Deserialize, Serialize};

use crate::runtime::{Report, Validate};
use crate::types::IntervalUnit;

/// The `Interval` schema.
///
/// Generated from `#/components/schemas/Interval`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Interval {
    /// The `every` property.
    ///
    /// At least 1.
    pub every: i64,

    /// The `unit` property.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit: Option<IntervalUnit>,
}

impl Interval {
    /// A value of the required properties; every other one is absent.
    #[must_use]
    pub fn new(every: i64) -> Self {
        Self { every, unit: None }
    }

    /// Sets [`unit`](field@Self::unit).
    #[must_use]
    pub fn unit(mut self, unit: impl Into<IntervalUnit>) -> Self {
        self.unit = Some(unit.into());
        self
    }
}

impl Validate for Interval {
    fn check(&self, report: &mut Report<'_>) {
        report.integer("every", &self.every).minimum(1);
    }
}
