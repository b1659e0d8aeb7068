//! Unions: which alternative a value is of is seen from its signs; what is none of them is kept.

use std::cell::RefCell;
use std::fmt;
use std::marker::PhantomData;

use serde::de::{self, MapAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::reading::{Again, Place};
use super::sign::{Sign, choose};

/// An enumeration of alternatives that are told apart by looking at a value.
pub trait OneOf: Sized {
    /// What each alternative looks like.
    const SIGNS: &'static [Sign];

    /// Reads the value as the alternative with this sign, or as none of them where there is no such sign.
    ///
    /// # Errors
    ///
    /// The value can't be read as that.
    fn read<'de, A: MapAccess<'de>>(sign: usize, value: &mut A) -> Result<Self, A::Error>;
}

/// A value that is none of the alternatives that the document describes.
///
/// It is received, never made: values of the documented alternatives convert into the union.
#[derive(Clone, PartialEq)]
pub struct UnknownValue(serde_json::Value);

impl UnknownValue {
    /// The value as it came.
    #[must_use]
    pub fn as_json(&self) -> &serde_json::Value {
        &self.0
    }
}

impl fmt::Debug for UnknownValue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl Serialize for UnknownValue {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for UnknownValue {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Deserialize::deserialize(deserializer).map(Self)
    }
}

/// Reads a value of a union.
///
/// # Errors
///
/// The value looks like one alternative alone, and can't be read as that.
pub fn one_of<'de, T: OneOf, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
    deserializer.deserialize_newtype_struct(Again::NAME, OneOfVisitor(PhantomData))
}

struct OneOfVisitor<T>(PhantomData<T>);

impl<'de, T: OneOf> Visitor<'de> for OneOfVisitor<T> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value")
    }

    /// A value that can be read more than once, with its text as the key.
    fn visit_map<A: MapAccess<'de>>(self, mut value: A) -> Result<T, A::Error> {
        let json: &str = value.next_key()?.unwrap_or_default();
        match choose(T::SIGNS, json) {
            Some((sign, true)) => T::read(sign, &mut value),
            Some((sign, false)) => {
                T::read(sign, &mut value).or_else(|_| T::read(T::SIGNS.len(), &mut value))
            }
            None => T::read(T::SIGNS.len(), &mut value),
        }
    }

    /// From elsewhere than the body of an answer, the value is kept first, so that it can be read more than once.
    fn visit_newtype_struct<D: Deserializer<'de>>(self, inner: D) -> Result<T, D::Error> {
        let value = serde_json::Value::deserialize(inner)?;
        let failed = RefCell::new(None);
        let json = value.to_string();
        self.visit_map(Again::new(&json, Place::root(&failed)))
            .map_err(|error: de::value::Error| de::Error::custom(error))
    }
}
