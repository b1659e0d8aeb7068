//! The normalised tree as the typed document of `openapiv3`.
//!
//! `openapiv3` holds numbers as `f64` and `i64`, and panics or takes exponential time on some of
//! what it can't read. So it only sees trees that passed the check, with numbers that it can
//! hold: exact limits are read from the tree. It runs on a thread of its own, with a
//! stack that is large enough for the deepest tree, and a panic in it ends there.

use std::thread;

use openapiv3::OpenAPI;
use serde_json::{Map, Number, Value as Json};
use serde_path_to_error::{Path, Segment};

use super::number;
use super::shape::{COMPONENTS, DOCUMENT, OPERATION, Object, SCHEMA, Shape, Version, each_object};
use crate::diagnostic::{Code, Diagnostics};
use crate::source::{Node, Pointer, Value};

/// The stack of the thread that reads the document: 128 levels take about 20 MiB in a debug build.
const STACK: usize = 256 << 20;

/// Reads a normalised tree into the typed document.
///
/// None where a problem was reported. Numbers that the typed document can't hold are
/// replaced by the nearest that it can; the tree keeps them exactly.
pub fn to_openapi(tree: &Node, diagnostics: &mut Diagnostics) -> Option<OpenAPI> {
    let mut tamed = tree.clone();
    tame(&mut tamed, diagnostics);
    let json = to_json(&tamed);
    drop(tamed);
    match on_large_stack(move || read(json)) {
        Some(Ok(document)) => Some(document),
        Some(Err((pointer, message))) => {
            diagnostics
                .report(
                    Code::Refused,
                    &pointer,
                    format!("the document model refuses this: {message}"),
                )
                .help("this is a gap in specsmith's own check; please report it with this line");
            None
        }
        None => {
            diagnostics
                .report(
                    Code::Internal,
                    &Pointer::root(),
                    "the document model broke down on this document",
                )
                .help("please report it, with the document if you can share it");
            None
        }
    }
}

fn read(json: Json) -> Result<OpenAPI, (Pointer, String)> {
    serde_path_to_error::deserialize(json)
        .map_err(|error| (pointer_of(error.path()), error.inner().to_string()))
}

/// Runs on a thread of its own; none where it panics or can't be started.
fn on_large_stack<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> Option<T> {
    let thread = thread::Builder::new().name("openapiv3".into()).stack_size(STACK).spawn(work);
    thread.ok()?.join().ok()
}

fn pointer_of(path: &Path) -> Pointer {
    path.iter().fold(Pointer::root(), |at, segment| match segment {
        Segment::Seq { index } => at.index(*index),
        Segment::Map { key } => at.child(key),
        Segment::Enum { .. } | Segment::Unknown => at,
    })
}

/// Removes what `openapiv3` can't hold.
fn tame(tree: &mut Node, diagnostics: &mut Diagnostics) {
    static WHOLE: Shape = Shape::Object(&DOCUMENT);
    each_object(tree, &WHOLE, Version::V30, &Pointer::root(), &mut |node, object, at| {
        let is = |other: &'static Object| object.is(other);
        if is(&SCHEMA) {
            tame_limits(node);
        } else if is(&OPERATION) || is(&COMPONENTS) {
            tame_callbacks(node, is(&OPERATION), at, diagnostics);
        }
    });
}

/// Limits of an integer that are no 64-bit integers become the nearest that is.
fn tame_limits(schema: &mut Node) {
    if schema.get("type").and_then(Node::as_str) != Some("integer") {
        return;
    }
    let Value::Mapping(entries) = &mut schema.value else { return };
    for entry in entries {
        if matches!(entry.key.as_str(), "minimum" | "maximum" | "multipleOf")
            && let Value::Number(text) = &mut entry.node.value
            && text.parse::<i64>().is_err()
        {
            let least = if entry.key == "multipleOf" { 1 } else { i64::MIN };
            *text = number::nearest_i64(text).max(least).to_string();
        }
    }
}

/// Callbacks that are references, and extensions among callbacks, have no type in `openapiv3`.
fn tame_callbacks(node: &mut Node, inline: bool, at: &Pointer, diagnostics: &mut Diagnostics) {
    let Value::Mapping(members) = &mut node.value else { return };
    let Some(callbacks) = members.iter_mut().find(|entry| entry.key == "callbacks") else { return };
    let Value::Mapping(callbacks) = &mut callbacks.node.value else { return };
    callbacks.retain_mut(|entry| {
        if entry.node.get("$ref").is_some() {
            if inline {
                diagnostics
                    .report(
                        Code::LeftOut,
                        &at.child("callbacks").child(&entry.key),
                        "callbacks are calls to your own server; no client is made from them",
                    )
                    .at(entry.key_span)
                    .at_key();
            }
            return !inline;
        }
        if let Value::Mapping(expressions) = &mut entry.node.value {
            expressions.retain(|expression| !expression.key.starts_with("x-"));
        }
        true
    });
}

/// The tree as JSON values, members in their order.
fn to_json(node: &Node) -> Json {
    match &node.value {
        Value::Null => Json::Null,
        Value::Bool(flag) => Json::Bool(*flag),
        Value::Number(text) => Json::Number(to_number(text)),
        Value::String(text) => Json::String(text.clone()),
        Value::Sequence(items) => Json::Array(items.iter().map(to_json).collect()),
        Value::Mapping(entries) => Json::Object(
            entries
                .iter()
                .map(|entry| (entry.key.clone(), to_json(&entry.node)))
                .collect::<Map<_, _>>(),
        ),
    }
}

/// The number that `serde_json` can hold and that is nearest to this one.
fn to_number(text: &str) -> Number {
    if let Ok(number) = text.parse::<i64>() {
        return number.into();
    }
    if let Ok(number) = text.parse::<u64>() {
        return number.into();
    }
    let float = text.parse::<f64>().unwrap_or(0.0).clamp(f64::MIN, f64::MAX);
    Number::from_f64(float).unwrap_or_else(|| 0.into())
}

#[cfg(test)]
mod tests {
    use super::{on_large_stack, to_number};

    #[test]
    fn a_panic_ends_on_its_thread() {
        assert_eq!(on_large_stack(|| 5), Some(5));
        assert_eq!(on_large_stack(|| -> u8 { panic!("as the model might") }), None);
    }

    #[test]
    fn numbers_become_the_nearest_that_can_be_held() {
        for (text, held) in [
            ("5", "5"),
            ("-9223372036854775808", "-9223372036854775808"),
            ("18446744073709551615", "18446744073709551615"),
            ("1.50", "1.5"),
            ("-1e400", "-1.7976931348623157e+308"),
            ("1e-400", "0.0"),
        ] {
            assert_eq!(to_number(text).to_string(), held, "{text}");
        }
    }
}
