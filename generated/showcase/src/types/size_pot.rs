// @generated from spec/showcase.yaml by specsmith. Do not edit.

use serde::{Deserialize, Serialize};

use crate::runtime::{Maybe, Report, Validate};

/// What it stands in
///
/// Generated from `#/components/schemas/Size/properties/pot`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct SizePot {
    /// The `depth` property.
    ///
    /// Example: `12`.
    pub depth: f64,

    /// The `colour` property.
    ///
    /// Example: `"terracotta"`.
    #[serde(default, skip_serializing_if = "Maybe::is_absent")]
    pub colour: Maybe<String>,
}

impl SizePot {
    /// A value of the required properties; every other one is absent.
    #[must_use]
    pub fn new(depth: f64) -> Self {
        Self {
            depth,
            colour: Maybe::Absent,
        }
    }

    /// Sets [`colour`](field@Self::colour).
    #[must_use]
    pub fn colour(mut self, colour: impl Into<Maybe<String>>) -> Self {
        self.colour = colour.into();
        self
    }
}

impl Validate for SizePot {
    fn check(&self, report: &mut Report<'_>) {
        report.number("depth", &self.depth);
    }
}
