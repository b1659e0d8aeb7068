//! Operations: their names, arguments, requests, answers and refusals.

use std::collections::BTreeMap;

use super::answers;
use super::checks::check;
use super::key::key;
use super::name::{Case, Clash, Scope, Wanted, belonging, module_of, ours, snake};
use super::structs::MOST_ARGUMENTS;
use super::types::report_clash;
use super::{Plan, reserved};
use crate::api;
use crate::diagnostic::Diagnostics;
use crate::krate::{Argument, Docs, Ident, Operation, Parameter, Place, Ty};
use crate::source::Pointer;
use crate::vocabulary::media::Media;
use crate::vocabulary::style::Style;

/// What the modules of operations use themselves.
const RESERVED_STRUCTS: &[&str] = &[
    "Answer",
    "BTreeMap",
    "Base64",
    "Box",
    "Call",
    "Client",
    "Clone",
    "Date",
    "DateTime",
    "Debug",
    "Decimal",
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
    "Uuid",
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
    let mut claim = |scope: Scope, wanted: &[Wanted<'_>]| {
        scope.claim(wanted).unwrap_or_else(|Clash(first, second)| {
            let pointer = |index: usize| &api.operations[index].pointer;
            report_clash(pointer(first), pointer(second), problems);
            wanted.iter().map(|wish| scope.one(wish.text)).collect()
        })
    };
    let methods = claim(Scope::new(Case::Value, reserved::METHODS), &wanted);
    // A request is called as its method is, so that the one is found from the other.
    let texts: Vec<String> = methods.iter().map(ToString::to_string).collect();
    let wanted: Vec<Wanted<'_>> = texts.iter().map(|text| Wanted::new(text)).collect();
    let requests = claim(Scope::new(Case::Type, RESERVED_STRUCTS), &wanted);
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
    let parameters: Vec<Parameter> = operation
        .parameters
        .iter()
        .zip(arguments)
        .map(|(parameter, name)| parameter_of(plan, parameter, name))
        .collect();
    let body = operation.body.as_ref().map(|body| super::bodies::body(plan, body, &name));
    let required = parameters.iter().filter(|parameter| parameter.argument.required).count()
        + usize::from(body.as_ref().is_some_and(|body| body.argument.required));
    let refusals = answers::refusals(plan, operation);
    let accept = accept(operation);
    let output = answers::output(plan, operation, &name);
    Operation {
        pointer: operation.pointer.clone(),
        module: module_of(method.clone(), &name),
        refusal: belonging(&name, "Refusal", plan.requests.iter()),
        required: (required > MOST_ARGUMENTS)
            .then(|| belonging(&name, "Required", plan.requests.iter())),
        summary: crate::krate::Markdown::default(),
        docs: Docs::default(),
        example: None,
        deprecated: operation.docs.deprecated,
        verb: ours(&operation.method.to_lowercase()),
        path: path(&operation.path),
        security: alternatives(operation),
        key: key(plan, operation),
        method,
        name,
        parameters,
        body,
        accept,
        output,
        refusals,
    }
}

/// The media types of the documented successes, where JSON is not all; JSON with less weight where only refusals have it.
fn accept(operation: &api::Operation) -> Option<String> {
    let contents = operation.successes.iter().filter_map(|response| response.content.as_ref());
    let mut types: Vec<&str> = contents.map(|content| content.media_type.reveal()).collect();
    let mut seen = std::collections::BTreeSet::new();
    types.retain(|media_type| seen.insert(*media_type));
    if types.is_empty() || types == ["application/json"] {
        return None;
    }
    let mut refused = operation.refusals.iter().filter_map(|response| response.content.as_ref());
    let json = refused.any(|content| content.media == Media::Json);
    if json && !seen.contains("application/json") {
        types.push("application/json;q=0.5");
    }
    Some(types.join(", "))
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
    let scope = Scope::new(Case::Value, reserved::ARGUMENTS);
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

fn parameter_of(plan: &Plan<'_>, parameter: &api::Parameter, name: Ident) -> Parameter {
    let ty = without_null(plan.types.ty(parameter.schema));
    Parameter {
        wire: parameter.name.reveal().to_owned(),
        place: match parameter.place {
            api::Place::Path => Place::Path,
            api::Place::Query => Place::Query,
            api::Place::Header => Place::Header,
            api::Place::Cookie => Place::Cookie,
        },
        sender: ours(&sender(parameter, &ty)),
        form: plan.types.form(parameter.schema),
        argument: Argument {
            name,
            ty,
            required: parameter.required,
            deprecated: parameter.docs.deprecated,
            told: plan.docs().told_of_parameter(parameter),
            docs: plan.docs().of_parameter(parameter),
            check: check(plan.api, parameter.schema),
        },
    }
}

/// The method of the runtime's `Request` that sends a parameter: its place and, where the value is more than one text,
/// its style.
fn sender(parameter: &api::Parameter, ty: &Ty) -> String {
    let several = is_several(ty);
    let object = several && !matches!(ty, Ty::List(_));
    let style = match parameter.style {
        Style::SimpleExploded if object => "_exploded",
        Style::Label => "_label",
        Style::LabelExploded => "_label_exploded",
        Style::Matrix => "_matrix",
        Style::MatrixExploded => "_matrix_exploded",
        Style::Form if several => "_joined",
        Style::SpaceDelimited if several => "_spaced",
        Style::PipeDelimited if several => "_piped",
        Style::DeepObject if several => "_deep",
        Style::Json => "_json",
        Style::Simple
        | Style::SimpleExploded
        | Style::Form
        | Style::FormExploded
        | Style::SpaceDelimited
        | Style::PipeDelimited
        | Style::DeepObject => "",
    };
    let reserved = if parameter.reserved { "_reserved" } else { "" };
    format!("{}{style}{reserved}", parameter.place.keyword())
}

/// Whether a value may be more than one text.
fn is_several(ty: &Ty) -> bool {
    match ty {
        Ty::List(_) | Ty::Map(_) | Ty::Struct(_) | Ty::Union(_) | Ty::Json => true,
        Ty::Nullable(inner) | Ty::Boxed(inner) => is_several(inner),
        Ty::Bool
        | Ty::I8
        | Ty::I16
        | Ty::I32
        | Ty::I64
        | Ty::U8
        | Ty::U16
        | Ty::U32
        | Ty::U64
        | Ty::F32
        | Ty::F64
        | Ty::String
        | Ty::Secret
        | Ty::DateTime
        | Ty::Date
        | Ty::Uuid
        | Ty::Base64
        | Ty::Decimal
        | Ty::Bytes
        | Ty::Enum(_)
        | Ty::Id(_)
        | Ty::File
        | Ty::Local(_) => false,
    }
}

/// The type of a parameter: null has no way to be written there, not even in a list.
fn without_null(ty: Ty) -> Ty {
    match ty {
        Ty::List(item) => match *item {
            Ty::Nullable(inner) => Ty::List(inner),
            item => Ty::List(Box::new(item)),
        },
        other => other,
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
