//! What may stand where in an OpenAPI document, as tables.
//!
//! One row for each key: its name, what stands in it, whether it must be there,
//! and which versions know it. The check reads the tables to find what does not
//! belong; the walk reads them to find the schemas. Nothing else in specsmith
//! lists the keys of OpenAPI. Data only.

mod document;
mod schema;
mod walk;

pub(super) use document::{
    COMPONENTS, DOCUMENT, EXAMPLE, HEADER, LINK, OPERATION, PARAMETER, SECURITY_SCHEME,
};
pub(super) use schema::SCHEMA;
pub(super) use walk::each_object;

use crate::source::Value;

/// The versions of OpenAPI that are read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Version {
    /// 3.0.x, with a schema dialect of its own.
    V30,
    /// 3.1.x, with JSON Schema 2020-12.
    V31,
}

/// What may stand at one place.
#[derive(Debug)]
pub(super) enum Shape {
    /// Any JSON value: data of the API, such as an example.
    Any,
    /// A string.
    Text,
    /// `true` or `false`.
    Flag,
    /// A length or count: an integer from 0.
    Count,
    /// A number.
    Number,
    /// A number above 0.
    Positive,
    /// One of a closed list of words.
    Word(&'static [&'static str]),
    /// A word of a closed list, or a list of them (3.1).
    Words(&'static [&'static str]),
    /// A schema: a map, or in 3.1 also `true` or `false`.
    Schema,
    /// A schema, or in every version `true` or `false`.
    SchemaOrFlag,
    /// A map with the keys of a table.
    Object(&'static Object),
    /// A map with a `$ref`, or what the reference leads to.
    Reference(&'static Shape),
    /// A list.
    List(&'static Shape),
    /// A map with keys that the document chooses.
    Map(Names, &'static Shape),
}

/// The rule for the keys that a document chooses.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Names {
    /// Any text; `x-…` is a name like any other.
    Any,
    /// Names of components: letters, digits, `.`, `-`, `_` (OpenAPI 3.0.3, section 4.7.7).
    Components,
    /// Paths, which start with `/`; beside them `x-…`.
    Paths,
    /// `default`, statuses and ranges of statuses; beside them `x-…`.
    Statuses,
    /// Runtime expressions; beside them `x-…`.
    Expressions,
}

impl Shape {
    /// Whether a value has the JSON type that is asked for, whatever is inside of it.
    pub(super) fn takes(&self, value: &Value) -> bool {
        match self {
            Self::Any => true,
            Self::Text | Self::Word(_) => matches!(value, Value::String(_)),
            Self::Flag => matches!(value, Value::Bool(_)),
            Self::Count | Self::Number | Self::Positive => matches!(value, Value::Number(_)),
            Self::Words(_) => matches!(value, Value::String(_) | Value::Sequence(_)),
            Self::Schema | Self::SchemaOrFlag => {
                matches!(value, Value::Mapping(_) | Value::Bool(_))
            }
            Self::Object(_) | Self::Reference(_) | Self::Map(..) => {
                matches!(value, Value::Mapping(_))
            }
            Self::List(_) => matches!(value, Value::Sequence(_)),
        }
    }
}

impl Names {
    /// Whether `x-…` keys among these names are extensions.
    pub(super) fn has_extensions(self) -> bool {
        matches!(self, Self::Paths | Self::Statuses | Self::Expressions)
    }
}

/// A kind of map with fixed keys.
#[derive(Debug)]
pub(super) struct Object {
    /// Its name in the specification.
    pub(super) name: &'static str,
    /// Its keys.
    pub(super) keys: &'static [Key],
}

/// A key of an [`Object`].
#[derive(Debug)]
pub(super) struct Key {
    pub(super) name: &'static str,
    pub(super) shape: &'static Shape,
    /// Whether it must be there, where its version has it.
    pub(super) required: bool,
    /// The version that has it; none where both have.
    pub(super) only: Option<Version>,
}

impl Key {
    /// A key that may be there.
    const fn new(name: &'static str, shape: &'static Shape) -> Self {
        Self { name, shape, required: false, only: None }
    }

    /// The key must be there.
    const fn required(self) -> Self {
        Self { required: true, ..self }
    }

    /// Only this version has the key.
    const fn only(self, version: Version) -> Self {
        Self { only: Some(version), ..self }
    }
}

impl Object {
    /// Whether this is that kind of map.
    pub(super) fn is(&'static self, other: &'static Self) -> bool {
        std::ptr::from_ref(self) == std::ptr::from_ref(other)
    }

    /// The row of a key: that of the version, else that of the other one.
    pub(super) fn key(&self, name: &str, version: Version) -> Option<&'static Key> {
        let of_version = |key: &&Key| key.name == name && key.is_of(version);
        let rows = self.keys;
        rows.iter().find(of_version).or_else(|| rows.iter().find(|key| key.name == name))
    }
}

impl Key {
    /// Whether a version has the key.
    pub(super) fn is_of(&self, version: Version) -> bool {
        self.only.is_none_or(|only| only == version)
    }
}
