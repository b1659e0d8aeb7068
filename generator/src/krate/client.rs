//! The client: where it sends, and how it says who is calling.

use super::{Docs, Ident};

/// What is particular to the client of this API.
#[derive(Clone, Debug)]
pub struct Client {
    /// The URL template, with `{name}` for a variable; none where the document names no absolute one.
    pub server: Option<String>,
    /// The environment variable of a base URL in place of the server.
    pub environment: String,
    /// The variables of the template.
    pub variables: Vec<Variable>,
    /// The ways to say who is calling.
    pub schemes: Vec<Scheme>,
}

/// A variable of the URL template.
#[derive(Clone, Debug)]
pub struct Variable {
    /// Its name in the template.
    pub name: String,
    /// The setter of the builder.
    pub setter: Ident,
    /// The environment variable.
    pub environment: String,
    /// The value where the caller gives none.
    pub default: Option<String>,
    /// The values that are allowed; empty where any is.
    pub options: Vec<String>,
    /// What the setter's documentation says.
    pub docs: Docs,
}

/// A way to say who is calling.
#[derive(Clone, Debug)]
pub struct Scheme {
    /// The name of the component.
    pub name: String,
    /// The setter of the builder.
    pub setter: Ident,
    /// The environment variable.
    pub environment: String,
    /// How it is sent.
    pub credential: Credential,
    /// What the setter's documentation says.
    pub docs: Docs,
}

/// How a credential is sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Credential {
    /// `Authorization: Bearer …`
    Bearer,
    /// `Authorization: Basic …`
    Basic,
    /// `Authorization`, with this name before it.
    Http(String),
    /// In this header.
    Header(String),
    /// In this query parameter.
    Query(String),
    /// In this cookie.
    Cookie(String),
}
