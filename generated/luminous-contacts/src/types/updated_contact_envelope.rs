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
    pub data: UpdatedContact,
}

impl UpdatedContactEnvelope {
    /// A value of the required properties; every other one is absent.
    #[must_use]
    pub fn new(data: UpdatedContact) -> Self {
        Self { data }
    }
}
