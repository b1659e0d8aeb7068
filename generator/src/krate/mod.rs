//! What a crate contains: every name, type, module and sentence decided, and nothing of OpenAPI left.
//!
//! `plan` makes it, `emit` prints it, the change report compares two of them.
//! Data only. A name that reaches Rust code is an [`Ident`]; a sentence that
//! reaches documentation is a [`Markdown`], which only the encoder of document
//! text and our own sentences make.

mod check;
mod client;
mod doc;
mod expr;
mod operation;
mod test;
mod ty;
mod union;

pub use check::{Check, Probe, Together};
pub use client::{Client, Credential, Scheme, Variable};
pub use doc::{DocBlock, Docs, Markdown};
pub use expr::{Expr, Program, Statement};
pub use operation::{
    AnswerChoice, AnswerVariant, Argument, Body, BodyChoice, BodyKind, BodyShape, BodyVariant,
    FormField, Operation, Outcome, Parameter, Part, PartKind, Payload, Place, Refusal, Statuses,
    Writing,
};
pub use proc_macro2::Ident;
pub use test::{Test, TestModule, TestSubject};
pub use ty::{
    Constructor, Enum, EnumForm, Field, IdType, Presence, Shape, Struct, Ty, TypeDef, Variant,
    WireForm,
};
pub use union::{Held, Tag, UnionType, UnionVariant};

use crate::options::Package;
use crate::runtime::RuntimeFile;
pub use crate::vocabulary::constraint::Rule;
pub use crate::vocabulary::sign::Sign;

/// A whole crate.
#[derive(Clone, Debug)]
pub struct Crate {
    /// The document as headers name it: `spec/luminous-contacts.yaml`.
    pub source: String,
    /// What `Cargo.toml` says.
    pub package: Package,
    /// The crate's name in Rust code.
    pub name: Ident,
    /// The title of the README.
    pub title: Markdown,
    /// One sentence, for the manifest.
    pub summary: String,
    /// What the crate is, for the README and the first page of its documentation.
    pub docs: Docs,
    /// The first call, for the README.
    pub first_call: Option<Program>,
    /// The environment variables that must be set for it.
    pub first_environment: Vec<String>,
    /// The client's server and credentials.
    pub client: Client,
    /// The types, by the name of their module.
    pub types: Vec<TypeDef>,
    /// The operations, by the name of their module.
    pub operations: Vec<Operation>,
    /// The runtime files that are carried, by name.
    pub runtime: Vec<&'static RuntimeFile>,
    /// The tests made from the document's examples, by the name of their module.
    pub tests: Vec<TestModule>,
}
