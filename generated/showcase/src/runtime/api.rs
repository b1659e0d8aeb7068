//! What a client knows about its API before any call: constants from the document.

/// An API: where it is served and how callers say who they are.
#[derive(Debug)]
pub struct Api {
    /// The value of the `User-Agent` header: name and version of the crate.
    pub user_agent: &'static str,
    /// The URL template of the server, with `{name}` for a variable; empty where the document names none.
    pub server: &'static str,
    /// The environment variable that a base URL in place of the server is read from.
    pub environment: &'static str,
    /// The variables of the template.
    pub variables: &'static [ServerVariable],
    /// The ways to say who is calling.
    pub schemes: &'static [Scheme],
}

/// A variable in the URL template of a server (`OpenAPI` 3.0.3, section 4.7.6).
#[derive(Debug)]
pub struct ServerVariable {
    /// Its name in the template.
    pub name: &'static str,
    /// The method of the builder that sets it.
    pub setter: &'static str,
    /// The environment variable that it is read from.
    pub environment: &'static str,
    /// The value where none is given.
    pub default: Option<&'static str>,
    /// The only values that are allowed; empty where any is.
    pub options: &'static [&'static str],
}

/// A way to say who is calling (`OpenAPI` 3.0.3, section 4.7.27).
#[derive(Debug)]
pub struct Scheme {
    /// Its name in the document.
    pub name: &'static str,
    /// The method of the builder that sets its credential.
    pub setter: &'static str,
    /// The environment variable that its credential is read from; for [`Auth::Basic`] as `user:password`.
    pub environment: &'static str,
    /// How its credential is sent.
    pub auth: Auth,
}

/// How a credential is sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Auth {
    /// As a bearer token (RFC 6750, section 2.1).
    Bearer,
    /// As user and password (RFC 7617).
    Basic,
    /// In the `Authorization` header, behind this name (RFC 9110, section 11.4).
    Http(&'static str),
    /// As the value of this header.
    KeyInHeader(&'static str),
    /// As the value of this query parameter.
    KeyInQuery(&'static str),
    /// As the value of this cookie.
    KeyInCookie(&'static str),
}
