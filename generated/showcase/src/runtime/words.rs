//! Open enumerations: a word that the document does not list is kept, not refused.

use std::fmt;

/// An enumeration of the values that the API documents, and any other that it may send.
pub trait Words {
    /// Whether the document lists the value.
    fn is_documented(&self) -> bool;
}

/// A value that is not there is none that the document would have to list.
impl<T: Words> Words for Option<T> {
    fn is_documented(&self) -> bool {
        self.as_ref().is_none_or(Words::is_documented)
    }
}

/// A value that the document does not list: a word, unless the enumeration is one of numbers or of mixed values.
///
/// It can't be made by itself: a value of the enumeration is made from text or a number, which
/// becomes a documented variant wherever there is one.
#[derive(PartialEq, Eq, Hash)]
pub struct Unknown<T: ?Sized = str>(Box<T>);

impl<T: ?Sized> Unknown<T> {
    /// Only for values that are in no documented variant.
    pub(crate) fn new(value: impl Into<Box<T>>) -> Self {
        Self(value.into())
    }

    /// The value on the wire.
    #[must_use]
    pub fn value(&self) -> &T {
        &self.0
    }
}

impl Unknown {
    /// The word on the wire.
    #[must_use]
    pub fn as_str(&self) -> &str {
        self.value()
    }
}

impl<T: ?Sized> Clone for Unknown<T>
where
    Box<T>: Clone,
{
    fn clone(&self) -> Self {
        Self(self.0.clone())
    }
}

impl<T: fmt::Debug + ?Sized> fmt::Debug for Unknown<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.value().fmt(f)
    }
}
