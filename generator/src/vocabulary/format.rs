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
}
