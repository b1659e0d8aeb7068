//! The `use` lines of a file, from what its tokens need.

use std::collections::BTreeSet;

use proc_macro2::TokenStream;
use quote::quote;

use crate::krate::Ident;

/// What a file imports.
#[derive(Default)]
pub struct Imports {
    map: bool,
    runtime: BTreeSet<Ident>,
    types: BTreeSet<Ident>,
}

impl Imports {
    /// `BTreeMap`.
    pub fn map(&mut self) {
        self.map = true;
    }

    /// An item of the runtime.
    pub fn runtime(&mut self, name: &str) {
        self.runtime.insert(super::expr::ident(name));
    }

    /// A type of the crate.
    pub fn ty(&mut self, name: &Ident) {
        self.types.insert(name.clone());
    }

    /// Without a type: a file does not import what it defines.
    pub fn without(mut self, name: &Ident) -> Self {
        self.types.remove(name);
        self
    }

    /// `std`.
    pub fn std_lines(&self) -> TokenStream {
        if self.map {
            quote!(
                use std::collections::BTreeMap;
            )
        } else {
            TokenStream::new()
        }
    }

    /// `crate::runtime` and `crate::types`.
    pub fn crate_lines(&self) -> TokenStream {
        let runtime = group(&quote!(crate::runtime), &self.runtime);
        let types = group(&quote!(crate::types), &self.types);
        quote!(#runtime #types)
    }
}

fn group(path: &TokenStream, names: &BTreeSet<Ident>) -> TokenStream {
    let mut names = names.iter();
    match (names.next(), names.len()) {
        (None, _) => TokenStream::new(),
        (Some(one), 0) => quote!(use #path::#one;),
        (Some(first), _) => quote!(use #path::{#first #(, #names)*};),
    }
}
