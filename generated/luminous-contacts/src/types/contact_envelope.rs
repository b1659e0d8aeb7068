// @generated from spec/luminous-contacts.yaml by specsmith. Do not edit.

use serde::{Deserialize, Serialize};

use crate::types::Contact;

/// What [`Client::create_contact`](crate::Client::create_contact) answers.
///
/// Assumption: The page does not say that `data` is always there; without it nothing is
/// answered.
///
/// Generated from `#/components/schemas/ContactEnvelope`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ContactEnvelope {
    /// The `data` property.
    pub data: Contact,
}

impl ContactEnvelope {
    /// A value of the required properties; every other one is absent.
    #[must_use]
    pub fn new(data: Contact) -> Self {
        Self { data }
    }
}
