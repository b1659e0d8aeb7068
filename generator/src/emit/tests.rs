//! Tests made from the document's examples, which stand beside them as JSON files.

use proc_macro2::TokenStream;
use quote::quote;

use super::docs;
use super::expr::{expr, literal};
use super::source;
use crate::encode::json;
use crate::file::File;
use crate::krate::{Crate, Test, TestModule, TestSubject};

/// The files of the tests; none where the document has no example.
pub fn tests(krate: &Crate) -> Vec<File> {
    if krate.tests.is_empty() {
        return Vec::new();
    }
    let modules = krate.tests.iter().map(|module| &module.module);
    let docs = docs::inner("The examples of the document: built, checked, and written again.");
    let main = quote!(#docs #(mod #modules;)*);
    let mut files = vec![file("main.rs", source::print(krate, main))];
    for module in &krate.tests {
        files.push(file(
            &format!("{}.rs", module.module),
            source::print(krate, tests_of(krate, module)),
        ));
        files.extend(module.tests.iter().map(|test| file(&test.file, json::file(&test.json))));
    }
    files
}

fn file(name: &str, contents: String) -> File {
    File { path: format!("tests/examples/{name}"), contents }
}

fn tests_of(krate: &Crate, module: &TestModule) -> TokenStream {
    let runtime = super::ty::OF_RUNTIME;
    let map = module.types.iter().any(|name| name == "BTreeMap").then(|| {
        quote!(
            use std::collections::BTreeMap;
        )
    });
    let name = &krate.name;
    let of_runtime: Vec<_> =
        module.types.iter().filter(|ty| runtime.iter().any(|known| ty == known)).collect();
    let of_types: Vec<_> = module
        .types
        .iter()
        .filter(|ty| *ty != "BTreeMap" && !runtime.iter().any(|known| ty == known))
        .collect();
    let sent = module.tests.iter().any(|test| matches!(test.subject, TestSubject::Sent(_)));
    let validate = sent.then(|| quote!(use #name::Validate;));
    let of_runtime = (!of_runtime.is_empty()).then(|| quote!(use #name::{#(#of_runtime),*};));
    let types = match of_types.as_slice() {
        [one] => quote!(use #name::types::#one;),
        many => quote!(use #name::types::{#(#many),*};),
    };
    let tests = module.tests.iter().map(test);
    quote! {
        #map
        #validate
        #of_runtime
        #types
        use serde_json::Value;

        #(#tests)*
    }
}

fn test(test: &Test) -> TokenStream {
    let (name, ty, file) = (&test.name, &test.ty, literal(&test.file));
    let document = quote! {
        const EXAMPLE: &str = include_str!(#file);
        let example: Value = serde_json::from_str(EXAMPLE).expect("the example is JSON");
    };
    match &test.subject {
        TestSubject::Sent(value) => {
            let value = expr(value);
            quote! {
                #[test]
                fn #name() {
                    #document
                    let value = #value;
                    value.validate().expect("the example keeps the documented rules");
                    let written = serde_json::to_value(&value).expect("the value is JSON");
                    assert_eq!(written, example);
                }
            }
        }
        TestSubject::Received => quote! {
            #[test]
            fn #name() {
                #document
                let value: #ty = serde_json::from_str(EXAMPLE).expect("the example decodes");
                let written = serde_json::to_value(&value).expect("the value is JSON");
                assert_eq!(written, example);
            }
        },
    }
}
