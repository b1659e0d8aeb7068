//! The answers of an operation: the type of a success, and how it is read.

use proc_macro2::TokenStream;
use quote::quote;

use super::docs;
use super::expr::unsigned;
use super::imports::Imports;
use super::operation::boxed;
use super::ty::{Naming, ty};
use crate::krate::{AnswerChoice, AnswerVariant, Operation, Outcome, Statuses, Ty};

/// The types that a success names.
pub fn types(outcome: &Outcome) -> Vec<&Ty> {
    match outcome {
        Outcome::Json(ty) | Outcome::JsonOrNothing(ty) => vec![ty],
        Outcome::Choice(choice) => {
            choice.variants.iter().flat_map(|variant| types(&variant.outcome)).collect()
        }
        Outcome::Nothing | Outcome::Text | Outcome::Bytes => Vec::new(),
    }
}

/// The type of a success, and the expression that reads it.
pub fn output(outcome: &Outcome, imports: &mut Imports) -> (TokenStream, TokenStream) {
    match outcome {
        Outcome::Nothing => (quote!(()), quote!(answer.nothing())),
        Outcome::Text => (quote!(String), quote!(answer.text())),
        Outcome::Bytes => (quote!(Vec<u8>), quote!(answer.bytes())),
        Outcome::JsonOrNothing(json) => {
            let json = ty(json, Naming::Qualified, imports);
            (quote!(Option<#json>), quote!(answer.json_if_any()))
        }
        Outcome::Json(json) => (ty(json, Naming::Qualified, imports), quote!(answer.json())),
        Outcome::Choice(choice) => {
            let name = &choice.name;
            (quote!(#name), read(choice))
        }
    }
}

/// The pattern of the statuses that something is for.
pub fn pattern(statuses: Statuses) -> TokenStream {
    match statuses {
        Statuses::Code(code) => unsigned(u64::from(code)),
        Statuses::Range(first) => {
            let (low, high) = (u64::from(first) * 100, u64::from(first) * 100 + 99);
            let (low, high) = (unsigned(low), unsigned(high));
            quote!(#low..=#high)
        }
        Statuses::Others => quote!(_),
    }
}

/// Reads an answer by its status.
fn read(choice: &AnswerChoice) -> TokenStream {
    let name = &choice.name;
    let arms = choice.variants.iter().map(|variant| {
        let pattern = pattern(variant.statuses);
        let value = value(choice, variant);
        quote!(#pattern => #value,)
    });
    let all = choice.variants.iter().any(|variant| variant.statuses == Statuses::Others);
    let other = (!all).then(|| quote!(_ => Ok(#name::Other(answer.clone())),));
    quote! {
        match answer.status().as_u16() {
            #(#arms)*
            #other
        }
    }
}

fn value(choice: &AnswerChoice, variant: &AnswerVariant) -> TokenStream {
    let (name, variant, outcome) = (&choice.name, &variant.name, &variant.outcome);
    match outcome {
        Outcome::Nothing | Outcome::Choice(_) => quote!(Ok(#name::#variant)),
        Outcome::Text => quote!(answer.text().map(#name::#variant)),
        Outcome::Bytes => quote!(answer.bytes().map(#name::#variant)),
        Outcome::JsonOrNothing(_) => quote!(answer.json_if_any().map(#name::#variant)),
        Outcome::Json(_) => quote!(answer.json().map(#name::#variant)),
    }
}

/// The enumeration of the successes, where there is one.
pub fn choice(operation: &Operation, imports: &mut Imports) -> Option<TokenStream> {
    let Outcome::Choice(choice) = &operation.output else { return None };
    let name = &choice.name;
    let summary = docs::own(&format!("The answers of [`Client::{}`].", operation.method));
    let variants: Vec<TokenStream> =
        choice.variants.iter().map(|variant| definition(choice, variant, imports)).collect();
    Some(quote! {
        #summary
        #[derive(Clone, Debug)]
        #[non_exhaustive]
        pub enum #name {
            #(#variants,)*
            /// A success that the document does not list.
            Other(Answer),
        }
    })
}

fn definition(
    choice: &AnswerChoice,
    variant: &AnswerVariant,
    imports: &mut Imports,
) -> TokenStream {
    let docs = docs::docs(&variant.docs, &choice.name);
    let name = &variant.name;
    match &variant.outcome {
        Outcome::Nothing | Outcome::Choice(_) => quote!(#docs #name),
        Outcome::Text => quote!(#docs #name(String)),
        Outcome::Bytes => quote!(#docs #name(Vec<u8>)),
        Outcome::Json(json) => {
            let json = boxed(json, ty(json, Naming::Qualified, imports));
            quote!(#docs #name(#json))
        }
        Outcome::JsonOrNothing(json) => {
            let json = ty(json, Naming::Qualified, imports);
            quote!(#docs #name(Option<#json>))
        }
    }
}
