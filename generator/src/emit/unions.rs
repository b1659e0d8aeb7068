//! Unions: an enumeration of the alternatives, how they are told apart, written and checked.

use proc_macro2::TokenStream;
use quote::quote;

use super::docs;
use super::expr::{literal, signed};
use super::imports::Imports;
use super::structs::unkeyed;
use super::ty::{Naming, ty};
use crate::krate::{Held, Probe, Sign, Tag, Ty, TypeDef, UnionType, UnionVariant};

/// The file of a union.
pub fn union(def: &TypeDef, shape: &UnionType) -> TokenStream {
    let mut imports = Imports::default();
    for name in ["OneOf", "Sign", "UnknownValue", "one_of"] {
        imports.runtime(name);
    }
    let definition = definition(def, shape, &mut imports);
    let conversions = conversions(def, shape, &mut imports);
    let reading = reading(def, shape);
    let writing =
        is_plain(shape).then(TokenStream::new).unwrap_or_else(|| writing(def, shape, &mut imports));
    let checks = shape.sent.then(|| checks(def, shape, &mut imports));
    let imports = imports.without(&def.name);
    let (std_lines, crate_lines) = (imports.std_lines(), imports.crate_lines());
    let serializer = (!is_plain(shape)).then(|| quote!(, Serializer));
    quote! {
        #std_lines
        use serde::de::MapAccess;
        use serde::{Deserialize, Deserializer, Serialize #serializer};
        #crate_lines
        #definition
        #conversions
        #reading
        #writing
        #checks
    }
}

/// Whether every variant is written as what it holds.
fn is_plain(shape: &UnionType) -> bool {
    shape.variants.iter().all(|variant| matches!(variant.held, Held::Value { tag: None, .. }))
}

fn definition(def: &TypeDef, shape: &UnionType, imports: &mut Imports) -> TokenStream {
    let (name, unknown) = (&def.name, &shape.unknown);
    let docs = docs::docs(&def.docs, name);
    let variants: Vec<TokenStream> = shape
        .variants
        .iter()
        .map(|variant| {
            let docs = docs::docs(&variant.docs, name);
            let ident = &variant.name;
            match &variant.held {
                Held::Word(_) => quote!(#docs #ident,),
                Held::Value { ty, .. } => {
                    let ty = self::ty(ty, Naming::Imported, imports);
                    quote!(#docs #ident(#ty),)
                }
            }
        })
        .collect();
    let serde = if is_plain(shape) {
        quote!(#[derive(Clone, Debug, PartialEq, Serialize)] #[serde(untagged)])
    } else {
        quote!(#[derive(Clone, Debug, PartialEq)])
    };
    quote! {
        #docs
        #serde
        #[non_exhaustive]
        pub enum #name {
            #(#variants)*
            /// A value that is none of these.
            #unknown(UnknownValue),
        }
    }
}

/// The values that convert by themselves.
fn conversions(def: &TypeDef, shape: &UnionType, imports: &mut Imports) -> TokenStream {
    let name = &def.name;
    let of_values: Vec<TokenStream> = shape
        .variants
        .iter()
        .filter_map(|variant| {
            let Held::Value { ty, converts: true, .. } = &variant.held else { return None };
            let ident = &variant.name;
            let (inner, value) = match ty {
                Ty::Boxed(inner) => (inner.as_ref(), quote!(Box::new(value))),
                other => (other, quote!(value)),
            };
            let inner = self::ty(inner, Naming::Imported, imports);
            Some(quote! {
                impl From<#inner> for #name {
                    fn from(value: #inner) -> Self {
                        Self::#ident(#value)
                    }
                }
            })
        })
        .collect();
    let of_text = shape.text.as_ref().map(|ident| {
        imports.runtime("FromText");
        quote! {
            impl From<&str> for #name {
                fn from(text: &str) -> Self {
                    Self::#ident(text.into())
                }
            }

            impl FromText for #name {}
        }
    });
    quote!(#(#of_values)* #of_text)
}

fn reading(def: &TypeDef, shape: &UnionType) -> TokenStream {
    let (name, unknown) = (&def.name, &shape.unknown);
    let signs = shape.variants.iter().map(|variant| sign(&variant.sign));
    let arms = shape.variants.iter().enumerate().map(|(index, variant)| {
        let index = proc_macro2::Literal::usize_unsuffixed(index);
        let ident = &variant.name;
        match variant.held {
            Held::Word(_) => quote!(#index => Ok(Self::#ident),),
            Held::Value { .. } => quote!(#index => value.next_value().map(Self::#ident),),
        }
    });
    quote! {
        impl OneOf for #name {
            const SIGNS: &'static [Sign] = &[#(#signs),*];

            fn read<'de, A: MapAccess<'de>>(sign: usize, value: &mut A) -> Result<Self, A::Error> {
                match sign {
                    #(#arms)*
                    _ => value.next_value().map(Self::#unknown),
                }
            }
        }

        impl<'de> Deserialize<'de> for #name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                one_of(deserializer)
            }
        }
    }
}

fn writing(def: &TypeDef, shape: &UnionType, imports: &mut Imports) -> TokenStream {
    let (name, unknown) = (&def.name, &shape.unknown);
    let arms: Vec<TokenStream> = shape
        .variants
        .iter()
        .map(|variant| {
            let ident = &variant.name;
            match &variant.held {
                Held::Word(word) => {
                    let word = literal(word);
                    quote!(Self::#ident => serializer.serialize_str(#word),)
                }
                Held::Value { tag: Some(Tag { property, words }), .. } => {
                    imports.runtime("tagged");
                    let property = literal(property);
                    let words = words.iter().map(|word| literal(word));
                    quote!(Self::#ident(value) => tagged(#property, &[#(#words),*], value, serializer),)
                }
                Held::Value { tag: None, .. } => {
                    quote!(Self::#ident(value) => value.serialize(serializer),)
                }
            }
        })
        .collect();
    quote! {
        impl Serialize for #name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                match self {
                    #(#arms)*
                    Self::#unknown(value) => value.serialize(serializer),
                }
            }
        }
    }
}

fn checks(def: &TypeDef, shape: &UnionType, imports: &mut Imports) -> TokenStream {
    imports.runtime("Report");
    imports.runtime("Validate");
    let (name, unknown) = (&def.name, &shape.unknown);
    let checked: Vec<TokenStream> = shape.variants.iter().filter_map(checked).collect();
    let rest = (checked.len() < shape.variants.len()).then(|| quote!(_ => {}));
    let body = if checked.is_empty() {
        quote!(if let Self::#unknown(_) = self { report.no_alternative(); })
    } else {
        quote! {
            match self {
                #(#checked)*
                Self::#unknown(_) => report.no_alternative(),
                #rest
            }
        }
    };
    quote! {
        impl Validate for #name {
            fn check(&self, report: &mut Report<'_>) {
                #body
            }
        }
    }
}

/// The arm that checks a variant; none where the type says it all.
fn checked(variant: &UnionVariant) -> Option<TokenStream> {
    let ident = &variant.name;
    let Held::Value { check: Some(check), .. } = &variant.held else { return None };
    if check.probe == Probe::Nested {
        return Some(quote!(Self::#ident(value) => value.check(report),));
    }
    let call = unkeyed(&quote!(report.here(value)), check);
    Some(quote!(Self::#ident(value) => { #call; }))
}

/// A sign as a constant of the runtime.
fn sign(sign: &Sign) -> TokenStream {
    match sign {
        Sign::Any => quote!(Sign::Any),
        Sign::Boolean => quote!(Sign::Boolean),
        Sign::Integer => quote!(Sign::Integer),
        Sign::Number => quote!(Sign::Number),
        Sign::Text => quote!(Sign::Text),
        Sign::Words(words) => {
            let words = words.iter().map(|word| literal(word));
            quote!(Sign::Words(&[#(#words),*]))
        }
        Sign::Integers(integers) => {
            let integers = integers.iter().map(|integer| signed((*integer).into()));
            quote!(Sign::Integers(&[#(#integers),*]))
        }
        Sign::List(inner) => {
            let inner = self::sign(inner);
            quote!(Sign::List(&#inner))
        }
        Sign::Either(signs) => {
            let signs = signs.iter().map(self::sign);
            quote!(Sign::Either(&[#(#signs),*]))
        }
        Sign::Object(with) => {
            let with = properties(with);
            quote!(Sign::Object(&[#with]))
        }
        Sign::Known { with, names, open } => {
            let with = properties(with);
            let names = names.iter().map(|name| literal(name));
            quote!(Sign::Known { with: &[#with], names: &[#(#names),*], open: #open })
        }
    }
}

fn properties(with: &[(String, Sign)]) -> TokenStream {
    let pairs = with.iter().map(|(name, sign)| {
        let (name, sign) = (literal(name), self::sign(sign));
        quote!((#name, #sign))
    });
    quote!(#(#pairs),*)
}
