// @generated from spec/luminous-contacts.yaml by specsmith. Do not edit.

use serde::{Deserialize, Serialize};

use crate::types::UpdatedContact;

/// What [`Client::update_contact`](crate::Client::update_contact) answers.
///
/// Assumption: The page does not say that `data` is always there; without it nothing is
/// answered.
///
/// Generated from `#/components/schemas/UpdatedContactEnvelope`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct UpdatedContactEnvelope {
    /// The `data` property.
    ///
    /// Assumption: Only the example of the page to update a contact has these properties. Their
    /// types are read from it; anything may be missing or null.
    pub data: UpdatedContact,
}

impl UpdatedContactEnvelope {
    /// A value with what is required; everything else is absent.
    #[must_use]
    pub fn new(data: UpdatedContact) -> Self {
        Self { data }
    }
}
