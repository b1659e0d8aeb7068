//! Types that callers may write as plain text.

/// A type of the API that any text converts into.
///
/// Setters and lists of such a type take `&str`, `&String` and `String`. For
/// `String` itself the conversions are written out where they are needed.
pub trait FromText: for<'a> From<&'a str> {}
