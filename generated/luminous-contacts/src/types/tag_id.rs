// @generated from spec/luminous-contacts.yaml by specsmith. Do not edit.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::runtime::Id;

/// ID of a tag
///
/// Assumption: An integer in the example of an answer; the other ids are strings there, so that
/// it may be either.
///
/// Generated from `#/components/schemas/TagId`.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct TagId(Id);

/// From `i32`, `i64`, `u64`, `&str` and `String`.
impl<T> From<T> for TagId
where
    Id: From<T>,
{
    fn from(id: T) -> Self {
        Self(Id::from(id))
    }
}

impl From<&Self> for TagId {
    fn from(id: &Self) -> Self {
        id.clone()
    }
}

impl AsRef<Id> for TagId {
    fn as_ref(&self) -> &Id {
        &self.0
    }
}

impl fmt::Display for TagId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}
