//! Documentation as attributes, which print as `///` lines.

use proc_macro2::TokenStream;
use quote::quote;

use super::examples::{Audience, program};
use crate::krate::{DocBlock, Docs, Ident, Markdown};

/// The documentation of an item.
pub fn docs(docs: &Docs, krate: &Ident) -> TokenStream {
    lines(&text(docs, krate))
}

/// The documentation of a file, as inner attributes.
pub fn inner(text: &str) -> TokenStream {
    let lines = text.lines().map(spaced);
    quote!(#(#![doc = #lines])*)
}

/// Our own sentences as documentation.
pub fn own(text: &str) -> TokenStream {
    lines(text)
}

/// The text of documentation, a blank line between its blocks.
pub fn text(docs: &Docs, krate: &Ident) -> String {
    let blocks: Vec<String> = docs
        .0
        .iter()
        .map(|block| match block {
            DocBlock::Text(Markdown(text)) => text.clone(),
            DocBlock::Example(example) => {
                format!("```no_run\n{}```", program(example, krate, Audience::Doctest))
            }
        })
        .collect();
    blocks.join("\n\n")
}

/// The text for a README, which has an example of its own.
pub fn plain(docs: &Docs) -> String {
    let blocks = docs.0.iter().filter_map(|block| match block {
        DocBlock::Text(Markdown(text)) => Some(text.clone()),
        DocBlock::Example(_) => None,
    });
    blocks.collect::<Vec<_>>().join("\n\n")
}

fn lines(text: &str) -> TokenStream {
    let lines = text.lines().map(spaced);
    quote!(#(#[doc = #lines])*)
}

fn spaced(line: &str) -> String {
    if line.is_empty() { String::new() } else { format!(" {line}") }
}
