//! Text in, located tree out: the only code that knows YAML and JSON.
//!
//! Reading is bounded: no input makes it allocate or recurse without limit.

mod pointer;
mod text;
mod tree;

pub use pointer::Pointer;
pub use text::Text;
pub use tree::{Entry, Node, Span, Value};
