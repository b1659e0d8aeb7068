// @generated from spec/showcase.yaml by specsmith. Do not edit.

use serde::{Deserialize, Serialize};

use crate::runtime::{Report, Validate};
use crate::types::PlantId;

/// The `OrderItem` schema.
///
/// Generated from `#/components/schemas/OrderItem`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct OrderItem {
    /// The id of a plant, which old versions wrote as an integer
    ///
    /// Example: `"p-17"`.
    pub plant: PlantId,

    /// The `count` property.
    ///
    /// At least 1. Example: `2`.
    pub count: i32,
}

impl OrderItem {
    /// A value of the required properties; every other one is absent.
    #[must_use]
    pub fn new(plant: impl Into<PlantId>, count: i32) -> Self {
        Self { plant: plant.into(), count }
    }
}

impl Validate for OrderItem {
    fn check(&self, report: &mut Report<'_>) {
        report.integer("count", &self.count).minimum(1);
    }
}
