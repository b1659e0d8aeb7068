//! Keywords beside a `$ref`, which count in OpenAPI 3.1 (JSON Schema 2020-12, core, section 8.2.3.1).

use super::edit::{members, put, take};
use crate::source::{Entry, Node, Value};

/// `{ $ref: A, description: … }` becomes `{ allOf: [{ $ref: A }], description: … }`.
pub(super) fn rewrite(node: &mut Node) {
    let alone = node.entries().iter().all(|entry| entry.key == "$ref");
    if alone {
        return;
    }
    let Some(reference) = take(node, "$ref") else { return };
    let Entry { key_span, .. } = reference;
    let reference = Node { span: reference.node.span, value: Value::Mapping(vec![reference]) };
    let all_of = members(node)
        .and_then(|entries| entries.iter_mut().find(|entry| entry.key == "allOf"))
        .map(|entry| &mut entry.node.value);
    match all_of {
        Some(Value::Sequence(items)) => items.insert(0, reference),
        _ => put(node, "allOf", key_span, Value::Sequence(vec![reference])),
    }
}
