//! Tests of the generated crate, made from the document's examples.

use std::collections::{BTreeMap, BTreeSet};

use super::Plan;
use super::example::Taste;
use super::name::{Case, Scope, ours, snake};
use super::programs::name_types;
use crate::api::{Content, Example, Operation, SchemaId};
use crate::krate::{Expr, Ident, Test, TestModule, TestSubject, Ty};

/// The tests, by the module of the type that they are about.
pub fn tests(plan: &Plan<'_>) -> Vec<TestModule> {
    let mut by_type: BTreeMap<String, TestModule> = BTreeMap::new();
    let mut operations: Vec<&Operation> = plan.api.operations.iter().collect();
    operations.sort_by(|one, other| one.id.cmp(&other.id));
    for operation in operations {
        let id = snake(operation.id.reveal());
        if let Some(body) = &operation.body {
            collect(plan, &mut by_type, &body.content, &format!("{id}_request"), true);
        }
        for response in operation.successes.iter().chain(&operation.refusals) {
            if let Some(content) = &response.content {
                let status = status_word(response.status);
                collect(plan, &mut by_type, content, &format!("{id}_{status}"), false);
            }
        }
    }
    by_type.into_values().filter(|module| !module.tests.is_empty()).collect()
}

fn status_word(status: crate::api::Status) -> String {
    match status {
        crate::api::Status::Code(code) => format!("{code}"),
        crate::api::Status::Range(first) => format!("{first}xx"),
        crate::api::Status::Default => "default".to_owned(),
    }
}

/// Adds the tests of one request or answer.
fn collect(
    plan: &Plan<'_>,
    by_type: &mut BTreeMap<String, TestModule>,
    content: &Content,
    name: &str,
    sent: bool,
) {
    let Some(id) = content.schema else { return };
    let (Ty::Struct(ty) | Ty::Union(ty)) = plan.types.ty(id) else { return };
    let module = by_type.entry(snake(&ty.to_string())).or_insert_with(|| TestModule {
        module: Scope::new(Case::Value, &[]).one(&snake(&ty.to_string())),
        types: Vec::new(),
        tests: Vec::new(),
    });
    let mut used: BTreeSet<Ident> = module.types.iter().cloned().collect();
    for example in &content.examples {
        let Some(subject) = subject(plan, id, example, sent) else { continue };
        if let TestSubject::Sent(expr) = &subject {
            name_types(expr, &mut used);
        }
        used.insert(ty.clone());
        let name = test_name(name, example);
        if module.tests.iter().any(|test| test.name == name) {
            continue;
        }
        module.tests.push(Test {
            file: format!("{name}.json"),
            name: ours(&name),
            json: example.value.clone(),
            ty: ty.clone(),
            subject,
        });
    }
    module.types = used.into_iter().collect();
}

fn test_name(name: &str, example: &Example) -> String {
    match &example.name {
        Some(key) => format!("{name}_{}", snake(key.reveal())),
        None => name.to_owned(),
    }
}

/// What is asked of an example; nothing where it has members that the type does not have.
fn subject(plan: &Plan<'_>, id: SchemaId, example: &Example, sent: bool) -> Option<TestSubject> {
    let expr: Expr = plan.examples().argument(id, &example.value, Taste::Verbatim)?;
    Some(if sent { TestSubject::Sent(Box::new(expr)) } else { TestSubject::Received })
}
