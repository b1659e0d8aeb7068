// @generated from spec/showcase.yaml by specsmith. Do not edit.

use serde::{Deserialize, Serialize};

use crate::runtime::{Report, Validate};
use crate::types::{WateringKind, WateringWhen};

/// The `Watering` schema.
///
/// Generated from `#/components/schemas/Watering`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Watering {
    /// The `kind` property.
    pub kind: WateringKind,

    /// The `litres` property.
    ///
    /// At most 10.
    pub litres: f64,

    /// When to water
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub when: Option<WateringWhen>,
}

impl Watering {
    /// A value of the required properties; every other one is absent.
    #[must_use]
    pub fn new(litres: f64) -> Self {
        Self {
            kind: WateringKind::Watering,
            litres,
            when: None,
        }
    }

    /// Sets [`when`](field@Self::when).
    #[must_use]
    pub fn when(mut self, when: impl Into<WateringWhen>) -> Self {
        self.when = Some(when.into());
        self
    }
}

impl Validate for Watering {
    fn check(&self, report: &mut Report<'_>) {
        report.word("kind", &self.kind);
        report.number("litres", &self.litres).maximum(10.0);
        report.nested("when", &self.when);
    }
}
