// @generated from spec/luminous-contacts.yaml by specsmith. Do not edit.

use serde::{Deserialize, Serialize};

use crate::types::CompanyId;

/// The `Company` schema.
///
/// Assumption: Read from the example of an answer; anything may be missing or null.
///
/// Generated from `#/components/schemas/Company`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Company {
    /// ID of a company
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<CompanyId>,

    /// The `name` property.
    ///
    /// Example: `"Acme Corporation"`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
}

impl Company {
    /// A value in which every property is absent.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`id`](field@Self::id).
    #[must_use]
    pub fn id(mut self, id: impl Into<CompanyId>) -> Self {
        self.id = Some(id.into());
        self
    }

    /// Sets [`name`](field@Self::name).
    #[must_use]
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }
}
