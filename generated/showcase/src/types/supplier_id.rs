// @generated from spec/showcase.yaml by specsmith. Do not edit.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::runtime::Id;

/// The id of a supplier
///
/// Generated from `#/components/schemas/SupplierId`.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct SupplierId(Id);

/// From `i32`, `i64`, `u64`, `&str` and `String`.
impl<T> From<T> for SupplierId
where
    Id: From<T>,
{
    fn from(id: T) -> Self {
        Self(Id::from(id))
    }
}

impl From<&Self> for SupplierId {
    fn from(id: &Self) -> Self {
        id.clone()
    }
}

impl AsRef<Id> for SupplierId {
    fn as_ref(&self) -> &Id {
        &self.0
    }
}

impl fmt::Display for SupplierId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}
