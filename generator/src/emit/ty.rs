//! Types as tokens.

use proc_macro2::TokenStream;
use quote::quote;

use super::imports::Imports;
use crate::krate::{Presence, Ty};

/// How the tokens of a type name the types of the crate.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Naming {
    /// By their name, imported: in the files of types.
    Imported,
    /// As `types::Name`: in the files of operations, where a request may have the same name.
    Qualified,
}

/// A type, with what it needs imported.
pub fn ty(ty: &Ty, naming: Naming, imports: &mut Imports) -> TokenStream {
    match ty {
        Ty::Bool => quote!(bool),
        Ty::I8 => quote!(i8),
        Ty::I16 => quote!(i16),
        Ty::I32 => quote!(i32),
        Ty::I64 => quote!(i64),
        Ty::U8 => quote!(u8),
        Ty::U16 => quote!(u16),
        Ty::U32 => quote!(u32),
        Ty::U64 => quote!(u64),
        Ty::F32 => quote!(f32),
        Ty::F64 => quote!(f64),
        Ty::String => quote!(String),
        Ty::Bytes => quote!(Vec<u8>),
        Ty::Json => quote!(serde_json::Value),
        Ty::Secret => of_runtime("Secret", imports),
        Ty::DateTime => of_runtime("DateTime", imports),
        Ty::Date => of_runtime("Date", imports),
        Ty::Uuid => of_runtime("Uuid", imports),
        Ty::Base64 => of_runtime("Base64", imports),
        Ty::Decimal => of_runtime("Decimal", imports),
        Ty::File => {
            imports.runtime("FilePart");
            quote!(FilePart)
        }
        Ty::Local(name) => quote!(#name),
        Ty::List(item) => {
            let item = self::ty(item, naming, imports);
            quote!(Vec<#item>)
        }
        Ty::Map(value) => {
            imports.map();
            let value = self::ty(value, naming, imports);
            quote!(BTreeMap<String, #value>)
        }
        Ty::Nullable(inner) => {
            let inner = self::ty(inner, naming, imports);
            quote!(Option<#inner>)
        }
        Ty::Boxed(inner) => {
            let inner = self::ty(inner, naming, imports);
            quote!(Box<#inner>)
        }
        Ty::Struct(name) | Ty::Enum(name) | Ty::Id(name) | Ty::Union(name) => match naming {
            Naming::Imported => {
                imports.ty(name);
                quote!(#name)
            }
            Naming::Qualified => quote!(types::#name),
        },
    }
}

/// What of the runtime programs and tests name as a type.
pub const OF_RUNTIME: &[&str] =
    &["Base64", "Date", "DateTime", "Decimal", "FilePart", "Secret", "Uuid"];

fn of_runtime(name: &str, imports: &mut Imports) -> TokenStream {
    imports.runtime(name);
    let name = super::expr::ident(name);
    quote!(#name)
}

/// The type of a field.
pub fn field(inner: &TokenStream, presence: Presence, imports: &mut Imports) -> TokenStream {
    match presence {
        Presence::Required => inner.clone(),
        Presence::Nullable | Presence::Optional => quote!(Option<#inner>),
        Presence::Maybe => {
            imports.runtime("Maybe");
            quote!(Maybe<#inner>)
        }
    }
}

/// How a caller gives a value: the type of the argument, and the expression that makes the value of it.
pub struct Given {
    /// The type of the argument.
    pub argument: TokenStream,
    /// The expression.
    pub value: TokenStream,
}

/// How a caller gives a value of a type.
pub fn given(name: &TokenStream, given_ty: &Ty, naming: Naming, imports: &mut Imports) -> Given {
    let tokens = ty(given_ty, naming, imports);
    match given_ty {
        Ty::Bool
        | Ty::I8
        | Ty::I16
        | Ty::I32
        | Ty::I64
        | Ty::U8
        | Ty::U16
        | Ty::U32
        | Ty::U64
        | Ty::F32
        | Ty::F64
        | Ty::Struct(_) => Given { argument: tokens, value: name.clone() },
        Ty::List(item) => {
            imports.runtime("List");
            let item = ty(item, naming, imports);
            Given {
                argument: quote!(impl Into<List<#item>>),
                value: quote!(#name.into().into_vec()),
            }
        }
        Ty::Boxed(inner) => {
            let Given { argument, value } = given(name, inner, naming, imports);
            Given { argument, value: quote!(Box::new(#value)) }
        }
        Ty::String
        | Ty::Bytes
        | Ty::Json
        | Ty::Secret
        | Ty::DateTime
        | Ty::Date
        | Ty::Uuid
        | Ty::Base64
        | Ty::Decimal
        | Ty::Map(_)
        | Ty::Nullable(_)
        | Ty::Enum(_)
        | Ty::File
        | Ty::Local(_)
        | Ty::Id(_)
        | Ty::Union(_) => {
            Given { argument: quote!(impl Into<#tokens>), value: quote!(#name.into()) }
        }
    }
}
