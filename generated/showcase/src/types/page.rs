// @generated from spec/showcase.yaml by specsmith. Do not edit.

use serde::{Deserialize, Serialize};

/// What every page has
///
/// Generated from `#/components/schemas/Page`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Page {
    /// How many there are in all
    ///
    /// Example: `1`.
    pub total: i64,

    /// What to give as `after` for the next page
    ///
    /// Example: `"p-17"`.
    pub next: Option<String>,
}

impl Page {
    /// A value of the required properties; every other one is absent.
    #[must_use]
    pub fn new(total: i64, next: impl Into<Option<String>>) -> Self {
        Self { total, next: next.into() }
    }
}
