//! Encoders: text of the document in, text that is safe in its place out.
//!
//! Each place where a document's words may end up (Rust docs, TOML, URL
//! templates, headers, JSON in docs) has one file here. Nothing else turns a
//! document's text into output; nothing here decides what is said.

pub mod header;
pub mod json;
pub mod markdown;
mod percent;
pub mod rust;
pub mod toml;
pub mod url;
