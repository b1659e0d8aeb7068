//! Reading a word of an open enumeration.

use std::fmt;

use serde::Deserializer;
use serde::de::{self, Visitor};

/// Reads a word of an open enumeration.
///
/// # Errors
///
/// What is read is not a string.
pub fn word<'de, T, D>(deserializer: D) -> Result<T, D::Error>
where
    T: for<'a> From<&'a str>,
    D: Deserializer<'de>,
{
    deserializer.deserialize_str(WordVisitor(std::marker::PhantomData))
}

struct WordVisitor<T>(std::marker::PhantomData<T>);

impl<T: for<'a> From<&'a str>> Visitor<'_> for WordVisitor<T> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a string")
    }

    fn visit_str<E: de::Error>(self, word: &str) -> Result<T, E> {
        Ok(T::from(word))
    }
}
