// @generated from spec/showcase.yaml by specsmith. Do not edit.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// What went wrong
///
/// Generated from `#/components/schemas/Error`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Error {
    /// The `message` property.
    ///
    /// Example: `"The plant has no name."`.
    pub message: String,

    /// Messages by field
    ///
    /// Example: `{"name": ["is required"]}`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fields: Option<BTreeMap<String, Vec<String>>>,

    /// The refusal that led to this one
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cause: Option<Box<Error>>,
}

impl Error {
    /// A value of the required properties; every other one is absent.
    #[must_use]
    pub fn new(message: impl Into<String>) -> Self {
        Self {
            message: message.into(),
            fields: None,
            cause: None,
        }
    }

    /// Sets [`fields`](field@Self::fields).
    #[must_use]
    pub fn fields(mut self, fields: impl Into<BTreeMap<String, Vec<String>>>) -> Self {
        self.fields = Some(fields.into());
        self
    }

    /// Sets [`cause`](field@Self::cause).
    #[must_use]
    pub fn cause(mut self, cause: Error) -> Self {
        self.cause = Some(Box::new(cause));
        self
    }
}
