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
    ///
    /// Assumption: The pages show one example and say `object`. The types are read from the
    /// example; only `id` is taken to be always there, and anything else may be missing or null.
    pub data: Contact,
}

impl ContactEnvelope {
    /// A value with what is required; everything else is absent.
    #[must_use]
    pub fn new(data: Contact) -> Self {
        Self { data }
    }
}
