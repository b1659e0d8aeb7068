//! The document as data: its text, the located tree, pointers into it, and words that are not to be trusted.
//!
//! Everything else stands on this, and this on nothing. Nothing is read or decided here.

mod pointer;
mod text;
mod text_source;
mod tree;

pub use pointer::Pointer;
pub use text::Text;
pub use text_source::Source;
pub use tree::{Entry, Node, Span, Value};
