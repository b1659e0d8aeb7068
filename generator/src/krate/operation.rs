//! Operations: a method of the client, the request as data, its refusals.

use super::{Check, Docs, Ident, Markdown, Program, Ty, WireForm};
use crate::source::Pointer;

/// One operation, in a module of its own.
#[derive(Clone, Debug)]
pub struct Operation {
    /// Where it was read from.
    pub pointer: Pointer,
    /// The module, which is also the file.
    pub module: Ident,
    /// The method of the client.
    pub method: Ident,
    /// The struct that holds the request.
    pub name: Ident,
    /// The enumeration of its refusals.
    pub refusal: Ident,
    /// What it does, in one line.
    pub summary: Markdown,
    /// What its documentation says.
    pub docs: Docs,
    /// A call of it, from the document's example.
    pub example: Option<Program>,
    /// Whether it is deprecated.
    pub deprecated: bool,
    /// The constructor of the runtime's `Request`: `get`.
    pub verb: Ident,
    /// The path template.
    pub path: String,
    /// The parameters, in the order of the arguments.
    pub parameters: Vec<Parameter>,
    /// What is sent.
    pub body: Option<Body>,
    /// The struct that holds what is required, where it is too much for arguments.
    pub required: Option<Ident>,
    /// The alternatives of schemes that must all be given; empty where nothing is asked for.
    pub security: Vec<Vec<String>>,
    /// The media types that are asked for, where JSON is not all.
    pub accept: Option<String>,
    /// What is answered when all went well.
    pub output: Outcome,
    /// What is answered otherwise, in the order of the status.
    pub refusals: Vec<Refusal>,
}

/// A parameter.
#[derive(Clone, Debug)]
pub struct Parameter {
    /// What it is as an argument.
    pub argument: Argument,
    /// Its name on the wire.
    pub wire: String,
    /// Where it is sent.
    pub place: Place,
    /// The method of the runtime's `Request` that sends it: `query_joined`.
    pub sender: Ident,
    /// How an id is written where the document fixes its form.
    pub form: Option<WireForm>,
}

/// Where a parameter is sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// In the path.
    Path,
    /// In the query.
    Query,
    /// In a header.
    Header,
}

/// A value that a caller gives.
#[derive(Clone, Debug)]
pub struct Argument {
    /// The argument, the field of the request and, where it is optional, the setter of the call.
    pub name: Ident,
    /// Its type.
    pub ty: Ty,
    /// Whether it must be given.
    pub required: bool,
    /// Whether it is deprecated.
    pub deprecated: bool,
    /// What the setter's documentation says.
    pub docs: Docs,
    /// What the document says about it; perhaps nothing.
    pub told: Docs,
    /// The rules that it is held to before it is sent.
    pub check: Option<Check>,
}

/// What is sent.
#[derive(Clone, Debug)]
pub struct Body {
    /// What it is as an argument.
    pub argument: Argument,
    /// How it is written.
    pub kind: BodyKind,
    /// The media type, where it is not the usual one of its kind.
    pub content_type: Option<String>,
}

/// How a body is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BodyKind {
    /// As JSON.
    Json,
    /// As text.
    Text,
    /// As it is.
    Bytes,
}

/// What is answered when all went well.
#[derive(Clone, Debug, PartialEq)]
pub enum Outcome {
    /// Nothing.
    Nothing,
    /// JSON of this type.
    Json(Ty),
    /// JSON of this type, or no body.
    JsonOrNothing(Ty),
    /// Text.
    Text,
    /// Bytes.
    Bytes,
}

/// A documented refusal.
#[derive(Clone, Debug)]
pub struct Refusal {
    /// The variant.
    pub name: Ident,
    /// For which statuses.
    pub statuses: Statuses,
    /// What its documentation says.
    pub docs: Docs,
    /// What it carries.
    pub payload: Payload,
}

/// The statuses that a refusal stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Statuses {
    /// One.
    Code(u16),
    /// A hundred: `4` for 400 to 499.
    Range(u16),
    /// Every other.
    Others,
}

/// What a refusal carries.
#[derive(Clone, Debug, PartialEq)]
pub enum Payload {
    /// Nothing that is documented.
    Nothing,
    /// JSON of a type in which nothing is required, so that an unreadable body is its default.
    JsonOrDefault(Ty),
    /// JSON of this type.
    Json(Ty),
    /// Text.
    Text,
}
