//! Example programs: a call as a person would write it, from the document's own example.

use std::collections::BTreeSet;

use super::Plan;
use super::example::Want;
use super::name::ours;
use crate::api;
use crate::krate::{
    Argument, BodyKind, BodyShape, Expr, Ident, Operation, Outcome, Place, Program, Statement, Ty,
    Writing,
};

/// A call of an operation with all that is required; none where the document has no example of it.
#[must_use]
pub fn call(plan: &Plan<'_>, said: &api::Operation, planned: &Operation) -> Option<Program> {
    let examples = plan.examples();
    let mut types = BTreeSet::new();
    let mut statements = Vec::new();
    let mut arguments = Vec::new();
    let mut names = Vec::new();
    let want = if planned.required.is_some() { Want::Exact } else { Want::Into };
    for parameter in planned.parameters.iter().filter(|parameter| parameter.argument.required) {
        let source = said.parameters.iter().find(|source| {
            source.name.reveal() == parameter.wire && same_place(source.place, parameter.place)
        })?;
        let own = source.docs.examples.iter().map(|example| example.value.clone());
        let value = own
            .chain(examples.of_schema(source.schema))
            .find(|value| !examples.is_placeholder(value))?;
        let expr = examples.clean(source.schema, &parameter.argument.ty, &value, want)?;
        name_types(&expr, &mut types);
        arguments.push(expr);
        names.push(parameter.argument.name.clone());
    }
    let required = planned.body.as_ref().filter(|body| body.argument.required);
    if let (Some(body), Some(source)) = (required, &said.body) {
        let (writing, want) = preferred(&body.shape, want)?;
        let expr = match (&writing.kind, source.content.schema) {
            (BodyKind::Json | BodyKind::Form(_) | BodyKind::Multipart(_), Some(id)) => {
                examples.of_content(id, &source.content.examples, want)?
            }
            _ => plain_body(&writing.kind, &source.content.examples, want)?,
        };
        name_types(&expr, &mut types);
        arguments.push(bind(&body.argument, expr, &mut statements));
        names.push(body.argument.name.clone());
    }
    Some(Program {
        types: types.into_iter().collect(),
        statements,
        method: planned.method.clone(),
        arguments,
        required: planned.required.clone().map(|name| (name, names)),
        answers: !matches!(planned.output, Outcome::Nothing),
    })
}

/// How the body of the example is written: the first of those that can be chosen, where it is told apart by its type.
fn preferred(shape: &BodyShape, want: Want) -> Option<(&Writing, Want)> {
    match shape {
        BodyShape::One(writing) => Some((writing, want)),
        BodyShape::Choice(choice) => {
            let first = choice.variants.first()?;
            let told_apart = first.converts && want == Want::Into;
            // What converts into a choice is exactly what one of its variants holds.
            told_apart.then_some((&first.writing, Want::Exact))
        }
    }
}

/// A body that is not JSON, from an example that is text.
fn plain_body(kind: &BodyKind, examples: &[api::Example], want: Want) -> Option<Expr> {
    let text =
        examples.iter().find_map(|example| example.value.as_str()).unwrap_or("text").to_owned();
    match (kind, want) {
        (BodyKind::Text | BodyKind::Bytes, Want::Into) => Some(Expr::Text(text)),
        (BodyKind::Text, Want::Exact) => Some(Expr::Owned(text)),
        (BodyKind::Bytes, Want::Exact)
        | (BodyKind::Json | BodyKind::Form(_) | BodyKind::Multipart(_), _) => None,
    }
}

/// A struct gets a name of its own, so that the call stays readable.
fn bind(argument: &Argument, expr: Expr, statements: &mut Vec<Statement>) -> Expr {
    let made = matches!(expr, Expr::New { .. } | Expr::From { .. } | Expr::Alternative { .. });
    if !made || !matches!(argument.ty, Ty::Struct(_) | Ty::Union(_) | Ty::Local(_)) {
        return expr;
    }
    let name = argument.name.clone();
    statements.push(Statement { name: name.clone(), value: expr });
    Expr::Name(name)
}

/// Collects the types that an expression names.
pub fn name_types(expr: &Expr, types: &mut BTreeSet<Ident>) {
    match expr {
        Expr::New { ty, arguments, required, setters } => {
            types.insert(ty.clone());
            types.extend(required.clone());
            for (_, value) in arguments.iter().chain(setters) {
                name_types(value, types);
            }
        }
        Expr::Variant { ty, .. } => {
            types.insert(ty.clone());
        }
        Expr::Alternative { ty, value, .. } | Expr::From { ty, value } => {
            types.insert(ty.clone());
            name_types(value, types);
        }
        Expr::List(values) | Expr::Vec(values) => {
            for value in values {
                name_types(value, types);
            }
        }
        Expr::Map(pairs) => {
            types.insert(ours("BTreeMap"));
            for (_, value) in pairs {
                name_types(value, types);
            }
        }
        Expr::Base64(_) => {
            types.insert(ours("Base64"));
        }
        Expr::Some(value) => name_types(value, types),
        Expr::Text(_)
        | Expr::Owned(_)
        | Expr::Bool(_)
        | Expr::Integer(_)
        | Expr::Float(_)
        | Expr::Null
        | Expr::Json(_)
        | Expr::Name(_) => {}
    }
}

/// Whether a place of the API is a place of the crate.
fn same_place(said: api::Place, planned: Place) -> bool {
    matches!(
        (said, planned),
        (api::Place::Path, Place::Path)
            | (api::Place::Query, Place::Query)
            | (api::Place::Header, Place::Header)
            | (api::Place::Cookie, Place::Cookie)
    )
}
