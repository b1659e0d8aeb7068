//! `examples` of a schema (JSON Schema 2020-12, validation, section 9.5).

use super::edit::{put, take};
use crate::source::Node;

/// The first of the `examples` becomes `example`; where there are more, all stay at `x-specsmith-examples`.
pub(super) fn rewrite(node: &mut Node) {
    let Some(examples) = take(node, "examples") else { return };
    let [first, rest @ ..] = examples.node.items() else { return };
    if node.get("example").is_none() {
        put(node, "example", first.span, first.value.clone());
    }
    if !rest.is_empty() {
        put(node, "x-specsmith-examples", examples.key_span, examples.node.value);
    }
}
