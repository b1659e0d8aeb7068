// @generated from spec/showcase.yaml by specsmith. Do not edit.

use serde::{Deserialize, Serialize};

use crate::runtime::{Report, Validate};

/// Box
///
/// Generated from `#/components/schemas/Pot/oneOf/1`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct PotBox {
    /// The `colour` property.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub colour: Option<String>,

    /// The `width` property.
    pub width: f64,

    /// The `length` property.
    pub length: f64,
}

impl PotBox {
    /// A value of the required properties; every other one is absent.
    #[must_use]
    pub fn new(width: f64, length: f64) -> Self {
        Self {
            colour: None,
            width,
            length,
        }
    }

    /// Sets [`colour`](field@Self::colour).
    #[must_use]
    pub fn colour(mut self, colour: impl Into<String>) -> Self {
        self.colour = Some(colour.into());
        self
    }
}

impl Validate for PotBox {
    fn check(&self, report: &mut Report<'_>) {
        report.number("width", &self.width);
        report.number("length", &self.length);
    }
}
