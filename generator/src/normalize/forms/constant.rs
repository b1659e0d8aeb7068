//! `const` (JSON Schema 2020-12, validation, section 6.1.3): an enumeration of one value.

use super::edit::{put, take};
use crate::normalize::number;
use crate::source::{Node, Value};

/// `const: a` becomes `enum: [a]`, with the type of the value where no type is given.
pub(super) fn rewrite(node: &mut Node) {
    let Some(constant) = take(node, "const") else { return };
    let span = constant.node.span;
    if node.get("type").is_none()
        && let Some(name) = type_of(&constant.node.value)
    {
        put(node, "type", span, Value::String(name.to_owned()));
    }
    put(node, "enum", span, Value::Sequence(vec![constant.node]));
}

/// The type of a value; none for null, which OpenAPI 3.0 has no type for.
fn type_of(value: &Value) -> Option<&'static str> {
    match value {
        Value::Null => None,
        Value::Bool(_) => Some("boolean"),
        Value::Number(text) if number::is_integer(text) => Some("integer"),
        Value::Number(_) => Some("number"),
        Value::String(_) => Some("string"),
        Value::Sequence(_) => Some("array"),
        Value::Mapping(_) => Some("object"),
    }
}
