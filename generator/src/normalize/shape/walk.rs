//! A walk over every object of a document, from the inside out, that may change what it meets.

use super::{Names, Object, SCHEMA, Shape, Version};
use crate::source::{Node, Pointer, Value};

/// Calls `visit` for every object of the document, the objects inside it first.
///
/// Schemas that are `true` or `false` are visited too; a map that is a `$ref` is not, except for a
/// schema of 3.1, where `$ref` is a keyword like any other. Data of the API (examples,
/// defaults, extensions) is never entered.
pub(in crate::normalize) fn each_object(
    node: &mut Node,
    shape: &'static Shape,
    version: Version,
    at: &Pointer,
    visit: &mut dyn FnMut(&mut Node, &'static Object, &Pointer),
) {
    match shape {
        Shape::Schema | Shape::SchemaOrFlag => {
            let flag = matches!(node.value, Value::Bool(_));
            if flag && matches!(shape, Shape::SchemaOrFlag) {
                return;
            }
            if version == Version::V30 && node.get("$ref").is_some() {
                return;
            }
            each_member(node, &SCHEMA, version, at, visit);
        }
        Shape::Object(object) => each_member(node, object, version, at, visit),
        Shape::Reference(inner) => {
            if node.get("$ref").is_none() {
                each_object(node, inner, version, at, visit);
            }
        }
        Shape::List(inner) => {
            if let Value::Sequence(items) = &mut node.value {
                for (index, item) in items.iter_mut().enumerate() {
                    each_object(item, inner, version, &at.index(index), visit);
                }
            }
        }
        Shape::Map(names, inner) => each_value(node, *names, inner, version, at, visit),
        Shape::Any
        | Shape::Text
        | Shape::Flag
        | Shape::Count
        | Shape::Number
        | Shape::Positive
        | Shape::Word(_)
        | Shape::Words(_) => {}
    }
}

fn each_member(
    node: &mut Node,
    object: &'static Object,
    version: Version,
    at: &Pointer,
    visit: &mut dyn FnMut(&mut Node, &'static Object, &Pointer),
) {
    if let Value::Mapping(entries) = &mut node.value {
        for entry in entries {
            if let Some(key) = object.key(&entry.key, version) {
                each_object(&mut entry.node, key.shape, version, &at.child(&entry.key), visit);
            }
        }
    }
    visit(node, object, at);
}

fn each_value(
    node: &mut Node,
    names: Names,
    inner: &'static Shape,
    version: Version,
    at: &Pointer,
    visit: &mut dyn FnMut(&mut Node, &'static Object, &Pointer),
) {
    if let Value::Mapping(entries) = &mut node.value {
        for entry in entries {
            if !(names.has_extensions() && entry.key.starts_with("x-")) {
                each_object(&mut entry.node, inner, version, &at.child(&entry.key), visit);
            }
        }
    }
}
