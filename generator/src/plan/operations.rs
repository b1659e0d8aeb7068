//! Operations: their names, arguments, requests, answers and refusals.

use std::collections::BTreeMap;

use super::Plan;
use super::checks::check;
use super::docs::{Page, code, sentence};
use super::name::{Case, Clash, Scope, Wanted, ours, snake};
use super::structs::MOST_ARGUMENTS;
use super::types::{nullable, report_clash};
use crate::api;
use crate::diagnostic::{Code, Diagnostics};
use crate::encode::markdown;
use crate::krate::{
    Argument, Body, BodyKind, Docs, Ident, Operation, Outcome, Parameter, Payload, Place, Refusal,
    Statuses, Ty,
};
use crate::source::Pointer;
use crate::vocabulary::media::Media;
use crate::vocabulary::style::Style;

/// The client's own methods.
const RESERVED_METHODS: &[&str] =
    &["builder", "call", "clone", "fmt", "from", "from_env", "into", "new", "request", "to_owned"];

/// What an argument or the setter of a call must not be called: our own arguments, the options of every call, and the methods of its traits.
const RESERVED_ARGUMENTS: &[&str] = &[
    "body",
    "borrow",
    "borrow_mut",
    "clone",
    "client",
    "fmt",
    "from",
    "header",
    "headers",
    "idempotency_key",
    "into",
    "into_future",
    "operation",
    "options",
    "raw",
    "read_timeout",
    "report",
    "required",
    "retries",
    "self",
    "timeout",
    "to_owned",
    "try_from",
    "try_into",
    "type_id",
    "unchecked",
];

/// What the modules of operations use themselves.
const RESERVED_STRUCTS: &[&str] = &[
    "Answer",
    "BTreeMap",
    "Box",
    "Call",
    "Client",
    "Clone",
    "DateTime",
    "Debug",
    "DecodeError",
    "Default",
    "Err",
    "Error",
    "From",
    "Into",
    "List",
    "None",
    "Ok",
    "Operation",
    "Option",
    "PartialEq",
    "Report",
    "Request",
    "Result",
    "Secret",
    "Self",
    "Some",
    "String",
    "Vec",
];

/// The names of an operation.
pub struct Names {
    /// The method of the client.
    pub method: Ident,
    /// The struct of the request.
    pub request: Ident,
}

/// The names of the operations, in the document's order.
pub fn names(
    api: &api::Api,
    renames: &BTreeMap<Pointer, String>,
    problems: &mut Diagnostics,
) -> Vec<Names> {
    let wanted: Vec<Wanted<'_>> = api
        .operations
        .iter()
        .map(|operation| Wanted::or_renamed(operation.id.reveal(), renames.get(&operation.pointer)))
        .collect();
    let mut claim = |scope: Scope| {
        scope.claim(&wanted).unwrap_or_else(|Clash(first, second)| {
            let pointer = |index: usize| &api.operations[index].pointer;
            report_clash(pointer(first), pointer(second), problems);
            wanted.iter().map(|wish| scope.one(wish.text)).collect()
        })
    };
    let methods = claim(Scope::new(Case::Value, RESERVED_METHODS));
    let requests = claim(Scope::new(Case::Type, RESERVED_STRUCTS));
    methods.into_iter().zip(requests).map(|(method, request)| Names { method, request }).collect()
}

/// The operations of the crate, by name.
pub fn operations(plan: &mut Plan<'_>, names: Vec<Names>) -> Vec<Operation> {
    let api = plan.api;
    let mut planned: Vec<Operation> = api
        .operations
        .iter()
        .zip(names)
        .map(|(operation, names)| one(plan, operation, names))
        .collect();
    planned.sort_by(|a, b| a.module.cmp(&b.module));
    planned
}

fn one(plan: &mut Plan<'_>, operation: &api::Operation, names: Names) -> Operation {
    let Names { method, request: name } = names;
    let arguments = argument_names(plan, operation);
    let mut parameters: Vec<Parameter> = Vec::new();
    for (parameter, name) in operation.parameters.iter().zip(arguments) {
        parameters.extend(parameter_of(plan, parameter, name));
    }
    let body = operation.body.as_ref().map(|body| body_of(plan, body));
    let required = parameters.iter().filter(|parameter| parameter.argument.required).count()
        + usize::from(body.as_ref().is_some_and(|body| body.argument.required));
    let refusals = refusals(plan, operation);
    let accept = accept(operation);
    let output = output(plan, operation);
    Operation {
        pointer: operation.pointer.clone(),
        module: method.clone(),
        refusal: ours(&format!("{name}Refusal")),
        required: (required > MOST_ARGUMENTS).then(|| ours(&format!("{name}Required"))),
        summary: crate::krate::Markdown::default(),
        docs: Docs::default(),
        example: None,
        deprecated: operation.docs.deprecated,
        verb: ours(&operation.method.to_lowercase()),
        path: path(&operation.path),
        security: alternatives(operation),
        method,
        name,
        parameters,
        body,
        accept,
        output,
        refusals,
    }
}

/// The media type, where it is not what the runtime sends for its kind by itself.
fn unusual(media_type: &str, kind: BodyKind) -> Option<String> {
    let usual: &[&str] = match kind {
        BodyKind::Json => &["application/json"],
        // Text without a charset would be read as ASCII (RFC 2046, section 4.1.2), so that the runtime adds it.
        BodyKind::Text => &["text/plain", "text/plain; charset=utf-8"],
        BodyKind::Bytes => &["application/octet-stream"],
    };
    let range = media_type.contains('*');
    (!usual.contains(&media_type) && !range).then(|| media_type.to_owned())
}

/// The media types of the documented successes, where JSON is not all; JSON for the refusals last.
fn accept(operation: &api::Operation) -> Option<String> {
    let contents = operation.successes.iter().filter_map(|response| response.content.as_ref());
    let mut types: Vec<&str> = contents.map(|content| content.media_type.reveal()).collect();
    types.push("application/json");
    let mut seen = std::collections::BTreeSet::new();
    types.retain(|media_type| seen.insert(*media_type));
    (types != ["application/json"]).then(|| types.join(", "))
}

/// The names of the parameters; two of them in different places may have the same name on the wire.
fn argument_names(plan: &mut Plan<'_>, operation: &api::Operation) -> Vec<Ident> {
    let texts: Vec<String> = operation
        .parameters
        .iter()
        .map(|parameter| {
            let name = parameter.name.reveal();
            let twice = |other: &&api::Parameter| snake(other.name.reveal()) == snake(name);
            let first = operation.parameters.iter().find(twice);
            match first {
                // The later ones are told apart by their place.
                Some(first) if first.pointer != parameter.pointer => {
                    format!("{name} {}", place_word(parameter.place))
                }
                _ => name.to_owned(),
            }
        })
        .collect();
    let wanted: Vec<Wanted<'_>> = texts
        .iter()
        .zip(&operation.parameters)
        .map(|(text, parameter)| {
            Wanted::or_renamed(text, plan.options.renames.get(&parameter.pointer))
        })
        .collect();
    let scope = Scope::new(Case::Value, RESERVED_ARGUMENTS);
    scope.claim(&wanted).unwrap_or_else(|Clash(first, second)| {
        let pointer = |index: usize| &operation.parameters[index].pointer;
        report_clash(pointer(first), pointer(second), plan.problems);
        wanted.iter().map(|wish| scope.one(wish.text)).collect()
    })
}

fn place_word(place: api::Place) -> &'static str {
    match place {
        api::Place::Path => "in path",
        api::Place::Query => "in query",
        api::Place::Header => "in header",
        api::Place::Cookie => "in cookie",
    }
}

/// A parameter; none for a cookie, which `lower` left out already.
fn parameter_of(plan: &mut Plan<'_>, parameter: &api::Parameter, name: Ident) -> Option<Parameter> {
    let place = match parameter.place {
        api::Place::Path => Place::Path,
        api::Place::Query => Place::Query,
        api::Place::Header => Place::Header,
        api::Place::Cookie => return None,
    };
    let sender = match (place, parameter.style) {
        (Place::Path, _) => "path",
        (Place::Header, _) => "header",
        (Place::Query, Style::Form) => "query_joined",
        (Place::Query, Style::FormExploded | Style::Simple) => "query",
    };
    Some(Parameter {
        argument: Argument {
            name,
            ty: plan.types.ty(parameter.schema),
            required: parameter.required,
            deprecated: parameter.docs.deprecated,
            docs: plan.docs().of_parameter(&parameter.name, &parameter.docs, parameter.schema),
            check: check(plan.api, parameter.schema),
        },
        wire: parameter.name.reveal().to_owned(),
        place,
        sender: ours(sender),
        form: plan.types.form(parameter.schema),
    })
}

fn body_of(plan: &Plan<'_>, body: &api::Body) -> Body {
    let kind = match body.content.media {
        Media::Json => BodyKind::Json,
        Media::Text => BodyKind::Text,
        Media::Bytes => BodyKind::Bytes,
    };
    let schema = body.content.schema;
    let ty = match (kind, schema) {
        (BodyKind::Text, _) => Ty::String,
        (BodyKind::Bytes, _) => Ty::Bytes,
        (BodyKind::Json, None) => Ty::Json,
        (BodyKind::Json, Some(id)) => plan.types.element(id),
    };
    let check = match (kind, schema) {
        (BodyKind::Json, Some(id)) if !nullable(plan.api, id) => check(plan.api, id),
        _ => None,
    };
    let mut docs = Page::default();
    if let Some(description) = body.description.as_ref().filter(|text| !text.is_blank()) {
        docs.text(description);
    } else {
        docs.own("What is sent.");
    }
    Body {
        argument: Argument {
            name: ours("body"),
            ty,
            required: body.required,
            deprecated: false,
            docs: docs.finish(),
            check,
        },
        kind,
        content_type: unusual(body.content.media_type.reveal(), kind),
    }
}

/// What is answered: what the successes of the document have in common.
fn output(plan: &mut Plan<'_>, operation: &api::Operation) -> Outcome {
    let outcomes: Vec<Outcome> =
        operation.successes.iter().map(|response| outcome(plan, response)).collect();
    let nothing = outcomes.contains(&Outcome::Nothing);
    let mut bodies = outcomes.into_iter().filter(|outcome| *outcome != Outcome::Nothing);
    let Some(first) = bodies.next() else { return Outcome::Nothing };
    let rest: Vec<Outcome> = bodies.filter(|other| *other != first).collect();
    match (first, nothing, rest.as_slice()) {
        (Outcome::Json(ty), true, []) => Outcome::JsonOrNothing(ty),
        (first, false, []) => first,
        (Outcome::Text | Outcome::Bytes, true, []) => Outcome::Bytes,
        (first, ..) => {
            let json =
                rest.iter().chain([&first]).all(|outcome| matches!(outcome, Outcome::Json(_)));
            plan.problems
                .report(
                    Code::SeveralAnswers,
                    &operation.pointer.child("responses"),
                    "the successes of this operation are of several types, so that the answer is kept as it is",
                )
                .at_key()
                .help("give them one schema, or waive the warning in specsmith.toml");
            if json && !nothing { Outcome::Json(Ty::Json) } else { Outcome::Bytes }
        }
    }
}

fn outcome(plan: &Plan<'_>, response: &api::Response) -> Outcome {
    let Some(content) = &response.content else { return Outcome::Nothing };
    match (content.media, content.schema) {
        (Media::Json, Some(id)) => Outcome::Json(plan.types.element(id)),
        (Media::Json, None) => Outcome::Json(Ty::Json),
        (Media::Text, _) => Outcome::Text,
        (Media::Bytes, _) => Outcome::Bytes,
    }
}

fn refusals(plan: &Plan<'_>, operation: &api::Operation) -> Vec<Refusal> {
    let scope = Scope::new(Case::Type, &["Self"]);
    operation
        .refusals
        .iter()
        .map(|response| {
            let payload = payload(plan, response);
            let (name, statuses) = match response.status {
                api::Status::Code(code) => {
                    (scope.one(&super::status::name(code)), Statuses::Code(code))
                }
                api::Status::Range(first) => (ours(range_name(first)), Statuses::Range(first)),
                // A default that always can be read is the variant for everything else.
                api::Status::Default if matches!(payload, Payload::Json(_)) => {
                    (ours("Default"), Statuses::Others)
                }
                api::Status::Default => (ours("Other"), Statuses::Others),
            };
            Refusal { name, statuses, docs: refusal_docs(response), payload }
        })
        .collect()
}

fn range_name(first: u16) -> &'static str {
    match first {
        1 => "Informational",
        2 => "Success",
        3 => "Redirection",
        4 => "ClientError",
        _ => "ServerError",
    }
}

fn refusal_docs(response: &api::Response) -> Docs {
    let status = match response.status {
        api::Status::Code(code) => format!("Status {code}"),
        api::Status::Range(first) => format!("Status {first}00 to {first}99"),
        api::Status::Default => "Any other status".to_owned(),
    };
    let mut docs = Page::default();
    if response.description.is_blank() {
        docs.own(&format!("{status}."));
    } else {
        docs.own(&format!("{status}: {}", sentence(&markdown::inline(&response.description))));
    }
    docs.headers(&response.headers);
    docs.finish()
}

fn payload(plan: &Plan<'_>, response: &api::Response) -> Payload {
    match outcome(plan, response) {
        Outcome::Nothing | Outcome::Bytes => Payload::Nothing,
        Outcome::Text => Payload::Text,
        Outcome::Json(ty) | Outcome::JsonOrNothing(ty) => {
            if plan.has_default(&ty) {
                Payload::JsonOrDefault(ty)
            } else {
                Payload::Json(ty)
            }
        }
    }
}

fn path(segments: &[api::Segment]) -> String {
    segments
        .iter()
        .map(|segment| match segment {
            api::Segment::Literal(text) => text.reveal().to_owned(),
            api::Segment::Parameter(name) => format!("{{{}}}", name.reveal()),
        })
        .collect()
}

fn alternatives(operation: &api::Operation) -> Vec<Vec<String>> {
    let names =
        |all: &Vec<crate::source::Text>| all.iter().map(|name| name.reveal().to_owned()).collect();
    operation.security.iter().map(names).collect()
}

/// Writes the documentation of an operation: the words, an example, where it goes, how it fails.
pub fn document(plan: &Plan<'_>, said: &api::Operation, planned: &mut Operation) {
    let mut docs = Page::default();
    docs.words(&said.docs);
    if docs.is_empty() {
        docs.own(&format!("Calls {}.", code(&format!("{} {}", said.method, planned.path))));
    }
    docs.assumption(&said.docs);
    docs.deprecated(&said.docs);
    let place = code(&format!("{} {}", said.method, planned.path));
    match &said.docs.link {
        Some(link) => docs.own(&format!("{place} · {}", markdown::address(&link.url))),
        None => docs.own(&place),
    }
    let headers: Vec<&api::Header> =
        said.successes.iter().flat_map(|response| &response.headers).collect();
    docs.headers(&headers.into_iter().cloned().collect::<Vec<_>>());
    planned.example = super::programs::call(plan, said, planned);
    if let Some(program) = &planned.example {
        docs.heading("Examples");
        docs.example(program.clone());
    }
    docs.heading("Errors");
    docs.own(&format!(
        "Awaiting the call fails with an [`Error`](crate::Error). What the API documents of its refusals is in [`{}`].",
        planned.refusal
    ));
    planned.docs = docs.finish();
    let summary = said.docs.title.as_ref().or(said.docs.description.as_ref());
    planned.summary =
        crate::krate::Markdown(summary.map(markdown::first_sentence).unwrap_or_default());
}

/// Whether a place of the API is a place of the crate.
#[must_use]
pub fn same_place(said: api::Place, planned: Place) -> bool {
    matches!(
        (said, planned),
        (api::Place::Path, Place::Path)
            | (api::Place::Query, Place::Query)
            | (api::Place::Header, Place::Header)
    )
}
