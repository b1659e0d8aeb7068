// @generated from spec/showcase.yaml by specsmith. Do not edit.

use serde::{Deserialize, Serialize};

use crate::runtime::{DateTime, Report, Validate};
use crate::types::Stage;

/// What is shown on a map
///
/// Generated from `#/components/schemas/MapFilter`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct MapFilter {
    /// Stage of growth
    ///
    /// How far a plant has grown
    ///
    /// Example: `"in-flower"`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stage: Option<Stage>,

    /// When it was sown
    ///
    /// A date and time with offset, as in RFC 3339.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sown: Option<DateTime>,

    /// In how many beds it stands
    ///
    /// At most 9.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub beds: Option<i64>,
}

impl MapFilter {
    /// A value in which every property is absent.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`stage`](field@Self::stage).
    #[must_use]
    pub fn stage(mut self, stage: impl Into<Stage>) -> Self {
        self.stage = Some(stage.into());
        self
    }

    /// Sets [`sown`](field@Self::sown).
    #[must_use]
    pub fn sown(mut self, sown: impl Into<DateTime>) -> Self {
        self.sown = Some(sown.into());
        self
    }

    /// Sets [`beds`](field@Self::beds).
    #[must_use]
    pub fn beds(mut self, beds: i64) -> Self {
        self.beds = Some(beds);
        self
    }
}

impl Validate for MapFilter {
    fn check(&self, report: &mut Report<'_>) {
        report.word("stage", &self.stage);
        report.text("sown", &self.sown).date_time();
        report.integer("beds", &self.beds).maximum(9);
    }
}
