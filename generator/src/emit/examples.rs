//! Example programs: in documentation, in the README, and as files that can be run.

use proc_macro2::TokenStream;
use quote::quote;

use super::docs;
use super::expr::expr;
use super::source;
use crate::encode::rust;
use crate::file::File;
use crate::krate::{Crate, Ident, Operation, Program};

/// Who reads a program.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Audience {
    /// The reader of documentation: the lines around the call are hidden.
    Doctest,
    /// Somebody who starts: a whole `main`.
    Main,
}

/// A program as source text.
pub fn program(program: &Program, krate: &Ident, audience: Audience) -> String {
    match audience {
        Audience::Main => rust::format(main(program, krate)),
        Audience::Doctest => {
            let (uses, body) = (uses(program, krate), body(program, audience));
            let text = rust::format(quote!(#uses async fn run() { #body }));
            let (uses, body) = text.split_once("async fn run() {").unwrap_or((&text, ""));
            let body = body.trim_end().trim_end_matches('}');
            let lines = body.lines().map(|line| line.strip_prefix("    ").unwrap_or(line));
            let body = lines.collect::<Vec<_>>().join("\n");
            format!(
                "{}\n\n# async fn run() -> Result<(), {krate}::Error> {{\n{}\n# Ok(())\n# }}\n",
                uses.trim(),
                body.trim()
            )
        }
    }
}

/// A whole program.
fn main(program: &Program, krate: &Ident) -> TokenStream {
    let (uses, body) = (uses(program, krate), body(program, Audience::Main));
    quote! {
        #uses
        #[tokio::main]
        async fn main() -> Result<(), Box<dyn std::error::Error>> {
            #body
            Ok(())
        }
    }
}

fn uses(program: &Program, krate: &Ident) -> TokenStream {
    let runtime = super::ty::OF_RUNTIME;
    let map = program.types.iter().any(|name| name == "BTreeMap").then(|| {
        quote!(
            use std::collections::BTreeMap;
        )
    });
    let of_runtime = program.types.iter().filter(|name| runtime.iter().any(|known| name == known));
    let of_types: Vec<_> = program
        .types
        .iter()
        .filter(|name| *name != "BTreeMap" && !runtime.iter().any(|known| name == known))
        .collect();
    let types = match of_types.as_slice() {
        [] => None,
        [one] => Some(quote!(use #krate::types::#one;)),
        many => Some(quote!(use #krate::types::{#(#many),*};)),
    };
    let required =
        program.required.as_ref().map(|(name, _)| quote!(use #krate::operations::#name;));
    quote! {
        #map
        use #krate::{Client #(, #of_runtime)*};
        #required
        #types
    }
}

fn body(program: &Program, audience: Audience) -> TokenStream {
    let statements = program.statements.iter().map(|statement| {
        let (name, value) = (&statement.name, expr(&statement.value));
        quote!(let #name = #value;)
    });
    let method = &program.method;
    let arguments: Vec<TokenStream> = program.arguments.iter().map(expr).collect();
    let arguments = if let Some((name, names)) = &program.required {
        quote!(#name { #(#names: #arguments),* })
    } else {
        quote!(#(#arguments),*)
    };
    let call = quote!(client.#method(#arguments).await?);
    let answer = match (program.answers, audience) {
        (true, Audience::Main) => quote!(let answer = #call; println!("{answer:#?}");),
        (true, Audience::Doctest) => quote!(let answer = #call;),
        (false, _) => quote!(#call;),
    };
    quote! {
        let client = Client::from_env()?;
        #(#statements)*
        #answer
    }
}

/// One file for each operation that sends a body which the document has an example of.
pub fn examples(krate: &Crate) -> Vec<File> {
    krate.operations.iter().filter_map(|operation| example(krate, operation)).collect()
}

fn example(krate: &Crate, operation: &Operation) -> Option<File> {
    let example = operation.example.as_ref().filter(|_| worth_a_file(operation))?;
    let method = &operation.method;
    let docs = docs::inner(&format!("Calls [`{}::Client::{method}`].", krate.name));
    let main = main(example, &krate.name);
    let contents = source::print(krate, quote!(#docs #main));
    Some(File { path: format!("examples/{method}.rs"), contents })
}

/// Whether an operation gets an example of its own: it sends something, and is no example of what not to do.
fn worth_a_file(operation: &Operation) -> bool {
    operation.body.is_some() && !operation.deprecated
}
