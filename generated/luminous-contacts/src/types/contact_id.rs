// @generated from spec/luminous-contacts.yaml by specsmith. Do not edit.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::runtime::Id;

/// The unique identifier of the contact
///
/// Assumption: An integer in the path, a string in the examples of answers, so that an answer
/// may have either.
///
/// Generated from `#/components/schemas/ContactId`.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct ContactId(Id);

/// From `i32`, `i64`, `u64`, `&str` and `String`.
impl<T> From<T> for ContactId
where
    Id: From<T>,
{
    fn from(id: T) -> Self {
        Self(Id::from(id))
    }
}

impl From<&Self> for ContactId {
    fn from(id: &Self) -> Self {
        id.clone()
    }
}

impl AsRef<Id> for ContactId {
    fn as_ref(&self) -> &Id {
        &self.0
    }
}

impl fmt::Display for ContactId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}
