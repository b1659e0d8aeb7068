//! `format`: what a string or number is beyond its JSON type.
//!
//! What a word does at run time is in the runtime files that its check names; the same code
//! looks at the examples of a document ([`Format::is_kept_by`]).

mod forms;

/// A format that the generated crate gives a meaning to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Format {
    /// `integer`, 8 bits.
    Int8,
    /// `integer`, 16 bits.
    Int16,
    /// `integer`, 32 bits.
    Int32,
    /// `integer`, 64 bits.
    Int64,
    /// `integer`, 8 bits without a sign.
    Uint8,
    /// `integer`, 16 bits without a sign.
    Uint16,
    /// `integer`, 32 bits without a sign.
    Uint32,
    /// `integer`, 64 bits without a sign.
    Uint64,
    /// `number`, single precision.
    Float,
    /// `number`, double precision.
    Double,
    /// `string`, a date (RFC 3339, section 5.6).
    Date,
    /// `string`, a date and time with offset (RFC 3339, section 5.6).
    DateTime,
    /// `string`, a time of day (RFC 3339, section 5.6).
    Time,
    /// `string`, a duration (RFC 3339, appendix A).
    Duration,
    /// `string`, a UUID (RFC 9562).
    Uuid,
    /// `string`, a URI with its scheme (RFC 3986).
    Uri,
    /// `string`, an e-mail address (RFC 5321, section 4.1.2).
    Email,
    /// `string`, the name of a host (RFC 1123).
    Hostname,
    /// `string`, an IPv4 address.
    Ipv4,
    /// `string`, an IPv6 address.
    Ipv6,
    /// `string`, an IP address of either version.
    Ip,
    /// `string`, bytes in base64 (RFC 4648, section 4).
    Byte,
    /// `string`, a decimal number of any precision.
    Decimal,
    /// `string`, a secret that never shows.
    Password,
}

/// The scalar types of JSON Schema.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Primitive {
    /// `type: boolean`.
    Boolean,
    /// `type: integer`.
    Integer,
    /// `type: number`.
    Number,
    /// `type: string`.
    String,
}

impl Format {
    /// Every word.
    pub const ALL: &'static [Self] = &[
        Self::Int8,
        Self::Int16,
        Self::Int32,
        Self::Int64,
        Self::Uint8,
        Self::Uint16,
        Self::Uint32,
        Self::Uint64,
        Self::Float,
        Self::Double,
        Self::Date,
        Self::DateTime,
        Self::Time,
        Self::Duration,
        Self::Uuid,
        Self::Uri,
        Self::Email,
        Self::Hostname,
        Self::Ipv4,
        Self::Ipv6,
        Self::Ip,
        Self::Byte,
        Self::Decimal,
        Self::Password,
    ];

    /// Reads the value of `format` beside a `type`.
    ///
    /// None where the vocabulary has no such word for this type: `int32` says nothing about a string.
    #[must_use]
    pub fn read(primitive: Primitive, text: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|format| {
            let named = format.keyword() == text || format.aliases().contains(&text);
            named && format.primitive() == primitive
        })
    }

    /// The value of `format`.
    #[must_use]
    pub fn keyword(self) -> &'static str {
        match self {
            Self::Int8 => "int8",
            Self::Int16 => "int16",
            Self::Int32 => "int32",
            Self::Int64 => "int64",
            Self::Uint8 => "uint8",
            Self::Uint16 => "uint16",
            Self::Uint32 => "uint32",
            Self::Uint64 => "uint64",
            Self::Float => "float",
            Self::Double => "double",
            Self::Date => "date",
            Self::DateTime => "date-time",
            Self::Time => "time",
            Self::Duration => "duration",
            Self::Uuid => "uuid",
            Self::Uri => "uri",
            Self::Email => "email",
            Self::Hostname => "hostname",
            Self::Ipv4 => "ipv4",
            Self::Ipv6 => "ipv6",
            Self::Ip => "ip",
            Self::Byte => "byte",
            Self::Decimal => "decimal",
            Self::Password => "password",
        }
    }

    /// Other spellings of the word, as generators of documents write them.
    fn aliases(self) -> &'static [&'static str] {
        match self {
            Self::Uint8 => &["u-int8"],
            Self::Uint16 => &["u-int16"],
            Self::Uint32 => &["u-int32"],
            Self::Uint64 => &["u-int64", "uint"],
            Self::Uri => &["url"],
            Self::Byte => &["base64"],
            _ => &[],
        }
    }

    /// The type that it refines.
    #[must_use]
    pub fn primitive(self) -> Primitive {
        match self {
            Self::Int8
            | Self::Int16
            | Self::Int32
            | Self::Int64
            | Self::Uint8
            | Self::Uint16
            | Self::Uint32
            | Self::Uint64 => Primitive::Integer,
            Self::Float | Self::Double => Primitive::Number,
            Self::Date
            | Self::DateTime
            | Self::Time
            | Self::Duration
            | Self::Uuid
            | Self::Uri
            | Self::Email
            | Self::Hostname
            | Self::Ipv4
            | Self::Ipv6
            | Self::Ip
            | Self::Byte
            | Self::Decimal
            | Self::Password => Primitive::String,
        }
    }

    /// The method of the runtime's checks of text that holds a value to it before it is sent; none where the type does.
    #[must_use]
    pub fn check(self) -> Option<&'static str> {
        match self {
            Self::Date => Some("date"),
            Self::DateTime => Some("date_time"),
            Self::Time => Some("time"),
            Self::Duration => Some("duration"),
            Self::Uuid => Some("uuid"),
            Self::Uri => Some("uri"),
            Self::Email => Some("email"),
            Self::Hostname => Some("hostname"),
            Self::Ipv4 => Some("ipv4"),
            Self::Ipv6 => Some("ipv6"),
            Self::Ip => Some("ip"),
            Self::Byte => Some("base64"),
            Self::Decimal => Some("decimal"),
            Self::Int8
            | Self::Int16
            | Self::Int32
            | Self::Int64
            | Self::Uint8
            | Self::Uint16
            | Self::Uint32
            | Self::Uint64
            | Self::Float
            | Self::Double
            | Self::Password => None,
        }
    }

    /// Whether a text has the format, as it must to be sent; true of a format that no text can break.
    #[must_use]
    pub fn is_kept_by(self, text: &str) -> bool {
        forms::keeps(self, text)
    }

    /// The least and the largest number of a format for integers.
    #[must_use]
    pub fn range(self) -> Option<(i128, i128)> {
        Some(match self {
            Self::Int8 => (i8::MIN.into(), i8::MAX.into()),
            Self::Int16 => (i16::MIN.into(), i16::MAX.into()),
            Self::Int32 => (i32::MIN.into(), i32::MAX.into()),
            Self::Int64 => (i64::MIN.into(), i64::MAX.into()),
            Self::Uint8 => (0, u8::MAX.into()),
            Self::Uint16 => (0, u16::MAX.into()),
            Self::Uint32 => (0, u32::MAX.into()),
            Self::Uint64 => (0, u64::MAX.into()),
            _ => return None,
        })
    }

    /// What the docs say about it; none where the Rust type says it all.
    #[must_use]
    pub fn sentence(self) -> Option<&'static str> {
        match self {
            Self::Date => Some("A date, as in RFC 3339."),
            Self::DateTime => Some("A date and time with offset, as in RFC 3339."),
            Self::Time => Some("A time of day, such as `08:30:00Z`."),
            Self::Duration => Some("A duration, such as `PT1H30M`."),
            Self::Uuid => Some("A UUID."),
            Self::Uri => Some("A URI."),
            Self::Email => Some("An e-mail address."),
            Self::Hostname => Some("The name of a host."),
            Self::Ipv4 => Some("An IPv4 address."),
            Self::Ipv6 => Some("An IPv6 address."),
            Self::Ip => Some("An IP address."),
            Self::Byte => Some("Bytes, written in base64."),
            Self::Decimal => Some("A decimal number, written as text."),
            Self::Password => Some("A secret, which is never shown in debug output."),
            Self::Int8
            | Self::Int16
            | Self::Int32
            | Self::Int64
            | Self::Uint8
            | Self::Uint16
            | Self::Uint32
            | Self::Uint64
            | Self::Float
            | Self::Double => None,
        }
    }

    /// Its name in the list of all words.
    #[must_use]
    pub fn word(self) -> String {
        format!("format: {}", self.keyword())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_reads_itself_for_its_own_type_only() {
        let types = [Primitive::Boolean, Primitive::Integer, Primitive::Number, Primitive::String];
        for format in Format::ALL {
            for primitive in types {
                let expected = (primitive == format.primitive()).then_some(*format);
                assert_eq!(Format::read(primitive, format.keyword()), expected);
            }
        }
    }

    #[test]
    fn what_the_vocabulary_does_not_know_is_none() {
        assert_eq!(Format::read(Primitive::String, "snowflake"), None);
        assert_eq!(Format::read(Primitive::String, "int64"), None);
        assert_eq!(Format::read(Primitive::String, "Email"), None);
        assert_eq!(Format::read(Primitive::Integer, ""), None);
    }

    #[test]
    fn other_spellings_are_read() {
        assert_eq!(Format::read(Primitive::Integer, "uint"), Some(Format::Uint64));
        assert_eq!(Format::read(Primitive::String, "url"), Some(Format::Uri));
    }
}
