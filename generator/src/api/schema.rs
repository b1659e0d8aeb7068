//! Schemas: what a value may be.

use crate::source::{Pointer, Text};
use crate::vocabulary::constraint::Constraint;
use crate::vocabulary::format::{Format, Primitive};
use crate::vocabulary::sign::Sign;

/// The index of a schema in [`Api::schemas`](super::Api::schemas). It says nothing about the output's order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SchemaId(pub usize);

/// What a value may be, with all references resolved and `allOf` merged.
#[derive(Clone, Debug)]
pub struct Schema {
    /// Where it stands.
    pub pointer: Pointer,
    /// The key in `components/schemas`, for a component.
    pub name: Option<Text>,
    /// What the document says about it.
    pub docs: Docs,
    /// Whether `null` is allowed.
    pub nullable: bool,
    /// In which direction a value goes.
    pub usage: Usage,
    /// What it is.
    pub kind: Kind,
    /// The rules that the type alone does not express, in the order of the vocabulary.
    pub constraints: Vec<Constraint>,
}

/// What kind of value a schema describes.
#[derive(Clone, Debug)]
pub enum Kind {
    /// Any JSON value.
    Any,
    /// A string, number or boolean.
    Scalar(Scalar),
    /// One of a list of values. They are all of one form: text, integers, or any JSON.
    Words(Vec<Word>),
    /// Any string, of which the document lists some.
    OpenWords(Vec<Word>),
    /// A string or an integer that identify the same thing: `oneOf` or `anyOf` of a plain string and a plain integer.
    Id,
    /// An id of the type `of`, restricted to one form: `allOf` of an [`Kind::Id`] component and a plain string or integer.
    IdAs {
        /// The id's schema, of kind [`Kind::Id`].
        of: SchemaId,
        /// The form that it has here.
        form: IdForm,
    },
    /// A list.
    Array(SchemaId),
    /// An object with no named properties and any number of others.
    Map(SchemaId),
    /// An object with named properties.
    Object(Object),
    /// One of several alternatives that no single type can say.
    Union(Union),
    /// The same as another schema, with docs, nullability or constraints of its own.
    Alias(SchemaId),
}

/// The form of an id where the document fixes it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum IdForm {
    /// `type: integer`.
    Integer,
    /// `type: string`.
    String,
}

/// A value that is neither list nor object.
#[derive(Clone, Debug)]
pub struct Scalar {
    /// Its JSON type.
    pub primitive: Primitive,
    /// Its format, where the vocabulary has a word for it.
    pub format: Option<Format>,
    /// The document's format where the vocabulary has no word for it: documented, not enforced.
    pub other_format: Option<Text>,
}

/// A member of an enumeration.
#[derive(Clone, Debug)]
pub struct Word {
    /// Where it stands.
    pub pointer: Pointer,
    /// What it is on the wire.
    pub value: WordValue,
    /// The name that the document gives it beside the value (`x-enum-varnames`).
    pub name: Option<Text>,
    /// What the document says about it (`x-enum-descriptions`).
    pub description: Option<Text>,
}

/// What a member of an enumeration is on the wire.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum WordValue {
    /// A string, where all members are strings.
    Text(Text),
    /// An integer, where all members are integers.
    Integer(i64),
    /// Any value, where the members are of several types.
    Json(serde_json::Value),
}

/// An object with named properties.
#[derive(Clone, Debug)]
pub struct Object {
    /// The properties, in the document's order.
    pub properties: Vec<Property>,
    /// What other properties may be.
    pub additional: Additional,
}

/// One of several alternatives.
#[derive(Clone, Debug)]
pub struct Union {
    /// The property whose value says which alternative it is, where all of them are objects that have one.
    pub tag: Option<Text>,
    /// The alternatives, in the document's order; at least two, and none of them is only null.
    pub alternatives: Vec<Alternative>,
}

/// An alternative of a [`Union`].
#[derive(Clone, Debug)]
pub struct Alternative {
    /// Where it stands.
    pub pointer: Pointer,
    /// The key in `components/schemas`, where it is a component, alone or merged with what stands beside the union.
    pub name: Option<Text>,
    /// What it is.
    pub schema: SchemaId,
    /// What the tag says of it; nothing where there is no tag.
    pub tags: Vec<Text>,
    /// Whether the document only implies that by the name of the component, so that it may be something else.
    pub implied: bool,
    /// What its values look like among those of the others.
    pub sign: Sign,
}

/// A named property.
#[derive(Clone, Debug)]
pub struct Property {
    /// Where it stands.
    pub pointer: Pointer,
    /// Its key on the wire.
    pub name: Text,
    /// Whether it must be present.
    pub required: bool,
    /// What it may be.
    pub schema: SchemaId,
}

/// What `additionalProperties` says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Additional {
    /// Nothing: others are ignored when received, and there is no way to send them.
    Unsaid,
    /// `false`: others are not allowed.
    Forbidden,
    /// Others are allowed, of this schema.
    Of(SchemaId),
}

/// The direction in which a property goes (`readOnly`, `writeOnly`).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Usage {
    /// Sent and received.
    #[default]
    Both,
    /// `readOnly`: only received.
    ReadOnly,
    /// `writeOnly`: only sent.
    WriteOnly,
}

/// What the document says about a node, in its own words.
#[derive(Clone, Debug, Default)]
pub struct Docs {
    /// `title` or `summary`.
    pub title: Option<Text>,
    /// `description`, as CommonMark.
    pub description: Option<Text>,
    /// `externalDocs`.
    pub link: Option<Link>,
    /// `deprecated`.
    pub deprecated: bool,
    /// `default`.
    pub default: Option<serde_json::Value>,
    /// `x-assumption`: why the document says more here than its source does.
    pub assumption: Option<Text>,
    /// `example` or `examples`.
    pub examples: Vec<Example>,
}

/// An address with more to read: http or https.
#[derive(Clone, Debug)]
pub struct Link {
    /// The address.
    pub url: Text,
    /// What is there.
    pub description: Option<Text>,
}

/// A value that the document gives as an example.
#[derive(Clone, Debug)]
pub struct Example {
    /// Where the value stands.
    pub pointer: Pointer,
    /// Its key in `examples`, where it has one.
    pub name: Option<Text>,
    /// The value.
    pub value: serde_json::Value,
}
