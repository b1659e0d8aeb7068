//! Tokens to source text, with the line that says where it comes from.

use proc_macro2::TokenStream;

use crate::encode::rust;
use crate::krate::Crate;

/// A Rust file.
pub fn print(krate: &Crate, tokens: TokenStream) -> String {
    format!("{}\n{}", header(krate), rust::format(tokens))
}

/// The first line of every generated Rust file: no version, no date.
pub fn header(krate: &Crate) -> String {
    format!("// @generated from {} by specsmith. Do not edit.\n", krate.source)
}
