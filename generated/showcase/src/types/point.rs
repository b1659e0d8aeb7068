// @generated from spec/showcase.yaml by specsmith. Do not edit.

use serde::{Deserialize, Serialize};

use crate::runtime::{Report, Validate};

/// A point of the grounds, in metres from the gate
///
/// Generated from `#/components/schemas/Point`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Point {
    /// To the east
    ///
    /// At least 0. Example: `1`.
    pub x: i64,

    /// To the north
    ///
    /// Example: `2`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub y: Option<i64>,
}

impl Point {
    /// A value of the required properties; every other one is absent.
    #[must_use]
    pub fn new(x: i64) -> Self {
        Self { x, y: None }
    }

    /// Sets [`y`](field@Self::y).
    #[must_use]
    pub fn y(mut self, y: i64) -> Self {
        self.y = Some(y);
        self
    }
}

impl Validate for Point {
    fn check(&self, report: &mut Report<'_>) {
        report.integer("x", &self.x).minimum(0);
    }
}
