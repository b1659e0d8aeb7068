//! What OpenAPI 3.1 lets a document leave out, and what it adds outside of schemas.

use super::edit::{members, put, take};
use crate::diagnostic::{Code, Diagnostics};
use crate::source::{Entry, Node, Pointer, Value};

/// The callback that holds the webhooks of the document.
const WEBHOOKS: &str = "x-specsmith-webhooks";

/// A document needs no `paths` in 3.1; webhooks have no counterpart in a client.
pub(super) fn document(node: &mut Node, diagnostics: &mut Diagnostics) {
    let root = Pointer::root();
    if node.get("paths").is_none() {
        put(node, "paths", node.span, Value::Mapping(Vec::new()));
    }
    if let Some(entry) = take(node, "webhooks") {
        warn(
            &entry,
            Code::LeftOut,
            &root,
            "webhooks are calls to your own server; no client is made from them",
            diagnostics,
        );
        keep_webhooks(node, entry);
    }
    if let Some(entry) = take(node, "jsonSchemaDialect")
        && !entry
            .node
            .as_str()
            .is_some_and(|dialect| dialect.contains("/dialect/base") || dialect.contains("2020-12"))
    {
        warn(
            &entry,
            Code::UnsupportedKeyword,
            &root,
            "schemas are read as JSON Schema 2020-12, whatever this says",
            diagnostics,
        );
    }
    // References to path items are written out by now.
    if let Some(components) = inner(node, "components") {
        take(components, "pathItems");
    }
}

/// Webhooks stand among the callbacks, which is what they are but for the operation that asks for them.
fn keep_webhooks(node: &mut Node, webhooks: Entry) {
    let (span, empty) = (webhooks.key_span, || Value::Mapping(Vec::new()));
    if node.get("components").is_none() {
        put(node, "components", span, empty());
    }
    let Some(components) = inner(node, "components") else { return };
    if components.get("callbacks").is_none() {
        put(components, "callbacks", span, empty());
    }
    if let Some(callbacks) = inner(components, "callbacks") {
        put(callbacks, WEBHOOKS, span, webhooks.node.value);
    }
}

/// The member of a map.
fn inner<'a>(node: &'a mut Node, key: &str) -> Option<&'a mut Node> {
    members(node)?.iter_mut().find(|entry| entry.key == key).map(|entry| &mut entry.node)
}

/// An operation needs no `responses` in 3.1; ranges of statuses are written with a capital X.
pub(super) fn operation(node: &mut Node) {
    if node.get("responses").is_none() {
        put(node, "responses", node.span, Value::Mapping(Vec::new()));
    }
    let responses =
        members(node).and_then(|entries| entries.iter_mut().find(|entry| entry.key == "responses"));
    for entry in responses.and_then(|entry| members(&mut entry.node)).into_iter().flatten() {
        if entry.key.ends_with("xx") && entry.key.len() == 3 {
            entry.key.make_ascii_uppercase();
        }
    }
}

fn warn(entry: &Entry, code: Code, parent: &Pointer, message: &str, diagnostics: &mut Diagnostics) {
    diagnostics.report(code, &parent.child(&entry.key), message).at(entry.key_span).at_key();
}
