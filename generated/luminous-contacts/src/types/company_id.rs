// @generated from spec/luminous-contacts.yaml by specsmith. Do not edit.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::runtime::Id;

/// ID of a company
///
/// Assumption: An integer in requests; in the examples of answers a string in `company_id` and
/// `company`, an integer in `companies`. An answer may have either.
///
/// Generated from `#/components/schemas/CompanyId`.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct CompanyId(Id);

/// From `i32`, `i64`, `u64`, `&str` and `String`.
impl<T> From<T> for CompanyId
where
    Id: From<T>,
{
    fn from(id: T) -> Self {
        Self(Id::from(id))
    }
}

impl From<&Self> for CompanyId {
    fn from(id: &Self) -> Self {
        id.clone()
    }
}

impl AsRef<Id> for CompanyId {
    fn as_ref(&self) -> &Id {
        &self.0
    }
}

impl fmt::Display for CompanyId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}
