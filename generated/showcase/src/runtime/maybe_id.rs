//! Ids that may be left out or `null`.

use serde::Serializer;

use super::id::{IdForm, Ids};
use super::{Id, Maybe};

impl<T: AsRef<Id> + From<i32>> From<i32> for Maybe<T> {
    fn from(id: i32) -> Self {
        Self::Value(id.into())
    }
}

impl<T: AsRef<Id> + From<i64>> From<i64> for Maybe<T> {
    fn from(id: i64) -> Self {
        Self::Value(id.into())
    }
}

impl<T: AsRef<Id> + From<u64>> From<u64> for Maybe<T> {
    fn from(id: u64) -> Self {
        Self::Value(id.into())
    }
}

impl<T: AsRef<Id> + Clone> From<&T> for Maybe<T> {
    fn from(id: &T) -> Self {
        Self::Value(id.clone())
    }
}

impl<T: Ids> Ids for Maybe<T> {
    fn serialize_ids<S: Serializer>(&self, form: IdForm, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Value(ids) => ids.serialize_ids(form, serializer),
            Self::Absent | Self::Null => serializer.serialize_none(),
        }
    }
}
