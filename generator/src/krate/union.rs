//! Unions: a variant for each alternative.

use super::{Check, Docs, Ident, Sign, Ty};

/// One of several alternatives.
#[derive(Clone, Debug)]
pub struct UnionType {
    /// The alternatives, in the document's order.
    pub variants: Vec<UnionVariant>,
    /// The variant that keeps what is none of them.
    pub unknown: Ident,
    /// The variant that text converts into, where there is one.
    pub text: Option<Ident>,
    /// Whether it can be sent, and so has checks.
    pub sent: bool,
}

/// An alternative of a union.
#[derive(Clone, Debug)]
pub struct UnionVariant {
    /// The variant.
    pub name: Ident,
    /// What its documentation says.
    pub docs: Docs,
    /// What it holds.
    pub held: Held,
    /// What its values look like among those of the others.
    pub sign: Sign,
}

/// What a variant of a union holds.
#[derive(Clone, Debug)]
pub enum Held {
    /// Nothing: it is this word.
    Word(String),
    /// A value.
    Value {
        /// Its type.
        ty: Ty,
        /// Whether no other variant holds the same, so that the value converts into the union.
        converts: bool,
        /// What is written into it, where its type alone does not say which alternative it is.
        tag: Option<Tag>,
        /// The rules that it is held to before it is sent.
        check: Option<Check>,
    },
}

/// The property that says which alternative a value is.
#[derive(Clone, Debug)]
pub struct Tag {
    /// Its key on the wire.
    pub property: String,
    /// What it may say; the first is written where it says something else.
    pub words: Vec<String>,
}
