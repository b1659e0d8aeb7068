// @generated from spec/showcase.yaml by specsmith. Do not edit.

use serde::{Deserialize, Serialize};

use crate::runtime::{Report, Validate};

/// Round
///
/// Generated from `#/components/schemas/Pot/oneOf/0`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct PotRound {
    /// The `colour` property.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub colour: Option<String>,

    /// The `diameter` property.
    ///
    /// At least 1.
    pub diameter: f64,
}

impl PotRound {
    /// A value of the required properties; every other one is absent.
    #[must_use]
    pub fn new(diameter: f64) -> Self {
        Self { colour: None, diameter }
    }

    /// Sets [`colour`](field@Self::colour).
    #[must_use]
    pub fn colour(mut self, colour: impl Into<String>) -> Self {
        self.colour = Some(colour.into());
        self
    }
}

impl Validate for PotRound {
    fn check(&self, report: &mut Report<'_>) {
        report.number("diameter", &self.diameter).minimum(1.0);
    }
}
