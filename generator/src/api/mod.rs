//! What an API means: resolved, checked, with no reference left and nothing of Rust in it.
//!
//! `lower` makes it, `plan` and the change report read it. Data only: what is
//! decided about it is decided elsewhere. Every node has the [`Pointer`] of the
//! place in the document that it was read from.

mod operation;
mod schema;
mod words;

pub use operation::{
    Body, Content, Encoding, FieldStyle, Header, Operation, Parameter, Refusal, Response, Segment,
    Status,
};
pub use schema::{
    Additional, Alternative, Docs, Example, IdForm, Kind, Link, Object, Property, Scalar, Schema,
    SchemaId, Union, Usage, Word, WordValue,
};
pub use words::used;

pub use crate::vocabulary::format::Primitive;
pub use crate::vocabulary::style::Place;

use crate::source::{Pointer, Text};
use crate::vocabulary::auth::Auth;

/// A whole API.
#[derive(Clone, Debug, Default)]
pub struct Api {
    /// Its title, in the document's words.
    pub title: Text,
    /// The version of the document.
    pub version: Text,
    /// What it is for, as CommonMark.
    pub description: Option<Text>,
    /// Where its documentation is.
    pub link: Option<Link>,
    /// Where it is served; the first one is the default.
    pub servers: Vec<Server>,
    /// How callers say who they are.
    pub security_schemes: Vec<SecurityScheme>,
    /// Every schema, component or inline; [`SchemaId`] is an index into this.
    pub schemas: Vec<Schema>,
    /// The operations, in the document's order.
    pub operations: Vec<Operation>,
}

impl Api {
    /// The schema of an id, which every id in this model has.
    #[must_use]
    pub fn schema(&self, id: SchemaId) -> &Schema {
        &self.schemas[id.0]
    }

    /// The schema that an alias stands for in the end, or the schema itself.
    #[must_use]
    pub fn resolve(&self, id: SchemaId) -> SchemaId {
        let mut at = id;
        // `lower` refuses circles of aliases, so that this ends.
        while let Kind::Alias(target) = self.schema(at).kind {
            at = target;
        }
        at
    }
}

/// A place where the API is served (OpenAPI 3.0.3, section 4.7.5).
#[derive(Clone, Debug)]
pub struct Server {
    /// Where it is described.
    pub pointer: Pointer,
    /// The URL template, with `{name}` for a variable: http or https, no user, no query, no fragment.
    ///
    /// Where it is [`relative`](Self::relative), the text of the document as it is.
    pub url: Text,
    /// Whether the URL has no host, so that the caller must give the whole base URL.
    pub relative: bool,
    /// What it is for.
    pub description: Option<Text>,
    /// The variables of the template, in the document's order.
    pub variables: Vec<ServerVariable>,
}

/// A variable of a server's URL template.
#[derive(Clone, Debug)]
pub struct ServerVariable {
    /// Where it is described.
    pub pointer: Pointer,
    /// Its name in the template.
    pub name: Text,
    /// What it is for.
    pub description: Option<Text>,
    /// The value where the caller gives none. An empty default in the document means that the caller must give one.
    pub default: Option<Text>,
    /// The values that are allowed; empty where any is.
    pub options: Vec<Text>,
    /// Whether it stands in the host, where only one DNS label is safe.
    pub in_host: bool,
}

/// A way to say who is calling (OpenAPI 3.0.3, section 4.7.27).
#[derive(Clone, Debug)]
pub struct SecurityScheme {
    /// Where it is described.
    pub pointer: Pointer,
    /// The name of the component.
    pub name: Text,
    /// What it is and how to get a credential, as CommonMark.
    pub description: Option<Text>,
    /// How the credential is sent.
    pub auth: Auth,
    /// The ways to get a token, for `oauth2`.
    pub flows: Vec<Flow>,
    /// Where the provider of `openIdConnect` describes itself: http or https.
    pub discovery: Option<Text>,
}

/// A way to get a token (OpenAPI 3.0.3, section 4.7.29). Its addresses are http or https.
#[derive(Clone, Debug)]
pub struct Flow {
    /// Its name in words.
    pub name: &'static str,
    /// Where the user agrees.
    pub authorization: Option<Text>,
    /// Where the token is got.
    pub token: Option<Text>,
    /// Where it is got again.
    pub refresh: Option<Text>,
    /// What can be asked for.
    pub scopes: Vec<Text>,
}
