//! Types: structs, open enumerations and ids.

use super::{Check, Docs, Ident, Rule, Together, UnionType};
use crate::source::Pointer;

/// A public type in a module of its own.
#[derive(Clone, Debug)]
pub struct TypeDef {
    /// Where it was read from.
    pub pointer: Pointer,
    /// The module, which is also the file.
    pub module: Ident,
    /// The name of the type.
    pub name: Ident,
    /// What its documentation says.
    pub docs: Docs,
    /// Why it is deprecated, where it is.
    pub deprecated: bool,
    /// What it is.
    pub shape: Shape,
}

/// What a type is.
#[derive(Clone, Debug)]
pub enum Shape {
    /// Named fields.
    Struct(Box<Struct>),
    /// An open enumeration.
    Enum(Enum),
    /// An id that the API writes as a string or as an integer.
    Id(IdType),
    /// One of several alternatives.
    Union(UnionType),
}

/// A struct with one field for each property.
#[derive(Clone, Debug)]
pub struct Struct {
    /// The fields, in the document's order.
    pub fields: Vec<Field>,
    /// How a value is made.
    pub constructor: Constructor,
    /// The rules that span several fields.
    pub together: Vec<Together>,
    /// The rules for the number of properties.
    pub count: Vec<Rule>,
    /// The field that holds properties without a name, where the document allows them.
    pub rest: Option<Field>,
    /// Whether it can be sent, and so has checks.
    pub sent: bool,
}

/// How a value of a struct is made.
#[derive(Clone, Debug)]
pub enum Constructor {
    /// `new()`: nothing is required, and `Default` is derived.
    Empty,
    /// `new()`: nothing is required but constants, and `Default` is written out.
    Constants,
    /// `new(a, b)`: what is required, in the document's order.
    Arguments,
    /// `new(Required { .. })`: more values than a person can keep in order.
    Required(Ident),
}

/// A field of a struct.
#[derive(Clone, Debug)]
pub struct Field {
    /// Where the property was read from.
    pub pointer: Pointer,
    /// The field.
    pub name: Ident,
    /// Its setter.
    pub setter: Ident,
    /// The key on the wire.
    pub wire: String,
    /// What its documentation says.
    pub docs: Docs,
    /// Whether it is deprecated.
    pub deprecated: bool,
    /// The type of the value when there is one.
    pub ty: Ty,
    /// Which states it has beside a value.
    pub presence: Presence,
    /// How an id is written where the document fixes its form.
    pub form: Option<WireForm>,
    /// Whether it must be sent although its type lets it be absent: it is required, and no part of answers.
    pub must_be_sent: bool,
    /// The variant of its enumeration that it always has: the only one that is documented.
    pub constant: Option<Ident>,
    /// The rules that it is held to before it is sent.
    pub check: Option<Check>,
}

impl Field {
    /// Whether the constructor asks for it.
    #[must_use]
    pub fn is_argument(&self) -> bool {
        self.constant.is_none() && matches!(self.presence, Presence::Required | Presence::Nullable)
    }
}

/// Which states a field has beside a value. One table in `plan/presence.rs` decides.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Presence {
    /// Always a value: `T`.
    Required,
    /// A value or null, always written: `Option<T>`.
    Nullable,
    /// A value or nothing: `Option<T>`, left out when `None`.
    Optional,
    /// A value, null or nothing: `Maybe<T>`.
    Maybe,
}

/// The form in which an id goes out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WireForm {
    /// As an integer.
    Integer,
    /// As a string.
    String,
}

/// The Rust type of a value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Ty {
    /// `bool`
    Bool,
    /// `i8`
    I8,
    /// `i16`
    I16,
    /// `i32`
    I32,
    /// `i64`
    I64,
    /// `u8`
    U8,
    /// `u16`
    U16,
    /// `u32`
    U32,
    /// `u64`
    U64,
    /// `f32`
    F32,
    /// `f64`
    F64,
    /// `String`
    String,
    /// The runtime's `Secret`.
    Secret,
    /// The runtime's `DateTime`.
    DateTime,
    /// The runtime's `Date`.
    Date,
    /// The runtime's `Uuid`.
    Uuid,
    /// The runtime's `Base64`.
    Base64,
    /// The runtime's `Decimal`.
    Decimal,
    /// `serde_json::Value`
    Json,
    /// `Vec<u8>`, for bodies.
    Bytes,
    /// The runtime's `FilePart`, for forms of several parts.
    File,
    /// `Vec<T>`
    List(Box<Self>),
    /// `BTreeMap<String, T>`
    Map(Box<Self>),
    /// `Option<T>`, for items and values that may be null.
    Nullable(Box<Self>),
    /// A struct of this crate.
    Struct(Ident),
    /// An open enumeration of this crate.
    Enum(Ident),
    /// An id of this crate.
    Id(Ident),
    /// An enumeration of the operation's own module.
    Local(Ident),
    /// A union of this crate.
    Union(Ident),
    /// `Box<T>`, where a type would contain itself.
    Boxed(Box<Self>),
}

impl Ty {
    /// The name of a type of this crate.
    #[must_use]
    pub fn name(&self) -> Option<&Ident> {
        match self {
            Self::Struct(name) | Self::Enum(name) | Self::Id(name) | Self::Union(name) => {
                Some(name)
            }
            _ => None,
        }
    }
}

/// An open enumeration.
#[derive(Clone, Debug)]
pub struct Enum {
    /// What its values are on the wire.
    pub form: EnumForm,
    /// The words, in the document's order.
    pub variants: Vec<Variant>,
    /// The variant that keeps what the document does not list.
    pub unknown: Ident,
}

/// What the values of an enumeration are on the wire.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EnumForm {
    /// Strings.
    Text,
    /// Integers.
    Integer,
    /// Values of several types.
    Json,
}

/// A word of an enumeration.
#[derive(Clone, Debug)]
pub struct Variant {
    /// The variant.
    pub name: Ident,
    /// What it is on the wire, in the form of the enumeration.
    pub word: serde_json::Value,
    /// What its documentation says.
    pub docs: Docs,
}

/// An id that the API writes as a string or as an integer.
#[derive(Clone, Debug)]
pub struct IdType;
