//! The body of an operation: how it is sent, what it is held to, and the enumeration of what can be chosen.

use proc_macro2::TokenStream;
use quote::quote;

use super::docs;
use super::expr::{ident, literal};
use super::imports::Imports;
use super::operation::boxed;
use super::structs::unkeyed;
use super::ty::{Naming, ty};
use crate::krate::{
    Body, BodyChoice, BodyKind, BodyShape, BodyVariant, Operation, Part, PartKind, Ty, Writing,
};

/// The types that the variants of a choice name.
pub fn types(body: &Body) -> Vec<&Ty> {
    match &body.shape {
        BodyShape::One(_) => Vec::new(),
        BodyShape::Choice(choice) => choice.variants.iter().map(|variant| &variant.ty).collect(),
    }
}

/// The request with its body: what comes before it, the body, what comes after it.
pub fn sent(
    body: &Body,
    start: &TokenStream,
    end: &TokenStream,
    imports: &mut Imports,
) -> TokenStream {
    let name = &body.argument.name;
    let required = body.argument.required;
    match &body.shape {
        BodyShape::One(writing) => {
            let value = if required { quote!(&self.#name) } else { quote!(self.#name.as_ref()) };
            let written = written(writing, &value, required, imports);
            quote!(#start #written #end)
        }
        BodyShape::Choice(choice) => {
            let arms = choice.variants.iter().map(|variant| {
                let written = written(&variant.writing, &quote!(body), true, imports);
                let pattern = pattern(choice, variant, required);
                quote!(#pattern => request #written,)
            });
            let arms: Vec<TokenStream> = arms.collect();
            let none = (!required).then(|| quote!(None => request,));
            quote! {
                let request = #start #end;
                match &self.#name { #(#arms)* #none }
            }
        }
    }
}

fn pattern(choice: &BodyChoice, variant: &BodyVariant, required: bool) -> TokenStream {
    let (name, variant) = (&choice.name, &variant.name);
    if required { quote!(#name::#variant(body)) } else { quote!(Some(#name::#variant(body))) }
}

/// `.json(&self.body)`: the call that writes a body, which may be absent where it is not `required`.
fn written(
    writing: &Writing,
    value: &TokenStream,
    required: bool,
    imports: &mut Imports,
) -> TokenStream {
    let (method, how) = match &writing.kind {
        BodyKind::Json => ("json", TokenStream::new()),
        BodyKind::Text => ("text", TokenStream::new()),
        BodyKind::Bytes => ("bytes", TokenStream::new()),
        BodyKind::Form(fields) => {
            if !fields.is_empty() {
                imports.runtime("FieldStyle");
            }
            let fields = fields.iter().map(|field| {
                let (wire, style) = (literal(&field.wire), &field.style);
                quote!((#wire, FieldStyle::#style))
            });
            ("form", quote!(, &[#(#fields),*]))
        }
        BodyKind::Multipart(parts) => {
            let parts = parts.iter().map(part);
            ("multipart", quote!(, |form, body| form #(#parts)*))
        }
    };
    let method = if required { ident(method) } else { ident(&format!("{method}_if")) };
    let content_type = writing.content_type.as_ref().map(|media_type| {
        let media_type = literal(media_type);
        quote!(.content_type(#media_type))
    });
    quote!(.#method(#value #how) #content_type)
}

/// `.text("name", &body.name)`
fn part(part: &Part) -> TokenStream {
    let value = part.field.as_ref().map_or_else(|| quote!(body), |field| quote!(&body.#field));
    let Some(wire) = part.wire.as_deref().map(literal) else { return quote!(.rest(#value)) };
    match &part.kind {
        PartKind::Text => quote!(.text(#wire, #value)),
        PartKind::Json => quote!(.json(#wire, #value)),
        PartKind::Typed(media_type) => {
            let media_type = literal(media_type);
            quote!(.typed(#wire, #value, #media_type))
        }
        PartKind::File(media_type) => {
            let media_type = literal(media_type);
            quote!(.file(#wire, #value, #media_type))
        }
    }
}

/// The lines that check a body.
pub fn checks(body: &Body) -> Vec<TokenStream> {
    let name = &body.argument.name;
    match &body.shape {
        BodyShape::One(_) => {
            let check = body.argument.check.as_ref();
            let line = check.map(|check| {
                let call = unkeyed(&quote!(report.body(&self.#name)), check);
                quote!(#call;)
            });
            line.into_iter().collect()
        }
        BodyShape::Choice(choice) => {
            let lines = choice.variants.iter().filter_map(|variant| {
                let call = unkeyed(&quote!(report.body(body)), variant.check.as_ref()?);
                let pattern = pattern(choice, variant, body.argument.required);
                Some(quote!(if let #pattern = &self.#name { #call; }))
            });
            lines.collect()
        }
    }
}

/// The enumeration of what can be sent, where there is one.
pub fn choice(operation: &Operation, imports: &mut Imports) -> Option<TokenStream> {
    let BodyShape::Choice(choice) = &operation.body.as_ref()?.shape else { return None };
    let name = &choice.name;
    let summary = docs::own(&format!("What [`Client::{}`] can send.", operation.method));
    let mut variants = Vec::new();
    let mut conversions = Vec::new();
    for variant in &choice.variants {
        let docs = docs::docs(&variant.docs, name);
        let ident = &variant.name;
        let plain = ty(&variant.ty, Naming::Qualified, imports);
        let held = boxed(&variant.ty, plain.clone());
        variants.push(quote!(#docs #ident(#held)));
        if variant.converts {
            let value = if matches!(variant.ty, Ty::Struct(_)) {
                quote!(Box::new(body))
            } else {
                quote!(body)
            };
            conversions.push(quote! {
                impl From<#plain> for #name {
                    fn from(body: #plain) -> Self {
                        Self::#ident(#value)
                    }
                }
            });
        }
    }
    Some(quote! {
        #summary
        #[derive(Clone, Debug)]
        #[non_exhaustive]
        pub enum #name { #(#variants,)* }
        #(#conversions)*
    })
}
