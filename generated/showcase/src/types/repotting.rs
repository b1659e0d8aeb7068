// @generated from spec/showcase.yaml by specsmith. Do not edit.

use serde::{Deserialize, Serialize};

use crate::runtime::{Report, Validate};
use crate::types::Pot;

/// The `Repotting` schema.
///
/// Generated from `#/components/schemas/Repotting`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Repotting {
    /// The `kind` property.
    pub kind: String,

    /// The `pot` property.
    pub pot: Pot,
}

impl Repotting {
    /// A value of the required properties; every other one is absent.
    #[must_use]
    pub fn new(kind: impl Into<String>, pot: impl Into<Pot>) -> Self {
        Self {
            kind: kind.into(),
            pot: pot.into(),
        }
    }
}

impl Validate for Repotting {
    fn check(&self, report: &mut Report<'_>) {
        report.nested("pot", &self.pot);
    }
}
