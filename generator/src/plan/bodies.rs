//! Bodies that are sent: their types, and how each of them is written.

use std::collections::BTreeSet;

use super::Plan;
use super::checks::check;
use super::docs::{Page, code};
use super::name::{Case, Scope, Wanted, belonging, ours};
use crate::api::{self, Api, Content, FieldStyle, Kind, Primitive, SchemaId};
use crate::krate::{
    Argument, Body, BodyChoice, BodyKind, BodyShape, BodyVariant, Docs, FormField, Ident, Part,
    PartKind, Probe, Shape, Ty, Writing,
};
use crate::vocabulary::media::Media;

/// The media type of a part that says nothing about it (OpenAPI 3.0.3, section 4.7.15).
const FILE: &str = "application/octet-stream";

/// The body of an operation, whose request has this name.
pub fn body(plan: &Plan<'_>, body: &api::Body, request: &Ident) -> Body {
    let (ty, check, shape) = if body.others.is_empty() {
        let (ty, check, writing) = one(plan, &body.content);
        (ty, check, BodyShape::One(writing))
    } else {
        let name = belonging(request, "Body", plan.requests.iter());
        let variants = variants(plan, body);
        (Ty::Local(name.clone()), None, BodyShape::Choice(BodyChoice { name, variants }))
    };
    let told = told(body);
    Body {
        argument: Argument {
            name: ours("body"),
            ty,
            required: body.required,
            deprecated: false,
            docs: if told.0.is_empty() { ours_words() } else { told.clone() },
            told,
            check,
        },
        shape,
    }
}

/// What the document says about a body, and in which other ways it could be written.
fn told(body: &api::Body) -> Docs {
    let mut told = Page::default();
    if let Some(description) = &body.description {
        told.text(description);
    }
    told.finish()
}

fn ours_words() -> Docs {
    let mut docs = Page::default();
    docs.own("What is sent.");
    docs.finish()
}

/// The type of a body of one media type, its rules, and how it is written.
fn one(plan: &Plan<'_>, content: &Content) -> (Ty, Option<crate::krate::Check>, Writing) {
    let schema = content.schema;
    let (ty, kind) = match (content.media, schema) {
        (Media::Text, _) => (Ty::String, BodyKind::Text),
        (Media::Bytes, _) => (Ty::Bytes, BodyKind::Bytes),
        (Media::Json, None) => (Ty::Json, BodyKind::Json),
        (Media::Json, Some(id)) => (plan.types.element(id), BodyKind::Json),
        (Media::Form, None) => (Ty::Json, BodyKind::Form(Vec::new())),
        (Media::Form, Some(id)) => (plan.types.element(id), BodyKind::Form(fields(content))),
        (Media::Multipart, None) => (Ty::Json, BodyKind::Multipart(vec![ALL_PARTS])),
        (Media::Multipart, Some(id)) => {
            let ty = plan.types.element(id);
            let parts = parts(plan, &ty, content);
            (ty, BodyKind::Multipart(parts))
        }
    };
    let check = schema.and_then(|id| check(plan.api, id)).filter(|check| match kind {
        BodyKind::Json | BodyKind::Form(_) | BodyKind::Multipart(_) => true,
        // Text is a `String`, whatever its schema says beside its length.
        BodyKind::Text => check.probe == Probe::Text,
        BodyKind::Bytes => false,
    });
    let content_type = unusual(content.media_type.reveal(), &kind);
    (ty, check, Writing { kind, content_type })
}

/// The media type, where it is not what the runtime sends for its kind by itself.
fn unusual(media_type: &str, kind: &BodyKind) -> Option<String> {
    let usual = match kind {
        BodyKind::Json => "application/json",
        // Sent with its charset, which the document need not name.
        BodyKind::Text if media_type == "text/plain" => return None,
        BodyKind::Text => "text/plain; charset=utf-8",
        BodyKind::Bytes => "application/octet-stream",
        // There is one media type of each, and the boundary between parts belongs to it.
        BodyKind::Form(_) | BodyKind::Multipart(_) => return None,
    };
    (media_type != usual).then(|| media_type.to_owned())
}

/// The variants of a choice, named after their media types.
fn variants(plan: &Plan<'_>, body: &api::Body) -> Vec<BodyVariant> {
    let contents: Vec<&Content> = body.contents().collect();
    let texts: Vec<String> =
        contents.iter().map(|content| words(content.media_type.reveal())).collect();
    let wanted: Vec<Wanted<'_>> = texts.iter().map(|text| Wanted::new(text)).collect();
    let scope = Scope::new(Case::Type, &["Self"]);
    let names = scope
        .claim(&wanted)
        .unwrap_or_else(|_| wanted.iter().map(|wish| scope.one(wish.text)).collect());
    let made: Vec<_> = contents.iter().map(|content| one(plan, content)).collect();
    let alone = |ty: &Ty| made.iter().filter(|(other, ..)| other == ty).count() == 1;
    let alone: Vec<bool> = made.iter().map(|(ty, ..)| alone(ty)).collect();
    names
        .into_iter()
        .zip(made)
        .zip(alone)
        .zip(&contents)
        .map(|(((name, (ty, check, writing)), converts), content)| {
            let mut docs = Page::default();
            docs.own(&format!("Sent as {}.", code(content.media_type.reveal())));
            BodyVariant { name, docs: docs.finish(), ty, converts, writing, check }
        })
        .collect()
}

/// The words of a media type: `json`, `form`, `merge patch json`, `image png`.
#[must_use]
pub fn words(media_type: &str) -> String {
    let essence = media_type.split(';').next().unwrap_or_default().trim();
    let short = match essence {
        "application/x-www-form-urlencoded" => "form",
        "multipart/form-data" => "multipart",
        "application/octet-stream" => "bytes",
        "text/plain" => "text",
        other => other.strip_prefix("application/").unwrap_or(other),
    };
    let words = short.split(|sign: char| !sign.is_alphanumeric()).filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join(" ")
}

/// The fields of a form that are not written in the usual way.
fn fields(content: &Content) -> Vec<FormField> {
    let styled = content.encodings.iter().filter_map(|encoding| {
        let style = match encoding.style? {
            FieldStyle::Exploded => "Exploded",
            FieldStyle::Joined => "Joined",
            FieldStyle::Spaced => "Spaced",
            FieldStyle::Piped => "Piped",
            FieldStyle::Deep => "Deep",
        };
        Some(FormField { wire: encoding.property.reveal().to_owned(), style: ours(style) })
    });
    styled.collect()
}

/// A body that is nothing but parts, each named by its key.
const ALL_PARTS: Part = Part { wire: None, field: None, kind: PartKind::Text };

/// The parts of a body, one for each field of its struct.
fn parts(plan: &Plan<'_>, ty: &Ty, content: &Content) -> Vec<Part> {
    let Ty::Struct(name) = ty else { return vec![ALL_PARTS] };
    let def = plan.defs.iter().find(|def| def.name == *name);
    let Some(Shape::Struct(shape)) = def.map(|def| &def.shape) else { return vec![ALL_PARTS] };
    let fields = shape.fields.iter().map(|field| Part {
        wire: Some(field.wire.clone()),
        field: Some(field.name.clone()),
        kind: part_kind(&field.ty, media_type_of(content, &field.wire)),
    });
    let rest = shape.rest.iter().map(|field| Part {
        wire: None,
        field: Some(field.name.clone()),
        kind: PartKind::Text,
    });
    fields.chain(rest).collect()
}

/// The media type that the document gives to a part.
fn media_type_of(content: &Content, wire: &str) -> Option<String> {
    let encoding = content.encodings.iter().find(|one| one.property.reveal() == wire)?;
    encoding.media_type.as_ref().map(|text| text.reveal().to_owned())
}

/// What a part holds, by the type of its field.
fn part_kind(ty: &Ty, media_type: Option<String>) -> PartKind {
    match (ty, media_type) {
        (Ty::File, media_type) => PartKind::File(media_type.unwrap_or_else(|| FILE.to_owned())),
        (Ty::List(item) | Ty::Nullable(item) | Ty::Boxed(item), media_type)
            if matches!(part_kind(item, None), PartKind::File(_)) =>
        {
            part_kind(item, media_type)
        }
        (_, Some(media_type)) => PartKind::Typed(media_type),
        (ty, None) if is_json(ty) => PartKind::Json,
        _ => PartKind::Text,
    }
}

/// Whether a value of a type has no text of its own.
fn is_json(ty: &Ty) -> bool {
    match ty {
        Ty::Struct(_) | Ty::Map(_) | Ty::Json | Ty::Local(_) => true,
        Ty::List(inner) | Ty::Nullable(inner) | Ty::Boxed(inner) => is_json(inner),
        _ => false,
    }
}

/// The schemas that are files: binary strings that are a part of a form, or an item of one.
#[must_use]
pub fn files(api: &Api) -> BTreeSet<SchemaId> {
    let contents = api.operations.iter().flat_map(|operation| &operation.body);
    let forms = contents
        .flat_map(api::Body::contents)
        .filter(|content| content.media == Media::Multipart)
        .filter_map(|content| content.schema);
    let mut files = BTreeSet::new();
    for form in forms {
        let Kind::Object(object) = &api.schema(api.resolve(form)).kind else { continue };
        for property in &object.properties {
            let mut part = api.resolve(property.schema);
            if let Kind::Array(items) = api.schema(part).kind {
                part = api.resolve(items);
            }
            if is_binary(api, part) {
                files.insert(part);
            }
        }
    }
    files
}

fn is_binary(api: &Api, id: SchemaId) -> bool {
    let Kind::Scalar(scalar) = &api.schema(id).kind else { return false };
    let format = scalar.other_format.as_ref().map(crate::source::Text::reveal);
    scalar.primitive == Primitive::String && format == Some("binary")
}
