//! A file of the generated crate, in memory.

/// What is printed and not yet written.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct File {
    /// The path inside the crate, with forward slashes: `src/types/contact.rs`.
    pub path: String,
    /// The whole text.
    pub contents: String,
}
