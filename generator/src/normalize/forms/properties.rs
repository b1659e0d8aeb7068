//! Properties by the pattern of their name, and those that no other keyword is about (JSON Schema 2020-12, core,
//! sections 10.3.2.2 and 11.3).

use super::edit::{map_of, put, rename, take};
use crate::diagnostic::{Code, Diagnostics};
use crate::source::{Node, Pointer, Span, Value};

/// Rewrites `patternProperties` and `unevaluatedProperties` as far as `additionalProperties` can say the same or more.
pub(super) fn rewrite(node: &mut Node, at: &Pointer, diagnostics: &mut Diagnostics) {
    unevaluated(node);
    let Some(patterns) = take(node, "patternProperties") else { return };
    let Value::Mapping(entries) = patterns.node.value else { return };
    let span = patterns.key_span;
    let every_name = entries.iter().any(|entry| is_every_name(&entry.key));
    let mut schemas: Vec<Node> = entries.into_iter().map(|entry| entry.node).collect();
    let others = node.get("additionalProperties").map(|others| others.value.clone());
    let outcome = match others {
        // Where every other property is refused, those that a pattern allows are all that there can be.
        Some(Value::Bool(false)) => {
            put(node, "additionalProperties", span, any_of(schemas, span));
            "the names are not checked"
        }
        Some(Value::Mapping(others)) => {
            schemas.push(Node { span, value: Value::Mapping(others) });
            put(node, "additionalProperties", span, any_of(schemas, span));
            "the names are not checked, and each of the other properties is read as any of those that are described"
        }
        None if every_name => {
            put(node, "additionalProperties", span, any_of(schemas, span));
            return;
        }
        Some(_) | None => "such properties may be anything",
    };
    diagnostics
        .report(
            Code::UnsupportedKeyword,
            &at.child("patternProperties"),
            format!("`patternProperties` is not supported yet; {outcome}"),
        )
        .at(span)
        .help("describe the same with `additionalProperties` where it matters")
        .at_key();
}

/// `unevaluatedProperties` says what `additionalProperties` says where no other schema looks at the same value.
fn unevaluated(node: &mut Node) {
    let applies = ["allOf", "anyOf", "oneOf", "$ref", "$dynamicRef", "if", "dependentSchemas"];
    let alone = applies.iter().all(|key| node.get(key).is_none());
    let Some(keyword) = node.get("unevaluatedProperties") else { return };
    if keyword.entries().is_empty() {
        // Everything is allowed, as without it.
        take(node, "unevaluatedProperties");
    } else if alone && node.get("additionalProperties").is_none() {
        let nothing = matches!(keyword.entries(), [only] if only.key == "not");
        let span = keyword.span;
        rename(node, "unevaluatedProperties", "additionalProperties");
        if nothing {
            put(node, "additionalProperties", span, Value::Bool(false));
        }
    }
}

/// A pattern that every name has.
fn is_every_name(pattern: &str) -> bool {
    matches!(pattern, "" | ".*" | "^.*$" | "^.*" | ".*$" | "^")
}

/// The only schema, or the alternatives.
fn any_of(mut schemas: Vec<Node>, span: Span) -> Value {
    schemas.dedup();
    match schemas.as_slice() {
        [only] => only.value.clone(),
        _ => map_of("anyOf", span, Value::Sequence(schemas)).value,
    }
}
