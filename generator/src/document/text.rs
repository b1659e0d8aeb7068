//! Text that came out of a document and is therefore not to be trusted.

use std::fmt;

/// A string from the document: a key, a sentence, a name, a URL.
///
/// It has no `Display` and no `Deref`, so that it can't slip into output or a
/// message by formatting. What needs the characters calls [`Text::reveal`];
/// a test lists the files that may.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Text(String);

impl Text {
    /// Marks a string as coming from the document.
    #[must_use]
    pub fn new(text: impl Into<String>) -> Self {
        Self(text.into())
    }

    /// The characters themselves: for encoders, names and comparisons only.
    #[must_use]
    pub fn reveal(&self) -> &str {
        &self.0
    }

    /// Whether there is nothing but white space.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        self.0.trim().is_empty()
    }
}

/// Quoted and escaped.
impl fmt::Debug for Text {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.0, f)
    }
}
