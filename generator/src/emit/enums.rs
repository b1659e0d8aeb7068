//! Open enumerations and ids.

use proc_macro2::TokenStream;
use quote::quote;
use serde_json::Value;

use super::docs;
use super::expr::{json, signed};
use crate::krate::{Enum, EnumForm, Ident, TypeDef};

/// The file of an open enumeration.
pub fn enumeration(def: &TypeDef, shape: &Enum) -> TokenStream {
    let (name, unknown) = (&def.name, &shape.unknown);
    let definition = definition(def, shape);
    let (uses, behaviour) = match shape.form {
        EnumForm::Text => (
            quote!(
                use crate::runtime::{FromText, Unknown, Words, word};
            ),
            text(name, shape),
        ),
        EnumForm::Integer => (
            quote!(
                use crate::runtime::{Unknown, Words};
            ),
            integers(name, shape),
        ),
        EnumForm::Json => (
            quote!(
                use serde_json::Value;
                use crate::runtime::{Unknown, Words};
            ),
            values(name, shape),
        ),
    };
    quote! {
        use std::fmt;
        use serde::{Deserialize, Deserializer, Serialize, Serializer};
        #uses
        #definition
        #behaviour

        impl Words for #name {
            fn is_documented(&self) -> bool {
                !matches!(self, Self::#unknown(_))
            }
        }
    }
}

/// The enumeration itself.
fn definition(def: &TypeDef, shape: &Enum) -> TokenStream {
    let (name, unknown) = (&def.name, &shape.unknown);
    let docs = docs::docs(&def.docs, name);
    let variants: Vec<_> = shape.variants.iter().map(|variant| &variant.name).collect();
    let variant_docs = shape.variants.iter().map(|variant| docs::docs(&variant.docs, name));
    let (article, kept) = match shape.form {
        EnumForm::Text => ("A word", quote!(Unknown)),
        EnumForm::Integer => ("A number", quote!(Unknown<i64>)),
        EnumForm::Json => ("A value", quote!(Unknown<Value>)),
    };
    let kept_docs = docs::own(&format!("{article} that the document does not list."));
    quote! {
        #docs
        #[derive(Clone, Debug, PartialEq)]
        #[non_exhaustive]
        pub enum #name {
            #(#variant_docs #variants,)*
            #kept_docs
            #unknown(#kept),
        }
    }
}

/// What an enumeration of strings does.
fn text(name: &Ident, shape: &Enum) -> TokenStream {
    let unknown = &shape.unknown;
    let variants: Vec<_> = shape.variants.iter().map(|variant| &variant.name).collect();
    let words: Vec<_> = shape.variants.iter().map(|variant| json(&variant.word)).collect();
    quote! {
        impl #name {
            /// The word as it is sent and received.
            #[must_use]
            pub fn as_str(&self) -> &str {
                match self {
                    #(Self::#variants => #words,)*
                    Self::#unknown(word) => word.as_str(),
                }
            }
        }

        /// From any word: one that the document does not list is kept as unknown.
        impl From<&str> for #name {
            fn from(word: &str) -> Self {
                match word {
                    #(#words => Self::#variants,)*
                    _ => Self::#unknown(Unknown::new(word)),
                }
            }
        }

        impl FromText for #name {}

        impl fmt::Display for #name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(self.as_str())
            }
        }

        impl Serialize for #name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.as_str())
            }
        }

        impl<'de> Deserialize<'de> for #name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                word(deserializer)
            }
        }
    }
}

/// What an enumeration of integers does.
fn integers(name: &Ident, shape: &Enum) -> TokenStream {
    let unknown = &shape.unknown;
    let variants: Vec<_> = shape.variants.iter().map(|variant| &variant.name).collect();
    let numbers: Vec<_> = shape
        .variants
        .iter()
        .filter_map(|variant| variant.word.as_i64())
        .map(|number| signed(number.into()))
        .collect();
    quote! {
        impl #name {
            /// The number as it is sent and received.
            #[must_use]
            pub fn as_i64(&self) -> i64 {
                match self {
                    #(Self::#variants => #numbers,)*
                    Self::#unknown(number) => *number.value(),
                }
            }
        }

        /// From any number: one that the document does not list is kept as unknown.
        impl From<i64> for #name {
            fn from(number: i64) -> Self {
                match number {
                    #(#numbers => Self::#variants,)*
                    _ => Self::#unknown(Unknown::new(number)),
                }
            }
        }

        impl From<i32> for #name {
            fn from(number: i32) -> Self {
                i64::from(number).into()
            }
        }

        impl fmt::Display for #name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.as_i64().fmt(f)
            }
        }

        impl Serialize for #name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_i64(self.as_i64())
            }
        }

        impl<'de> Deserialize<'de> for #name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                i64::deserialize(deserializer).map(Self::from)
            }
        }
    }
}

/// What an enumeration of values of several types does.
fn values(name: &Ident, shape: &Enum) -> TokenStream {
    let unknown = &shape.unknown;
    let variants: Vec<_> = shape.variants.iter().map(|variant| &variant.name).collect();
    let values = shape.variants.iter().map(|variant| match &variant.word {
        plain @ (Value::Bool(_) | Value::Number(_) | Value::String(_)) => {
            let plain = json(plain);
            quote!(Value::from(#plain))
        }
        other => {
            let other = json(other);
            quote!(serde_json::json!(#other))
        }
    });
    quote! {
        impl #name {
            /// The value as it is sent and received.
            #[must_use]
            pub fn to_json(&self) -> Value {
                match self {
                    #(Self::#variants => #values,)*
                    Self::#unknown(value) => value.value().clone(),
                }
            }
        }

        /// From any value that converts to JSON: one that the document does not list is kept as unknown.
        impl<T> From<T> for #name
        where
            Value: From<T>,
        {
            fn from(value: T) -> Self {
                let value = Value::from(value);
                let documented = [#(Self::#variants),*].into_iter().find(|each| each.to_json() == value);
                documented.unwrap_or_else(|| Self::#unknown(Unknown::new(value)))
            }
        }

        impl fmt::Display for #name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.to_json().fmt(f)
            }
        }

        impl Serialize for #name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                self.to_json().serialize(serializer)
            }
        }

        impl<'de> Deserialize<'de> for #name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                Value::deserialize(deserializer).map(Self::from)
            }
        }
    }
}

/// The file of an id.
pub fn id(def: &TypeDef) -> TokenStream {
    let name = &def.name;
    let docs = docs::docs(&def.docs, name);
    quote! {
        use std::fmt;
        use serde::{Deserialize, Serialize};
        use crate::runtime::Id;

        #docs
        #[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct #name(Id);

        /// From `i32`, `i64`, `u64`, `&str` and `String`.
        impl<T> From<T> for #name
        where
            Id: From<T>,
        {
            fn from(id: T) -> Self {
                Self(Id::from(id))
            }
        }

        impl From<&Self> for #name {
            fn from(id: &Self) -> Self {
                id.clone()
            }
        }

        impl AsRef<Id> for #name {
            fn as_ref(&self) -> &Id {
                &self.0
            }
        }

        impl fmt::Display for #name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }
    }
}
