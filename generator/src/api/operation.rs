//! Operations: what can be asked, and what is answered.

use super::{Docs, Example, SchemaId};
use crate::source::{Pointer, Text};
use crate::vocabulary::media::Media;
use crate::vocabulary::style::{Place, Style};

/// One method on one path (OpenAPI 3.0.3, section 4.7.10).
#[derive(Clone, Debug)]
pub struct Operation {
    /// Where it stands.
    pub pointer: Pointer,
    /// Its `operationId`, or a name made from method and path.
    pub id: Text,
    /// The method, in upper case.
    pub method: &'static str,
    /// The path template, in parts.
    pub path: Vec<Segment>,
    /// Its tags.
    pub tags: Vec<Text>,
    /// What the document says about it.
    pub docs: Docs,
    /// Its parameters, path first, then query, header, cookie, each in the document's order.
    pub parameters: Vec<Parameter>,
    /// What is sent.
    pub body: Option<Body>,
    /// What is answered when all went well, in the order of the status.
    pub successes: Vec<Response>,
    /// What is answered otherwise, in the order of the status.
    pub refusals: Vec<Refusal>,
    /// The alternatives of schemes that must all be given; empty where nothing is asked for.
    pub security: Vec<Vec<Text>>,
}

/// A part of a path template.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Segment {
    /// Characters that stand for themselves, slashes included.
    Literal(Text),
    /// The place of a path parameter, by its name.
    Parameter(Text),
}

/// A parameter outside the body (OpenAPI 3.0.3, section 4.7.12).
#[derive(Clone, Debug)]
pub struct Parameter {
    /// Where it stands.
    pub pointer: Pointer,
    /// Its name on the wire.
    pub name: Text,
    /// Where it is sent.
    pub place: Place,
    /// How a value becomes text.
    pub style: Style,
    /// `allowReserved`: whether signs with a meaning in URLs are sent as they are.
    pub reserved: bool,
    /// Whether it must be given.
    pub required: bool,
    /// What it may be.
    pub schema: SchemaId,
    /// What the document says about it.
    pub docs: Docs,
}

/// What is sent (OpenAPI 3.0.3, section 4.7.13).
#[derive(Clone, Debug)]
pub struct Body {
    /// Where it stands.
    pub pointer: Pointer,
    /// What the document says about it.
    pub description: Option<Text>,
    /// Whether it must be sent.
    pub required: bool,
    /// Its type and schema: the first by preference of those that a caller can choose from.
    pub content: Content,
    /// What can be sent instead, in the order of preference.
    pub others: Vec<Content>,
}

impl Body {
    /// All that a caller can choose from.
    pub fn contents(&self) -> impl Iterator<Item = &Content> {
        std::iter::once(&self.content).chain(&self.others)
    }
}

/// A media type with its schema.
#[derive(Clone, Debug)]
pub struct Content {
    /// Where it stands.
    pub pointer: Pointer,
    /// How it is written.
    pub media: Media,
    /// The media type as the document writes it.
    pub media_type: Text,
    /// The media types in which the same can be had as well; they add nothing but another way to write it.
    pub also: Vec<Text>,
    /// How the properties of a form are written, where the document says so.
    pub encodings: Vec<Encoding>,
    /// What it may be; none where the document does not say.
    pub schema: Option<SchemaId>,
    /// The document's examples of the whole.
    pub examples: Vec<Example>,
}

/// How a property of a form is written (OpenAPI 3.0.3, section 4.7.15).
#[derive(Clone, Debug)]
pub struct Encoding {
    /// Where it stands.
    pub pointer: Pointer,
    /// The property.
    pub property: Text,
    /// How it becomes text, in a form that is URL-encoded.
    pub style: Option<FieldStyle>,
    /// Its media type, in a form of several parts: the one that the document names, where it names one.
    pub media_type: Option<Text>,
}

/// How a property of a URL-encoded form becomes text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FieldStyle {
    /// `style: form`, `explode: true`: a list once for each item, an object once for each of its properties.
    Exploded,
    /// `style: form`, `explode: false`: the items of a list joined by commas.
    Joined,
    /// `style: spaceDelimited`: joined by spaces.
    Spaced,
    /// `style: pipeDelimited`: joined by bars.
    Piped,
    /// `style: deepObject`: `name[key]=value`.
    Deep,
}

/// An answer (OpenAPI 3.0.3, section 4.7.17).
#[derive(Clone, Debug)]
pub struct Response {
    /// Where it stands.
    pub pointer: Pointer,
    /// For which statuses.
    pub status: Status,
    /// What it means, in the document's words.
    pub description: Text,
    /// What it carries; none where it has no body.
    pub content: Option<Content>,
    /// The headers that it documents.
    pub headers: Vec<Header>,
}

/// An answer that is not a success.
pub type Refusal = Response;

/// A header of an answer.
#[derive(Clone, Debug)]
pub struct Header {
    /// Where it stands.
    pub pointer: Pointer,
    /// Its name.
    pub name: Text,
    /// What it means.
    pub description: Option<Text>,
}

/// The statuses that a response stands for; ordered from the most exact to the least.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Status {
    /// One status.
    Code(u16),
    /// All statuses that start with this digit, `2XX`.
    Range(u16),
    /// Every other status.
    Default,
}
