//! One view of every form that `openapiv3` gives to a schema.
//!
//! `openapiv3` puts a schema into one of many variants by the set of its
//! keywords. Here it becomes one struct of optional keywords again, so that
//! `type: object` beside `not` is read by the same code as without it.

use indexmap::IndexMap;
use openapiv3::{
    AdditionalProperties, AnySchema, ArrayType, BooleanType, IntegerFormat, IntegerType,
    NumberFormat, NumberType, ObjectType, ReferenceOr, Schema, SchemaKind, StringFormat,
    StringType, Type, VariantOrUnknownOrEmpty,
};

use super::spot::Spot;
use crate::vocabulary::constraint::{Limit, Limits};

/// A schema, or a reference to one.
#[derive(Clone, Copy, Debug)]
pub(super) enum Target<'a> {
    /// The text of `$ref`.
    Reference(&'a str),
    /// A schema in place.
    Schema(&'a Schema),
}

/// The keywords of a schema that say what a value may be; what they say about it is in its `SchemaData`.
#[derive(Clone, Debug, Default)]
pub(super) struct Keywords<'a> {
    /// `type`.
    pub type_word: Option<&'a str>,
    /// `format`.
    pub format: Option<&'a str>,
    /// `pattern`.
    pub pattern: Option<&'a str>,
    /// Whether there is an `enum`; its members are read from the tree, which has them exactly.
    pub has_enum: bool,
    /// `items`.
    pub items: Option<Target<'a>>,
    /// `properties`.
    pub properties: Option<&'a IndexMap<String, ReferenceOr<Box<Schema>>>>,
    /// `required`.
    pub required: &'a [String],
    /// `additionalProperties`.
    pub additional: Option<&'a AdditionalProperties>,
    /// `oneOf`.
    pub one_of: &'a [ReferenceOr<Schema>],
    /// `anyOf`.
    pub any_of: &'a [ReferenceOr<Schema>],
    /// `allOf`.
    pub all_of: &'a [ReferenceOr<Schema>],
    /// `not`.
    pub not: Option<Target<'a>>,
    /// The limits.
    pub limits: Limits,
}

impl<'a> From<&'a ReferenceOr<Schema>> for Target<'a> {
    fn from(schema: &'a ReferenceOr<Schema>) -> Self {
        match schema {
            ReferenceOr::Reference { reference } => Self::Reference(reference),
            ReferenceOr::Item(schema) => Self::Schema(schema),
        }
    }
}

impl<'a> From<&'a ReferenceOr<Box<Schema>>> for Target<'a> {
    fn from(schema: &'a ReferenceOr<Box<Schema>>) -> Self {
        match schema {
            ReferenceOr::Reference { reference } => Self::Reference(reference),
            ReferenceOr::Item(schema) => Self::Schema(schema),
        }
    }
}

impl<'a> Keywords<'a> {
    /// The keywords of `kind`, which stands at `spot`.
    pub fn read(kind: &'a SchemaKind, spot: &Spot<'_>) -> Self {
        match kind {
            SchemaKind::Type(Type::String(string)) => Self::string(string),
            SchemaKind::Type(Type::Number(number)) => Self::number(number, spot),
            SchemaKind::Type(Type::Integer(integer)) => Self::integer(integer, spot),
            SchemaKind::Type(Type::Object(object)) => Self::object(object),
            SchemaKind::Type(Type::Array(array)) => Self::array(array),
            SchemaKind::Type(Type::Boolean(BooleanType { enumeration })) => Self {
                type_word: Some("boolean"),
                has_enum: !enumeration.is_empty(),
                ..Self::default()
            },
            SchemaKind::OneOf { one_of } => Self { one_of, ..Self::default() },
            SchemaKind::AllOf { all_of } => Self { all_of, ..Self::default() },
            SchemaKind::AnyOf { any_of } => Self { any_of, ..Self::default() },
            SchemaKind::Not { not } => {
                Self { not: Some(Target::from(not.as_ref())), ..Self::default() }
            }
            SchemaKind::Any(any) => Self::any(any, spot),
        }
    }

    fn string(string: &'a StringType) -> Self {
        let StringType { format, pattern, enumeration, min_length, max_length } = string;
        let limits = Limits {
            min_length: length(*min_length),
            max_length: length(*max_length),
            ..Limits::default()
        };
        Self {
            type_word: Some("string"),
            format: format_text(format, string_format),
            pattern: pattern.as_deref(),
            has_enum: !enumeration.is_empty(),
            limits,
            ..Self::default()
        }
    }

    fn number(number: &'a NumberType, spot: &Spot<'_>) -> Self {
        let NumberType {
            format,
            multiple_of,
            exclusive_minimum,
            exclusive_maximum,
            minimum,
            maximum,
            enumeration,
        } = number;
        let limits = Limits {
            minimum: minimum.and_then(|_| limit(spot, "minimum", *exclusive_minimum)),
            maximum: maximum.and_then(|_| limit(spot, "maximum", *exclusive_maximum)),
            multiple_of: multiple_of.and_then(|_| spot.number("multipleOf")),
            ..Limits::default()
        };
        Self {
            type_word: Some("number"),
            format: format_text(format, number_format),
            has_enum: !enumeration.is_empty(),
            limits,
            ..Self::default()
        }
    }

    fn integer(integer: &'a IntegerType, spot: &Spot<'_>) -> Self {
        let IntegerType {
            format,
            multiple_of,
            exclusive_minimum,
            exclusive_maximum,
            minimum,
            maximum,
            enumeration,
        } = integer;
        let limits = Limits {
            minimum: minimum.and_then(|_| limit(spot, "minimum", *exclusive_minimum)),
            maximum: maximum.and_then(|_| limit(spot, "maximum", *exclusive_maximum)),
            multiple_of: multiple_of.and_then(|_| spot.number("multipleOf")),
            ..Limits::default()
        };
        Self {
            type_word: Some("integer"),
            format: format_text(format, integer_format),
            has_enum: !enumeration.is_empty(),
            limits,
            ..Self::default()
        }
    }

    fn object(object: &'a ObjectType) -> Self {
        let ObjectType {
            properties,
            required,
            additional_properties,
            min_properties,
            max_properties,
        } = object;
        let limits = Limits {
            min_properties: length(*min_properties),
            max_properties: length(*max_properties),
            ..Limits::default()
        };
        Self {
            type_word: Some("object"),
            properties: Some(properties),
            required,
            additional: additional_properties.as_ref(),
            limits,
            ..Self::default()
        }
    }

    fn array(array: &'a ArrayType) -> Self {
        let ArrayType { items, min_items, max_items, unique_items } = array;
        let limits = Limits {
            min_items: length(*min_items),
            max_items: length(*max_items),
            unique_items: *unique_items,
            ..Limits::default()
        };
        Self {
            type_word: Some("array"),
            items: items.as_ref().map(Target::from),
            limits,
            ..Self::default()
        }
    }

    fn any(any: &'a AnySchema, spot: &Spot<'_>) -> Self {
        let AnySchema {
            typ,
            pattern,
            multiple_of,
            exclusive_minimum,
            exclusive_maximum,
            minimum,
            maximum,
            properties,
            required,
            additional_properties,
            min_properties,
            max_properties,
            items,
            min_items,
            max_items,
            unique_items,
            enumeration,
            format,
            min_length,
            max_length,
            one_of,
            all_of,
            any_of,
            not,
        } = any;
        let exclusive_minimum = exclusive_minimum.unwrap_or_default();
        let exclusive_maximum = exclusive_maximum.unwrap_or_default();
        Self {
            type_word: typ.as_deref(),
            format: format.as_deref(),
            pattern: pattern.as_deref(),
            has_enum: !enumeration.is_empty(),
            items: items.as_ref().map(Target::from),
            properties: (!properties.is_empty()).then_some(properties),
            required,
            additional: additional_properties.as_ref(),
            one_of,
            any_of,
            all_of,
            not: not.as_deref().map(Target::from),
            limits: Limits {
                min_length: length(*min_length),
                max_length: length(*max_length),
                minimum: minimum.and_then(|_| limit(spot, "minimum", exclusive_minimum)),
                maximum: maximum.and_then(|_| limit(spot, "maximum", exclusive_maximum)),
                multiple_of: multiple_of.and_then(|_| spot.number("multipleOf")),
                min_items: length(*min_items),
                max_items: length(*max_items),
                unique_items: unique_items.unwrap_or_default(),
                min_properties: length(*min_properties),
                max_properties: length(*max_properties),
            },
        }
    }
}

/// A length of `openapiv3`, which is as wide as this machine's addresses.
fn length(length: Option<usize>) -> Option<u64> {
    length.and_then(|length| u64::try_from(length).ok())
}

/// The exact limit from the source text; `openapiv3` only knows its nearest float.
fn limit(spot: &Spot<'_>, key: &str, exclusive: bool) -> Option<Limit> {
    spot.number(key).map(|number| Limit { number, exclusive })
}

/// The text of a format that `openapiv3` has taken apart.
fn format_text<T: Copy>(
    format: &VariantOrUnknownOrEmpty<T>,
    known: fn(T) -> &'static str,
) -> Option<&str> {
    match format {
        VariantOrUnknownOrEmpty::Item(word) => Some(known(*word)),
        VariantOrUnknownOrEmpty::Unknown(word) => Some(word),
        VariantOrUnknownOrEmpty::Empty => None,
    }
}

fn string_format(format: StringFormat) -> &'static str {
    match format {
        StringFormat::Date => "date",
        StringFormat::DateTime => "date-time",
        StringFormat::Password => "password",
        StringFormat::Byte => "byte",
        StringFormat::Binary => "binary",
    }
}

fn number_format(format: NumberFormat) -> &'static str {
    match format {
        NumberFormat::Float => "float",
        NumberFormat::Double => "double",
    }
}

fn integer_format(format: IntegerFormat) -> &'static str {
    match format {
        IntegerFormat::Int32 => "int32",
        IntegerFormat::Int64 => "int64",
    }
}
