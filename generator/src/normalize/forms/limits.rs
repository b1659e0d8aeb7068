//! Numeric limits (JSON Schema 2020-12, validation, section 6.2).
//!
//! `exclusiveMinimum: 5` becomes `minimum: 5` with `exclusiveMinimum: true`, and lengths
//! with a fractional part of zero lose it.

use std::cmp::Ordering;

use super::edit::{members, put, take};
use crate::normalize::number;
use crate::normalize::shape::{SCHEMA, Shape, Version};
use crate::source::{Node, Value};

/// Rewrites the limits of a schema.
pub(in crate::normalize) fn rewrite(node: &mut Node) {
    exclusive(node, "minimum", "exclusiveMinimum", Ordering::Less);
    exclusive(node, "maximum", "exclusiveMaximum", Ordering::Greater);
    for entry in members(node).into_iter().flatten() {
        let key = SCHEMA.key(&entry.key, Version::V30);
        if !key.is_some_and(|key| matches!(key.shape, Shape::Count)) {
            continue;
        }
        if let Some(count) = entry.node.as_number().and_then(number::to_u64) {
            entry.node.value = Value::Number(count.to_string());
        }
    }
}

/// Joins a numeric exclusive limit with the inclusive one: the narrower of the two stays.
///
/// `wider` is how an inclusive limit compares to an exclusive one that is narrower.
fn exclusive(node: &mut Node, inclusive: &str, exclusive: &str, wider: Ordering) {
    let Some(limit) = node.get(exclusive).and_then(Node::as_number) else { return };
    let narrower = match node.get(inclusive).and_then(Node::as_number) {
        Some(other) => {
            matches!(number::compare(other, limit), order if order == wider || order == Ordering::Equal)
        }
        None => true,
    };
    let Some(entry) = take(node, exclusive) else { return };
    if narrower {
        put(node, inclusive, entry.node.span, entry.node.value);
        put(node, exclusive, entry.key_span, Value::Bool(true));
    }
}
