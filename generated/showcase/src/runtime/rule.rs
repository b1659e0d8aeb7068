//! The rules that a value can break, each with its keyword and its sentence.
//!
//! In comes nothing but the limit of a rule; out come words. The value that
//! breaks a rule never gets here, so that no message can show it.

use std::fmt;

/// A rule of the API's documentation, or of HTTP, that a value breaks.
///
/// [`Display`](fmt::Display) writes it as a sentence without its full stop:
/// `at most 255 characters`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Rule {
    /// At least so many characters, counted as Unicode code points (JSON Schema, `minLength`).
    MinLength(u64),
    /// At most so many characters, counted as Unicode code points (JSON Schema, `maxLength`).
    MaxLength(u64),
    /// Not less than the limit.
    Minimum(Limit),
    /// More than the limit.
    ExclusiveMinimum(Limit),
    /// Not more than the limit.
    Maximum(Limit),
    /// Less than the limit.
    ExclusiveMaximum(Limit),
    /// A multiple of the number.
    MultipleOf(Limit),
    /// Neither infinite nor "not a number", which JSON has no way to write (RFC 8259, section 6).
    Finite,
    /// At least so many items.
    MinItems(u64),
    /// At most so many items.
    MaxItems(u64),
    /// No two items are equal.
    UniqueItems,
    /// At least so many properties.
    MinProperties(u64),
    /// At most so many properties.
    MaxProperties(u64),
    /// An id that is sent as an integer.
    Integer,
    /// An e-mail address (RFC 5321, section 4.1.2).
    Email,
    /// A date and time with an offset (RFC 3339, section 5.6).
    DateTime,
    /// A date (RFC 3339, section 5.6).
    Date,
    /// A time of day (RFC 3339, section 5.6).
    Time,
    /// A duration (RFC 3339, appendix A).
    Duration,
    /// A UUID (RFC 9562, section 4).
    Uuid,
    /// A URI with its scheme (RFC 3986, section 3).
    Uri,
    /// The name of a host (RFC 1123, section 2.1).
    Hostname,
    /// An IPv4 address.
    Ipv4,
    /// An IPv6 address.
    Ipv6,
    /// An IP address of either version.
    Ip,
    /// Bytes in base64, with its padding (RFC 4648, section 4).
    Base64,
    /// A decimal number in a string.
    Decimal,
    /// One of the values that the API documents.
    Word,
    /// One of the alternatives that the API documents.
    Alternative,
    /// Not all of these properties in one value.
    NotTogether(Vec<&'static str>),
    /// A value must be given.
    Required,
    /// A part of a path: not empty, and neither `.` nor `..`, which would lead elsewhere (RFC 3986, section 5.2.4).
    PathSegment,
    /// The name of a header (RFC 9110, section 5.1).
    HeaderName,
    /// The value of a header: visible ASCII characters, with spaces and tabs only between them (RFC 9110, section 5.5).
    HeaderValue,
    /// A header that the client sets itself.
    ReservedHeader,
    /// The value of a parameter: text, numbers and booleans, and lists and objects of these.
    Parameter,
    /// A value that JSON can express: the keys of objects are strings.
    Json,
    /// An object, whose members become the fields of a form.
    Object,
}

impl Rule {
    /// The keyword of JSON Schema or `OpenAPI` that states the rule, such as `maxLength`.
    #[must_use]
    pub fn keyword(&self) -> &'static str {
        match self {
            Self::MinLength(_) => "minLength",
            Self::MaxLength(_) => "maxLength",
            Self::Minimum(_) => "minimum",
            Self::ExclusiveMinimum(_) => "exclusiveMinimum",
            Self::Maximum(_) => "maximum",
            Self::ExclusiveMaximum(_) => "exclusiveMaximum",
            Self::MultipleOf(_) => "multipleOf",
            Self::Finite | Self::Integer | Self::Object => "type",
            Self::MinItems(_) => "minItems",
            Self::MaxItems(_) => "maxItems",
            Self::UniqueItems => "uniqueItems",
            Self::MinProperties(_) => "minProperties",
            Self::MaxProperties(_) => "maxProperties",
            Self::Email
            | Self::DateTime
            | Self::Date
            | Self::Time
            | Self::Duration
            | Self::Uuid
            | Self::Uri
            | Self::Hostname
            | Self::Ipv4
            | Self::Ipv6
            | Self::Ip
            | Self::Base64
            | Self::Decimal => "format",
            Self::Word => "enum",
            Self::Alternative => "oneOf",
            Self::NotTogether(_) => "not",
            Self::Required => "required",
            Self::HeaderName | Self::ReservedHeader => "name",
            Self::PathSegment | Self::HeaderValue | Self::Parameter => "style",
            Self::Json => "content",
        }
    }

    /// A name of the rule for programs, such as `max_length`. It never changes.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::MinLength(_) => "min_length",
            Self::MaxLength(_) => "max_length",
            Self::Minimum(_) => "minimum",
            Self::ExclusiveMinimum(_) => "exclusive_minimum",
            Self::Maximum(_) => "maximum",
            Self::ExclusiveMaximum(_) => "exclusive_maximum",
            Self::MultipleOf(_) => "multiple_of",
            Self::Finite => "finite",
            Self::MinItems(_) => "min_items",
            Self::MaxItems(_) => "max_items",
            Self::UniqueItems => "unique_items",
            Self::MinProperties(_) => "min_properties",
            Self::MaxProperties(_) => "max_properties",
            Self::Integer => "integer",
            Self::Email => "email",
            Self::DateTime => "date_time",
            Self::Date => "date",
            Self::Time => "time",
            Self::Duration => "duration",
            Self::Uuid => "uuid",
            Self::Uri => "uri",
            Self::Hostname => "hostname",
            Self::Ipv4 => "ipv4",
            Self::Ipv6 => "ipv6",
            Self::Ip => "ip",
            Self::Base64 => "base64",
            Self::Decimal => "decimal",
            Self::Word => "word",
            Self::Alternative => "alternative",
            Self::NotTogether(_) => "not_together",
            Self::Required => "required",
            Self::PathSegment => "path_segment",
            Self::HeaderName => "header_name",
            Self::HeaderValue => "header_value",
            Self::ReservedHeader => "reserved_header",
            Self::Parameter => "parameter",
            Self::Json => "json",
            Self::Object => "object",
        }
    }
}

impl fmt::Display for Rule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::MinLength(min) => counted(f, "at least", *min, "character", "characters"),
            Self::MaxLength(max) => counted(f, "at most", *max, "character", "characters"),
            Self::Minimum(limit) => write!(f, "at least {limit}"),
            Self::ExclusiveMinimum(limit) => write!(f, "more than {limit}"),
            Self::Maximum(limit) => write!(f, "at most {limit}"),
            Self::ExclusiveMaximum(limit) => write!(f, "less than {limit}"),
            Self::MultipleOf(limit) => write!(f, "a multiple of {limit}"),
            Self::Finite => f.write_str("a finite number"),
            Self::MinItems(min) => counted(f, "at least", *min, "item", "items"),
            Self::MaxItems(max) => counted(f, "at most", *max, "item", "items"),
            Self::UniqueItems => f.write_str("no two equal items"),
            Self::MinProperties(min) => counted(f, "at least", *min, "property", "properties"),
            Self::MaxProperties(max) => counted(f, "at most", *max, "property", "properties"),
            Self::Integer => f.write_str("an integer"),
            Self::Email => f.write_str("an e-mail address"),
            Self::DateTime => f.write_str("a date and time with an offset (RFC 3339)"),
            Self::Date => f.write_str("a date (RFC 3339)"),
            Self::Time => f.write_str("a time of day (RFC 3339)"),
            Self::Duration => f.write_str("a duration (RFC 3339, appendix A)"),
            Self::Uuid => f.write_str("a UUID"),
            Self::Uri => f.write_str("a URI with its scheme"),
            Self::Hostname => f.write_str("the name of a host"),
            Self::Ipv4 => f.write_str("an IPv4 address"),
            Self::Ipv6 => f.write_str("an IPv6 address"),
            Self::Ip => f.write_str("an IP address"),
            Self::Base64 => f.write_str("bytes in base64"),
            Self::Decimal => f.write_str("a decimal number"),
            Self::Word => f.write_str("one of the documented values"),
            Self::Alternative => f.write_str("one of the documented alternatives"),
            Self::NotTogether(names) => not_together(f, names),
            Self::Required => f.write_str("must be given"),
            Self::PathSegment => f.write_str("part of a path: neither empty nor `.` nor `..`"),
            Self::HeaderName => f.write_str("the name of a header"),
            Self::HeaderValue => {
                f.write_str("visible ASCII characters, with spaces and tabs only between them")
            }
            Self::ReservedHeader => f.write_str("the client sets this header itself"),
            Self::Parameter => {
                f.write_str("text, numbers and booleans, and lists and objects of these")
            }
            Self::Json => f.write_str("a value that JSON can express"),
            Self::Object => f.write_str("an object"),
        }
    }
}

fn counted(
    f: &mut fmt::Formatter<'_>,
    words: &str,
    count: u64,
    one: &str,
    many: &str,
) -> fmt::Result {
    write!(f, "{words} {count} {}", if count == 1 { one } else { many })
}

fn not_together(f: &mut fmt::Formatter<'_>, names: &[&'static str]) -> fmt::Result {
    for (index, name) in names.iter().enumerate() {
        let before = match index {
            0 => "",
            _ if index + 1 == names.len() => " and ",
            _ => ", ",
        };
        write!(f, "{before}`{name}`")?;
    }
    f.write_str(" can't be given together")
}

/// The limit in a rule for numbers.
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub enum Limit {
    /// For integers.
    Integer(i128),
    /// For other numbers.
    Number(f64),
}

impl fmt::Display for Limit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Integer(limit) => limit.fmt(f),
            Self::Number(limit) => limit.fmt(f),
        }
    }
}
