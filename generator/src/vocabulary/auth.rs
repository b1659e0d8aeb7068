//! Authentication: how a credential is sent (OpenAPI 3.0.3, section 4.7.27).

use crate::source::Text;

/// How a credential is sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Auth {
    /// `http` with `bearer` (RFC 6750).
    Bearer,
    /// `http` with `basic` (RFC 7617).
    Basic,
    /// `apiKey` in a header.
    KeyInHeader(Text),
    /// `apiKey` in the query.
    KeyInQuery(Text),
}
