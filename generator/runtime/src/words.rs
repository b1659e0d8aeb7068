//! Open enumerations: a word that the document does not list is kept, not refused.

use std::fmt;

use serde::Deserializer;
use serde::de::{self, Visitor};

/// An enumeration of the words that the API documents, and any other that it may send.
pub trait Words {
    /// The word, where the document does not list it.
    fn unknown(&self) -> Option<&Unknown>;
}

impl<T: Words> Words for Option<T> {
    fn unknown(&self) -> Option<&Unknown> {
        self.as_ref().and_then(Words::unknown)
    }
}

/// A word that the document does not list.
///
/// It can't be made by itself: a value of the enumeration is made from text, which
/// becomes a documented word wherever there is one.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Unknown(Box<str>);

impl Unknown {
    /// Only for words that are in no documented variant.
    pub(crate) fn new(word: &str) -> Self {
        Self(word.into())
    }

    /// The word on the wire.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Unknown {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self.as_str(), f)
    }
}

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
