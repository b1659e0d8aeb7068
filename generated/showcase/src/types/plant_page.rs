// @generated from spec/showcase.yaml by specsmith. Do not edit.

use serde::{Deserialize, Serialize};

use crate::runtime::List;
use crate::types::Plant;

/// Some plants, and where the next ones are
///
/// Generated from `#/components/schemas/PlantPage`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct PlantPage {
    /// How many there are in all
    ///
    /// Example: `1`.
    pub total: i64,

    /// What to give as `after` for the next page
    ///
    /// Example: `"p-17"`.
    pub next: Option<String>,

    /// The `plants` property.
    pub plants: Vec<Plant>,
}

impl PlantPage {
    /// A value of the required properties; every other one is absent.
    #[must_use]
    pub fn new(
        total: i64,
        next: impl Into<Option<String>>,
        plants: impl Into<List<Plant>>,
    ) -> Self {
        Self {
            total,
            next: next.into(),
            plants: plants.into().into_vec(),
        }
    }
}
