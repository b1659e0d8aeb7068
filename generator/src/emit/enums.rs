//! Open enumerations and ids.

use proc_macro2::TokenStream;
use quote::quote;

use super::docs;
use super::expr::literal;
use crate::krate::{Enum, TypeDef};

/// The file of an open enumeration.
pub fn enumeration(def: &TypeDef, shape: &Enum) -> TokenStream {
    let (name, unknown) = (&def.name, &shape.unknown);
    let docs = docs::docs(&def.docs, name);
    let variants: Vec<_> = shape.variants.iter().map(|variant| &variant.name).collect();
    let words: Vec<_> = shape.variants.iter().map(|variant| literal(&variant.word)).collect();
    let variant_docs = shape.variants.iter().map(|variant| docs::docs(&variant.docs, name));
    quote! {
        use std::fmt;
        use serde::{Deserialize, Deserializer, Serialize, Serializer};
        use crate::runtime::{FromText, Unknown, Words, word};

        #docs
        #[derive(Clone, Debug, PartialEq)]
        #[non_exhaustive]
        pub enum #name {
            #(#variant_docs #variants,)*
            /// A word that the document does not list.
            #unknown(Unknown),
        }

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

        impl Words for #name {
            fn unknown(&self) -> Option<&Unknown> {
                match self {
                    Self::#unknown(word) => Some(word),
                    _ => None,
                }
            }
        }

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
