//! Text in, located tree out: the only code that knows YAML and JSON.
//!
//! [`Source`] is the document as text, [`parse`] reads it into a tree of
//! [`Node`]s, each with its place. Reading is bounded by [`Limits`]: no input
//! makes it allocate or recurse without limit. Nothing here knows OpenAPI, and
//! nothing here opens another file or an address.

mod bytes;
mod limits;
mod read;
mod reference;

pub use crate::document::{Entry, Node, Pointer, Source, Span, Text, Value};
pub use limits::Limits;
pub use read::parse;
pub use reference::{BadReference, parse_reference};
