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
    /// The header in which it takes an idempotency key.
    pub key: Option<String>,
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
    /// In a cookie.
    Cookie,
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
    /// What can be sent.
    pub shape: BodyShape,
}

/// What can be sent as a body.
#[derive(Clone, Debug)]
pub enum BodyShape {
    /// Values of the argument's type, always written the same way.
    One(Writing),
    /// One of several, as an enumeration in the operation's module.
    Choice(BodyChoice),
}

/// An enumeration of what can be sent.
#[derive(Clone, Debug)]
pub struct BodyChoice {
    /// The enumeration.
    pub name: Ident,
    /// Its variants, in the order of preference.
    pub variants: Vec<BodyVariant>,
}

/// A body that a caller can choose.
#[derive(Clone, Debug)]
pub struct BodyVariant {
    /// The variant.
    pub name: Ident,
    /// What its documentation says.
    pub docs: Docs,
    /// What it holds.
    pub ty: Ty,
    /// Whether no other variant holds the same, so that a value converts into this one.
    pub converts: bool,
    /// How it is written.
    pub writing: Writing,
    /// The rules that it is held to before it is sent.
    pub check: Option<Check>,
}

/// How a body is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Writing {
    /// In which way.
    pub kind: BodyKind,
    /// The media type, where it is not the usual one of its kind.
    pub content_type: Option<String>,
}

/// In which way a body is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BodyKind {
    /// As JSON.
    Json,
    /// As a URL-encoded form; the fields that are not written in the usual way.
    Form(Vec<FormField>),
    /// As a form of several parts, in the order of the properties.
    Multipart(Vec<Part>),
    /// As text.
    Text,
    /// As it is.
    Bytes,
}

/// A field of a URL-encoded form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FormField {
    /// Its name on the wire.
    pub wire: String,
    /// The variant of the runtime's `FieldStyle`.
    pub style: Ident,
}

/// A part of a form of several parts, or a list of such parts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// Its name on the wire; none for properties without a name, which name themselves.
    pub wire: Option<String>,
    /// The field that holds it; none where the body is nothing but parts.
    pub field: Option<Ident>,
    /// What it is.
    pub kind: PartKind,
}

/// What a part holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PartKind {
    /// Text, or several texts.
    Text,
    /// JSON, or several values.
    Json,
    /// Text or JSON of this media type, as one part.
    Typed(String),
    /// A file, or several, of this media type unless the file says otherwise.
    File(String),
}

/// What is answered when all went well.
#[derive(Clone, Debug)]
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
    /// Something else for each status, as an enumeration in the operation's module.
    Choice(AnswerChoice),
}

/// An enumeration of what is answered when all went well.
#[derive(Clone, Debug)]
pub struct AnswerChoice {
    /// The enumeration.
    pub name: Ident,
    /// Its variants, in the order of the status.
    pub variants: Vec<AnswerVariant>,
}

/// A documented success.
#[derive(Clone, Debug)]
pub struct AnswerVariant {
    /// The variant.
    pub name: Ident,
    /// For which statuses.
    pub statuses: Statuses,
    /// What its documentation says.
    pub docs: Docs,
    /// What it carries: never a choice again.
    pub outcome: Outcome,
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
