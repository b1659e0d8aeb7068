// @generated from spec/luminous-contacts.yaml by specsmith. Do not edit.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// The `ValidationProblem` schema.
///
/// Assumption: The pages list no refusals. The vendor's command-line client reads `message` and
/// `errors`.
///
/// Generated from `#/components/schemas/ValidationProblem`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ValidationProblem {
    /// The `message` property.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub message: Option<String>,

    /// Messages by the path of the field that they are about
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub errors: Option<BTreeMap<String, serde_json::Value>>,
}

impl ValidationProblem {
    /// A value in which every property is absent.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`message`](field@Self::message).
    #[must_use]
    pub fn message(mut self, message: impl Into<String>) -> Self {
        self.message = Some(message.into());
        self
    }

    /// Sets [`errors`](field@Self::errors).
    #[must_use]
    pub fn errors(
        mut self,
        errors: impl Into<BTreeMap<String, serde_json::Value>>,
    ) -> Self {
        self.errors = Some(errors.into());
        self
    }
}
