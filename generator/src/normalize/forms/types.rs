//! `type` (JSON Schema 2020-12, validation, section 6.1.1): lists of types, and null as a type.
//!
//! | 3.1 | 3.0 |
//! |---|---|
//! | `type: [string, "null"]` | `type: string` with `nullable: true` |
//! | `type: "null"` | `enum: [null]` with `nullable: true` |
//! | `type: [string, integer]` | `anyOf` of the two, each with the keywords of its type |
//! | `anyOf: [A, { type: "null" }]` | `allOf: [A]` with `nullable: true` |
//! | `enum: [a, null]` without a type | the same with `nullable: true` |

use super::edit::{map_of, members, put, rename, take};
use crate::source::{Entry, Node, Span, Value};

/// Rewrites the types of a schema.
pub(in crate::normalize) fn rewrite(node: &mut Node) {
    null_in_alternatives(node, "anyOf");
    null_in_alternatives(node, "oneOf");
    type_list(node);
    if node.get("type").is_none() && lists_null(node) && node.get("nullable").is_none() {
        put(node, "nullable", node.span, Value::Bool(true));
    }
}

/// Turns the list of types into one type, or into alternatives.
pub(in crate::normalize) fn type_list(node: &mut Node) {
    let Some(entry) = node.entry("type") else { return };
    let span = entry.node.span;
    let mut types: Vec<String> = match &entry.node.value {
        Value::String(word) if word == "null" => vec![word.clone()],
        Value::Sequence(items) => {
            items.iter().filter_map(Node::as_str).map(str::to_owned).collect()
        }
        _ => return,
    };
    let before = types.len();
    types.retain(|word| word != "null");
    if types.len() != before {
        put(node, "nullable", span, Value::Bool(true));
    }
    if types.iter().any(|word| word == "number") {
        types.retain(|word| word != "integer");
    }
    match types.as_slice() {
        [] => {
            take(node, "type");
            if before > 0 {
                let null = Node { span, value: Value::Null };
                put(node, "enum", span, Value::Sequence(vec![null]));
            }
        }
        [word] => put(node, "type", span, Value::String(word.clone())),
        _ => {
            take(node, "type");
            let alternatives =
                types.iter().map(|word| alternative(node, word, &types, span)).collect();
            add_any_of(node, span, Value::Sequence(alternatives));
        }
    }
}

/// One of several types, with the keywords that are about values of that type.
fn alternative(node: &mut Node, word: &str, types: &[String], span: Span) -> Node {
    let mut schema = map_of("type", span, Value::String(word.to_owned()));
    let Some(entries) = members(node) else { return schema };
    let (own, rest): (Vec<Entry>, Vec<Entry>) =
        std::mem::take(entries).into_iter().partition(|entry| belongs(entry, word, types));
    *entries = rest;
    if let Some(members) = members(&mut schema) {
        members.extend(own);
    }
    schema
}

/// Whether a keyword is about values of this type.
fn belongs(entry: &Entry, word: &str, types: &[String]) -> bool {
    match entry.key.as_str() {
        "minLength" | "maxLength" | "pattern" => word == "string",
        "minimum" | "maximum" | "exclusiveMinimum" | "exclusiveMaximum" | "multipleOf" => {
            matches!(word, "integer" | "number")
        }
        "items" | "minItems" | "maxItems" | "uniqueItems" => word == "array",
        "properties" | "required" | "additionalProperties" | "minProperties" | "maxProperties" => {
            word == "object"
        }
        "format" => {
            let numeric =
                matches!(entry.node.as_str(), Some("int32" | "int64" | "float" | "double"));
            let has_number = types.iter().any(|word| matches!(word.as_str(), "integer" | "number"));
            if numeric && has_number {
                matches!(word, "integer" | "number")
            } else {
                word == "string"
            }
        }
        _ => false,
    }
}

/// Adds alternatives to a schema that may have some already.
fn add_any_of(node: &mut Node, span: Span, alternatives: Value) {
    if node.get("anyOf").is_none() {
        return put(node, "anyOf", span, alternatives);
    }
    let schema = map_of("anyOf", span, alternatives);
    let all_of = members(node)
        .and_then(|entries| entries.iter_mut().find(|entry| entry.key == "allOf"))
        .map(|entry| &mut entry.node.value);
    match all_of {
        Some(Value::Sequence(items)) => items.push(schema),
        _ => put(node, "allOf", span, Value::Sequence(vec![schema])),
    }
}

/// Turns an alternative that is nothing but null into `nullable`.
fn null_in_alternatives(node: &mut Node, keyword: &str) {
    let Some(entries) = members(node) else { return };
    let Some(entry) = entries.iter_mut().find(|entry| entry.key == keyword) else { return };
    let span = entry.key_span;
    let Value::Sequence(items) = &mut entry.node.value else { return };
    let before = items.len();
    if items.iter().all(is_null) {
        return;
    }
    items.retain(|item| !is_null(item));
    let (now, alone) = (items.len(), entries.iter().all(|entry| entry.key != "allOf"));
    if now == before {
        return;
    }
    if now == 1 && alone {
        rename(node, keyword, "allOf");
    }
    put(node, "nullable", span, Value::Bool(true));
}

/// Whether a schema, rewritten already, allows null and nothing else.
fn is_null(node: &Node) -> bool {
    let known = |key: &str| matches!(key, "enum" | "nullable" | "title" | "description");
    let only_null = node.get("enum").is_some_and(|values| {
        !values.items().is_empty() && values.items().iter().all(|value| value.value == Value::Null)
    });
    only_null && node.entries().iter().all(|entry| known(&entry.key))
}

/// Whether null is one of the words.
fn lists_null(node: &Node) -> bool {
    node.get("enum")
        .is_some_and(|values| values.items().iter().any(|value| value.value == Value::Null))
}
