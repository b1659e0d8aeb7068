//! What an API means in, what its crate contains out: every name, type, module and sentence is decided here.
//!
//! Nothing is printed here, and nothing of OpenAPI is left in what comes out. The
//! output depends on the meaning of the document and the options alone: never on
//! the order of its sections, a clock, or a path.

mod answers;
mod apart;
mod bodies;
mod boxes;
mod checks;
mod client;
mod direction;
mod docs;
mod example;
mod key;
mod name;
mod operation_docs;
mod operations;
mod presence;
mod programs;
mod purpose;
mod reserved;
mod runtime;
mod status;
mod structs;
mod tests;
mod types;
mod unions;

use crate::api::{Api, Kind, SchemaId, Usage};
use crate::diagnostic::Diagnostics;
use crate::krate::{Constructor, Crate, Ident, Operation, Program, Shape, Ty, TypeDef};
use crate::options::Options;

use direction::Directions;
use docs::{Page, Writer};
use example::Examples;
use types::Types;

/// Decides what the crate contains. Problems are collected; a model comes out all the same.
#[must_use]
pub fn plan(api: &Api, options: &Options, problems: &mut Diagnostics) -> Crate {
    let types = Types::of(api, &options.renames, options.libraries, problems);
    let directions = Directions::of(api);
    key::check(options, &api.operations, problems);
    let names = operations::names(api, &options.renames, problems);
    let methods = names.iter().map(|names| names.method.clone()).collect();
    let requests = names.iter().map(|names| names.request.clone()).collect();
    let defs = Vec::new();
    let mut plan = Plan { api, options, types, directions, methods, requests, defs, problems };
    plan.defs = structs::type_defs(&mut plan);
    let mut operations = operations::operations(&mut plan, names);
    for planned in &mut operations {
        if let Some(said) = api.operations.iter().find(|said| said.pointer == planned.pointer) {
            operation_docs::document(&plan, said, planned);
        }
    }
    let client = client::client(&mut plan);
    let tests = tests::tests(&plan);
    let first = first_call(&operations);
    let first_environment = client::needed(&client, first);
    let first_call = first.and_then(|operation| operation.example.clone());
    let runtime = runtime::carried(&plan.defs, &operations, options.libraries.date_time);
    Crate {
        source: options.document.clone(),
        package: options.package.clone(),
        name: name::ours(&options.package.name.replace('-', "_")),
        title: crate::krate::Markdown(crate::encode::markdown::inline(&api.title)),
        summary: summary(api, options),
        docs: crate_docs(api),
        first_call,
        first_environment,
        client,
        types: plan.defs,
        operations,
        runtime,
        tests,
    }
}

/// What the steps of planning share.
struct Plan<'a> {
    api: &'a Api,
    options: &'a Options,
    types: Types<'a>,
    directions: Directions,
    /// The client's methods, one for each operation.
    methods: Vec<Ident>,
    /// The requests, one for each operation.
    requests: Vec<Ident>,
    defs: Vec<TypeDef>,
    problems: &'a mut Diagnostics,
}

impl Plan<'_> {
    fn docs(&self) -> Writer<'_> {
        Writer { api: self.api, methods: &self.methods }
    }

    fn examples(&self) -> Examples<'_> {
        Examples {
            api: self.api,
            types: &self.types,
            defs: &self.defs,
            placeholders: &self.options.placeholders,
        }
    }

    /// The direction of a property, by its schema or by what that is an alias of.
    fn usage(&self, id: SchemaId) -> Usage {
        let schema = self.api.schema(id);
        match (schema.usage, &schema.kind) {
            (Usage::Both, Kind::Alias(target)) => self.usage(*target),
            (usage, _) => usage,
        }
    }

    /// Whether nothing is required of a type, so that it has a default.
    fn has_default(&self, ty: &Ty) -> bool {
        match ty {
            Ty::Struct(name) => self.defs.iter().any(|def| {
                def.name == *name
                    && matches!(&def.shape, Shape::Struct(shape) if matches!(shape.constructor, Constructor::Empty))
            }),
            Ty::List(_) | Ty::Map(_) | Ty::Nullable(_) | Ty::Json => true,
            _ => false,
        }
    }
}

/// The example of the crate as a whole: an operation that is sent something, else one that answers, the first by name.
fn first_call(operations: &[Operation]) -> Option<&Operation> {
    let find = |wanted: fn(&Program) -> bool| {
        operations.iter().find(|operation| operation.example.as_ref().is_some_and(wanted))
    };
    find(|program| program.answers && !program.statements.is_empty())
        .or_else(|| find(|program| program.answers))
        .or_else(|| find(|_| true))
}

/// One sentence for the manifest: what the user says, or the title of the document.
fn summary(api: &Api, options: &Options) -> String {
    let title = || format!("Client for {}", crate::encode::markdown::inline(&api.title));
    options.package.description.clone().unwrap_or_else(title)
}

/// The first page of the crate's documentation.
fn crate_docs(api: &Api) -> crate::krate::Docs {
    let mut docs = Page::default();
    match api.description.as_ref().filter(|text| !text.is_blank()) {
        Some(text) => docs.text(text),
        None => docs.own(&format!("A client for {}.", crate::encode::markdown::inline(&api.title))),
    }
    if let Some(link) = &api.link {
        docs.own(&format!("Documented at {}.", crate::encode::markdown::address(&link.url)));
    }
    docs.finish()
}
