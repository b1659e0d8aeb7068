//! What a type is for, in our own words, where the document says nothing about it.
//!
//! In goes a schema, out comes one sentence about where it is used: what an
//! operation sends or answers, or the property or parameter that it describes.

use super::docs::code;
use crate::api::{Api, Body, SchemaId};
use crate::krate::Ident;
use crate::source::Pointer;

/// One sentence about a schema without words of its own.
#[must_use]
pub fn purpose(api: &Api, methods: &[Ident], id: SchemaId) -> String {
    let places = Places { api, methods };
    let phrase = places.phrase(&api.schema(id).pointer);
    let mut signs = phrase.as_deref().unwrap_or("a schema without a name").chars();
    let first: String = signs.next().map(|sign| sign.to_uppercase().collect()).unwrap_or_default();
    format!("{first}{}.", signs.as_str())
}

/// The places where schemas are used.
struct Places<'a> {
    api: &'a Api,
    methods: &'a [Ident],
}

impl Places<'_> {
    /// What the schema at a place describes, as a part of a sentence.
    fn phrase(&self, pointer: &Pointer) -> Option<String> {
        if let Some(used) = self.used(pointer) {
            return Some(used);
        }
        let parent = pointer.parent()?;
        match pointer.keys().as_slice() {
            ["components", "schemas", name] => Some(format!("the {} schema", code(name))),
            ["components", "schemas", owner, "properties", name] => {
                Some(format!("the {} property of {}", code(name), code(owner)))
            }
            [.., "properties", name] => Some(format!("the {} property", code(name))),
            [.., "items"] => Some(format!("an item of {}", self.phrase(parent)?)),
            [.., "additionalProperties"] => Some(format!("a value of {}", self.phrase(parent)?)),
            [.., "allOf" | "oneOf" | "anyOf", _] => self.phrase(parent.parent()?),
            [.., "schema"] => self.parameter(parent),
            _ => None,
        }
    }

    /// The operation that sends or answers it, where it is only one.
    fn used(&self, pointer: &Pointer) -> Option<String> {
        let here = |schema: Option<SchemaId>| {
            schema.is_some_and(|schema| self.api.schema(schema).pointer == *pointer)
        };
        let mut uses = Vec::new();
        for (operation, method) in self.api.operations.iter().zip(self.methods) {
            let link = format!("[`Client::{method}`](crate::Client::{method})");
            let mut sent = operation.body.iter().flat_map(Body::contents);
            if sent.any(|content| here(content.schema)) {
                uses.push(format!("what {link} sends"));
            }
            let mut answers = operation.successes.iter().filter_map(|it| it.content.as_ref());
            if answers.any(|content| here(content.schema)) {
                uses.push(format!("what {link} answers"));
            }
            let mut refusals = operation.refusals.iter().filter_map(|it| it.content.as_ref());
            if refusals.any(|content| here(content.schema) && !is_component(pointer)) {
                uses.push(format!("what a refusal of {link} says"));
            }
        }
        let [only] = uses.as_slice() else { return None };
        Some(only.clone())
    }

    fn parameter(&self, pointer: &Pointer) -> Option<String> {
        let mut all = self.api.operations.iter().flat_map(|operation| &operation.parameters);
        let parameter = all.find(|parameter| parameter.pointer == *pointer)?;
        Some(format!("the {} parameter", code(parameter.name.reveal())))
    }
}

/// A component has a name, which says more than the one refusal that uses it.
fn is_component(pointer: &Pointer) -> bool {
    matches!(pointer.keys().as_slice(), ["components", "schemas", _])
}
