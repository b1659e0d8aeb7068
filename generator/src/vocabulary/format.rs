//! `format`: what a string or number is beyond its JSON type.

/// A format that the generated crate gives a meaning to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Format {
    /// `integer`, 32 bits.
    Int32,
    /// `integer`, 64 bits.
    Int64,
    /// `number`, single precision.
    Float,
    /// `number`, double precision.
    Double,
    /// `string`, a date and time with offset (RFC 3339).
    DateTime,
    /// `string`, an e-mail address (RFC 5321, section 4.1.2).
    Email,
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
        Self::Int32,
        Self::Int64,
        Self::Float,
        Self::Double,
        Self::DateTime,
        Self::Email,
        Self::Password,
    ];

    /// Reads the value of `format` beside a `type`.
    ///
    /// None where the vocabulary has no such word for this type: `int32` says nothing about a string.
    #[must_use]
    pub fn read(primitive: Primitive, text: &str) -> Option<Self> {
        Self::ALL
            .iter()
            .copied()
            .find(|format| format.keyword() == text && format.primitive() == primitive)
    }

    /// The value of `format`.
    #[must_use]
    pub fn keyword(self) -> &'static str {
        match self {
            Self::Int32 => "int32",
            Self::Int64 => "int64",
            Self::Float => "float",
            Self::Double => "double",
            Self::DateTime => "date-time",
            Self::Email => "email",
            Self::Password => "password",
        }
    }

    /// The type that it refines.
    #[must_use]
    pub fn primitive(self) -> Primitive {
        match self {
            Self::Int32 | Self::Int64 => Primitive::Integer,
            Self::Float | Self::Double => Primitive::Number,
            Self::DateTime | Self::Email | Self::Password => Primitive::String,
        }
    }

    /// What the docs say about it; none where the Rust type says it all.
    #[must_use]
    pub fn sentence(self) -> Option<&'static str> {
        match self {
            Self::Int32 | Self::Int64 | Self::Float | Self::Double => None,
            Self::DateTime => Some("A date and time with offset, as in RFC 3339."),
            Self::Email => Some("An e-mail address."),
            Self::Password => Some("A secret, which is never shown in debug output."),
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
        assert_eq!(Format::read(Primitive::String, "uuid"), None);
        assert_eq!(Format::read(Primitive::String, "Email"), None);
        assert_eq!(Format::read(Primitive::Integer, ""), None);
    }
}
