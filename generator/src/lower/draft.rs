//! Schemas on their way: what `allOf` can still be merged with.
//!
//! A draft keeps apart what a finished schema joins: the names under `required`
//! may belong to properties of another part, a rule knows the keyword that it
//! came from, an object without any word about its properties is not yet a map,
//! and what a union comes to is open until all of its alternatives are read.
//! Finishing is in `unions` and `finish`.

use std::collections::BTreeSet;

use crate::api::{Alternative, Docs, IdForm, Object, Scalar, SchemaId, Usage, Word};
use crate::source::{Pointer, Text};
use crate::vocabulary::constraint::Constraint;

/// A schema that is not finished yet.
#[derive(Clone, Debug)]
pub(super) struct Draft {
    /// What it is so far.
    pub shape: Shape,
    /// The rules, each with the place of its keyword.
    pub rules: Vec<Rule>,
    /// The names under `required`, each with its place.
    pub required: Vec<Required>,
    /// Whether `null` is allowed.
    pub nullable: bool,
    /// In which direction a value goes.
    pub usage: Usage,
    /// What the document says about it.
    pub docs: Docs,
    /// The unions that it must be of as well.
    pub unions: Vec<Choice>,
    /// The components that were merged into it.
    pub parts: BTreeSet<SchemaId>,
}

/// What a draft is so far.
#[derive(Clone, Debug)]
pub(super) enum Shape {
    /// Nothing is said.
    Any,
    /// More is said than can be expressed, so that the value is kept as raw JSON.
    Raw,
    /// A string, number or boolean.
    Scalar(Scalar),
    /// One of a list of words.
    Words(Vec<Word>),
    /// Any string, of which some are listed.
    OpenWords(Vec<Word>),
    /// A string or an integer, described in place.
    Id,
    /// The id that another schema describes.
    IdOf(SchemaId),
    /// That id in one form.
    IdAs(SchemaId, IdForm),
    /// A list.
    Array(SchemaId),
    /// An object, with or without named properties.
    Object(Object),
    /// One of several alternatives that no other shape can say.
    Union(Vec<Alternative>, Option<Text>),
    /// The same as another schema.
    Alias(SchemaId),
}

/// A `oneOf` or `anyOf`, or the children of a schema with a `discriminator`.
#[derive(Clone, Debug)]
pub(super) struct Choice {
    /// The place of the keyword.
    pub pointer: Pointer,
    /// Where the alternatives come from.
    pub origin: Origin,
    /// The alternatives that are more than null.
    pub alternatives: Vec<Chosen>,
    /// `propertyName` of the discriminator.
    pub property: Option<Text>,
}

/// Where the alternatives of a union come from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Origin {
    /// `oneOf`
    OneOf,
    /// `anyOf`
    AnyOf,
    /// The schemas that have this one in their `allOf`.
    Children,
}

/// An alternative of a union that is not settled yet.
#[derive(Clone, Debug)]
pub(super) struct Chosen {
    /// Where it stands.
    pub pointer: Pointer,
    /// What it is.
    pub schema: SchemaId,
    /// What the `mapping` of the discriminator says of it.
    pub tags: Vec<Text>,
}

impl Choice {
    /// Whether a schema is one of the alternatives.
    pub fn has(&self, id: SchemaId) -> bool {
        self.alternatives.iter().any(|alternative| alternative.schema == id)
    }
}

/// A rule and where it comes from.
#[derive(Clone, Debug)]
pub(super) struct Rule {
    /// The rule.
    pub constraint: Constraint,
    /// The place of its keyword.
    pub pointer: Pointer,
}

/// A name under `required`.
#[derive(Clone, Debug)]
pub(super) struct Required {
    /// The name.
    pub name: Text,
    /// Where it stands.
    pub pointer: Pointer,
}

impl Draft {
    /// A schema that says nothing.
    pub fn any() -> Self {
        Self::of(Shape::Any)
    }

    /// A schema of which nothing but its shape is known.
    pub fn of(shape: Shape) -> Self {
        Self {
            shape,
            rules: Vec::new(),
            required: Vec::new(),
            nullable: false,
            usage: Usage::Both,
            docs: Docs::default(),
            unions: Vec::new(),
            parts: BTreeSet::new(),
        }
    }
}
