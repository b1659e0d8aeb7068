//! Documentation: what stands in `///` and in the README.

use super::Program;

/// CommonMark that is safe to print: no doctest, no raw HTML, no broken link.
///
/// Made by the encoder of document text, and by `plan/docs.rs` for our own sentences.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Markdown(pub String);

/// The documentation of an item, a blank line between its blocks.
#[derive(Clone, Debug, Default)]
pub struct Docs(pub Vec<DocBlock>);

/// A part of an item's documentation.
#[derive(Clone, Debug)]
pub enum DocBlock {
    /// Paragraphs.
    Text(Markdown),
    /// A Rust example that is compiled and not run.
    Example(Program),
}
