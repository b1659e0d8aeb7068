//! Text in, located tree out: the only code that knows YAML and JSON.
//!
//! [`Source`] is the document as text, [`parse`] reads it into a tree of
//! [`Node`]s, each with its place. Reading is bounded by [`Limits`]: no input
//! makes it allocate or recurse without limit. Nothing here knows OpenAPI, and
//! nothing here opens another file or an address.

mod input;
mod limits;
mod pointer;
mod read;
mod text;
mod tree;

pub use input::Source;
pub use limits::Limits;
pub use pointer::Pointer;
pub use read::parse;
pub use text::Text;
pub use tree::{Entry, Node, Span, Value};
