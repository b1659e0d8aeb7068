// @generated from spec/showcase.yaml by specsmith. Do not edit.

use serde::{Deserialize, Serialize};

use crate::runtime::{Report, Validate};
use crate::types::PruningBranches;

/// The `Pruning` schema.
///
/// Generated from `#/components/schemas/Pruning`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Pruning {
    /// The `branches` property.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub branches: Option<PruningBranches>,
}

impl Pruning {
    /// A value in which every property is absent.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`branches`](field@Self::branches).
    #[must_use]
    pub fn branches(mut self, branches: impl Into<PruningBranches>) -> Self {
        self.branches = Some(branches.into());
        self
    }
}

impl Validate for Pruning {
    fn check(&self, report: &mut Report<'_>) {
        report.nested("branches", &self.branches);
    }
}
