//! The files that hold the crate together: `lib.rs` and the lists of modules.

use std::collections::BTreeMap;

use proc_macro2::TokenStream;
use quote::quote;

use super::docs;
use super::examples::{Audience, program};
use super::expr::ident;
use super::source;
use crate::encode::rust;
use crate::krate::{BodyShape, Constructor, Crate, Operation, Outcome, Shape};
use crate::runtime::Feature;

/// Where to go from the first page of the documentation.
const MAP: &str = "\
    - [`Client`] has a method for each operation, which returns a [`Call`]: await it, or set options first.\n\
    - [`types`] has what is sent and received.\n\
    - [`Error`] says how a call fails; [`operations`] has the refusals that the API documents.\n\
    - [`ClientBuilder`] and [`Client::from_env`] set a client up.";

/// `src/lib.rs`
pub fn library(krate: &Crate) -> String {
    let mut text = docs::text(&krate.docs, &krate.name);
    if let Some(example) = &krate.first_call {
        let code = program(example, &krate.name, Audience::Doctest);
        text.extend(["\n\n```no_run\n", &code, "```"]);
    }
    text.extend(["\n\n", MAP]);
    let docs = docs::inner(&text);
    let public = krate.runtime.iter().flat_map(|file| file.public).map(|name| ident(name));
    let mut public: Vec<_> = public.collect();
    public.sort();
    let tokens = quote! {
        #docs
        #![forbid(unsafe_code)]
        #![warn(missing_docs)]

        mod client;
        pub mod operations;
        mod runtime;
        pub mod types;

        pub use crate::runtime::{#(#public),*};

        /// The examples of the README, so that they are compiled.
        #[cfg(doctest)]
        #[doc = include_str!("../README.md")]
        pub struct ReadMe;
    };
    format!("{}\n{}", source::header(krate), rust::format(tokens))
}

/// `src/runtime.rs`
pub fn runtime(krate: &Crate) -> TokenStream {
    let modules = krate.runtime.iter().map(|file| ident(file.module));
    let exports = krate.runtime.iter().filter(|file| !file.exports.is_empty()).map(|file| {
        let module = ident(file.module);
        let names = file.exports.iter().map(|name| ident(name));
        list(&quote!(#module), names.collect())
    });
    let docs = docs::inner(
        "What the client is made of: calls, answers, errors, checks, and types for what Rust has no word for.\n\n\
         Most of it is of use to the generated code only; what callers need is at the root of the crate.",
    );
    quote! {
        #docs
        #(mod #modules;)*
        #(#exports)*
    }
}

/// `src/types.rs`
pub fn types(krate: &Crate) -> TokenStream {
    let docs =
        docs::inner("What is sent and received: one module for each schema of the document.");
    let modules = krate.types.iter().map(|def| &def.module);
    let exports = krate.types.iter().map(|def| {
        let mut names = vec![def.name.clone()];
        if let Shape::Struct(shape) = &def.shape
            && let Constructor::Required(required) = &shape.constructor
        {
            names.push(required.clone());
        }
        let module = &def.module;
        list(&quote!(#module), names)
    });
    quote! {
        #docs
        #(mod #modules;)*
        #(#exports)*
    }
}

/// `src/operations.rs`
pub fn operations(krate: &Crate) -> TokenStream {
    let docs = docs::inner("The operations: their requests as data, and their refusals.");
    let modules = krate.operations.iter().map(|operation| &operation.module);
    let exports = krate.operations.iter().map(|operation| {
        let module = &operation.module;
        let mut names = vec![operation.name.clone(), operation.refusal.clone()];
        names.extend(operation.required.clone());
        names.extend(own_types(operation));
        list(&quote!(#module), names)
    });
    quote! {
        #docs
        #(mod #modules;)*
        #(#exports)*
    }
}

/// The enumerations of what can be sent and of what is answered, where there are any.
fn own_types(operation: &Operation) -> Vec<proc_macro2::Ident> {
    let body = operation.body.as_ref().and_then(|body| match &body.shape {
        BodyShape::One(_) => None,
        BodyShape::Choice(choice) => Some(choice.name.clone()),
    });
    let answer = match &operation.output {
        Outcome::Choice(choice) => Some(choice.name.clone()),
        _ => None,
    };
    body.into_iter().chain(answer).collect()
}

/// `pub use module::{A, B};`
fn list(module: &TokenStream, mut names: Vec<proc_macro2::Ident>) -> TokenStream {
    names.sort();
    match names.as_slice() {
        [one] => quote!(pub use #module::#one;),
        many => quote!(pub use #module::{#(#many),*};),
    }
}

/// The crates that the crate depends on, by name, with their features united.
pub fn dependencies(krate: &Crate) -> BTreeMap<&'static str, Dependency> {
    let mut all: BTreeMap<&'static str, Dependency> = BTreeMap::new();
    for dependency in krate.runtime.iter().flat_map(|file| file.dependencies) {
        let entry = all.entry(dependency.name).or_insert_with(|| Dependency {
            version: dependency.version,
            default_features: dependency.default_features,
            features: Vec::new(),
            optional: dependency.optional,
        });
        entry.optional &= dependency.optional;
        entry.default_features |= dependency.default_features;
        entry.features.extend(dependency.features.iter().copied());
        entry.features.sort_unstable();
        entry.features.dedup();
    }
    all
}

/// The features of the crate, by name.
pub fn features(krate: &Crate) -> Vec<&'static Feature> {
    let mut all: Vec<_> = krate.runtime.iter().flat_map(|file| file.features).collect();
    all.sort_by_key(|feature| feature.name);
    all
}

/// What the manifest says about a dependency.
pub struct Dependency {
    /// The least version.
    pub version: &'static str,
    /// Whether its default features are on.
    pub default_features: bool,
    /// The features beside them.
    pub features: Vec<&'static str>,
    /// Whether it is there only where a feature of the crate is on.
    pub optional: bool,
}
