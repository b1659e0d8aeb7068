// @generated from spec/showcase.yaml by specsmith. Do not edit.

use serde::{Deserialize, Serialize};

/// The `Counted` schema.
///
/// Generated from `#/components/schemas/Counted`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Counted {
    /// How many there are in all
    ///
    /// Example: `1`.
    pub total: i64,
}

impl Counted {
    /// A value of the required properties; every other one is absent.
    #[must_use]
    pub fn new(total: i64) -> Self {
        Self { total }
    }
}
