// @generated from spec/showcase.yaml by specsmith. Do not edit.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::runtime::{Report, Validate};

/// How to wrap it; any other wish is a text
///
/// Generated from `#/components/schemas/Gift`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Gift {
    /// The `to` property.
    ///
    /// Example: `"Rosa"`.
    pub to: String,

    /// The properties that the document allows without naming them.
    ///
    /// Each value: at most 50 characters.
    #[serde(flatten)]
    pub additional_properties: BTreeMap<String, String>,
}

impl Gift {
    /// A value of the required properties; every other one is absent.
    #[must_use]
    pub fn new(to: impl Into<String>) -> Self {
        Self {
            to: to.into(),
            additional_properties: BTreeMap::new(),
        }
    }

    /// Sets [`additional_properties`](field@Self::additional_properties).
    #[must_use]
    pub fn additional_properties(
        mut self,
        additional_properties: impl Into<BTreeMap<String, String>>,
    ) -> Self {
        self.additional_properties = additional_properties.into();
        self
    }
}

impl Validate for Gift {
    fn check(&self, report: &mut Report<'_>) {
        report.rest(&self.additional_properties).each(|item| item.text().max_length(50));
    }
}
